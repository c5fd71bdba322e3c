package org.regiochain.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ui.Drawable;
import org.regiochain.result.ResultTable;

/** Parts that the figures with a {@link ForestPanel} share. */
final class ForestFigures {
  private static final double WIDE_LABEL = 280;
  private static final double NARROW_LABEL = 130;

  private ForestFigures() {}

  /** A figure of one such panel, as high as its rows need. */
  static Figure figure(
      String id,
      String title,
      String subtitle,
      List<LegendEntry> legend,
      Forest forest,
      String note,
      ResultTable data) {
    return inColumns(id, title, subtitle, legend, forest, 1, note, data);
  }

  /** A figure of panels side by side with one axis, the groups dealt out evenly. */
  static Figure inColumns(
      String id,
      String title,
      String subtitle,
      List<LegendEntry> legend,
      Forest forest,
      int columns,
      String note,
      ResultTable data) {
    List<Drawable> panels = new ArrayList<>();
    double height = 0;
    int each = (forest.groups().size() + columns - 1) / columns;
    for (int first = 0; first < forest.groups().size(); first += each) {
      int end = Math.min(forest.groups().size(), first + each);
      ForestPanel panel =
          new ForestPanel(forest.part(first, end), columns == 1 ? WIDE_LABEL : NARROW_LABEL);
      panels.add(panel);
      height = Math.max(height, panel.height());
    }
    return new Figure(
            id, title, subtitle, legend, Figure.LegendSide.TOP, panels, columns, note, 0, data)
        .fitting(height);
  }

  /** What the axis of effects says: which side is the better one. */
  static String axis(ComparisonContext context, ComparedOutcome outcome) {
    String unit = outcome.unit().label();
    return outcome.higherIsBetter()
        ? context.text("效应（" + unit + "），向右为好 →", "effect (" + unit + "), better to the right →")
        : context.text("← 效应（" + unit + "），向左为好", "← effect (" + unit + "), better to the left");
  }

  /** What the shading around zero stands for. */
  static List<LegendEntry> zone(ComparisonContext context, ComparedOutcome outcome) {
    if (outcome.epsilon() == 0) {
      return List.of();
    }
    String size = DisplayUnit.brief(outcome.epsilon()) + " " + outcome.unit().label();
    return List.of(
        new LegendEntry(
            context.text("小于最小关注效应 ±" + size, "below the smallest effect of interest, ±" + size),
            Palette.SHADE,
            LegendEntry.Mark.AREA));
  }

  /** What intervals a forest shows; empty if it shows none. */
  static String intervals(ComparisonContext context, Forest forest) {
    return forest.hasIntervals()
        ? context.text(context.confidence() + " 区间", context.confidence() + " intervals")
        : "";
  }

  /** An estimate of a row of a table, in the unit shown. */
  static Forest.Mark mark(
      ResultTable table, int row, double factor, Color color, Forest.Style style) {
    return new Forest.Mark(
        table.real(row, "mean") * factor,
        table.real(row, "lower") * factor,
        table.real(row, "upper") * factor,
        color,
        style);
  }

  /** Decimals that tell the values of a column apart. */
  static int decimals(ResultTable table, List<Integer> rows, String column, double factor) {
    return DisplayUnit.decimalsFor(
        rows.stream()
            .mapToDouble(row -> Math.abs(table.real(row, column) * factor))
            .filter(Double::isFinite)
            .max()
            .orElse(0));
  }

  /** Explains arrows where there are any. */
  static String arrows(ComparisonContext context, Forest forest) {
    return forest.cut()
        ? context.text(
            "箭头：区间伸出图外或没有尽头。", "Arrows: the interval goes on beyond the axis or has no end. ")
        : "";
  }

  /** Some rows of a table, as the data of a figure. */
  static ResultTable copy(String name, ResultTable table, List<Integer> rows) {
    ResultTable copy = new ResultTable(name, table.columns());
    List<Object[]> all = table.rows();
    rows.forEach(row -> copy.add(all.get(row)));
    return copy;
  }
}
