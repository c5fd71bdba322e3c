package org.regiochain.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScaleTest {
  private static final Scale TENTHS = new Scale(1, "%", 1);

  @Test
  @DisplayName("an effect that is tiny beside the others shows two digits, not 0 [0, 0]")
  void small() {
    Scale own = TENTHS.fine(0.0121, -0.004, 0.0287);
    assertThat(own.signed(0.0121) + " " + own.interval(-0.004, 0.0287))
        .isEqualTo("+0.012 [−0.004, +0.029]");
  }

  @Test
  @DisplayName("the ends of a narrow interval are told apart, by two more decimals at most")
  void narrow() {
    Scale whole = new Scale(1, "%", 0);
    assertThat(whole.fine(157.02, 156.81, 157.23).interval(156.81, 157.23))
        .isEqualTo("[+156.8, +157.2]");
    assertThat(whole.fine(157, 156.99999, 157.00001).decimals()).isEqualTo(2);
  }

  @Test
  @DisplayName("an effect as large as the others keeps their decimals; so do nothing and no end")
  void others() {
    assertThat(TENTHS.fine(19.9, 18.8, 21.1)).isEqualTo(TENTHS);
    assertThat(TENTHS.fine(0, 0, 0)).isEqualTo(TENTHS);
    assertThat(TENTHS.fine(Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY))
        .isEqualTo(TENTHS);
  }
}
