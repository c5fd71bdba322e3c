package org.regiochain.data;

import java.util.List;
import org.regiochain.catalog.Label;

/**
 * A focal chain: its stages are products, listed from upstream to downstream.
 *
 * @param service the growing service at its end, or null
 */
public record Chain(
    String id, Label label, String variant, List<String> stages, ChainService service) {
  /** Begins the name of a chain where products are named. */
  public static final String PREFIX = "chain:";
}
