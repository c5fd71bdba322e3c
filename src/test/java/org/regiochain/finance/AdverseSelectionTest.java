package org.regiochain.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regiochain.data.DataSet;
import org.regiochain.data.DataSets;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.engine.ChunkExecutor;
import org.regiochain.engine.Simulation;
import org.regiochain.model.FinancePhases;
import org.regiochain.model.ModelParameters;
import org.regiochain.numeric.Draws;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.scenario.Scenario;
import org.regiochain.scenario.ScenarioReader;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.SizeClass;
import org.regiochain.state.Structure;

/** Guaranteed firms default more than others, and only because of who they are. */
class AdverseSelectionTest {
  private static final Path BASE = Path.of("scenarios", "base", "chuanyu-2020.yaml");
  private static final int REPLICATIONS = 12;
  private static final int YEARS = 5;

  @Test
  @DisplayName("a guarantee changes nothing about who fails: same draws, same failures")
  void noEffortLoss() {
    ModelParameters p =
        With.defaults("population.firms", 300, "population.realFirms", 20_000, "noise.turnover", 5);
    Economy with = PopulationBuilder.build(Fixtures.shipped("toy-3"), p, 1);
    Economy without = with.copy();
    FirmTable f = with.firms;
    for (int i = 0; i < f.count; i++) {
      f.guaranteedLoans[i] = f.loans[i];
      f.covered[i] = 0.8 * f.loans[i];
      without.firms.guaranteedLoans[i] = 0;
      without.firms.covered[i] = 0;
    }
    FinancePhases one = new FinancePhases(with, p, new Draws(8, 0));
    FinancePhases two = new FinancePhases(without, p, new Draws(8, 0));
    double failures = 0;
    for (int month = 0; month < 24; month++) {
      one.open(month).turnover();
      two.open(month).turnover();
      assertThat(f.loans).as("month %d", month).containsExactly(without.firms.loans);
      assertThat(f.vacantMonths).containsExactly(without.firms.vacantMonths);
      failures += Arrays.stream(with.banks.claims).sum();
    }
    assertThat(failures).as("claims paid").isPositive();
  }

  /**
   * Cowan et al. (2015) found 1.2 points in Chile. Here, over five years: all causes: 2.7 ± 0.5;
   * sudden losses only: 0.97 ± 0.02. The difference is no selection: guaranteed loans fall due
   * within a year, and who is not lent to again runs out of cash.
   */
  @ParameterizedTest
  @CsvSource({"true, 0.005, 0.04", "false, 0.006, 0.018"})
  @Tag("slow")
  @DisplayName("base scenario: guaranteed firms default more than others of their cell and class")
  void emerges(boolean distress, double lowest, double highest) throws Exception {
    List<String> settings = List.of("population.firms=4000", "turnover.distress=" + distress);
    Scenario s = ScenarioReader.read(BASE, settings).scenario();
    DataSet data = DataSets.load(s.data(), s.chains());
    Economy opening = PopulationBuilder.build(data, s.parameters(), s.seed());
    double[] gaps =
        IntStream.range(0, REPLICATIONS)
            .parallel()
            .mapToDouble(replication -> gap(s, opening.copy(), replication))
            .toArray();
    SummaryStatistics sample = new SummaryStatistics();
    Arrays.stream(gaps).forEach(sample::addValue);
    double t = new TDistribution(REPLICATIONS - 1).inverseCumulativeProbability(0.975);
    double halfWidth = t * sample.getStandardDeviation() / Math.sqrt(REPLICATIONS);
    String found =
        String.format("%.2f ± %.2f points a year", 100 * sample.getMean(), 100 * halfWidth);
    assertThat(sample.getMean() - halfWidth).as("positive: %s", found).isPositive();
    assertThat(sample.getMean()).as(found).isBetween(lowest, highest);
  }

  /** Default rate of guaranteed firms less that of their peers, a year, weighted by the former. */
  private static double gap(Scenario s, Economy e, int replication) {
    Simulation run =
        new Simulation(
            e,
            s.parameters(),
            List.of(),
            List.of(),
            new Draws(s.seed(), replication),
            new ChunkExecutor(1));
    // By cell and class: firm-months and failures of guaranteed firms and of the others.
    double[] sums = new double[e.structure.cellCount * SizeClass.COUNT * 4];
    for (int month = 0; month < YEARS * Structure.MONTHS; month++) {
      run.step();
      double[] matched = e.credit.matched[month % Structure.MONTHS];
      for (int n = 0; n < sums.length; n++) {
        sums[n] += matched[n];
      }
    }
    double weight = 0;
    double gap = 0;
    for (int n = 0; n < sums.length; n += 4) {
      if (sums[n] > 0 && sums[n + 2] > 0) {
        weight += sums[n];
        gap += sums[n + 1] - sums[n] * sums[n + 3] / sums[n + 2];
      }
    }
    return Structure.MONTHS * gap / weight;
  }
}
