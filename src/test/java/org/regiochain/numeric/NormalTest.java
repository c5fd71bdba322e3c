package org.regiochain.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NormalTest {
  @Test
  @DisplayName("the quantile agrees with commons-math3 to 1e-13 where that is exact")
  void agreesWithAnIndependentInverse() {
    NormalDistribution law = new NormalDistribution();
    for (int i = 1; i < 10_000; i++) {
      double p = i / 10_000.0;
      double expected = law.inverseCumulativeProbability(p);
      // The other inverse goes through 2p−1 and loses digits in the tails, by 1/φ(x).
      double lost = 4e-16 / law.density(expected);
      assertThat(Normal.inverse(p)).as("p = %s", p).isCloseTo(expected, within(1e-13 + lost));
    }
  }

  @Test
  @DisplayName("the quantile undoes the distribution function far into the tails")
  void undoesTheDistribution() {
    for (double x = -8; x <= 0; x += 0.01) {
      double p = 0.5 * Erf.erfc(-x / Math.sqrt(2));
      // A relative error ε of p moves x by ε Φ(x)/φ(x) < ε for |x| > 1 and at most 2.6 ε elsewhere.
      assertThat(Normal.inverse(p)).as("x = %s", x).isCloseTo(x, within(1e-13));
    }
  }

  @Test
  @DisplayName("published quantiles")
  void published() {
    assertThat(Normal.inverse(0.5)).isZero();
    assertThat(Normal.inverse(0.975)).isCloseTo(1.959963984540054, within(1e-15));
    assertThat(Normal.inverse(0.995)).isCloseTo(2.5758293035489004, within(1e-15));
    assertThat(Normal.inverse(0.999)).isCloseTo(3.090232306167813, within(1e-14));
  }

  @Test
  @DisplayName("odd about one half and increasing")
  void oddAndIncreasing() {
    double last = Double.NEGATIVE_INFINITY;
    for (int i = 1; i < 1 << 14; i++) {
      double p = i * 0x1.0p-14;
      double x = Normal.inverse(p);
      assertThat(x).isEqualTo(-Normal.inverse(1 - p)).isGreaterThan(last);
      last = x;
    }
    assertThat(Normal.inverse(0x1.0p-53)).isCloseTo(-8.2095361516013868, within(1e-12));
  }
}
