package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.data.ChainService;
import org.regiochain.state.Economy;
import org.regiochain.state.FutureTable;
import org.regiochain.state.Markets;
import org.regiochain.state.Structure;

/**
 * Demand for growing services and their durables, on top of {@link FinalDemand}.
 *
 * <p>What is spent on a service above the base year goes to households, governments and visitors by
 * their base shares. Households and governments pay for it by buying less of everything else, in
 * proportion, so that planned spending stays, as far as they expect to be served: as much as last
 * time. Visitors come on top. Sellers spend the base share of their investment on the durable; what
 * exceeds the base year is ordered as far as certificates let them. Public demonstration comes on
 * top.
 */
final class FutureDemand {
  private FutureDemand() {}

  /** Investment of a region, units a week, that goes to durables instead of the composite. */
  static double fleets(Economy e, int z, CreditGrants plans) {
    FutureTable fu = e.future;
    Arrays.fill(fu.investorOrders, fu.at(z, 0), fu.at(z + 1, 0), 0);
    double planned = 0;
    for (int n = 0; n < fu.count; n++) {
      int row = fu.row(n, z);
      if (fu.fleetShare[row] > 0) {
        int c = e.structure.cell(z, fu.product[n]);
        double fleet = fu.fleetShare[row] * plans.cellInvestment(c) / Structure.WEEKS;
        double above = Math.max(0, fleet - fu.baseFleet[row]);
        double ordered = fleet - above + gate(e, n, z) * above;
        fu.fleetOrdered[row] = fleet > 0 ? ordered / fleet : 1;
        fu.investorOrders[fu.at(z, fu.durable[n])] += ordered;
        planned += fleet;
      }
    }
    for (int k = 0; k < e.structure.productCount; k++) {
      fu.investorOrders[fu.at(z, k)] += fu.demonstrationDurables[fu.at(z, k)];
    }
    return planned;
  }

  /** Makers outside are certified; those inside as far as they have come. */
  private static double gate(Economy e, int n, int z) {
    Structure st = e.structure;
    int uk = st.finalUser(z, Structure.INVESTMENT) * st.productCount + e.future.durable[n];
    double gate = 0;
    for (int o = 0; o < st.originCount; o++) {
      double share = e.markets.valueShare[uk * st.originCount + o];
      gate += share * (o < st.regionCount ? FutureServices.gate(e.future, n, o) : 1);
    }
    return Math.min(1, gate);
  }

  /** Adds to the demand of a region's final users. */
  static void addInside(Economy e, int z) {
    Structure st = e.structure;
    FutureTable fu = e.future;
    Markets m = e.markets;
    for (int n = 0; n < fu.count; n++) {
      int row = fu.row(n, z);
      double units = fu.added[row] / Structure.WEEKS_PER_YEAR;
      if (units > 0) {
        for (int user : new int[] {Structure.HOUSEHOLDS, Structure.GOVERNMENT}) {
          shift(e, st.finalUser(z, user), fu.product[n], fu.userShare[row][user] * units);
        }
      }
    }
    int government = st.finalUser(z, Structure.GOVERNMENT) * st.productCount;
    int investors = st.finalUser(z, Structure.INVESTMENT) * st.productCount;
    for (int k = 0; k < st.productCount; k++) {
      m.demand[government + k] += fu.demonstrationPurchases[fu.at(z, k)];
      m.demand[investors + k] += fu.investorOrders[fu.at(z, k)];
    }
  }

  /** A user buys more of one product and, at expected prices, as much less of all others. */
  private static void shift(Economy e, int user, int product, double units) {
    Markets m = e.markets;
    double served = served(e, from(e, user) + product);
    int from = from(e, user);
    double others = 0;
    for (int k : m.productsOf[user]) {
      others += k == product ? 0 : m.demand[from + k] * m.userPrice[from + k];
    }
    double value = Math.min(units * m.userPrice[from + product], others);
    if (!(value > 0)) {
      return;
    }
    double left = 1 - served * value / others;
    for (int k : m.productsOf[user]) {
      m.demand[from + k] *= k == product ? 1 : left;
    }
    m.demand[from + product] += value / m.userPrice[from + product];
  }

  private static int from(Economy e, int user) {
    return user * e.structure.productCount;
  }

  /** Share of what was ordered that came last time; all of it if nothing was ordered yet. */
  private static double served(Economy e, int uk) {
    int origins = e.structure.originCount;
    double ordered = 0;
    for (int o = 0; o < origins; o++) {
      ordered += e.markets.originOrders[uk * origins + o];
    }
    return ordered > 0 ? Math.min(1, e.markets.receivedShare[uk]) : 1;
  }

  /**
   * What of last month's orders for durables was not delivered does not wait: sellers plan their
   * fleets anew, and aircraft go back to the order book. Otherwise each month would order the same
   * aircraft again.
   */
  static void takeBack(Economy e) {
    Structure st = e.structure;
    FutureTable fu = e.future;
    Markets m = e.markets;
    for (int n = 0; n < fu.count; n++) {
      for (int z = 0; z < st.regionCount && fu.durable[n] >= 0; z++) {
        int uk = st.finalUser(z, Structure.INVESTMENT) * st.productCount + fu.durable[n];
        double ordered = Structure.WEEKS * fu.investorOrders[fu.at(z, fu.durable[n])];
        double unmet = ordered * Math.max(0, 1 - m.receivedShare[uk]);
        m.backlog[uk] = Math.max(0, m.backlog[uk] - unmet);
        takeBackBook(e, n, z);
      }
    }
  }

  private static void takeBackBook(Economy e, int n, int z) {
    Structure st = e.structure;
    FutureTable fu = e.future;
    int row = fu.row(n, z);
    if (!(fu.orders[row] > 0)) {
      return;
    }
    int c = st.cell(z, fu.durable[n]);
    double price = fu.place(st, n, z).aircraftPrice();
    double unmet = fu.orders[row] * price * Math.max(0, 1 - e.markets.poolFill[c]);
    double sum = 0;
    for (double[] sales : st.baseOutsideSales) {
      sum += sales[c];
    }
    for (int x = 0; x < st.outsideCount && sum > 0; x++) {
      int xc = x * st.cellCount + c;
      double back = Math.min(e.markets.outsideBacklog[xc], unmet * st.baseOutsideSales[x][c] / sum);
      e.markets.outsideBacklog[xc] -= back;
      fu.ordersLeft[row] += back / price;
    }
  }

  /** Adds visitors and the order book to what outside regions buy. */
  static void addOutside(Economy e) {
    Structure st = e.structure;
    FutureTable fu = e.future;
    for (int n = 0; n < fu.count; n++) {
      for (int z = 0; z < st.regionCount; z++) {
        int row = fu.row(n, z);
        double visits = fu.userShare[row][FutureTable.OUTSIDE] * fu.added[row];
        if (visits > 0) {
          spread(e, st.cell(z, fu.product[n]), visits / Structure.WEEKS_PER_YEAR);
        }
        if (fu.orders[row] > 0 && fu.durable[n] >= 0) {
          ChainService.Place place = fu.place(st, n, z);
          double units = fu.orders[row] * place.aircraftPrice() / Structure.WEEKS;
          spread(e, st.cell(z, fu.durable[n]), units);
        }
      }
    }
  }

  /** Orders of a cell's product from outside, by where it was sold in the base year. */
  private static void spread(Economy e, int c, double units) {
    Structure st = e.structure;
    double sum = 0;
    for (double[] sales : st.baseOutsideSales) {
      sum += sales[c];
    }
    for (int x = 0; x < st.outsideCount && sum > 0; x++) {
      e.markets.outsideOrders[x * st.cellCount + c] += units * st.baseOutsideSales[x][c] / sum;
    }
  }
}
