package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.numeric.Counts;
import org.regiochain.numeric.Draws;
import org.regiochain.numeric.Stream;
import org.regiochain.state.Chunk;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.RouteTable;
import org.regiochain.state.Structure;

/**
 * Monthly step 1f: foreign plants arrive.
 *
 * <p>Beyond those of the base year, λ plants a year come to the products and regions that policy is
 * aimed at: Poisson, in proportion to size, so that a row of share s in its market gets
 * Poisson(sλ/12). A plant has the capital of n average firms of its industry, at most a tenth of
 * the industry. It joins the row: equity E from outside, capital goods ordered for E, market share
 * in proportion to capital. With foreign capital a share φ of the row, ln A rises by ln(1 + a φ). A
 * grant is split over the plants of the month by their size.
 *
 * <p>Limits: λ = 0 writes nothing; without chance every row gets the mean; φ → 1 gives the whole
 * premium a. Source: economics of the model, section 3.10. Reads capital, prices. Writes equity,
 * deposits, stakes, gains, pool shares, orders of capital goods, grants.
 */
public final class ForeignPlants implements FirmPhase {
  private static final Stream ARRIVALS = Stream.named("foreign.plants");

  /** A plant is at most this share of its industry in the base year. */
  private static final double LARGEST = 0.1;

  /** Arrivals add at most this share to an industry in a month. */
  private static final double MOST_A_MONTH = 0.05;

  private static final int PLANTS = 0;
  private static final int EQUITY = 1;
  private static final int BANKS = 2;

  private final TradeParameters p;
  private final boolean chance;
  private final int banks;
  private final Partials partials;

  /** Capital of a plant, units, and expected arrivals this month, by cell. */
  private final double[] plant;

  private final double[] expected;
  private final boolean[] ordered;

  public ForeignPlants(TradeParameters p, NoiseParameters noise, Economy e) {
    this.p = p;
    chance = noise.foreign();
    banks = e.banks.count;
    Structure st = e.structure;
    partials = new Partials(st, c -> BANKS + banks);
    plant = new double[st.cellCount];
    expected = new double[st.cellCount];
    ordered = new boolean[st.chunks.size()];
    for (int c = 0; c < st.cellCount; c++) {
      double firms = 0;
      for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
        firms += e.firms.weight[i];
      }
      double capital = st.capitalPerUnit[c] * st.baseOutput[c];
      plant[c] = firms > 0 ? capital * Math.min(p.plantSize() / firms, LARGEST) : 0;
    }
  }

  /** Expected arrivals of each cell: those of a setting go by output. */
  void prepare(Economy e, Period period) {
    Structure st = e.structure;
    Arrays.fill(expected, 0);
    for (PolicySetting setting : period.stance().settings(Instrument.FDI_ARRIVALS)) {
      double sum = 0;
      for (int c = 0; c < st.cellCount; c++) {
        sum += open(st, setting.aim(), c) ? st.baseOutput[c] : 0;
      }
      for (int c = 0; c < st.cellCount; c++) {
        if (open(st, setting.aim(), c)) {
          expected[c] += setting.value() / Structure.MONTHS * st.baseOutput[c] / sum;
        }
      }
    }
    for (int c = 0; c < st.cellCount; c++) {
      double most = MOST_A_MONTH * st.capitalPerUnit[c] * st.baseOutput[c];
      expected[c] = plant[c] > 0 ? Math.min(expected[c], most / plant[c]) : 0;
    }
  }

  private boolean open(Structure st, PolicyAim aim, int c) {
    return plant[c] > 0
        && aim.holdsInRegion(st, st.regionOfCell(c))
        && aim.holdsForProduct(st, st.productOfCell(c));
  }

  @Override
  public void update(Economy e, Period period, Chunk chunk) {
    Structure st = e.structure;
    FirmTable f = e.firms;
    double[] units = e.routes.plantUnits;
    double[] sums = partials.of(chunk);
    int c = chunk.cell();
    if (ordered[chunk.index()]) {
      Arrays.fill(units, chunk.from(), chunk.to(), 0);
      ordered[chunk.index()] = false;
    }
    if (expected[c] == 0) {
      return;
    }
    long key = period.draws().key(ARRIVALS);
    double price = e.markets.investmentPrice[st.regionOfCell(c)];
    for (int i = chunk.from(); i < chunk.to(); i++) {
      double mean = expected[c] * f.baseOutput[i] / st.baseOutput[c];
      double plants = mean;
      if (chance) {
        plants = Counts.poisson(Draws.uniform(key, f.id[i], period.month()), mean);
      }
      if (!(plants > 0) || f.vacantMonths[i] > 0 || !(f.capital[i] > 0)) {
        continue;
      }
      units[i] = plants * plant[c];
      ordered[chunk.index()] = true;
      join(f, i, units[i]);
      double equity = units[i] * price;
      f.deposits[i] += equity;
      f.internalFunds[i] += equity;
      f.assets[i] += equity;
      f.stakes[i] += equity;
      sums[PLANTS] += plants;
      sums[EQUITY] += equity;
      sums[BANKS + f.bank[i]] += equity;
    }
  }

  /** Foreign capital makes the row larger, and more productive in proportion to its share. */
  private void join(FirmTable f, int i, double units) {
    double premium = p.foreignPremium();
    double share = units / (f.capital[i] + units);
    f.poolShare[i] *= 1 + units / f.capital[i];
    if (premium > 0) {
      double before = StrictMath.expm1(f.foreignGain[i]) / premium;
      double now = before + share * (1 - before);
      f.foreignGain[i] = StrictMath.log1p(premium * now);
    }
  }

  @Override
  public void close(Economy e, Period period) {
    Structure st = e.structure;
    RouteTable routes = e.routes;
    Arrays.fill(routes.foreignEquity, 0);
    partials.forEach(
        (c, sums) -> {
          int z = st.regionOfCell(c);
          routes.foreignPlants[c] += sums[PLANTS];
          routes.foreignEquity[z] += sums[EQUITY];
          e.funds.stakes[e.funds.outside()][z] += sums[EQUITY];
          for (int i = 0; i < banks; i++) {
            e.banks.depositInflow[i] += sums[BANKS + i];
          }
        });
    period.stance().settings(Instrument.FDI_GRANT).forEach(setting -> grant(e, setting));
  }

  private static void grant(Economy e, PolicySetting setting) {
    Structure st = e.structure;
    double[] units = e.routes.plantUnits;
    double sum = 0;
    for (int pass = 0; pass < 2; pass++) {
      double perUnit = sum > 0 ? setting.value() * st.moneyUnit / sum : 0;
      for (int c = 0; c < st.cellCount; c++) {
        if (setting.aim().holdsInRegion(st, st.regionOfCell(c))
            && setting.aim().holdsForProduct(st, st.productOfCell(c))) {
          for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
            sum += pass == 0 ? units[i] : 0;
            e.firms.grants[i] += perUnit * units[i];
          }
        }
      }
    }
  }
}
