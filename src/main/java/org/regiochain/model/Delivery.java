package org.regiochain.model;

import org.regiochain.state.Chunk;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.Markets;
import org.regiochain.state.MonthlyFlows;
import org.regiochain.state.Structure;
import org.regiochain.state.SupplyNetwork;

/**
 * Weekly step 4b: buyers take in what their suppliers and pools deliver.
 *
 * <p>S ← S + Σ_l φ_j ω_l o + ω_pool o φ̄; the buyer owes Σ_l p_j φ_j ω_l o and the pool's cost.
 * Inputs without a slot are used at once. Limit: φ = 1 gives S + o.
 *
 * <p>Reads fill rates and prices of suppliers. Writes input stocks, purchases, linked flows.
 */
public final class Delivery implements FirmPhase {
  private final Partials partials;
  private final GoodsBalance balance;
  private final double[] pooledCost;

  public Delivery(Structure structure, GoodsBalance balance) {
    this.balance = balance;
    // Units and value by slot and origin, then the closing stock of each slot and pool receipts.
    partials =
        new Partials(
            structure, c -> structure.slotProduct[c].length * (2 * structure.originCount + 2));
    pooledCost = new double[structure.cellCount];
  }

  /** Cost of one unit of feasible output in pooled inputs, from this week's deliveries. */
  void preparePooledCost(Economy e) {
    Structure st = e.structure;
    for (int c = 0; c < st.cellCount; c++) {
      double cost = 0;
      for (int k : e.markets.productsOf[c]) {
        cost += st.pooledCoefficient[c][k] * e.markets.costPerUnitOrdered[c * st.productCount + k];
      }
      pooledCost[c] = cost;
    }
  }

  @Override
  public void update(Economy e, Period period, Chunk chunk) {
    Structure st = e.structure;
    FirmTable f = e.firms;
    SupplyNetwork net = e.network;
    Markets m = e.markets;
    int c = chunk.cell();
    int[] product = st.slotProduct[c];
    int slots = product.length;
    int origins = st.originCount;
    double[] fillAndValue = m.fillAndValue;
    double[] sums = partials.of(chunk);
    int stockAt = slots * origins * 2;
    int poolAt = stockAt + slots;
    double pooled = pooledCost[c];
    double[] received = new double[slots];
    double[] cost = new double[slots];
    for (int j = 0; j < slots; j++) {
      received[j] = m.receivedShare[c * st.productCount + product[j]];
      cost[j] = m.costPerUnitOrdered[c * st.productCount + product[j]];
    }
    int s = st.firstSlot(c, chunk.from());
    int l = net.linkStart[s];
    for (int i = chunk.from(); i < chunk.to(); i++) {
      double purchases = Math.min(f.plan[i], f.capacity[i]) * pooled;
      double linked = 0;
      for (int j = 0; j < slots; j++, s++) {
        double order = net.order[s];
        double arrived = 0;
        if (net.poolShare[s] > 0) {
          double fromPool = net.poolShare[s] * order;
          arrived = fromPool * received[j];
          sums[poolAt + j] += arrived;
          purchases += fromPool * cost[j];
        }
        for (int end = net.linkStart[s + 1]; l < end; l++) {
          int supplier = net.supplier[l];
          double q = net.share[l] * order;
          double units = q * fillAndValue[2 * supplier];
          double value = q * fillAndValue[2 * supplier + 1];
          int at = 2 * (j * origins + net.origin[l]);
          sums[at] += units;
          sums[at + 1] += value;
          arrived += units;
          purchases += value;
          linked += supplier < f.count ? value : 0;
        }
        net.stock[s] += arrived;
        sums[stockAt + j] += net.stock[s];
      }
      f.purchases[i] += purchases;
      f.linkedPurchases[i] += linked;
    }
  }

  @Override
  public void close(Economy e, Period period) {
    Structure st = e.structure;
    MonthlyFlows flows = e.flows;
    int origins = st.originCount;
    partials.forEach(
        (c, sums) -> {
          int slots = st.slotProduct[c].length;
          int base = MonthlyFlows.slotBase(flows, st, c);
          for (int j = 0; j < slots; j++) {
            for (int o = 0; o < origins; o++) {
              double units = sums[2 * (j * origins + o)];
              flows.linkedUnits[flows.linkedBase[c] + j * origins + o] += units;
              flows.linkedValue[flows.linkedBase[c] + j * origins + o] +=
                  sums[2 * (j * origins + o) + 1];
              balance.addLinked(o, st.slotProduct[c][j], base + j, units);
            }
            balance.addReceipts(
                base + j, sums[slots * origins * 2 + slots + j], sums[slots * origins * 2 + j]);
          }
        });
    balance.check(e, period);
  }
}
