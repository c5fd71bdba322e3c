package org.regiochain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regiochain.catalog.Defaults;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.yaml.Bound;
import org.regiochain.model.GoodsParameters;
import org.regiochain.model.Instrument;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.PolicySetting;
import org.regiochain.model.Shock;

/** What is allowed is read as meant, and survives being written out and read again. */
class RightScenariosTest {
  private static final Path FOLDER = Path.of("src/test/resources/right");

  @TempDir Path folder;

  /** All runnable files: the examples here and the scenarios that come with the project. */
  static Stream<Path> files() throws IOException {
    try (Stream<Path> here = Files.list(FOLDER)) {
      List<Path> examples =
          here.filter(p -> !p.getFileName().toString().startsWith("fragment")).sorted().toList();
      List<Path> shipped =
          ScenarioCatalog.list(Path.of("scenarios")).stream()
              .map(ScenarioCatalog.Entry::path)
              .toList();
      return Stream.concat(examples.stream(), shipped.stream()).toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  @DisplayName("The resolved and the reduced file give the same scenario again")
  void roundTrip(Path file) throws Exception {
    List<String> overrides = List.of("run.seed=77", "goods.capital_utilisation=0.81");
    ResolvedScenario first = ScenarioReader.read(file.toAbsolutePath(), overrides);
    Path resolved = folder.resolve("scenario.resolved.yaml");
    Path reduced = folder.resolve("scenario.reduced.yaml");
    Files.writeString(resolved, first.resolvedYaml(folder));
    Files.writeString(reduced, first.reducedYaml(folder));
    assertThat(ScenarioReader.read(resolved, List.of()).scenario()).isEqualTo(first.scenario());
    assertThat(ScenarioReader.read(reduced, List.of()).scenario()).isEqualTo(first.scenario());
    assertThat(ScenarioReader.read(resolved, List.of()).settings())
        .filteredOn(s -> s.value() != null)
        .as("the resolved file leaves nothing to defaults")
        .allMatch(s -> s.position().isPresent());
  }

  @Test
  @DisplayName("A file that states nothing takes every declared default")
  void defaults() throws Exception {
    Scenario scenario = read("byte-order-mark.yaml");
    assertThat(scenario.parameters()).isEqualTo(Defaults.of(ModelParameters.class));
    assertThat(scenario.months()).isEqualTo(60);
    assertThat(scenario.start()).hasToString("2026-01");
    assertThat(scenario.replications()).isEqualTo(1);
    assertThat(scenario.seed()).isEqualTo(20260101);
    assertThat(scenario.description()).isEqualTo(scenario.label());
    assertThat(scenario.shocks()).isEmpty();
  }

  @Test
  @DisplayName("Windows line ends are read like others")
  void windowsLineEnds() throws Exception {
    assertThat(Files.readString(FOLDER.resolve("windows-line-ends.yaml"))).contains("\r\n");
    assertThat(read("windows-line-ends.yaml").seed()).isEqualTo(7);
  }

  @Test
  @DisplayName("Units convert exactly")
  void units() throws Exception {
    ModelParameters p = read("numbers.yaml").parameters();
    assertThat(p.population().firms()).isEqualTo(1000);
    assertThat(p.population().realFirms()).isEqualTo(1_000_000);
    assertThat(p.population().sizeRange()).isEqualTo(5000);
    assertThat(p.goods().expectationGain()).isEqualTo(0.05);
    assertThat(p.goods().stockAdjustmentWeeks()).isEqualTo(8);
    assertThat(p.goods().overtimeFactor()).isEqualTo(1.2);
    assertThat(p.goods().outputStockWeeks()).isEqualTo(0.5);
    assertThat(p.labour().wageElasticity()).isEqualTo(-0.2);
    assertThat(p.review().reviewHazard()).isEqualTo(0.01);
    assertThat(p.review().distanceCost()).isEqualTo(0.02);
    assertThat(p.review().certificationMonths()).isEqualTo(12);
    assertThat(p.finance().riskFreeRate()).isEqualTo(0.036);
    assertThat(p.finance().cashMonths()).isEqualTo(0.5);
  }

  @Test
  @DisplayName("Note and source stay with their value")
  void remarks() throws Exception {
    Bound setting =
        ScenarioReader.read(FOLDER.resolve("numbers.yaml"), List.of())
            .setting("goods.input_stock_weeks")
            .orElseThrow();
    assertThat(setting.note()).isEqualTo("三周");
    assertThat(setting.source()).isEqualTo("interview: 2026");
    assertThat(setting.position().orElseThrow().text()).endsWith("numbers.yaml:13:30");
  }

  @Test
  @DisplayName("Sections merge key by key, values and lists as a whole, and the later file wins")
  void inheritance() throws Exception {
    Scenario scenario = read("several-parents.yaml");
    GoodsParameters goods = scenario.parameters().goods();
    assertThat(goods.stockAdjustmentWeeks()).as("from the second parent").isEqualTo(4);
    assertThat(goods.inputStockWeeks()).as("from the second parent").isEqualTo(3);
    assertThat(goods.expectationGain()).as("a number replaces value and unit").isEqualTo(0.07);
    assertThat(scenario.replications()).as("from the first parent").isEqualTo(3);
    assertThat(scenario.seed()).as("from the file itself").isEqualTo(6);
    assertThat(scenario.shocks())
        .containsExactly(
            new Shock(
                "from-fragment",
                new Label("from-fragment", "from-fragment"),
                Shock.Kind.OUTSIDE_DEMAND,
                "MCH",
                "W",
                "all",
                16,
                6,
                0.2));
    assertThat(scenario.policy())
        .containsExactly(
            new PolicySetting(Instrument.BORDER_RECOGNITION, 2, 8, 0.25, 2e6),
            new PolicySetting(Instrument.BORDER_RECOGNITION, 8, Integer.MAX_VALUE, 1));
  }

  @Test
  @DisplayName("Texts keep quotes, colons, line ends and words that look like switches")
  void texts() throws Exception {
    Scenario scenario = read("texts.yaml");
    assertThat(scenario.label().zh()).isEqualTo("“低空”经济：\"引号\"、反斜杠 \\ 与\t制表符");
    assertThat(scenario.label().en()).isEqualTo("no");
    assertThat(scenario.description().zh()).isEqualTo("第一行\n第二行：有冒号: 有 # 号");
    assertThat(scenario.description().en()).isEqualTo("folded text 🚁");
    assertThat(scenario.shocks().get(0).startWeek()).isEqualTo(4 + 3);
  }

  @Test
  @DisplayName("Files read are listed, the scenario itself first")
  void filesRead() throws Exception {
    ResolvedScenario resolved =
        ScenarioReader.read(FOLDER.resolve("several-parents.yaml"), List.of());
    assertThat(resolved.files())
        .extracting(p -> p.getFileName().toString())
        .containsExactly("several-parents.yaml", "fragment-slow.yaml", "fragment-fast.yaml");
  }

  private static Scenario read(String name) throws FaultException {
    return ScenarioReader.read(FOLDER.resolve(name), List.of()).scenario();
  }
}
