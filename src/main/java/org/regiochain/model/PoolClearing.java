package org.regiochain.model;

import org.regiochain.state.Economy;
import org.regiochain.state.Markets;
import org.regiochain.state.MonthlyFlows;
import org.regiochain.state.Structure;

/**
 * Weekly step 4a: pools deliver.
 *
 * <p>A user receives Σ_o q_{u,k,o} φ̄_{o,k}, where φ̄_{o,k} = Σ_i f_i φ_i is the fill of the
 * origin's pool, and pays Σ_o q_{u,k,o} Σ_i f_i φ_i p_i. Unmet final orders lapse, except for
 * durables of focal chains, which wait.
 *
 * <p>Limit: full fill delivers every order. Reads pool fill. Writes receipts and flows of users.
 */
public final class PoolClearing implements LedgerPhase {
  private final GoodsParameters p;

  public PoolClearing(GoodsParameters p) {
    this.p = p;
  }

  @Override
  public void run(Economy e, Period period) {
    Structure st = e.structure;
    Markets m = e.markets;
    MonthlyFlows flows = e.flows;
    int products = st.productCount;
    int origins = st.originCount;
    for (int u = 0; u < st.userCount; u++) {
      for (int k : m.productsOf[u]) {
        int uk = u * products + k;
        double wanted = 0;
        double received = 0;
        double cost = 0;
        for (int o = 0; o < origins; o++) {
          double q = m.originOrders[uk * origins + o];
          double units = q * m.poolFill[o * products + k];
          double value = q * m.poolValue[o * products + k];
          flows.poolUnits[uk * origins + o] += units;
          flows.poolValue[uk * origins + o] += value;
          wanted += q;
          received += units;
          cost += value;
        }
        m.receivedShare[uk] = wanted > 0 ? received / wanted : 1;
        m.costPerUnitOrdered[uk] = wanted > 0 ? cost / wanted : 0;
        if (u >= st.cellCount && st.durable[k]) {
          double called = m.backlog[uk] / p.stockAdjustmentWeeks();
          m.backlog[uk] = Math.max(0, m.backlog[uk] - called + wanted - received);
        }
      }
    }
    for (int x = 0; x < st.outsideCount; x++) {
      for (int c = 0; c < st.cellCount; c++) {
        int xc = x * st.cellCount + c;
        double q = m.outsideActual[xc];
        double units = q * m.poolFill[c];
        flows.outsideUnits[xc] += units;
        flows.outsideValue[xc] += q * m.poolValue[c];
        if (st.durable[st.productOfCell(c)]) {
          double called = m.outsideBacklog[xc] / p.stockAdjustmentWeeks();
          m.outsideBacklog[xc] = Math.max(0, m.outsideBacklog[xc] - called + q - units);
        }
      }
    }
  }
}
