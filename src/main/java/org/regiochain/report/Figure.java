package org.regiochain.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ui.Drawable;
import org.regiochain.result.ResultTable;

/**
 * A finished picture: heading, legend, panels in a grid, note. It draws itself the same way on any
 * {@link Graphics2D}, so PNG and SVG cannot differ.
 *
 * @param id file name without extension
 * @param title indicator, unit and period
 * @param subtitle scenario, replications and interval
 * @param legend entries in order; may be empty
 * @param legendSide where the legend stands
 * @param panels read in rows from the upper left
 * @param columns panels in a row
 * @param note definition or reading aid; may be empty
 * @param height in pixels; the width is {@link #WIDTH}
 * @param data what is drawn, written beside the picture
 */
record Figure(
    String id,
    String title,
    String subtitle,
    List<LegendEntry> legend,
    LegendSide legendSide,
    List<Drawable> panels,
    int columns,
    String note,
    int height,
    ResultTable data) {

  /** Where a legend stands. */
  enum LegendSide {
    TOP,
    RIGHT
  }

  static final int WIDTH = 960;

  private static final double MARGIN = 26;
  private static final double GAP = 22;
  private static final double LEGEND_SPACE = 26;
  static final double TITLE_SIZE = 23;
  static final double TEXT_SIZE = 15;
  static final double NOTE_SIZE = 13;

  /** Draws everything, on white. */
  void draw(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(Color.WHITE);
    g.fill(new Rectangle2D.Double(0, 0, WIDTH, height));

    double width = WIDTH - 2 * MARGIN;
    Font text = ChartFonts.regular(TEXT_SIZE);
    double y =
        TextBlock.draw(g, title, ChartFonts.bold(TITLE_SIZE), Palette.INK, MARGIN, 20, width);
    y = TextBlock.draw(g, subtitle, text, Palette.MUTED, MARGIN, y + 1, width);
    double right = WIDTH - MARGIN;
    if (legendSide == LegendSide.TOP && !legend.isEmpty()) {
      y = drawLegendInRows(g, text, y + 8, width);
    }
    double bottom = height - 18;
    if (!note.isEmpty()) {
      Font small = ChartFonts.regular(NOTE_SIZE);
      bottom -= TextBlock.height(g, note, small, width);
      TextBlock.draw(g, note, small, Palette.MUTED, MARGIN, bottom, width);
    }
    double top = y + 10;
    if (legendSide == LegendSide.RIGHT && !legend.isEmpty()) {
      right -= drawLegendInColumn(g, text, top + 34, right) + GAP;
    }
    drawPanels(g, new Rectangle2D.Double(MARGIN, top, right - MARGIN, bottom - 8 - top));
  }

  private void drawPanels(Graphics2D g, Rectangle2D area) {
    int rows = (panels.size() + columns - 1) / columns;
    double width = (area.getWidth() - (columns - 1) * GAP) / columns;
    double panelHeight = (area.getHeight() - (rows - 1) * GAP) / rows;
    for (int i = 0; i < panels.size(); i++) {
      double x = area.getX() + (i % columns) * (width + GAP);
      double y = area.getY() + (i / columns) * (panelHeight + GAP);
      panels.get(i).draw(g, new Rectangle2D.Double(x, y, width, panelHeight));
    }
  }

  private double drawLegendInRows(Graphics2D g, Font font, double y, double width) {
    double x = MARGIN;
    double line = y;
    for (LegendEntry entry : legend) {
      double whole = entry.width(g, font);
      if (x > MARGIN && x + whole > MARGIN + width) {
        x = MARGIN;
        line += LegendEntry.LINE_HEIGHT;
      }
      entry.draw(g, font, x, line);
      x += whole + LEGEND_SPACE;
    }
    return line + LegendEntry.LINE_HEIGHT;
  }

  /** Draws the legend flush right and returns its width. */
  private double drawLegendInColumn(Graphics2D g, Font font, double y, double right) {
    double widest = legend.stream().mapToDouble(e -> e.width(g, font)).max().orElse(0);
    for (int i = 0; i < legend.size(); i++) {
      legend.get(i).draw(g, font, right - widest, y + i * LegendEntry.LINE_HEIGHT);
    }
    return widest;
  }
}
