package org.regiochain.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * Estimates with intervals in named rows, for a {@link ForestPanel}.
 *
 * @param groups rows that belong together, from the top
 * @param axis what the horizontal axis shows
 * @param cellHeadings headings of the columns of text on the right
 * @param zone half-width of the zone shaded around zero; 0 for none
 * @param reference a value to mark; NaN for none
 * @param scale of the horizontal axis
 */
record Forest(
    List<Group> groups,
    String axis,
    List<String> cellHeadings,
    double zone,
    double reference,
    NiceScale scale) {

  /** How far beyond the estimates the axis goes for an interval, in spans of the estimates. */
  private static final double REACH = 1.5;

  private static final double NARROWEST_IN_ZONES = 2.5;

  /** How an estimate is drawn. */
  enum Style {
    DOT,
    BAR
  }

  /**
   * An estimate.
   *
   * @param low lower limit; NaN where there is no interval, infinite where it has no end
   */
  record Mark(double value, double low, double high, Color color, Style style) {
    /** The same with its sign turned. */
    Mark mirrored() {
      return new Mark(-value, -high, -low, color, style);
    }
  }

  /**
   * A row.
   *
   * @param badge short text in a box after the label; may be empty
   * @param cells text on the right, one for each heading
   */
  record Row(String label, String badge, List<Mark> marks, List<String> cells) {}

  /**
   * Rows under a heading.
   *
   * @param title heading of several groups in bold; empty for none
   * @param heading of this group; empty for none
   * @param shaded whether the group lies on a tint
   */
  record Group(String title, String heading, boolean shaded, List<Row> rows) {}

  /** A forest whose axis covers the estimates and, where that leaves them apart, the intervals. */
  static Forest of(
      List<Group> groups,
      String axis,
      List<String> cellHeadings,
      double zone,
      double reference,
      int ticks) {
    return new Forest(
        groups, axis, cellHeadings, zone, reference, scale(groups, zone, reference, ticks));
  }

  private static NiceScale scale(List<Group> groups, double zone, double reference, int ticks) {
    double low = 0;
    double high = 0;
    List<Mark> marks = new ArrayList<>();
    for (Group group : groups) {
      group.rows().forEach(row -> marks.addAll(row.marks()));
    }
    for (Mark mark : marks) {
      if (Double.isFinite(mark.value())) {
        low = Math.min(low, mark.value());
        high = Math.max(high, mark.value());
      }
    }
    if (Double.isFinite(reference)) {
      low = Math.min(low, reference);
      high = Math.max(high, reference);
    }
    double reach = REACH * Math.max(high - low, zone);
    double from = Math.min(low, -zone);
    double to = Math.max(high, zone);
    for (Mark mark : marks) {
      if (Double.isFinite(mark.low())) {
        from = Math.min(from, Math.max(mark.low(), low - reach));
      }
      if (Double.isFinite(mark.high())) {
        to = Math.max(to, Math.min(mark.high(), high + reach));
      }
    }
    double narrowest = zone > 0 ? NARROWEST_IN_ZONES * zone : to > from ? 0 : 1;
    return NiceScale.covering(from, to, narrowest, ticks);
  }

  /** Some of the groups, on the same axis. */
  Forest part(int first, int end) {
    return new Forest(groups.subList(first, end), axis, cellHeadings, zone, reference, scale);
  }

  /** Whether an interval has no end, or one beyond the axis. */
  boolean cut() {
    return groups.stream()
        .flatMap(group -> group.rows().stream())
        .flatMap(row -> row.marks().stream())
        .anyMatch(mark -> mark.low() < scale.low() || mark.high() > scale.high());
  }

  /** Whether any row has an interval. */
  boolean hasIntervals() {
    return groups.stream()
        .flatMap(group -> group.rows().stream())
        .flatMap(row -> row.marks().stream())
        .anyMatch(mark -> mark.high() > mark.low());
  }
}
