package org.regiochain.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jfree.chart.ui.Drawable;
import org.regiochain.result.Column;
import org.regiochain.result.ResultTable;
import org.regiochain.result.ShockPeriod;

/** Gross output of a chain by stage, stacked from upstream (bottom) to downstream (top). */
final class StageStacks {
  private static final String INDICATOR = "gross_output";
  private static final int HEIGHT = 600;
  private static final int TICKS = 6;
  private static final int MAX_COLUMNS = 3;

  private final ChartContext context;
  private final Names names;

  StageStacks(ChartContext context) {
    this.context = context;
    this.names = context.names();
  }

  /** The figure of one chain, or nothing if the run has no output by stage for it. */
  Optional<Figure> figure(String id, String chain) {
    List<String> stages = names.stages().getOrDefault(chain, List.of());
    Means means = Means.of(context, stages);
    if (means.byRegion.isEmpty() || context.months() == null) {
      return Optional.empty();
    }
    DisplayUnit unit = DisplayUnit.of(means.unit, means.largestSum(), context.lang());
    NiceScale scale = NiceScale.fromZero(means.largestSum() * unit.factor(), TICKS);
    List<Drawable> panels = new ArrayList<>();
    for (String region : names.singleRegions()) {
      if (means.byRegion.containsKey(region)) {
        panels.add(
            panel(means.byRegion.get(region), stages, unit, scale).chart(names.region(region)));
      }
    }
    String what = names.chain(chain) + names.text("：分环节总产出", ": gross output by stage");
    return Optional.of(
        new Figure(
            id,
            context.title(what, unit, context.months().period(context.lang())),
            context.meanSubtitle(names.text("自下而上为上游到下游", "upstream at the bottom")),
            legend(stages),
            Figure.LegendSide.RIGHT,
            panels,
            Math.min(panels.size(), MAX_COLUMNS),
            note(),
            HEIGHT,
            means.table(id)));
  }

  private XyPanel panel(
      Map<String, double[]> byStage, List<String> stages, DisplayUnit unit, NiceScale scale) {
    XyPanel panel = context.monthPanel(scale);
    int length = context.months().last() + 1;
    double[] x = new double[length];
    double[] low = new double[length];
    for (int month = 0; month < length; month++) {
      x[month] = month;
    }
    for (int s = 0; s < stages.size(); s++) {
      double[] output = byStage.get(stages.get(s));
      if (output == null) {
        continue;
      }
      double[] high = new double[length];
      for (int month = 0; month < length; month++) {
        high[month] = low[month] + output[month] * unit.factor();
      }
      panel.layer(x, low, high, color(s, stages.size()));
      low = high;
    }
    return panel;
  }

  /** Stages are in order, so their colours are too. */
  private static Color color(int stage, int stages) {
    return Palette.ordered(stages == 1 ? 0.4 : 0.06 + 0.92 * stage / (stages - 1));
  }

  /** The shading is explained below: in the key its text would take the panels' width. */
  private String note() {
    List<ShockPeriod> shocks = context.settings().shocks();
    if (shocks.isEmpty()) {
      return "";
    }
    return names.text("灰色：", "Grey: ")
        + shocks.stream()
            .map(s -> s.label().in(context.lang()))
            .collect(Collectors.joining(names.text("；", "; ")));
  }

  private List<LegendEntry> legend(List<String> stages) {
    List<LegendEntry> legend = new ArrayList<>();
    for (int s = 0; s < stages.size(); s++) {
      legend.add(
          new LegendEntry(
              names.product(stages.get(s)), color(s, stages.size()), LegendEntry.Mark.AREA));
    }
    Collections.reverse(legend);
    return legend;
  }

  /** Means over replications by region, stage and month; means add up where medians do not. */
  private static final class Means {
    final Map<String, Map<String, double[]>> byRegion = new LinkedHashMap<>();
    String unit = "";

    static Means of(ChartContext context, List<String> stages) {
      Means means = new Means();
      IndicatorRows indicators = context.indicators();
      ResultTable all = indicators.table();
      int product = all.indexOf("product");
      int region = all.indexOf("region");
      int month = all.indexOf("month");
      int value = all.indexOf("value");
      for (int row : indicators.of(INDICATOR)) {
        String p = all.text(row, product);
        String r = all.text(row, region);
        if (!stages.contains(p) || Names.isTotal(r)) {
          continue;
        }
        means.unit = all.text(row, "unit");
        double v = all.real(row, value);
        double[] path =
            means
                .byRegion
                .computeIfAbsent(r, x -> new LinkedHashMap<>())
                .computeIfAbsent(p, x -> new double[context.months().last() + 1]);
        path[(int) all.whole(row, month)] += (Double.isNaN(v) ? 0 : v) / context.replications();
      }
      return means;
    }

    double largestSum() {
      double largest = 0;
      for (Map<String, double[]> byStage : byRegion.values()) {
        int months = byStage.values().iterator().next().length;
        for (int month = 0; month < months; month++) {
          double sum = 0;
          for (double[] output : byStage.values()) {
            sum += output[month];
          }
          largest = Math.max(largest, sum);
        }
      }
      return largest;
    }

    ResultTable table(String name) {
      ResultTable table =
          new ResultTable(
              name,
              List.of(
                  Column.text("region", "地区", "Region"),
                  Column.text("product", "产品", "Product"),
                  Column.whole("month", "month", "月序", "Month"),
                  Column.real("mean", unit, "均值", "Mean")));
      byRegion.forEach(
          (region, byStage) ->
              byStage.forEach(
                  (stage, output) -> {
                    for (int month = 0; month < output.length; month++) {
                      table.add(region, stage, month, output[month]);
                    }
                  }));
      return table;
    }
  }
}
