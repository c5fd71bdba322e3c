package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.state.Chunk;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.Markets;
import org.regiochain.state.MonthlyFlows;
import org.regiochain.state.Structure;
import org.regiochain.state.SupplyNetwork;

/**
 * Weekly step 1: expectations, production plans and orders for inputs.
 *
 * <p>Expected orders d ← (1−λ) d + λ O₋₁ (1−w+wρ), with w = 0 unless leaders share forecasts: ρ is
 * what buyers of the product use up and final users want over what they all ordered last week, so
 * that restocking is not taken for demand (Lee, Padmanabhan and Whang 1997). Plan x* = [d + (ι d −
 * Y)/τ]⁺; slot order o_s = [a_s x* + (n a_s d − S_s)/τ]⁺, which the slot's links and its pool share
 * split. Inputs without a slot are bought from pools at a·min(x*, x^cap): they cannot be kept, so
 * nobody orders them for output that staff, capital or a stop rule out.
 *
 * <p>Adopters of artificial intelligence keep smaller stocks: n and ι fall alike. O orders
 * received, Y output stock, S input stock (units); λ gain (1/week), τ adjustment time, ι and n
 * target stocks (weeks), a technical coefficient. Limits: at rest d = O = x* and o = a x*; with λ =
 * 0 and nothing binding Var(x)/Var(O) = 1/(2τ−1).
 *
 * <p>Source: order-up-to rule of ARIO type models (Hallegatte 2014; Inoue and Todo 2019; Henriet et
 * al. 2012). Reads orders, stocks. Writes expectations, plans, slot orders, pool demand of cells.
 */
public final class OrderPlanning implements FirmPhase {
  private final GoodsParameters p;
  private final Partials partials;

  /** Needs over orders of last week, by product; 1 where nobody shares forecasts. */
  private final double[] needOverOrders;

  public OrderPlanning(GoodsParameters p, Structure structure) {
    this.p = p;
    // Feasible output of the cell, then the pool part of each slot's orders; then orders and needs.
    partials = new Partials(structure, c -> 1 + 3 * structure.slotProduct[c].length);
    needOverOrders = new double[structure.productCount];
    Arrays.fill(needOverOrders, 1);
  }

  @Override
  public void update(Economy e, Period period, Chunk chunk) {
    FirmTable f = e.firms;
    SupplyNetwork net = e.network;
    int c = chunk.cell();
    double[] coefficient = e.structure.slotCoefficient[c];
    int slots = coefficient.length;
    double lambda = p.expectationGain();
    double tau = p.stockAdjustmentWeeks();
    double iota = p.outputStockWeeks();
    double n = p.inputStockWeeks();
    double[] sums = partials.of(chunk);
    boolean newMonth = period.week() == 0;
    Capacity capacity = new Capacity(p, e.structure, c);
    boolean sharing = period.stance().sets(Instrument.LEADER_FORECAST);
    double shared =
        sharing ? period.stance().inCell(Instrument.LEADER_FORECAST, e.structure, c) : 0;
    double signal = 1 - shared * (1 - needOverOrders[e.structure.productOfCell(c)]);
    int s = e.structure.firstSlot(c, chunk.from());
    for (int i = chunk.from(); i < chunk.to(); i++) {
      if (newMonth) {
        f.producedUnits[i] = 0;
        f.soldUnits[i] = 0;
        f.orderedUnits[i] = 0;
        f.purchases[i] = 0;
        f.linkedSales[i] = 0;
        f.linkedPurchases[i] = 0;
      }
      double d = f.expectedOrders[i];
      d += lambda * (f.orders[i] * signal - d);
      if (f.vacantMonths[i] > 0) {
        // Nobody plans in an empty plant, whatever its former customers still order.
        d = 0;
      }
      double lean = e.adoption.stockFactor[i];
      double plan = Math.max(0, d + (lean * iota * d - f.outputStock[i]) / tau);
      f.expectedOrders[i] = d;
      f.plan[i] = plan;
      f.capacity[i] = capacity.of(f, i);
      sums[0] += Math.min(plan, f.capacity[i]);
      for (int j = 0; j < slots; j++, s++) {
        double a = coefficient[j];
        double order = Math.max(0, a * plan + (lean * n * a * d - net.stock[s]) / tau);
        net.order[s] = order;
        sums[1 + j] += net.poolShare[s] * order;
        if (sharing) {
          sums[1 + slots + j] += order;
          sums[1 + 2 * slots + j] += a * d;
        }
      }
    }
  }

  @Override
  public void close(Economy e, Period period) {
    Structure st = e.structure;
    Markets m = e.markets;
    if (period.week() == 0) {
      e.flows.startMonth();
    }
    double[] plan = new double[st.cellCount];
    double[] poolPart = new double[e.flows.inputStock.length];
    partials.forEach(
        (c, sums) -> {
          plan[c] += sums[0];
          int base = MonthlyFlows.slotBase(e.flows, st, c);
          int slots = st.slotProduct[c].length;
          for (int j = 0; j < slots; j++) {
            poolPart[base + j] += sums[1 + j];
          }
        });
    shareForecasts(e, period);
    for (int c = 0; c < st.cellCount; c++) {
      double[] pooled = st.pooledCoefficient[c];
      for (int k : m.productsOf[c]) {
        m.demand[c * st.productCount + k] = pooled[k] * plan[c];
      }
      int base = MonthlyFlows.slotBase(e.flows, st, c);
      for (int j = 0; j < st.slotProduct[c].length; j++) {
        m.demand[c * st.productCount + st.slotProduct[c][j]] += poolPart[base + j];
      }
    }
  }

  /** Compares what linked buyers ordered with what they use, final and outside demand included. */
  private void shareForecasts(Economy e, Period period) {
    if (!period.stance().sets(Instrument.LEADER_FORECAST)) {
      return;
    }
    Structure st = e.structure;
    Markets m = e.markets;
    double[] orders = new double[st.productCount];
    double[] needs = new double[st.productCount];
    partials.forEach(
        (c, sums) -> {
          int slots = st.slotProduct[c].length;
          for (int j = 0; j < slots; j++) {
            orders[st.slotProduct[c][j]] += sums[1 + slots + j];
            needs[st.slotProduct[c][j]] += sums[1 + 2 * slots + j];
          }
        });
    for (int k = 0; k < st.productCount; k++) {
      double other = 0;
      for (int u = st.cellCount; u < st.userCount; u++) {
        other += m.demand[u * st.productCount + k];
      }
      for (int xc = k; xc < m.outsideOrders.length; xc += st.productCount) {
        other += m.outsideOrders[xc];
      }
      double all = orders[k] + other;
      needOverOrders[k] = all > 0 ? (needs[k] + other) / all : 1;
    }
  }
}
