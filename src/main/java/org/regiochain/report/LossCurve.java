package org.regiochain.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.Drawable;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;
import org.regiochain.result.ResultTable;
import org.regiochain.result.ShockPeriod;

/** Output of a run with a shock relative to the same run without it, week by week. */
final class LossCurve {
  private static final int HEIGHT = 640;
  private static final int TICKS = 6;

  /** Weeks shown before the shock, and after the last loss worth showing. */
  private static final int BEFORE = 4;

  private static final int AFTER = 12;

  /** A loss is worth showing if it is such a part of the deepest one. */
  private static final double VISIBLE = 0.08;

  /** Least span of the axis, percentage points. */
  private static final double NARROWEST = 0.5;

  private static final double OUTCOME_SIZE = 14;
  private static final String ALL = "all";

  private final ChartContext context;
  private final Names names;
  private final ShockPaths paths;

  LossCurve(ChartContext context) {
    this.context = context;
    this.names = context.names();
    this.paths = new ShockPaths(context.tables().shock(), context.settings().arm());
  }

  /** The figure, or nothing if no shock ran. */
  Optional<Figure> figure(String id) {
    if (paths.products().isEmpty()) {
      return Optional.empty();
    }
    int start = startWeek();
    List<String> products = productsToShow();
    ResultTable quantiles =
        Summaries.quantiles(paths.relative(products), id, List.of("product", "region", "week"));
    int end = lastWeekShown(quantiles, start);
    List<Drawable> panels = new ArrayList<>();
    for (String product : products) {
      Map<String, Band> bands = new LinkedHashMap<>();
      for (String region : names.regions()) {
        Band band = Band.of(quantiles, "week", "product", product, "region", region);
        if (!band.isEmpty()) {
          bands.put(region, band.between(start - BEFORE, end).shifted(-start));
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
            legend(),
            Figure.LegendSide.TOP,
            panels,
            panels.size(),
            names.text(
                "损失：冲击以来少产出之和占无冲击时一年产出的份额。恢复：自冲击开始到跌破 95% 后首次连续 4 周回到无冲击时"
                    + " 95% 以上的周数；– 表示未跌破，∞ 表示期内未恢复。最右为单周跌幅最大的产品。",
                "Loss: output forgone since the shock as a share of a year's output without it."
                    + " Recovery: weeks from the start of the shock to the first of four weeks in a"
                    + " row back at 95% or more; – never below, ∞ not within the run. Last panel:"
                    + " the product with the deepest fall in a week."),
            HEIGHT,
            quantiles));
  }

  /** All products, then the chain and the single product that fall deepest in a week. */
  private List<String> productsToShow() {
    Comparator<String> byFall = Comparator.comparingDouble(paths::deepestFall);
    List<String> shown = new ArrayList<>();
    if (paths.products().contains(ALL)) {
      shown.add(ALL);
    }
    paths.products().stream().filter(Names::isChain).max(byFall).ifPresent(shown::add);
    paths.products().stream()
        .filter(p -> !p.equals(ALL) && !Names.isChain(p))
        .max(byFall)
        .ifPresent(shown::add);
    return shown;
  }

  private JFreeChart panel(String product, Map<String, Band> bands, int start, int end) {
    double low = 100;
    double high = 100;
    for (Band band : bands.values()) {
      low = Math.min(low, band.lowest());
      high = Math.max(high, band.highest());
    }
    NiceScale scale = NiceScale.covering(low, high, NARROWEST, TICKS);
    double step = Math.max(4, NiceScale.stepFor(end - start, 6));
    NumberAxis weeks = XyPanel.axis(-BEFORE, end - start, step, v -> DisplayUnit.number(v, 0));
    weeks.setLabel(names.text("冲击开始后的周数", "Weeks since the shock began"));
    XyPanel panel = new XyPanel(weeks, XyPanel.valueAxis(scale));
    for (ShockPeriod shock : context.settings().shocks()) {
      panel.shade(
          shock.startWeek() - start, Math.min(end, shock.startWeek() + shock.weeks()) - start);
    }
    bands.forEach(
        (region, band) ->
            band.draw(
                panel,
                names.regionColor(region),
                names.regionMark(region),
                context.intervals() && !Names.isTotal(region)));
    JFreeChart chart = panel.chart(names.product(product));
    chart.addSubtitle(line(names.text("损失；恢复周数", "Loss; weeks to recover"), Palette.MUTED));
    for (String region : bands.keySet()) {
      chart.addSubtitle(line(outcomeText(product, region, start), names.regionColor(region)));
    }
    chart.getPlot().setInsets(new RectangleInsets(12, 0, 0, 12));
    return chart;
  }

  private static TextTitle line(String text, Color color) {
    TextTitle title = new TextTitle(text, ChartFonts.regular(OUTCOME_SIZE));
    title.setPaint(color);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setPadding(new RectangleInsets(0, 2, 1, 0));
    return title;
  }

  /** Medians over replications. */
  private String outcomeText(String product, String region, int start) {
    List<ShockPaths.Outcome> outcomes = paths.outcomes(product, region, start);
    double loss = Median.of(outcomes.stream().mapToDouble(o -> 100 * o.loss()).toArray());
    double weeks =
        Median.of(outcomes.stream().mapToDouble(ShockPaths.Outcome::recoveryWeeks).toArray());
    String recovery =
        weeks == 0
            ? DisplayUnit.number(Double.NaN)
            : DisplayUnit.number(weeks, weeks == Math.rint(weeks) ? 0 : 1);
    return names.region(region)
        + names.text("：", ": ")
        + DisplayUnit.number(loss, 2)
        + "%"
        + names.text("；", "; ")
        + recovery;
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
  private int startWeek() {
    return context.settings().shocks().stream()
        .mapToInt(ShockPeriod::startWeek)
        .min()
        .orElseGet(paths::firstWeekWithLoss);
  }

  /** Some weeks after the last loss that can still be seen beside the deepest one. */
  private int lastWeekShown(ResultTable quantiles, int start) {
    int median = quantiles.indexOf("median");
    int week = quantiles.indexOf("week");
    double deepest = 0;
    long last = 0;
    for (int row = 0; row < quantiles.rowCount(); row++) {
      deepest = Math.max(deepest, Math.abs(quantiles.real(row, median) - 100));
      last = Math.max(last, quantiles.whole(row, week));
    }
    long shown =
        context.settings().shocks().stream()
            .mapToLong(s -> (long) s.startWeek() + s.weeks())
            .max()
            .orElse(start);
    for (int row = 0; row < quantiles.rowCount(); row++) {
      if (Math.abs(quantiles.real(row, median) - 100) > VISIBLE * deepest) {
        shown = Math.max(shown, quantiles.whole(row, week));
      }
    }
    return (int) Math.max(start + 1L, Math.min(last, shown + AFTER));
  }

  private List<LegendEntry> legend() {
    List<LegendEntry> legend = new ArrayList<>();
    for (String region : names.regions()) {
      if (paths.regions().contains(region)) {
        legend.add(
            new LegendEntry(
                names.region(region), names.regionColor(region), names.regionMark(region)));
      }
    }
    legend.addAll(context.shockEntries());
    return legend;
  }
}
