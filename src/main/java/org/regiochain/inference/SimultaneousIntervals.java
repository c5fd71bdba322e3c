package org.regiochain.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Intervals of several means that hold all at once with the confidence stated: m ± c·s/√n. Over
 * resamples of whole replications, which keep the correlation of the levers, every row's own |t*|
 * is replaced by its rank; the quantile of the largest rank gives the rank at which each row reads
 * its own c (balanced sets, Beran 1988). Every row is thus as likely to fail as any other, and a
 * lever with a few extreme replications widens its own interval, not those of all others. No c is
 * below the median of all: a sample that happens to hide its skewness would have too small a one.
 *
 * <p>Where resampling cannot bound a row's |t*| (fewer than ten replications, or nearly equal
 * values) its interval is Bonferroni's; where it can bound none, signs are Holm's.
 *
 * @param criticals by row, multiple c of the standard error; 0 for rows without spread
 * @param resampled whether some c are from resampling
 * @param intervals by row; no width for rows without spread
 * @param signs by row: 1 surely above zero, −1 surely below, 0 neither; never less decided than the
 *     interval
 */
public record SimultaneousIntervals(
    List<Double> criticals, boolean resampled, List<Interval> intervals, List<Integer> signs) {

  /** Many, since each of hundreds of pairs of levers needs a quantile far out. */
  private static final int RESAMPLES = 9999;

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
    int[] varying =
        IntStream.range(0, differences.length)
            .filter(row -> !Sample.identical(differences[row]))
            .toArray();
    double[] criticals = new double[differences.length];
    boolean resampled = varying.length == 0;
    if (replications > 1 && varying.length > 0) {
      double bonferroni = Sample.studentT(1 - (1 - confidence) / varying.length, replications - 1);
      for (int row : varying) {
        criticals[row] = bonferroni;
      }
      resampled =
          replications >= Sample.ENOUGH_TO_RESAMPLE
              && balance(differences, varying, criticals, confidence, seed);
    }
    List<Interval> intervals =
        IntStream.range(0, differences.length)
            .mapToObj(row -> interval(differences[row], criticals[row]))
            .toList();
    List<Integer> signs =
        resampled || replications == 1
            ? intervals.stream().map(Interval::sign).toList()
            : holmSigns(differences, 1 - confidence);
    return new SimultaneousIntervals(
        Arrays.stream(criticals).boxed().toList(), resampled, intervals, signs);
  }

  /** Sets c of the rows that resampling can bound; whether there are any. */
  private static boolean balance(
      double[][] differences, int[] varying, double[] criticals, double confidence, long seed) {
    double[][] sizes = sizes(differences, varying, seed);
    double alone = 1 - (1 - confidence) / varying.length;
    List<Integer> bounded = new ArrayList<>();
    double[][] sorted = new double[varying.length][];
    for (int j = 0; j < varying.length; j++) {
      sorted[j] = sizes[j].clone();
      Arrays.sort(sorted[j]);
      if (Double.isFinite(Resamples.upper(sorted[j], alone))) {
        bounded.add(j);
      }
    }
    if (bounded.isEmpty()) {
      return false;
    }
    double[] largest = new double[RESAMPLES];
    for (int j : bounded) {
      for (int b = 0; b < RESAMPLES; b++) {
        largest[b] = Math.max(largest[b], rank(sorted[j], sizes[j][b]));
      }
    }
    Arrays.sort(largest);
    // Rows left to Bonferroni keep their part of what may fail.
    double joint = 1 - (1 - confidence) * bounded.size() / varying.length;
    int rank = (int) Resamples.upper(largest, joint);
    double[] own = bounded.stream().mapToDouble(j -> sorted[j][rank - 1]).sorted().toArray();
    double median = own[own.length / 2];
    for (int j : bounded) {
      criticals[varying[j]] = Math.max(median, sorted[j][rank - 1]);
    }
    return true;
  }

  /** |t*| by row and resample. */
  private static double[][] sizes(double[][] differences, int[] varying, long seed) {
    double[][] standardised =
        Arrays.stream(varying)
            .mapToObj(row -> Resamples.standardise(differences[row]))
            .toArray(double[][]::new);
    Resamples resamples = new Resamples(seed, differences[0].length);
    double[][] sizes = new double[varying.length][RESAMPLES];
    for (int b = 0; b < RESAMPLES; b++) {
      double[] times = resamples.times(b);
      for (int j = 0; j < sizes.length; j++) {
        sizes[j][b] = Math.abs(Resamples.studentised(times, standardised[j]));
      }
    }
    return sizes;
  }

  /** How many of sorted values are at most a value that is among them. */
  private static int rank(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
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
