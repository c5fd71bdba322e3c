package org.regiochain.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Lang;
import org.regiochain.data.Criticality.Need;
import org.regiochain.data.RegionalTable.Final;

/** Stages are split out of their sectors to the yuan; impossible recipes name the cell. */
class ChainSplitTest {
  private static final Path CHAINS = Path.of("scenarios", "chains");
  private static final RecipeChoice LILIUM = choice("evtol.yaml", "lilium");
  private static final RecipeChoice SINOLINK = choice("evtol.yaml", "sinolink");
  private static final RecipeChoice NEV = choice("nev-lithium.yaml", "base");

  /** All recipes that are shipped. */
  private static final List<RecipeChoice> SHIPPED =
      List.of(
          LILIUM,
          NEV,
          choice("hydrogen.yaml", null),
          choice("storage.yaml", null),
          choice("quantum.yaml", null),
          choice("ai-robot-satellite.yaml", null));

  static final List<List<RecipeChoice>> CHOICES =
      List.of(
          List.of(LILIUM),
          List.of(SINOLINK),
          List.of(NEV),
          List.of(LILIUM, NEV),
          List.of(NEV, SINOLINK),
          SHIPPED);

  /** A recipe for the toy: components for robots, robots out of machines. */
  private static final String ROBOTS =
      """
      id: robots
      label: {zh: 机器人, en: Robots}
      variants:
        cheap: {zh: 低价, en: Cheap}
        dear: {zh: 高价, en: Dear}
      stages:
        rb.joint:
          label: {zh: 关节, en: Joints}
          parent: CMP
          sales: {weights: {households: 1, W: 3}, source: invented, source_kind: synthetic}
          regions:
            N:
              output: {value: JOINT_OUTPUT, source: invented, source_kind: synthetic}
              firms: {value: 4, source: invented, source_kind: synthetic}
        rb.robot:
          label: {zh: 机器人, en: Robots}
          parent: MCH
          durable: true
          value_added: {share: 0.25, source: invented, source_kind: synthetic}
          inputs:
            rb.joint: {share: {cheap: 0.2, dear: DEAR_SHARE}, need: important, source: invented, source_kind: synthetic}
            SRV: {share: 0.1, source: invented, source_kind: synthetic}
          regions:
            C:
              output: {value: 10, source: invented, source_kind: synthetic}
              firms: {value: 3, source: invented, source_kind: synthetic}
              places: {shares: {C1: 0.5, C2: 0.5}, source: invented, source_kind: synthetic}
              named:
                - {name: First, location: C3, share: 0.6, source: invented, source_kind: synthetic}
      """;

  @TempDir private Path temp;

  @ParameterizedTest
  @FieldSource("CHOICES")
  @DisplayName("Stages and remainder add up to every parent cell exactly, and balance")
  void addsUp(List<RecipeChoice> recipes) throws Exception {
    RegionalTable whole = DataSets.load(DataFolders.SHIPPED, List.of()).table();
    RegionalTable split = DataSets.load(DataFolders.SHIPPED, recipes).table();
    TableChecks.requireBalanced(split);
    requireAddsUp(split, whole);
  }

  @Test
  @DisplayName("Integrators buy the published cost shares of the Lilium and Sinolink bills")
  void publishedCostShares() throws Exception {
    DataSet lilium = DataSets.load(DataFolders.SHIPPED, List.of(LILIUM));
    DataSet sinolink = DataSets.load(DataFolders.SHIPPED, List.of(SINOLINK));
    double bill = 0.7;
    // facts/low_altitude.csv: propulsion 40, battery 10, avionics and flight control 20, airframe
    // 25.
    for (int region = 0; region < 2; region++) {
      assertThat(bought(lilium, region, "ev.motor", "ev.control"))
          .isCloseTo(0.40 * bill, within(1e-6));
      assertThat(bought(lilium, region, "ev.cell")).isCloseTo(0.10 * bill, within(1e-6));
      assertThat(bought(lilium, region, "ev.avionics", "ev.flightcontrol"))
          .isCloseTo(0.20 * bill, within(1e-6));
      assertThat(bought(lilium, region, "ev.airframe")).isCloseTo(0.25 * bill, within(1e-6));
      // facts/low_altitude.csv: the three electric systems are 35 of 100.
      assertThat(bought(sinolink, region, "ev.motor", "ev.control", "ev.cell"))
          .isCloseTo(0.35 * bill, within(1e-6));
    }
  }

  @Test
  @DisplayName("A young chain keeps its real firms: 9 integrators in Chengdu, 110 suppliers")
  void realFirms() throws Exception {
    DataSet data = DataSets.load(DataFolders.SHIPPED, List.of(LILIUM));
    List<ChainFirms> sc = data.chainFirms().stream().filter(f -> f.region().equals("SC")).toList();
    ChainFirms integrators =
        sc.stream().filter(f -> f.product().equals("ev.integrator")).findFirst().orElseThrow();
    assertThat(integrators.count()).isEqualTo(9);
    assertThat(integrators.places()).containsExactly(new ChainFirms.Place("510100", 1));
    assertThat(integrators.named()).hasSize(4);
    assertThat(
            sc.stream()
                .filter(
                    f ->
                        !List.of("ev.integrator", "ev.vertiport", "ev.operator")
                            .contains(f.product()))
                .mapToInt(ChainFirms::count)
                .sum())
        .isEqualTo(110);
    assertThat(data.chains()).singleElement().satisfies(c -> assertThat(c.stages()).hasSize(10));
  }

  @Test
  @DisplayName("Stages follow their parent in storability; services and aircraft as they are")
  void stageProducts() throws Exception {
    DataSet data = DataSets.load(DataFolders.SHIPPED, List.of(LILIUM, NEV));
    RegionalTable table = data.table();
    assertThat(table.products()).hasSize(29 + 10 + 9);
    assertThat(product(table, "ev.integrator"))
        .satisfies(
            p -> {
              assertThat(p.parent()).isEqualTo("OTE");
              assertThat(p.chain()).isEqualTo("evtol");
              assertThat(p.storable()).isTrue();
              assertThat(p.durable()).isTrue();
            });
    assertThat(product(table, "nev.charging").storable()).isFalse();
    assertThat(product(table, "ev.operator").storable()).isFalse();
    assertThat(table.grossOutput(1, table.indexOfProduct("nev.lithium"))).isZero();
    assertThat(data.chainFirms())
        .noneMatch(f -> f.product().equals("nev.lithium") && f.region().equals("CQ"));
    assertThat(data.criticality().of(product(table, "ev.motor"), product(table, "ev.integrator")))
        .isEqualTo(Need.CRITICAL);
    assertThat(data.inputHashes()).containsKey("../chains/evtol.yaml");
  }

  @Test
  @DisplayName("An inside region never sells the chain more than it makes; outside fills in")
  void capped() throws Exception {
    DataSet scarce =
        toy(ROBOTS.replace("JOINT_OUTPUT", "0.2").replace("DEAR_SHARE", "0.3"), "dear");
    RegionalTable table = scarce.table();
    int joint = table.indexOfProduct("rb.joint");
    int robot = table.indexOfProduct("rb.robot");
    assertThat(table.grossOutput(0, joint)).isEqualTo(0.2e8);
    // All of it goes to the chain: nothing is left for households and the world.
    assertThat(table.intermediate(0, joint, 1, robot)).isCloseTo(0.2e8, within(1.0));
    assertThat(table.outsideSales(0, joint, 3)).isLessThan(2);
    assertThat(table.intermediate(3, joint, 1, robot)).isCloseTo(2.8e8, within(2.0));
    assertThat(table.intermediate(2, joint, 1, robot)).isZero();
    TableChecks.requireBalanced(table);
    requireAddsUp(table, DataSets.load(DataFolders.TOY, List.of()).table());
  }

  @Test
  @DisplayName("Ample stages: origins as the parent's, sales by weight, value added as told")
  void ample() throws Exception {
    DataSet data = toy(ROBOTS.replace("JOINT_OUTPUT", "20").replace("DEAR_SHARE", "0.3"), "cheap");
    RegionalTable table = data.table();
    RegionalTable whole = DataSets.load(DataFolders.TOY, List.of()).table();
    int joint = table.indexOfProduct("rb.joint");
    int robot = table.indexOfProduct("rb.robot");
    int cmp = whole.indexOfProduct("CMP");
    int mch = whole.indexOfProduct("MCH");
    double all = 0;
    for (int o = 0; o < 4; o++) {
      all += whole.intermediate(o, cmp, 1, mch);
    }
    double chain = 2e8 * whole.intermediate(0, cmp, 1, mch) / all;
    assertThat(table.intermediate(0, joint, 1, robot)).isCloseTo(chain, within(1.0));
    double households = 0;
    for (int z = 0; z < 3; z++) {
      households += table.finalUse(0, joint, z, Final.HOUSEHOLDS);
    }
    assertThat(households).isCloseTo((20e8 - chain) / 4, within(1.0));
    assertThat(table.outsideSales(0, joint, 3)).isCloseTo((20e8 - chain) * 3 / 4, within(1.0));
    assertThat(table.valueAdded(1, robot)).isEqualTo(2.5e8);
    // Listed: components come only as joints, services at a tenth; the rest as machines buy it.
    assertThat(table.intermediate(0, cmp, 1, robot)).isZero();
    int srv = table.indexOfProduct("SRV");
    double services = 0;
    for (int o = 0; o < 4; o++) {
      services += table.intermediate(o, srv, 1, robot);
    }
    assertThat(services).isEqualTo(1e8);
    // A named firm counts at its place, the other two where unnamed firms are.
    assertThat(data.locationWeights().get("C|rb.robot")).containsExactly(0.2, 0.2, 0.6);
    TableChecks.requireBalanced(table);
    requireAddsUp(table, whole);
  }

  @Test
  @DisplayName("A split that drives a remainder negative names the cell and the line")
  void negativeRemainder() {
    String recipe =
        ROBOTS
            .replace("JOINT_OUTPUT", "20")
            .replace("DEAR_SHARE", "0.6")
            .replace("output: {value: 10,", "output: {value: 100,");
    FaultException thrown = catchThrowableOfType(FaultException.class, () -> toy(recipe, "dear"));
    assertThat(thrown.faults().get(0).text(Lang.EN))
        .contains(
            "robots.yaml:21:7: the split drives the remainder negative: "
                + "N.CMP → C.MCH: 16.450537 wanted, 7.400000 there (1e8 CNY)");
  }

  @Test
  @DisplayName("Any recipe either adds up exactly or is refused: 120 random ones")
  void randomRecipes() throws Exception {
    RegionalTable whole = DataSets.load(DataFolders.TOY, List.of()).table();
    long seed = 20;
    Random random = new Random(seed);
    int accepted = 0;
    int refused = 0;
    for (int i = 0; i < 120; i++) {
      String recipe =
          ROBOTS
              .replace("JOINT_OUTPUT", amount(random, 40))
              .replace("DEAR_SHARE", amount(random, 0.4))
              .replace("output: {value: 10,", "output: {value: " + amount(random, 40) + ",")
              .replace("value_added: {share: 0.25", "value_added: {share: " + amount(random, 0.6))
              .replace("parent: MCH", "parent: " + List.of("MCH", "CMP", "MAT").get(i % 3))
              .replace("W: 3", "W: " + amount(random, 9));
      try {
        RegionalTable table = toy(recipe, "dear").table();
        TableChecks.requireBalanced(table);
        requireAddsUp(table, whole);
        accepted++;
      } catch (FaultException e) {
        assertThat(e.faults()).as("seed %d, recipe %d", seed, i).isNotEmpty();
        refused++;
      }
    }
    assertThat(accepted).isGreaterThan(20);
    assertThat(refused).isGreaterThan(20);
  }

  private static String amount(Random random, double most) {
    return Double.toString(Math.rint(random.nextDouble() * most * 1e4) / 1e4 + 1e-4);
  }

  @Test
  @DisplayName("More output than the parent makes, or more sales than a buyer takes, is refused")
  void tooMuch() {
    String output = ROBOTS.replace("JOINT_OUTPUT", "200").replace("DEAR_SHARE", "0.3");
    assertThat(messages(output, "cheap"))
        .anySatisfy(m -> assertThat(m).contains("N.CMP → rb.joint: 200.000000 wanted"));
    String sales = ROBOTS.replace("JOINT_OUTPUT", "60").replace("DEAR_SHARE", "0.3");
    assertThat(messages(sales, "cheap"))
        .anySatisfy(m -> assertThat(m).contains("robots.yaml:10:").contains("N.CMP → W"));
  }

  @Test
  @DisplayName("All faults of a recipe are reported at once, with place and suggestion")
  void faults() {
    String recipe =
        ROBOTS
            .replace("JOINT_OUTPUT", "many")
            .replace("DEAR_SHARE", "0.3, cheep: 0.1")
            .replace("parent: CMP", "parent: CMPP")
            .replace("durable: true", "durabel: true")
            .replace("SRV: {share: 0.1, source: invented,", "SRV: {share: 0.1,")
            .replace("C1: 0.5", "C9: 0.5");
    assertThat(messages(recipe, "cheep"))
        .hasSize(7)
        .anySatisfy(m -> assertThat(m).contains("3:1: no variant 'cheep'; there are: cheap, dear"))
        .anySatisfy(m -> assertThat(m).contains("9:13: unknown sector 'CMPP'. Did you mean 'CMP'?"))
        .anySatisfy(m -> assertThat(m).contains("13:25: 'value' must be a number"))
        .anySatisfy(m -> assertThat(m).contains("unknown key 'durabel'. Did you mean 'durable'?"))
        .anySatisfy(m -> assertThat(m).contains("unknown variant 'cheep'. Did you mean 'cheap'?"))
        .anySatisfy(m -> assertThat(m).contains("no 'source' in stages.rb.robot.inputs.SRV"))
        .anySatisfy(m -> assertThat(m).contains("unknown location 'C9'. Did you mean 'C1'?"));
  }

  @Test
  @DisplayName("Every shipped recipe is one of those that are split together")
  void shippedTogether() throws Exception {
    try (var files = Files.list(CHAINS)) {
      assertThat(files.filter(f -> f.toString().endsWith(".yaml")))
          .containsExactlyInAnyOrderElementsOf(SHIPPED.stream().map(RecipeChoice::file).toList());
    }
    DataSet data = DataSets.load(DataFolders.SHIPPED, SHIPPED);
    assertThat(data.chains().stream().map(c -> c.stages().size()))
        .containsExactly(10, 9, 6, 4, 4, 5);
    Cluster stars =
        data.clusters().stream().filter(c -> c.id().equals("cq-stars")).findFirst().orElseThrow();
    assertThat(data.table().products().stream().filter(stars::holds)).hasSize(10 + 6 + 4 + 5);
  }

  @Test
  @DisplayName("The three demand cases enclose what published forecasts mean for the two provinces")
  void demandCases() throws Exception {
    // facts/low_altitude.csv, 1e8 CNY: CCID for 2026, CAAC for 2025 and 2035. 7.2%: the two
    // provinces in the country's product; a fifth of the low-altitude economy is operation.
    double[] forecasts = {10_000, 15_000, 35_000};
    double[] cases = new double[3];
    String[] names = {"low", "base", "high"};
    for (int i = 0; i < cases.length; i++) {
      RecipeChoice choice = new RecipeChoice(CHAINS.resolve("evtol.yaml"), "lilium", names[i]);
      ChainService service =
          DataSets.load(DataFolders.SHIPPED, List.of(choice)).chains().get(0).service();
      assertThat(service.demand()).isEqualTo(names[i]);
      cases[i] = service.places().stream().mapToDouble(ChainService.Place::potential).sum() / 1e8;
    }
    for (double forecast : forecasts) {
      assertThat(forecast * 0.072 * 0.2).isBetween(cases[0], cases[2]);
    }
    assertThat(cases[1]).isBetween(15_000 * 0.072 * 0.2, 35_000 * 0.072 * 0.2);
  }

  @Test
  @DisplayName("All faults of a service are reported at once, with place and suggestion")
  void serviceFaults() throws Exception {
    String recipe =
        Files.readString(Path.of("src", "test", "resources", "chains", "toy-flights.yaml"))
            .replace("product: fl.flight", "product: fl.fligt")
            .replace("durable: fl.aircraft", "durable: fl.flight")
            .replace("p: 0.03, q: 0.38, source: invented,", "p: 3, q: 0.38,")
            .replace("N: {low: 10, base: 20,", "N: {low: 30, base: 20,")
            .replace("N: {open: 0.5", "M: {open: 0.5")
            .replace("shape: 3", "shape: 2.5")
            .replace("months: {N: 4, C: 6}", "months: {N: 4}")
            .replace("planned: 10, needed: 100", "planed: 10, needed: 100");
    assertThat(messages(recipe, "plain"))
        .anySatisfy(
            m -> assertThat(m).contains("unknown stage 'fl.fligt'. Did you mean 'fl.flight'?"))
        .anySatisfy(m -> assertThat(m).contains("stage 'fl.flight' must be marked durable: true"))
        .anySatisfy(m -> assertThat(m).contains("'p' must be between 0.0 and 1.0"))
        .anySatisfy(m -> assertThat(m).contains("no 'source' in service.bass"))
        .anySatisfy(m -> assertThat(m).contains("the demand cases must rise from low to high"))
        .anySatisfy(m -> assertThat(m).contains("no 'N' in service.airspace"))
        .anySatisfy(m -> assertThat(m).contains("unknown inside region 'M'"))
        .anySatisfy(m -> assertThat(m).contains("'shape' must be a whole number"))
        .anySatisfy(m -> assertThat(m).contains("region C needs months in every step, or in none"))
        .anySatisfy(m -> assertThat(m).contains("unknown key 'planed'. Did you mean 'planned'?"))
        .hasSize(13);
  }

  @Test
  @DisplayName("Broken YAML, a missing file and a chain applied twice are plain faults")
  void brokenFiles() {
    assertThat(messages("id: [robots\n", "cheap"))
        .singleElement()
        .asString()
        .contains("robots.yaml:2:1: not valid YAML");
    FaultException missing =
        catchThrowableOfType(
            FaultException.class,
            () ->
                DataSets.load(
                    DataFolders.TOY, List.of(new RecipeChoice(temp.resolve("none.yaml"), null))));
    assertThat(missing.faults())
        .singleElement()
        .satisfies(f -> assertThat(f.text(Lang.EN)).contains("none.yaml: no such file"));
    FaultException twice =
        catchThrowableOfType(
            FaultException.class, () -> DataSets.load(DataFolders.SHIPPED, List.of(NEV, NEV)));
    assertThat(twice.getMessage()).contains("chain 'nev-lithium' is already split");
  }

  @Test
  @DisplayName("Apportioning gives whole parts that add up, none above its cell")
  void apportion() {
    double[] cells = {3, 0, 7, 1, 1_000_000, 5};
    for (double amount : new double[] {0, 1, 7, 500_008, 1_000_015, 1_000_016}) {
      double[] parts = WholeParts.of(amount, cells);
      double sum = 0;
      for (int i = 0; i < parts.length; i++) {
        assertThat(parts[i]).isBetween(0.0, cells[i]).isEqualTo(Math.rint(parts[i]));
        sum += parts[i];
      }
      assertThat(sum).isEqualTo(amount);
    }
    assertThat(WholeParts.of(2_000_000, cells)).containsExactly(cells);
  }

  private DataSet toy(String recipe, String variant) throws IOException, FaultException {
    Path file = temp.resolve("robots.yaml");
    Files.writeString(file, recipe);
    return DataSets.load(DataFolders.TOY, List.of(new RecipeChoice(file, variant)));
  }

  private List<String> messages(String recipe, String variant) {
    FaultException thrown = catchThrowableOfType(FaultException.class, () -> toy(recipe, variant));
    assertThat(thrown).isNotNull();
    return thrown.faults().stream().map(f -> f.text(Lang.EN)).toList();
  }

  private static RecipeChoice choice(String file, String variant) {
    return new RecipeChoice(CHAINS.resolve(file), variant);
  }

  private static Product product(RegionalTable table, String id) {
    return table.products().get(table.indexOfProduct(id));
  }

  /** Share of some stages, from all origins, in an integrator's gross output. */
  private static double bought(DataSet data, int region, String... stages) {
    RegionalTable table = data.table();
    int user = table.indexOfProduct("ev.integrator");
    double sum = 0;
    for (String stage : stages) {
      for (int o = 0; o < table.regions().size(); o++) {
        sum += table.intermediate(o, table.indexOfProduct(stage), region, user);
      }
    }
    return sum / table.grossOutput(region, user);
  }

  /** Summing sub-products over their parents gives back the table, cell by cell. */
  private static void requireAddsUp(RegionalTable split, RegionalTable whole) {
    int n = whole.productCount();
    int[] parent =
        split.products().stream().mapToInt(p -> whole.indexOfProduct(p.parent())).toArray();
    for (int o = 0; o < whole.regions().size(); o++) {
      for (int z = 0; z < whole.insideCount(); z++) {
        double[][] flows = new double[n][n];
        double[][] finals = new double[n][Final.values().length];
        for (int k = 0; k < parent.length; k++) {
          for (int j = 0; j < parent.length; j++) {
            flows[parent[k]][parent[j]] += split.intermediate(o, k, z, j);
          }
          for (Final user : Final.values()) {
            finals[parent[k]][user.ordinal()] += split.finalUse(o, k, z, user);
          }
        }
        for (int k = 0; k < n; k++) {
          for (int j = 0; j < n; j++) {
            assertThat(flows[k][j]).isEqualTo(whole.intermediate(o, k, z, j));
          }
          for (Final user : Final.values()) {
            assertThat(finals[k][user.ordinal()]).isEqualTo(whole.finalUse(o, k, z, user));
          }
        }
      }
    }
    for (int r = 0; r < whole.insideCount(); r++) {
      for (int k = 0; k < n; k++) {
        double gross = 0;
        double valueAdded = 0;
        double exports = 0;
        for (int s = 0; s < parent.length; s++) {
          if (parent[s] == k) {
            gross += split.grossOutput(r, s);
            valueAdded += split.valueAdded(r, s);
            exports += split.outsideSales(r, s, whole.regions().size() - 1);
          }
        }
        assertThat(gross).isEqualTo(whole.grossOutput(r, k));
        assertThat(valueAdded).isEqualTo(whole.valueAdded(r, k));
        assertThat(exports).isEqualTo(whole.outsideSales(r, k, whole.regions().size() - 1));
      }
    }
  }
}
