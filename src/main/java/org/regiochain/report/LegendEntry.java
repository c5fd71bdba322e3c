package org.regiochain.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** One line of a legend: a mark and what it stands for. */
record LegendEntry(String text, Color color, Mark mark) {
  /** What the mark looks like. */
  enum Mark {
    LINE,
    DASHES,
    THIN,
    AREA,
    DOT
  }

  static final double LINE_HEIGHT = 25;

  private static final double MARK_WIDTH = 26;
  private static final double GAP = 7;

  /** Strokes shared by legends and lines. */
  static BasicStroke stroke(Mark mark) {
    return switch (mark) {
      case DASHES ->
          new BasicStroke(
              2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {7f, 4f}, 0f);
      case THIN -> new BasicStroke(1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
      default -> new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    };
  }

  /** The width of mark and text. */
  double width(Graphics2D g, Font font) {
    return MARK_WIDTH + GAP + TextBlock.width(g, text, font);
  }

  /** Draws mark and text from the upper left corner of their line. */
  void draw(Graphics2D g, Font font, double x, double lineTop) {
    double middle = lineTop + LINE_HEIGHT / 2;
    drawMark(g, x, middle);
    g.setColor(Palette.INK);
    g.setFont(font);
    g.drawString(text, (float) (x + MARK_WIDTH + GAP), (float) (middle + font.getSize2D() * 0.36));
  }

  private void drawMark(Graphics2D g, double x, double middle) {
    g.setColor(color);
    if (mark == Mark.AREA) {
      g.fill(new Rectangle2D.Double(x + 4, middle - 7, MARK_WIDTH - 8, 14));
    } else if (mark == Mark.DOT) {
      g.fill(new Ellipse2D.Double(x + MARK_WIDTH / 2 - 5, middle - 5, 10, 10));
    } else {
      g.setStroke(stroke(mark));
      g.draw(new Line2D.Double(x + 1, middle, x + MARK_WIDTH - 1, middle));
    }
  }
}
