package org.regiochain.model;

import java.util.List;
import org.regiochain.data.Corridor;
import org.regiochain.state.Economy;
import org.regiochain.state.Structure;

/**
 * Freight routes to the rest of the world, at their base-year shares.
 *
 * <p>A route carries at most its capacity; what it cannot take goes to routes with room, and what
 * none can take is not shipped: carried = Σ_j min(σ_j E, cap_j) + min(rest, room). Transport costs
 * are those of the base year, so they cancel from relative prices until a scenario can change them.
 *
 * <p>Limits: unlimited capacity leaves trade as demanded, capacity zero ships nothing.
 */
final class CorridorChoice {
  private final double[] share;
  private final double[] capacity;

  CorridorChoice(TradeParameters p, List<Corridor> corridors) {
    int n = corridors.size();
    share = new double[n];
    capacity = new double[n];
    double sum = corridors.stream().mapToDouble(Corridor::baseShare).sum();
    for (int j = 0; j < n; j++) {
      share[j] = corridors.get(j).baseShare() / sum;
      capacity[j] = p.corridorCapacity() * corridors.get(j).capacity() * share[j];
    }
  }

  /** Scales this month's exports down to what the routes can carry. */
  void limit(Economy e) {
    Structure st = e.structure;
    int x = st.worldIndex;
    double wanted = 0;
    double base = 0;
    for (int c = 0; c < st.cellCount; c++) {
      wanted += e.markets.outsideOrders[x * st.cellCount + c];
      base += st.baseOutsideSales[x][c];
    }
    double carried = carriedShare(wanted, base);
    e.markets.exportCapacityShare = carried;
    if (carried < 1) {
      for (int c = 0; c < st.cellCount; c++) {
        e.markets.outsideOrders[x * st.cellCount + c] *= carried;
      }
    }
  }

  /**
   * The share of wanted exports that the routes can carry.
   *
   * @param wanted exports demanded, units
   * @param base exports of the base year in the same period, units
   */
  double carriedShare(double wanted, double base) {
    double left = 0;
    double room = 0;
    for (int j = 0; j < share.length; j++) {
      double slack = capacity[j] * base - share[j] * wanted;
      left += Math.max(0, -slack);
      room += Math.max(0, slack);
    }
    return left > room ? Math.max(0, 1 - (left - room) / wanted) : 1;
  }
}
