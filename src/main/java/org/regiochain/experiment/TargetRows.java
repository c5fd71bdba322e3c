package org.regiochain.experiment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.regiochain.data.Target;
import org.regiochain.engine.Recorder;
import org.regiochain.result.ResultTable;
import org.regiochain.result.RunTables;

/**
 * Compares a run with what is known: for each target the mean of its indicator over the second half
 * of every replication of the scenario (for a location, over the last half of its years), then
 * median and 90% limits over replications. An indicator that was not reported gives no row.
 */
final class TargetRows {
  private TargetRows() {}

  /** A mean that grows. */
  private static final class Mean {
    private double sum;
    private int count;

    private void add(double value) {
      sum += value;
      count++;
    }

    private double value() {
      return sum / count;
    }
  }

  static void fill(RunTables tables, List<Target> targets, int months) {
    Map<String, Map<Long, Mean>> means = means(tables.indicators(), targets, months);
    addLocations(tables.locations(), means);
    for (Target target : targets) {
      double[] values =
          means.get(key(target.indicator(), target.region())).values().stream()
              .mapToDouble(Mean::value)
              .toArray();
      if (values.length == 0) {
        continue;
      }
      double median = quantile(values, 50);
      tables
          .targets()
          .add(
              target.indicator(),
              target.region(),
              target.low(),
              target.high(),
              target.unit(),
              target.use().name().toLowerCase(Locale.ROOT),
              median,
              quantile(values, 5),
              quantile(values, 95),
              median >= target.low() && median <= target.high() ? "yes" : "no",
              target.label().zh(),
              target.label().en(),
              target.source());
    }
  }

  /** Means by target, then by replication. */
  private static Map<String, Map<Long, Mean>> means(
      ResultTable indicators, List<Target> targets, int months) {
    Map<String, Map<Long, Mean>> means = new TreeMap<>();
    targets.forEach(t -> means.put(key(t.indicator(), t.region()), new TreeMap<>()));
    int arm = indicators.indexOf("arm");
    int replication = indicators.indexOf("replication");
    int month = indicators.indexOf("month");
    int region = indicators.indexOf("region");
    int product = indicators.indexOf("product");
    int indicator = indicators.indexOf("indicator");
    int value = indicators.indexOf("value");
    for (int row = 0; row < indicators.rowCount() && !targets.isEmpty(); row++) {
      if (indicators.whole(row, month) > months / 2
          && indicators.text(row, product).equals(Recorder.ALL)
          && indicators.text(row, arm).equals(Experiment.SCENARIO_ARM)) {
        Map<Long, Mean> of =
            means.get(key(indicators.text(row, indicator), indicators.text(row, region)));
        if (of != null) {
          of.computeIfAbsent(indicators.whole(row, replication), r -> new Mean())
              .add(indicators.real(row, value));
        }
      }
    }
    return means;
  }

  /** The same for locations, by year. */
  private static void addLocations(ResultTable locations, Map<String, Map<Long, Mean>> means) {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int row = 0; row < locations.rowCount(); row++) {
      first = Math.min(first, locations.whole(row, "year"));
      last = Math.max(last, locations.whole(row, "year"));
    }
    for (int row = 0; row < locations.rowCount(); row++) {
      Map<Long, Mean> of =
          means.get(key(locations.text(row, "indicator"), locations.text(row, "location")));
      if (of != null
          && 2 * locations.whole(row, "year") > first + last
          && locations.text(row, "arm").equals(Experiment.SCENARIO_ARM)) {
        of.computeIfAbsent(locations.whole(row, "replication"), r -> new Mean())
            .add(locations.real(row, "value"));
      }
    }
  }

  private static String key(String indicator, String region) {
    return indicator + "|" + region;
  }

  /** Interpolated as in the charts (type 7). */
  private static double quantile(double[] values, double percent) {
    return new Percentile().withEstimationType(EstimationType.R_7).evaluate(values, percent);
  }
}
