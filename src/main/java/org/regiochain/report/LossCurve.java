package org.regiochain.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.Drawable;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;
import org.regiochain.result.Column;
import org.regiochain.result.ResultTable;
import org.regiochain.result.ShockPeriod;

/** Output of a run with a shock relative to the same run without it, week by week. */
final class LossCurve {
  private static final int HEIGHT = 640;
  private static final int TICKS = 6;
  private static final int WEEKS_PER_YEAR = 12 * ShockPeriod.WEEKS_PER_MONTH;

  /** Recovered: at least so much of the output without the shock, for so many weeks on end. */
  private static final double RECOVERED = 0.95;

  private static final int WEEKS_ON_END = 4;

  /** Weeks shown before the shock, and after the last loss worth showing. */
  private static final int BEFORE = 4;

  private static final int AFTER = 12;
  private static final double SMALL_LOSS = 0.002;

  /** Least span of the axis, percentage points. */
  private static final double NARROWEST = 1;

  private static final double OUTCOME_SIZE = 13.5;

  private final ChartContext context;
  private final Names names;

  LossCurve(ChartContext context) {
    this.context = context;
    this.names = context.names();
  }

  /** Loss and recovery of one region and product in one replication. */
  private record Outcome(double loss, double recoveryWeeks) {}

  /** The figure, or nothing if no shock ran. */
  Optional<Figure> figure(String id) {
    ResultTable relative = relativeOutput();
    if (relative.isEmpty()) {
      return Optional.empty();
    }
    int start = startWeek(relative);
    int end = lastWeekShown(relative, start);
    ResultTable quantiles = Summaries.quantiles(relative, id, List.of("product", "region", "week"));
    Set<String> products = new LinkedHashSet<>();
    Set<String> regions = new LinkedHashSet<>();
    for (int row = 0; row < quantiles.rowCount(); row++) {
      products.add(quantiles.text(row, "product"));
      regions.add(quantiles.text(row, "region"));
    }
    List<Drawable> panels = new ArrayList<>();
    for (String product : products) {
      Map<String, Band> bands = new LinkedHashMap<>();
      for (String region : names.regions()) {
        Band band = Band.of(quantiles, "week", "product", product, "region", region);
        if (!band.isEmpty()) {
          bands.put(region, band);
        }
      }
      panels.add(panel(product, bands, start, end));
    }
    return Optional.of(
        new Figure(
            id,
            context.title(
                names.text(
                    "冲击下的产出，相对于无冲击的同一次运行", "Output relative to the same run without the shock"),
                new DisplayUnit(1, "%"),
                period(start, end)),
            context.pathSubtitle(""),
            legend(regions),
            Figure.LegendSide.TOP,
            panels,
            Math.min(2, panels.size()),
            names.text(
                "损失：少产出之和占无冲击时一年产出的份额。恢复：跌破后首次连续 4 周达到无冲击时的 95%，自冲击开始算起。",
                "Loss: output forgone as a share of a year's output without the shock. Recovery:"
                    + " after falling below, the first of four weeks in a row at 95% of it or more,"
                    + " counted from the start of the shock."),
            HEIGHT,
            quantiles));
  }

  private JFreeChart panel(String product, Map<String, Band> bands, int start, int end) {
    double low = 100;
    double high = 100;
    for (Band band : bands.values()) {
      low = Math.min(low, band.lowest());
      high = Math.max(high, band.highest());
    }
    NiceScale scale = NiceScale.covering(low, high, NARROWEST, TICKS);
    double step = Math.max(4, NiceScale.stepFor(end - start, 8));
    NumberAxis weeks = XyPanel.axis(-BEFORE, end - start, step, v -> DisplayUnit.number(v, 0));
    weeks.setLabel(names.text("冲击开始后的周数", "Weeks since the shock began"));
    XyPanel panel = new XyPanel(weeks, XyPanel.valueAxis(scale));
    for (ShockPeriod shock : context.settings().shocks()) {
      panel.shade(
          shock.startWeek() - start, Math.min(end, shock.startWeek() + shock.weeks()) - start);
    }
    bands.forEach(
        (region, band) ->
            band.shifted(-start)
                .draw(
                    panel,
                    names.regionColor(region),
                    names.regionMark(region),
                    context.replications() > 1));
    JFreeChart chart = panel.chart(names.product(product));
    bands.keySet().forEach(region -> chart.addSubtitle(outcomeLine(product, region, start)));
    chart.getPlot().setInsets(new RectangleInsets(12, 0, 0, 8));
    return chart;
  }

  /** Loss and recovery in words, in the region's colour. */
  private TextTitle outcomeLine(String product, String region, int start) {
    List<Outcome> outcomes = outcomes(product, region, start);
    double[] losses = outcomes.stream().mapToDouble(o -> 100 * o.loss()).toArray();
    double[] recoveries = outcomes.stream().mapToDouble(Outcome::recoveryWeeks).toArray();
    String loss = DisplayUnit.number(median(losses), 2) + "%";
    double recovery = median(recoveries);
    String when;
    if (Double.isInfinite(recovery)) {
      when = names.text("期内未恢复", "not recovered by the end");
    } else if (recovery == 0) {
      when = names.text("未跌破 95%", "never below 95%");
    } else {
      String week = DisplayUnit.number(recovery, recovery == Math.rint(recovery) ? 0 : 1);
      when = names.text("第 " + week + " 周恢复", "recovered in week " + week);
    }
    String text =
        names.region(region) + names.text("：损失 ", ": loss ") + loss + names.text("，", ", ") + when;
    TextTitle title = new TextTitle(text, ChartFonts.regular(OUTCOME_SIZE));
    title.setPaint(names.regionColor(region));
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setPadding(new RectangleInsets(0, 2, 2, 0));
    return title;
  }

  private static double median(double[] values) {
    return new Percentile().evaluate(values, 50);
  }

  /** One outcome for each replication. */
  private List<Outcome> outcomes(String product, String region, int start) {
    ResultTable table = context.tables().shock();
    Map<Long, TreeMap<Long, double[]>> weeks = new TreeMap<>();
    for (int row = 0; row < table.rowCount(); row++) {
      if (context.inArm(table, row)
          && table.text(row, "product").equals(product)
          && table.text(row, "region").equals(region)) {
        weeks
            .computeIfAbsent(table.whole(row, "replication"), r -> new TreeMap<>())
            .put(
                table.whole(row, "week"),
                new double[] {table.real(row, "output"), table.real(row, "counterfactual")});
      }
    }
    return weeks.values().stream().map(w -> outcome(w, start)).toList();
  }

  private static Outcome outcome(TreeMap<Long, double[]> weeks, int start) {
    double lost = 0;
    double without = 0;
    for (double[] week : weeks.values()) {
      lost += week[1] - week[0];
      without += week[1];
    }
    double year = without / weeks.size() * WEEKS_PER_YEAR;
    return new Outcome(lost / year, recovery(weeks, start));
  }

  /**
   * Weeks from the start of the shock to the first run of good weeks after output first fell below
   * the mark; infinite if there is none, 0 if it never fell.
   */
  private static double recovery(TreeMap<Long, double[]> weeks, int start) {
    int onEnd = 0;
    boolean fell = false;
    for (Map.Entry<Long, double[]> week : weeks.tailMap((long) start).entrySet()) {
      boolean well = week.getValue()[0] >= RECOVERED * week.getValue()[1];
      fell |= !well;
      onEnd = well ? onEnd + 1 : 0;
      if (fell && onEnd == WEEKS_ON_END) {
        return week.getKey() - start - WEEKS_ON_END + 1;
      }
    }
    return fell ? Double.POSITIVE_INFINITY : 0;
  }

  /** Output in per cent of the output without the shock. */
  private ResultTable relativeOutput() {
    ResultTable relative =
        new ResultTable(
            "relative",
            List.of(
                Column.text("product", "产品", "Product"),
                Column.text("region", "地区", "Region"),
                Column.whole("week", "week", "周序", "Week"),
                Column.real("value", "%", "相对产出", "Relative output")));
    ResultTable table = context.tables().shock();
    for (int row = 0; row < table.rowCount(); row++) {
      if (context.inArm(table, row)) {
        relative.add(
            table.text(row, "product"),
            table.text(row, "region"),
            table.whole(row, "week"),
            100 * table.real(row, "output") / table.real(row, "counterfactual"));
      }
    }
    return relative;
  }

  /** The months that hold the weeks shown. */
  private String period(int start, int end) {
    if (context.months() == null) {
      return "";
    }
    int perMonth = ShockPeriod.WEEKS_PER_MONTH;
    int first = Math.max(0, start - BEFORE) / perMonth + 1;
    return context.months().period(first, end / perMonth + 1, context.lang());
  }

  /** The first shock's first week; without one named, the first week with a loss. */
  private int startWeek(ResultTable relative) {
    return context.settings().shocks().stream()
        .mapToInt(ShockPeriod::startWeek)
        .min()
        .orElseGet(() -> (int) weekWithLoss(relative, true));
  }

  private static int lastWeekShown(ResultTable relative, int start) {
    long last = 0;
    for (int row = 0; row < relative.rowCount(); row++) {
      last = Math.max(last, relative.whole(row, "week"));
    }
    long lossEnds = Math.max(weekWithLoss(relative, false), start + 2L * AFTER);
    return (int) Math.min(last, lossEnds + AFTER);
  }

  /** The first or the last week with a loss large enough to see; 0 if there is none. */
  private static long weekWithLoss(ResultTable relative, boolean first) {
    long found = -1;
    for (int row = 0; row < relative.rowCount(); row++) {
      long week = relative.whole(row, "week");
      if (Math.abs(relative.real(row, "value") - 100) > 100 * SMALL_LOSS
          && (found < 0 || (first ? week < found : week > found))) {
        found = week;
      }
    }
    return Math.max(0, found);
  }

  private List<LegendEntry> legend(Set<String> regions) {
    List<LegendEntry> legend = new ArrayList<>();
    for (String region : names.regions()) {
      if (regions.contains(region)) {
        legend.add(
            new LegendEntry(
                names.region(region), names.regionColor(region), names.regionMark(region)));
      }
    }
    for (ShockPeriod shock : context.settings().shocks()) {
      legend.add(
          new LegendEntry(shock.label().in(context.lang()), Palette.SHADE, LegendEntry.Mark.AREA));
    }
    return legend;
  }
}
