package org.regiochain.inference;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Intervals of several means that hold all at once with the confidence stated: m ± c·s/√n, c the
 * quantile of max|t| over resamples of whole replications, which keeps the correlation of the
 * levers. Where resampling cannot bound max|t| (fewer than ten replications, or rows of nearly
 * equal values) the intervals are Bonferroni's and signs Holm's.
 *
 * @param critical multiple c of the standard errors
 * @param resampled whether c is from resampling, else Bonferroni's
 * @param intervals by row; no width for rows without spread
 * @param signs by row: 1 surely above zero, −1 surely below, 0 neither; never less decided than the
 *     interval
 */
public record SimultaneousIntervals(
    double critical, boolean resampled, List<Interval> intervals, List<Integer> signs) {

  /**
   * Intervals of the means of rows.
   *
   * @param differences by row (lever, or pair of levers) and replication
   * @param confidence that all hold, between 0.5 and 0.999
   * @throws IllegalArgumentException if rows differ in length or a value is not finite
   */
  public static SimultaneousIntervals of(double[][] differences, double confidence, long seed) {
    Sample.requirePaired(differences);
    Sample.requireConfidence(confidence);
    int replications = differences[0].length;
    double[][] varying =
        Arrays.stream(differences).filter(row -> !Sample.identical(row)).toArray(double[][]::new);
    double critical = Double.POSITIVE_INFINITY;
    if (varying.length == 0) {
      critical = 0;
    } else if (replications >= Sample.ENOUGH_TO_RESAMPLE) {
      critical = maxT(varying, confidence, seed);
    }
    boolean resampled = !Double.isInfinite(critical);
    if (!resampled && replications > 1) {
      critical = Sample.studentT(1 - (1 - confidence) / varying.length, replications - 1);
    }
    double factor = critical;
    List<Interval> intervals =
        Arrays.stream(differences).map(row -> interval(row, factor)).toList();
    List<Integer> signs =
        resampled || replications == 1
            ? intervals.stream().map(Interval::sign).toList()
            : holmSigns(differences, 1 - confidence);
    return new SimultaneousIntervals(critical, resampled, intervals, signs);
  }

  private static double maxT(double[][] varying, double confidence, long seed) {
    double[][] standardised =
        Arrays.stream(varying).map(Resamples::standardise).toArray(double[][]::new);
    Resamples resamples = new Resamples(seed, varying[0].length);
    double[] largest = new double[Resamples.COUNT];
    for (int b = 0; b < largest.length; b++) {
      double[] times = resamples.times(b);
      for (double[] row : standardised) {
        largest[b] = Math.max(largest[b], Math.abs(Resamples.studentised(times, row)));
      }
    }
    Arrays.sort(largest);
    return Resamples.upper(largest, confidence);
  }

  private static Interval interval(double[] row, double critical) {
    if (row.length == 1) {
      return Interval.EVERYTHING;
    }
    if (Sample.identical(row)) {
      return Interval.around(row[0], 0);
    }
    double error = Math.sqrt(Sample.variance(row) / row.length);
    return Interval.around(Sample.mean(row), critical * error);
  }

  private static List<Integer> holmSigns(double[][] differences, double alpha) {
    TDistribution law = new TDistribution(null, differences[0].length - 1);
    // Rows without spread are certain, and no test.
    int[] tested = new int[differences.length];
    double[] pValues = new double[differences.length];
    int tests = 0;
    for (int row = 0; row < differences.length; row++) {
      double[] d = differences[row];
      if (!Sample.identical(d)) {
        double t = Sample.mean(d) / Math.sqrt(Sample.variance(d) / d.length);
        tested[tests] = row;
        pValues[tests++] = 2 * law.cumulativeProbability(-Math.abs(t));
      }
    }
    Integer[] signs = new Integer[differences.length];
    Arrays.setAll(signs, row -> (int) Math.signum(differences[row][0]));
    double[] adjusted = Holm.adjusted(Arrays.copyOf(pValues, tests));
    for (int test = 0; test < tests; test++) {
      double mean = Sample.mean(differences[tested[test]]);
      signs[tested[test]] = adjusted[test] <= alpha ? (int) Math.signum(mean) : 0;
    }
    return List.of(signs);
  }
}
