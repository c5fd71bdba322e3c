package org.regiochain.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text broken into lines; Chinese may break between characters, English between words. */
final class TextBlock {
  private static final double LINE_HEIGHT = 1.38;

  private TextBlock() {}

  /**
   * Draws a text from its upper left corner.
   *
   * @return the y coordinate below the last line
   */
  static double draw(
      Graphics2D g, String text, Font font, Color color, double x, double y, double width) {
    g.setFont(font);
    g.setColor(color);
    double lineHeight = font.getSize2D() * LINE_HEIGHT;
    double at = y;
    for (String line : wrap(g, text, font, width)) {
      g.drawString(line, (float) x, (float) (at + font.getSize2D()));
      at += lineHeight;
    }
    return at;
  }

  /** The height that {@link #draw} takes. */
  static double height(Graphics2D g, String text, Font font, double width) {
    return wrap(g, text, font, width).size() * font.getSize2D() * LINE_HEIGHT;
  }

  /** The width of one line. */
  static double width(Graphics2D g, String text, Font font) {
    return g.getFontMetrics(font).getStringBounds(text, g).getWidth();
  }

  /** The text in one line, cut with an ellipsis if it is wider. */
  static String cut(Graphics2D g, String text, Font font, double width) {
    if (width(g, text, font) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(g, text.substring(0, end).stripTrailing() + "…", font) > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).stripTrailing() + "…";
  }

  /** The same for a text that is handed on before there is anything to draw on. */
  static String cut(String text, Font font, double width) {
    Graphics2D g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      return cut(g, text, font, width);
    } finally {
      g.dispose();
    }
  }

  /** The lines of a text, no more than so many: the last is cut with an ellipsis. */
  static List<String> lines(Graphics2D g, String text, Font font, double width, int most) {
    List<String> lines = wrap(g, text, font, width);
    if (lines.size() > most) {
      String rest = text.substring(String.join("", lines.subList(0, most - 1)).length());
      lines = new ArrayList<>(lines.subList(0, most - 1));
      lines.add(rest);
    }
    return lines.stream().map(line -> cut(g, line.strip(), font, width)).toList();
  }

  private static List<String> wrap(Graphics2D g, String text, Font font, double width) {
    FontMetrics metrics = g.getFontMetrics(font);
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> lines = new ArrayList<>();
    int lineStart = 0;
    int last = 0;
    for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
      if (withinDate(text, next)) {
        continue;
      }
      String candidate = text.substring(lineStart, next).stripTrailing();
      if (metrics.getStringBounds(candidate, g).getWidth() > width && last > lineStart) {
        lines.add(text.substring(lineStart, last).stripTrailing());
        lineStart = last;
      }
      last = next;
    }
    if (lineStart < text.length()) {
      lines.add(text.substring(lineStart).stripTrailing());
    }
    return lines;
  }

  /** Whether a line that ends here would tear {@code 2030年12月} apart. */
  private static boolean withinDate(String text, int end) {
    if (end >= text.length()) {
      return false;
    }
    char before = text.charAt(end - 1);
    char after = text.charAt(end);
    return Character.isDigit(before) && (after == '年' || after == '月')
        || before == '年' && Character.isDigit(after);
  }
}
