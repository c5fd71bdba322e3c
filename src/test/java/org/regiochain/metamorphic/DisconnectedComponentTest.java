package org.regiochain.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regiochain.metamorphic.Run.shock;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.data.DataSet;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.engine.Simulation;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.Shock;

/**
 * What happens in one component never reaches another, not even through random numbers: a generator
 * with a state would fail here as soon as a shock changes how often it is asked.
 */
class DisconnectedComponentTest {
  private static final int MONTHS = 24;

  /**
   * Nobody looks for suppliers, work or credit across the border, and freight routes to the world,
   * which all regions share, have room for all; everything else is on.
   */
  private static final ModelParameters CLOSED =
      With.defaults(
          "population.firms", 150,
          "review.matchingLoss", 1,
          "review.reviewHazard", 0.2,
          "labour.migrationRate", 0,
          "finance.secondLenderAcross", 0,
          "trade.corridorCapacity", 1e6);

  @Test
  @DisplayName("shocks in one region leave every bit of the others alone for two years")
  void shockStaysAtHome() {
    for (long seed = 1; seed <= 3; seed++) {
      DataSet data = Fixtures.disconnected(seed, 3, 4);
      Simulation calm = Run.of(data, CLOSED).start();
      Simulation hit =
          Run.of(data, CLOSED)
              .shocks(
                  shock(Shock.Kind.PRODUCTION, Shock.ALL, "A", 4, 10, -1),
                  shock(Shock.Kind.PRODUCTION, "P1", "A", 30, 3, -0.5),
                  shock(Shock.Kind.BANK_LOSS, Shock.ALL, "A", 40, 1, -0.5))
              .start();
      int suppliersChanged = 0;
      for (int month = 0; month < MONTHS; month++) {
        calm.step();
        hit.step();
        assertSame(RegionState.of(hit.economy(), 1), RegionState.of(calm.economy(), 1));
        assertSame(RegionState.of(hit.economy(), 2), RegionState.of(calm.economy(), 2));
      }
      Map<String, double[]> one = RegionState.of(hit.economy(), 0);
      Map<String, double[]> other = RegionState.of(calm.economy(), 0);
      if (!Arrays.equals(one.get("network.supplier"), other.get("network.supplier"))) {
        suppliersChanged++;
      }
      assertThat(one.get("firms.price")).isNotEqualTo(other.get("firms.price"));
      assertThat(hit.economy().credit.cascades)
          .as("firms fail, seed %d", seed)
          .hasSizeGreaterThan(calm.economy().credit.cascades.size());
      // Otherwise the shock would not have changed how many draws its own region needs.
      assertThat(suppliersChanged).as("seed %d", seed).isPositive();
    }
  }

  private static void assertSame(Map<String, double[]> found, Map<String, double[]> expected) {
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    found.forEach((name, values) -> State.assertSameBits(name, values, expected.get(name)));
  }
}
