package org.regiochain.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Function;
import org.jfree.chart.ui.Drawable;

/** A table of cascades of defaults with a bar for what each cost. */
final class CascadeRows implements Drawable {
  static final Color LOANS = Palette.category(0);
  static final Color TRADE_CREDIT = Palette.category(1);

  private static final double TEXT_SIZE = 14;
  private static final double HEADING = 30;
  private static final double LINE = 25;
  private static final double GAP = 20;

  /** The part of the width that the first column may take. */
  private static final double WIDEST_NAME = 0.4;

  private static final BasicStroke RULE = new BasicStroke(1.2f);

  private final List<Row> rows;
  private final int decimals;
  private final String nameHeading;
  private final String monthHeading;
  private final String firmsHeading;
  private final String lostHeading;
  private final String outputHeading;

  /**
   * One cascade.
   *
   * @param name where it began
   * @param loans in the unit shown
   * @param tradeCredit in the unit shown
   */
  record Row(
      String name, String month, String firms, double loans, double tradeCredit, String output) {
    double lost() {
      return loans + tradeCredit;
    }

    String lostText(int decimals) {
      return DisplayUnit.number(loans, decimals)
          + " + "
          + DisplayUnit.number(tradeCredit, decimals);
    }
  }

  /**
   * @param decimals of the losses
   */
  CascadeRows(
      List<Row> rows,
      int decimals,
      String nameHeading,
      String monthHeading,
      String firmsHeading,
      String lostHeading,
      String outputHeading) {
    this.rows = List.copyOf(rows);
    this.decimals = decimals;
    this.nameHeading = nameHeading;
    this.monthHeading = monthHeading;
    this.firmsHeading = firmsHeading;
    this.lostHeading = lostHeading;
    this.outputHeading = outputHeading;
  }

  /** The height that so many rows are meant to have. */
  static int height(int rows) {
    return (int) Math.round(HEADING + rows * LINE);
  }

  @Override
  public void draw(Graphics2D g, Rectangle2D area) {
    double left = area.getX();
    double names = Math.min(WIDEST_NAME * area.getWidth(), width(g, nameHeading, Row::name));
    double month = left + names + GAP;
    double firms = month + width(g, monthHeading, Row::month) + GAP;
    double firmsRight = firms + width(g, firmsHeading, Row::firms);
    double bars = firmsRight + GAP;
    double outputRight = area.getMaxX();
    double barsRight = outputRight - width(g, outputHeading, Row::output) - GAP;
    Font bold = ChartFonts.bold(TEXT_SIZE);
    double y = area.getY() + 17;
    text(g, bold, nameHeading, left, y);
    text(g, bold, monthHeading, month, y);
    text(g, bold, firmsHeading, firmsRight - TextBlock.width(g, firmsHeading, bold), y);
    text(g, bold, lostHeading, bars, y);
    text(g, bold, outputHeading, outputRight - TextBlock.width(g, outputHeading, bold), y);
    g.setColor(Palette.AXIS);
    g.setStroke(RULE);
    double rule = area.getY() + HEADING - 5;
    g.draw(new Line2D.Double(left, rule, area.getMaxX(), rule));
    Font font = ChartFonts.regular(TEXT_SIZE);
    double scale = scale(g, font, barsRight - bars);
    double line = Math.min(LINE, (area.getHeight() - HEADING) / rows.size());
    for (int r = 0; r < rows.size(); r++) {
      Row row = rows.get(r);
      double top = area.getY() + HEADING + r * line;
      double base = top + line / 2 + TEXT_SIZE * 0.36;
      text(g, font, TextBlock.cut(g, row.name(), font, names), left, base);
      text(g, font, row.month(), month, base);
      text(g, font, row.firms(), firmsRight - TextBlock.width(g, row.firms(), font), base);
      fill(g, LOANS, bars, top, row.loans() * scale, line);
      fill(g, TRADE_CREDIT, bars + row.loans() * scale, top, row.tradeCredit() * scale, line);
      text(g, font, row.lostText(decimals), bars + row.lost() * scale + 9, base);
      text(g, font, row.output(), outputRight - TextBlock.width(g, row.output(), font), base);
    }
  }

  private double width(Graphics2D g, String heading, Function<Row, String> text) {
    Font font = ChartFonts.regular(TEXT_SIZE);
    double widest = TextBlock.width(g, heading, ChartFonts.bold(TEXT_SIZE));
    for (Row row : rows) {
      widest = Math.max(widest, TextBlock.width(g, text.apply(row), font));
    }
    return widest;
  }

  /** Pixels of a unit, so that every bar has room for its text. */
  private double scale(Graphics2D g, Font font, double width) {
    double scale = Double.POSITIVE_INFINITY;
    for (Row row : rows) {
      if (row.lost() > 0) {
        double room = width - 9 - TextBlock.width(g, row.lostText(decimals), font);
        scale = Math.min(scale, room / row.lost());
      }
    }
    return scale == Double.POSITIVE_INFINITY ? 0 : scale;
  }

  private static void fill(
      Graphics2D g, Color color, double x, double top, double width, double line) {
    g.setColor(color);
    g.fill(new Rectangle2D.Double(x, top + 4, width, line - 8));
  }

  private static void text(Graphics2D g, Font font, String text, double x, double base) {
    g.setFont(font);
    g.setColor(Palette.INK);
    g.drawString(text, (float) x, (float) base);
  }
}
