package org.regiochain.report.html;

import org.regiochain.catalog.Lang;
import org.regiochain.report.DisplayUnit;

/**
 * How a group of numbers is shown: one unit and one number of decimals, so that a column can be
 * compared at a glance.
 *
 * @param factor what a number of the tables is multiplied by
 * @param unit as shown; may be empty
 * @param decimals digits after the point
 */
record Scale(double factor, String unit, int decimals) {
  private static final int MOST_DECIMALS = 6;

  /** Three significant digits of the largest number. */
  static Scale of(DisplayUnit unit, double largest) {
    return new Scale(unit.factor(), unit.label(), decimals(Math.abs(largest * unit.factor())));
  }

  /** For amounts of money in yuan, or yuan by period as the unit says. */
  static Scale money(String unit, double largest, Lang lang) {
    return of(DisplayUnit.of(unit, Math.abs(largest), lang), largest);
  }

  /** For effects; a difference of shares is in percentage points, not per cent. */
  static Scale effects(Outcome outcome, String unit, double largest, Lang lang) {
    if (unit.equals("%")) {
      return of(new DisplayUnit(1, "%"), largest);
    }
    DisplayUnit shown = DisplayUnit.of(outcome.indicator(), unit, Math.abs(largest), lang);
    if (shown.label().startsWith("%")) {
      String points = lang == Lang.ZH ? "个百分点" : " pp";
      shown = new DisplayUnit(shown.factor(), points + shown.label().substring(1));
    }
    return of(readable(shown, largest * shown.factor()), largest);
  }

  /** A pure number far below one is shown in thousandths or millionths, not with many zeros. */
  private static DisplayUnit readable(DisplayUnit unit, double largest) {
    double size = Math.abs(largest);
    boolean points = unit.label().startsWith(" pp") || unit.label().startsWith("个百分点");
    if (points || !(size > 0) || size >= 0.01) {
      return unit;
    }
    boolean thousandths = size >= 0.9e-3;
    String label = (thousandths ? "× 0.001 " : "× 0.000001 ") + unit.label();
    return new DisplayUnit(unit.factor() * (thousandths ? 1e3 : 1e6), label.strip());
  }

  private static int decimals(double largest) {
    if (!(largest > 0) || Double.isInfinite(largest) || largest >= 100) {
      return largest >= 100 ? 0 : 2;
    }
    int digits = largest >= 1 ? 2 : 2 - (int) Math.floor(Math.log10(largest));
    return Math.min(MOST_DECIMALS, largest >= 10 ? 1 : digits);
  }

  /**
   * This scale with as many more decimals as a number and its interval need: two significant digits
   * where all are small beside the others, so that none is shown as 0 [0, 0]; and up to two more
   * where the interval is so narrow that its ends would look the same.
   */
  Scale fine(double number, double lower, double upper) {
    double largest = 0;
    for (double shown : new double[] {number, lower, upper}) {
      double size = Math.abs(shown * factor);
      largest = Double.isFinite(size) ? Math.max(largest, size) : largest;
    }
    double halfWidth = (upper - lower) / 2 * factor;
    boolean narrow = halfWidth > 0 && Double.isFinite(halfWidth);
    int apart = narrow ? -(int) Math.floor(Math.log10(halfWidth)) : 0;
    int needed = largest > 0 ? 1 - (int) Math.floor(Math.log10(largest)) : 0;
    int more = Math.max(needed, Math.min(apart, decimals + 2));
    return new Scale(factor, unit, Math.max(decimals, Math.min(MOST_DECIMALS, more)));
  }

  /** A number without its unit. */
  String plain(double value) {
    return Double.isFinite(value)
        ? DisplayUnit.number(value * factor, decimals)
        : DisplayUnit.number(Double.isNaN(value) ? value : Math.abs(value));
  }

  /** A number with its sign, without its unit. */
  String signed(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "+∞" : "−∞";
    }
    return Double.isNaN(value) ? "–" : DisplayUnit.signed(value * factor, decimals);
  }

  /** An interval of signed numbers; a dash where there is none. */
  String interval(double lower, double upper) {
    return Double.isNaN(lower) || Double.isNaN(upper)
        ? "–"
        : "[" + signed(lower) + ", " + signed(upper) + "]";
  }

  /** An interval of numbers without sign; a dash where there is none. */
  String range(double lower, double upper) {
    return Double.isNaN(lower) || Double.isNaN(upper)
        ? "–"
        : "[" + plain(lower) + ", " + plain(upper) + "]";
  }

  /** A signed number with its unit. */
  String withUnit(double value) {
    boolean close = unit.startsWith("%") || unit.startsWith(" ") || unit.isEmpty();
    return signed(value) + (close ? "" : " ") + unit;
  }

  /** A number with its unit and no sign for what is above zero. */
  String amount(double value) {
    boolean close = unit.startsWith("%") || unit.startsWith(" ") || unit.isEmpty();
    return plain(value) + (close ? "" : " ") + unit;
  }

  /** The unit in brackets, to stand after a name; empty without one. */
  String inBrackets(Lang lang) {
    return new DisplayUnit(factor, unit.strip()).inBrackets(lang);
  }
}
