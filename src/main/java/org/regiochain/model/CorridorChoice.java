package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.state.Economy;
import org.regiochain.state.RouteTable;
import org.regiochain.state.Structure;

/**
 * Freight routes to the rest of the world, week by week.
 *
 * <p>A route carries at most its capacity; what it cannot take goes to routes with room, and what
 * none can take is not shipped: carried = Σ_j min(s_j E, cap_j) + min(rest, room), shares and
 * capacities those of {@link RouteCosts}.
 *
 * <p>Limits: unlimited capacity leaves trade as demanded, capacity zero ships nothing.
 */
final class CorridorChoice {
  private CorridorChoice() {}

  /** Scales this week's exports of goods down to what the routes can carry; services need none. */
  static void limit(Economy e, Period period) {
    Structure st = e.structure;
    if (period.week() == 0) {
      Arrays.fill(e.routes.carried, 0);
    }
    int from = st.worldIndex * st.cellCount;
    double[] orders = e.markets.outsideActual;
    double wanted = 0;
    double base = 0;
    for (int c = 0; c < st.cellCount; c++) {
      if (st.storable[st.productOfCell(c)]) {
        wanted += orders[from + c];
        base += st.baseOutsideSales[st.worldIndex][c];
      }
    }
    double carried = carriedShare(e.routes, wanted, base);
    e.markets.exportCapacityShare = carried;
    if (carried < 1) {
      for (int c = 0; c < st.cellCount; c++) {
        if (st.storable[st.productOfCell(c)]) {
          orders[from + c] *= carried;
        }
      }
    }
  }

  /**
   * The share of wanted exports that the routes can carry; notes how much each carries.
   *
   * @param wanted exports demanded, units
   * @param base exports of the base year in the same period, units
   */
  private static double carriedShare(RouteTable routes, double wanted, double base) {
    int count = routes.share.length;
    double carried = 0;
    double left = 0;
    double room = 0;
    for (int j = 0; j < count; j++) {
      double load = routes.share[j] * wanted;
      double limit = routes.capacity[j] * base;
      carried += Math.min(load, limit);
      left += Math.max(0, load - limit);
      room += Math.max(0, limit - load);
    }
    double taken = room > 0 ? Math.min(1, left / room) : 0;
    for (int j = 0; j < count; j++) {
      double load = routes.share[j] * wanted;
      double limit = routes.capacity[j] * base;
      routes.carried[j] += Math.min(load, limit) + taken * Math.max(0, limit - load);
    }
    return left > room ? (carried + room) / wanted : 1;
  }
}
