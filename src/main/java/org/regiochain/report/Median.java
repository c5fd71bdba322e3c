package org.regiochain.report;

import java.util.Arrays;

/** The median of values that may be infinite ("never"), where interpolation would give NaN. */
final class Median {
  private Median() {}

  /** NaN for no values, or if one is NaN. */
  static double of(double[] values) {
    if (values.length == 0 || Arrays.stream(values).anyMatch(Double::isNaN)) {
      return Double.NaN;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double lower = sorted[(sorted.length - 1) / 2];
    double upper = sorted[sorted.length / 2];
    return lower == upper ? lower : (lower + upper) / 2;
  }
}
