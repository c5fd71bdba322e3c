package org.regiochain.state;

import java.util.Arrays;
import java.util.List;
import org.regiochain.data.Chain;
import org.regiochain.data.ChainService;

/**
 * Services of future industries: potential, users, sites, certificates, orders and experience. One
 * row for each service and inside region ({@link #row}); empty without a recipe that has a service,
 * or where the growth of services is switched off. Units are yuan at base prices.
 */
public final class FutureTable {
  /** A certificate that has not been reached. */
  public static final int NOT_YET = -1;

  /** Users of a service: households, governments (as in {@link Structure}), then the outside. */
  public static final int OUTSIDE = 2;

  private static final int USERS = 3;

  public final List<ChainService> services;
  public final int count;
  private final int regions;
  private final int products;

  /** Product of each service, and the durable its sellers invest in; −1: none. */
  public final int[] product;

  public final int[] durable;

  /** Base final demand for the product by users of a region, units a year. */
  public final double[] baseSpending;

  /** Shares of households, governments and visitors from outside in it. */
  public final double[][] userShare;

  /** Part of the sellers' investment that is the durable. */
  public final double[] fleetShare;

  /** The same by cell; 0 for all others. */
  public final double[] fleetShareOfCell;

  /** The sellers' purchases of the durable in the base year, units a week. */
  public final double[] baseFleet;

  /** Composition of investment without the sellers' durables: [region][product]. */
  public final double[][] investmentShare;

  /** What would be spent with today's prices, airspace and sites, units a year. */
  public final double[] potential;

  /** Spending of all who have begun to use the service, units a year. */
  public final double[] users;

  /** Spending above that of the base year, units a year. */
  public final double[] added;

  public final double[] sites;

  /** Sites under construction. */
  public final double[] building;

  /** Months that each step of certification takes and what is left of it: [row][step]. */
  public final double[][] stepMonths;

  public final double[][] stepLeft;

  /** Month, from 1, in which a step was reached; {@link #NOT_YET} before. */
  public final int[][] stepReached;

  /** How far the makers of the durable have come towards sales without limit. */
  public final double[] certified;

  /** Aircraft in the order book that are not delivered, and delivered a month. */
  public final double[] ordersLeft;

  public final double[] orders;

  /** Output so far of each product that learns and at the start, units; 0 for all others. */
  public final double[] cumulative;

  public final double[] experience;

  /** Share of the planned fleet that certificates let the sellers order. */
  public final double[] fleetOrdered;

  /** Orders of single products on the market for capital goods, units a week: z·K + k. */
  public final double[] investorOrders;

  /** The government's part of them, and its demonstration purchases beside, units a week. */
  public final double[] demonstrationDurables;

  public final double[] demonstrationPurchases;

  /**
   * A table at rest.
   *
   * @param growth whether services grow at all
   */
  public FutureTable(Structure st, boolean growth) {
    List<ChainService> found =
        st.chains.stream().map(Chain::service).filter(s -> s != null && growth).toList();
    services = found;
    count = found.size();
    regions = st.regionCount;
    products = st.productCount;
    int rows = count * regions;
    product = new int[count];
    durable = new int[count];
    baseSpending = new double[rows];
    userShare = new double[rows][USERS];
    fleetShare = new double[rows];
    fleetShareOfCell = new double[st.cellCount];
    baseFleet = new double[rows];
    investmentShare =
        Arrays.stream(st.investmentShare).map(double[]::clone).toArray(double[][]::new);
    potential = new double[rows];
    users = new double[rows];
    added = new double[rows];
    sites = new double[rows];
    building = new double[rows];
    stepMonths = new double[rows][];
    stepLeft = new double[rows][];
    stepReached = new int[rows][];
    certified = new double[rows];
    ordersLeft = new double[rows];
    orders = new double[rows];
    cumulative = new double[st.productCount];
    experience = new double[st.productCount];
    fleetOrdered = new double[rows];
    Arrays.fill(fleetOrdered, 1);
    investorOrders = new double[regions * products];
    demonstrationDurables = new double[regions * products];
    demonstrationPurchases = new double[regions * products];
    for (int n = 0; n < count; n++) {
      open(st, n);
    }
  }

  private void open(Structure st, int n) {
    ChainService service = services.get(n);
    product[n] = indexOf(st, service.product());
    durable[n] = service.durable() == null ? -1 : indexOf(st, service.durable());
    service.experience().forEach((id, years) -> learns(st, indexOf(st, id), years));
    for (int z = 0; z < regions; z++) {
      int row = row(n, z);
      stepMonths[row] = new double[service.steps().size()];
      stepLeft[row] = new double[service.steps().size()];
      stepReached[row] = new int[service.steps().size()];
      Arrays.fill(stepReached[row], NOT_YET);
      ChainService.Place place = place(st, n, z);
      if (place != null) {
        demand(st, n, z);
        users[row] = service.openingShare() * baseSpending[row];
        sites[row] = place.sites();
        potential[row] = open(place, 0, sites[row]) * place.potential();
        ordersLeft[row] = place.aircraft();
        certified[row] = place.months().isEmpty() ? 1 : 0;
        if (durable[n] >= 0) {
          fleet(st, n, z);
        }
      }
    }
  }

  private void learns(Structure st, int k, double years) {
    for (int z = 0; z < regions; z++) {
      experience[k] += years * Structure.WEEKS_PER_YEAR * st.baseOutput[st.cell(z, k)];
    }
    cumulative[k] = experience[k];
  }

  private void demand(Structure st, int n, int z) {
    int row = row(n, z);
    double[] share = userShare[row];
    share[Structure.HOUSEHOLDS] =
        st.consumptionShare[z][product[n]] * st.baseFinal[z][Structure.HOUSEHOLDS];
    share[Structure.GOVERNMENT] = st.governmentUnits[z][product[n]];
    for (double[] sales : st.baseOutsideSales) {
      share[OUTSIDE] += sales[st.cell(z, product[n])];
    }
    double sum = Arrays.stream(share).sum();
    baseSpending[row] = sum * Structure.WEEKS_PER_YEAR;
    for (int u = 0; u < USERS && sum > 0; u++) {
      share[u] /= sum;
    }
  }

  /** The sellers' durables are taken out of the composite that everybody else buys. */
  private void fleet(Structure st, int n, int z) {
    int row = row(n, z);
    int c = st.cell(z, product[n]);
    double invested = st.depreciationPerUnit[c] * st.baseOutput[c];
    double all = st.baseFinal[z][Structure.INVESTMENT];
    double[] general = investmentShare[z];
    double bought = general[durable[n]] * (all - fleetSum(z));
    if (invested <= 0 || bought <= 0) {
      return;
    }
    double before = all - fleetSum(z);
    fleetShare[row] = Math.min(1, bought / invested);
    fleetShareOfCell[c] = fleetShare[row];
    baseFleet[row] = fleetShare[row] * invested;
    double after = before - baseFleet[row];
    for (int k = 0; k < products; k++) {
      double units = general[k] * before - (k == durable[n] ? baseFleet[row] : 0);
      general[k] = after > 0 ? Math.max(0, units) / after : 0;
    }
  }

  private double fleetSum(int z) {
    double sum = 0;
    for (int n = 0; n < count; n++) {
      sum += baseFleet[row(n, z)];
    }
    return sum;
  }

  private static int indexOf(Structure st, String id) {
    for (int k = 0; k < st.productCount; k++) {
      if (st.products.get(k).id().equals(id)) {
        return k;
      }
    }
    throw new IllegalArgumentException("no product " + id);
  }

  /** The row of a service in a region. */
  public int row(int service, int region) {
    return service * regions + region;
  }

  /** What a recipe says on a region; null where it has no market. */
  public ChainService.Place place(Structure st, int service, int region) {
    String code = st.regions.get(region).code();
    return services.get(service).places().stream()
        .filter(p -> p.region().equals(code))
        .findFirst()
        .orElse(null);
  }

  /**
   * Share of a potential that airspace and sites let through.
   *
   * @param opened airspace opened beyond the recipe's
   */
  public static double open(ChainService.Place place, double opened, double sites) {
    double airspace = Math.min(1, place.airspace() + opened);
    return place.sitesNeeded() > 0 ? airspace * Math.min(1, sites / place.sitesNeeded()) : airspace;
  }

  /** The market for single capital goods of a region. */
  public int at(int region, int k) {
    return region * products + k;
  }

  private FutureTable(FutureTable other) {
    services = other.services;
    count = other.count;
    regions = other.regions;
    products = other.products;
    product = other.product;
    durable = other.durable;
    baseSpending = other.baseSpending;
    userShare = other.userShare;
    fleetShare = other.fleetShare;
    fleetShareOfCell = other.fleetShareOfCell;
    baseFleet = other.baseFleet;
    investmentShare = other.investmentShare;
    experience = other.experience;
    potential = other.potential.clone();
    users = other.users.clone();
    added = other.added.clone();
    sites = other.sites.clone();
    building = other.building.clone();
    stepMonths = copy(other.stepMonths);
    stepLeft = copy(other.stepLeft);
    stepReached = Arrays.stream(other.stepReached).map(int[]::clone).toArray(int[][]::new);
    certified = other.certified.clone();
    ordersLeft = other.ordersLeft.clone();
    orders = other.orders.clone();
    cumulative = other.cumulative.clone();
    fleetOrdered = other.fleetOrdered.clone();
    investorOrders = other.investorOrders.clone();
    demonstrationDurables = other.demonstrationDurables.clone();
    demonstrationPurchases = other.demonstrationPurchases.clone();
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }

  /** A copy for another replication; what never changes is shared. */
  public FutureTable copy() {
    return new FutureTable(this);
  }
}
