package org.regiochain.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jfree.chart.ui.Drawable;
import org.regiochain.result.ResultTable;

/** What each arm changes month by month: bands of the paired difference, not of two levels. */
final class PairedDifferences {
  private static final int MAX_COLUMNS = 3;
  private static final int HEAD = 190;
  private static final int ROW_HEIGHT = 210;
  private static final int SINGLE_HEIGHT = 560;
  private static final int TICKS = 5;
  private static final int RAW_PAIRS = 5;

  /** Least span of the axis, in smallest effects of interest. */
  private static final double NARROWEST = 2.5;

  private final ComparisonContext context;

  PairedDifferences(ComparisonContext context) {
    this.context = context;
  }

  /** The figure, or nothing if no arm has paths of the outcome. */
  Optional<Figure> figure(String id, ComparedOutcome outcome) {
    DifferencePaths paths =
        DifferencePaths.of(
            context.tables().paths(), outcome, context.base(), context.contestants());
    if (paths.values().isEmpty()) {
      return Optional.empty();
    }
    ResultTable quantiles = paths.quantiles(id);
    Map<String, TreeMap<Long, TreeMap<Long, Double>>> pairs = new LinkedHashMap<>();
    Map<String, Band> bands = new LinkedHashMap<>();
    for (String arm : paths.arms()) {
      pairs.put(arm, paths.pairs(arm));
      bands.put(arm, Band.of(quantiles, "month", "arm", arm).times(outcome.unit().factor()));
    }
    NiceScale scale = scale(bands, pairs, outcome);
    int columns = Math.min(MAX_COLUMNS, bands.size() == 4 ? 2 : bands.size());
    List<Drawable> panels = new ArrayList<>();
    bands.forEach(
        (arm, band) ->
            panels.add(panel(arm, band, pairs.get(arm), outcome, paths.months(), scale, columns)));
    int rows = (panels.size() + columns - 1) / columns;
    return Optional.of(
        new Figure(
            id,
            title(outcome, paths.months()),
            subtitle(pairs),
            legend(pairs),
            Figure.LegendSide.TOP,
            panels,
            columns,
            note(outcome, pairs),
            rows == 1 ? SINGLE_HEIGHT : HEAD + rows * ROW_HEIGHT,
            quantiles));
  }

  private String title(ComparedOutcome outcome, Months months) {
    String base = context.base();
    return outcome.label()
        + context.text("：与“" + context.arm(base) + "”之差", " less \"" + context.arm(base) + "\"")
        + outcome.unit().inBrackets(context.lang())
        + context.text("，", ", ")
        + months.period(context.lang());
  }

  private static boolean intervals(TreeMap<Long, TreeMap<Long, Double>> pairs) {
    return pairs.size() >= ChartContext.FEWEST_FOR_INTERVAL;
  }

  private String subtitle(Map<String, TreeMap<Long, TreeMap<Long, Double>>> pairs) {
    return context.subtitle(
        context.replications(pairs.values().stream().mapToInt(Map::size)),
        pairs.values().stream().anyMatch(PairedDifferences::intervals)
            ? context.text("差的中位数、50% 与 90% 区间", "median, 50% and 90% bands of the difference")
            : "");
  }

  private List<LegendEntry> legend(Map<String, TreeMap<Long, TreeMap<Long, Double>>> pairs) {
    List<LegendEntry> legend = new ArrayList<>();
    int most = pairs.values().stream().mapToInt(Map::size).max().orElse(0);
    boolean bands = pairs.values().stream().anyMatch(PairedDifferences::intervals);
    String middle = most > 1 ? context.text("中位数", "median") : context.text("差", "difference");
    legend.add(new LegendEntry(middle, Palette.category(0), LegendEntry.Mark.LINE));
    if (bands) {
      legend.add(
          new LegendEntry(
              context.text("50% 区间", "50% band"),
              Palette.fade(Palette.category(0), 90),
              LegendEntry.Mark.AREA));
      legend.add(
          new LegendEntry(
              context.text("90% 区间", "90% band"),
              Palette.fade(Palette.category(0), 36),
              LegendEntry.Mark.AREA));
    }
    if (most > 1) {
      int raw = Math.min(RAW_PAIRS, most);
      legend.add(
          new LegendEntry(
              context.text("前 " + raw + " 对原始配对", "first " + raw + " raw pairs"),
              Palette.category(1),
              LegendEntry.Mark.THIN));
    }
    return legend;
  }

  private String note(
      ComparedOutcome outcome, Map<String, TreeMap<Long, TreeMap<Long, Double>>> pairs) {
    StringBuilder note = new StringBuilder();
    if (pairs.values().stream().anyMatch(PairedDifferences::intervals)) {
      note.append(
          context.text(
              "区间逐月给出，并非整条路径同时成立。",
              "Bands are pointwise: each month by itself, not whole paths. "));
    }
    note.append(context.text("竖虚线：杠杆开始。", "Dotted line: start of the lever. "));
    if (outcome.percent()) {
      note.append(
          context.text("百分比以对照方案当月均值为基数。", "Per cent of the base arm's mean in the month. "));
    }
    pairs.forEach((arm, paths) -> note.append(regimes(arm, paths, outcome)));
    return note.toString().strip();
  }

  /** Says so if the differences in the last year fall into two regimes. */
  private String regimes(
      String arm, TreeMap<Long, TreeMap<Long, Double>> pairs, ComparedOutcome outcome) {
    double[] late =
        pairs.values().stream()
            .mapToDouble(
                path ->
                    path.tailMap(path.lastKey() - 11).values().stream()
                        .mapToDouble(v -> v * outcome.unit().factor())
                        .average()
                        .orElse(Double.NaN))
            .toArray();
    return TwoRegimes.in(late)
        .map(
            found -> {
              String low = DisplayUnit.brief(found.low());
              String high = DisplayUnit.brief(found.high());
              long share = Math.round(100 * found.lowShare());
              return context.text(
                  "“"
                      + context.arm(arm)
                      + "”末 12 个月分为两种状态："
                      + share
                      + "% 的重复约 "
                      + low
                      + "，"
                      + (100 - share)
                      + "% 约 "
                      + high
                      + "，中位数不足以概括。",
                  "\""
                      + context.arm(arm)
                      + "\" has two regimes in the last 12 months: "
                      + share
                      + "% of replications near "
                      + low
                      + ", "
                      + (100 - share)
                      + "% near "
                      + high
                      + "; the median does not tell. ");
            })
        .orElse("");
  }

  private static NiceScale scale(
      Map<String, Band> bands,
      Map<String, TreeMap<Long, TreeMap<Long, Double>>> pairs,
      ComparedOutcome outcome) {
    double low = 0;
    double high = 0;
    for (Band band : bands.values()) {
      low = Math.min(low, band.lowest());
      high = Math.max(high, band.highest());
    }
    for (TreeMap<Long, TreeMap<Long, Double>> paths : pairs.values()) {
      DoubleSummaryStatistics raw =
          paths.values().stream()
              .limit(RAW_PAIRS)
              .flatMap(path -> path.values().stream())
              .mapToDouble(v -> v * outcome.unit().factor())
              .filter(Double::isFinite)
              .summaryStatistics();
      low = Math.min(low, raw.getMin());
      high = Math.max(high, raw.getMax());
    }
    double narrowest = outcome.epsilon() > 0 ? NARROWEST * outcome.epsilon() : high > low ? 0 : 1;
    return NiceScale.covering(low, high, narrowest, TICKS);
  }

  private Drawable panel(
      String arm,
      Band band,
      TreeMap<Long, TreeMap<Long, Double>> pairs,
      ComparedOutcome outcome,
      Months months,
      NiceScale scale,
      int columns) {
    XyPanel panel = new XyPanel(new MonthAxis(months), XyPanel.valueAxis(scale));
    panel.rule(0);
    for (int month : starts(arm, months)) {
      panel.start(month);
    }
    boolean intervals = intervals(pairs);
    if (intervals) {
      panel.band(band.x(), band.q05(), band.q95(), Palette.fade(Palette.category(0), 36));
      panel.band(band.x(), band.q25(), band.q75(), Palette.fade(Palette.category(0), 70));
    }
    if (pairs.size() > 1) {
      pairs.values().stream()
          .limit(RAW_PAIRS)
          .forEach(
              path ->
                  panel.line(
                      path.keySet().stream().mapToDouble(Long::doubleValue).toArray(),
                      path.values().stream()
                          .mapToDouble(v -> v * outcome.unit().factor())
                          .toArray(),
                      Palette.fade(Palette.category(1), 150),
                      LegendEntry.Mark.THIN));
    }
    panel.line(band.x(), band.median(), Palette.category(0), LegendEntry.Mark.LINE);
    return panel.chart(context.arm(arm), Figure.panelWidth(columns));
  }

  /** The months in which levers of an arm start, within the period drawn. */
  private TreeSet<Integer> starts(String arm, Months months) {
    ResultTable levers = context.tables().armLevers();
    TreeSet<Integer> starts = new TreeSet<>();
    for (int row : Rows.matching(levers, "arm", arm)) {
      String from = levers.text(row, "from");
      if (!from.isEmpty()) {
        YearMonth start = YearMonth.parse(from);
        int month =
            (start.getYear() - months.opening().getYear()) * 12
                + start.getMonthValue()
                - months.opening().getMonthValue();
        if (month > 0 && month <= months.last()) {
          starts.add(month);
        }
      }
    }
    return starts;
  }
}
