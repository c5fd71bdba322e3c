package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.numeric.Counts;
import org.regiochain.numeric.Draws;
import org.regiochain.numeric.Stream;
import org.regiochain.state.AdoptionTable;
import org.regiochain.state.Chunk;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.SizeClass;
import org.regiochain.state.Structure;

/**
 * Monthly step 8: firms take up artificial intelligence (智改数转). It comes before they settle,
 * because they pay for it this month.
 *
 * <p>A firm without it adopts within a month with probability 1 − exp(−h/12), h = p + q (1 + e_s s)
 * [χ F_chain + (1 − χ) F_place] while b W &gt; u C (1 − σ) and its cash pays for C (1 − σ); else
 * with 0. W yearly wages, b the gain, u user cost, σ subsidy, s scenes opened, F shares of adopters
 * at the end of last month: in the chain weighted by output, in the place by firms. The outlay C is
 * a share of yearly wages, larger for small firms and log-normal between rows; it is paid outside,
 * the subsidised part out of a grant. Running in ends at a rate of one over its mean time. Of w
 * firms of a row y run in and m are mature: log gain a = (b m − d y)/w; target stocks fall by a
 * share of m/w, and lenders see through a share of the opacity of (m + y)/w.
 *
 * <p>Limits: C = 0 and firms alike give Bass 1969, F = (1 − e^{−(p+q)t})/(1 + (q/p) e^{−(p+q)t}),
 * fastest at t = ln(q/p)/(p+q); switched off, nothing is ever written. Reads wages, staff, cash.
 * Writes adopters, their gain, outlays, grants.
 */
public final class Adoption implements FirmPhase {
  private static final Stream ADOPT = Stream.named("adoption.adopt");
  private static final Stream OUTLAY = Stream.named("adoption.outlay");

  /** Sums of a cell: output of adopters, output, adopters, firms; the last two by location too. */
  private static final int ADOPTED_OUTPUT = 0;

  private static final int OUTPUT = 1;
  private static final int ADOPTERS = 2;
  private static final int FIRMS = 3;
  private static final int CELL_SUMS = 4;

  private final AdoptionParameters p;
  private final boolean random;
  private final Partials partials;

  /** Outlay over yearly wages of each row; 0 until first asked for. */
  private final double[] outlayShare;

  private double[] subsidy;
  private double[] saved;
  private double[] scenes;

  public Adoption(AdoptionParameters p, NoiseParameters noise, Structure st) {
    this.p = p;
    random = noise.adoption();
    partials =
        new Partials(
            st, c -> CELL_SUMS + 2 * StaffAndCapitalPlans.locationsOf(st, st.regionOfCell(c)));
    outlayShare = new double[p.ai() ? st.firmCount() : 0];
  }

  /** Policy of the month by cell; call before the firms decide. */
  void prepare(Economy e, Period period) {
    if (p.ai()) {
      PolicyStance stance = period.stance();
      subsidy = stance.byCell(Instrument.AI_SUBSIDY, e.structure);
      saved = stance.byCell(Instrument.AI_COST, e.structure);
      scenes = stance.byCell(Instrument.AI_SCENES, e.structure);
    }
  }

  @Override
  public void update(Economy e, Period period, Chunk chunk) {
    if (!p.ai()) {
      return;
    }
    Structure st = e.structure;
    FirmTable f = e.firms;
    AdoptionTable a = e.adoption;
    int c = chunk.cell();
    int first = st.locationStart[st.regionOfCell(c)];
    double q = p.imitation() * (1 + p.sceneEffect() * scenes[c]);
    double inChain = p.innovation() + q * p.chainWeight() * a.chainShare[st.productOfCell(c)];
    double paidShare = 1 - subsidy[c];
    long adopt = period.draws().key(ADOPT);
    long outlay = period.draws().key(OUTLAY);
    double[] sums = partials.of(chunk);
    int location = -1;
    double chance = 0;
    for (int i = chunk.from(); i < chunk.to(); i++) {
      if (f.vacantMonths[i] > 0) {
        continue;
      }
      if (f.location[i] != location) {
        // Rows are sorted by location, so this is rarely done.
        location = f.location[i];
        double hazard = inChain + q * (1 - p.chainWeight()) * a.localShare(location);
        chance = -StrictMath.expm1(-hazard / Structure.MONTHS);
      }
      double w = f.weight[i];
      a.mature[i] += (a.adopters[i] - a.mature[i]) / p.runningInMonths();
      double without = w - a.adopters[i];
      double wages = Structure.MONTHS * e.households.wage[location] * f.staff[i];
      if (without > 0 && chance > 0) {
        double cost = outlayShare(f, i, outlay) * (1 - saved[c]) * wages;
        boolean pays = p.gain() * wages > p.userCost() * paidShare * cost;
        if (pays && paidShare * cost <= f.deposits[i] && f.arrears[i] == 0) {
          double taken = without * chance;
          if (random) {
            // Rows of many firms may stand for a fraction more than a whole number.
            double whole = Math.floor(without);
            double u = Draws.uniform(adopt, f.id[i], period.month());
            taken = Counts.binomial(u, (long) whole, chance) + (without - whole) * chance;
          }
          a.adopters[i] += taken;
          f.paidAbroad[i] += taken / w * cost;
          f.grants[i] += (1 - paidShare) * taken / w * cost;
        }
      }
      if (a.adopters[i] > 0) {
        double runningIn = a.adopters[i] - a.mature[i];
        f.adoptionGain[i] = (p.gain() * a.mature[i] - p.dip() * runningIn) / w;
        a.stockFactor[i] = 1 - p.stockSaving() * a.mature[i] / w;
        a.signal[i] = p.signal() * a.adopters[i] / w;
      }
      sums[ADOPTED_OUTPUT] += f.producedUnits[i] * a.adopters[i] / w;
      sums[OUTPUT] += f.producedUnits[i];
      sums[ADOPTERS] += a.adopters[i];
      sums[FIRMS] += w;
      int at = CELL_SUMS + 2 * (location - first);
      sums[at] += a.adopters[i];
      sums[at + 1] += w;
    }
  }

  /** What adoption costs a row over its yearly wages, before subsidies. */
  private double outlayShare(FirmTable f, int i, long key) {
    if (outlayShare[i] == 0 && p.outlay() > 0) {
      int below = SizeClass.LARGE.ordinal() - f.sizeClass[i];
      outlayShare[i] =
          p.outlay()
              * StrictMath.pow(p.smallFirmFactor(), below)
              * StrictMath.exp(p.outlaySpread() * Draws.normal(key, f.id[i], 0));
    }
    return outlayShare[i];
  }

  @Override
  public void close(Economy e, Period period) {
    if (!p.ai()) {
      return;
    }
    Structure st = e.structure;
    AdoptionTable a = e.adoption;
    Arrays.fill(a.cellAdopters, 0);
    Arrays.fill(a.cellFirms, 0);
    Arrays.fill(a.localAdopters, 0);
    Arrays.fill(a.localFirms, 0);
    double[] output = new double[st.productCount];
    double[] adopted = new double[st.productCount];
    partials.forEach(
        (c, sums) -> {
          int k = st.productOfCell(c);
          adopted[k] += sums[ADOPTED_OUTPUT];
          output[k] += sums[OUTPUT];
          a.cellAdopters[c] += sums[ADOPTERS];
          a.cellFirms[c] += sums[FIRMS];
          int first = st.locationStart[st.regionOfCell(c)];
          for (int at = CELL_SUMS; at < sums.length; at += 2) {
            int r = first + (at - CELL_SUMS) / 2;
            a.localAdopters[r] += sums[at];
            a.localFirms[r] += sums[at + 1];
          }
        });
    for (int k = 0; k < st.productCount; k++) {
      double made = 0;
      double madeByAdopters = 0;
      String chain = st.products.get(k).chain();
      for (int j = 0; j < st.productCount; j++) {
        if (j == k || chain != null && chain.equals(st.products.get(j).chain())) {
          made += output[j];
          madeByAdopters += adopted[j];
        }
      }
      a.chainShare[k] = made > 0 ? madeByAdopters / made : 0;
    }
  }
}
