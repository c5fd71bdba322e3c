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

  double valueAdded(int industry) {
    return compensation[industry]
        + productionTax[industry]
        + depreciation[industry]
        + surplus[industry];
  }

  /** Place of a product by id. */
  int product(String id) {
    for (int k = 0; k < products.size(); k++) {
      if (products.get(k).id().equals(id)) {
        return k;
      }
    }
    throw new IllegalArgumentException("no product " + id);
  }

  /** Place of a region by code. */
  int region(String code) {
    for (int r = 0; r < regions.size(); r++) {
      if (regions.get(r).code().equals(code)) {
        return r;
      }
    }
    throw new IllegalArgumentException("no region " + code);
  }

  /** What an industry buys of a product, by origin. */
  double[] origins(int product, int userRegion, int user) {
    double[] by = new double[regions.size()];
    for (int o = 0; o < by.length; o++) {
      by[o] = intermediate[flow(o, product, userRegion, user)];
    }
    return by;
  }

  /** The same cells, with room for more products behind those there are. */
  TableCells widened(List<Product> more) {
    TableCells to = new TableCells(regions, more);
    int k = products.size();
    for (int o = 0; o < regions.size(); o++) {
      for (int p = 0; p < k; p++) {
        for (int z = 0; z < inside; z++) {
          System.arraycopy(intermediate, flow(o, p, z, 0), to.intermediate, to.flow(o, p, z, 0), k);
        }
        System.arraycopy(
            finals, finalUse(o, p, 0, 0), to.finals, to.finalUse(o, p, 0, 0), inside * FINALS);
        if (o < inside) {
          System.arraycopy(
              outsideSales, sale(o, p, 0), to.outsideSales, to.sale(o, p, 0), outside());
        }
      }
    }
    for (int z = 0; z < inside; z++) {
      int a = industry(z, 0);
      int b = to.industry(z, 0);
      System.arraycopy(compensation, a, to.compensation, b, k);
      System.arraycopy(productionTax, a, to.productionTax, b, k);
      System.arraycopy(depreciation, a, to.depreciation, b, k);
      System.arraycopy(surplus, a, to.surplus, b, k);
      System.arraycopy(grossOutput, a, to.grossOutput, b, k);
    }
    return to;
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
