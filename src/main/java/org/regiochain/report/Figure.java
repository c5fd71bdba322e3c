package org.regiochain.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
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
  private static final double ABOVE_PANELS = 10;
  private static final double BELOW_PANELS = 8;
  private static final double BOTTOM = 18;
  static final double TITLE_SIZE = 23;
  static final double TEXT_SIZE = 15;
  static final double NOTE_SIZE = 13;

  /** The same figure, so high that its panels get a given height. */
  Figure fitting(double panelHeight) {
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    setHints(g);
    double rest = drawHead(g) + ABOVE_PANELS + BELOW_PANELS + noteHeight(g) + BOTTOM;
    g.dispose();
    return new Figure(
        id,
        title,
        subtitle,
        legend,
        legendSide,
        panels,
        columns,
        note,
        (int) Math.ceil(rest + panelHeight),
        data);
  }

  /** The width of a panel where so many stand in a row and no legend beside them. */
  static double panelWidth(int columns) {
    return (WIDTH - 2 * MARGIN - (columns - 1) * GAP) / columns;
  }

  /** Draws everything, on white. */
  void draw(Graphics2D g) {
    setHints(g);
    g.setColor(Color.WHITE);
    g.fill(new Rectangle2D.Double(0, 0, WIDTH, height));
    double top = drawHead(g) + ABOVE_PANELS;
    double noteHeight = noteHeight(g);
    double bottom = height - BOTTOM - noteHeight;
    if (noteHeight > 0) {
      Font small = ChartFonts.regular(NOTE_SIZE);
      TextBlock.draw(g, note, small, Palette.MUTED, MARGIN, bottom, WIDTH - 2 * MARGIN);
    }
    double right = WIDTH - MARGIN;
    if (legendSide == LegendSide.RIGHT && !legend.isEmpty()) {
      right -= drawLegendInColumn(g, ChartFonts.regular(TEXT_SIZE), top + 34, right) + GAP;
    }
    drawPanels(g, new Rectangle2D.Double(MARGIN, top, right - MARGIN, bottom - BELOW_PANELS - top));
  }

  private static void setHints(Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /** Draws title, subtitle and a legend on top, and returns the y coordinate below them. */
  private double drawHead(Graphics2D g) {
    double width = WIDTH - 2 * MARGIN;
    Font text = ChartFonts.regular(TEXT_SIZE);
    double y =
        TextBlock.draw(g, title, ChartFonts.bold(TITLE_SIZE), Palette.INK, MARGIN, 20, width);
    y = TextBlock.draw(g, subtitle, text, Palette.MUTED, MARGIN, y + 1, width);
    return legendSide == LegendSide.TOP && !legend.isEmpty()
        ? drawLegendInRows(g, text, y + 8, width)
        : y;
  }

  private double noteHeight(Graphics2D g) {
    return note.isEmpty()
        ? 0
        : TextBlock.height(g, note, ChartFonts.regular(NOTE_SIZE), WIDTH - 2 * MARGIN);
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
