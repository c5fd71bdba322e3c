package org.regiochain.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.metamorphic.Run;
import org.regiochain.model.FinancePhases;
import org.regiochain.model.Instrument;
import org.regiochain.model.ModelParameters;
import org.regiochain.numeric.Draws;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;

/** Funds of three regions, of which only the last has firms that look for equity. */
class FundsAcrossBordersTest {
  private static final double DIGITS = 1e-9;

  private final ModelParameters p = With.defaults("population.firms", 60);
  private final Economy e = PopulationBuilder.build(Fixtures.random(7, 3, 4), p, 7);
  private double asked;

  @Test
  @DisplayName("funds abroad that could meet the same requests share them alike")
  void alike() {
    buy(1e15, 1e15, 0);
    assertThat(e.funds.stakes[0][2]).isCloseTo(asked / 2, within(DIGITS * asked));
    assertThat(e.funds.stakes[1][2]).isCloseTo(asked / 2, within(DIGITS * asked));
  }

  @Test
  @DisplayName("funds abroad short of money all pay what they have, beside the fund at home")
  void shortOfMoney() {
    buy(1e3, 2e3, 3e3);
    assertThat(e.funds.stakes[0][2]).isCloseTo(1e3, within(DIGITS));
    assertThat(e.funds.stakes[1][2]).isCloseTo(2e3, within(DIGITS));
    assertThat(e.funds.stakes[2][2]).isCloseTo(3e3, within(DIGITS));
    assertThat(e.funds.grantedShare[2]).isCloseTo(6e3 / asked, within(DIGITS));
  }

  /** Gives guidance funds money and lets them buy where nothing need stay at home. */
  private void buy(double... money) {
    Arrays.fill(e.firms.hightech, false);
    for (int i = 0; i < e.firms.count; i++) {
      e.firms.hightech[i] = e.structure.regionOfLocation[e.firms.location[i]] == 2;
    }
    System.arraycopy(money, 0, e.funds.deposits, 0, money.length);
    FinancePhases phases = new FinancePhases(e, p, new Draws(7, 0));
    phases.open(0, Run.setting(Instrument.FUND_RECOGNITION, 0, 1)).needs();
    for (int i = 0; i < e.firms.count; i++) {
      asked += phases.equityAsked(i);
    }
    assertThat(asked).as("requests, yuan").isGreaterThan(1e4);
  }
}
