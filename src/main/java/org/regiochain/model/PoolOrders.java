package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.state.Economy;
import org.regiochain.state.Markets;
import org.regiochain.state.Structure;

/**
 * Weekly step 2: pool demand goes to origins.
 *
 * <p>Orders q_{u,k,o} = s_{u,k,o} (D_{u,k} + B_{u,k}/τ), with B the backlog of durables, called off
 * over the stock adjustment time so that a stock of unmet orders is not read as a flow of new ones;
 * the pool of origin o receives P_{o,k} = Σ_u q_{u,k,o} plus the orders of outside regions, those
 * of the world as far as corridors can carry them. s are the shares of physical orders.
 *
 * <p>Limit: with base shares and base demand, pools take exactly what links leave of each table
 * cell. Reads demand, shares. Writes orders by origin.
 */
public final class PoolOrders implements LedgerPhase {
  private final GoodsParameters p;

  public PoolOrders(GoodsParameters p) {
    this.p = p;
  }

  @Override
  public void run(Economy e, Period period) {
    Structure st = e.structure;
    Markets m = e.markets;
    int products = st.productCount;
    int origins = st.originCount;
    Arrays.fill(m.poolOrders, 0);
    for (int u = 0; u < st.userCount; u++) {
      for (int k : m.productsOf[u]) {
        int uk = u * products + k;
        // Users who order nothing new do not pay for what waits either: it is cancelled.
        double waiting = m.demand[uk] > 0 ? m.backlog[uk] / p.stockAdjustmentWeeks() : 0;
        double wanted = m.demand[uk] + waiting;
        for (int o = 0; o < origins; o++) {
          double q = wanted * m.unitShare[uk * origins + o];
          m.originOrders[uk * origins + o] = q;
          m.poolOrders[o * products + k] += q;
        }
      }
    }
    for (int x = 0; x < st.outsideCount; x++) {
      outside(e, period, x);
    }
  }

  private void outside(Economy e, Period period, int x) {
    Structure st = e.structure;
    Markets m = e.markets;
    for (int c = 0; c < st.cellCount; c++) {
      int xc = x * st.cellCount + c;
      double factor = m.outsideDemandFactor[x * st.productCount + st.productOfCell(c)];
      m.outsideActual[xc] =
          m.outsideOrders[xc] * factor + m.outsideBacklog[xc] / p.stockAdjustmentWeeks();
    }
    if (x == st.worldIndex) {
      CorridorChoice.limit(e, period);
    }
    for (int c = 0; c < st.cellCount; c++) {
      m.poolOrders[c] += m.outsideActual[x * st.cellCount + c];
    }
  }
}
