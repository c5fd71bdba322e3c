package org.regiochain.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.regiochain.catalog.Lang;

/**
 * Classes of a map: values from one break up to the next share a colour.
 *
 * @param breaks rising inner limits; one class more than breaks
 * @param colors one for each class, lowest values first
 * @param decimals to print breaks with
 * @param signed whether breaks are changes, printed with their sign
 */
record ColorClasses(double[] breaks, Color[] colors, int decimals, boolean signed) {
  private static final int CLASSES = 6;

  /** Changes that vary less than this (per cent) are shown as one class. */
  private static final double FLAT = 1e-6;

  /** About equally filled classes with round limits, pale for low and dark for high values. */
  static ColorClasses sequential(double[] values) {
    return sequential(values, false);
  }

  /**
   * For changes: if values lie on both sides of zero, even steps around zero in two hues; else as
   * for levels.
   */
  static ColorClasses ofChanges(double[] values) {
    double low = Arrays.stream(values).min().orElse(0);
    double high = Arrays.stream(values).max().orElse(0);
    if (low >= 0 || high <= 0 || high - low < FLAT) {
      return sequential(values, true);
    }
    double[] sizes = Arrays.stream(values).map(Math::abs).toArray();
    double typical = Math.max(new Percentile().evaluate(sizes, 85), (high - low) / 20);
    double step = NiceScale.stepFor(0.7 * typical, 2);
    List<Double> breaks = new ArrayList<>();
    List<Color> colors = new ArrayList<>();
    for (int i = 0; i < CLASSES; i++) {
      double from = i == 0 ? Double.NEGATIVE_INFINITY : (i - CLASSES / 2) * step;
      double to = i == CLASSES - 1 ? Double.POSITIVE_INFINITY : (i + 1 - CLASSES / 2) * step;
      // A class beyond all values would only be an empty box in the key.
      if (high < from || low >= to) {
        continue;
      }
      if (!colors.isEmpty()) {
        breaks.add(from);
      }
      colors.add(Palette.diverging((double) i / (CLASSES - 1)));
    }
    return new ColorClasses(
        breaks.stream().mapToDouble(Double::doubleValue).toArray(),
        colors.toArray(Color[]::new),
        new NiceScale(0, step, step).decimals(),
        true);
  }

  private static ColorClasses sequential(double[] values, boolean signed) {
    double low = Arrays.stream(values).min().orElse(0);
    double high = Arrays.stream(values).max().orElse(0);
    double largest = Math.max(Math.abs(low), Math.abs(high));
    if (high - low <= Math.max(FLAT, 1e-9 * largest)) {
      return new ColorClasses(new double[0], new Color[] {Palette.amount(0.35)}, 2, signed);
    }
    double grain = NiceScale.stepFor(high - low, 60);
    TreeSet<Double> breaks = new TreeSet<>();
    for (int i = 1; i < CLASSES; i++) {
      double at = new Percentile().evaluate(values, 100.0 * i / CLASSES);
      double rounded = Math.rint(at / grain) * grain;
      if (rounded > low && rounded < high) {
        breaks.add(rounded);
      }
    }
    double[] limits = breaks.stream().mapToDouble(Double::doubleValue).toArray();
    Color[] colors = new Color[limits.length + 1];
    for (int i = 0; i < colors.length; i++) {
      double t = colors.length == 1 ? 0.5 : (double) i / (colors.length - 1);
      colors[i] = Palette.amount(0.03 + 0.94 * t);
    }
    return new ColorClasses(limits, colors, new NiceScale(0, grain, grain).decimals(), signed);
  }

  /** The colour of a value; grey if it is missing. */
  Color of(double value) {
    if (Double.isNaN(value)) {
      return Palette.NO_DATA;
    }
    int i = 0;
    while (i < breaks.length && value >= breaks[i]) {
      i++;
    }
    return colors[i];
  }

  /** The key, highest class first as on an upright scale. */
  List<LegendEntry> legend(Lang lang) {
    List<LegendEntry> legend = new ArrayList<>();
    String to = lang == Lang.ZH ? " 至 " : " to ";
    for (int i = colors.length - 1; i >= 0; i--) {
      String text;
      if (breaks.length == 0) {
        text = lang == Lang.ZH ? "各地相同" : "the same everywhere";
      } else if (i == 0) {
        text = "< " + text(breaks[0]);
      } else if (i == breaks.length) {
        text = "≥ " + text(breaks[i - 1]);
      } else {
        text = text(breaks[i - 1]) + to + text(breaks[i]);
      }
      legend.add(new LegendEntry(text, colors[i], LegendEntry.Mark.AREA));
    }
    return legend;
  }

  private String text(double value) {
    return signed ? DisplayUnit.signed(value, decimals) : DisplayUnit.number(value, decimals);
  }
}
