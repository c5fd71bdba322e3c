package org.regiochain.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.regiochain.data.DataSet;
import org.regiochain.data.Region;
import org.regiochain.data.RegionalTable;
import org.regiochain.data.RegionalTable.Final;
import org.regiochain.engine.ChunkExecutor;
import org.regiochain.engine.Simulation;
import org.regiochain.model.ModelParameters;
import org.regiochain.numeric.Draws;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;

/** The small economies of the tests are themselves sound. */
class FixturesTest {
  @Test
  void randomTablesBalanceToTheYuan() {
    for (long seed = 0; seed < 50; seed++) {
      assertBalanced(Fixtures.random(seed).table(), "seed " + seed);
      assertBalanced(Fixtures.disconnected(seed, 3, 4).table(), "disconnected, seed " + seed);
      assertBalanced(Fixtures.mirrored(seed, 4).table(), "mirrored, seed " + seed);
    }
  }

  @Test
  void handDrawnTablesBalanceToTheYuan() {
    assertBalanced(Fixtures.chain(5).table(), "chain");
    assertBalanced(Fixtures.ring(4).table(), "ring");
    assertBalanced(Fixtures.star(6).table(), "star");
  }

  @Test
  void everySmallEconomyRunsAQuietYear() {
    List<DataSet> all =
        List.of(
            Fixtures.chain(4),
            Fixtures.ring(3),
            Fixtures.star(5),
            Fixtures.random(1),
            Fixtures.random(2),
            Fixtures.disconnected(3, 2, 3),
            Fixtures.mirrored(4, 3));
    for (DataSet data : all) {
      ModelParameters p = Fixtures.quiet("population.firms", 60);
      Economy e = PopulationBuilder.build(data, p, 7);
      Simulation s = new Simulation(e, p, List.of(), List.of(), new Draws(7, 0), executor());
      double[] before = e.firms.baseOutput.clone();
      for (int month = 0; month < 12; month++) {
        s.step();
      }
      for (int i = 0; i < before.length; i++) {
        assertThat(e.firms.producedUnits[i]).isCloseTo(4 * before[i], within(1e-9 * before[i]));
      }
    }
  }

  @Test
  void mirroredRegionsHaveTheSameNumbers() {
    RegionalTable t = Fixtures.mirrored(9, 4).table();
    for (int k = 0; k < 4; k++) {
      assertThat(t.grossOutput(1, k)).isEqualTo(t.grossOutput(0, k));
      for (int j = 0; j < 4; j++) {
        assertThat(t.intermediate(1, k, 0, j)).isEqualTo(t.intermediate(0, k, 1, j));
        assertThat(t.intermediate(1, k, 1, j)).isEqualTo(t.intermediate(0, k, 0, j));
      }
    }
  }

  @Test
  void disconnectedRegionsDoNotTrade() {
    RegionalTable t = Fixtures.disconnected(5, 3, 4).table();
    for (int o = 0; o < 3; o++) {
      for (int z = 0; z < 3; z++) {
        for (int k = 0; k < 4 && o != z; k++) {
          for (int j = 0; j < 4; j++) {
            assertThat(t.intermediate(o, k, z, j)).isZero();
          }
          assertThat(t.finalUse(o, k, z, Final.HOUSEHOLDS)).isZero();
        }
      }
    }
  }

  @Test
  void valuesAreReplacedByNameAndNothingElse() {
    ModelParameters p = With.defaults("goods.expectation_gain", 0.25, "population.firms", 3);
    assertThat(p.goods().expectationGain()).isEqualTo(0.25);
    assertThat(p.population().firms()).isEqualTo(3);
    assertThat(With.values(p, "goods.expectationGain", 0.05, "population.firms", 10000))
        .isEqualTo(With.defaults());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> With.defaults("goods.nonsense", 1.0))
        .withMessageContaining("nonsense");
  }

  private static ChunkExecutor executor() {
    return new ChunkExecutor(1);
  }

  private static void assertBalanced(RegionalTable t, String name) {
    int k = t.productCount();
    for (int z = 0; z < t.insideCount(); z++) {
      for (int p = 0; p < k; p++) {
        double sold = 0;
        double bought = 0;
        for (int other = 0; other < t.regions().size(); other++) {
          boolean inside = t.regions().get(other).role() == Region.Role.INSIDE;
          for (int j = 0; j < k; j++) {
            sold += inside ? t.intermediate(z, p, other, j) : 0;
            bought += t.intermediate(other, j, z, p);
          }
          for (Final user : Final.values()) {
            sold += inside ? t.finalUse(z, p, other, user) : 0;
          }
          sold += inside ? 0 : t.outsideSales(z, p, other);
        }
        assertThat(sold).as(name).isEqualTo(t.grossOutput(z, p));
        assertThat(bought + t.valueAdded(z, p)).as(name).isEqualTo(t.grossOutput(z, p));
      }
    }
  }
}
