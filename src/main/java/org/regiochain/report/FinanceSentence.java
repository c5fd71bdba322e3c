package org.regiochain.report;

import java.util.Map;
import java.util.TreeMap;
import org.regiochain.catalog.Lang;
import org.regiochain.result.ResultTable;
import org.regiochain.result.RunTables;

/** Bad loans and the credit gap of a run, and what policy changed in them, in one sentence. */
final class FinanceSentence {
  private static final int MONTHS = 12;
  private static final String BAD_LOANS = "npl_ratio";
  private static final String CREDIT_GAP = "credit_gap";

  private final ResultTable table;
  private final String region;
  private final Lang lang;

  FinanceSentence(RunTables tables, String region, Lang lang) {
    this.table = tables.indicators();
    this.region = region;
    this.lang = lang;
  }

  /**
   * The sentence; empty if the arm has no finance, and without differences if the base has none.
   */
  String of(String arm, String base) {
    Map<Long, Double> bad = averages(arm, BAD_LOANS);
    Map<Long, Double> gap = averages(arm, CREDIT_GAP);
    if (bad.isEmpty() || gap.isEmpty()) {
      return "";
    }
    String sentence =
        text(
            "最后一年，不良贷款占 " + percent(bad) + "，企业所需外部融资的 " + percent(gap) + " 未获满足",
            "In the last year "
                + percent(bad)
                + " of loans were bad and "
                + percent(gap)
                + " of the external finance that firms needed was not granted");
    Map<Long, Double> lessBad = differences(bad, averages(base, BAD_LOANS));
    Map<Long, Double> lessGap = differences(gap, averages(base, CREDIT_GAP));
    if (!lessBad.isEmpty() && !lessGap.isEmpty()) {
      sentence +=
          text(
              "；与无政策相比，前者 " + points(lessBad) + "，后者 " + points(lessGap),
              "; against the run without policy: " + points(lessBad) + " and " + points(lessGap));
    }
    return sentence + text("。", ".");
  }

  /** The mean over the last twelve months by replication, of the whole area and all products. */
  private Map<Long, Double> averages(String arm, String indicator) {
    int armColumn = table.indexOf("arm");
    int replication = table.indexOf("replication");
    int month = table.indexOf("month");
    int regionColumn = table.indexOf("region");
    int product = table.indexOf("product");
    int indicatorColumn = table.indexOf("indicator");
    int value = table.indexOf("value");
    Map<Long, TreeMap<Long, Double>> paths = new TreeMap<>();
    for (int row = 0; row < table.rowCount(); row++) {
      if (table.text(row, indicatorColumn).equals(indicator)
          && table.text(row, armColumn).equals(arm)
          && table.text(row, regionColumn).equals(region)
          && table.text(row, product).equals("all")
          && table.whole(row, month) > 0) {
        paths
            .computeIfAbsent(table.whole(row, replication), r -> new TreeMap<>())
            .put(table.whole(row, month), table.real(row, value));
      }
    }
    Map<Long, Double> averages = new TreeMap<>();
    paths.forEach(
        (r, path) ->
            averages.put(
                r,
                path.tailMap(path.lastKey() - MONTHS, false).values().stream()
                    .mapToDouble(v -> v)
                    .average()
                    .orElse(Double.NaN)));
    return averages;
  }

  /** Within replications, which share their draws; a replication that one arm lacks is left out. */
  private static Map<Long, Double> differences(Map<Long, Double> of, Map<Long, Double> from) {
    Map<Long, Double> differences = new TreeMap<>();
    of.forEach(
        (r, v) -> {
          if (from.containsKey(r)) {
            differences.put(r, v - from.get(r));
          }
        });
    return differences;
  }

  private static String percent(Map<Long, Double> shares) {
    return DisplayUnit.number(Median.of(values(shares)), 2) + "%";
  }

  /** The median, and its 90 per cent interval if there are enough replications. */
  private String points(Map<Long, Double> differences) {
    double[] values = values(differences);
    String points = DisplayUnit.signed(Median.of(values), 2) + text(" 个百分点", " percentage points");
    return values.length < ChartContext.FEWEST_FOR_INTERVAL
        ? points
        : points
            + " ["
            + DisplayUnit.signed(Summaries.quantile(values, 5), 2)
            + ", "
            + DisplayUnit.signed(Summaries.quantile(values, 95), 2)
            + "]";
  }

  /** In per cent. */
  private static double[] values(Map<Long, Double> shares) {
    return shares.values().stream().mapToDouble(v -> 100 * v).toArray();
  }

  private String text(String zh, String en) {
    return lang == Lang.ZH ? zh : en;
  }
}
