package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.numeric.Counts;
import org.regiochain.numeric.Draws;
import org.regiochain.numeric.Hash;
import org.regiochain.numeric.Normal;
import org.regiochain.numeric.Stream;
import org.regiochain.state.Chunk;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.KnowledgeTable;
import org.regiochain.state.SizeClass;
import org.regiochain.state.Structure;

/**
 * Monthly step 8: knowledge, patents, their way to use, and what they do to productivity.
 *
 * <p>κ ← κ + (R − δκ)/12 with R real research. Patents arrive as a Poisson number of mean Λ/12, Λ =
 * Λ⁰ (R/R⁰)^β_R [(1 + α S/S⁰)/(1 + α⁰)]^β_S (H/H⁰)^β_H (1 + ψ v): α = κ/(κ + m N) absorptive
 * capacity with m the median knowledge of a worker, S what reaches the firm ({@link
 * KnowledgeReach}) without its own, v ≤ 1 the stakes of funds over the largest deal. Patents that
 * come to use ({@link Pipeline}) raise log productivity by ξ = 2ξ̄·Beta(3,3) each. The lead over
 * trend a ← (1 − δ/12) a + Σξ − E⁰ + ι α [ā − a]⁺/12 erodes as others move on; E⁰ is what the base
 * year's patents bring on average, ā the mean lead of the cell.
 *
 * <p>Of every innovation a share φ makes the product better instead of cheaper: quality q = e^{a
 * φ/(1−φ)}. ξ̄ is such that doubling its research for ever raises both together by γ for a firm
 * that does research: ξ̄ P Λ⁰ (2^β_R − 1)/δ = π (1 − φ) ln(1 + γ), P the share of patents that
 * comes to use, π the part of the row's firms that does research; but at most a largest step for
 * one firm. Limits: at rest a = 0 and κ = R/δ; constant research and S give Poisson arrivals. Reads
 * research paid, sales, staff, stakes, skills. Writes knowledge, patents, leads.
 */
public final class Innovation implements FirmPhase {
  private static final Stream ARRIVAL = Stream.named("patent.arrival");
  private static final Stream VALUE = Stream.named("patent.value");

  /** Beta(3,3) is the law of the median of this many uniform numbers; its variance is 1/28. */
  private static final int MEDIAN_OF = 5;

  /** Variance of 2·Beta(3,3). */
  private static final double STEP_VARIANCE = 1.0 / 7;

  /** Above this many innovations a month their sum is normal enough. */
  private static final int MANY = 32;

  private static final double MOST_LEAD = StrictMath.log(10);

  private static final double YUAN = 1e6;
  private static final double BILLION = 1e9;

  /** Share of what reaches a place below which the rest but for one firm is rounding. */
  private static final double NEGLIGIBLE = 1e-9;

  private static final int GRANTED = 0;
  private static final int CONVERTED = 1;
  private static final int FAILED = 2;
  private static final int LIVE = 3;
  private static final int SPENDING = 4;
  private static final int EXPECTED = 5;
  private static final int ALONE = 6;
  private static final int LEAD = 7;
  private static final int OUTPUT = 8;
  private static final int PILOTED = 9;
  private static final int LEFT_PROOF = 10;
  private static final int LEFT_PILOT = 11;
  private static final int SUMS = 12;

  /** Sums for each location of the region. */
  private static final int STOCK_AT = 0;

  private static final int UPTAKE_AT = 1;
  private static final int GRANTED_AT = 2;
  private static final int SPENDING_AT = 3;
  private static final int LOCATION_SUMS = 4;

  private final InnovationParameters p;
  private final ResearchPlans plans;
  private final boolean drawn;
  private final double dealSize;
  private final double usualGain;
  private final Structure st;
  private final KnowledgeReach reach;
  private final Pipeline base;
  private final Partials partials;
  private final double[] locationFactor;
  private final double[] known;
  private final double[] border;

  /** Share of what they cannot absorb that firms of a cell learn to. */
  private double[] services;

  /** The way of patents at each location this month; the usual one where nothing helps. */
  private final Pipeline[] pipelines;

  /** Knowledge that can be used over what could be if no data were opened. */
  private double openData = 1;

  public Innovation(
      InnovationParameters p,
      NoiseParameters noise,
      FundParameters funds,
      ResearchPlans plans,
      Structure structure) {
    this.p = p;
    this.plans = plans;
    drawn = noise.innovation();
    usualGain = usualGain(p);
    dealSize = funds.dealSize();
    st = structure;
    reach = new KnowledgeReach(p, st);
    base = Pipeline.firms(p, drawn);
    partials =
        new Partials(
            st,
            c -> SUMS + LOCATION_SUMS * StaffAndCapitalPlans.locationsOf(st, st.regionOfCell(c)));
    locationFactor = new double[st.locationCount];
    known = new double[st.locationCount * st.productCount];
    border = new double[st.productCount];
    services = new double[st.cellCount];
    pipelines = new Pipeline[st.locationCount];
    Arrays.fill(pipelines, base);
  }

  /**
   * Patents a year in the base year.
   *
   * @param research units a year
   * @param bonus added share that facilities bring
   */
  public static double arrivals(InnovationParameters p, double research, double bonus) {
    return p.patentRate() / YUAN * research * (1 + bonus);
  }

  KnowledgeReach reach() {
    return reach;
  }

  /** Arrivals at a location relative to the base year, for its people and facilities. */
  double locationFactor(int location) {
    return locationFactor[location];
  }

  /** Part of its own knowledge that reaches a laboratory with that of others. */
  double openData() {
    return openData;
  }

  /** Mean gain of a patent that comes to use in a row of firms. */
  double step(Economy e, int i) {
    KnowledgeTable k = e.knowledge;
    double bonus = k.baseFacilityBonus[e.firms.location[i]];
    double arrivals = arrivals(p, k.baseResearch[i], bonus);
    return arrivals > 0 ? step(p, usualGain, base.share(), arrivals, e.firms, i) : 0;
  }

  /**
   * Mean gain in productivity of one patent that comes to use, for a row of firms.
   *
   * @param share part of patents that comes to use
   * @param arrivals patents of the row in the base year, a year
   */
  public static double step(
      InnovationParameters p, double share, double arrivals, FirmTable f, int i) {
    if (!(arrivals > 0)) {
      return 0;
    }
    return step(p, usualGain(p), share, arrivals, f, i);
  }

  private static double step(
      InnovationParameters p, double gain, double share, double arrivals, FirmTable f, int i) {
    double firms = f.weight[i];
    double ofOne = gain * participation(p, f, i) * firms / (share * arrivals);
    return (1 - p.productShare()) * Math.min(ofOne, p.largestStep()) / firms;
  }

  /** A lead within bounds: a firm makes between a tenth and ten times of what the trend would. */
  static double lead(double innovated) {
    return Math.max(-MOST_LEAD, Math.min(MOST_LEAD, innovated));
  }

  /** Part of the firms of a row that does its research: all large ones, few of the small. */
  static double participation(InnovationParameters p, FirmTable f, int i) {
    if (f.sizeClass[i] == SizeClass.LARGE.ordinal()) {
      return 1;
    }
    return f.sizeClass[i] == SizeClass.MEDIUM.ordinal()
        ? p.mediumParticipation()
        : p.smallParticipation();
  }

  /** What patents of the base year add a year to a lead, were no step cut. */
  private static double usualGain(InnovationParameters p) {
    double doubled = StrictMath.pow(2, p.researchElasticity()) - 1;
    return StrictMath.log1p(p.longRunGain()) * p.depreciation() / doubled;
  }

  /**
   * What imitation adds a month to a firm's lead in the base year, where leads differ by luck only.
   * As part of the trend it is subtracted. The lead is m less a sum of fading steps, near to a
   * gamma law of shape s; then E[m − X]⁺ = m s^s e^−s/Γ(s + 1), with Ramanujan's formula for Γ.
   *
   * @param step mean gain of a patent that comes to use
   * @param conversions patents that come to use a year
   * @param absorbed absorptive capacity
   */
  public static double usualCopies(
      InnovationParameters p, double step, double conversions, double absorbed) {
    double copying = p.imitation() * absorbed;
    double mean = step * conversions / p.depreciation();
    // Those behind come back faster than those ahead.
    double fading = p.depreciation() + copying / 2;
    double variance = step * step * (1 + STEP_VARIANCE) * conversions / (2 * fading);
    if (!(variance > 0)) {
      return 0;
    }
    double s = mean * mean / variance;
    double root = StrictMath.pow(8 * s * s * s + 4 * s * s + s + 1.0 / 30, 1.0 / 6);
    return copying * mean / (Math.sqrt(Math.PI) * root) / Structure.MONTHS;
  }

  /** Knowledge by location and product that others can use: firms' own and laboratories' open. */
  private double[] known(KnowledgeTable k) {
    System.arraycopy(k.stock, 0, known, 0, known.length);
    for (int lab = 0; lab < k.labField.length; lab++) {
      double open = k.labOpenness[lab] * k.labKnowledge[lab];
      for (int j = 0; j < st.productCount; j++) {
        known[k.at(k.labLocation[lab], j)] += open * k.labField[lab][j];
      }
    }
    if (openData != 1) {
      Arrays.setAll(known, at -> openData * known[at]);
    }
    return known;
  }

  /** What can reach whom this month, and what else helps firms. */
  void prepare(Economy e, PolicyStance stance) {
    if (!p.research()) {
      return;
    }
    KnowledgeTable k = e.knowledge;
    openData = 1 + p.openDataGain() * stance.of(Instrument.KNOWLEDGE_OPENNESS);
    services = stance.byCell(Instrument.ABSORPTION_SERVICES, st);
    double[] removed = stance.byLocation(Instrument.KNOWLEDGE_DISTANCE, st);
    System.arraycopy(removed, 0, k.shortened, 0, removed.length);
    reach.ease(k.shortened, stance.of(Instrument.KNOWLEDGE_PLATFORM));
    double loss = (1 - p.borderFactor()) * (1 - stance.of(Instrument.KNOWLEDGE_BORDER));
    k.crossing = 1 - loss;
    for (int j = 0; j < border.length; j++) {
      border[j] = 1 - loss * (1 - plans.consortia(j));
    }
    double[] openness = stance.byLocation(Instrument.LAB_OPENNESS, st);
    for (int lab = 0; lab < k.labField.length; lab++) {
      double usual = k.laboratories.get(lab).openness();
      k.labOpenness[lab] = usual + (1 - usual) * openness[k.labLocation[lab]];
    }
    double outside = 1 + stance.of(Instrument.KNOWLEDGE_OUTSIDE);
    double[] elsewhere = k.outsideStock.clone();
    Arrays.setAll(elsewhere, j -> outside * k.outsideStock[j]);
    reach.collect(known(k), elsewhere, border, k.pool, k.poolAcross);
    facilities(k, k.crossing);
    for (int r = 0; r < st.locationCount; r++) {
      locationFactor[r] =
          power(e.skills.relative(r), p.skillElasticity())
              * (1 + k.facilityBonus[r])
              / (1 + k.baseFacilityBonus[r]);
    }
    double[] proof = stance.byLocation(Instrument.PIPELINE_PROOF, st);
    double[] pilot = stance.byLocation(Instrument.PIPELINE_PILOT, st);
    for (int r = 0; r < st.locationCount; r++) {
      pipelines[r] =
          proof[r] == 0 && pilot[r] == 0
              ? base
              : Pipeline.of(
                  p.proof() * (1 + proof[r]),
                  p.proofFailure(),
                  p.pilot() * (1 + pilot[r]),
                  p.pilotFailure(),
                  drawn);
    }
  }

  /** Facilities of the base year and those built since raise arrivals around them. */
  private void facilities(KnowledgeTable k, double across) {
    double yield = p.facilityYield() / BILLION;
    for (int r = 0; r < st.locationCount; r++) {
      double bonus = 0;
      for (int lab = 0; lab < k.labField.length; lab++) {
        bonus += k.laboratories.get(lab).bonus() * reach.between(k.labLocation[lab], r, across);
      }
      for (int from = 0; from < st.locationCount; from++) {
        if (k.facilitiesBuilt[from] > 0) {
          bonus += yield * k.facilitiesBuilt[from] * reach.between(from, r, across);
        }
      }
      k.facilityBonus[r] = bonus;
    }
  }

  @Override
  public void close(Economy e, Period period) {
    if (!p.research()) {
      return;
    }
    KnowledgeTable k = e.knowledge;
    double[] opening = k.live.clone();
    double[] output = new double[st.cellCount];
    for (double[] sum :
        new double[][] {
          k.granted,
          k.converted,
          k.failed,
          k.live,
          k.piloted,
          k.leftProof,
          k.leftPilot,
          k.spending,
          k.expected,
          k.expectedAlone,
          k.referenceLead,
          k.stock,
          k.uptakeSum,
          k.grantedAt,
          k.spendingAt
        }) {
      Arrays.fill(sum, 0);
    }
    partials.forEach(
        (c, sums) -> {
          k.granted[c] += sums[GRANTED];
          k.converted[c] += sums[CONVERTED];
          k.failed[c] += sums[FAILED];
          k.live[c] += sums[LIVE];
          k.piloted[c] += sums[PILOTED];
          k.leftProof[c] += sums[LEFT_PROOF];
          k.leftPilot[c] += sums[LEFT_PILOT];
          k.spending[c] += sums[SPENDING];
          k.expected[c] += sums[EXPECTED];
          k.expectedAlone[c] += sums[ALONE];
          k.referenceLead[c] += sums[LEAD];
          output[c] += sums[OUTPUT];
          int z = st.regionOfCell(c);
          for (int r = st.locationStart[z]; r < st.locationStart[z + 1]; r++) {
            int at = SUMS + LOCATION_SUMS * (r - st.locationStart[z]);
            k.stock[k.at(r, st.productOfCell(c))] += sums[at + STOCK_AT];
            k.uptakeSum[k.at(r, st.productOfCell(c))] += sums[at + UPTAKE_AT];
            k.grantedAt[r] += sums[at + GRANTED_AT];
            k.spendingAt[r] += sums[at + SPENDING_AT];
          }
        });
    int row = period.month() % Structure.MONTHS;
    Arrays.fill(k.yearConverted[row], 0);
    Arrays.fill(k.yearFailed[row], 0);
    for (int c = 0; c < st.cellCount; c++) {
      k.referenceLead[c] = output[c] > 0 ? k.referenceLead[c] / output[c] : 0;
      k.yearConverted[row][st.regionOfCell(c)] += k.converted[c];
      k.yearFailed[row][st.regionOfCell(c)] += k.failed[c];
      double closing = opening[c] + k.granted[c] - k.converted[c] - k.failed[c];
      double scale = opening[c] + k.granted[c];
      Identity.require(
          e.accounts, "patents of firms", period, st.cellName(c), k.live[c] - closing, scale);
    }
    for (int lab = 0; lab < k.labField.length; lab++) {
      int r = k.labLocation[lab];
      k.grantedAt[r] += k.labGranted[lab];
      double wageIndex = e.households.wageIndex(r);
      k.spendingAt[r] += k.labResearch[lab] * wageIndex * st.moneyUnit;
    }
    for (int r = 0; r < st.locationCount; r++) {
      k.inForce[r] += k.grantedAt[r] - p.patentLapse() / Structure.MONTHS * k.inForce[r];
    }
  }

  @Override
  public void update(Economy e, Period period, Chunk chunk) {
    if (!p.research()) {
      return;
    }
    FirmTable f = e.firms;
    KnowledgeTable k = e.knowledge;
    int c = chunk.cell();
    int product = st.productOfCell(c);
    int z = st.regionOfCell(c);
    int firstLocation = st.locationStart[z];
    double decay = p.depreciation() / Structure.MONTHS;
    Pipeline.Keys keys = Pipeline.Keys.of(period.draws());
    Pipeline.Patents patents = new Pipeline.Patents();
    long arrivalKey = period.draws().key(ARRIVAL);
    long valueKey = period.draws().key(VALUE);
    int month = period.month();
    double[] sums = partials.of(chunk);
    for (int i = chunk.from(); i < chunk.to(); i++) {
      double base0 = k.baseResearch[i];
      if (base0 == 0) {
        continue;
      }
      if (f.vacantMonths[i] > 0) {
        sums[LIVE] += k.proofs[i] + k.pilots[i];
        sums[PILOTED] += k.pilots[i];
        k.uptake[i] = 0;
        continue;
      }
      int r = f.location[i];
      int at = k.at(r, product);
      double real = realResearch(e, i);
      double absorbed = absorption(k, i, f.staff[i], services[c]);
      double arrivals0 = arrivals(p, base0, k.baseFacilityBonus[r]);
      double alone =
          arrivals0
              * power(real / base0, p.researchElasticity())
              * locationFactor[r]
              * equityFactor(f, i);
      double absorbed0 = baseAbsorption(f, k, i, c);
      double expected = alone * spillover(k, i, at, absorbed, absorbed0);

      patents.proofs = k.proofs[i];
      patents.pilots = k.pilots[i];
      pipelines[r].move(patents, keys, f.id[i], month);
      double mean = expected / Structure.MONTHS;
      double granted =
          drawn ? Counts.poisson(Draws.uniform(arrivalKey, f.id[i], month), mean) : mean;
      k.proofs[i] = patents.proofs + granted;
      granted += k.padded[i];
      k.pilots[i] = patents.pilots;

      double step = arrivals0 > 0 ? step(p, usualGain, base.share(), arrivals0, f, i) : 0;
      double usual = step * base.share() * arrivals0 / Structure.MONTHS;
      double lead = f.innovationGain[i];
      double copied =
          (drawn ? -k.usualCopies[i] : 0)
              + p.imitation()
                  * absorbed
                  * Math.max(0, k.referenceLead[c] - lead)
                  / Structure.MONTHS;
      double taken = k.uptake[i] > 0 ? k.licenceFlow[at] * k.uptake[i] / k.uptakeSum[at] : 0;
      double gained =
          step * (gains(patents.converted, valueKey, f.id[i], month) + taken - k.usualLicences[i]);
      f.innovationGain[i] = lead(lead - decay * lead + gained - usual + copied);

      k.knowledge[i] += real / Structure.MONTHS - decay * k.knowledge[i];
      k.sales[i] += (f.price[i] * f.soldUnits[i] - k.sales[i]) / Structure.MONTHS;
      k.uptake[i] = absorption(k, i, f.staff[i], services[c]) * k.sales[i];

      sums[GRANTED] += granted;
      sums[CONVERTED] += patents.converted;
      sums[FAILED] += patents.failed + k.padded[i];
      sums[LIVE] += k.proofs[i] + k.pilots[i];
      sums[PILOTED] += k.pilots[i];
      sums[LEFT_PROOF] += patents.leftProof;
      sums[LEFT_PILOT] += patents.leftPilot;
      sums[SPENDING] += k.paid[i];
      sums[EXPECTED] += expected;
      sums[ALONE] +=
          alone * power(1 / (1 + p.spilloverWeight() * absorbed0), p.spilloverElasticity());
      sums[LEAD] += f.producedUnits[i] * f.innovationGain[i];
      sums[OUTPUT] += f.producedUnits[i];
      int here = SUMS + LOCATION_SUMS * (r - firstLocation);
      sums[here + STOCK_AT] += k.knowledge[i];
      sums[here + UPTAKE_AT] += k.uptake[i];
      sums[here + GRANTED_AT] += granted;
      sums[here + SPENDING_AT] += k.paid[i];
    }
  }

  /** Research without what is only called so, at the wages of the base year, units a year. */
  private double realResearch(Economy e, int i) {
    KnowledgeTable k = e.knowledge;
    int r = e.firms.location[i];
    double wageIndex = e.households.wageIndex(r);
    return Math.max(0, k.paid[i] - k.relabelled[i]) / (wageIndex * st.moneyUnit);
  }

  /** A power; square roots, which the defaults are, take a tenth of the time. */
  static double power(double base, double exponent) {
    if (base == 1) {
      return 1;
    }
    if (exponent == 0.5) {
      return Math.sqrt(base);
    }
    return exponent == 0.25 ? Math.sqrt(Math.sqrt(base)) : StrictMath.pow(base, exponent);
  }

  /** Share of what reaches a firm that it can use. */
  private static double absorption(KnowledgeTable k, int i, double staff, double service) {
    double known = k.knowledge[i];
    double alone = known > 0 ? known / (known + k.medianKnowledge * staff) : 0;
    return alone + service * (1 - alone);
  }

  /** That of the base year. */
  private double baseAbsorption(FirmTable f, KnowledgeTable k, int i, int cell) {
    double known = k.baseResearch[i] / p.depreciation();
    double staff = st.labourPerUnit[cell] * f.baseOutput[i];
    return known / (known + k.medianKnowledge * staff);
  }

  /** (1 + α S/S⁰)/(1 + α⁰) to the power β_S, with own knowledge left out of S. */
  private double spillover(KnowledgeTable k, int i, int at, double absorbed, double absorbed0) {
    double usual = k.basePool[at] - k.baseResearch[i] / p.depreciation();
    double now = Math.max(0, k.pool[at] - openData * k.knowledge[i]);
    double relative = usual > NEGLIGIBLE * k.basePool[at] ? now / usual : 1;
    double weight = p.spilloverWeight();
    double factor = (1 + weight * absorbed * relative) / (1 + weight * absorbed0);
    return power(factor, p.spilloverElasticity());
  }

  private double equityFactor(FirmTable f, int i) {
    double most = dealSize * f.assets[i];
    double held = f.stakes[i];
    return held > 0 && most > 0 ? 1 + p.equityBonus() * Math.min(1, held / most) : 1;
  }

  /**
   * Sum of 2·Beta(3,3) over the whole part of a number of innovations; its fraction at the mean.
   */
  private double gains(double converted, long key, long id, int month) {
    long count = (long) converted;
    if (!drawn || count == 0) {
      return converted;
    }
    long event = Hash.of(id, month);
    double sum = converted - count;
    if (count > MANY) {
      double deviation =
          Math.sqrt(count * STEP_VARIANCE) * Normal.inverse(Draws.uniform(key, event, 0));
      sum += Math.max(0, count + deviation);
    } else {
      for (int n = 0; n < count; n++) {
        sum += value(key, event, n);
      }
    }
    return sum;
  }

  /** What an innovation is worth relative to the mean: 2·Beta(3,3). */
  static double value(long key, long event, long number) {
    long first = MEDIAN_OF * number;
    double a = Draws.uniform(key, event, first);
    double b = Draws.uniform(key, event, first + 1);
    double c = Draws.uniform(key, event, first + 2);
    double d = Draws.uniform(key, event, first + 3);
    double e = Draws.uniform(key, event, first + 4);
    // The smallest and the largest of four cannot be the median of five; that of the rest is.
    double low = Math.max(Math.min(a, b), Math.min(c, d));
    double high = Math.min(Math.max(a, b), Math.max(c, d));
    return 2 * Math.max(Math.min(low, high), Math.min(Math.max(low, high), e));
  }
}
