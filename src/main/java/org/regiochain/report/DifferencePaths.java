package org.regiochain.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.regiochain.result.Column;
import org.regiochain.result.ResultTable;

/**
 * Differences of paths: each arm less the base arm in the same replication and month. Where effects
 * are in per cent, they are divided by the base arm's mean over replications in that month.
 *
 * @param values arm, replication, month and value, in the units of effects
 * @param months the calendar; null if there are no paths
 */
record DifferencePaths(ResultTable values, Months months) {

  /** The differences of some arms in one outcome; replications that lack a partner are left out. */
  static DifferencePaths of(
      ResultTable paths, ComparedOutcome outcome, String base, List<String> arms) {
    Map<String, TreeMap<Long, TreeMap<Long, Double>>> byArm = new TreeMap<>();
    Months months = null;
    long last = 0;
    int arm = paths.indexOf("arm");
    int replication = paths.indexOf("replication");
    int month = paths.indexOf("month");
    int value = paths.indexOf("value");
    for (int row : Rows.matching(paths, "outcome", outcome.id())) {
      long m = paths.whole(row, month);
      last = Math.max(last, m);
      if (months == null) {
        months = new Months(YearMonth.parse(paths.text(row, "date")).minusMonths(m), 0);
      }
      byArm
          .computeIfAbsent(paths.text(row, arm), a -> new TreeMap<>())
          .computeIfAbsent(paths.whole(row, replication), r -> new TreeMap<>())
          .put(m, paths.real(row, value));
    }
    ResultTable values = emptyTable();
    TreeMap<Long, TreeMap<Long, Double>> without = byArm.get(base == null ? "" : base);
    if (months == null || without == null) {
      return new DifferencePaths(values, null);
    }
    for (String id : arms) {
      add(values, id, byArm.getOrDefault(id, new TreeMap<>()), without, outcome);
    }
    return new DifferencePaths(values, new Months(months.opening(), (int) last));
  }

  private static void add(
      ResultTable values,
      String id,
      TreeMap<Long, TreeMap<Long, Double>> arm,
      TreeMap<Long, TreeMap<Long, Double>> base,
      ComparedOutcome outcome) {
    TreeMap<Long, double[]> means = new TreeMap<>();
    arm.keySet().stream()
        .filter(base::containsKey)
        .forEach(
            r ->
                base.get(r)
                    .forEach(
                        (m, v) -> {
                          double[] sum = means.computeIfAbsent(m, x -> new double[2]);
                          sum[0] += v;
                          sum[1]++;
                        }));
    arm.forEach(
        (r, path) ->
            path.forEach(
                (m, v) -> {
                  Double other = base.containsKey(r) ? base.get(r).get(m) : null;
                  if (other != null) {
                    double mean = means.get(m)[0] / means.get(m)[1];
                    double difference = outcome.percent() ? 100 * (v - other) / mean : v - other;
                    // Per cent of a mean of zero cannot be told.
                    if (Double.isFinite(difference)) {
                      values.add(id, r, m, difference);
                    }
                  }
                }));
  }

  private static ResultTable emptyTable() {
    return new ResultTable(
        "differences",
        List.of(
            Column.text("arm", "方案", "Policy arm"),
            Column.whole("replication", "1", "重复次序", "Replication"),
            Column.whole("month", "month", "月序", "Month"),
            Column.real("value", "", "差", "Difference")));
  }

  /** The arms that have differences, in the order asked for. */
  List<String> arms() {
    List<Integer> all = new ArrayList<>();
    for (int row = 0; row < values.rowCount(); row++) {
      all.add(row);
    }
    return List.copyOf(Rows.texts(values, all, "arm"));
  }

  /** Quantiles over replications by arm and month. */
  ResultTable quantiles(String name) {
    return Summaries.quantiles(values, name, List.of("arm", "month"));
  }

  /** Each replication's path in one arm: value by month, by replication. */
  TreeMap<Long, TreeMap<Long, Double>> pairs(String arm) {
    TreeMap<Long, TreeMap<Long, Double>> pairs = new TreeMap<>();
    for (int row : Rows.matching(values, "arm", arm)) {
      pairs
          .computeIfAbsent(values.whole(row, "replication"), r -> new TreeMap<>())
          .put(values.whole(row, "month"), values.real(row, "value"));
    }
    return pairs;
  }
}
