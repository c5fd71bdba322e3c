package org.regiochain.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regiochain.data.DataSet;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.engine.ChunkExecutor;
import org.regiochain.engine.Simulation;
import org.regiochain.metamorphic.Run;
import org.regiochain.model.ModelParameters;
import org.regiochain.numeric.Draws;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.CellItem;
import org.regiochain.state.Economy;
import org.regiochain.state.Structure;

/** A small push dies out: rest is stable, not only a solution. */
class StabilityTest {
  private static final DataSet TABLE = Fixtures.shipped("chuanyu-2020");
  private static final double PUSH = 1e-4;

  @ParameterizedTest
  @CsvSource({
    "investment.gapClosing, 0.0833",
    "investment.gapClosing, 0.2",
    "goods.expectationGain, 0.02",
    "goods.expectationGain, 0.25",
    "labour.wageElasticity, -0.15",
    "trade.domesticElasticity, 8",
    "prices.originElasticity, 8",
    "households.incomePropensity, 0.7"
  })
  @DisplayName(
      "expected orders 0.01% too high: what is left of the swing in years 8 to 10 is small")
  void pushDiesOut(String parameter, double value) {
    ModelParameters p = With.value(Fixtures.oneFirmPerCell(), parameter, value);
    Economy e = PopulationBuilder.build(TABLE, p, 1);
    for (int i = 0; i < e.firms.count; i++) {
      e.firms.expectedOrders[i] *= 1 + PUSH;
    }
    Simulation run =
        new Simulation(e, p, List.of(), List.of(), new Draws(1, 0), new ChunkExecutor(1));
    double first = largestSwing(run, 36);
    largestSwing(run, 48);
    double last = largestSwing(run, 36);
    assertThat(first).isGreaterThan(PUSH / 2);
    assertThat(last).isLessThan(first / 3);
  }

  /** Largest relative deviation of a month's output from the base year. */
  private static double largestSwing(Simulation run, int months) {
    Economy e = run.economy();
    double base = Structure.WEEKS * Arrays.stream(e.structure.baseOutput).sum();
    double largest = 0;
    for (int month = 0; month < months; month++) {
      run.step();
      double output = Arrays.stream(e.flows.produced).sum();
      largest = Math.max(largest, Math.abs(output / base - 1));
    }
    return largest;
  }

  @Test
  @DisplayName("with noise for five years no industry holds more cash than its target")
  void nobodyHoards() {
    ModelParameters p = With.defaults("population.firms", 500);
    Economy e = Run.of(TABLE, p).after(60);
    double[][] ledger = e.flows.ledger;
    for (int c = 0; c < e.structure.cellCount; c++) {
      double cost =
          ledger[CellItem.PURCHASES.ordinal()][c]
              + ledger[CellItem.WAGES.ordinal()][c]
              + ledger[CellItem.PRODUCTION_TAX.ordinal()][c]
              + ledger[CellItem.LOAN_INTEREST.ordinal()][c];
      assertThat(ledger[CellItem.DEPOSITS.ordinal()][c])
          .as(e.structure.cellName(c))
          .isLessThanOrEqualTo(p.finance().cashMonths() * cost * (1 + 1e-9));
    }
  }
}
