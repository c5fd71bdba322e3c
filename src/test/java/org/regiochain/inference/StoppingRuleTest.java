package org.regiochain.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.inference.StoppingRule.Decision;

class StoppingRuleTest {
  private static final double[] EPSILON = {0.1, 2};

  @Test
  @DisplayName(
      "stops only when every outcome is precise, never before the start, never past the cap")
  void decisions() {
    StoppingRule rule = new StoppingRule(30, 10, 55);
    double[] precise = {0.1, 1.9};
    double[] oneWide = {0.05, 2.1};
    assertThat(rule.decide(29, precise, EPSILON)).isEqualTo(Decision.GO_ON);
    assertThat(rule.decide(30, precise, EPSILON)).isEqualTo(Decision.PRECISION);
    assertThat(rule.decide(30, oneWide, EPSILON)).isEqualTo(Decision.GO_ON);
    assertThat(rule.decide(55, oneWide, EPSILON)).isEqualTo(Decision.CAP);
    // Precision reached at the cap is precision.
    assertThat(rule.decide(55, precise, EPSILON)).isEqualTo(Decision.PRECISION);
    assertThat(rule.decide(30, new double[0], new double[0])).isEqualTo(Decision.FIXED);
    assertThat(new int[] {rule.next(0), rule.next(30), rule.next(40), rule.next(50)})
        .containsExactly(30, 40, 50, 55);
    assertThat(StoppingRule.upTo(20)).isEqualTo(new StoppingRule(20, 10, 20));
  }

  @Test
  @DisplayName("an unknown half-width goes on; a NaN or an effect of interest of zero is refused")
  void edges() {
    StoppingRule rule = new StoppingRule(2, 1, 9);
    double[] unknown = {Double.POSITIVE_INFINITY, 0};
    assertThat(rule.decide(5, unknown, EPSILON)).isEqualTo(Decision.GO_ON);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rule.decide(5, new double[] {Double.NaN, 1}, EPSILON));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rule.decide(5, new double[] {1, 1}, new double[] {1, 0}));
    assertThatIllegalArgumentException().isThrownBy(() -> new StoppingRule(30, 10, 29));
  }
}
