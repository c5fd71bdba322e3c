package org.regiochain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regiochain.catalog.Label;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.WeeklyLoop;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;

/**
 * Oracle 6, a chain whose root loses a share δ of its output: one supplier a stage, every input
 * critical, no finished stock (ι = 0), no spare capacity.
 *
 * <p>Input stock of stage j falls by what stage j−1 failed to make, so the output lost by stage j
 * up to week t is C_j(t) = max(0, C_0(t−j) − j(n−1)) with C_0 = δ(t−t₀+1): each stage's stock
 * beyond the current week absorbs n−1 weeks of output, and a week passes with each delivery. Stage
 * j first falls in week t₀ + j + ⌊j(n−1)/δ⌋, which is t₀ + j·g with g = ⌊(n−1)/δ⌋+1 when (n−1)/δ is
 * whole.
 */
class ChainStopTest {
  private static final int START = 5;

  @ParameterizedTest
  @CsvSource({
    "2, 1, 4",
    "3, 1, 6",
    "5, 1, 4",
    "2, 0.5, 5",
    "3, 0.5, 5",
    "4, 0.25, 3",
    "6, 0.125, 3"
  })
  @DisplayName("Where (n−1)/δ is whole stage j falls at t₀ + j·g and ends at (1−δ)x⁰")
  void wholeStages(int n, double delta, int stages) {
    int g = (int) Math.floor((n - 1) / delta) + 1;
    List<double[]> paths = run(n, delta, stages, START + stages * g + 30, 0.05, 8);
    for (int j = 0; j < stages; j++) {
      assertThat(firstFall(paths, j)).as("stage " + j).isEqualTo(START + j * g);
      assertThat(paths.get(paths.size() - 1)[j]).isCloseTo(1 - delta, within(1e-12));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0.75, 5, 0.05, 8",
    "3, 0.75, 6, 0.05, 8",
    "2, 0.375, 5, 0.05, 8",
    "4, 0.625, 5, 0.5, 2",
    "3, 0.3, 4, 0, 1",
    "7, 0.9, 4, 0.2, 4"
  })
  @DisplayName("For any loss every stage follows the closed form in every week, whatever λ and τ")
  void everyWeek(int n, double delta, int stages, double lambda, double tau) {
    int weeks = START + (int) Math.ceil(stages * (n / delta + 1)) + 10;
    List<double[]> paths = run(n, delta, stages, weeks, lambda, tau);
    for (int t = 0; t < weeks; t++) {
      for (int j = 0; j < stages; j++) {
        double output = 1 - (lost(t - j, j, n, delta) - lost(t - 1 - j, j, n, delta));
        assertThat(paths.get(t)[j])
            .as("stage %s in week %s", j, t)
            .isCloseTo(output, within(1e-12));
      }
    }
  }

  /** C_j: output lost by stage j until j weeks after week t. */
  private static double lost(int t, int j, int n, double delta) {
    return Math.max(0, delta * Math.max(0, t - START + 1) - j * (n - 1));
  }

  @ParameterizedTest
  @CsvSource({"10, 1, 11", "10, 0.5, 20", "7, 0.2, 32"})
  @DisplayName("Supply line A→B: B first loses output on day ⌊(n−1)/δ⌋+2, then makes 1−δ")
  void supplyLine(int n, double delta, int day) {
    List<double[]> paths = run(n, delta, 2, START + day + 40, 0.05, 6);
    assertThat(firstFall(paths, 0)).isEqualTo(START);
    // The day A stops is day 1.
    assertThat(firstFall(paths, 1) - START + 1).isEqualTo(day);
    assertThat(paths.get(START + day)[1]).isCloseTo(1 - delta, within(1e-12));
    assertThat(paths.get(paths.size() - 1)[1]).isCloseTo(1 - delta, within(1e-12));
  }

  /** Output by week and stage, relative to the base year; the root is hit from week START on. */
  private static List<double[]> run(
      int n, double delta, int stages, int weeks, double lambda, double tau) {
    ModelParameters p =
        Fixtures.oneFirmPerCell(
            "goods.inputStockWeeks",
            n,
            "goods.outputStockWeeks",
            0,
            "goods.overtimeFactor",
            1,
            "goods.capitalUtilisation",
            1,
            "goods.expectationGain",
            lambda,
            "goods.stockAdjustmentWeeks",
            tau);
    Economy e = PopulationBuilder.build(Fixtures.chain(stages), p, 1);
    Shock stop =
        new Shock(
            "stop",
            new Label("停产", "Stop"),
            Shock.Kind.PRODUCTION,
            "P0",
            "A",
            Shock.ALL,
            START,
            weeks,
            -delta);
    WeeklyLoop loop = new WeeklyLoop(e, p, List.of(stop));
    List<double[]> paths = new ArrayList<>();
    for (int t = 0; t < weeks; t++) {
      loop.week();
      double[] output = new double[stages];
      for (int j = 0; j < stages; j++) {
        output[j] = loop.cellOutput(j) / e.structure.baseOutput[j];
      }
      paths.add(output);
    }
    return paths;
  }

  /** First week in which a stage makes less than in the base year. */
  private static int firstFall(List<double[]> paths, int stage) {
    for (int t = 0; t < paths.size(); t++) {
      if (paths.get(t)[stage] < 1 - 1e-9) {
        return t;
      }
    }
    return -1;
  }
}
