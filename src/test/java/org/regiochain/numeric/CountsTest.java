package org.regiochain.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleToLongFunction;
import java.util.function.LongToDoubleFunction;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.IntegerDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts by inversion against the distribution functions of commons-math3. */
class CountsTest {
  private static final Stream COUNTS = Stream.named("test.counts");
  private static final int DRAWS = 100_000;

  /** Smallest expected number of draws in a bin of a chi-square test. */
  private static final double EXPECTED = 20;

  @ParameterizedTest
  @CsvSource({
    "1, 0.3",
    "1, 0.999",
    "2, 0.5",
    "7, 0.0004",
    "30, 0.5",
    "45, 0.9",
    "60, 0.99",
    "400, 0.12",
    "1000, 0.0044",
    "1000000, 0.00001",
    "2000000000, 1e-9"
  })
  @DisplayName("a binomial count is the quantile: the least k with F(k) ≥ u")
  void binomialQuantile(int n, double p) {
    assertQuantile(u -> Counts.binomial(u, n, p), new BinomialDistribution(n, p));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 0.03, 0.9, 4, 49})
  @DisplayName("a Poisson count is the quantile too")
  void poissonQuantile(double mean) {
    assertQuantile(u -> Counts.poisson(u, mean), new PoissonDistribution(mean));
  }

  /** The two distribution functions differ by rounding, so draws within it of a step may differ. */
  private static void assertQuantile(DoubleToLongFunction count, IntegerDistribution law) {
    long before = 0;
    for (int i = 1; i < 20_000; i++) {
      double u = i / 20_000.0;
      long k = count.applyAsLong(u);
      assertThat(k).as("u = %s", u).isGreaterThanOrEqualTo(before);
      assertThat(law.cumulativeProbability((int) k)).as("F(k), u = %s", u).isGreaterThan(u - 1e-11);
      if (k > 0) {
        assertThat(law.cumulativeProbability((int) k - 1))
            .as("F(k − 1), u = %s", u)
            .isLessThan(u + 1e-11);
      }
      before = k;
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 0.02", "12, 0.25", "90, 0.02", "5000, 0.0044"})
  @DisplayName("100,000 binomial draws: chi-square against the law")
  void binomialDraws(int n, double p) {
    long key = new Draws(7, 0).key(COUNTS);
    BinomialDistribution law = new BinomialDistribution(n, p);
    assertFits(
        i -> Counts.binomial(Draws.uniform(key, i, n), n, p),
        k -> law.probability((int) k),
        "binomial " + n + ", " + p);
  }

  private static void assertFits(
      LongToDoubleFunction draw, LongToDoubleFunction probability, String what) {
    List<Long> counts = new ArrayList<>();
    for (long i = 0; i < DRAWS; i++) {
      int k = (int) draw.applyAsDouble(i);
      while (counts.size() <= k) {
        counts.add(0L);
      }
      counts.set(k, counts.get(k) + 1);
    }
    double statistic = 0;
    int bins = 0;
    double expected = 0;
    long found = 0;
    double left = DRAWS;
    for (int k = 0; left > 0 && k < counts.size() + 200; k++) {
      expected += DRAWS * probability.applyAsDouble(k);
      found += k < counts.size() ? counts.get(k) : 0;
      // The last bin takes all that is left.
      if (expected >= EXPECTED && left - expected >= EXPECTED) {
        statistic += (found - expected) * (found - expected) / expected;
        bins++;
        left -= expected;
        expected = 0;
        found = 0;
      }
    }
    statistic += (found - left) * (found - left) / left;
    bins++;
    ChiSquaredDistribution law = new ChiSquaredDistribution(Math.max(1, bins - 1));
    double above = 1 - law.cumulativeProbability(statistic);
    assertThat(above).as(what + ", chi-square %s", statistic).isGreaterThan(Samples.LEVEL);
  }

  @Test
  @DisplayName("above a mean of 50 the normal approximation keeps mean and variance to 1%")
  void largeMeans() {
    long key = new Draws(9, 0).key(COUNTS);
    double n = 40_000;
    assertMoments(
        i -> Counts.binomial(Draws.uniform(key, i, 2), (long) n, 0.005), 200, n * 0.005 * 0.995);
  }

  private static void assertMoments(LongToDoubleFunction draw, double mean, double variance) {
    double sum = 0;
    double squares = 0;
    for (long i = 0; i < DRAWS; i++) {
      double off = draw.applyAsDouble(i) - mean;
      sum += off;
      squares += off * off;
    }
    double error = Math.sqrt(variance / DRAWS);
    assertThat(sum / DRAWS).as("mean").isCloseTo(0, within(Samples.STANDARD_ERRORS * error));
    // Rounding to whole numbers adds 1/12.
    assertThat(squares / DRAWS).isCloseTo(variance + 1 / 12.0, within(0.03 * variance));
  }

  @ParameterizedTest
  @CsvSource({"51, 0.0001", "80, 0.0044", "400, 0.3"})
  @DisplayName(
      "its quantiles are within a tenth of a standard error of the law's, but for rounding")
  void largeQuantiles(double mean, double p) {
    int n = (int) Math.round(mean / p);
    BinomialDistribution law = new BinomialDistribution(n, p);
    // Rounding of both may add up to one.
    double allowed = 0.1 * Math.sqrt(law.getNumericalVariance()) + 1;
    for (double u = 0.023; u < 0.977; u += 0.01) {
      assertThat((double) Counts.binomial(u, n, p))
          .as("u = %s", u)
          .isCloseTo(law.inverseCumulativeProbability(u), within(allowed));
    }
  }

  @Test
  @DisplayName("limits: nobody, nothing, certainty")
  void limits() {
    double largest = Math.nextDown(1.0);
    assertThat(Counts.binomial(0.99, 0, 0.5)).isZero();
    assertThat(Counts.binomial(largest, 10, 0)).isZero();
    assertThat(Counts.binomial(0x1.0p-53, 10, 1)).isEqualTo(10);
    assertThat(Counts.binomial(largest, 3, 0.5)).isEqualTo(3);
    // Almost certain: the probability that nobody is hit is no number above zero.
    assertThat(Counts.binomial(0.5, 50, 1 - 1e-8)).isEqualTo(50);
  }
}
