package org.regiochain.inference;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;

/** Moments and quantiles of a sample. */
final class Sample {
  /** Fewest values from which resampling can learn a distribution. */
  static final int ENOUGH_TO_RESAMPLE = 10;

  /** Differences up to this share of the largest value are rounding. */
  private static final double ROUNDING = 1e-12;

  private Sample() {}

  /** Throws unless both have as many values, at least one, and all are finite. */
  static void requirePaired(double[] first, double[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "not paired: " + first.length + " and " + second.length + " replications");
    }
    requireFinite(first);
    requireFinite(second);
  }

  /** Throws unless there is a row and all rows are paired. */
  static void requirePaired(double[][] rows) {
    if (rows.length == 0) {
      throw new IllegalArgumentException("no levers");
    }
    for (double[] row : rows) {
      requirePaired(rows[0], row);
    }
  }

  static void requireFinite(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("no replications");
    }
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("not a finite number: " + value);
      }
    }
  }

  static void requireConfidence(double confidence) {
    if (!(confidence >= 0.5 && confidence <= 0.999)) {
      throw new IllegalArgumentException("confidence outside [0.5, 0.999]: " + confidence);
    }
  }

  /** first − second, value by value. */
  static double[] minus(double[] first, double[] second) {
    double[] difference = new double[first.length];
    Arrays.setAll(difference, r -> first[r] - second[r]);
    return difference;
  }

  /** Whether all values are the same but for rounding. */
  static boolean identical(double[] values) {
    double least = values[0];
    double most = values[0];
    for (double value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return most - least <= ROUNDING * Math.max(Math.abs(least), Math.abs(most));
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double first = sum / values.length;
    double rest = 0;
    for (double value : values) {
      rest += value - first;
    }
    return first + rest / values.length;
  }

  /** Sample variance, divisor n − 1; NaN for one value. */
  static double variance(double[] values) {
    return covariance(values, values);
  }

  /** Sample covariance, divisor n − 1; NaN for one value. */
  static double covariance(double[] first, double[] second) {
    double meanFirst = mean(first);
    double meanSecond = mean(second);
    double sum = 0;
    for (int r = 0; r < first.length; r++) {
      sum += (first[r] - meanFirst) * (second[r] - meanSecond);
    }
    return sum / (first.length - 1);
  }

  /**
   * Adjusted Fisher–Pearson skewness G₁ = √(n(n−1))/(n−2) · m₃/m₂^1.5; 0 for two values, which
   * cannot lean to a side.
   */
  static double skewness(double[] values) {
    int n = values.length;
    if (n < 3) {
      return 0;
    }
    double mean = mean(values);
    double second = 0;
    double third = 0;
    for (double value : values) {
      double off = value - mean;
      second += off * off;
      third += off * off * off;
    }
    second /= n;
    third /= n;
    return Math.sqrt(n * (n - 1.0)) / (n - 2) * third / (second * Math.sqrt(second));
  }

  /**
   * Quantile of sorted values, interpolated as R and NumPy do by default (type 7 of Hyndman and Fan
   * 1996).
   */
  static double quantile(double[] sorted, double probability) {
    double at = (sorted.length - 1) * probability;
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  /** Student's t with P(|T| ≤ t) = confidence. */
  static double studentT(double confidence, int degreesOfFreedom) {
    return new TDistribution(null, degreesOfFreedom)
        .inverseCumulativeProbability(0.5 + confidence / 2);
  }

  /** Interval of the mean by Student's t; everything for one value, no width without spread. */
  static Interval tInterval(double[] values, double confidence) {
    int n = values.length;
    if (n == 1) {
      return Interval.EVERYTHING;
    }
    if (identical(values)) {
      return Interval.around(values[0], 0);
    }
    double error = Math.sqrt(variance(values) / n);
    return Interval.around(mean(values), studentT(confidence, n - 1) * error);
  }
}
