package org.regiochain.report;

import java.awt.Color;

/** Colours that stay apart under the common forms of colour blindness, and on a projector. */
final class Palette {
  static final Color INK = new Color(0x22, 0x22, 0x22);
  static final Color MUTED = new Color(0x5A, 0x5A, 0x5A);
  static final Color GRID = new Color(0xE4, 0xE4, 0xE4);
  static final Color AXIS = new Color(0x8C, 0x8C, 0x8C);
  static final Color SHADE = new Color(0, 0, 0, 22);
  static final Color NEUTRAL = new Color(0xC9, 0xCD, 0xD2);
  static final Color NO_DATA = new Color(0xEE, 0xEE, 0xEE);

  /** Okabe and Ito 2008, strongest on white first; yellow left out, too pale for a line. */
  private static final Color[] OKABE_ITO = {
    new Color(0x00, 0x72, 0xB2),
    new Color(0xD5, 0x5E, 0x00),
    new Color(0x00, 0x9E, 0x73),
    new Color(0xCC, 0x79, 0xA7),
    new Color(0xE6, 0x9F, 0x00),
    new Color(0x56, 0xB4, 0xE9),
  };

  /** Viridis (van der Walt and Smith 2015) at ten even steps, dark to light. */
  private static final int[] VIRIDIS = {
    0x440154, 0x482878, 0x3E4A89, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6DCD59, 0xB4DE2C,
    0xFDE725
  };

  /** Pale yellow to deep blue (ColorBrewer YlGnBu): on a map, little should look like little. */
  private static final int[] PALE_TO_DEEP = {
    0xF7F9DC, 0xD9EFC0, 0xA2DBB7, 0x5CC0C0, 0x2F9DC1, 0x2266AC, 0x21327F
  };

  /** Blue to orange through near-white, after ColorBrewer PuOr and RdBu with safe hues. */
  private static final int[] DIVERGING = {
    0x0A4F80, 0x3F86B5, 0x92C0DD, 0xDCEAF2, 0xF7F7F7, 0xFBE3CC, 0xF2B377, 0xD9772B, 0x9C4400
  };

  private Palette() {}

  /** The colour of the i-th category. */
  static Color category(int i) {
    return OKABE_ITO[i % OKABE_ITO.length];
  }

  /** The same colour, see-through; alpha 0–255. */
  static Color fade(Color color, int alpha) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }

  /** Steps of an order, viridis: 0 dark to 1 light. */
  static Color ordered(double share) {
    return ramp(VIRIDIS, share);
  }

  /** Amounts on a map: 0 pale to 1 deep. */
  static Color amount(double share) {
    return ramp(PALE_TO_DEEP, share);
  }

  /** 0 strong blue, 0.5 near-white, 1 strong orange. */
  static Color diverging(double share) {
    return ramp(DIVERGING, share);
  }

  /** Black or white, whichever reads better on a colour (relative luminance, WCAG 2). */
  static Color textOn(Color background) {
    double luminance =
        0.2126 * linear(background.getRed())
            + 0.7152 * linear(background.getGreen())
            + 0.0722 * linear(background.getBlue());
    return luminance > 0.25 ? INK : Color.WHITE;
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static Color ramp(int[] stops, double share) {
    double position = Math.max(0, Math.min(1, share)) * (stops.length - 1);
    int below = Math.min((int) position, stops.length - 2);
    double t = position - below;
    Color a = new Color(stops[below]);
    Color b = new Color(stops[below + 1]);
    return new Color(
        mix(a.getRed(), b.getRed(), t),
        mix(a.getGreen(), b.getGreen(), t),
        mix(a.getBlue(), b.getBlue(), t));
  }

  private static int mix(int a, int b, double t) {
    return (int) Math.round(a + (b - a) * t);
  }
}
