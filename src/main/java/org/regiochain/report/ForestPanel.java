package org.regiochain.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ui.Drawable;

/**
 * Names on the left, estimates with their intervals along a common axis, numbers on the right. An
 * interval that goes on beyond the axis ends in an arrow.
 */
final class ForestPanel implements Drawable {
  private static final double TEXT = 15;
  private static final double SMALL = 13;
  private static final double LINE = 19;
  private static final double TITLE_HEIGHT = 32;
  private static final double HEADING_HEIGHT = 24;
  private static final double LEAST_ROW = 30;
  private static final double MARK_HEIGHT = 15;
  private static final double AXIS_HEIGHT = 46;
  private static final double BAR = 13;
  private static final double DOT = 11;
  private static final double BADGE = 22;
  private static final double CELL_GAP = 18;
  private static final double ARROW = 7;
  private static final int MOST_LINES = 2;
  private static final Color TINT = new Color(0xF1, 0xF4, 0xF8);
  private static final BasicStroke HAIR =
      new BasicStroke(1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  private static final BasicStroke WHISKER = new BasicStroke(2f);
  private static final BasicStroke DASHED =
      new BasicStroke(
          1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {5f, 4f}, 0f);

  private final Forest forest;
  private final List<List<String>> labels = new ArrayList<>();
  private final double labelColumn;
  private final double badgeColumn;
  private final double[] cellColumns;

  /**
   * A panel.
   *
   * @param widestLabel labels are broken into two lines, then cut, to keep within so many pixels
   */
  ForestPanel(Forest forest, double widestLabel) {
    this.forest = forest;
    this.cellColumns = new double[forest.cellHeadings().size()];
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    Font font = ChartFonts.regular(TEXT);
    double widest = 0;
    boolean badges = false;
    for (int c = 0; c < cellColumns.length; c++) {
      cellColumns[c] = TextBlock.width(g, forest.cellHeadings().get(c), ChartFonts.regular(SMALL));
    }
    for (Forest.Row row : rows()) {
      List<String> lines = TextBlock.lines(g, row.label(), font, widestLabel, MOST_LINES);
      labels.add(lines);
      for (String line : lines) {
        widest = Math.max(widest, TextBlock.width(g, line, font));
      }
      badges |= !row.badge().isEmpty();
      for (int c = 0; c < cellColumns.length; c++) {
        cellColumns[c] = Math.max(cellColumns[c], TextBlock.width(g, row.cells().get(c), font));
      }
    }
    g.dispose();
    labelColumn = widest;
    badgeColumn = badges ? BADGE + 8 : 0;
  }

  private List<Forest.Row> rows() {
    return forest.groups().stream().flatMap(group -> group.rows().stream()).toList();
  }

  /** The height that the panel needs. */
  double height() {
    double height = (cellColumns.length > 0 ? HEADING_HEIGHT : 0) + AXIS_HEIGHT;
    int row = 0;
    for (Forest.Group group : forest.groups()) {
      height += headings(group);
      for (int i = 0; i < group.rows().size(); i++) {
        height += rowHeight(group.rows().get(i), row++);
      }
    }
    return height;
  }

  private static double headings(Forest.Group group) {
    return (group.title().isEmpty() ? 0 : TITLE_HEIGHT)
        + (group.heading().isEmpty() ? 0 : HEADING_HEIGHT);
  }

  private double rowHeight(Forest.Row row, int index) {
    double marks = row.marks().size() * MARK_HEIGHT + 8;
    return Math.max(LEAST_ROW, Math.max(marks, labels.get(index).size() * LINE + 6));
  }

  @Override
  public void draw(Graphics2D g, Rectangle2D area) {
    double cells = 0;
    for (double width : cellColumns) {
      cells += width + CELL_GAP;
    }
    double left = area.getX() + labelColumn + badgeColumn + 16;
    Axis axis = new Axis(forest.scale(), left, area.getMaxX() - cells - 6);
    double top = area.getY() + (cellColumns.length > 0 ? HEADING_HEIGHT : 0);
    double bottom = top + height() - AXIS_HEIGHT - (top - area.getY());
    drawTints(g, area, top);
    drawAxis(g, axis, top, bottom);
    drawCells(g, forest.cellHeadings(), ChartFonts.regular(SMALL), Palette.MUTED, area, top - 10);
    double y = top;
    int index = 0;
    for (Forest.Group group : forest.groups()) {
      drawHeadings(g, group, area.getX(), y, area.getWidth());
      y += headings(group);
      for (Forest.Row row : group.rows()) {
        double height = rowHeight(row, index);
        drawRow(g, row, labels.get(index), area, axis, y + height / 2);
        y += height;
        index++;
      }
    }
  }

  private void drawTints(Graphics2D g, Rectangle2D area, double top) {
    double y = top;
    int index = 0;
    for (Forest.Group group : forest.groups()) {
      double start = y + (group.title().isEmpty() ? 0 : TITLE_HEIGHT);
      y += headings(group);
      for (Forest.Row row : group.rows()) {
        y += rowHeight(row, index++);
      }
      if (group.shaded()) {
        g.setColor(TINT);
        g.fill(new Rectangle2D.Double(area.getX() - 8, start, area.getWidth() + 16, y - start));
      }
    }
  }

  private void drawAxis(Graphics2D g, Axis axis, double top, double bottom) {
    NiceScale scale = forest.scale();
    if (forest.zone() > 0) {
      double from = axis.x(Math.max(-forest.zone(), scale.low()));
      double to = axis.x(Math.min(forest.zone(), scale.high()));
      g.setColor(Palette.SHADE);
      g.fill(new Rectangle2D.Double(from, top, to - from, bottom - top));
    }
    Font font = ChartFonts.regular(14);
    g.setStroke(HAIR);
    int first = (int) Math.ceil(scale.low() / scale.step() - 1e-9);
    int last = (int) Math.floor(scale.high() / scale.step() + 1e-9);
    for (int tick = first; tick <= last; tick++) {
      double value = tick * scale.step();
      g.setColor(tick == 0 ? Palette.AXIS : Palette.GRID);
      g.draw(new Line2D.Double(axis.x(value), top, axis.x(value), bottom));
      String text = DisplayUnit.number(value, scale.decimals());
      g.setColor(Palette.INK);
      g.setFont(font);
      double x = axis.x(value) - TextBlock.width(g, text, font) / 2;
      g.drawString(text, (float) x, (float) (bottom + 18));
    }
    if (Double.isFinite(forest.reference())) {
      g.setColor(Palette.MUTED);
      g.setStroke(DASHED);
      double x = axis.x(forest.reference());
      g.draw(new Line2D.Double(x, top, x, bottom));
    }
    Font small = ChartFonts.regular(SMALL);
    double middle = (axis.left() + axis.right() - TextBlock.width(g, forest.axis(), small)) / 2;
    g.setColor(Palette.MUTED);
    g.setFont(small);
    g.drawString(forest.axis(), (float) middle, (float) (bottom + 38));
  }

  private static void drawHeadings(
      Graphics2D g, Forest.Group group, double x, double y, double width) {
    double line = y;
    if (!group.title().isEmpty()) {
      // Sets groups off from one another, and keeps lines of the grid out of the text.
      g.setColor(Color.WHITE);
      g.fill(new Rectangle2D.Double(x - 8, line, width + 16, TITLE_HEIGHT));
      Font font = ChartFonts.bold(TEXT);
      g.setFont(font);
      g.setColor(Palette.INK);
      String text = TextBlock.cut(g, group.title(), font, width);
      g.drawString(text, (float) x, (float) (line + 23));
      line += TITLE_HEIGHT;
    }
    if (!group.heading().isEmpty()) {
      Font font = ChartFonts.regular(SMALL);
      g.setFont(font);
      g.setColor(Palette.MUTED);
      String text = TextBlock.cut(g, group.heading(), font, width);
      g.drawString(text, (float) x, (float) (line + 17));
    }
  }

  private void drawRow(
      Graphics2D g,
      Forest.Row row,
      List<String> lines,
      Rectangle2D area,
      Axis axis,
      double middle) {
    Font font = ChartFonts.regular(TEXT);
    g.setFont(font);
    g.setColor(Palette.INK);
    double base = middle - (lines.size() - 1) * LINE / 2 + TEXT * 0.36;
    for (int i = 0; i < lines.size(); i++) {
      g.drawString(lines.get(i), (float) area.getX(), (float) (base + i * LINE));
    }
    if (!row.badge().isEmpty()) {
      drawBadge(g, row.badge(), area.getX() + labelColumn + 8, middle);
    }
    double y = middle - (row.marks().size() - 1) * MARK_HEIGHT / 2;
    for (Forest.Mark mark : row.marks()) {
      drawMark(g, mark, axis, y);
      y += MARK_HEIGHT;
    }
    drawCells(g, row.cells(), font, Palette.INK, area, middle);
  }

  private static void drawBadge(Graphics2D g, String text, double x, double middle) {
    Font font = ChartFonts.bold(SMALL);
    g.setColor(Palette.NEUTRAL);
    g.setStroke(HAIR);
    g.draw(new RoundRectangle2D.Double(x, middle - 10, BADGE, 20, 6, 6));
    g.setColor(Palette.MUTED);
    g.setFont(font);
    double left = x + (BADGE - TextBlock.width(g, text, font)) / 2;
    g.drawString(text, (float) left, (float) (middle + SMALL * 0.36));
  }

  /** Cells flush right, each in its column. */
  private void drawCells(
      Graphics2D g, List<String> cells, Font font, Color color, Rectangle2D area, double middle) {
    double right = area.getMaxX();
    for (int c = cellColumns.length - 1; c >= 0; c--) {
      String text = cells.get(c);
      g.setFont(font);
      g.setColor(color);
      double x = right - TextBlock.width(g, text, font);
      g.drawString(text, (float) x, (float) (middle + font.getSize2D() * 0.36));
      right -= cellColumns[c] + CELL_GAP;
    }
  }

  private void drawMark(Graphics2D g, Forest.Mark mark, Axis axis, double y) {
    boolean bar = mark.style() == Forest.Style.BAR;
    if (bar && Double.isFinite(mark.value())) {
      double from = axis.x(Math.min(0, mark.value()));
      double to = axis.x(Math.max(0, mark.value()));
      g.setColor(mark.color());
      g.fill(new Rectangle2D.Double(from, y - BAR / 2, to - from, BAR));
    }
    if (mark.high() > mark.low()) {
      g.setColor(bar ? Palette.INK : mark.color());
      g.setStroke(bar ? HAIR : WHISKER);
      g.draw(new Line2D.Double(axis.x(mark.low()), y, axis.x(mark.high()), y));
      if (mark.low() < forest.scale().low()) {
        arrow(g, axis.left(), y, -1);
      }
      if (mark.high() > forest.scale().high()) {
        arrow(g, axis.right(), y, 1);
      }
    }
    if (!bar && Double.isFinite(mark.value())) {
      g.setColor(mark.color());
      g.fill(new Ellipse2D.Double(axis.x(mark.value()) - DOT / 2, y - DOT / 2, DOT, DOT));
    }
  }

  private static void arrow(Graphics2D g, double tip, double y, int direction) {
    Path2D head = new Path2D.Double();
    head.moveTo(tip + direction * 2, y);
    head.lineTo(tip - direction * ARROW, y - ARROW * 0.65);
    head.lineTo(tip - direction * ARROW, y + ARROW * 0.65);
    head.closePath();
    g.fill(head);
  }

  /** Places of values between two edges; values beyond them stand at the edge. */
  private record Axis(NiceScale scale, double left, double right) {
    double x(double value) {
      double inside = Math.max(scale.low(), Math.min(scale.high(), value));
      return left + (inside - scale.low()) / (scale.high() - scale.low()) * (right - left);
    }
  }
}
