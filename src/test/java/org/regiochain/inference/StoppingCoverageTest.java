package org.regiochain.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.regiochain.inference.Sampled.tolerance;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regiochain.inference.StoppingRule.Decision;

/**
 * How often intervals of nominal 95% hold the mean of a known distribution when the rule decides
 * when to stop. {@code within} is the share of runs whose mean is off by at most ε, the promise of
 * a fixed-width rule; {@code interval} that whose own t interval holds, which is shorter than ±ε.
 */
@Tag("slow")
class StoppingCoverageTest {
  private static final int EXPERIMENTS = 4000;
  private static final int CAP = 400;

  /**
   * Column {@code published} is from the design of this comparison, measured elsewhere with other
   * draws; ours may be off by four standard errors. Column {@code interval} is what was measured
   * here: starting early or looking often stops at lucky small spreads.
   */
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          start, batch, skewed, epsilon, published, interval
          30,    10,    false,  0.2,     .963,      .947
          30,    10,    true,   0.2,     .925,      .915
          10,    1,     false,  0.2,     .946,      .947
          10,    1,     true,   0.2,     .900,      .889
          3,     1,     false,  0.2,     .940,      .940
          3,     1,     true,   0.2,     .875,      .860
          3,     1,     true,   0.5,     .842,      .798
          """)
  @DisplayName("coverage of Student's t at the stop, normal and exponential differences")
  void studentT(
      int start, int batch, boolean skewed, double epsilon, double published, double interval) {
    StoppingRule rule = new StoppingRule(start, batch, CAP);
    int withinEpsilon = 0;
    int held = 0;
    for (int e = 0; e < EXPERIMENTS; e++) {
      double[] draws = skewed ? Sampled.exponential(CAP, e) : Sampled.normal(CAP, e);
      int n = rule.next(0);
      Interval found = Sample.tInterval(Arrays.copyOf(draws, n), 0.95);
      while (goesOn(rule, n, found, epsilon)) {
        n = rule.next(n);
        found = Sample.tInterval(Arrays.copyOf(draws, n), 0.95);
      }
      withinEpsilon += Math.abs(found.lower() + found.upper()) / 2 <= epsilon ? 1 : 0;
      held += found.contains(0) ? 1 : 0;
    }
    assertThat((double) withinEpsilon / EXPERIMENTS)
        .as("mean within ε")
        .isCloseTo(published, within(tolerance(published, EXPERIMENTS)));
    assertThat((double) held / EXPERIMENTS)
        .as("interval holds")
        .isCloseTo(interval, within(tolerance(interval, EXPERIMENTS)));
  }

  @Test
  @DisplayName("the rule as used, with the bootstrap for skewed differences, misses less often")
  void asUsed() {
    StoppingRule rule = StoppingRule.upTo(CAP);
    int experiments = 2000;
    int held = 0;
    for (int e = 0; e < experiments; e++) {
      double[] draws = Sampled.exponential(CAP, e);
      int n = rule.next(0);
      Interval found = chosen(Arrays.copyOf(draws, n), e);
      while (goesOn(rule, n, found, 0.2)) {
        n = rule.next(n);
        found = chosen(Arrays.copyOf(draws, n), e);
      }
      held += found.contains(0) ? 1 : 0;
    }
    // Measured .930, against .915 by Student's t.
    assertThat((double) held / experiments).isGreaterThan(0.915);
  }

  /**
   * With n fixed in advance; measured at 20, 30, 60: t .922, .931, .940, bootstrap .949 to .952.
   */
  @ParameterizedTest
  @CsvSource({"20", "30", "60"})
  @DisplayName("for exponential differences the bootstrap holds its level and Student's t does not")
  void bootstrapBeatsStudent(int replications) {
    int byT = 0;
    int byBootstrap = 0;
    int byChoice = 0;
    for (int e = 0; e < EXPERIMENTS; e++) {
      double[] draws = Sampled.exponential(replications, e);
      byT += Sample.tInterval(draws, 0.95).contains(0) ? 1 : 0;
      PairedDifference chosen = PairedDifference.of(draws, new double[replications], 0.95, e);
      Interval bootstrap =
          chosen.method() == IntervalMethod.STUDENTISED_BOOTSTRAP
              ? chosen.interval()
              : StudentisedBootstrap.ofMean(draws, 0.95, e).orElseThrow();
      byBootstrap += bootstrap.contains(0) ? 1 : 0;
      byChoice += chosen.interval().contains(0) ? 1 : 0;
    }
    double allowed = tolerance(0.95, EXPERIMENTS);
    assertThat((double) byBootstrap / EXPERIMENTS).isCloseTo(0.95, within(allowed));
    assertThat((double) byChoice / EXPERIMENTS).isCloseTo(0.95, within(allowed));
    assertThat(byT).isLessThan(byBootstrap);
  }

  private static Interval chosen(double[] differences, long seed) {
    return PairedDifference.of(differences, new double[differences.length], 0.95, seed).interval();
  }

  private static boolean goesOn(StoppingRule rule, int n, Interval found, double epsilon) {
    return rule.decide(n, new double[] {found.halfWidth()}, new double[] {epsilon})
        == Decision.GO_ON;
  }
}
