package org.regiochain.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ui.Drawable;

/** Lying bars in named groups: the dark part of the pale whole, and the numbers behind them. */
final class PairedBars implements Drawable {
  private static final double TEXT_SIZE = 15;
  private static final double BAR = 24;
  private static final double GAP = 16;
  private static final double PALE = 0.74;

  private final List<Group> groups;

  /** Bars that belong together. */
  record Group(String name, List<Bar> bars) {}

  /**
   * One bar.
   *
   * @param whole length of the bar, in the unit shown
   * @param part length of its dark part
   * @param text stands behind it
   */
  record Bar(Color color, double whole, double part, String text) {}

  PairedBars(List<Group> groups) {
    this.groups = groups;
  }

  /** The height that so many groups and bars are meant to have. */
  static int height(int groups, int bars) {
    return (int) Math.round(groups * GAP + bars * BAR);
  }

  /** A colour mixed with much white. */
  static Color pale(Color color) {
    return new Color(mix(color.getRed()), mix(color.getGreen()), mix(color.getBlue()));
  }

  private static int mix(int channel) {
    return (int) Math.round(channel + (255 - channel) * PALE);
  }

  @Override
  public void draw(Graphics2D g, Rectangle2D area) {
    Font font = ChartFonts.regular(TEXT_SIZE);
    double names =
        groups.stream()
            .mapToDouble(group -> TextBlock.width(g, group.name(), font))
            .max()
            .orElse(0);
    double left = area.getX() + names + 18;
    double scale = scale(g, font, area.getMaxX() - left - 10);
    int bars = groups.stream().mapToInt(group -> group.bars().size()).sum();
    double shrunk = Math.min(1, area.getHeight() / height(groups.size(), bars));
    double thickness = BAR * shrunk;
    double y = area.getY();
    for (Group group : groups) {
      double middle = y + group.bars().size() * thickness / 2;
      text(g, font, group.name(), left - 14 - TextBlock.width(g, group.name(), font), middle);
      for (Bar bar : group.bars()) {
        fill(g, pale(bar.color()), left, y, bar.whole() * scale, thickness);
        fill(g, bar.color(), left, y, bar.part() * scale, thickness);
        text(g, font, bar.text(), left + bar.whole() * scale + 10, y + thickness / 2);
        y += thickness;
      }
      y += GAP * shrunk;
    }
  }

  /** Pixels of a unit, so that every bar has room for its text. */
  private double scale(Graphics2D g, Font font, double width) {
    double scale = Double.POSITIVE_INFINITY;
    for (Group group : groups) {
      for (Bar bar : group.bars()) {
        if (bar.whole() > 0) {
          scale = Math.min(scale, (width - TextBlock.width(g, bar.text(), font)) / bar.whole());
        }
      }
    }
    return scale;
  }

  private static void fill(
      Graphics2D g, Color color, double x, double y, double width, double thickness) {
    g.setColor(color);
    g.fill(new Rectangle2D.Double(x, y + 2, width, thickness - 4));
  }

  private static void text(Graphics2D g, Font font, String text, double x, double middle) {
    g.setFont(font);
    g.setColor(Palette.INK);
    g.drawString(text, (float) x, (float) (middle + TEXT_SIZE * 0.36));
  }
}
