package org.regiochain.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.model.FinancePhases;
import org.regiochain.model.ModelParameters;
import org.regiochain.numeric.Draws;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;

/** What a firm gives up that nobody lends to. */
class CutOrderTest {
  /** A share of planned dividends that owners forgo first. */
  private static final double FLEXIBILITY = 0.5;

  /** Costs of a month, yuan, and the months of them kept in cash. */
  private static final double COSTS = 8e6;

  private static final double CASH_MONTHS = 0.25;
  private static final double DIGITS = 1e-6;

  private final ModelParameters p =
      With.values(
          Fixtures.oneFirmPerCell(),
          "finance.payoutFlexibility",
          FLEXIBILITY,
          "finance.cashMonths",
          CASH_MONTHS);
  private final Economy e = PopulationBuilder.build(Fixtures.chain(2), p, 1);
  private final FirmTable f = e.firms;
  private final double price = e.markets.investmentPrice[0];

  @Test
  @DisplayName("half of planned dividends goes before investment")
  void dividendsFirst() {
    double need = shortage(1e6, 0.4e6, 0.5e6);
    assertThat(need).isCloseTo(0.5e6, within(DIGITS * need));
    // 0.6 of the 1 million are free of investment; half of that is given up.
    double left = need - FLEXIBILITY * 0.6e6;
    assertThat(f.investment[0] * price).isCloseTo(0.4e6 - left, within(DIGITS * need));
    assertThat(f.financed[0]).isEqualTo(1);
  }

  @Test
  @DisplayName("who plans no dividends cuts investment at once, however large the profit was")
  void noDividends() {
    double need = shortage(0.4e6, 0.5e6, 0.2e6);
    assertThat(need).isCloseTo(0.3e6, within(DIGITS * need));
    assertThat(f.investment[0] * price).isCloseTo(0.5e6 - 0.3e6, within(DIGITS * need));
    assertThat(f.financed[0]).isEqualTo(1);
  }

  @Test
  @DisplayName("research goes after investment and before cash")
  void research() {
    e.knowledge.paid[0] = 12 * 0.2e6;
    double need = shortage(0.4e6, 0.5e6, 0.45e6);
    assertThat(need).isCloseTo(0.55e6, within(DIGITS * need));
    assertThat(f.investment[0]).isZero();
    assertThat(e.knowledge.paid[0] / 12).isCloseTo(0.15e6, within(DIGITS * need));
    assertThat(f.researchWages[0]).isCloseTo(-0.05e6, within(DIGITS * need));
    assertThat(f.financed[0]).isEqualTo(1);
  }

  @Test
  @DisplayName("who can pay out of the cash it keeps produces all the same")
  void cashBeforeOutput() {
    double need = shortage(0.4e6, 0.5e6, CASH_MONTHS * COSTS);
    assertThat(need).isCloseTo(CASH_MONTHS * COSTS + 0.1e6, within(DIGITS * need));
    assertThat(f.investment[0]).isZero();
    assertThat(f.financed[0]).isEqualTo(1);
  }

  @Test
  @DisplayName("what is missing even then takes capacity, in proportion to costs")
  void output() {
    double need = shortage(0.4e6, 0.5e6, CASH_MONTHS * COSTS + 2.4e6);
    assertThat(f.investment[0]).isZero();
    double unpaid = need - 0.5e6 - CASH_MONTHS * COSTS;
    assertThat(unpaid).isCloseTo(2e6, within(DIGITS * need));
    assertThat(f.financed[0]).isCloseTo(1 - unpaid / COSTS, within(DIGITS));
  }

  /**
   * Lets no bank lend to the first firm, which owes bonds only and is at its target of debt.
   *
   * @return what it needs from others, yuan
   */
  private double shortage(double internalFunds, double investment, double bondsDue) {
    Arrays.fill(e.banks.equity, 0);
    f.loans[0] = 0;
    f.targetLeverage[0] = 0;
    f.guaranteedLoans[0] = 0;
    f.covered[0] = 0;
    f.sizeClass[0] = 0;
    f.hightech[0] = false;
    f.bonds[0] = bondsDue * p.finance().bondMonths();
    f.internalFunds[0] = internalFunds;
    f.investment[0] = investment / price;
    f.profit[0] = 5e6;
    f.costs[0] = COSTS;
    FinancePhases phases = new FinancePhases(e, p, new Draws(1, 0));
    phases.open(0).credit();
    return phases.need(0);
  }
}
