package org.regiochain.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.regiochain.catalog.Lang;
import org.regiochain.result.ResultTable;
import org.regiochain.result.RunTables;
import org.regiochain.result.ShockPeriod;

/**
 * What every chart of a run shares.
 *
 * @param indicators the indicators of the arm drawn
 * @param others those of the arms it may be compared with, by arm
 */
record ChartContext(
    RunTables tables,
    ChartSettings settings,
    Names names,
    IndicatorRows indicators,
    Map<String, IndicatorRows> others) {

  /**
   * With fewer replications quantiles would promise more than they hold: only medians are shown.
   */
  static final int FEWEST_FOR_INTERVAL = 5;

  private static final String NO_SHOCK_ARM = "no_shock";

  static ChartContext of(RunTables tables, ChartSettings settings, Lang lang) {
    Map<String, IndicatorRows> others = IndicatorRows.byArm(tables.indicators());
    IndicatorRows drawn = others.remove(settings.arm());
    return new ChartContext(
        tables,
        settings,
        new Names(tables, settings.labels(), lang),
        drawn == null ? new IndicatorRows(tables.indicators()) : drawn,
        others);
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

  /** Scenario, then what the lines and bands are, of which there are some for each region. */
  String pathSubtitle(String measure) {
    return pathSubtitle(measure, text("各地区", "by region"));
  }

  /**
   * Scenario, then what the lines and bands are.
   *
   * @param each what there is a line for, such as "by region"
   */
  String pathSubtitle(String measure, String each) {
    List<String> parts = new ArrayList<>();
    parts.add(settings.scenario().in(lang()));
    if (!measure.isEmpty()) {
      parts.add(measure);
    }
    int n = replications();
    if (intervals()) {
      parts.add(
          text(
              "重复 " + n + " 次：中位数；" + each + "的 50%（深）与 90%（浅）区间",
              n + " replications: median; 50% and 90% intervals " + each));
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

  /** The arms the tables have, the one drawn first. */
  List<String> arms() {
    List<String> arms = new ArrayList<>(others.keySet());
    arms.add(0, settings.arm());
    return arms;
  }

  /** An arm keeps its colour in every chart: the drawn one is black, none has that of a region. */
  Color armColor(String arm) {
    int i = arms().indexOf(arm);
    return i == 0 ? Palette.INK : Palette.category(names.singleRegions().size() + i - 1);
  }

  /** A panel of months for the arm drawn, with the shocks shaded. */
  XyPanel monthPanel(NiceScale values) {
    return monthPanel(values, settings.arm());
  }

  /** A panel of months for one arm, with its shocks shaded. */
  XyPanel monthPanel(NiceScale values, String arm) {
    XyPanel panel = new XyPanel(new MonthAxis(months()), XyPanel.valueAxis(values));
    if (!arm.equals(NO_SHOCK_ARM)) {
      for (ShockPeriod shock : settings.shocks()) {
        panel.shade(shock.startMonth(), Math.min(shock.endMonth(), months().last()));
      }
    }
    return panel;
  }

  /** What the shading stands for. */
  List<LegendEntry> shockEntries() {
    return settings.shocks().stream()
        .map(
            shock ->
                new LegendEntry(shock.label().in(lang()), Palette.SHADE, LegendEntry.Mark.AREA))
        .toList();
  }

  boolean inArm(ResultTable table, int row) {
    return table.text(row, "arm").equals(settings.arm());
  }
}
