package org.regiochain.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.Drawable;
import org.regiochain.catalog.Label;
import org.regiochain.result.Column;
import org.regiochain.result.ResultTable;

/** What policy cost in each calendar year, by class of cost. */
final class PolicyOutlay {
  private static final String PREFIX = "policy_outlay_";
  private static final String ALL = "all";
  private static final int HEIGHT = 560;
  private static final int TICKS = 6;

  /** Half of a bar's width, in years. */
  private static final double HALF_BAR = 0.36;

  private static final int YEAR_WIDTH = 60;

  /** Classes from the bottom of a bar to its top. */
  private static final Map<String, Label> CLASSES = classes();

  private final ChartContext context;
  private final Names names;

  PolicyOutlay(ChartContext context) {
    this.context = context;
    this.names = context.names();
  }

  private static Map<String, Label> classes() {
    Map<String, Label> classes = new LinkedHashMap<>();
    classes.put("transfer", new Label("转移支出", "transfers"));
    classes.put("tax", new Label("税式支出", "tax expenditure"));
    classes.put("capital", new Label("资本投入", "capital injected"));
    classes.put("operating", new Label("运行费用", "operating costs"));
    classes.put("capex", new Label("建设支出", "capital expenditure"));
    return Collections.unmodifiableMap(classes);
  }

  /** The figure, or nothing if policy cost nothing. */
  Optional<Figure> figure(String id) {
    Map<String, TreeMap<Integer, Map<String, Double>>> outlays = outlays();
    if (outlays.isEmpty()) {
      return Optional.empty();
    }
    double low = 0;
    double high = 0;
    for (TreeMap<Integer, Map<String, Double>> byYear : outlays.values()) {
      for (Map<String, Double> byClass : byYear.values()) {
        low = Math.min(low, byClass.values().stream().mapToDouble(v -> Math.min(v, 0)).sum());
        high = Math.max(high, byClass.values().stream().mapToDouble(v -> Math.max(v, 0)).sum());
      }
    }
    DisplayUnit unit = DisplayUnit.of("CNY/year", Math.max(high, -low), context.lang());
    NiceScale scale = NiceScale.covering(low * unit.factor(), high * unit.factor(), 0, TICKS);
    List<Drawable> panels = new ArrayList<>();
    outlays.forEach(
        (region, byYear) ->
            panels.add(
                panel(byYear, unit, scale, outlays.size())
                    .chart(outlays.size() == 1 ? "" : names.region(region))));
    return Optional.of(
        new Figure(
            id,
            context.title(
                names.text("政策支出，按成本类别", "Policy outlay by class of cost"),
                unit,
                context.months().period(context.lang())),
            context.meanSubtitle(names.text("按日历年合计", "sums of calendar years")),
            legend(outlays),
            Figure.LegendSide.TOP,
            panels,
            panels.size(),
            wholeYears()
                ? ""
                : names.text(
                    "首年与末年只含模拟到的月份。",
                    "The first and the last year hold only the months simulated."),
            HEIGHT,
            table(id, outlays)));
  }

  private boolean wholeYears() {
    Months months = context.months();
    return months.opening().getMonthValue() == 12
        && months.calendar(months.last()).getMonthValue() == 12;
  }

  /** Yuan by region, year and class, mean over replications; regions without any are left out. */
  private Map<String, TreeMap<Integer, Map<String, Double>>> outlays() {
    IndicatorRows indicators = context.indicators();
    ResultTable all = indicators.table();
    int product = all.indexOf("product");
    int region = all.indexOf("region");
    int month = all.indexOf("month");
    int value = all.indexOf("value");
    Map<String, TreeMap<Integer, Map<String, Double>>> outlays = new LinkedHashMap<>();
    for (String r : names.singleRegions()) {
      outlays.put(r, new TreeMap<>());
    }
    for (String c : CLASSES.keySet()) {
      for (int row : indicators.of(PREFIX + c)) {
        TreeMap<Integer, Map<String, Double>> byYear = outlays.get(all.text(row, region));
        int m = (int) all.whole(row, month);
        // Month 0 is a state, in which nothing was spent yet.
        if (byYear != null && m > 0 && all.text(row, product).equals(ALL)) {
          byYear
              .computeIfAbsent(context.months().calendar(m).getYear(), y -> new LinkedHashMap<>())
              .merge(c, all.real(row, value) / context.replications(), Double::sum);
        }
      }
    }
    outlays
        .values()
        .removeIf(
            byYear ->
                byYear.values().stream().flatMap(v -> v.values().stream()).allMatch(v -> v == 0));
    return outlays;
  }

  private XyPanel panel(
      TreeMap<Integer, Map<String, Double>> byYear, DisplayUnit unit, NiceScale scale, int panels) {
    int first = byYear.firstKey();
    int last = byYear.lastKey();
    double ticks = (double) Figure.WIDTH / panels / YEAR_WIDTH;
    double step = Math.max(1, Math.ceil((last - first + 1) / ticks));
    NumberAxis years =
        XyPanel.axis(first - 0.5, last + 0.5, step, v -> String.valueOf(Math.round(v)));
    XyPanel panel = new XyPanel(years, XyPanel.valueAxis(scale));
    byYear.forEach(
        (year, byClass) -> {
          double[] x = {year - HALF_BAR, year + HALF_BAR};
          double above = 0;
          double below = 0;
          for (String c : CLASSES.keySet()) {
            double outlay = byClass.getOrDefault(c, 0.0) * unit.factor();
            double from = outlay < 0 ? below : above;
            double to = from + outlay;
            double[] low = {Math.min(from, to), Math.min(from, to)};
            double[] high = {Math.max(from, to), Math.max(from, to)};
            panel.layer(x, low, high, color(c));
            if (outlay < 0) {
              below = to;
            } else {
              above = to;
            }
          }
        });
    return panel;
  }

  private static Color color(String costClass) {
    return Palette.category(List.copyOf(CLASSES.keySet()).indexOf(costClass));
  }

  private List<LegendEntry> legend(Map<String, TreeMap<Integer, Map<String, Double>>> outlays) {
    List<LegendEntry> legend = new ArrayList<>();
    CLASSES.forEach(
        (c, label) -> {
          boolean any =
              outlays.values().stream()
                  .flatMap(byYear -> byYear.values().stream())
                  .anyMatch(byClass -> byClass.getOrDefault(c, 0.0) != 0);
          if (any) {
            legend.add(new LegendEntry(label.in(context.lang()), color(c), LegendEntry.Mark.AREA));
          }
        });
    return legend;
  }

  private static ResultTable table(
      String name, Map<String, TreeMap<Integer, Map<String, Double>>> outlays) {
    ResultTable table =
        new ResultTable(
            name,
            List.of(
                Column.text("region", "地区", "Region"),
                Column.whole("year", "year", "年份", "Year"),
                Column.text("class", "成本类别", "Class of cost"),
                Column.real("outlay", "CNY/year", "支出", "Outlay")));
    outlays.forEach(
        (region, byYear) ->
            byYear.forEach(
                (year, byClass) ->
                    byClass.forEach((c, outlay) -> table.add(region, year, c, outlay))));
    return table;
  }
}
