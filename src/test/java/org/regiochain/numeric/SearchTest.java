package org.regiochain.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SearchTest {
  private static final long KEY = new Draws(3, 0).key(Stream.named("test.search"));

  /** Weights with many zeros, so that cumulative sums have ties. */
  private static double[] cumulative(int round, int size) {
    double[] sums = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      double u = Draws.uniform(KEY, i, round);
      sum += u < 0.4 ? 0 : u;
      sums[i] = sum;
    }
    return sums;
  }

  @Test
  @DisplayName("finds what a linear search finds, in any part of the array")
  void agreesWithLinearSearch() {
    for (int round = 0; round < 500; round++) {
      double[] sums = cumulative(round, 40);
      int from = round % 20;
      int to = from + 1 + round % 19;
      for (int n = 0; n < 20; n++) {
        double target = Draws.uniform(KEY, 1000 + n, round) * (sums[to - 1] + 1) - 0.5;
        int expected = from;
        while (expected < to - 1 && sums[expected] <= target) {
          expected++;
        }
        assertThat(Search.firstAbove(sums, from, to, target)).isEqualTo(expected);
      }
    }
  }

  @Test
  @DisplayName("a target equal to a sum belongs to the next weight; none above gives the last")
  void ends() {
    double[] sums = {1, 1, 3, 6};
    assertThat(Search.firstAbove(sums, 0, 4, 0)).isZero();
    assertThat(Search.firstAbove(sums, 0, 4, 1)).isEqualTo(2);
    assertThat(Search.firstAbove(sums, 0, 4, Math.nextDown(6))).isEqualTo(3);
    assertThat(Search.firstAbove(sums, 0, 4, 6)).isEqualTo(3);
    assertThat(Search.firstAbove(sums, 1, 2, 99)).isEqualTo(1);
  }

  @Test
  @DisplayName("the largest draw times the total stays below the total, whatever the rounding")
  void largestDrawStaysInside() {
    double largest = 1 - 0x1.0p-53;
    for (int i = 0; i < 100_000; i++) {
      double total = Math.scalb(1 + Draws.uniform(KEY, i, -1), i % 200 - 100);
      assertThat(largest * total).isLessThan(total);
    }
    for (int exponent = -100; exponent < 100; exponent++) {
      double power = Math.scalb(1.0, exponent);
      assertThat(largest * power).isLessThan(power);
      assertThat(largest * Math.nextUp(power)).isLessThan(Math.nextUp(power));
    }
  }

  @Test
  @DisplayName("indices come up in proportion to their weights, and never with weight zero")
  void frequencies() {
    double[] sums = cumulative(-2, 30);
    double[] counts = new double[30];
    int draws = 300_000;
    for (int n = 0; n < draws; n++) {
      counts[Search.firstAbove(sums, 0, 30, Draws.uniform(KEY, n, -3) * sums[29])]++;
    }
    double statistic = 0;
    int positive = 0;
    for (int i = 0; i < 30; i++) {
      double weight = sums[i] - (i > 0 ? sums[i - 1] : 0);
      if (weight == 0) {
        assertThat(counts[i]).isZero();
      } else {
        double expected = draws * weight / sums[29];
        statistic += (counts[i] - expected) * (counts[i] - expected) / expected;
        positive++;
      }
    }
    assertThat(positive).isBetween(10, 29);
    assertThat(1 - new ChiSquaredDistribution(positive - 1).cumulativeProbability(statistic))
        .isGreaterThan(Samples.LEVEL);
    assertThat(Arrays.stream(counts).sum()).isEqualTo(draws);
  }
}
