package org.regiochain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NiceScaleTest {
  @Test
  void coversTheDataWithFewRoundTicks() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 10_000; i++) {
      double low = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-3, 9));
      double high = low + random.nextDouble() * Math.pow(10, random.nextInt(-3, 9));
      NiceScale scale = NiceScale.covering(low, high, 1e-6, 6);
      double span = scale.high() - scale.low();
      assertThat(scale.low()).as("case %d", i).isLessThanOrEqualTo(low + 1e-9 * span);
      assertThat(scale.high()).as("case %d", i).isGreaterThanOrEqualTo(high - 1e-9 * span);
      assertThat(span / scale.step()).as("case %d", i).isBetween(1.0, 7.5);
    }
  }

  @Test
  void constantDataGetTheNarrowestSpanAroundThem() {
    NiceScale scale = NiceScale.covering(100, 100 + 1e-11, 2, 6);
    assertThat(scale.low()).isCloseTo(99, within(1e-6));
    assertThat(scale.high()).isCloseTo(101, within(1e-6));
  }

  @Test
  void aLimitOnATickStaysThere() {
    NiceScale scale = NiceScale.covering(0, 0.1 + 0.2, 0, 3);
    assertThat(scale.low()).isZero();
    assertThat(scale.high()).isCloseTo(0.3, within(1e-9));
    assertThat(scale.decimals()).isEqualTo(1);
  }
}
