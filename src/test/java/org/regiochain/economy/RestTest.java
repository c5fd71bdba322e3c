package org.regiochain.economy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regiochain.data.DataSet;
import org.regiochain.data.RecipeChoice;
import org.regiochain.data.Region.Role;
import org.regiochain.data.RegionalTable;
import org.regiochain.data.RegionalTable.Final;
import org.regiochain.engine.ChunkExecutor;
import org.regiochain.engine.Simulation;
import org.regiochain.model.ModelParameters;
import org.regiochain.numeric.Draws;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.scenario.Scenario;
import org.regiochain.scenario.ScenarioReader;
import org.regiochain.state.Economy;
import org.regiochain.state.MonthlyFlows;
import org.regiochain.state.Structure;

/**
 * Oracle 1, stationarity: without shocks and noise every array of the economy stays what it was and
 * pools plus links carry exactly the table, over 24 months, to 1e-12.
 */
class RestTest {
  private static final double TOLERANCE = 1e-12;
  private static final int MONTHS = 24;
  private static final long SEED = 20200101;
  private static final Path SCENARIOS = Path.of("scenarios");
  private static final Path RECIPES = SCENARIOS.resolve("chains");

  /** Each of these is compared number by number. */
  private static final Set<String> TABLES =
      Set.of(
          "firms",
          "network",
          "markets",
          "households",
          "banks",
          "governments",
          "guarantors",
          "estates",
          "funds",
          "credit",
          "skills",
          "adoption");

  /**
   * Differences that are 0 at rest but for rounding, and what they are differences of: what waits
   * for delivery is demand less deliveries, price gains are changes of the value of stocks.
   */
  private static final Map<String, String> SCALE =
      Map.ofEntries(
          Map.entry("markets.backlog", "markets.demand"),
          Map.entry("markets.outsideBacklog", "markets.outsideOrders"),
          Map.entry("accounts.revaluation", "accounts.stock"),
          Map.entry("skills.netMigration", "skills.people"),
          Map.entry("banks.depositInflow", "banks.deposits"),
          Map.entry("banks.lending", "banks.loans"),
          Map.entry("firms.innovationGain", "firms.productivity"),
          Map.entry("knowledge.referenceLead", "firms.productivity"),
          Map.entry("knowledge.spinOffRate", "knowledge.smallFirms"),
          Map.entry("credit.entries", "credit.firms"),
          Map.entry("firms.arrears", "firms.loans"),
          Map.entry("firms.paidAbroad", "firms.costs"));

  /** What is added up over the months so far. */
  private static final Set<String> RECORDS =
      Set.of(
          "credit.recorded",
          "credit.firms",
          "credit.loans",
          "credit.matched",
          "guarantors.yearEnded");

  @Test
  @DisplayName("The shipped eVTOL scenario without shocks and noise stays at rest on its table")
  void shippedScenario() throws Exception {
    Scenario s = ScenarioReader.read(SCENARIOS.resolve("evtol.yaml"), List.of()).scenario();
    ModelParameters quiet = s.parameters().quiet();
    assertThat(s.chains()).singleElement().extracting(RecipeChoice::variant).isEqualTo("lilium");
    DataSet data =
        Fixtures.shipped(
            s.data().getFileName().toString(), s.chains().toArray(RecipeChoice[]::new));
    staysAtRest(data, quiet);
  }

  @Test
  @DisplayName("The 2020 table without chains stays at rest")
  void plainTable() {
    staysAtRest(Fixtures.shipped("chuanyu-2020"), Fixtures.quiet("population.firms", 2000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evtol:sinolink",
        "nev-lithium",
        "hydrogen storage quantum ai-robot-satellite nev-lithium evtol:lilium"
      })
  @DisplayName("The other recipe variants, and all recipes together, stay at rest")
  void recipes(String recipe) {
    RecipeChoice[] choices =
        Arrays.stream(recipe.split(" ")).map(RestTest::choice).toArray(RecipeChoice[]::new);
    staysAtRest(
        Fixtures.shipped("chuanyu-2020", choices), Fixtures.quiet("population.firms", 1000));
  }

  private static RecipeChoice choice(String recipe) {
    String[] parts = recipe.split(":");
    return new RecipeChoice(
        RECIPES.resolve(parts[0] + ".yaml"), parts.length > 1 ? parts[1] : null);
  }

  @Test
  @DisplayName("The 2020 table with the rest of the country inside, one row a cell, stays at rest")
  void threeRegions() {
    DataSet data = Fixtures.shipped("chuanyu-2020", Map.of("ROC", Role.INSIDE));
    assertThat(data.table().insideCount() * data.table().productCount()).isEqualTo(87);
    staysAtRest(data, Fixtures.oneFirmPerCell());
  }

  @Test
  @DisplayName("The synthetic three-region table stays at rest")
  void toy() {
    staysAtRest(Fixtures.shipped("toy-3"), Fixtures.quiet("population.firms", 2000));
  }

  @Test
  @DisplayName("Random economies stay at rest")
  void randomEconomies() {
    for (long seed = 0; seed < 30; seed++) {
      staysAtRest(Fixtures.random(seed), Fixtures.quiet("population.firms", 150), "seed " + seed);
    }
  }

  private static void staysAtRest(DataSet data, ModelParameters p) {
    staysAtRest(data, p, data.folder().toString());
  }

  /** Services of future industries have their markets, but do not grow. */
  private static void staysAtRest(DataSet data, ModelParameters p, String name) {
    Economy e = PopulationBuilder.build(data, p, SEED);
    Simulation simulation =
        new Simulation(
            e, p.atRest(), List.of(), List.of(), new Draws(SEED, 0), new ChunkExecutor(1));
    Snapshot opening = Snapshot.of(e);
    simulation.step();
    Snapshot first = Snapshot.of(e);
    for (int month = 1; month <= MONTHS; month++) {
      Snapshot now = Snapshot.of(e);
      String when = name + ", month " + month;
      for (String array : now.arrays().keySet()) {
        if (RECORDS.contains(array)) {
          continue;
        }
        double difference = difference(array, now, opening, first);
        assertThat(difference).as(array + " of " + when).isLessThanOrEqualTo(TOLERANCE);
      }
      carriesTheTable(e, data.table(), when);
      if (month < MONTHS) {
        simulation.step();
      }
    }
  }

  /** Compares with the opening state, or, for what only a month fills, with the first month. */
  private static double difference(String array, Snapshot now, Snapshot opening, Snapshot first) {
    double[] base = opening.arrays().get(array);
    double[] later = first.arrays().get(array);
    double[] value = now.arrays().get(array);
    if (SCALE.containsKey(array)) {
      return largestGap(value, base) / scale(first.arrays().get(SCALE.get(array)));
    }
    if (TABLES.contains(array.substring(0, array.indexOf('.')))) {
      return Snapshot.difference(value, largest(base) == 0 ? later : base);
    }
    // Flows and accounts hold changes of stocks, 0 up to the rounding of the largest flow.
    return array.equals("accounts.largestResidual")
        ? value[0]
        : largestGap(value, later) / scale(later);
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private static double scale(double[] values) {
    double largest = largest(values);
    return largest > 0 ? largest : 1;
  }

  private static double largestGap(double[] a, double[] b) {
    double gap = 0;
    for (int i = 0; i < a.length; i++) {
      gap = Math.max(gap, Math.abs(a[i] - b[i]));
    }
    return gap;
  }

  /**
   * Pools plus links equal each cell of the table, relative to what its user sells or spends: that
   * is the scale of the sums from which both come.
   */
  private static void carriesTheTable(Economy e, RegionalTable table, String name) {
    Structure st = e.structure;
    MonthlyFlows flows = e.flows;
    int origins = st.originCount;
    double[] linked = new double[st.cellCount * st.productCount * origins];
    for (int c = 0; c < st.cellCount; c++) {
      for (int j = 0; j < st.slotProduct[c].length; j++) {
        for (int o = 0; o < origins; o++) {
          int to = (c * st.productCount + st.slotProduct[c][j]) * origins + o;
          linked[to] = flows.linkedUnits[flows.linkedBase[c] + j * origins + o];
        }
      }
    }
    for (int u = 0; u < st.userCount; u++) {
      int z = st.regionOfUser(u);
      boolean cell = u < st.cellCount;
      Final user = cell ? null : Final.values()[(u - st.cellCount) % Structure.FINAL_USERS];
      double scale =
          cell
              ? table.grossOutput(z, st.productOfCell(u))
              : st.baseFinal[z][user.ordinal()] * Structure.WEEKS_PER_YEAR;
      for (int k = 0; k < st.productCount; k++) {
        for (int o = 0; o < origins; o++) {
          int at = (u * st.productCount + k) * origins + o;
          double units = flows.poolUnits[at] + (cell ? linked[at] : 0);
          double expected =
              cell
                  ? table.intermediate(o, k, z, st.productOfCell(u))
                  : table.finalUse(o, k, z, user);
          assertThat(Math.abs(units * Structure.MONTHS - expected) / Math.max(scale, 1))
              .as("origin %s product %s user %s of %s", o, k, u, name)
              .isLessThanOrEqualTo(TOLERANCE);
        }
      }
    }
    for (int x = 0; x < st.outsideCount; x++) {
      for (int c = 0; c < st.cellCount; c++) {
        int z = st.regionOfCell(c);
        int k = st.productOfCell(c);
        double sold = flows.outsideUnits[x * st.cellCount + c] * Structure.MONTHS;
        assertThat(Math.abs(sold - table.outsideSales(z, k, st.outsideOrigin(x))))
            .as("outside sales of cell %s to %s, %s", c, x, name)
            .isLessThanOrEqualTo(TOLERANCE * table.grossOutput(z, k));
      }
    }
  }
}
