package org.regiochain.report;

/**
 * Limits and step of an axis.
 *
 * @param low lower limit
 * @param high upper limit
 * @param step distance of ticks: 1, 2, 2.5 or 5 times a power of ten
 */
record NiceScale(double low, double high, double step) {
  private static final double[] STEPS = {1, 2, 2.5, 5, 10};

  /** A limit goes out to the next tick if that costs no more than this part of a step. */
  private static final double ROUND_OUT = 0.4;

  /** Else it leaves this part of the span free. */
  private static final double MARGIN = 0.04;

  /**
   * A scale that covers the data.
   *
   * @param narrowest the least span to show, so that rounding noise is not drawn as a mountain
   */
  static NiceScale covering(double low, double high, double narrowest, int ticks) {
    double middle = (low + high) / 2;
    double span = Math.max(high - low, narrowest);
    double from = Math.min(low, middle - span / 2);
    double to = Math.max(high, middle + span / 2);
    double step = stepFor(span, ticks);
    // The small allowance keeps a limit that lies on a tick up to rounding where it is.
    double tickBelow = Math.floor(from / step + 1e-9) * step;
    double tickAbove = Math.ceil(to / step - 1e-9) * step;
    double first = from - tickBelow <= ROUND_OUT * step ? tickBelow : from - MARGIN * span;
    double last = tickAbove - to <= ROUND_OUT * step ? tickAbove : to + MARGIN * span;
    return new NiceScale(first, last, step);
  }

  /** From zero, for amounts drawn as areas. */
  static NiceScale fromZero(double high, int ticks) {
    return covering(0, high, 0, ticks);
  }

  /** The round step that gives about so many ticks over a span. */
  static double stepFor(double span, int ticks) {
    double raw = span / ticks;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    for (double step : STEPS) {
      if (raw <= step * power * (1 + 1e-9)) {
        return step * power;
      }
    }
    throw new IllegalArgumentException("no step for a span of " + span);
  }

  /** Decimals needed to tell ticks apart. */
  int decimals() {
    for (int decimals = 0; decimals < 12; decimals++) {
      double scaled = step * Math.pow(10, decimals);
      if (Math.abs(scaled - Math.rint(scaled)) < 1e-6) {
        return decimals;
      }
    }
    return 12;
  }
}
