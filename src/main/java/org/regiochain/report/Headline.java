package org.regiochain.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Lang;
import org.regiochain.result.ResultTable;
import org.regiochain.result.RunTables;

/** The main results in a few rows, for the terminal and for machine-readable output. */
public final class Headline {
  private static final String RECOVERY_TIME = "recovery_time";

  /** Indicators shown, in order, and how their change is measured. */
  private static final Map<String, Change> SHOWN = shown();

  /** Of these the chains get rows of their own. */
  private static final Set<String> FOR_CHAINS =
      Set.of(
          "value_added",
          "local_supply_rate",
          "cross_border_share",
          "resilience_loss",
          RECOVERY_TIME);

  private static final String ALL = "all";

  private Headline() {}

  /** How a change is expressed. */
  public enum Change {
    /** Per cent of the first value. */
    PERCENT,
    /** Percentage points. */
    POINTS,
    /** None: only the last value says something. */
    NONE
  }

  /**
   * One indicator of the whole area, medians over replications.
   *
   * @param indicator id
   * @param product {@code all} or {@code chain:<id>}
   * @param label name in the language asked for
   * @param unit unit in which {@code first} and {@code last} are given
   * @param first value in the opening state; NaN if there is none
   * @param last value in the last month; infinite for a recovery that did not happen
   * @param change from first to last, measured within each replication; NaN if there is none
   * @param low 5 per cent quantile of the change over replications
   * @param high 95 per cent quantile
   * @param kind what {@code change}, {@code low} and {@code high} are measured in
   * @param replications how many the medians are taken over
   */
  public record Row(
      String indicator,
      String product,
      String label,
      String unit,
      double first,
      double last,
      double change,
      double low,
      double high,
      Change kind,
      int replications) {

    /** The opening value as text; a dash if there is none. */
    public String firstText() {
      return DisplayUnit.number(first);
    }

    /** The last value as text. */
    public String lastText() {
      return DisplayUnit.number(last);
    }

    /** The change with its sign and unit; empty if there is none. */
    public String changeText(Lang lang) {
      return kind == Change.NONE || Double.isNaN(change)
          ? ""
          : DisplayUnit.signed(change, 2) + suffix(lang);
    }

    /** The 90 per cent interval of the change; empty for too few replications. */
    public String intervalText() {
      if (kind == Change.NONE
          || replications < ChartContext.FEWEST_FOR_INTERVAL
          || Double.isNaN(low)) {
        return "";
      }
      return "[" + DisplayUnit.signed(low, 2) + ", " + DisplayUnit.signed(high, 2) + "]";
    }

    private String suffix(Lang lang) {
      if (kind == Change.PERCENT) {
        return "%";
      }
      return lang == Lang.ZH ? " 个百分点" : " pp";
    }
  }

  private static Map<String, Change> shown() {
    Map<String, Change> shown = new LinkedHashMap<>();
    shown.put("value_added", Change.PERCENT);
    shown.put("gross_output", Change.PERCENT);
    shown.put("employment", Change.PERCENT);
    shown.put("unemployment_rate", Change.POINTS);
    shown.put("price_index", Change.PERCENT);
    shown.put("exports", Change.PERCENT);
    shown.put("imports", Change.PERCENT);
    shown.put("local_supply_rate", Change.POINTS);
    shown.put("cross_border_share", Change.POINTS);
    shown.put("npl_ratio", Change.POINTS);
    shown.put("credit_gap", Change.POINTS);
    shown.put("resilience_loss", Change.NONE);
    shown.put(RECOVERY_TIME, Change.NONE);
    return Collections.unmodifiableMap(shown);
  }

  /**
   * The rows for one arm: the whole area (the total, or the only region), all products, and the
   * chains where an indicator is measured for them. An indicator the run has not is left out.
   *
   * @param labels names of chains by id, as in {@link ChartSettings}
   */
  public static List<Row> rows(RunTables tables, String arm, Map<String, Label> labels, Lang lang) {
    Names names = new Names(tables, labels, lang);
    List<Row> rows = new ArrayList<>();
    if (tables.regions().isEmpty()) {
      return rows;
    }
    Map<String, Map<String, Paths>> found = collect(tables.indicators(), arm, names.whole());
    SHOWN.forEach(
        (indicator, change) ->
            found
                .getOrDefault(indicator, Map.of())
                .forEach((product, p) -> rows.add(row(names, indicator, product, p, change))));
    return rows;
  }

  /**
   * Bad loans and the credit gap of the whole area in the last year of the run, and how they differ
   * from those of another arm, in one sentence.
   *
   * @param base the arm without policy; without rows of it no difference is told
   * @return empty for a run without finance
   */
  public static String finance(RunTables tables, String arm, String base, Lang lang) {
    return tables.regions().isEmpty()
        ? ""
        : new FinanceSentence(tables, new Names(tables, Map.of(), lang).whole(), lang)
            .of(arm, base);
  }

  /** First and last value of each replication, by indicator and product. */
  private static Map<String, Map<String, Paths>> collect(
      ResultTable table, String arm, String region) {
    int armColumn = table.indexOf("arm");
    int replication = table.indexOf("replication");
    int month = table.indexOf("month");
    int regionColumn = table.indexOf("region");
    int productColumn = table.indexOf("product");
    int indicator = table.indexOf("indicator");
    int unit = table.indexOf("unit");
    int value = table.indexOf("value");
    Map<String, Map<String, Paths>> found = new TreeMap<>();
    for (int row = 0; row < table.rowCount(); row++) {
      String product = table.text(row, productColumn);
      if (!SHOWN.containsKey(table.text(row, indicator))
          || !table.text(row, armColumn).equals(arm)
          || !table.text(row, regionColumn).equals(region)
          || !shownFor(table.text(row, indicator), product)) {
        continue;
      }
      String u = table.text(row, unit);
      double v = table.real(row, value);
      // A recovery time of −1 says that output did not come back within the run.
      boolean never = v < 0 && table.text(row, indicator).equals(RECOVERY_TIME);
      found
          .computeIfAbsent(table.text(row, indicator), i -> new TreeMap<>())
          .computeIfAbsent(product, p -> new Paths(u))
          .add(
              table.whole(row, replication),
              table.whole(row, month),
              never ? Double.POSITIVE_INFINITY : v);
    }
    return found;
  }

  private static boolean shownFor(String indicator, String product) {
    return product.equals(ALL) || (Names.isChain(product) && FOR_CHAINS.contains(indicator));
  }

  private static Row row(Names names, String indicator, String product, Paths paths, Change kind) {
    double first = Median.of(paths.firsts());
    double last = Median.of(paths.lasts());
    double largest = Math.max(Math.abs(first), Math.abs(last));
    DisplayUnit unit = DisplayUnit.of(indicator, paths.unit, largest, names.lang());
    double[] changes = paths.changes(kind, unit.factor());
    String label = names.indicator(indicator);
    if (!product.equals(ALL)) {
      label += names.text("：", ": ") + names.product(product);
    }
    return new Row(
        indicator,
        product,
        label,
        unit.label(),
        first * unit.factor(),
        last * unit.factor(),
        Median.of(changes),
        Summaries.quantile(changes, 5),
        Summaries.quantile(changes, 95),
        kind,
        changes.length);
  }

  /** Opening and last values of one indicator by replication. */
  private static final class Paths {
    final String unit;
    final Map<Long, double[]> ends = new TreeMap<>();

    Paths(String unit) {
      this.unit = unit;
    }

    void add(long replication, long month, double value) {
      double[] end =
          ends.computeIfAbsent(replication, r -> new double[] {month, value, month, value});
      if (month < end[0]) {
        end[0] = month;
        end[1] = value;
      }
      if (month >= end[2]) {
        end[2] = month;
        end[3] = value;
      }
    }

    double[] firsts() {
      return ends.values().stream().mapToDouble(e -> e[0] == 0 ? e[1] : Double.NaN).toArray();
    }

    double[] lasts() {
      return ends.values().stream().mapToDouble(e -> e[3]).toArray();
    }

    double[] changes(Change kind, double factor) {
      return ends.values().stream()
          .mapToDouble(
              e ->
                  switch (kind) {
                    case PERCENT -> 100 * (e[3] / e[1] - 1);
                    case POINTS -> (e[3] - e[1]) * factor;
                    case NONE -> Double.NaN;
                  })
          .toArray();
    }
  }
}
