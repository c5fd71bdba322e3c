package org.regiochain.data;

import java.util.List;

/**
 * A balanced multi-regional input-output table reduced to what the model simulates. Flows are in
 * yuan a year at base prices.
 *
 * <p>Origins are all regions in order (inside, domestic, world); users are inside only. Row balance
 * for an inside origin o and product k: the sum over inside regions z of the intermediate flows
 * (o,k)→(z,j), plus final flows, plus outside sales equals gross output. Column balance: the sum of
 * a column's intermediate flows over all origins plus value added equals gross output.
 */
public final class RegionalTable {
  /** Final users of an inside region. */
  public enum Final {
    HOUSEHOLDS,
    GOVERNMENT,
    /** Fixed capital formation with inventory change folded in; no negative cell. */
    INVESTMENT
  }

  private final List<Region> regions;
  private final List<Product> products;
  private final int inside;
  private final double[] intermediate;
  private final double[] finals;
  private final double[] outsideSales;
  private final double[] compensation;
  private final double[] productionTax;
  private final double[] depreciation;
  private final double[] surplus;
  private final double[] grossOutput;

  /**
   * Takes ownership of the arrays; the balances are checked when the data set is read.
   *
   * @param regions inside regions first
   * @param intermediate [origin][product][user region][user product], flattened
   * @param finals [origin][product][user region][{@link Final}], flattened
   * @param outsideSales [inside origin][product][outside region], flattened: sales of inside
   *     regions to each outside region, intermediate and final together
   * @param compensation [inside region][product], likewise the other value-added rows
   */
  public RegionalTable(
      List<Region> regions,
      List<Product> products,
      double[] intermediate,
      double[] finals,
      double[] outsideSales,
      double[] compensation,
      double[] productionTax,
      double[] depreciation,
      double[] surplus,
      double[] grossOutput) {
    this.regions = List.copyOf(regions);
    this.products = List.copyOf(products);
    this.inside = (int) regions.stream().filter(r -> r.role() == Region.Role.INSIDE).count();
    this.intermediate = intermediate;
    this.finals = finals;
    this.outsideSales = outsideSales;
    this.compensation = compensation;
    this.productionTax = productionTax;
    this.depreciation = depreciation;
    this.surplus = surplus;
    this.grossOutput = grossOutput;
  }

  public List<Region> regions() {
    return regions;
  }

  public List<Product> products() {
    return products;
  }

  /** Number of simulated regions; they come first in {@link #regions()}. */
  public int insideCount() {
    return inside;
  }

  public int outsideCount() {
    return regions.size() - inside;
  }

  public int productCount() {
    return products.size();
  }

  /** Index of a product by id, or −1. */
  public int indexOfProduct(String id) {
    for (int k = 0; k < products.size(); k++) {
      if (products.get(k).id().equals(id)) {
        return k;
      }
    }
    return -1;
  }

  /** Index of a region by code, or −1. */
  public int indexOfRegion(String code) {
    for (int r = 0; r < regions.size(); r++) {
      if (regions.get(r).code().equals(code)) {
        return r;
      }
    }
    return -1;
  }

  /** Intermediate flow of a product from any origin to an industry of an inside region. */
  public double intermediate(int origin, int product, int userRegion, int userProduct) {
    int k = products.size();
    return intermediate[((origin * k + product) * inside + userRegion) * k + userProduct];
  }

  /** Final flow of a product from any origin to a final user of an inside region. */
  public double finalUse(int origin, int product, int userRegion, Final user) {
    int row = origin * products.size() + product;
    return finals[(row * inside + userRegion) * Final.values().length + user.ordinal()];
  }

  /**
   * Sales of an inside region's product to an outside region, by its index in {@link #regions()}.
   */
  public double outsideSales(int origin, int product, int outsideRegion) {
    int row = origin * products.size() + product;
    return outsideSales[row * outsideCount() + outsideRegion - inside];
  }

  public double compensation(int region, int product) {
    return compensation[region * products.size() + product];
  }

  /** Net taxes on production; may be negative (a subsidy). */
  public double productionTax(int region, int product) {
    return productionTax[region * products.size() + product];
  }

  public double depreciation(int region, int product) {
    return depreciation[region * products.size() + product];
  }

  public double surplus(int region, int product) {
    return surplus[region * products.size() + product];
  }

  public double valueAdded(int region, int product) {
    return compensation(region, product)
        + productionTax(region, product)
        + depreciation(region, product)
        + surplus(region, product);
  }

  /** Gross output of an inside region's product; 0 where it is not made. */
  public double grossOutput(int region, int product) {
    return grossOutput[region * products.size() + product];
  }
}
