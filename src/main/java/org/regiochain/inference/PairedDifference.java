package org.regiochain.inference;

import java.util.Arrays;
import java.util.Optional;

/**
 * The effect of a lever on one outcome: D = Y(lever) − Y(base), replication by replication. Units
 * are those of the outcome.
 *
 * <p>Special cases: if D is the same in all replications (but for rounding), its interval has no
 * width, its skewness is 0, ρ is 1 and the variance reduction infinite. One replication tells no
 * spread: its interval is unbounded; standard deviation, skewness, ρ and variance reduction are
 * NaN, which tables leave empty. If only one of the two levels varies, ρ is 0.
 *
 * @param replications number n of pairs
 * @param mean mean of D
 * @param median median of D, which is not the difference of medians
 * @param standardDeviation of D, divisor n − 1
 * @param skewness adjusted Fisher–Pearson skewness of D
 * @param q05 5% quantile of D, type 7; the others likewise
 * @param sharePositive share of D above zero, D = 0 counted half
 * @param tInterval of the mean by Student's t
 * @param interval of the mean, by the method named: Student's t, or the studentised bootstrap where
 *     |skewness| exceeds 1 and there are ten replications or more
 * @param correlation ρ of Y(lever) and Y(base) over replications
 * @param varianceReduction (Var Y(lever) + Var Y(base))/Var D: how many times more replications
 *     independent draws would need
 */
public record PairedDifference(
    int replications,
    double mean,
    double median,
    double standardDeviation,
    double skewness,
    double q05,
    double q25,
    double q75,
    double q95,
    double sharePositive,
    Interval tInterval,
    Interval interval,
    IntervalMethod method,
    double correlation,
    double varianceReduction) {

  /** |skewness| from which Student's t is not trusted. */
  static final double SKEWED = 1;

  /**
   * Compares two arms.
   *
   * @param lever outcome by replication
   * @param base outcome of the arm compared with, same replications in the same order
   * @param confidence of the intervals, between 0.5 and 0.999
   * @param seed of the bootstrap
   * @throws IllegalArgumentException if lengths differ, are zero, or a value is not finite
   */
  public static PairedDifference of(double[] lever, double[] base, double confidence, long seed) {
    Sample.requirePaired(lever, base);
    Sample.requireConfidence(confidence);
    double[] difference = Sample.minus(lever, base);
    if (difference.length == 1) {
      return of(
          difference,
          Double.NaN,
          new Spread(Double.NaN, Double.NaN, Double.NaN),
          Interval.EVERYTHING,
          Interval.EVERYTHING,
          IntervalMethod.ONE_REPLICATION);
    }
    Interval byT = Sample.tInterval(difference, confidence);
    if (Sample.identical(difference)) {
      Spread none = new Spread(0, 1, Double.POSITIVE_INFINITY);
      return of(difference, 0, none, byT, byT, IntervalMethod.IDENTICAL);
    }
    Spread spread = Spread.of(lever, base, Sample.variance(difference));
    double skewness = Sample.skewness(difference);
    if (Math.abs(skewness) <= SKEWED || difference.length < Sample.ENOUGH_TO_RESAMPLE) {
      return of(difference, skewness, spread, byT, byT, IntervalMethod.PAIRED_T);
    }
    Optional<Interval> bootstrap = StudentisedBootstrap.ofMean(difference, confidence, seed);
    return of(
        difference,
        skewness,
        spread,
        byT,
        bootstrap.orElse(byT),
        bootstrap.isPresent()
            ? IntervalMethod.STUDENTISED_BOOTSTRAP
            : IntervalMethod.PAIRED_T_FEW_VALUES);
  }

  private static PairedDifference of(
      double[] difference,
      double skewness,
      Spread spread,
      Interval byT,
      Interval interval,
      IntervalMethod method) {
    double[] sorted = difference.clone();
    Arrays.sort(sorted);
    return new PairedDifference(
        difference.length,
        Sample.mean(difference),
        Sample.quantile(sorted, 0.5),
        spread.standardDeviation,
        skewness,
        Sample.quantile(sorted, 0.05),
        Sample.quantile(sorted, 0.25),
        Sample.quantile(sorted, 0.75),
        Sample.quantile(sorted, 0.95),
        sharePositive(difference),
        byT,
        interval,
        method,
        spread.correlation,
        spread.varianceReduction);
  }

  private static double sharePositive(double[] difference) {
    double positive = 0;
    for (double d : difference) {
      positive += d > 0 ? 1 : d == 0 ? 0.5 : 0;
    }
    return positive / difference.length;
  }

  /** What common random numbers did to the spread of the difference. */
  private record Spread(double standardDeviation, double correlation, double varianceReduction) {

    static Spread of(double[] lever, double[] base, double varianceOfDifference) {
      double first = Sample.variance(lever);
      double second = Sample.variance(base);
      double scale = Math.sqrt(first) * Math.sqrt(second);
      double correlation = 0;
      if (!Sample.identical(lever) && !Sample.identical(base)) {
        correlation = Math.max(-1, Math.min(1, Sample.covariance(lever, base) / scale));
      }
      return new Spread(
          Math.sqrt(varianceOfDifference), correlation, (first + second) / varianceOfDifference);
    }
  }
}
