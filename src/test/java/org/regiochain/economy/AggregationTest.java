package org.regiochain.economy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regiochain.data.DataSet;
import org.regiochain.data.RecipeChoice;
import org.regiochain.data.Region.Role;
import org.regiochain.data.RegionalTable;
import org.regiochain.data.RegionalTable.Final;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.Structure;
import org.regiochain.state.SupplyNetwork;

/**
 * Oracle 2, aggregation: firms add up to the cells of the table, links and pools to its flows, at
 * any population size; and the exact-residual rule: linked flows never exceed a flow of the table
 * nor a supplier's output.
 */
class AggregationTest {
  /** Relative to the output of the firm or cell: the rounding of sums over its rows. */
  private static final double TOLERANCE = 1e-12;

  private static final Path CHAINS = Path.of("scenarios", "chains");

  @ParameterizedTest
  @ValueSource(ints = {300, 10_000, 100_000})
  @DisplayName("Firms, links and pools of the 2020 table add up to it at any population size")
  void table(int firms) {
    check(Fixtures.shipped("chuanyu-2020"), firms, 20200101, firms + " rows");
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 10_000, 100_000})
  @DisplayName("They do with the stages of the eVTOL chain split out")
  void chain(int firms) {
    RecipeChoice recipe = new RecipeChoice(CHAINS.resolve("evtol.yaml"), "lilium");
    check(Fixtures.shipped("chuanyu-2020", recipe), firms, 1, "eVTOL, " + firms + " rows");
  }

  @Test
  @DisplayName("They do with both chains split out, one after the other")
  void bothChains() {
    RecipeChoice evtol = new RecipeChoice(CHAINS.resolve("evtol.yaml"), "sinolink");
    RecipeChoice lithium = new RecipeChoice(CHAINS.resolve("nev-lithium.yaml"), null);
    check(Fixtures.shipped("chuanyu-2020", evtol, lithium), 3000, 2, "both chains");
  }

  @Test
  @DisplayName("They do with the rest of the country inside and one row a cell")
  void threeRegions() {
    check(Fixtures.shipped("chuanyu-2020", Map.of("ROC", Role.INSIDE)), 1, 3, "87 cells");
  }

  @Test
  @DisplayName("They do on 200 random tables")
  void randomTables() {
    for (long seed = 0; seed < 200; seed++) {
      check(Fixtures.random(seed), seed % 2 == 0 ? 40 : 400, seed, "seed " + seed);
    }
  }

  @Test
  @DisplayName("They do when every input is linked and suppliers are many or one")
  void everythingLinked() {
    for (long seed = 0; seed < 40; seed++) {
      DataSet data = Fixtures.random(seed);
      int suppliers = seed % 2 == 0 ? 1 : 64;
      Economy e =
          PopulationBuilder.build(
              data,
              Fixtures.quiet(
                  "population.linkThreshold",
                  0,
                  "population.maxSuppliers",
                  suppliers,
                  "population.firms",
                  200),
              seed);
      check(data.table(), e, "seed " + seed);
    }
  }

  private static void check(DataSet data, int firms, long seed, String name) {
    Economy e = PopulationBuilder.build(data, Fixtures.quiet("population.firms", firms), seed);
    check(data.table(), e, name);
  }

  private static void check(RegionalTable table, Economy e, String name) {
    firmsAddUpToCells(table, e, name);
    slotsAreShared(e, name);
    linksAndPoolsMakeUpTheTable(table, e, name);
    suppliersSellWhatTheyMake(table, e, name);
  }

  private static void firmsAddUpToCells(RegionalTable table, Economy e, String name) {
    Structure st = e.structure;
    for (int c = 0; c < st.cellCount; c++) {
      double sum = 0;
      for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
        assertThat(e.firms.baseOutput[i]).as("output of firm %s, %s", i, name).isPositive();
        assertThat(e.firms.location[i])
            .isBetween(
                st.locationStart[st.regionOfCell(c)], st.locationStart[st.regionOfCell(c) + 1] - 1);
        sum += e.firms.baseOutput[i];
      }
      double output = weekly(table.grossOutput(st.regionOfCell(c), st.productOfCell(c)));
      near(sum, output, output, "output of cell " + c + ", " + name);
    }
  }

  private static void slotsAreShared(Economy e, String name) {
    SupplyNetwork net = e.network;
    for (int s = 0; s < net.slotCount(); s++) {
      double sum = net.poolShare[s];
      assertThat(net.poolShare[s]).isBetween(0.0, 1.0);
      for (int l = net.linkStart[s]; l < net.linkStart[s + 1]; l++) {
        assertThat(net.share[l]).as("share of link %s, %s", l, name).isPositive();
        sum += net.share[l];
      }
      near(sum, 1, 1, "shares of slot " + s + ", " + name);
    }
  }

  private static void linksAndPoolsMakeUpTheTable(RegionalTable table, Economy e, String name) {
    Structure st = e.structure;
    for (int u = 0; u < st.userCount; u++) {
      int z = st.regionOfUser(u);
      boolean cell = u < st.cellCount;
      Final user = cell ? null : Final.values()[(u - st.cellCount) % Structure.FINAL_USERS];
      double scale = cell ? st.baseOutput[u] : st.baseFinal[z][user.ordinal()];
      for (int k = 0; k < st.productCount; k++) {
        double[] linked = cell ? linked(e, u, k) : new double[st.originCount];
        double pooled = pooled(e, u, k);
        for (int o = 0; o < st.originCount; o++) {
          double flow =
              weekly(
                  cell
                      ? table.intermediate(o, k, z, st.productOfCell(u))
                      : table.finalUse(o, k, z, user));
          String where = "user " + u + " product " + k + " origin " + o + ", " + name;
          assertThat(linked[o])
              .as("linked flow of " + where)
              .isLessThanOrEqualTo(flow + TOLERANCE * scale);
          double share = e.markets.baseShare[(u * st.productCount + k) * st.originCount + o];
          near(linked[o] + pooled * share, flow, scale, "flow of " + where);
        }
      }
    }
  }

  /** Weekly purchases of a cell over links, by origin. */
  private static double[] linked(Economy e, int c, int k) {
    Structure st = e.structure;
    SupplyNetwork net = e.network;
    double[] sums = new double[st.originCount];
    for (int j = 0; j < st.slotProduct[c].length; j++) {
      if (st.slotProduct[c][j] == k) {
        for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
          int s = st.firstSlot(c, i) + j;
          for (int l = net.linkStart[s]; l < net.linkStart[s + 1]; l++) {
            sums[st.originOfNode(net.supplier[l])] +=
                net.share[l] * st.slotCoefficient[c][j] * e.firms.baseOutput[i];
          }
        }
      }
    }
    return sums;
  }

  /** Weekly purchases of any user from the pools at rest. */
  private static double pooled(Economy e, int u, int k) {
    Structure st = e.structure;
    if (u >= st.cellCount) {
      int z = st.regionOfUser(u);
      return switch ((u - st.cellCount) % Structure.FINAL_USERS) {
        case Structure.HOUSEHOLDS ->
            st.consumptionShare[z][k] * st.baseFinal[z][Structure.HOUSEHOLDS];
        case Structure.GOVERNMENT -> st.governmentUnits[z][k];
        default -> st.investmentShare[z][k] * st.baseFinal[z][Structure.INVESTMENT];
      };
    }
    double sum = st.pooledCoefficient[u][k] * st.baseOutput[u];
    for (int j = 0; j < st.slotProduct[u].length; j++) {
      if (st.slotProduct[u][j] == k) {
        for (int i = st.firmStart[u]; i < st.firmStart[u + 1]; i++) {
          double need = st.slotCoefficient[u][j] * e.firms.baseOutput[i];
          sum += e.network.poolShare[st.firstSlot(u, i) + j] * need;
        }
      }
    }
    return sum;
  }

  /** At rest the orders of every single firm, over links and from its pool, are its output. */
  private static void suppliersSellWhatTheyMake(RegionalTable table, Economy e, String name) {
    Structure st = e.structure;
    FirmTable f = e.firms;
    double[] sold = new double[f.count];
    double[] poolSales = new double[st.cellCount];
    for (int u = 0; u < st.userCount; u++) {
      for (int k = 0; k < st.productCount; k++) {
        double pooled = pooled(e, u, k);
        for (int z = 0; z < st.regionCount; z++) {
          int at = (u * st.productCount + k) * st.originCount + z;
          poolSales[st.cell(z, k)] += pooled * e.markets.baseShare[at];
        }
      }
    }
    for (int c = 0; c < st.cellCount; c++) {
      for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
        for (int j = 0; j < st.slotProduct[c].length; j++) {
          int s = st.firstSlot(c, i) + j;
          double need = st.slotCoefficient[c][j] * f.baseOutput[i];
          for (int l = e.network.linkStart[s]; l < e.network.linkStart[s + 1]; l++) {
            if (e.network.supplier[l] < f.count) {
              sold[e.network.supplier[l]] += e.network.share[l] * need;
            }
          }
        }
      }
    }
    for (int c = 0; c < st.cellCount; c++) {
      double shares = 0;
      for (int x = 0; x < st.outsideCount; x++) {
        poolSales[c] +=
            weekly(
                table.outsideSales(st.regionOfCell(c), st.productOfCell(c), st.outsideOrigin(x)));
      }
      for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
        String where = "firm " + i + ", " + name;
        assertThat(sold[i])
            .as("linked sales of " + where)
            .isLessThanOrEqualTo(f.baseOutput[i] * (1 + TOLERANCE));
        double all = sold[i] + f.poolShare[i] * poolSales[c];
        // Pool shares are what is left of the cell, so their rounding is relative to its output.
        assertThat(Math.abs(all - f.baseOutput[i]))
            .as("orders of " + where)
            .isLessThanOrEqualTo(
                TOLERANCE * (f.baseOutput[i] + poolSales[c] * f.poolShare[i])
                    + 1e-15 * st.baseOutput[c]);
        shares += f.poolShare[i];
      }
      if (st.baseOutput[c] > 0) {
        near(shares, 1, 1, "pool shares of cell " + c + ", " + name);
      }
    }
  }

  private static double weekly(double yearly) {
    return yearly / Structure.WEEKS_PER_YEAR;
  }

  private static void near(double value, double expected, double scale, String what) {
    if (!(Math.abs(value - expected) <= TOLERANCE * scale)) {
      assertThat(value).as(what + ", relative to " + scale).isEqualTo(expected);
    }
  }
}
