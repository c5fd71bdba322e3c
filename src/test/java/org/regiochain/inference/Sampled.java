package org.regiochain.inference;

import java.util.Arrays;
import org.regiochain.numeric.Draws;
import org.regiochain.numeric.Stream;

/** Samples of known distributions with mean 0 and variance 1, from keyed draws. */
final class Sampled {
  private static final Stream STREAM = Stream.named("test.inference");

  private Sampled() {}

  static double[] normal(int count, long experiment) {
    long key = key(experiment);
    double[] sample = new double[count];
    Arrays.setAll(sample, r -> Draws.normal(key, 0, r));
    return sample;
  }

  /** Skewness 2. */
  static double[] exponential(int count, long experiment) {
    long key = key(experiment);
    double[] sample = new double[count];
    Arrays.setAll(sample, r -> -Math.log(Draws.uniform(key, 0, r)) - 1);
    return sample;
  }

  /** Normal rows, each pair with the same correlation. */
  static double[][] correlated(int rows, int count, double correlation, long experiment) {
    long key = key(experiment);
    double[][] sample = new double[rows][count];
    for (int row = 0; row < rows; row++) {
      for (int r = 0; r < count; r++) {
        sample[row][r] = draw(key, row, r, correlation);
      }
    }
    return sample;
  }

  static double draw(long key, int row, int replication, double correlation) {
    return Math.sqrt(correlation) * Draws.normal(key, -1, replication)
        + Math.sqrt(1 - correlation) * Draws.normal(key, row, replication);
  }

  static long key(long experiment) {
    return new Draws(11, experiment).key(STREAM);
  }

  /** Standard errors that a share may be off, for a test that fails by chance in 1 of 16,000. */
  static double tolerance(double share, int experiments) {
    return 4 * Math.sqrt(share * (1 - share) / experiments);
  }
}
