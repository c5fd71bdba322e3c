package org.regiochain.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.regiochain.result.ResultTable;

/**
 * A path over time with its spread over replications; all arrays in order of {@code x}.
 *
 * @param x month or week
 * @param q05 5 per cent quantile; the others likewise
 */
record Band(double[] x, double[] q05, double[] q25, double[] median, double[] q75, double[] q95) {

  /**
   * Picks the rows of a quantile table whose text keys have given values.
   *
   * @param xColumn month or week
   * @param match column id and value, alternating
   */
  static Band of(ResultTable quantiles, String xColumn, String... match) {
    List<Integer> rows = new ArrayList<>(Rows.matching(quantiles, match));
    int x = quantiles.indexOf(xColumn);
    rows.sort((a, b) -> Long.compare(quantiles.whole(a, x), quantiles.whole(b, x)));
    return new Band(
        column(quantiles, rows, xColumn),
        column(quantiles, rows, "q05"),
        column(quantiles, rows, "q25"),
        column(quantiles, rows, "median"),
        column(quantiles, rows, "q75"),
        column(quantiles, rows, "q95"));
  }

  private static double[] column(ResultTable table, List<Integer> rows, String id) {
    int column = table.indexOf(id);
    return rows.stream().mapToDouble(row -> table.real(row, column)).toArray();
  }

  boolean isEmpty() {
    return Arrays.stream(median).allMatch(Double::isNaN);
  }

  /** The same, every value multiplied. */
  Band times(double factor) {
    return new Band(
        x,
        times(q05, factor),
        times(q25, factor),
        times(median, factor),
        times(q75, factor),
        times(q95, factor));
  }

  /** The part of it from one point of the axis to another. */
  Band between(double from, double to) {
    int first = 0;
    while (first < x.length && x[first] < from) {
      first++;
    }
    int end = x.length;
    while (end > first && x[end - 1] > to) {
      end--;
    }
    return new Band(
        Arrays.copyOfRange(x, first, end),
        Arrays.copyOfRange(q05, first, end),
        Arrays.copyOfRange(q25, first, end),
        Arrays.copyOfRange(median, first, end),
        Arrays.copyOfRange(q75, first, end),
        Arrays.copyOfRange(q95, first, end));
  }

  /** The same, moved along the axis. */
  Band shifted(double by) {
    double[] moved = Arrays.stream(x).map(v -> v + by).toArray();
    return new Band(moved, q05, q25, median, q75, q95);
  }

  private static double[] times(double[] values, double factor) {
    return Arrays.stream(values).map(v -> v * factor).toArray();
  }

  double lowest() {
    return Arrays.stream(q05).filter(v -> !Double.isNaN(v)).min().orElse(Double.NaN);
  }

  double highest() {
    return Arrays.stream(q95).filter(v -> !Double.isNaN(v)).max().orElse(Double.NaN);
  }

  /** Draws the intervals, unless there is but one replication, and the median. */
  void draw(XyPanel panel, Color color, LegendEntry.Mark mark, boolean intervals) {
    if (intervals) {
      panel.band(x, q05, q95, Palette.fade(color, 30));
      panel.band(x, q25, q75, Palette.fade(color, 60));
    }
    panel.line(x, median, color, mark);
  }
}
