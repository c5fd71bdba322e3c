package org.regiochain.data;

import java.util.List;
import org.regiochain.data.RegionalTable.Final;

/**
 * The cells of a regional table while it is being built: same layout as {@link RegionalTable}, in
 * whole yuan, open to change.
 */
final class TableCells {
  static final int FINALS = Final.values().length;

  final List<Region> regions;
  final List<Product> products;
  final int inside;
  final double[] intermediate;
  final double[] finals;
  final double[] outsideSales;
  final double[] compensation;
  final double[] productionTax;
  final double[] depreciation;
  final double[] surplus;
  final double[] grossOutput;

  TableCells(List<Region> regions, List<Product> products) {
    this.regions = List.copyOf(regions);
    this.products = List.copyOf(products);
    this.inside = (int) regions.stream().filter(r -> r.role() == Region.Role.INSIDE).count();
    int k = products.size();
    int origins = regions.size();
    this.intermediate = new double[origins * k * inside * k];
    this.finals = new double[origins * k * inside * FINALS];
    this.outsideSales = new double[inside * k * (origins - inside)];
    this.compensation = new double[inside * k];
    this.productionTax = new double[inside * k];
    this.depreciation = new double[inside * k];
    this.surplus = new double[inside * k];
    this.grossOutput = new double[inside * k];
  }

  int outside() {
    return regions.size() - inside;
  }

  /** Place of an intermediate flow. */
  int flow(int origin, int product, int userRegion, int user) {
    int k = products.size();
    return ((origin * k + product) * inside + userRegion) * k + user;
  }

  /** Place of a final flow. */
  int finalUse(int origin, int product, int userRegion, int user) {
    return ((origin * products.size() + product) * inside + userRegion) * FINALS + user;
  }

  /** Place of a sale outside; {@code outsideRegion} counts from the first outside region. */
  int sale(int origin, int product, int outsideRegion) {
    return (origin * products.size() + product) * outside() + outsideRegion;
  }

  /** Place of an industry of an inside region. */
  int industry(int region, int product) {
    return region * products.size() + product;
  }

  /** What an inside region's product sells to everyone. */
  double sold(int origin, int product) {
    int k = products.size();
    double sum = 0;
    for (int z = 0; z < inside; z++) {
      for (int j = 0; j < k; j++) {
        sum += intermediate[flow(origin, product, z, j)];
      }
      for (int u = 0; u < FINALS; u++) {
        sum += finals[finalUse(origin, product, z, u)];
      }
    }
    for (int d = 0; d < outside(); d++) {
      sum += outsideSales[sale(origin, product, d)];
    }
    return sum;
  }

  /** What an industry of an inside region buys from everyone. */
  double bought(int region, int user) {
    double sum = 0;
    for (int o = 0; o < regions.size(); o++) {
      for (int k = 0; k < products.size(); k++) {
        sum += intermediate[flow(o, k, region, user)];
      }
    }
    return sum;
  }

  RegionalTable toTable() {
    return new RegionalTable(
        regions,
        products,
        intermediate,
        finals,
        outsideSales,
        compensation,
        productionTax,
        depreciation,
        surplus,
        grossOutput);
  }
}
