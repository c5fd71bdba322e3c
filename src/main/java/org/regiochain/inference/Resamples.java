package org.regiochain.inference;

import java.util.Arrays;
import org.regiochain.numeric.Draws;
import org.regiochain.numeric.Stream;

/**
 * Resamples of whole replications with replacement. A resample is the number of times each
 * replication was drawn, so that all levers of a table can share it and keep their correlation.
 */
final class Resamples {
  /** 1 less than a round number, so that 2.5% of {@code COUNT + 1} is a whole rank. */
  static final int COUNT = 1999;

  private static final Stream STREAM = Stream.named("inference.resample");

  private final long key;
  private final double[] times;

  Resamples(long seed, int replications) {
    this.key = new Draws(seed, 0).key(STREAM);
    this.times = new double[replications];
  }

  /** How often each replication is in resample b; valid until the next call. */
  double[] times(int b) {
    Arrays.fill(times, 0);
    for (int position = 0; position < times.length; position++) {
      times[(int) (Draws.uniform(key, b, position) * times.length)]++;
    }
    return times;
  }

  /** Mean of a row in a resample. */
  static double mean(double[] times, double[] row) {
    double sum = 0;
    for (int r = 0; r < row.length; r++) {
      sum += times[r] * row[r];
    }
    return sum / row.length;
  }

  /**
   * The studentised mean √n·m/s of a resample of a row with mean 0 and variance 1; infinite if the
   * resample has no spread but a mean, 0 if it has neither.
   */
  static double studentised(double[] times, double[] standardised) {
    int n = standardised.length;
    double sum = 0;
    double squares = 0;
    for (int r = 0; r < n; r++) {
      double weighted = times[r] * standardised[r];
      sum += weighted;
      squares += weighted * standardised[r];
    }
    double mean = sum / n;
    double variance = (squares - sum * mean) / (n - 1);
    if (variance <= 1e-12) {
      return Math.abs(mean) <= 1e-12 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, mean);
    }
    return mean * Math.sqrt(n / variance);
  }

  /** A row less its mean, over its standard deviation. */
  static double[] standardise(double[] row) {
    double mean = Sample.mean(row);
    double deviation = Math.sqrt(Sample.variance(row));
    double[] standardised = new double[row.length];
    Arrays.setAll(standardised, r -> (row[r] - mean) / deviation);
    return standardised;
  }

  /**
   * The middle part of sorted statistics: the ranks k and COUNT + 1 − k with k = (COUNT + 1)(1 −
   * confidence)/2.
   */
  static Interval middle(double[] sorted, double confidence) {
    // The small amount makes up for rounding of whole ranks.
    int k = Math.max(1, (int) ((sorted.length + 1) * (1 - confidence) / 2 + 1e-6));
    return new Interval(sorted[k - 1], sorted[sorted.length - k]);
  }

  /** The value that a share of sorted statistics does not exceed, a rank of COUNT + 1. */
  static double upper(double[] sorted, double share) {
    int k = (int) Math.ceil((sorted.length + 1) * share - 1e-6);
    return sorted[Math.min(k, sorted.length) - 1];
  }
}
