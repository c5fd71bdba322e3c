package org.regiochain.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis of month numbers whose ticks stand at round dates: Januaries, or quarters if short. */
final class MonthAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;
  private static final int[] STEPS = {1, 2, 3, 6, 12, 24, 60, 120};

  /** Room for a year and month, and for a year alone, in pixels. */
  private static final double MONTH_WIDTH = 76;

  private static final double YEAR_WIDTH = 48;

  private final transient Months months;

  MonthAxis(Months months) {
    this.months = months;
    setRange(0, Math.max(1, months.last()));
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    int step = step(dataArea.getWidth());
    List<NumberTick> ticks = new ArrayList<>();
    for (int month = 0; month <= months.last(); month++) {
      YearMonth date = months.calendar(month);
      int sinceYearZero = date.getYear() * 12 + date.getMonthValue() - 1;
      if (sinceYearZero % step == 0) {
        String text = step >= 12 ? String.valueOf(date.getYear()) : date.toString();
        double toTheEnd =
            dataArea.getWidth() * (months.last() - month) / Math.max(1, months.last());
        boolean overhangs = toTheEnd < (step >= 12 ? YEAR_WIDTH : MONTH_WIDTH) / 2 - 8;
        TextAnchor anchor = overhangs ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_CENTER;
        ticks.add(new NumberTick(month, text, anchor, TextAnchor.CENTER, 0));
      }
    }
    return ticks;
  }

  private int step(double width) {
    for (int step : STEPS) {
      double room = width * step / Math.max(1, months.last());
      if (room >= (step >= 12 ? YEAR_WIDTH : MONTH_WIDTH)) {
        return step;
      }
    }
    return STEPS[STEPS.length - 1];
  }
}
