package org.regiochain.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regiochain.data.DataSet;
import org.regiochain.economy.Fixtures;
import org.regiochain.engine.ChunkExecutor;
import org.regiochain.engine.Simulation;
import org.regiochain.model.ModelParameters;
import org.regiochain.numeric.Draws;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.Structure;

/** Investment I = [δK/12 + g (K* − K)]⁺ with K* = κd. */
class InvestmentTest {
  private static final DataSet TOY = Fixtures.shipped("toy-3");

  /** Firms keep expecting what the test tells them; prices, wages and links stay. */
  private static ModelParameters told(double gapClosing) {
    return Fixtures.ampleMoney(
        Fixtures.quiet(
            "population.firms", 120,
            "goods.expectationGain", 0,
            "prices.repriceProbability", 0,
            "prices.shareSensitivity", 0,
            "labour.wageElasticity", 0,
            "labour.migrationRate", 0,
            "review.reviewHazard", 0,
            "review.forcedFillRate", 0,
            "investment.gapClosing", gapClosing));
  }

  private static Simulation run(Economy e, ModelParameters p) {
    return new Simulation(e, p, List.of(), List.of(), new Draws(3, 0), new ChunkExecutor(1));
  }

  @Test
  @DisplayName("at rest investment is replacement, which is the table's depreciation")
  void replacementAtRest() {
    ModelParameters p = told(0.1);
    Economy e = PopulationBuilder.build(TOY, p, 3);
    double[] capital = e.firms.capital.clone();
    Simulation run = run(e, p);
    for (int month = 0; month < 24; month++) {
      run.step();
      for (int i = 0; i < capital.length; i++) {
        double replacement = p.investment().depreciation() / Structure.MONTHS * capital[i];
        assertThat(e.firms.investment[i]).isCloseTo(replacement, within(1e-12 * capital[i]));
        assertThat(e.firms.capital[i]).isCloseTo(capital[i], within(1e-12 * capital[i]));
      }
    }
    for (int c = 0; c < e.structure.cellCount; c++) {
      double invested = 0;
      for (int i = e.structure.firmStart[c]; i < e.structure.firmStart[c + 1]; i++) {
        invested += e.firms.investment[i] * Structure.MONTHS;
      }
      int products = e.structure.productCount;
      double worn = TOY.table().depreciation(c / products, c % products);
      assertThat(invested).isCloseTo(worn, within(1e-12 * worn));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.0833333333333333, 0.02, 0.2})
  @DisplayName("after a lasting rise of expected orders the capital gap shrinks by g a month")
  void gapCloses(double gapClosing) {
    ModelParameters p = told(gapClosing);
    Economy e = PopulationBuilder.build(TOY, p, 3);
    FirmTable f = e.firms;
    double[] base = f.capital.clone();
    for (int i = 0; i < f.count; i++) {
      f.expectedOrders[i] *= 1.005;
    }
    Simulation run = run(e, p);
    for (int month = 1; month <= 36; month++) {
      run.step();
      double left = StrictMath.pow(1 - gapClosing, month);
      for (int i = 0; i < base.length; i++) {
        double expected = base[i] * (1.005 - 0.005 * left);
        assertThat(f.capital[i]).isCloseTo(expected, within(1e-9 * base[i]));
      }
    }
  }

  @Test
  @DisplayName("idle capital is not replaced: it wears off at δ until it fits again")
  void idleCapital() {
    ModelParameters p = told(0.1);
    Economy e = PopulationBuilder.build(TOY, p, 3);
    FirmTable f = e.firms;
    double[] base = f.capital.clone();
    for (int i = 0; i < f.count; i++) {
      f.expectedOrders[i] *= 0.5;
    }
    Simulation run = run(e, p);
    double kept = 1 - p.investment().depreciation() / Structure.MONTHS;
    for (int month = 1; month <= 24; month++) {
      run.step();
      for (int i = 0; i < base.length; i++) {
        assertThat(f.investment[i]).isZero();
        double expected = base[i] * StrictMath.pow(kept, month);
        assertThat(f.capital[i]).isCloseTo(expected, within(1e-12 * base[i]));
      }
    }
  }
}
