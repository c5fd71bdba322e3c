package org.regiochain.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * Statistics of samples on (0,1). Keys are fixed, so each test has one outcome for ever; the bounds
 * say how surprising that outcome may be: about fifty such statistics are looked at, and a true
 * generator would fail a level of 1e-6 in one of 20,000 such test suites.
 */
final class Samples {
  /** Smallest tail probability accepted. */
  static final double LEVEL = 1e-6;

  /** Standard errors that a mean or correlation may be off: two-sided probability 1e-6. */
  static final double STANDARD_ERRORS = 4.9;

  private Samples() {}

  static double[] of(int count, IntToDoubleFunction draw) {
    double[] sample = new double[count];
    Arrays.setAll(sample, draw);
    return sample;
  }

  /** Tail probability of Pearson's statistic for equal expected counts. */
  static double chiSquareTail(long[] counts) {
    double expected = Arrays.stream(counts).sum() / (double) counts.length;
    double statistic = 0;
    for (long count : counts) {
      statistic += (count - expected) * (count - expected) / expected;
    }
    ChiSquaredDistribution law = new ChiSquaredDistribution(counts.length - 1);
    double above = 1 - law.cumulativeProbability(statistic);
    // Counts that are too even are as suspicious as counts that are too uneven.
    return Math.min(above, 1 - above);
  }

  /** Equal bins on (0,1). */
  static long[] histogram(double[] sample, int bins) {
    long[] counts = new long[bins];
    for (double u : sample) {
      counts[(int) (u * bins)]++;
    }
    return counts;
  }

  /** Largest distance between the empirical distribution and the uniform, times √n. */
  static double kolmogorovDistance(double[] sample) {
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    double largest = 0;
    for (int i = 0; i < sorted.length; i++) {
      largest = Math.max(largest, Math.abs(sorted[i] - i / (double) sorted.length));
      largest = Math.max(largest, Math.abs((i + 1) / (double) sorted.length - sorted[i]));
    }
    return largest * Math.sqrt(sorted.length);
  }

  /** The bound d with 2 exp(−2d²) = 1e-6, the leading term of Kolmogorov's law. */
  static double kolmogorovBound() {
    return Math.sqrt(-Math.log(LEVEL / 2) / 2);
  }

  static void assertUniform(String what, double[] sample) {
    assertThat(chiSquareTail(histogram(sample, 1000)))
        .as("%s: chi-square", what)
        .isGreaterThan(LEVEL);
    assertThat(kolmogorovDistance(sample)).as("%s: KS", what).isLessThan(kolmogorovBound());
  }

  /** Neither a linear trace nor an uneven square of pairs. */
  static void assertIndependent(String what, double[] first, double[] second) {
    double correlation = new PearsonsCorrelation().correlation(first, second);
    assertThat(Math.abs(correlation) * Math.sqrt(first.length))
        .as("%s: correlation in standard errors", what)
        .isLessThan(STANDARD_ERRORS);
    int side = 32;
    long[] counts = new long[side * side];
    for (int i = 0; i < first.length; i++) {
      counts[(int) (first[i] * side) * side + (int) (second[i] * side)]++;
    }
    assertThat(chiSquareTail(counts)).as("%s: square of pairs", what).isGreaterThan(LEVEL);
  }
}
