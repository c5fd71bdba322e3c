package org.regiochain.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.regiochain.metamorphic.Run.shock;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regiochain.data.DataSet;
import org.regiochain.economy.Fixtures;
import org.regiochain.engine.Simulation;
import org.regiochain.metamorphic.Run;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.Shock;
import org.regiochain.state.Economy;
import org.regiochain.state.FlowRow;
import org.regiochain.state.Sector;
import org.regiochain.state.Structure;

/** The budget: debt follows the deficit, and above the ceiling public works stop. */
class GovernmentTest {
  private static final DataSet TOY = Fixtures.shipped("toy-3");

  private static ModelParameters parameters(double debtYears, double ceiling, double rate) {
    return Fixtures.quiet(
        "population.firms", 60,
        "prices.repriceProbability", 0,
        "government.openingDebt", debtYears,
        "government.debtCeiling", ceiling,
        "government.bondRate", rate);
  }

  /**
   * At rest revenue covers spending S and interest i on debt b S, so debt over revenue is b/(1 +
   * ib): 0.9709 for a year of debt at 3%.
   */
  @ParameterizedTest(name = "debt {0} years, ceiling {1}, rate {2}")
  @CsvSource({
    "1, 0.970, 0.03, true",
    "1, 0.972, 0.03, false",
    "2, 1.66, 0.1, true",
    "2, 1.67, 0.1, false",
    "0, 0.001, 0.03, false"
  })
  @DisplayName("works stop exactly when debt passes the ceiling, from the next month on")
  void ceiling(double debtYears, double ceiling, double rate, boolean stopped) {
    ModelParameters p = parameters(debtYears, ceiling, rate);
    Simulation run = Run.of(TOY, p).start();
    Economy e = run.economy();
    double[] base = e.structure.publicWorksUnits;
    run.step();
    double[] withWorks = capitalDemand(e);
    run.step();
    double[] then = capitalDemand(e);
    for (int z = 0; z < e.structure.regionCount; z++) {
      assertThat(base[z]).isPositive();
      double expected = withWorks[z] - (stopped ? base[z] : 0);
      assertThat(then[z]).isCloseTo(expected, within(1e-9 * withWorks[z]));
    }
    double works = e.accounts.flow[FlowRow.PUBLIC_WORKS.ordinal()][Sector.GOVERNMENT.ordinal()];
    assertThat(works == 0).isEqualTo(stopped);
  }

  @Test
  @DisplayName("the change of debt is spending less revenue, in every month of a slump")
  void debtFollowsDeficit() {
    Simulation run =
        Run.of(TOY, parameters(1, 3, 0.03))
            .shocks(shock(Shock.Kind.PRODUCTION, Shock.ALL, Shock.ALL, 8, 20, -0.4))
            .start();
    Economy e = run.economy();
    double before = debt(e);
    double opening = before;
    double most = before;
    for (int month = 0; month < 24; month++) {
      run.step();
      double deficit = 0;
      for (FlowRow row : FlowRow.values()) {
        if (row.ordinal() < FlowRow.CHANGE_IN_DEPOSITS.ordinal()) {
          deficit -= e.accounts.flow[row.ordinal()][Sector.GOVERNMENT.ordinal()];
        }
      }
      double now = debt(e);
      // A surplus pays debt back; deposits stay while there is debt.
      assertThat(now - before).isCloseTo(deficit, within(1e-9 * now));
      most = Math.max(most, now);
      before = now;
    }
    assertThat(most).isGreaterThan(1.01 * opening);
  }

  @Test
  @DisplayName("at rest the budget balances and debt stays")
  void rest() {
    Economy e = Run.of(TOY, parameters(1, 3, 0.03)).after(24);
    Economy opening = Run.of(TOY, parameters(1, 3, 0.03)).start().economy();
    assertThat(debt(e)).isCloseTo(debt(opening), within(1e-12 * debt(e)));
  }

  private static double debt(Economy e) {
    double sum = 0;
    for (double yuan : e.governments.debt) {
      sum += yuan;
    }
    return sum;
  }

  /** Units of capital goods ordered a week, by region. */
  private static double[] capitalDemand(Economy e) {
    Structure st = e.structure;
    double[] units = new double[st.regionCount];
    for (int z = 0; z < st.regionCount; z++) {
      for (int k = 0; k < st.productCount; k++) {
        units[z] += e.markets.demand[st.finalUser(z, Structure.INVESTMENT) * st.productCount + k];
      }
    }
    return units;
  }
}
