package org.regiochain.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ui.Drawable;

/** A table of signed amounts, tinted by sign and size. */
final class MatrixPanel implements Drawable {
  private static final double TEXT_SIZE = 14;
  private static final double HEADING = 30;
  private static final double GAP = 3;
  private static final BasicStroke RULE = new BasicStroke(1.2f);

  /** How strong the tint of the largest amount is, of the half scale. */
  private static final double STRONGEST = 0.62;

  private final List<String> rows;
  private final List<String> columns;
  private final double[][] values;
  private final int decimals;

  /**
   * @param values by row and column, in the unit shown; 0 is left blank
   */
  MatrixPanel(List<String> rows, List<String> columns, double[][] values, int decimals) {
    this.rows = rows;
    this.columns = columns;
    this.values = values;
    this.decimals = decimals;
  }

  @Override
  public void draw(Graphics2D g, Rectangle2D area) {
    Font font = ChartFonts.regular(TEXT_SIZE);
    Font bold = ChartFonts.bold(TEXT_SIZE);
    double nameWidth = rows.stream().mapToDouble(r -> TextBlock.width(g, r, font)).max().orElse(0);
    double left = area.getX() + nameWidth + 18;
    double width = (area.getMaxX() - left) / columns.size();
    double height = (area.getHeight() - HEADING) / rows.size();
    double largest = 0;
    for (double[] row : values) {
      for (double value : row) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    g.setColor(Palette.INK);
    g.setFont(bold);
    for (int c = 0; c < columns.size(); c++) {
      String text = columns.get(c);
      double x = left + (c + 0.5) * width - TextBlock.width(g, text, bold) / 2;
      g.drawString(text, (float) x, (float) (area.getY() + 17));
    }
    for (int r = 0; r < rows.size(); r++) {
      double y = area.getY() + HEADING + r * height;
      double base = y + height / 2 + TEXT_SIZE * 0.36;
      g.setColor(Palette.INK);
      g.setFont(font);
      g.drawString(rows.get(r), (float) area.getX(), (float) base);
      for (int c = 0; c < columns.size(); c++) {
        cell(g, font, values[r][c], largest, left + c * width, y, width, height, base);
      }
    }
    g.setColor(Palette.AXIS);
    g.setStroke(RULE);
    double rule = area.getY() + HEADING - 3;
    g.draw(new Line2D.Double(area.getX(), rule, area.getMaxX(), rule));
  }

  private void cell(
      Graphics2D g,
      Font font,
      double value,
      double largest,
      double x,
      double y,
      double width,
      double height,
      double base) {
    String text = DisplayUnit.signed(value, decimals);
    if (value == 0) {
      return;
    }
    // The root keeps small amounts visible beside the largest.
    double strength = STRONGEST * Math.sqrt(Math.abs(value) / largest);
    Color fill = Palette.diverging(0.5 - Math.signum(value) * strength / 2);
    g.setColor(fill);
    g.fill(
        new Rectangle2D.Double(x + GAP / 2, y + GAP / 2, width - GAP, Math.max(1, height - GAP)));
    g.setColor(Palette.textOn(fill));
    g.setFont(font);
    double right = x + width - 14 - GAP;
    g.drawString(text, (float) (right - TextBlock.width(g, text, font)), (float) base);
  }
}
