package org.regiochain.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regiochain.catalog.Fault;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Lang;
import org.regiochain.data.BankClass;
import org.regiochain.data.DataSet;
import org.regiochain.data.DataSets;
import org.regiochain.data.Target;

/** What lies outside a single file: missing files, names in the data, warnings, random damage. */
class ScenarioReaderTest {
  private static final Path TOY = Path.of("scenarios/toy.yaml");

  @TempDir Path folder;

  @Test
  @DisplayName("A missing file names its likely neighbour")
  void missingFile() {
    assertThat(refusal(Path.of("scenarios/toi.yaml")))
        .containsExactly(
            "scenarios/toi.yaml: file `scenarios/toi.yaml` not found."
                + " Did you mean `scenarios/toy.yaml`?");
    assertThat(refusal(Path.of("scenarios/evtol")).get(0))
        .contains("Did you mean `scenarios/evtol.yaml`?");
    assertThat(refusal(Path.of("nowhere/at/all.yaml")).get(0)).endsWith("not found.");
  }

  @Test
  @DisplayName("A folder in place of a file lists the scenarios in it")
  void folderForFile() {
    assertThat(refusal(Path.of("scenarios")).get(0))
        .contains("is a folder")
        .contains("scenarios/ai-plus.yaml, scenarios/border.yaml, scenarios/chain-leaders.yaml");
  }

  @Test
  @DisplayName("Names in shocks are checked against the data, at their place")
  void names() throws Exception {
    ResolvedScenario resolved =
        ScenarioReader.read(TOY, List.of("shocks.component-stop.location=C9"));
    Set<String> products = Set.of("FRM", "MAT", "CPM", "MCH", "SRV");
    List<Fault> faults =
        ScenarioReader.checkNames(
            resolved, products, Set.of("N", "C"), Set.of("C1", "N1"), Set.of());
    assertThat(faults).hasSize(2);
    assertThat(faults.get(0).text(Lang.EN))
        .startsWith(
            "scenarios/toy.yaml:31:14: `shocks.component-stop.product`: the data hold no product or"
                + " stage `CMP`. Did you mean `CPM`?");
    assertThat(faults.get(0).text(Lang.ZH)).contains("数据中没有产品或环节 `CMP`。是否想写 `CPM`？");
    assertThat(faults.get(1).text(Lang.EN))
        .isEqualTo(
            "-s shocks.component-stop.location=C9: `shocks.component-stop.location`: the data hold"
                + " no location `C9`. Did you mean `C1`?");
    assertThat(
            ScenarioReader.checkNames(
                ScenarioReader.read(TOY, List.of()),
                Set.of("CMP"),
                Set.of("C"),
                Set.of(),
                Set.of()))
        .isEmpty();
  }

  @Test
  @DisplayName("A shock names a place that its kind can hit")
  void suitedPlaces() throws Exception {
    assertThat(namesOf("run.seed=1")).isEmpty();
    assertThat(namesOf("shocks.component-stop.region=W"))
        .containsExactly(
            "-s shocks.component-stop.region=W: `shocks.component-stop.region`: `kind: production`"
                + " takes a simulated region, not `W`. Allowed: N, C, S.");
    assertThat(namesOf("shocks.component-stop.kind=outside_demand"))
        .singleElement()
        .asString()
        .contains("takes an outside region, not `C`. Allowed: W.");
    assertThat(namesOf("shocks.component-stop.location=N1"))
        .singleElement()
        .asString()
        .contains("North One (`N1`) lies in `N`, not in `C`");
    assertThat(namesOf("shocks.component-stop.location=C1")).isEmpty();
  }

  @Test
  @DisplayName("A policy is aimed at simulated regions, places within them and routes there are")
  void aims() throws Exception {
    Path file = folder.resolve("aims.yaml");
    Files.writeString(
        file,
        """
        schema: 1
        id: aims
        label: {zh: 政策指向, en: Aims}
        data: %s
        policy:
          - {instrument: fdi.arrivals, from: 2026-03, value: 10, region: W}
          - {instrument: talent.training, from: 2026-03, value: 1e6, region: N, locations: [N1, C1]}
          - {instrument: corridor.days, from: 2026-03, value: 0.2, routes: [road]}
          - {instrument: airspace.open, from: 2026-03, value: 0.2, region: C}
        """
            .formatted(Path.of("scenarios/data/toy-3").toAbsolutePath()));
    ResolvedScenario resolved = ScenarioReader.read(file, List.of());
    DataSet data = DataSets.load(resolved.scenario().data(), List.of());
    List<Fault> faults = ScenarioReader.checkNames(resolved, data);
    assertThat(faults).hasSize(3);
    assertThat(faults.get(0).text(Lang.EN))
        .startsWith(file + ":6:66: `policy.1.region`: policies hold in simulated regions, not in")
        .contains("`W`. Allowed: N, C, S.");
    assertThat(faults.get(1).text(Lang.ZH))
        .startsWith(file + ":7:89: `policy.2.locations.2`：中一（`C1`）属于 `C`，不在 `N`");
    assertThat(faults.get(2).text(Lang.EN))
        .startsWith(file + ":8:69: `policy.3.routes.1`: the data hold no corridor `road`.");
    assertThat(resolved.warnings().get(0).en())
        .as("no recipe with a service")
        .startsWith("the instruments `airspace.open` do nothing");
  }

  @Test
  @DisplayName("A shock to banks names a simulated region and a class that lends there")
  void banks() throws Exception {
    Path file = folder.resolve("banks.yaml");
    Files.writeString(
        file,
        """
        schema: 1
        id: banks
        label: {zh: 银行, en: Banks}
        data: %s
        shocks:
          - {id: squeeze, kind: capital_requirement, at: 2026-03, weeks: 8, change: 0.5}
          - {id: run, kind: bank_loss, region: N, bank_class: local, at: 2026-03, weeks: 1, change: -1}
        """
            .formatted(Path.of("scenarios/data/toy-3").toAbsolutePath()));
    assertThat(namesOf(file, "run.seed=1")).isEmpty();
    assertThat(namesOf(file, "shocks.run.region=W"))
        .singleElement()
        .asString()
        .contains("`kind: bank_loss` takes a simulated region, not `W`. Allowed: N, C, S.");
    assertThat(namesOf(file, "shocks.run.bank_class=locla"))
        .singleElement()
        .asString()
        .contains("the data hold no class of banks `locla`. Did you mean `local`?");
  }

  @Test
  @DisplayName("A class of banks is refused where the region or the data have none such")
  void banksElsewhere() throws Exception {
    ResolvedScenario resolved =
        ScenarioReader.read(
            TOY,
            List.of(
                "shocks.component-stop.kind=bank_loss",
                "shocks.component-stop.product=all",
                "shocks.component-stop.bank_class=local"));
    DataSet data = DataSets.load(resolved.scenario().data(), List.of());
    assertThat(banksOf(resolved, data.bankClasses())).isEmpty();
    assertThat(banksOf(resolved, List.of()))
        .singleElement()
        .asString()
        .contains("the data know no classes of banks. Leave it out, or add `banks.csv`");
    List<BankClass> notInCentre =
        data.bankClasses().stream()
            .filter(c -> !c.region().equals("C") || c.id().equals("national"))
            .toList();
    assertThat(banksOf(resolved, notInCentre))
        .singleElement()
        .asString()
        .contains("`C` has no banks of class `local`. Allowed: national.");
  }

  @Test
  @DisplayName("The targets of the data are of indicators there are, in their unit")
  void targets() throws Exception {
    ResolvedScenario resolved = ScenarioReader.read(TOY, List.of());
    DataSet data = DataSets.load(resolved.scenario().data(), List.of());
    Label label = new Label("目标", "Target");
    String unit = "CNY/person/month";
    List<Target> targets =
        List.of(
            new Target("wage", "N", 1, 2, unit, Target.Use.FITTED, label, "test", 2, 1),
            new Target("wages", "N", 1, 2, unit, Target.Use.FITTED, label, "test", 3, 1),
            new Target("wage", "N", 1, 2, "CNY/year", Target.Use.FITTED, label, "test", 4, 1));
    DataSet with = with(data, data.bankClasses(), targets);
    List<Fault> faults = ScenarioReader.checkNames(resolved, with);
    assertThat(faults)
        .extracting(f -> f.text(Lang.EN).replace('\\', '/'))
        .containsExactly(
            "scenarios/data/toy-3/targets.csv:3:1: there is no indicator `wages`. Did you mean"
                + " `wage`?",
            "scenarios/data/toy-3/targets.csv:4:1: `wage` (Average wage) is measured in"
                + " `CNY/person/month`, not in `CNY/year`. Convert low and high.");
    assertThat(faults.get(0).text(Lang.ZH)).contains("没有名为 `wages` 的指标。是否想写 `wage`？");
  }

  private static List<String> banksOf(ResolvedScenario resolved, List<BankClass> classes)
      throws FaultException {
    DataSet data = DataSets.load(resolved.scenario().data(), List.of());
    DataSet with = with(data, classes, data.targets());
    return ScenarioReader.checkNames(resolved, with).stream().map(f -> f.text(Lang.EN)).toList();
  }

  private static DataSet with(DataSet data, List<BankClass> classes, List<Target> targets) {
    return new DataSet(
        data.folder(),
        data.table(),
        data.locations(),
        data.zones(),
        data.corridors(),
        data.chains(),
        data.chainFirms(),
        data.locationWeights(),
        data.criticality(),
        classes,
        data.research(),
        targets,
        data.inputHashes());
  }

  @Test
  @DisplayName("The names in every shipped scenario are in its data")
  void shippedNames() throws Exception {
    for (ScenarioCatalog.Entry entry : ScenarioCatalog.list(Path.of("scenarios"))) {
      ResolvedScenario resolved = ScenarioReader.read(entry.path(), List.of());
      DataSet data = DataSets.load(resolved.scenario().data(), resolved.scenario().chains());
      assertThat(ScenarioReader.checkNames(resolved, data)).isEmpty();
    }
  }

  private static List<String> namesOf(String setting) throws FaultException {
    return namesOf(TOY, setting);
  }

  private static List<String> namesOf(Path file, String setting) throws FaultException {
    ResolvedScenario resolved = ScenarioReader.read(file, List.of(setting));
    DataSet data = DataSets.load(resolved.scenario().data(), resolved.scenario().chains());
    return ScenarioReader.checkNames(resolved, data).stream().map(f -> f.text(Lang.EN)).toList();
  }

  @Test
  @DisplayName("Leaving the stable range of the goods loop warns but does not refuse")
  void stability() throws Exception {
    assertThat(ScenarioReader.read(TOY, List.of()).warnings()).isEmpty();
    ResolvedScenario edge =
        ScenarioReader.read(
            TOY,
            List.of(
                "goods.input_stock_weeks=6",
                "goods.stock_adjustment_weeks=2",
                "goods.expectation_gain=0.25",
                "goods.output_stock_weeks=2"));
    assertThat(edge.warnings()).isEmpty();
    ResolvedScenario outside =
        ScenarioReader.read(
            TOY, List.of("goods.input_stock_weeks=12", "goods.expectation_gain=0.5"));
    assertThat(outside.warnings()).hasSize(1);
    assertThat(outside.warnings().get(0).en())
        .contains("`goods.input_stock_weeks` = 12 (≤ 6), `goods.expectation_gain` = 0.5 (≤ 0.25)");
    assertThat(outside.warnings().get(0).zh()).contains("稳定范围");
  }

  @Test
  @DisplayName("An instrument of a mechanism that is switched off warns")
  void idlePolicy() throws Exception {
    Path file = folder.resolve("ai.yaml");
    Files.writeString(
        file,
        "schema: 1\nid: ai\nlabel: {zh: 智能, en: AI}\nextends: "
            + TOY.toAbsolutePath()
            + "\npolicy:\n  - {instrument: ai.subsidy, from: 2026-07, value: 0.3}\n");
    assertThat(ScenarioReader.read(file, List.of("adoption.ai=true")).warnings()).isEmpty();
    List<Label> idle = ScenarioReader.read(file, List.of()).warnings();
    assertThat(idle).hasSize(1);
    assertThat(idle.get(0).en()).contains("`ai.subsidy`", "`adoption.ai: true`");
  }

  @Test
  @DisplayName("No damage to a file gives anything but faults with a message")
  void randomDamage() throws Exception {
    String text =
        Files.readString(Path.of("scenarios/evtol.yaml"))
            .replace("base/chuanyu-2020.yaml", "base.yaml");
    Files.writeString(folder.resolve("base.yaml"), "data: .\n");
    Files.createDirectory(folder.resolve("chains"));
    Files.writeString(folder.resolve("chains/evtol.yaml"), "");
    Path file = folder.resolve("damaged.yaml");
    String[] bits = {
      ":", " ", "\n", "\t", "-", "{", "}", "[", "]", "\"", "'", "#", "&a ", "*a", "!!x ", "---\n",
      "：", "，", "“", "%", "@", "|", ">", "?", "null", "1e999", "\u0000", "0", ".", "<<: ", "\\"
    };
    long seed = 20260101;
    Random random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < 1000; i++) {
      StringBuilder damaged = new StringBuilder(text);
      for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
        int at = random.nextInt(damaged.length());
        int end = Math.min(damaged.length(), at + random.nextInt(4));
        damaged.replace(at, end, bits[random.nextInt(bits.length)]);
      }
      Files.writeString(file, damaged);
      try {
        ScenarioReader.read(file, List.of());
      } catch (FaultException e) {
        refused++;
        assertThat(e.faults()).as("seed %d, case %d", seed, i).isNotEmpty();
        e.faults().forEach(f -> assertThat(f.text(Lang.ZH)).isNotBlank());
      }
    }
    assertThat(refused).isGreaterThan(300);
  }

  private static List<String> refusal(Path file) {
    return catchThrowableOfType(FaultException.class, () -> ScenarioReader.read(file, List.of()))
        .faults()
        .stream()
        .map(f -> f.text(Lang.EN).replace('\\', '/'))
        .toList();
  }
}
