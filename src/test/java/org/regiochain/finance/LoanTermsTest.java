package org.regiochain.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regiochain.catalog.Defaults;
import org.regiochain.model.FinanceParameters;
import org.regiochain.model.LoanTerms;

/** The credit corner (oracle 13) in closed form. */
class LoanTermsTest {
  private static final LoanTerms DEFAULTS = LoanTerms.of(Defaults.of(FinanceParameters.class));

  @ParameterizedTest
  @CsvSource({"0, 0.0587301587301587", "0.8, 0.1947368421052632"})
  @DisplayName("at defaults and LGD 0.55 banks lend up to 5.9%, with a guarantee of 0.8 to 19.5%")
  void defaults(double cover, double cutoff) {
    assertThat(DEFAULTS.base()).isCloseTo(0.043, within(1e-15));
    assertThat(DEFAULTS.cap()).isEqualTo(0.08);
    assertThat(DEFAULTS.cutoff(0.55, cover)).isCloseTo(cutoff, within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.3, 0.8, 1})
  @DisplayName("nothing to lose: the cut-off is (r̄ − r_f − c)/r̄ whatever the guarantee")
  void nothingToLose(double cover) {
    assertThat(DEFAULTS.cutoff(0, cover)).isCloseTo(0.037 / 0.08, within(1e-15));
    // A full guarantee does the same for any loss.
    assertThat(DEFAULTS.cutoff(cover, 1)).isCloseTo(0.037 / 0.08, within(1e-15));
  }

  @Test
  @DisplayName("no risk: the rate is r_f + c whatever the loss")
  void noRisk() {
    for (double lgd = 0; lgd <= 1; lgd += 0.1) {
      assertThat(DEFAULTS.rate(0, lgd, 0.5)).isEqualTo(DEFAULTS.base());
    }
  }

  @Test
  @DisplayName("at the cut-off the rate is the cap, above it more, below it less")
  void rateAtTheCutoff() {
    SplittableRandom random = new SplittableRandom(13);
    for (int n = 0; n < 1000; n++) {
      LoanTerms terms = new LoanTerms(0.1 * random.nextDouble(), 0.1 + 0.2 * random.nextDouble());
      double lgd = random.nextDouble();
      double cover = random.nextDouble();
      double highest = terms.cutoff(lgd, cover);
      assertThat(terms.rate(highest, lgd, cover)).isCloseTo(terms.cap(), within(1e-14));
      assertThat(terms.rate(0.99 * highest, lgd, cover)).isLessThan(terms.cap());
      assertThat(terms.rate(highest + 0.001, lgd, cover)).isGreaterThan(terms.cap());
    }
  }

  @Test
  @DisplayName("the rate pays for the risk: what comes back on average is one plus r_f + c")
  void paysForTheRisk() {
    SplittableRandom random = new SplittableRandom(14);
    for (int n = 0; n < 1000; n++) {
      LoanTerms terms = new LoanTerms(0.1 * random.nextDouble(), 1);
      double pd = 0.5 * random.nextDouble();
      double lgd = random.nextDouble();
      double cover = random.nextDouble();
      double rate = terms.rate(pd, lgd, cover);
      // Principal back or recovered; interest only from those that pay.
      double back = (1 - pd) * (1 + rate) + pd * (1 - (1 - cover) * lgd);
      assertThat(back).isCloseTo(1 + terms.base(), within(1e-14));
    }
  }

  @Test
  @DisplayName("a base rate above the cap lends to nobody, certain default costs without bound")
  void corners() {
    assertThat(new LoanTerms(0.09, 0.08).cutoff(0.5, 0.8)).isNegative();
    assertThat(new LoanTerms(0.08, 0.08).cutoff(0.5, 0.8)).isZero();
    assertThat(DEFAULTS.rate(1, 0.5, 0)).isInfinite();
    // A free loan with a full guarantee costs the bank nothing, and it lends to anybody.
    assertThat(new LoanTerms(0, 0.08).cutoff(0.5, 1)).isEqualTo(1);
    assertThat(new LoanTerms(0, 0.08).rate(1, 0.5, 1)).isZero();
  }

  @Test
  @DisplayName("the score is a logit")
  void logit() {
    assertThat(LoanTerms.probability(0)).isEqualTo(0.5);
    assertThat(LoanTerms.probability(Math.log(0.1 / 0.9))).isCloseTo(0.1, within(1e-15));
    assertThat(LoanTerms.probability(-1000)).isZero();
    assertThat(LoanTerms.probability(1000)).isEqualTo(1);
  }
}
