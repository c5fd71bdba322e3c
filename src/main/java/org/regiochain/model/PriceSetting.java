package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.numeric.Draws;
import org.regiochain.numeric.Stream;
import org.regiochain.state.Chunk;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.Structure;

/**
 * Monthly step 2b: mark-ups, prices and the growth of pool shares.
 *
 * <p>μ ← μ (1 + g h)/(1 − g h) with h = (s − s₋₁)/(s + s₋₁), within [min(0, μ⁰), max(cap, 1.25
 * μ⁰)]; s is the firm's share of its cell's sales, s₋₁ that of the last month with sales, g = 0.04.
 * To first order the rule is μ (1 + g Δs/s), but a share lost and won back leaves no trace. With
 * probability θ a month p ← (1+μ)(c + t p) (Calvo), solved for p: the mark-up is on cost with the
 * production tax t on revenue at the new price. Pool share f ∝ f E^χ with E = q max(φ, 0.01)/p:
 * good, cheap and reliable suppliers gain.
 *
 * <p>Limits: with μ and A frozen prices converge to [I − diag(1+μ)(Aᵀ + diag t)]⁻¹ diag(1+μ)(wℓ/A +
 * …); with equal prices and fill no share moves. Source: Calvo pricing; mark-up and replicator rule
 * of the Keynes+Schumpeter family (Dosi et al. 2010). Reads unit cost and last month's sales.
 * Writes price, mark-up, pool share (normalised in {@link MarketPrices}).
 */
public final class PriceSetting implements FirmPhase {
  /** A replicator never comes back from zero, so a month without deliveries counts as this fill. */
  private static final double LEAST_FILL = 0.01;

  /** How far a mark-up may rise where the base year's is above the general bound. */
  private static final double ROOM_ABOVE_BASE = 1.25;

  /** Least part of the price left after a tax on it, for taxes that no price could bear. */
  private static final double LEAST_KEPT = 0.05;

  private static final Stream REPRICE = Stream.named("price.calvo");

  private final PriceParameters p;
  private final Partials partials;
  private final double[] shareSum;

  public PriceSetting(PriceParameters p, Structure structure) {
    this.p = p;
    partials = new Partials(structure, c -> 1);
    shareSum = new double[structure.cellCount];
  }

  @Override
  public void update(Economy e, Period period, Chunk chunk) {
    FirmTable f = e.firms;
    int c = chunk.cell();
    double base = e.structure.baseMarkup[c];
    double cap = Math.max(p.markupCap(), ROOM_ABOVE_BASE * base);
    double floor = Math.min(0, base);
    double taxRate = e.structure.productionTaxRate[c];
    double sales = e.flows.sold[c];
    long key = period.draws().key(REPRICE);
    double[] sums = partials.of(chunk);
    for (int i = chunk.from(); i < chunk.to(); i++) {
      double share = sales > 0 ? f.soldUnits[i] / sales : 0;
      if (share > 0) {
        double last = f.salesShare[i];
        if (last > 0) {
          double change = p.markupAdjustment() * (share - last) / (share + last);
          double factor = (1 + change) / (1 - change);
          f.markup[i] = Math.min(cap, Math.max(floor, f.markup[i] * factor));
        }
        f.salesShare[i] = share;
      }
      if (p.repriceProbability() > 0
          && Draws.uniform(key, f.id[i], period.month()) < p.repriceProbability()) {
        double rise = 1 + f.markup[i];
        f.price[i] = rise * f.unitCost[i] / Math.max(LEAST_KEPT, 1 - rise * taxRate);
      }
      double fill = f.orderedUnits[i] > 0 ? f.soldUnits[i] / f.orderedUnits[i] : 1;
      double appeal = Math.max(LEAST_FILL, fill) * e.structure.moneyUnit / f.price[i];
      double quality = e.knowledge.qualityOfLead * f.innovationGain[i];
      if (appeal != 1 || quality != 0) {
        double utility = StrictMath.log(appeal) + quality;
        f.poolShare[i] *= StrictMath.exp(p.shareSensitivity() * utility);
      }
      sums[0] += f.poolShare[i];
    }
  }

  @Override
  public void close(Economy e, Period period) {
    Arrays.fill(shareSum, 0);
    partials.forEach((c, sums) -> shareSum[c] += sums[0]);
  }

  /** Sum of the pool shares of a cell after growth, for normalisation. */
  double shareSum(int cell) {
    return shareSum[cell];
  }
}
