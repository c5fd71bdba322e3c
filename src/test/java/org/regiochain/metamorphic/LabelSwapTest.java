package org.regiochain.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.regiochain.metamorphic.Run.shock;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.catalog.Label;
import org.regiochain.data.Criticality.Need;
import org.regiochain.data.DataSet;
import org.regiochain.data.Region;
import org.regiochain.data.Region.Role;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.TableSketch;
import org.regiochain.economy.With;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.Shock;
import org.regiochain.state.Economy;

/**
 * Two regions with the same numbers: who is hit matters, not what it is called nor where it is
 * stored. Sums over regions are then taken in another order, so results agree to rounding, not bit
 * for bit. One row a cell and one origin for each input leave nothing to the order of draws.
 */
class LabelSwapTest {
  private static final int PRODUCTS = 4;
  private static final int MONTHS = 24;
  private static final double TOLERANCE = 1e-10;

  /** Choices by index or by hash, and arrays that are ordered by origin. */
  private static final Set<String> BY_INDEX =
      Set.of(
          "firms.id",
          "firms.location",
          "firms.bank",
          "firms.cascade",
          "banks.id",
          "banks.region",
          "network.supplier",
          "network.pendingSupplier",
          "network.pendingLink",
          "markets.valueShare industries",
          "markets.valueShare final users",
          "markets.unitShare industries",
          "markets.unitShare final users",
          "markets.originOrders industries",
          "markets.originOrders final users",
          "flows.poolUnits industries",
          "flows.poolUnits final users",
          "flows.poolValue industries",
          "flows.poolValue final users",
          "flows.linkedUnits",
          "flows.linkedValue");

  private static ModelParameters parameters(Object... changes) {
    ModelParameters p =
        With.defaults(
            "population.firms", 1,
            "finance.banksPerRegion", 1,
            "review.reviewHazard", 0,
            "review.forcedFillRate", 0);
    return With.values(p, changes);
  }

  private static Region region(String code, Role role) {
    return new Region(code, new Label(code, code), role);
  }

  private static DataSet symmetric(String first, String second) {
    List<Region> regions =
        List.of(region(first, Role.INSIDE), region(second, Role.INSIDE), region("X", Role.WORLD));
    TableSketch table = new TableSketch(regions, TableSketch.goods(PRODUCTS));
    table.need("*", "*", Need.CRITICAL);
    for (int z = 0; z < 2; z++) {
      for (int k = 0; k < PRODUCTS; k++) {
        for (int j = 0; j < PRODUCTS; j++) {
          // One origin for each input: its own region, the other, or the outside.
          int origin = (k + j) % 3 == 0 ? 1 - z : (k + j) % 3 == 1 ? z : 2;
          table.flow(origin, k, z, j, 1e6 * (1 + k + 2 * j));
        }
        table.use(z, k, z, 4e7).use(1 - z, k, z, 1e7).use(2, k, z, 4e6).sell(z, k, 2, 1e7);
      }
    }
    return table.data();
  }

  @Test
  @DisplayName("exchanging the names of the regions exchanges their results, noise and all")
  void names() {
    Shock stop = shock(Shock.Kind.PRODUCTION, "P1", "A", 8, 6, -0.6);
    ModelParameters p = parameters();
    Economy one = Run.of(symmetric("A", "B"), p).shocks(stop).after(MONTHS);
    Economy other = Run.of(symmetric("B", "A"), p).shocks(stop).after(MONTHS);
    assertClose(RegionState.of(one, 0), RegionState.of(other, 1));
    assertClose(RegionState.of(one, 1), RegionState.of(other, 0));
    assertThat(one.accounts.gdp[0][0]).isNotCloseTo(one.accounts.gdp[1][0], within(1.0));
  }

  @Test
  @DisplayName("hitting the other region exchanges the results, with mean draws")
  void shocks() {
    ModelParameters mean = Fixtures.meanDraws(parameters());
    DataSet data = symmetric("A", "B");
    Economy one = Run.of(data, mean).shocks(trouble("P1", "A")).after(MONTHS);
    Economy other = Run.of(data, mean).shocks(trouble("P1", "B")).after(MONTHS);
    assertClose(RegionState.of(one, 0), RegionState.of(other, 1));
    assertClose(RegionState.of(one, 1), RegionState.of(other, 0));
    assertThat(one.accounts.gdp[0][0]).isNotCloseTo(one.accounts.gdp[1][0], within(1.0));
    assertThat(one.banks.grantedShare[0]).as("credit is short").isLessThan(1);
    assertThat(one.banks.grantedShare[1]).isEqualTo(1);
  }

  @Test
  @DisplayName("random mirrored economies: without links the same holds for all their trade")
  void mirroredPools() {
    ModelParameters mean =
        Fixtures.meanDraws(Fixtures.oneFirmPerCell("population.linkThreshold", 1));
    for (long seed = 0; seed < 5; seed++) {
      DataSet data = onePlaceARegion(Fixtures.mirrored(seed, 4));
      Economy one = Run.of(data, mean).shocks(trouble("P0", "A")).after(MONTHS);
      Economy other = Run.of(data, mean).shocks(trouble("P0", "B")).after(MONTHS);
      assertClose(RegionState.of(one, 0), RegionState.of(other, 1));
      assertClose(RegionState.of(one, 1), RegionState.of(other, 0));
    }
  }

  /** A production stop, then to the end a rule that leaves banks short of room to lend. */
  private static Shock[] trouble(String product, String region) {
    return new Shock[] {
      shock(Shock.Kind.PRODUCTION, product, region, 8, 6, -0.6),
      shock(Shock.Kind.CAPITAL_REQUIREMENT, Shock.ALL, region, 16, 4 * MONTHS, 1)
    };
  }

  private static DataSet onePlaceARegion(DataSet data) {
    return new DataSet(
        data.folder(),
        data.table(),
        List.of(),
        data.zones(),
        data.corridors(),
        data.chains(),
        data.chainFirms(),
        data.locationWeights(),
        data.criticality(),
        data.bankClasses(),
        data.research(),
        data.targets(),
        data.inputHashes());
  }

  private static void assertClose(Map<String, double[]> found, Map<String, double[]> expected) {
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    found.forEach(
        (name, values) -> {
          double[] others = expected.get(name);
          assertThat(values).as(name).hasSameSizeAs(others);
          double scale = 0;
          for (double value : others) {
            scale = Math.max(scale, Math.abs(value));
          }
          for (int i = 0; i < values.length && !BY_INDEX.contains(name); i++) {
            assertThat(values[i])
                .as("%s[%d]", name, i)
                .isCloseTo(others[i], within(TOLERANCE * scale));
          }
        });
  }
}
