package org.regiochain.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bundled Chinese font. A machine without a CJK font would silently draw every Chinese
 * character as an empty box, so charts never name a font of the machine.
 */
public final class ChartFonts {
  private static final String RESOURCE = "NotoSansSC-Regular.ttf";

  private ChartFonts() {}

  /**
   * Loaded when the first chart is drawn: it takes about 0.1 s that no other command should pay.
   */
  private static final class Holder {
    static final Font BASE = load();

    private static Font load() {
      try (InputStream in = ChartFonts.class.getResourceAsStream(RESOURCE)) {
        Font font = Font.createFont(Font.TRUETYPE_FONT, in);
        // The SVG writer looks a font up again by its name before it takes the outlines.
        GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
        return font;
      } catch (IOException | FontFormatException e) {
        throw new IllegalStateException("the bundled font cannot be read", e);
      }
    }
  }

  /** The plain face; size in pixels of the chart's own coordinates. */
  public static Font regular(double size) {
    return Holder.BASE.deriveFont((float) size);
  }

  /** The bold face, derived from the plain one to spare a second font file. */
  public static Font bold(double size) {
    return Holder.BASE.deriveFont(Font.BOLD, (float) size);
  }

  /** The font cut down to the characters of a text, as the bytes of a TrueType font. */
  public static byte[] subset(String text) {
    try (InputStream in = ChartFonts.class.getResourceAsStream(RESOURCE)) {
      return new FontSubset(in.readAllBytes()).with(text);
    } catch (IOException e) {
      throw new IllegalStateException("the bundled font cannot be read", e);
    }
  }

  /** Whether every character of a text can be drawn. */
  public static boolean canShow(String text) {
    return Holder.BASE.canDisplayUpTo(text) == -1;
  }
}
