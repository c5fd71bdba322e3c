package org.regiochain.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.regiochain.data.DataSet;
import org.regiochain.data.DataSets;
import org.regiochain.engine.ChunkExecutor;
import org.regiochain.engine.Simulation;
import org.regiochain.model.Indicator;
import org.regiochain.model.Readings;
import org.regiochain.model.Readings.Selection;
import org.regiochain.numeric.Draws;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.scenario.Scenario;
import org.regiochain.scenario.ScenarioReader;
import org.regiochain.state.Economy;
import org.regiochain.state.Structure;

/**
 * Ten years of the base scenario without shocks or policy, 30 replications: means of years 8 to 10
 * against those of years 2 to 4, as a share of the latter, with their 95% t interval.
 */
@Tag("slow")
class DriftTest {
  private static final Path BASE = Path.of("scenarios", "base", "chuanyu-2020.yaml");
  private static final int REPLICATIONS = 30;
  private static final int YEARS = 10;

  /** Largest drift that does not count, as a share of the level. */
  private static final double NEGLIGIBLE = 0.002;

  /**
   * Wider bounds, by what explains them. Firm sizes spread as customers come and go, and with them
   * the job markets of places: uneven unemployment raises the mean wage and costs 0.1% of jobs. It
   * takes some years until as many firms are in distress, and plants empty, as later: 0.1% of
   * output. Firms that fail take debt along that their successors take years to build up again.
   * Debt of governments adds up what revenue lacks, with interest. The others are small next to
   * what they are differences and parts of.
   */
  private static final Map<Indicator, Double> BOUNDS =
      Map.of(
          Indicator.REAL_VALUE_ADDED, 0.003,
          Indicator.EMPLOYMENT, 0.003,
          Indicator.UNEMPLOYMENT_RATE, 0.05,
          Indicator.LOCAL_SUPPLY_RATE, 0.003,
          Indicator.FIRM_LOANS, 0.015,
          Indicator.THEIL, 0.01,
          Indicator.GOVERNMENT_DEBT, 0.03,
          Indicator.CROSS_BORDER_SHARE, 0.02,
          Indicator.TRADE_BALANCE, 0.03);

  private static final List<Indicator> HEADLINE =
      List.of(
          Indicator.REAL_VALUE_ADDED,
          Indicator.EMPLOYMENT,
          Indicator.UNEMPLOYMENT_RATE,
          Indicator.POPULATION,
          Indicator.PRICE_INDEX,
          Indicator.CONSUMER_PRICE_INDEX,
          Indicator.WAGE,
          Indicator.CONSUMPTION,
          Indicator.INVESTMENT,
          Indicator.EXPORTS,
          Indicator.LOCAL_SUPPLY_RATE,
          Indicator.CROSS_BORDER_SHARE,
          Indicator.TRADE_BALANCE,
          Indicator.HOUSEHOLD_DEPOSITS,
          Indicator.FIRM_LOANS,
          Indicator.GOVERNMENT_DEBT,
          Indicator.THEIL);

  /** An indicator of a region or of the whole. */
  private record Series(Indicator indicator, String region, Selection selection) {}

  private record Drift(Series series, double mean, double halfWidth) {
    double allowed() {
      return Math.max(halfWidth, BOUNDS.getOrDefault(series.indicator(), NEGLIGIBLE));
    }

    @Override
    public String toString() {
      return String.format(
          "%-22s %-4s %8.3f%% ± %.3f%%",
          series.indicator().id(), series.region(), 100 * mean, 100 * halfWidth);
    }
  }

  @Test
  @DisplayName("4,000 rows: headline means of both regions stay, but for documented bounds")
  void few() throws Exception {
    staysPut("population.firms=4000");
  }

  @Test
  @DisplayName("10,000 rows: the same")
  void usual() throws Exception {
    staysPut("population.firms=10000");
  }

  private static void staysPut(String setting) throws Exception {
    List<Drift> drifts = measure(ScenarioReader.read(BASE, List.of(setting)).scenario());
    SoftAssertions all = new SoftAssertions();
    for (Drift drift : drifts) {
      all.assertThat(Math.abs(drift.mean())).as(drift.toString()).isLessThan(drift.allowed());
      if (drift.series().indicator() == Indicator.REAL_VALUE_ADDED) {
        assertThat(drift.halfWidth()).as("sharp enough: %s", drift).isLessThan(NEGLIGIBLE);
      }
    }
    all.assertAll();
  }

  private static List<Drift> measure(Scenario s) throws Exception {
    DataSet data = DataSets.load(s.data(), s.chains());
    Economy opening = PopulationBuilder.build(data, s.parameters(), s.seed());
    List<Series> series = series(opening.structure);
    double[][] drifts =
        IntStream.range(0, REPLICATIONS)
            .parallel()
            .mapToObj(replication -> replication(s, opening.copy(), replication, series))
            .toArray(double[][]::new);
    double t = new TDistribution(REPLICATIONS - 1).inverseCumulativeProbability(0.975);
    List<Drift> result = new ArrayList<>();
    for (int n = 0; n < series.size(); n++) {
      SummaryStatistics sample = new SummaryStatistics();
      for (double[] drift : drifts) {
        sample.addValue(drift[n]);
      }
      double halfWidth = t * sample.getStandardDeviation() / Math.sqrt(REPLICATIONS);
      result.add(new Drift(series.get(n), sample.getMean(), halfWidth));
    }
    return result;
  }

  /** Drift of every series in one run, as a share of its level in years 2 to 4. */
  private static double[] replication(Scenario s, Economy e, int replication, List<Series> series) {
    Simulation run =
        new Simulation(
            e,
            s.parameters(),
            List.of(),
            List.of(),
            new Draws(s.seed(), replication),
            new ChunkExecutor(1));
    Readings readings = new Readings(e, run.trade(), s.parameters());
    double[] early = new double[series.size()];
    double[] late = new double[series.size()];
    for (int month = 0; month < YEARS * Structure.MONTHS; month++) {
      run.step();
      readings.read(false);
      int year = 1 + month / Structure.MONTHS;
      double[] sums = year >= 2 && year <= 4 ? early : year >= 8 ? late : null;
      for (int n = 0; sums != null && n < sums.length; n++) {
        sums[n] += series.get(n).indicator().of(readings, series.get(n).selection());
      }
    }
    double[] drift = new double[early.length];
    for (int n = 0; n < drift.length; n++) {
      drift[n] = (late[n] - early[n]) / Math.abs(early[n]);
    }
    return drift;
  }

  private static List<Series> series(Structure st) {
    int[] products = IntStream.range(0, st.productCount).toArray();
    int[] regions = IntStream.range(0, st.regionCount).toArray();
    List<Series> series = new ArrayList<>();
    for (Indicator indicator : HEADLINE) {
      if (indicator.extent() != Indicator.Extent.WHOLE) {
        for (int z : regions) {
          Selection one = new Selection(new int[] {z}, products, false);
          series.add(new Series(indicator, st.regions.get(z).code(), one));
        }
      }
      series.add(new Series(indicator, "all", new Selection(regions, products, true)));
    }
    return series;
  }
}
