package org.regiochain.inference;

import java.util.Arrays;
import java.util.Optional;

/**
 * Cost-effectiveness: mean effect over mean cost, never the mean of ratios, which has no
 * expectation where costs may be near zero.
 *
 * @param ratio mean(y)/mean(x), in units of y per unit of x
 * @param fieller its values by Fieller; unbounded where the cost may be zero
 * @param bootstrap studentised bootstrap interval over whole replications; empty with fewer than
 *     ten, if Fieller's set is unbounded, for then no interval means anything, or if resamples have
 *     no spread
 */
public record RatioOfMeans(double ratio, FiellerSet fieller, Optional<Interval> bootstrap) {

  /**
   * Estimates the ratio.
   *
   * @param numerator y by replication, such as an effect
   * @param denominator x, such as a cost, paired
   * @param confidence between 0.5 and 0.999
   * @throws IllegalArgumentException if lengths differ, a value is not finite, or the denominators
   *     add up to zero: a lever without outlay has no cost-effectiveness
   */
  public static RatioOfMeans of(
      double[] numerator, double[] denominator, double confidence, long seed) {
    Sample.requirePaired(numerator, denominator);
    Sample.requireConfidence(confidence);
    double meanX = Sample.mean(denominator);
    if (meanX == 0) {
      throw new IllegalArgumentException("no ratio: the mean of the denominator is zero");
    }
    double ratio = Sample.mean(numerator) / meanX;
    FiellerSet fieller = FiellerSet.of(numerator, denominator, confidence);
    Optional<Interval> bootstrap = Optional.empty();
    if (fieller.kind() == FiellerSet.Kind.BOUNDED
        && numerator.length >= Sample.ENOUGH_TO_RESAMPLE) {
      bootstrap = bootstrap(numerator, denominator, confidence, seed);
    }
    return new RatioOfMeans(ratio, fieller, bootstrap);
  }

  private static Optional<Interval> bootstrap(
      double[] y, double[] x, double confidence, long seed) {
    double ratio = Sample.mean(y) / Sample.mean(x);
    double[] once = new double[y.length];
    Arrays.fill(once, 1);
    double error = error(once, y, x, ratio);
    if (error <= 1e-12 * Math.abs(ratio)) {
      return Optional.of(Interval.around(ratio, 0));
    }
    Resamples resamples = new Resamples(seed, y.length);
    double[] studentised = new double[Resamples.COUNT];
    for (int b = 0; b < studentised.length; b++) {
      double[] times = resamples.times(b);
      double resampled = Resamples.mean(times, y) / Resamples.mean(times, x);
      double t = (resampled - ratio) / error(times, y, x, resampled);
      if (!Double.isFinite(t)) {
        return Optional.empty();
      }
      studentised[b] = t;
    }
    Arrays.sort(studentised);
    Interval t = Resamples.middle(studentised, confidence);
    return Optional.of(new Interval(ratio - t.upper() * error, ratio - t.lower() * error));
  }

  /** Standard error of a ratio to first order: that of mean(y − θx), over |mean(x)|. */
  private static double error(double[] times, double[] y, double[] x, double ratio) {
    int n = y.length;
    double squares = 0;
    for (int r = 0; r < n; r++) {
      double off = y[r] - ratio * x[r];
      squares += times[r] * off * off;
    }
    return Math.sqrt(squares / n / (n - 1)) / Math.abs(Resamples.mean(times, x));
  }
}
