package org.regiochain.experiment.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regiochain.catalog.Label;
import org.regiochain.scenario.Comparison;
import org.regiochain.scenario.CostMeasure;

class BudgetSearchTest {
  private static final double TOLERANCE = 0.005;
  private static final double TARGET = 3e9;

  @ParameterizedTest(name = "guess {0}")
  @CsvSource({"0.001", "0.3", "0.949"})
  @DisplayName("A convex cost c₁x + c₂x²/(1 − x) is solved to half a per cent from any guess")
  void convex(double guess) {
    DoubleUnaryOperator cost = x -> 1e9 * x + 5e8 * x * x / (1 - x);
    BudgetSearch.Found found = find(cost, guess, 0.95, 0);
    assertThat(cost.applyAsDouble(found.scale())).isCloseTo(TARGET, within(TOLERANCE * TARGET));
    assertThat(found.block()).isEqualTo(Block.EQUAL_BUDGET);
  }

  @Test
  @DisplayName("A cost in proportion needs the guess, its correction, and a check, no more")
  void proportional() {
    BudgetSearch.Found found = find(x -> 2e9 * x, 0.1, 10, 0);
    assertThat(found.scale()).isCloseTo(1.5, within(1.5 * TOLERANCE));
    assertThat(found.steps()).isLessThanOrEqualTo(5);
  }

  @Test
  @DisplayName("A range that ends before the budget caps the arm; one without cost has no budget")
  void cappedAndFree() {
    BudgetSearch.Found capped = find(x -> 1e9 * x, 0.1, 2, 0);
    assertThat(capped.block()).isEqualTo(Block.CAPPED);
    assertThat(capped.scale()).isEqualTo(2);
    assertThat(capped.mean()).isEqualTo(2e9);
    assertThat(find(x -> 0, 0.1, 2, 0).block()).isEqualTo(Block.NO_OUTLAY);
    assertThat(find(x -> -1e9 * x, 0.1, 2, 0).block()).isNotEqualTo(Block.EQUAL_BUDGET);
  }

  @Test
  @DisplayName("Costs that vary between replications are averaged over as many as they need")
  void uncertain() {
    BudgetSearch.Found calm = find(x -> 2e9 * x, 0.1, 10, 0.001);
    BudgetSearch.Found wild = find(x -> 2e9 * x, 0.1, 10, 0.05);
    assertThat(calm.replications()).isEqualTo(4);
    assertThat(wild.replications()).isEqualTo(30);
    assertThat(wild.mean()).isCloseTo(TARGET, within(TOLERANCE * TARGET));
  }

  @Test
  @DisplayName("What one replication says of the slope saves looking again with many")
  void slope() {
    DoubleUnaryOperator cost = x -> 1e9 * x + 5e8 * x * x / (1 - x);
    List<Integer> asked = new ArrayList<>();
    // The first replication costs a tenth more than the others.
    BudgetSearch.Costs costs =
        (arm, n) -> {
          asked.add(n);
          return IntStream.range(0, n)
              .mapToDouble(r -> cost.applyAsDouble(arm.factor()) * (r == 0 ? 1.1 : 1))
              .toArray();
        };
    BudgetSearch.Found found =
        new BudgetSearch(costs, budget()).find(BudgetSearchTest::at, 0.5, 0.95, TARGET, 30);
    assertThat(found.mean()).isCloseTo(TARGET, within(TOLERANCE * TARGET));
    assertThat(found.replications()).isEqualTo(30);
    assertThat(asked).filteredOn(n -> n == 30).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  @DisplayName("A cost with a jump ends at the jump instead of searching for ever")
  void jump() {
    BudgetSearch.Found found = find(x -> x < 0.7 ? 1e9 : 9e9, 0.1, 1, 0);
    assertThat(found.scale()).isLessThan(0.7);
    assertThat(found.mean()).as("the nearer side").isEqualTo(1e9);
    assertThat(found.steps()).isLessThan(40);
    BudgetSearch.Found above = find(x -> x < 0.7 ? 1e9 : 4e9, 0.1, 1, 0);
    assertThat(above.scale()).isCloseTo(0.7, within(1e-2));
    assertThat(above.mean()).isEqualTo(4e9);
  }

  @Test
  @DisplayName(
      "A jump in a mean over many replications is hunted for ten looks at most, then the nearest is taken")
  void jumpOfManyReplications() {
    List<Integer> asked = new ArrayList<>();
    // One replication costs three budgets more from a scale on that differs from all others.
    BudgetSearch.Costs costs =
        (arm, n) -> {
          asked.add(n);
          return IntStream.range(0, n)
              .mapToDouble(
                  r ->
                      2e9 * arm.factor() * (r % 2 == 0 ? 1.02 : 0.98)
                          + (r == 9 && arm.factor() > 1.45 ? 9e9 : 0))
              .toArray();
        };
    BudgetSearch.Found found =
        new BudgetSearch(costs, budget()).find(BudgetSearchTest::at, 0.1, 10, TARGET, 30);
    assertThat(asked).filteredOn(n -> n == 30).hasSize(10);
    assertThat(found.mean()).as("the nearer side").isBetween(0.96 * TARGET, TARGET);
    assertThat(found.block()).isEqualTo(Block.EQUAL_BUDGET);
  }

  /**
   * @param spread of costs between replications, relative, alternating around the mean
   */
  private BudgetSearch.Found find(
      DoubleUnaryOperator cost, double guess, double most, double spread) {
    BudgetSearch.Costs costs =
        (arm, n) ->
            IntStream.range(0, n)
                .mapToDouble(
                    r -> cost.applyAsDouble(arm.factor()) * (1 + (r % 2 == 0 ? spread : -spread)))
                .toArray();
    return new BudgetSearch(costs, budget()).find(BudgetSearchTest::at, guess, most, TARGET, 30);
  }

  /** An arm that carries its scale as factor. */
  private static Comparison.Budget budget() {
    return new Comparison.Budget(
        TARGET, List.of(1.0), 0.03, CostMeasure.RISK_ADJUSTED, TOLERANCE, 4);
  }

  private static Arm at(double scale) {
    Label label = new Label("臂", "arm");
    return new Arm("a", ArmKind.LEVER, label, Arm.NONE, 0, null, scale, "", List.of(), null);
  }
}
