package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.numeric.Counts;
import org.regiochain.numeric.Draws;
import org.regiochain.numeric.Hash;
import org.regiochain.numeric.Stream;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.KnowledgeTable;
import org.regiochain.state.Structure;

/**
 * Monthly step 8a: public research.
 *
 * <p>Laboratories and facilities gather knowledge and patents as firms do ({@link Innovation}),
 * with α = 1 and hazards of their own. A patent of theirs that comes to use is a licence for one
 * firm ({@link LicenceMarket}), which gains as from a patent of its own. What is not a whole
 * licence is spread at its mean.
 *
 * <p>Limit: at rest laboratories hold R/δ and firms take the base year's licences. Reads
 * laboratories, what reaches them, what firms can take up. Writes laboratories, licences, leads of
 * the firms that take them.
 */
public final class Laboratories implements LedgerPhase {
  private static final Stream ARRIVAL = Stream.named("laboratory.arrival");
  private static final Stream FOUND = Stream.named("laboratory.spin_off");
  private static final Stream PLACE = Stream.named("licence.place");
  private static final Stream FIRM = Stream.named("licence.firm");
  private static final Stream VALUE = Stream.named("licence.value");

  private final InnovationParameters p;
  private final Innovation innovation;
  private final boolean drawn;
  private final Pipeline base;
  private final Structure st;
  private final LicenceMarket market;

  /** Licences and founding firms of each laboratory this month, for a unit of its total weight. */
  private final double[] licensed;

  private final double[] founded;

  private final double[] fromAbroad;
  private final double[] usualReach;
  private final long[] id;

  public Laboratories(
      InnovationParameters p, NoiseParameters noise, Innovation innovation, Economy opening) {
    this.p = p;
    this.innovation = innovation;
    drawn = noise.innovation();
    base = Pipeline.laboratories(p, drawn);
    st = opening.structure;
    KnowledgeTable k = opening.knowledge;
    market = new LicenceMarket(st, innovation.reach(), k);
    int labs = k.laboratories.size();
    licensed = new double[labs];
    founded = new double[labs];
    fromAbroad = new double[k.licenceFlow.length];
    usualReach = new double[labs];
    id = new long[labs];
    for (int lab = 0; lab < labs; lab++) {
      double open = k.labOpenness[lab] * k.labBaseResearch[lab] / p.depreciation();
      usualReach[lab] = reaching(k, lab, k.basePool, open);
      id[lab] = Hash.of(k.laboratories.get(lab).id());
    }
  }

  /**
   * Knowledge of others that reaches a laboratory.
   *
   * @param open its own part of what is open
   */
  private double reaching(KnowledgeTable k, int lab, double[] pool, double open) {
    double sum = 0;
    for (int j = 0; j < st.productCount; j++) {
      sum += k.labField[lab][j] * pool[k.at(k.labLocation[lab], j)];
    }
    return Math.max(0, sum - open * market.ownLikeness(k, lab));
  }

  @Override
  public void run(Economy e, Period period) {
    if (!p.research()) {
      return;
    }
    KnowledgeTable k = e.knowledge;
    Arrays.fill(k.licenceFlow, 0);
    Arrays.fill(k.licences, 0);
    Arrays.fill(k.licencesAcross, 0);
    PolicyStance stance = period.stance();
    Pipeline[] ways = ways(stance);
    double border = 1 - (1 - p.borderFactor()) * (1 - stance.of(Instrument.LICENCE_BORDER));
    double founding = Math.min(1, p.spinOffShare() * (1 + stance.of(Instrument.SPINOFF_EASE)));
    market.open(k);
    for (int lab = 0; lab < id.length; lab++) {
      work(e, period, lab, ways[k.labLocation[lab]], border, founding);
    }
    share(k, border);
  }

  /** Shares out licences, and firms founded over the places and products that take them. */
  private void share(KnowledgeTable k, double border) {
    Arrays.fill(fromAbroad, 0);
    market.share(k, licensed, border, k.licenceFlow, fromAbroad);
    for (int r = 0; r < st.locationCount; r++) {
      int first = k.at(r, 0);
      int cell = st.cell(st.regionOfLocation[r], 0);
      for (int j = 0; j < st.productCount; j++) {
        double across = fromAbroad[first + j];
        k.licenceFlow[first + j] += across;
        k.licences[cell + j] += k.licenceFlow[first + j];
        k.licencesAcross[cell + j] += across;
      }
    }
    Arrays.fill(k.spinOffRate, 0);
    market.share(k, founded, border, k.spinOffRate, k.spinOffRate);
    for (int at = 0; at < k.spinOffRate.length; at++) {
      double more = k.spinOffRate[at] - k.usualSpinOffs[at];
      k.spinOffRate[at] = k.smallFirms[at] > 0 ? more / k.smallFirms[at] : 0;
    }
  }

  /** The way of patents at each location; the usual one where nothing helps. */
  private Pipeline[] ways(PolicyStance stance) {
    Pipeline[] ways = new Pipeline[st.locationCount];
    Arrays.fill(ways, base);
    if (!stance.sets(Instrument.PIPELINE_PROOF)
        && !stance.sets(Instrument.PIPELINE_PILOT)
        && !stance.sets(Instrument.LICENCE_RATE)) {
      return ways;
    }
    double[] proof = stance.byLocation(Instrument.PIPELINE_PROOF, st);
    double[] pilot = stance.byLocation(Instrument.PIPELINE_PILOT, st);
    double transfer = 1 + stance.of(Instrument.LICENCE_RATE);
    for (int r = 0; r < ways.length; r++) {
      ways[r] =
          Pipeline.of(
              p.labProof() * (1 + proof[r]),
              p.labProofFailure(),
              p.labPilot() * (1 + pilot[r]) * transfer,
              p.labPilotFailure(),
              drawn);
    }
    return ways;
  }

  /**
   * One month of one laboratory.
   *
   * @param border what crosses between regions
   * @param founding share of patents that come to use which found a firm
   */
  private void work(
      Economy e, Period period, int lab, Pipeline way, double border, double founding) {
    KnowledgeTable k = e.knowledge;
    int month = period.month();
    double opening = k.labProofs[lab] + k.labPilots[lab];
    double mean = expected(e, lab) / Structure.MONTHS;
    Pipeline.Patents patents = new Pipeline.Patents();
    patents.proofs = k.labProofs[lab];
    patents.pilots = k.labPilots[lab];
    way.move(patents, Pipeline.Keys.of(period.draws()), id[lab], month);
    k.labGranted[lab] =
        drawn
            ? Counts.poisson(Draws.uniform(period.draws().key(ARRIVAL), id[lab], month), mean)
            : mean;
    double spunOff =
        Pipeline.part(
            patents.converted, founding, drawn, period.draws().key(FOUND), id[lab], month);
    double total = patents.converted > 0 ? market.total(k, lab, border) : 0;
    double taken = 0;
    licensed[lab] = 0;
    founded[lab] = 0;
    k.labSpinOffs[lab] = 0;
    if (total > 0) {
      taken = license(e, period, lab, patents.converted - spunOff, border, total);
      k.labSpinOffs[lab] = spunOff;
      founded[lab] = spunOff / total;
    }
    k.labLicensed[lab] = taken;
    double used = taken + k.labSpinOffs[lab];
    k.labFailed[lab] = patents.failed + patents.converted - used;
    k.labProofs[lab] = patents.proofs + k.labGranted[lab];
    k.labPilots[lab] = patents.pilots;
    k.labKnowledge[lab] +=
        (k.labResearch[lab] - p.depreciation() * k.labKnowledge[lab]) / Structure.MONTHS;
    double closing = opening + k.labGranted[lab] - used - k.labFailed[lab];
    Identity.require(
        e.accounts,
        "patents of laboratories",
        period,
        k.laboratories.get(lab).id(),
        k.labProofs[lab] + k.labPilots[lab] - closing,
        opening + k.labGranted[lab]);
  }

  /** Patents a year that a laboratory can expect. */
  private double expected(Economy e, int lab) {
    KnowledgeTable k = e.knowledge;
    int r = k.labLocation[lab];
    double research = k.labBaseResearch[lab];
    if (!(research > 0)) {
      return 0;
    }
    double open = innovation.openData() * k.labOpenness[lab] * k.labKnowledge[lab];
    double now = reaching(k, lab, k.pool, open);
    double relative = usualReach[lab] > 0 ? now / usualReach[lab] : 1;
    double weight = p.spilloverWeight();
    double spillover = (1 + weight * relative) / (1 + weight);
    return Innovation.arrivals(p, research, k.baseFacilityBonus[r])
        * Innovation.power(k.labResearch[lab] / research, p.researchElasticity())
        * Innovation.power(spillover, p.spilloverElasticity())
        * innovation.locationFactor(r);
  }

  /** Gives licences to firms, and what is not a whole one to all; returns how many are taken. */
  private double license(
      Economy e, Period period, int lab, double converted, double border, double total) {
    KnowledgeTable k = e.knowledge;
    double taken = 0;
    long whole = drawn ? (long) converted : 0;
    long event = Hash.of(id[lab], period.month());
    for (long n = 0; n < whole; n++) {
      double number = Draws.uniform(period.draws().key(PLACE), event, n) * total;
      int at = market.pick(k, lab, border, number);
      int firm = firm(e, at, Draws.uniform(period.draws().key(FIRM), event, n));
      if (firm >= 0) {
        taken++;
        double gain =
            innovation.step(e, firm) * Innovation.value(period.draws().key(VALUE), event, n);
        e.firms.innovationGain[firm] = Innovation.lead(e.firms.innovationGain[firm] + gain);
        count(k, lab, st.regionOfLocation[at / st.productCount], at % st.productCount);
      }
    }
    double rest = converted - whole;
    licensed[lab] = rest / total;
    return taken + rest;
  }

  private void count(KnowledgeTable k, int lab, int region, int product) {
    int c = st.cell(region, product);
    k.licences[c]++;
    if (st.regionOfLocation[k.labLocation[lab]] != region) {
      k.licencesAcross[c]++;
    }
  }

  /** A firm at a location that makes a product, by what it can take up; −1: all stand empty. */
  private int firm(Economy e, int at, double u) {
    FirmTable f = e.firms;
    int r = at / st.productCount;
    int z = st.regionOfLocation[r];
    int c = st.cell(z, at % st.productCount);
    int from = st.groupStart[c][r - st.locationStart[z]];
    int to = st.groupStart[c][r - st.locationStart[z] + 1];
    double total = 0;
    for (int i = from; i < to; i++) {
      total += f.vacantMonths[i] == 0 ? e.knowledge.uptake[i] : 0;
    }
    double left = u * total;
    int last = -1;
    for (int i = from; i < to; i++) {
      if (f.vacantMonths[i] == 0 && e.knowledge.uptake[i] > 0) {
        last = i;
        left -= e.knowledge.uptake[i];
        if (left < 0) {
          return i;
        }
      }
    }
    return last;
  }
}
