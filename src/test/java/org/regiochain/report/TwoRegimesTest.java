package org.regiochain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TwoRegimesTest {
  private static final int SAMPLES = 4000;
  private static final int SIZE = 30;

  @Test
  void twoClustersAreFoundWithTheirShares() {
    double[] sample =
        IntStream.range(0, 40).mapToDouble(i -> (i < 10 ? -1 : 3) + 0.01 * (i % 5 - 2)).toArray();
    assertThat(TwoRegimes.in(sample))
        .hasValueSatisfying(
            found -> {
              assertThat(found.lowShare()).isEqualTo(0.25);
              assertThat(found.low()).isCloseTo(-1, within(1e-12));
              assertThat(found.high()).isCloseTo(3, within(1e-12));
            });
    double[] guarantee =
        SyntheticComparison.differences(SyntheticArms.arms(5, 3).get(2), 0, "whole", 30);
    double[] fund =
        SyntheticComparison.differences(SyntheticArms.arms(5, 3).get(4), 0, "whole", 30);
    assertThat(TwoRegimes.in(guarantee)).isEmpty();
    assertThat(TwoRegimes.in(fund)).isPresent();
  }

  @Test
  void constantsOutliersAndSmallSamplesHaveOneRegime() {
    assertThat(TwoRegimes.in(new double[30])).isEmpty();
    double[] rounding = IntStream.range(0, 30).mapToDouble(i -> 0.1 + i % 2 * 1e-17).toArray();
    assertThat(TwoRegimes.in(rounding)).isEmpty();
    double[] outlier = IntStream.range(0, 30).mapToDouble(i -> i == 7 ? 100 : i % 3).toArray();
    assertThat(TwoRegimes.in(outlier)).isEmpty();
    assertThat(TwoRegimes.in(IntStream.range(0, 10).mapToDouble(i -> i % 2).toArray())).isEmpty();
  }

  @Test
  void oneHumpIsSeldomTakenForTwo() {
    Map<String, ToDoubleFunction<SplittableRandom>> humps =
        Map.of(
            "normal", SplittableRandom::nextGaussian,
            "uniform", SplittableRandom::nextDouble,
            "exponential", SplittableRandom::nextExponential,
            "lognormal", r -> Math.exp(0.5 * r.nextGaussian()));
    humps.forEach(
        (name, draw) -> {
          SplittableRandom random = new SplittableRandom(11);
          long found =
              IntStream.range(0, SAMPLES)
                  .filter(
                      s ->
                          TwoRegimes.in(
                                  IntStream.range(0, SIZE)
                                      .mapToDouble(i -> draw.applyAsDouble(random))
                                      .toArray())
                              .isPresent())
                  .count();
          assertThat(found).as(name).isLessThanOrEqualTo(SAMPLES / 100);
        });
  }
}
