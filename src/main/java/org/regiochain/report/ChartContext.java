package org.regiochain.report;

import java.util.ArrayList;
import java.util.List;
import org.regiochain.catalog.Lang;
import org.regiochain.result.ResultTable;
import org.regiochain.result.RunTables;

/** What every chart of a run shares. */
record ChartContext(
    RunTables tables, ChartSettings settings, Names names, IndicatorRows indicators) {

  /**
   * With fewer replications quantiles would promise more than they hold: only medians are shown.
   */
  static final int FEWEST_FOR_INTERVAL = 5;

  static ChartContext of(RunTables tables, ChartSettings settings, Lang lang) {
    return new ChartContext(
        tables,
        settings,
        new Names(tables, settings.labels(), lang),
        new IndicatorRows(tables.indicators(), settings.arm()));
  }

  /** The calendar; null if there are no indicators. */
  Months months() {
    return indicators.months();
  }

  /** How many replications the arm drawn has. */
  int replications() {
    return indicators.replications();
  }

  /** Whether intervals over replications are drawn. */
  boolean intervals() {
    return replications() >= FEWEST_FOR_INTERVAL;
  }

  Lang lang() {
    return names.lang();
  }

  String text(String zh, String en) {
    return names.text(zh, en);
  }

  /** Indicator, unit and period in one line. */
  String title(String what, DisplayUnit unit, String period) {
    String close = text("）", ")");
    // One pair of brackets for a name that ends with one already.
    String named =
        what.endsWith(close) && !unit.label().isEmpty()
            ? what.substring(0, what.length() - 1) + text("，", ", ") + unit.label() + close
            : what + unit.inBrackets(lang());
    return named + text("，", ", ") + period;
  }

  /** Scenario, then what the lines and bands are. */
  String pathSubtitle(String measure) {
    List<String> parts = new ArrayList<>();
    parts.add(settings.scenario().in(lang()));
    if (!measure.isEmpty()) {
      parts.add(measure);
    }
    int n = replications();
    if (intervals()) {
      parts.add(
          text(
              "重复 " + n + " 次：中位数；各地区的 50%（深）与 90%（浅）区间",
              n + " replications: median; 50% and 90% intervals by region"));
    } else if (n > 1) {
      parts.add(text("重复 " + n + " 次的中位数", "median of " + n + " replications"));
    } else {
      parts.add(text("单次运行", "single run"));
    }
    return String.join(" · ", parts);
  }

  /** Scenario, then that values are means over replications. */
  String meanSubtitle(String measure) {
    List<String> parts = new ArrayList<>();
    parts.add(settings.scenario().in(lang()));
    if (!measure.isEmpty()) {
      parts.add(measure);
    }
    parts.add(
        replications() > 1
            ? text("重复 " + replications() + " 次的均值", "mean of " + replications() + " replications")
            : text("单次运行", "single run"));
    return String.join(" · ", parts);
  }

  boolean inArm(ResultTable table, int row) {
    return table.text(row, "arm").equals(settings.arm());
  }
}
