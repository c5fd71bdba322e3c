package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.data.Criticality.Need;
import org.regiochain.state.Chunk;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.Markets;
import org.regiochain.state.MonthlyFlows;
import org.regiochain.state.Structure;
import org.regiochain.state.SupplyNetwork;

/**
 * Weekly step 3: firms gather their orders, produce and ration.
 *
 * <p>Orders O_i = Σ_links ω o + f_i P. Capacity x^cap: {@link Capacity}. Partially binding
 * Leontief: x = min(x*, x^cap, min_critical S/a, min_important ½(S/a + x^cap)); inputs used min(S,
 * a x). Fill φ = min(1, (Y+x)/O): every customer gets the same share of its order, so the order in
 * which customers are visited cannot matter.
 *
 * <p>Limits: with slack capacity and stocks x = x*; a critical input without stock stops output.
 * Source: half-critical form of Pichler et al. 2022, with the use booked at min(S, a x) so that
 * goods are conserved. Reads orders, plans, pool orders. Writes output, stocks, fill rates.
 */
public final class Production implements FirmPhase {
  private static final int FILL = 0;
  private static final int VALUE = 1;
  private static final int OUTPUT = 2;
  private static final int SOLD = 3;
  private static final int ORDERED = 4;
  private static final int STOCK = 5;
  private static final int USED = 6;

  private final Partials partials;
  private final GoodsBalance balance;

  public Production(Structure structure, GoodsBalance balance) {
    this.balance = balance;
    partials = new Partials(structure, c -> USED + structure.slotProduct[c].length);
  }

  @Override
  public void update(Economy e, Period period, Chunk chunk) {
    Structure st = e.structure;
    FirmTable f = e.firms;
    SupplyNetwork net = e.network;
    int c = chunk.cell();
    double poolOrders = e.markets.poolOrders[c];
    double[] coefficient = st.slotCoefficient[c];
    Need[] need = st.slotNeed[c];
    int slots = coefficient.length;
    double[] sums = partials.of(chunk);
    double[] fillAndValue = e.markets.fillAndValue;
    int firstSlot = st.firstSlot(c, chunk.from());
    for (int i = chunk.from(); i < chunk.to(); i++, firstSlot += slots) {
      double linkOrders = 0;
      for (int l = net.inStart[i]; l < net.inStart[i + 1]; l++) {
        linkOrders += net.inShare[l] * net.order[net.inSlot[l]];
      }
      double orders = f.poolShare[i] * poolOrders + linkOrders;
      double capacity = f.capacity[i];
      double x = Math.min(f.plan[i], capacity);
      // Compared by multiplication: a stock rarely binds, and a division would cost more.
      for (int j = 0; j < slots; j++) {
        double stock = net.stock[firstSlot + j];
        double a = coefficient[j];
        if (need[j] == Need.CRITICAL && stock < a * x) {
          x = stock / a;
        } else if (need[j] == Need.IMPORTANT && stock < a * (2 * x - capacity)) {
          x = 0.5 * (stock / a + capacity);
        }
      }
      for (int j = 0; j < slots; j++) {
        double used = Math.min(net.stock[firstSlot + j], coefficient[j] * x);
        net.stock[firstSlot + j] -= used;
        sums[USED + j] += used;
      }
      double available = f.outputStock[i] + x;
      double fill = orders > available ? available / orders : 1;
      double sold = Math.min(available, fill * orders);
      double value = fill * f.price[i];
      f.orders[i] = orders;
      f.outputStock[i] = available - sold;
      f.producedUnits[i] += x;
      f.soldUnits[i] += sold;
      f.orderedUnits[i] += orders;
      f.linkedSales[i] += value * linkOrders;
      fillAndValue[2 * i] = fill;
      fillAndValue[2 * i + 1] = value;
      sums[FILL] += f.poolShare[i] * fill;
      sums[VALUE] += f.poolShare[i] * value;
      sums[OUTPUT] += x;
      sums[SOLD] += sold;
      sums[ORDERED] += orders;
      sums[STOCK] += available - sold;
    }
  }

  @Override
  public void close(Economy e, Period period) {
    Structure st = e.structure;
    Markets m = e.markets;
    MonthlyFlows flows = e.flows;
    double[] week = flows.weeklyOutput[period.week()];
    Arrays.fill(week, 0);
    Arrays.fill(m.poolFill, 0, st.cellCount, 0);
    Arrays.fill(m.poolValue, 0, st.cellCount, 0);
    balance.startWeek(flows);
    partials.forEach(
        (c, sums) -> {
          m.poolFill[c] += sums[FILL];
          m.poolValue[c] += sums[VALUE];
          week[c] += sums[OUTPUT];
          flows.sold[c] += sums[SOLD];
          flows.ordered[c] += sums[ORDERED];
          balance.addProduction(c, sums[OUTPUT], sums[SOLD], sums[STOCK]);
          int base = MonthlyFlows.slotBase(flows, st, c);
          for (int j = USED; j < sums.length; j++) {
            balance.addUse(base + j - USED, sums[j]);
          }
        });
    for (int c = 0; c < st.cellCount; c++) {
      flows.produced[c] += week[c];
    }
    for (int x = 0; x < st.outsideCount; x++) {
      for (int k = 0; k < st.productCount; k++) {
        int ok = st.cellCount + x * st.productCount + k;
        double fill = Math.min(1, m.outsideSupply[x * st.productCount + k]);
        m.poolFill[ok] = fill;
        int xk = x * st.productCount + k;
        m.outsideFillSum[xk] = period.week() == 0 ? fill : m.outsideFillSum[xk] + fill;
        m.poolValue[ok] = fill * m.listPrice[ok];
        int node = st.outsideNode(x, k);
        m.fillAndValue[2 * node] = m.poolFill[ok];
        m.fillAndValue[2 * node + 1] = m.poolValue[ok];
      }
    }
  }
}
