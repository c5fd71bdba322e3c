package org.regiochain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.WeeklyLoop;
import org.regiochain.numeric.Draws;
import org.regiochain.numeric.Stream;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;
import org.regiochain.state.Structure;

/**
 * Oracle 8, smoothing: with fixed expectations (λ = 0) and nothing binding a firm closes 1/τ of the
 * gap of its finished stock a week, so one unit of extra demand is made up for by
 * (1/τ)(1−1/τ)^{k−1} units k weeks later, and under independent demand Var(x)/Var(d) is the sum of
 * the squares of these, 1/(2τ−1).
 */
class SmoothingTest {
  private static final Stream DEMAND = Stream.named("test.demand");

  @ParameterizedTest
  @ValueSource(doubles = {1, 2, 4, 8, 12})
  @DisplayName("Output answers one unit of extra demand with (1/τ)(1−1/τ)^(k−1) after k weeks")
  void impulseResponse(double tau) {
    WeeklyLoop loop = loop(tau);
    Economy e = loop.economy();
    double base = e.structure.baseOutput[0];
    double impulse = base / 4;
    e.markets.demand[loop.demandAt(0, Structure.HOUSEHOLDS, 0)] += impulse;
    loop.week();
    loop.baseDemand();
    assertThat(loop.cellOutput(0)).isCloseTo(base, within(1e-12 * base));
    double sum = 0;
    double squares = 0;
    for (int k = 1; k <= 400; k++) {
      loop.week();
      double response = (loop.cellOutput(0) - base) / impulse;
      double expected = Math.pow(1 - 1 / tau, k - 1) / tau;
      assertThat(response).as("week " + k).isCloseTo(expected, within(1e-12));
      sum += response;
      squares += response * response;
    }
    assertThat(sum).isCloseTo(1, within(1e-11));
    assertThat(squares).isCloseTo(1 / (2 * tau - 1), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {2, 8})
  @DisplayName("Under independent demand the variance of output is 1/(2τ−1) of that of demand")
  void varianceRatio(double tau) {
    int weeks = 100_000;
    WeeklyLoop loop = loop(tau);
    Economy e = loop.economy();
    int at = loop.demandAt(0, Structure.HOUSEHOLDS, 0);
    double base = e.structure.baseOutput[0];
    double normal = e.markets.demand[at];
    long key = new Draws(8, 0).key(DEMAND);
    double demandSquares = 0;
    double outputSquares = 0;
    for (int week = 0; week < weeks; week++) {
      double shock = 0.02 * base * Draws.normal(key, 0, week);
      e.markets.demand[at] = normal + shock;
      loop.week();
      demandSquares += shock * shock;
      outputSquares += Math.pow(loop.cellOutput(0) - base, 2);
    }
    double ratio = outputSquares / demandSquares;
    double expected = 1 / (2 * tau - 1);
    // Output is an AR(1) with ρ = 1−1/τ, so its sample variance over T weeks has the relative
    // standard error √(2(1+ρ²)/((1−ρ²)T)), 1.2% at τ = 8; that of demand, √(2/T), is 0.4%. Four of
    // them are allowed.
    double rho = 1 - 1 / tau;
    double error =
        Math.sqrt(2 * (1 + rho * rho) / (1 - rho * rho) / weeks) + Math.sqrt(2.0 / weeks);
    assertThat(ratio).isCloseTo(expected, within(4 * error * expected));
    if (tau == 8) {
      assertThat(expected).isCloseTo(0.0667, within(5e-5));
    }
  }

  @Test
  @DisplayName("Expectations that follow orders make output vary more")
  void expectationsAmplify() {
    double[] variance = new double[2];
    for (int arm = 0; arm < 2; arm++) {
      WeeklyLoop loop = loop(8, arm == 0 ? 0 : 0.2);
      Economy e = loop.economy();
      int at = loop.demandAt(0, Structure.HOUSEHOLDS, 0);
      double base = e.structure.baseOutput[0];
      double normal = e.markets.demand[at];
      long key = new Draws(8, 0).key(DEMAND);
      for (int week = 0; week < 2000; week++) {
        e.markets.demand[at] = normal + 0.02 * base * Draws.normal(key, 0, week);
        loop.week();
        variance[arm] += Math.pow(loop.cellOutput(0) - base, 2);
      }
    }
    assertThat(variance[1]).isGreaterThan(1.5 * variance[0]);
  }

  private static WeeklyLoop loop(double tau) {
    return loop(tau, 0);
  }

  /** One firm without stocked inputs, and enough finished goods for every order. */
  private static WeeklyLoop loop(double tau, double lambda) {
    ModelParameters p =
        Fixtures.oneFirmPerCell(
            "goods.expectationGain",
            lambda,
            "goods.stockAdjustmentWeeks",
            tau,
            "goods.outputStockWeeks",
            1);
    Economy e = PopulationBuilder.build(Fixtures.chain(1), p, 1);
    return new WeeklyLoop(e, p).withSlackCapacity();
  }
}
