package org.regiochain.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regiochain.data.DataSet;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.model.CreditScore;
import org.regiochain.model.FinanceParameters;
import org.regiochain.model.LoanTerms;
import org.regiochain.model.ModelParameters;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.GuarantorTable;

/** The loans of the base year: their law, and that banks would lend them again. */
class OpeningBookTest {
  private static final DataSet TABLE = Fixtures.shipped("chuanyu-2020");

  @ParameterizedTest
  @CsvSource({"1.5, 0.7, 0.45", "1, 0.6, 0.333333", "4, 0.9, 0.711111"})
  @DisplayName("where no bank minds, leverage over its ceiling is Kumaraswamy(a, 2)")
  void leverage(double shape, double ceiling, double mean) {
    ModelParameters p =
        With.defaults(
            "population.firms",
            4000,
            "finance.leverageShape",
            shape,
            "finance.leverageCeiling",
            ceiling,
            "finance.baseDefaultRate",
            0,
            "finance.riskFreeRate",
            0,
            "finance.intermediationCost",
            0,
            "finance.tradeCreditShare",
            0);
    FirmTable f = PopulationBuilder.build(TABLE, p, 1).firms;
    double[] share = new double[f.count];
    double[] uniform = new double[f.count];
    for (int i = 0; i < f.count; i++) {
      share[i] = CreditScore.leverage(f, i) / ceiling;
      // F(x) = 1 − (1 − x^a)².
      uniform[i] = 1 - Math.pow(1 - Math.pow(share[i], shape), 2);
    }
    double tail =
        new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new UniformRealDistribution(), uniform);
    assertThat(tail).as("tail probability of the Kolmogorov-Smirnov distance").isGreaterThan(1e-6);
    assertThat(Arrays.stream(share).average().orElseThrow()).isCloseTo(mean, within(0.02));
  }

  @Test
  @DisplayName("banks would lend every opening loan again at its rate, guarantees included")
  void wouldLendAgain() {
    ModelParameters p = With.defaults("population.firms", 4000);
    FinanceParameters finance = p.finance();
    Economy e = PopulationBuilder.build(TABLE, p, 1);
    FirmTable f = e.firms;
    CreditScore risk = new CreditScore(finance);
    LoanTerms terms = LoanTerms.of(finance);
    int guaranteed = 0;
    for (int i = 0; i < f.count; i++) {
      if (!(f.loans[i] > 0)) {
        continue;
      }
      double pd = LoanTerms.probability(e.credit.scoreIntercept + risk.score(f, i, 0));
      double leverage = CreditScore.leverage(f, i);
      double lgd =
          risk.lossGivenDefault(f.collateral[i], leverage, f.loans[i], finance.enforcementCost());
      boolean covered = f.covered[i] > 0;
      double cover = covered ? p.guarantees().cover() : 0;
      String who = "firm " + i;
      assertThat(pd).as(who).isLessThanOrEqualTo(terms.cutoff(lgd, cover));
      assertThat(f.loanRate[i]).as(who).isCloseTo(terms.rate(pd, lgd, cover), within(1e-6));
      assertThat(f.loanRate[i]).as(who).isLessThanOrEqualTo(terms.cap());
      // Interest at the base rate takes at most half of the surplus.
      assertThat(risk.coverage(f, i)).as(who).isGreaterThanOrEqualTo(2 * (1 - 1e-12));
      if (covered) {
        assertThat(pd).as(who).isGreaterThan(terms.cutoff(lgd, 0));
        guaranteed++;
      }
    }
    assertThat(guaranteed).as("guaranteed rows").isGreaterThan(10);
  }

  @Test
  @DisplayName("perceived and true default of loans both average the base rate")
  void averages() {
    ModelParameters p = With.defaults("population.firms", 4000);
    FinanceParameters finance = p.finance();
    Economy e = PopulationBuilder.build(TABLE, p, 1);
    FirmTable f = e.firms;
    CreditScore risk = new CreditScore(finance);
    double loans = 0;
    double perceived = 0;
    double ruin = 0;
    for (int i = 0; i < f.count; i++) {
      double score = e.credit.scoreIntercept + risk.score(f, i, 0);
      loans += f.loans[i];
      perceived += f.loans[i] * LoanTerms.probability(score);
      ruin += f.loans[i] * e.credit.ruinRate * risk.ruin(CreditScore.leverage(f, i));
    }
    double base = finance.baseDefaultRate();
    assertThat(perceived / loans).as("perceived").isCloseTo(base, within(0.05 * base));
    double sudden = finance.ruinShare() * base;
    assertThat(ruin / loans).as("true").isCloseTo(sudden, within(0.02 * sudden));
  }

  @Test
  @DisplayName("guarantors open with the capital that their book takes up at the usual use")
  void guarantors() {
    ModelParameters p = With.defaults("population.firms", 4000);
    Economy e = PopulationBuilder.build(TABLE, p, 1);
    GuarantorTable gu = e.guarantors;
    double[] covered = new double[e.structure.regionCount];
    for (int i = 0; i < e.firms.count; i++) {
      covered[e.structure.regionOfLocation[e.firms.location[i]]] += e.firms.covered[i];
    }
    for (int z = 0; z < covered.length; z++) {
      int g = gu.loans(z);
      assertThat(gu.outstanding[g]).isCloseTo(covered[z], within(1e-9 * covered[z])).isPositive();
      assertThat(p.guarantees().used(gu, g) / gu.capital(g))
          .isCloseTo(p.guarantees().openingUse(), within(1e-12));
    }
  }

  @Test
  @DisplayName("banks open at rest: deposits + equity = loans + net position, NPL as time enforces")
  void banks() {
    ModelParameters p = With.defaults("population.firms", 4000);
    Economy e = PopulationBuilder.build(TABLE, p, 1);
    double loans = Arrays.stream(e.banks.loans).sum();
    double bad = Arrays.stream(e.banks.badLoans).sum();
    assertThat(Arrays.stream(e.firms.loans).sum()).isCloseTo(loans, within(1e-9 * loans));
    double years = p.finance().enforcementYears();
    assertThat(bad / loans).isCloseTo(p.finance().baseDefaultRate() * years, within(1e-9));
    for (int n = 0; n < e.banks.count; n++) {
      double assets = e.banks.loans[n] + e.banks.badLoans[n] + e.banks.netOutside[n];
      assertThat(e.banks.deposits[n] + e.banks.equity[n])
          .isCloseTo(assets, within(1e-9 * e.banks.deposits[n]));
    }
  }
}
