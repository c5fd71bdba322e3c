package org.regiochain.model;

import org.regiochain.numeric.Draws;
import org.regiochain.numeric.Stream;
import org.regiochain.state.Chunk;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.Markets;
import org.regiochain.state.Structure;
import org.regiochain.state.SupplyNetwork;

/**
 * Monthly step 2a: productivity, expected input prices and unit cost.
 *
 * <p>ln A = a + gains, with a ← ρ a + σ ε/√w, w the firms in a row, independent of one another, and
 * the gains of innovation, artificial intelligence, learning and foreign plants; and A/(1 − s)
 * where offices save a share s of staff time. Input price p̄_s = Σ_l ω_l p_j + ω_pool p̄_pool. Unit
 * cost before production tax c = wℓ/(4A) + Σ_s a_s p̄_s + pooled inputs + δ p_I. Input stocks are
 * valued at p̄_s.
 *
 * <p>Limit: at base prices c equals one less surplus and production tax in a unit of output. Reads
 * last month's prices and wages. Writes productivity, input prices, unit cost, opening value of
 * stocks.
 */
public final class InputCosts implements FirmPhase {
  private static final Stream PRODUCTIVITY = Stream.named("firm.productivity");

  private final NoiseParameters p;
  private final double[] worstShare;

  public InputCosts(NoiseParameters p, Structure structure) {
    this.p = p;
    worstShare = new double[structure.chunks.size()];
  }

  @Override
  public void update(Economy e, Period period, Chunk chunk) {
    Structure st = e.structure;
    FirmTable f = e.firms;
    SupplyNetwork net = e.network;
    Markets m = e.markets;
    int c = chunk.cell();
    double[] coefficient = st.slotCoefficient[c];
    int[] product = st.slotProduct[c];
    int slots = coefficient.length;
    double fixedCost = m.pooledInputCost[c] + st.depreciationPerUnit[c] * m.capitalPrice[c];
    double workersPerMonthlyUnit = st.labourPerUnit[c] / Structure.WEEKS;
    double working = 1 - e.governments.timeSaved[st.regionOfCell(c)];
    long key = period.draws().key(PRODUCTIVITY);
    double worst = 0;
    int s = st.firstSlot(c, chunk.from());
    for (int i = chunk.from(); i < chunk.to(); i++) {
      if (p.productivity() > 0) {
        f.productivityLog[i] =
            p.productivityPersistence() * f.productivityLog[i]
                + p.productivity()
                    / Math.sqrt(f.weight[i])
                    * Draws.normal(key, f.id[i], period.month());
      }
      double log =
          f.productivityLog[i]
              + f.innovationGain[i]
              + f.adoptionGain[i]
              + f.learningGain[i]
              + f.foreignGain[i];
      f.productivity[i] = StrictMath.exp(log) / working;
      double materials = 0;
      double stockValue = 0;
      for (int j = 0; j < slots; j++, s++) {
        double weight = net.poolShare[s];
        double price = weight * m.userPrice[c * st.productCount + product[j]];
        for (int l = net.linkStart[s]; l < net.linkStart[s + 1]; l++) {
          weight += net.share[l];
          price += net.share[l] * supplierPrice(e, net.supplier[l]);
        }
        worst = Math.max(worst, Math.abs(weight - 1));
        net.price[s] = price;
        materials += coefficient[j] * price;
        stockValue += net.stock[s] * price;
      }
      f.inputStockOpening[i] = stockValue;
      double wage = e.households.wage[f.location[i]];
      f.unitCost[i] = wage * workersPerMonthlyUnit / f.productivity[i] + materials + fixedCost;
    }
    worstShare[chunk.index()] = worst;
  }

  /** Shares of every slot must add up to 1. */
  @Override
  public void close(Economy e, Period period) {
    for (Chunk chunk : e.structure.chunks) {
      Identity.require(
          e.accounts,
          "shares of suppliers and pool",
          period,
          e.structure.cellName(chunk.cell()),
          worstShare[chunk.index()],
          1);
    }
  }

  private static double supplierPrice(Economy e, int node) {
    int firms = e.firms.count;
    return node < firms
        ? e.firms.price[node]
        : e.markets.listPrice[e.structure.cellCount + node - firms];
  }
}
