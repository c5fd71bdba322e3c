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

  /** Scales this week's exports of goods down to what the routes can carry; services need none. */
  void limit(Economy e) {
    Structure st = e.structure;
    int from = st.worldIndex * st.cellCount;
    double[] orders = e.markets.outsideActual;
    double wanted = 0;
    double base = 0;
    for (int c = 0; c < st.cellCount; c++) {
      if (st.products.get(st.productOfCell(c)).storable()) {
        wanted += orders[from + c];
        base += st.baseOutsideSales[st.worldIndex][c];
      }
    }
    double carried = carriedShare(wanted, base);
    e.markets.exportCapacityShare = carried;
    if (carried < 1) {
      for (int c = 0; c < st.cellCount; c++) {
        if (st.products.get(st.productOfCell(c)).storable()) {
          orders[from + c] *= carried;
        }
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
    double carried = 0;
    double left = 0;
    double room = 0;
    for (int j = 0; j < share.length; j++) {
      double load = share[j] * wanted;
      double limit = capacity[j] * base;
      carried += Math.min(load, limit);
      left += Math.max(0, load - limit);
      room += Math.max(0, limit - load);
    }
    return left > room ? (carried + room) / wanted : 1;
  }
}
