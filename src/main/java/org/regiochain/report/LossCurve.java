package org.regiochain.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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

  /** A loss is visible if it is such a part of the deepest one. */
  private static final double VISIBLE = 0.08;

  /** In per cent. */
  private static final double SMALL_LOSS = 0.01;

  /** Least span of the axis, percentage points. */
  private static final double NARROWEST = 0.5;

  private static final String ALL = "all";

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
    List<String> products = productsToShow(relative);
    ResultTable quantiles =
        Summaries.quantiles(of(relative, products), id, List.of("product", "region", "week"));
    int end = lastWeekShown(quantiles, start);
    Set<String> regions = new LinkedHashSet<>();
    for (int row = 0; row < quantiles.rowCount(); row++) {
      regions.add(quantiles.text(row, "region"));
    }
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
            legend(regions),
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
  private List<String> productsToShow(ResultTable relative) {
    Map<String, Map<List<Object>, double[]>> weeks = new LinkedHashMap<>();
    for (int row = 0; row < relative.rowCount(); row++) {
      double value = relative.real(row, "value");
      if (!Double.isNaN(value)) {
        double[] sum =
            weeks
                .computeIfAbsent(relative.text(row, "product"), p -> new LinkedHashMap<>())
                .computeIfAbsent(
                    List.of(relative.text(row, "region"), relative.whole(row, "week")),
                    w -> new double[2]);
        sum[0] += 100 - value;
        sum[1]++;
      }
    }
    String chain = null;
    String single = null;
    double deepestChain = Double.NEGATIVE_INFINITY;
    double deepestSingle = Double.NEGATIVE_INFINITY;
    for (Map.Entry<String, Map<List<Object>, double[]>> entry : weeks.entrySet()) {
      double fall =
          entry.getValue().values().stream().mapToDouble(s -> s[0] / s[1]).max().orElse(0);
      if (Names.isChain(entry.getKey()) && fall > deepestChain) {
        deepestChain = fall;
        chain = entry.getKey();
      } else if (!Names.isChain(entry.getKey())
          && !entry.getKey().equals(ALL)
          && fall > deepestSingle) {
        deepestSingle = fall;
        single = entry.getKey();
      }
    }
    return Stream.of(weeks.containsKey(ALL) ? ALL : null, chain, single)
        .filter(Objects::nonNull)
        .toList();
  }

  private static ResultTable of(ResultTable table, List<String> products) {
    ResultTable kept = new ResultTable(table.name(), table.columns());
    for (int row = 0; row < table.rowCount(); row++) {
      if (products.contains(table.text(row, "product"))) {
        kept.add(
            table.text(row, "product"),
            table.text(row, "region"),
            table.whole(row, "week"),
            table.real(row, "value"));
      }
    }
    return kept;
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
                context.replications() > 1 && !Names.isTotal(region)));
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

  private String outcomeText(String product, String region, int start) {
    List<Outcome> outcomes = outcomes(product, region, start);
    double loss = median(outcomes.stream().mapToDouble(o -> 100 * o.loss()).toArray());
    double weeks = median(outcomes.stream().mapToDouble(Outcome::recoveryWeeks).toArray());
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
    Collection<double[]> since = weeks.tailMap((long) start).values();
    for (double[] week : since) {
      lost += week[1] - week[0];
      without += week[1];
    }
    double year = without / since.size() * WEEKS_PER_YEAR;
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
        .orElseGet(() -> firstWeekWithLoss(relative));
  }

  /** Some weeks after the last loss that can still be seen beside the deepest one. */
  private int lastWeekShown(ResultTable quantiles, int start) {
    double deepest = 0;
    long last = 0;
    for (int row = 0; row < quantiles.rowCount(); row++) {
      deepest = Math.max(deepest, Math.abs(quantiles.real(row, "median") - 100));
      last = Math.max(last, quantiles.whole(row, "week"));
    }
    long shown =
        context.settings().shocks().stream()
            .mapToLong(s -> (long) s.startWeek() + s.weeks())
            .max()
            .orElse(start);
    for (int row = 0; row < quantiles.rowCount(); row++) {
      if (Math.abs(quantiles.real(row, "median") - 100) > VISIBLE * deepest) {
        shown = Math.max(shown, quantiles.whole(row, "week"));
      }
    }
    return (int) Math.min(last, shown + AFTER);
  }

  /** The first week in which output differs from that without the shock; 0 if it never does. */
  private static int firstWeekWithLoss(ResultTable relative) {
    long found = Long.MAX_VALUE;
    for (int row = 0; row < relative.rowCount(); row++) {
      if (Math.abs(relative.real(row, "value") - 100) > SMALL_LOSS) {
        found = Math.min(found, relative.whole(row, "week"));
      }
    }
    return found == Long.MAX_VALUE ? 0 : (int) found;
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
