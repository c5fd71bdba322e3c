package org.regiochain.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.inference.KimNelson.Selection;

class SelectionTest {
  @Test
  @DisplayName("constants of Kim and Nelson for nine levers, α = 5%, n₀ = 20")
  void constants() {
    KimNelson procedure = new KimNelson(9, 0.05, 20);
    assertThat(procedure.eta()).isCloseTo(0.29304, within(5e-6));
    assertThat(procedure.hSquared()).isCloseTo(11.1355, within(5e-5));
  }

  @Test
  @DisplayName("levers a constant apart are decided after n₀ replications, ties by order")
  void commonLuck() {
    double[] luck = Sampled.normal(20, 1);
    double[] lead = {1, 2, 2, 0};
    Selection selection =
        new KimNelson(4, 0.05, 20).select((lever, r) -> lead[lever] + luck[r], 0.01, 500);
    assertThat(selection.best()).isEqualTo(1);
    assertThat(selection.decided()).isTrue();
    assertThat(selection.totalRuns()).isEqualTo(80);
  }

  @Test
  @DisplayName("two levers: dropped in the replication where the sum of leads leaves the triangle")
  void triangle() {
    // X₁ − X₂ = ±1 in turn over n₀ = 4, S² = 4/3, then 1: sum r − 4 from r = 4.
    double[] difference = {1, -1, 1, -1};
    KimNelson procedure = new KimNelson(2, 0.1, 4);
    double delta = 0.5;
    // Out at the first r with (r − 4) > δ/2·(h²S²/δ² − r).
    double reach = procedure.hSquared() * (4.0 / 3) / (delta * delta);
    int out = (int) Math.floor((4 + delta / 2 * reach) / (1 + delta / 2)) + 1;
    Selection selection =
        procedure.select((lever, r) -> lever == 1 ? 0 : r < 4 ? difference[r] : 1, delta, 1000);
    assertThat(selection.replications()).containsExactly(out, out);
    assertThat(selection.best()).isZero();
    Selection capped =
        procedure.select((lever, r) -> lever == 1 ? 0 : r < 4 ? difference[r] : 1, delta, out - 1);
    assertThat(capped.decided()).isFalse();
    assertThat(capped.best()).isZero();
  }

  @Test
  @DisplayName("optimal allocation for means 0, −1, −2 with equal spread")
  void allocation() {
    double[] one = {1, 1, 1};
    // √17 : 4 : 1, in four figures .4519, .4384, .1096.
    double root = Math.sqrt(17);
    assertThat(OptimalAllocation.fractions(new double[] {0, -1, -2}, one))
        .containsExactly(
            new double[] {root / (root + 5), 4 / (root + 5), 1 / (root + 5)}, within(1e-12));
  }

  @Test
  @DisplayName("allocation in the limits: a tie takes all, no spread needs nothing")
  void allocationLimits() {
    assertThat(OptimalAllocation.fractions(new double[] {2, 0, 2}, new double[] {1, 1, 1}))
        .containsExactly(new double[] {0.5, 0, 0.5}, within(1e-12));
    double[] near =
        OptimalAllocation.fractions(new double[] {2, 0, 2 - 1e-7}, new double[] {3, 1, 2});
    assertThat(OptimalAllocation.fractions(new double[] {2, 0, 2}, new double[] {3, 1, 2}))
        .containsExactly(near, within(1e-6));
    assertThat(OptimalAllocation.fractions(new double[] {1, 0}, new double[] {0, 0}))
        .containsExactly(0.5, 0.5);
  }

  @Test
  @DisplayName("the effect at which a lever changes places, interpolated, nearest to 1")
  void flipPoint() {
    double[] factors = {0, 0.5, 1, 2};
    double[] effects = {0, 1, 2, 4};
    assertThat(FlipPoint.nearest(factors, effects, new double[] {3, 0.5}))
        .contains(new FlipPoint(1.5, 0));
    assertThat(FlipPoint.nearest(factors, effects, new double[] {9, 0.5}))
        .contains(new FlipPoint(0.25, 1));
    assertThat(FlipPoint.nearest(factors, effects, new double[] {4.5, -1})).isEmpty();
    // Reaching a tie at the end is no change; a tie at 1 changes at once.
    assertThat(FlipPoint.nearest(factors, effects, new double[] {4, 0})).isEmpty();
    assertThat(FlipPoint.nearest(factors, effects, new double[] {2})).contains(new FlipPoint(1, 0));
    // Too much of it harms: at 2 it falls behind the lever it led.
    assertThat(FlipPoint.nearest(factors, new double[] {0, 1.5, 2, -2}, new double[] {1}))
        .contains(new FlipPoint(1.25, 0));
  }

  @Test
  @DisplayName("the Pareto front keeps what nothing dominates, with ties")
  void pareto() {
    double[][] outcomes = {{1, 5}, {3, 3}, {2, 3}, {5, 1}, {3, 3}, {5, 0}};
    assertThat(ParetoFront.members(outcomes)).containsExactly(0, 1, 3, 4);
  }

  @Test
  @DisplayName("Kendall's τ by hand, with ties and without")
  void kendall() {
    double[] rising = {1, 2, 3, 4, 5};
    // Six pairs agree and four do not.
    assertThat(KendallTau.of(rising, new double[] {3, 4, 1, 2, 5})).isCloseTo(0.2, within(1e-12));
    assertThat(KendallTau.of(rising, Arrays.stream(rising).map(x -> -x).toArray())).isEqualTo(-1);
    assertThat(KendallTau.of(new double[] {1, 1, 2, 3}, new double[] {1, 2, 2, 3}))
        .isCloseTo(0.8, within(1e-12));
    assertThat(KendallTau.of(rising, new double[5])).isZero();
  }
}
