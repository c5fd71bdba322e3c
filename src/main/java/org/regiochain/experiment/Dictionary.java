package org.regiochain.experiment;

import java.util.stream.Collectors;
import org.regiochain.catalog.Label;
import org.regiochain.data.Chain;
import org.regiochain.data.Cluster;
import org.regiochain.data.DataSet;
import org.regiochain.data.Product;
import org.regiochain.data.Region;
import org.regiochain.data.Zone;
import org.regiochain.engine.RunRows;
import org.regiochain.model.Indicator;
import org.regiochain.result.RunTables;
import org.regiochain.state.Structure;

/** Fills the tables that explain the ids of the others. */
final class Dictionary {
  private Dictionary() {}

  static void fill(RunTables tables, DataSet data, Structure st) {
    for (Indicator indicator : Indicator.values()) {
      Label label = indicator.label();
      tables
          .codebook()
          .add(indicator.id(), label.zh(), label.en(), indicator.unit(), indicator.formula());
    }
    for (Product product : st.products) {
      tables
          .products()
          .add(
              product.id(),
              product.label().zh(),
              product.label().en(),
              product.parent(),
              product.chain() == null ? "" : product.chain(),
              stageOrder(st, product));
    }
    for (Cluster cluster : st.clusters) {
      tables
          .clusters()
          .add(
              cluster.id(),
              cluster.label().zh(),
              cluster.label().en(),
              cluster.region(),
              st.products.stream()
                  .filter(cluster::holds)
                  .map(Product::id)
                  .collect(Collectors.joining(" ")));
    }
    for (Region region : st.regions.subList(0, st.regionCount)) {
      tables.regions().add(region.code(), region.label().zh(), region.label().en());
    }
    if (st.regionCount > 1) {
      tables.regions().add(RunRows.wholeRegion(st), joined(st, true), joined(st, false));
    }
    for (Zone zone : data.zones()) {
      tables.zones().add(zone.code(), zone.label().zh(), zone.label().en(), zone.region());
    }
  }

  private static int stageOrder(Structure st, Product product) {
    for (Chain chain : st.chains) {
      if (chain.id().equals(product.chain())) {
        return chain.stages().indexOf(product.id()) + 1;
      }
    }
    return 0;
  }

  private static String joined(Structure st, boolean chinese) {
    return st.regions.subList(0, st.regionCount).stream()
        .map(r -> chinese ? r.label().zh() : r.label().en())
        .collect(Collectors.joining("+"));
  }
}
