package org.regiochain.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.engine.Simulation;
import org.regiochain.metamorphic.Run;
import org.regiochain.model.FinancePhases;
import org.regiochain.model.Indicator;
import org.regiochain.model.Instrument;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.PolicySetting;
import org.regiochain.model.Readings;
import org.regiochain.numeric.Draws;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.CellItem;
import org.regiochain.state.CreditRecords;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.SizeClass;
import org.regiochain.state.Structure;

/** Firms that come and go. */
class TurnoverTest {
  /** Standard errors that a mean may be off: two-sided probability 1e-6. */
  private static final double STANDARD_ERRORS = 4.9;

  private static final int MONTHS = CreditRecords.MONTHS;

  @Test
  @DisplayName("closures alone: three-year survival is (1 − x/12)^36, close to (1 − x)³")
  void survival() {
    double x = 0.0527;
    ModelParameters p =
        With.values(
            Fixtures.quiet("population.firms", 400, "population.realFirms", 200_000),
            "noise.turnover",
            1,
            "finance.baseDefaultRate",
            0,
            "turnover.distress",
            false,
            "turnover.closureRate",
            x);
    Simulation run = Run.of(Fixtures.shipped("toy-3"), p).start();
    for (int month = 0; month < MONTHS; month++) {
      run.step();
    }
    Economy e = run.economy();
    FirmTable f = e.firms;
    double small = 0;
    for (int i = 0; i < f.count; i++) {
      small += f.sizeClass[i] <= SizeClass.SMALL.ordinal() ? f.weight[i] : 0;
    }
    // Only small firms close: almost all of them.
    double share = small / Arrays.stream(f.weight).sum();
    assertThat(share).isGreaterThan(0.99);
    Readings readings = new Readings(e, run.trade(), p);
    Structure st = e.structure;
    double found =
        Indicator.SURVIVAL_3Y.of(
            readings,
            new Readings.Selection(
                IntStream.range(0, st.regionCount).toArray(),
                IntStream.range(0, st.productCount).toArray(),
                true));
    double error = Math.sqrt(MONTHS * x / 12 / small);
    assertThat(found)
        .isCloseTo(Math.pow(1 - share * x / 12, MONTHS), within(STANDARD_ERRORS * error))
        .isCloseTo(Math.pow(1 - x, 3), within(0.005));
  }

  @Test
  @DisplayName("at the base margin starts replace exits: on average a row keeps its firms")
  void startsReplaceExits() {
    double x = 0.2;
    int seeds = 200;
    double[] starts = new double[seeds];
    double[] exits = new double[seeds];
    double[] left = new double[seeds];
    for (int seed = 0; seed < seeds; seed++) {
      Economy e = ring(x, 0);
      FinancePhases phases = new FinancePhases(e, parameters(x, 0), new Draws(seed, 0));
      for (int month = 0; month < 24; month++) {
        phases.open(month).turnover();
        starts[seed] += e.credit.entries[CreditRecords.row(month)][0];
        exits[seed] += e.credit.exits[CreditRecords.row(month)][0];
      }
      left[seed] = Arrays.stream(e.firms.activeFirms).sum();
    }
    double firms = Arrays.stream(ring(x, 0).firms.weight).sum();
    double expected = 24 * x / 12 * firms;
    double error = Math.sqrt(expected / seeds);
    assertThat(mean(exits)).as("exits").isCloseTo(expected, within(STANDARD_ERRORS * error));
    assertThat(mean(starts)).as("starts").isCloseTo(expected, within(STANDARD_ERRORS * error));
    // Starts and exits of two years: at most both variances.
    assertThat(mean(left))
        .as("firms left")
        .isCloseTo(firms, within(STANDARD_ERRORS * Math.sqrt(2) * error));
  }

  @Test
  @DisplayName("margins below the base deter starts by exp(s·gap); a row keeps its last firm")
  void marginsDeter() {
    double x = 0.6;
    ModelParameters p =
        With.values(parameters(x, 0), "turnover.profitSensitivity", 3, "noise.turnover", 2);
    Economy e = ring(x, 0);
    FirmTable f = e.firms;
    double[][] ledger = e.flows.ledger;
    Arrays.fill(ledger[CellItem.OUTPUT_VALUE.ordinal()], 1);
    // Half of output is lost: the margin is 0.5 below what it was in the base year, or more.
    for (int c = 0; c < e.structure.cellCount; c++) {
      double markup = e.structure.baseMarkup[c];
      ledger[CellItem.PURCHASES.ordinal()][c] = 1 - markup / (1 + markup) + 0.5;
    }
    FinancePhases phases = new FinancePhases(e, p, new Draws(1, 0));
    double weight = Arrays.stream(f.weight).sum();
    double gap = 0;
    double firms = weight;
    for (int month = 0; month < 120; month++) {
      phases.open(month).turnover();
      int row = CreditRecords.row(month);
      gap += (-0.5 - gap) / 12;
      double starts = e.credit.entries[row][0];
      assertThat(starts)
          .as("starts in month %d", month)
          .isCloseTo(2 * x / 12 * weight * Math.exp(3 * gap), within(1e-9 * weight));
      firms += starts - e.credit.exits[row][0];
      assertThat(Arrays.stream(f.activeFirms).sum()).isCloseTo(firms, within(1e-9 * weight));
    }
    // Without starts at all.
    Arrays.fill(ledger[CellItem.PURCHASES.ordinal()], 100);
    FinancePhases deserted =
        new FinancePhases(e, With.values(p, "turnover.profitSensitivity", 20), new Draws(1, 0));
    for (int month = 120; month < 480; month++) {
      deserted.open(month).turnover();
      int row = CreditRecords.row(month);
      firms += e.credit.entries[row][0] - e.credit.exits[row][0];
      assertThat(Arrays.stream(f.activeFirms).sum()).isCloseTo(firms, within(1e-9 * weight));
    }
    assertThat(firms).isCloseTo(f.count, within(1e-3 * f.count));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 1", "0.3, 0, 1", "0.3, 1, 1.428571", "0.3, 0.5, 1.214286"})
  @DisplayName("entry cost deters a share; easing it draws 1/(1 − ε) times as many at most")
  void easierEntry(double cost, double ease, double factor) {
    double x = 0.2;
    double starts = 0;
    int seeds = 100;
    PolicySetting easier = Run.setting(Instrument.ENTRY_EASE, 0, ease);
    Economy e = null;
    for (int seed = 0; seed < seeds; seed++) {
      e = ring(x, cost);
      new FinancePhases(e, parameters(x, cost), new Draws(seed, 0)).open(0, easier).turnover();
      starts += e.credit.entries[CreditRecords.row(0)][0];
    }
    double expected = seeds * factor * x / 12 * Arrays.stream(e.firms.weight).sum();
    assertThat(starts).isCloseTo(expected, within(STANDARD_ERRORS * Math.sqrt(expected)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 4, 24})
  @DisplayName("an empty plant is taken over at hazard 1/T: after T months on average")
  void takeovers(double months) {
    ModelParameters p =
        With.defaults(
            "population.firms",
            400,
            "population.realFirms",
            400,
            "turnover.vacancyMonths",
            months,
            "turnover.closureRate",
            0,
            "turnover.distress",
            false);
    Economy opening = PopulationBuilder.build(Fixtures.ring(4), p, 1);
    double waited = 0;
    double squares = 0;
    int plants = 0;
    for (int seed = 0; seed < 10; seed++) {
      Economy e = opening.copy();
      FirmTable f = e.firms;
      System.arraycopy(f.assets, 0, f.debt, 0, f.count);
      e.credit.ruinRate = 1e6;
      FinancePhases phases = new FinancePhases(e, p, new Draws(seed, 0)).open(0).turnover();
      assertThat(f.vacantMonths).as("all fail").containsOnly(1);
      e.credit.ruinRate = 0;
      boolean[] taken = new boolean[f.count];
      for (int month = 1; month < 100 * months; month++) {
        phases.open(month).turnover();
        int starts = 0;
        for (int i = 0; i < f.count; i++) {
          if (f.vacantMonths[i] == 0 && !taken[i]) {
            taken[i] = true;
            waited += month;
            squares += (double) month * month;
            plants++;
            starts++;
          }
        }
        assertThat(e.credit.entries[CreditRecords.row(month)][0]).isEqualTo(starts);
      }
      assertThat(taken).doesNotContain(false);
    }
    double mean = waited / plants;
    double error = months * Math.sqrt((1 - 1 / months) / plants);
    assertThat(mean).isCloseTo(months, within(STANDARD_ERRORS * error + 1e-12));
    // Geometric: variance T(T − 1), not that of a fixed time.
    assertThat(squares / plants - mean * mean)
        .isCloseTo(months * (months - 1), within(0.2 * months * (months - 1) + 1e-9));
  }

  @Test
  @DisplayName("whoever takes a plant over starts with its pool share and the cash it had")
  void newOwner() {
    ModelParameters p =
        With.defaults(
            "population.firms", 40, "population.realFirms", 40, "turnover.vacancyMonths", 1);
    Economy e = PopulationBuilder.build(Fixtures.ring(4), p, 1);
    FirmTable f = e.firms;
    double[] share = f.poolShare.clone();
    double[] cash = f.deposits.clone();
    System.arraycopy(f.assets, 0, f.debt, 0, f.count);
    e.credit.ruinRate = 1e6;
    FinancePhases phases = new FinancePhases(e, p, new Draws(1, 0)).open(0).turnover();
    assertThat(f.poolShare).containsOnly(0);
    assertThat(f.deposits).containsOnly(0);
    assertThat(f.loans).containsOnly(0);
    e.credit.ruinRate = 0;
    phases.open(1).turnover();
    assertThat(f.poolShare).containsExactly(share);
    assertThat(f.deposits).containsExactly(cash);
    assertThat(f.activeFirms).containsOnly(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100})
  @DisplayName("successors of a firm that ran out of cash bring some, and inherit no losses")
  void noInheritedLosses(int firms) {
    ModelParameters p =
        Fixtures.quiet(
            "population.firms",
            4,
            "population.realFirms",
            4 * firms,
            "turnover.vacancyMonths",
            0.5,
            "turnover.closureRate",
            0);
    Economy e = PopulationBuilder.build(Fixtures.ring(4), p, 1);
    FirmTable f = e.firms;
    double[] earnings = f.earnings.clone();
    double[] opening = f.deposits.clone();
    f.arrears[0] = 0.5 * f.loans[0];
    f.arrearsMonths[0] = p.finance().arrearsMonths();
    f.deposits[0] = 0;
    f.earnings[0] = -earnings[0];
    f.internalFunds[0] = -opening[0];
    double failed = f.loans[0];
    FinancePhases phases = new FinancePhases(e, p, new Draws(1, 0)).open(0).turnover();
    double equity = Arrays.stream(e.households.equityPaid).sum();
    if (firms == 1) {
      assertThat(f.vacantMonths[0]).isEqualTo(1);
      phases.open(1).turnover();
      equity = Arrays.stream(e.households.equityPaid).sum();
    }
    assertThat(f.vacantMonths[0]).isZero();
    assertThat(failed).isPositive();
    assertThat(f.deposits[0]).isCloseTo(opening[0], within(1e-9 * opening[0]));
    assertThat(equity).as("paid by households").isGreaterThan(0.2 * opening[0]);
    assertThat(f.internalFunds[0]).isZero();
    assertThat(f.earnings[0]).isCloseTo(earnings[0], within(1e-9 * earnings[0]));
    assertThat(f.arrears[0]).isZero();
    assertThat(f.arrearsMonths[0]).isZero();
  }

  @Test
  @DisplayName("a plant that makes nothing for a year stands empty in the twelfth month")
  void idle() {
    ModelParameters p =
        Fixtures.quiet(
            "population.firms", 4, "population.realFirms", 4, "finance.leverageCeiling", 0);
    Economy e = PopulationBuilder.build(Fixtures.ring(4), p, 1);
    FirmTable f = e.firms;
    FinancePhases phases = new FinancePhases(e, p, new Draws(1, 0));
    f.producedUnits[0] = 0.05 * f.producedUnits[0];
    for (int month = 0; month < 12; month++) {
      assertThat(f.vacantMonths[0]).as("month %d", month).isZero();
      phases.open(month).turnover();
    }
    assertThat(f.vacantMonths[0]).isEqualTo(1);
    assertThat(f.vacantMonths[1]).isZero();
  }

  @Test
  @DisplayName("firms are counted: those at work change by entries less exits")
  void firmsAreCounted() {
    double turnover = 0;
    for (long seed = 0; seed < 10; seed++) {
      ModelParameters p =
          With.defaults(
              "population.firms",
              80,
              "population.realFirms",
              seed % 2 == 0 ? 80 : 4000,
              "noise.turnover",
              8);
      Simulation run = Run.of(Fixtures.random(seed), p).seed(seed).start();
      CreditRecords r = run.economy().credit;
      FirmTable f = run.economy().firms;
      double firms = Arrays.stream(f.activeFirms).sum();
      for (int month = 0; month < 24; month++) {
        run.step();
        int row = CreditRecords.row(month);
        double exits = Arrays.stream(r.exits[row]).sum();
        firms += Arrays.stream(r.entries[row]).sum() - exits;
        turnover += exits;
        assertThat(Arrays.stream(f.activeFirms).sum())
            .as("seed %d, month %d", seed, month)
            .isCloseTo(firms, within(1e-9 * firms));
        assertThat(Arrays.stream(f.activeFirms).min().orElseThrow()).isNotNegative();
      }
    }
    assertThat(turnover).as("exits").isGreaterThan(1000);
  }

  /** Rows of many small firms that close at a rate and never fail. */
  private static Economy ring(double closureRate, double entryCost) {
    Economy e = PopulationBuilder.build(Fixtures.ring(4), parameters(closureRate, entryCost), 1);
    Arrays.fill(e.firms.sizeClass, (byte) SizeClass.SMALL.ordinal());
    for (int i = 0; i < e.firms.count; i++) {
      // Single firms sell out instead; here all rows stand for several.
      e.firms.weight[i] = Math.max(50, e.firms.weight[i]);
      e.firms.activeFirms[i] = e.firms.weight[i];
    }
    return e;
  }

  private static ModelParameters parameters(double closureRate, double entryCost) {
    return With.defaults(
        "population.firms",
        40,
        "population.realFirms",
        8000,
        "finance.baseDefaultRate",
        0,
        "turnover.closureRate",
        closureRate,
        "turnover.entryCost",
        entryCost,
        "turnover.distress",
        false);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}
