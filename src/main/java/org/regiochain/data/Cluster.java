package org.regiochain.data;

import java.util.List;
import org.regiochain.catalog.Label;

/**
 * A named set of products, such as a trillion-yuan cluster (万亿级产业集群).
 *
 * @param region code of the region it is reported for, or {@code all}
 * @param members sector codes, with the stages split from them, and {@code chain:<id>} for all
 *     stages of a chain; chains that a scenario does not use are left out
 */
public record Cluster(String id, Label label, String region, List<String> members) {
  /** Begins the name of a cluster where products are named. */
  public static final String PREFIX = "cluster:";

  /** Stands for every region. */
  public static final String ALL = "all";

  /** Whether a product is part of it. */
  public boolean holds(Product product) {
    return members.contains(product.parent())
        || product.chain() != null && members.contains(Chain.PREFIX + product.chain());
  }
}
