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
  private static final double LABEL_WIDTH = 76;

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
        ticks.add(new NumberTick(month, text, TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0));
      }
    }
    return ticks;
  }

  private int step(double width) {
    double most = Math.max(2, width / LABEL_WIDTH);
    for (int step : STEPS) {
      if ((double) months.last() / step <= most) {
        return step;
      }
    }
    return STEPS[STEPS.length - 1];
  }
}
