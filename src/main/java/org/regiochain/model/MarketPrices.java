package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.state.Chunk;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.FutureTable;
import org.regiochain.state.Markets;
import org.regiochain.state.Structure;

/**
 * Monthly step 2c: list prices of pools and the origin shares of their users.
 *
 * <p>P_{o,k} = Σ f p. Value shares close a tenth of the gap a month to θ* ∝ θ⁰ (P_o T_o /
 * P⁰T⁰)^{1−σ}; orders are placed in units, so unit shares are ∝ θ_o/P_o. T is the processing cost
 * of the border, which weighs on choice but is not a payment: its real cost is in the table's
 * service inputs.
 *
 * <p>Limit: when the flow cost τ goes, the odds of a cross-border origin against home rise by
 * (1+τ)^{σ−1}. Reads prices, pool shares. Writes list prices, shares, price indices.
 */
public final class MarketPrices implements FirmPhase {
  private final PriceParameters p;
  private final ReviewParameters border;
  private final PriceSetting growth;
  private final Partials partials;

  public MarketPrices(
      PriceParameters p, ReviewParameters border, PriceSetting growth, Structure structure) {
    this.p = p;
    this.border = border;
    this.growth = growth;
    partials = new Partials(structure, c -> 1);
  }

  @Override
  public void update(Economy e, Period period, Chunk chunk) {
    FirmTable f = e.firms;
    double sum = growth.shareSum(chunk.cell());
    double[] sums = partials.of(chunk);
    for (int i = chunk.from(); i < chunk.to(); i++) {
      if (sum > 0 && sum != 1) {
        f.poolShare[i] /= sum;
      }
      sums[0] += f.poolShare[i] * f.price[i];
    }
  }

  @Override
  public void close(Economy e, Period period) {
    Structure st = e.structure;
    Markets m = e.markets;
    double[] price = new double[st.cellCount];
    partials.forEach((c, sums) -> price[c] += sums[0]);
    for (int c = 0; c < st.cellCount; c++) {
      m.listPrice[c] = price[c] > 0 ? price[c] : st.moneyUnit;
    }
    adjustShares(e, period);
    System.arraycopy(m.capitalPrice, 0, m.lastCapitalPrice, 0, st.cellCount);
    refreshIndices(e);
  }

  private void adjustShares(Economy e, Period period) {
    Structure st = e.structure;
    Markets m = e.markets;
    int products = st.productCount;
    int origins = st.originCount;
    double flowCost = border.flowCost();
    double[] processing = period.stance().byCell(Instrument.BORDER_PROCESSING, st);
    double[] odds = new double[origins];
    double[] pull = new double[origins];
    for (int k = 0; k < products; k++) {
      for (int o = 0; o < origins; o++) {
        odds[o] = odds(m.listPrice[o * products + k] / st.moneyUnit);
      }
      for (int z = 0; z < st.regionCount; z++) {
        double now = flowCost * (1 - processing[st.cell(z, k)]);
        double borderCost = (1 + now) / (1 + flowCost);
        for (int o = 0; o < origins; o++) {
          boolean crosses = o != z && o < st.regionCount && borderCost != 1;
          pull[o] =
              crosses ? odds(m.listPrice[o * products + k] / st.moneyUnit * borderCost) : odds[o];
        }
        for (int j = 0; j < products; j++) {
          moveShare(m, st.cell(z, j) * products + k, pull, e);
        }
        for (int u = 0; u < Structure.FINAL_USERS; u++) {
          moveShare(m, st.finalUser(z, u) * products + k, pull, e);
        }
      }
    }
  }

  /** What a relative cost makes of an origin's share, before shares are made to add up. */
  private double odds(double cost) {
    return cost == 1 ? 1 : StrictMath.pow(cost, 1 - p.originElasticity());
  }

  private void moveShare(Markets m, int uk, double[] pull, Economy e) {
    Structure st = e.structure;
    int origins = pull.length;
    int k = uk % st.productCount;
    int base = uk * origins;
    double sum = 0;
    for (int o = 0; o < origins; o++) {
      sum += m.baseShare[base + o] * pull[o];
    }
    if (sum == 0) {
      return;
    }
    double units = 0;
    for (int o = 0; o < origins; o++) {
      double target = m.baseShare[base + o] * pull[o] / sum;
      double share = m.valueShare[base + o];
      share += p.originAdjustment() * (target - share);
      m.valueShare[base + o] = share;
      m.unitShare[base + o] = share / m.listPrice[o * st.productCount + k];
      units += m.unitShare[base + o];
    }
    for (int o = 0; o < origins; o++) {
      m.unitShare[base + o] /= units;
    }
  }

  /** Sellers of a growing service invest in its durable. */
  private static void fleetPrices(Economy e) {
    Structure st = e.structure;
    Markets m = e.markets;
    FutureTable fu = e.future;
    for (int n = 0; n < fu.count; n++) {
      for (int z = 0; z < st.regionCount; z++) {
        double share = fu.fleetShare[fu.row(n, z)];
        if (share > 0) {
          int investors = st.finalUser(z, Structure.INVESTMENT) * st.productCount;
          m.capitalPrice[st.cell(z, fu.product[n])] =
              share * m.userPrice[investors + fu.durable[n]] + (1 - share) * m.investmentPrice[z];
        }
      }
    }
  }

  /** Expected pool prices of every user and the price indices, from shares and list prices. */
  public static void refreshIndices(Economy e) {
    Structure st = e.structure;
    Markets m = e.markets;
    int products = st.productCount;
    int origins = st.originCount;
    for (int uk = 0; uk < m.userPrice.length; uk++) {
      int k = uk % products;
      double price = 0;
      for (int o = 0; o < origins; o++) {
        price += m.unitShare[uk * origins + o] * m.listPrice[o * products + k];
      }
      m.userPrice[uk] = price;
    }
    Arrays.fill(m.pooledInputCost, 0);
    for (int c = 0; c < st.cellCount; c++) {
      for (int k : m.productsOf[c]) {
        m.pooledInputCost[c] += st.pooledCoefficient[c][k] * m.userPrice[c * products + k];
      }
    }
    for (int z = 0; z < st.regionCount; z++) {
      double consumption = 0;
      double investment = 0;
      int households = st.finalUser(z, Structure.HOUSEHOLDS) * products;
      int investors = st.finalUser(z, Structure.INVESTMENT) * products;
      for (int k = 0; k < products; k++) {
        consumption += st.consumptionShare[z][k] * m.userPrice[households + k];
        investment += e.future.investmentShare[z][k] * m.userPrice[investors + k];
      }
      // A basket that nobody buys keeps its base price.
      m.consumptionPrice[z] = consumption > 0 ? consumption : st.moneyUnit;
      m.investmentPrice[z] = investment > 0 ? investment : st.moneyUnit;
      Arrays.fill(m.capitalPrice, st.cell(z, 0), st.cell(z + 1, 0), m.investmentPrice[z]);
    }
    fleetPrices(e);
  }
}
