package org.regiochain.inference;

/**
 * An interval with its limits; infinite limits where nothing is known on that side.
 *
 * @throws IllegalArgumentException if a limit is NaN or the lower exceeds the upper
 */
public record Interval(double lower, double upper) {
  /** Nothing is known. */
  public static final Interval EVERYTHING =
      new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("no interval: " + lower + " to " + upper);
    }
  }

  /** The interval estimate ± halfWidth. */
  static Interval around(double estimate, double halfWidth) {
    return new Interval(estimate - halfWidth, estimate + halfWidth);
  }

  /** Half of the width, also where the estimate is not in the middle. */
  public double halfWidth() {
    return (upper - lower) / 2;
  }

  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  /** −1 if the interval lies below zero, 1 if above, 0 if it contains zero. */
  public int sign() {
    if (lower > 0) {
      return 1;
    }
    return upper < 0 ? -1 : 0;
  }
}
