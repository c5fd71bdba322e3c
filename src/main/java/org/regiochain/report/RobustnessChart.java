package org.regiochain.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.regiochain.result.ResultTable;

/** The effects of levers on weak evidence if these were smaller or larger than assumed. */
final class RobustnessChart {
  private static final int TICKS = 6;

  private final ComparisonContext context;
  private final ResultTable robustness;

  RobustnessChart(ComparisonContext context) {
    this.context = context;
    this.robustness = context.tables().robustness();
  }

  /** The figure, or nothing if no lever was varied. */
  Optional<Figure> figure(String id, ComparedOutcome outcome) {
    List<Integer> rows =
        Rows.matching(robustness, "outcome", outcome.id(), "window", context.window());
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Map<Double, Color> colors = new TreeMap<>();
    rows.forEach(row -> colors.put(robustness.real(row, "factor"), Palette.INK));
    int number = 0;
    for (Map.Entry<Double, Color> entry : colors.entrySet()) {
      // Up to the middle of the ramp: the pale end is hard to see on white.
      entry.setValue(
          Palette.ordered(0.75 * (1 - (double) number++ / Math.max(1, colors.size() - 1))));
    }
    Map<String, List<Integer>> byArm = new LinkedHashMap<>();
    rows.forEach(
        row ->
            byArm.computeIfAbsent(robustness.text(row, "arm"), arm -> new ArrayList<>()).add(row));
    List<Forest.Row> shown = new ArrayList<>();
    byArm.values().forEach(own -> shown.add(row(own, outcome, colors)));
    Forest forest =
        Forest.of(
            List.of(new Forest.Group("", "", false, shown)),
            ForestFigures.axis(context, outcome),
            List.of(context.text("名次", "place"), context.text("换位的倍数", "flips at")),
            outcome.epsilon(),
            Double.NaN,
            TICKS);
    return Optional.of(
        ForestFigures.figure(
            id,
            context.title(
                context.text("证据弱的杠杆：", "Levers on weak evidence: ") + context.effectOf(outcome)),
            context.subtitle(
                context.windowMean(),
                context.budgetText(),
                ForestFigures.intervals(context, forest),
                context.replications(robustness, rows)),
            legend(colors),
            forest,
            ForestFigures.arrows(context, forest)
                + context.text(
                    "假定的效果乘以所示倍数，成本不变。名次按均值，在不含该杠杆的方案之间，从最小倍数到最大倍数；换位的倍数：离 1 最近、使名次改变的倍数及换位对象。",
                    "Assumed effects times the factor shown, at the same cost. Place among the means"
                        + " of the arms that do not hold the lever, from the least factor to the"
                        + " largest; flips at: the factor nearest to 1 at which it changes places,"
                        + " and with whom."),
            ForestFigures.copy(id, robustness, rows)));
  }

  private Forest.Row row(List<Integer> rows, ComparedOutcome outcome, Map<Double, Color> colors) {
    List<Integer> sorted =
        rows.stream().sorted((a, b) -> Double.compare(factor(a), factor(b))).toList();
    List<Forest.Mark> marks = new ArrayList<>();
    for (int row : sorted) {
      Color color = colors.get(factor(row));
      marks.add(
          ForestFigures.mark(robustness, row, outcome.unit().factor(), color, Forest.Style.DOT));
    }
    int first = sorted.get(0);
    long from = robustness.whole(first, "rank");
    long to = robustness.whole(sorted.get(sorted.size() - 1), "rank");
    return new Forest.Row(
        robustness.text(first, context.text("label_zh", "label_en")),
        robustness.text(first, "grade"),
        marks,
        List.of(from == to ? String.valueOf(from) : from + " → " + to, flip(first)));
  }

  private double factor(int row) {
    return robustness.real(row, "factor");
  }

  private String flip(int row) {
    double factor = robustness.real(row, "flip_factor");
    if (!Double.isFinite(factor)) {
      return context.text("无", "none");
    }
    String with = robustness.text(row, "flip_with");
    String times = DisplayUnit.brief(factor) + "×";
    return with.isEmpty() ? times : times + context.text("，", ", ") + context.arm(with);
  }

  private static List<LegendEntry> legend(Map<Double, Color> colors) {
    List<LegendEntry> legend = new ArrayList<>();
    colors.forEach(
        (factor, color) ->
            legend.add(
                new LegendEntry(DisplayUnit.brief(factor) + "×", color, LegendEntry.Mark.DOT)));
    return legend;
  }
}
