package org.regiochain.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.regiochain.result.Column;
import org.regiochain.result.ResultTable;
import org.regiochain.result.ShockPeriod;

/** Weekly output with and without the shock, by product, region and replication. */
final class ShockPaths {
  private static final int WEEKS_PER_YEAR = 12 * ShockPeriod.WEEKS_PER_MONTH;

  /** Recovered: at least so much of the output without the shock, for so many weeks on end. */
  private static final double RECOVERED = 0.95;

  private static final int WEEKS_ON_END = 4;

  /** Per cent of output: less is not a loss but noise of arithmetic. */
  private static final double SMALL_LOSS = 0.01;

  /** One replication: week → output and output without the shock. */
  private static final class Path {
    private final TreeMap<Long, double[]> weeks = new TreeMap<>();
  }

  /**
   * What a shock cost one region and product in one replication.
   *
   * @param loss output forgone since the shock as a share of a year's output without it
   * @param recoveryWeeks from the start of the shock to the first of four weeks in a row back at 95
   *     per cent or more; 0 if output never fell below, infinite if it did not come back
   */
  record Outcome(double loss, double recoveryWeeks) {}

  private final Map<String, Map<String, Map<Long, Path>>> paths = new LinkedHashMap<>();

  ShockPaths(ResultTable table, String arm) {
    int armColumn = table.indexOf("arm");
    int product = table.indexOf("product");
    int region = table.indexOf("region");
    int replication = table.indexOf("replication");
    int week = table.indexOf("week");
    int output = table.indexOf("output");
    int counterfactual = table.indexOf("counterfactual");
    for (int row = 0; row < table.rowCount(); row++) {
      if (table.text(row, armColumn).equals(arm)) {
        paths
            .computeIfAbsent(table.text(row, product), p -> new LinkedHashMap<>())
            .computeIfAbsent(table.text(row, region), r -> new LinkedHashMap<>())
            .computeIfAbsent(table.whole(row, replication), r -> new Path())
            .weeks
            .put(
                table.whole(row, week),
                new double[] {table.real(row, output), table.real(row, counterfactual)});
      }
    }
  }

  Set<String> products() {
    return paths.keySet();
  }

  Set<String> regions() {
    Set<String> regions = new LinkedHashSet<>();
    paths.values().forEach(byRegion -> regions.addAll(byRegion.keySet()));
    return regions;
  }

  /** The deepest weekly fall of a product in any region, mean over replications, per cent. */
  double deepestFall(String product) {
    double deepest = Double.NEGATIVE_INFINITY;
    for (Map<Long, Path> byReplication : paths.get(product).values()) {
      Map<Long, double[]> sums = new TreeMap<>();
      for (Path path : byReplication.values()) {
        path.weeks.forEach(
            (week, values) -> {
              double fall = 100 - relative(values);
              if (!Double.isNaN(fall)) {
                double[] sum = sums.computeIfAbsent(week, w -> new double[2]);
                sum[0] += fall;
                sum[1]++;
              }
            });
      }
      for (double[] sum : sums.values()) {
        deepest = Math.max(deepest, sum[0] / sum[1]);
      }
    }
    return deepest;
  }

  /** The first week in which any output differs from that without the shock; 0 if none does. */
  int firstWeekWithLoss() {
    long first = Long.MAX_VALUE;
    for (Map<String, Map<Long, Path>> byRegion : paths.values()) {
      for (Map<Long, Path> byReplication : byRegion.values()) {
        for (Path path : byReplication.values()) {
          for (Map.Entry<Long, double[]> week : path.weeks.entrySet()) {
            if (Math.abs(relative(week.getValue()) - 100) > SMALL_LOSS) {
              first = Math.min(first, week.getKey());
              break;
            }
          }
        }
      }
    }
    return first == Long.MAX_VALUE ? 0 : (int) first;
  }

  /** Output in per cent of the output without the shock: product, region, week, value. */
  ResultTable relative(List<String> products) {
    ResultTable table =
        new ResultTable(
            "relative",
            List.of(
                Column.text("product", "产品", "Product"),
                Column.text("region", "地区", "Region"),
                Column.whole("week", "week", "周序", "Week"),
                Column.real("value", "%", "相对产出", "Relative output")));
    for (String product : products) {
      paths
          .get(product)
          .forEach(
              (region, byReplication) ->
                  byReplication
                      .values()
                      .forEach(
                          path ->
                              path.weeks.forEach(
                                  (week, v) -> table.add(product, region, week, relative(v)))));
    }
    return table;
  }

  private static double relative(double[] outputs) {
    return 100 * outputs[0] / outputs[1];
  }

  /** One outcome for each replication. */
  List<Outcome> outcomes(String product, String region, int startWeek) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Path path : paths.get(product).get(region).values()) {
      double lost = 0;
      double without = 0;
      Map<Long, double[]> since = path.weeks.tailMap((long) startWeek);
      for (double[] week : since.values()) {
        lost += week[1] - week[0];
        without += week[1];
      }
      double year = without / since.size() * WEEKS_PER_YEAR;
      outcomes.add(new Outcome(lost / year, recovery(since, startWeek)));
    }
    return outcomes;
  }

  private static double recovery(Map<Long, double[]> since, int startWeek) {
    int onEnd = 0;
    boolean fell = false;
    for (Map.Entry<Long, double[]> week : since.entrySet()) {
      boolean well = week.getValue()[0] >= RECOVERED * week.getValue()[1];
      fell |= !well;
      onEnd = well ? onEnd + 1 : 0;
      if (fell && onEnd == WEEKS_ON_END) {
        return week.getKey() - startWeek - WEEKS_ON_END + 1;
      }
    }
    return fell ? Double.POSITIVE_INFINITY : 0;
  }
}
