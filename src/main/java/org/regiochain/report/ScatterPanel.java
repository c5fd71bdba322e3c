package org.regiochain.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ui.Drawable;

/** Named points in two dimensions with their intervals, and a line through the marked ones. */
final class ScatterPanel implements Drawable {
  private static final double TEXT = 14;
  private static final double DOT = 11;
  private static final double AXIS_TEXT = 40;
  private static final double HEADING = 24;
  private static final int TICKS_DOWN = 6;
  private static final double PIXELS_PER_TICK = 62;

  /** Places for a name around its point, nearest first: distance and directions in pixels. */
  private static final double[] DISTANCES = {9, 16, 24, 34};

  private static final int DIRECTIONS = 12;
  private static final BasicStroke HAIR = new BasicStroke(1f);
  private static final BasicStroke LINK = new BasicStroke(1.6f);

  private final List<Point> points;
  private final String xAxis;
  private final String yAxis;

  /**
   * A point.
   *
   * @param name short, stands beside it
   * @param xLimits interval; not a number for none, infinite for no end
   * @param linked whether it is filled and linked with the other such points
   */
  record Point(
      String name,
      double x,
      double y,
      double[] xLimits,
      double[] yLimits,
      Color color,
      boolean linked) {}

  /** Points in order of x, in the units shown. */
  ScatterPanel(List<Point> points, String xAxis, String yAxis) {
    this.points = points;
    this.xAxis = xAxis;
    this.yAxis = yAxis;
  }

  @Override
  public void draw(Graphics2D g, Rectangle2D area) {
    NiceScale down = scale(true, TICKS_DOWN);
    Font font = ChartFonts.regular(TEXT);
    double widest = 0;
    for (double tick : ticks(down)) {
      widest =
          Math.max(widest, TextBlock.width(g, DisplayUnit.number(tick, down.decimals()), font));
    }
    Rectangle2D plot =
        new Rectangle2D.Double(
            area.getX() + widest + 8,
            area.getY() + HEADING,
            area.getWidth() - widest - 16,
            area.getHeight() - HEADING - AXIS_TEXT);
    NiceScale across = scale(false, Math.max(2, (int) (plot.getWidth() / PIXELS_PER_TICK)));
    drawGrid(g, plot, across, down);
    g.setColor(Palette.MUTED);
    Font small = ChartFonts.regular(Figure.NOTE_SIZE);
    g.setFont(small);
    String left = TextBlock.cut(g, yAxis, small, area.getWidth());
    g.drawString(left, (float) area.getX(), (float) area.getY() + 14);
    String below = TextBlock.cut(g, xAxis, small, area.getWidth());
    double start = area.getMaxX() - TextBlock.width(g, below, small);
    g.drawString(below, (float) start, (float) plot.getMaxY() + 37);
    drawPoints(g, plot, across, down);
  }

  /** Covers the points, zero, and intervals up to twice the span of the points. */
  private NiceScale scale(boolean vertical, int ticks) {
    double low = 0;
    double high = 0;
    for (Point point : points) {
      low = Math.min(low, vertical ? point.y() : point.x());
      high = Math.max(high, vertical ? point.y() : point.x());
    }
    double reach = high - low;
    double from = low;
    double to = high;
    for (Point point : points) {
      double[] limits = vertical ? point.yLimits() : point.xLimits();
      if (Double.isFinite(limits[0])) {
        from = Math.min(from, Math.max(limits[0], low - reach));
      }
      if (Double.isFinite(limits[1])) {
        to = Math.max(to, Math.min(limits[1], high + reach));
      }
    }
    double margin = 0.06 * (to - from);
    return NiceScale.covering(from - margin, to + margin, to > from ? 0 : 1, ticks);
  }

  private static List<Double> ticks(NiceScale scale) {
    List<Double> ticks = new ArrayList<>();
    int last = (int) Math.floor(scale.high() / scale.step() + 1e-9);
    for (int t = (int) Math.ceil(scale.low() / scale.step() - 1e-9); t <= last; t++) {
      ticks.add(t * scale.step());
    }
    return ticks;
  }

  private static double across(Rectangle2D plot, NiceScale scale, double value) {
    double inside = Math.max(scale.low(), Math.min(scale.high(), value));
    double part = (inside - scale.low()) / (scale.high() - scale.low());
    return plot.getX() + part * plot.getWidth();
  }

  private static double down(Rectangle2D plot, NiceScale scale, double value) {
    double inside = Math.max(scale.low(), Math.min(scale.high(), value));
    double part = (inside - scale.low()) / (scale.high() - scale.low());
    return plot.getMaxY() - part * plot.getHeight();
  }

  private static void drawGrid(Graphics2D g, Rectangle2D plot, NiceScale across, NiceScale down) {
    Font font = ChartFonts.regular(TEXT);
    g.setFont(font);
    g.setStroke(HAIR);
    for (double tick : ticks(across)) {
      double x = across(plot, across, tick);
      g.setColor(tick == 0 ? Palette.AXIS : Palette.GRID);
      g.draw(new Line2D.Double(x, plot.getY(), x, plot.getMaxY()));
      String text = DisplayUnit.number(tick, across.decimals());
      g.setColor(Palette.INK);
      double left = x - TextBlock.width(g, text, font) / 2;
      g.drawString(text, (float) left, (float) plot.getMaxY() + 17);
    }
    for (double tick : ticks(down)) {
      double y = down(plot, down, tick);
      g.setColor(tick == 0 ? Palette.AXIS : Palette.GRID);
      g.draw(new Line2D.Double(plot.getX(), y, plot.getMaxX(), y));
      String text = DisplayUnit.number(tick, down.decimals());
      g.setColor(Palette.INK);
      double left = plot.getX() - 6 - TextBlock.width(g, text, font);
      g.drawString(text, (float) left, (float) (y + TEXT * 0.36));
    }
  }

  private void drawPoints(Graphics2D g, Rectangle2D plot, NiceScale across, NiceScale down) {
    List<Rectangle2D> taken = new ArrayList<>();
    Point2D before = null;
    for (Point point : points) {
      double x = across(plot, across, point.x());
      double y = down(plot, down, point.y());
      g.setStroke(HAIR);
      g.setColor(Palette.fade(point.color(), 90));
      if (point.xLimits()[1] > point.xLimits()[0]) {
        double from = across(plot, across, point.xLimits()[0]);
        g.draw(new Line2D.Double(from, y, across(plot, across, point.xLimits()[1]), y));
      }
      if (point.yLimits()[1] > point.yLimits()[0]) {
        double from = down(plot, down, point.yLimits()[0]);
        g.draw(new Line2D.Double(x, from, x, down(plot, down, point.yLimits()[1])));
      }
      if (point.linked()) {
        g.setColor(Palette.MUTED);
        g.setStroke(LINK);
        if (before != null) {
          g.draw(new Line2D.Double(before.getX(), before.getY(), x, y));
        }
        before = new Point2D.Double(x, y);
      }
      taken.add(new Rectangle2D.Double(x - DOT / 2, y - DOT / 2, DOT, DOT));
    }
    cross(g, across(plot, across, 0), down(plot, down, 0));
    for (Point point : points) {
      double x = across(plot, across, point.x());
      double y = down(plot, down, point.y());
      Ellipse2D dot = new Ellipse2D.Double(x - DOT / 2, y - DOT / 2, DOT, DOT);
      g.setColor(point.linked() ? point.color() : Color.WHITE);
      g.fill(dot);
      g.setColor(point.color());
      g.setStroke(LINK);
      g.draw(dot);
    }
    Font font = ChartFonts.bold(TEXT);
    for (Point point : points) {
      double x = across(plot, across, point.x());
      double y = down(plot, down, point.y());
      name(g, font, point.name(), x, y, plot, taken);
    }
  }

  private static void cross(Graphics2D g, double x, double y) {
    g.setColor(Palette.INK);
    g.setStroke(LINK);
    g.draw(new Line2D.Double(x - 6, y, x + 6, y));
    g.draw(new Line2D.Double(x, y - 6, x, y + 6));
  }

  /** Puts a name at the first free place around its point. */
  private static void name(
      Graphics2D g,
      Font font,
      String name,
      double x,
      double y,
      Rectangle2D plot,
      List<Rectangle2D> taken) {
    double width = TextBlock.width(g, name, font);
    Rectangle2D chosen = null;
    for (double distance : DISTANCES) {
      for (int d = 0; d < DIRECTIONS && chosen == null; d++) {
        double angle = Math.PI / 4 - 2 * Math.PI * d / DIRECTIONS;
        double middleX = x + (distance + width / 2) * Math.cos(angle);
        double middleY = y - (distance + TEXT / 2 - 2) * Math.sin(angle);
        Rectangle2D box =
            new Rectangle2D.Double(middleX - width / 2, middleY - TEXT / 2, width, TEXT);
        if (plot.contains(box) && taken.stream().noneMatch(box::intersects)) {
          chosen = box;
        }
      }
    }
    if (chosen != null) {
      taken.add(chosen);
      g.setFont(font);
      g.setColor(Palette.INK);
      g.drawString(name, (float) chosen.getX(), (float) (chosen.getMaxY() - TEXT * 0.14));
    }
  }
}
