package org.regiochain.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regiochain.catalog.Fault;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Lang;

/** Settings of the command line. */
class OverridesTest {
  private static final Path TOY = Path.of("scenarios/toy.yaml");

  @Test
  @DisplayName("A setting wins over the file, a later one over an earlier")
  void precedence() throws Exception {
    Scenario scenario =
        read(
            "population.firms=400",
            "population.firms=500",
            "goods.expectation_gain={value: 4, unit: '%/week'}",
            "label.zh=低空: 试算",
            "shocks.component-stop.weeks=8",
            "shocks.1.change=-0.25");
    assertThat(scenario.parameters().population().firms()).isEqualTo(500);
    assertThat(scenario.parameters().goods().expectationGain()).isEqualTo(0.04);
    assertThat(scenario.label().zh()).isEqualTo("低空: 试算");
    assertThat(scenario.label().en()).as("the other language stays").startsWith("Three-region");
    assertThat(scenario.shocks().get(0).weeks()).isEqualTo(8);
    assertThat(scenario.shocks().get(0).change()).isEqualTo(-0.25);
  }

  @Test
  @DisplayName("Lists can be replaced and emptied")
  void lists() throws Exception {
    assertThat(read("shocks=[]").shocks()).isEmpty();
    assertThat(read("policy=[{instrument: border.matching, from: 2026-02, value: 1}]").policy())
        .hasSize(1);
  }

  @Test
  @DisplayName("A path on the command line refers to the working directory")
  void paths() throws Exception {
    assertThat(read("data=scenarios/data/toy-3", "shocks=[]").data())
        .isEqualTo(Path.of("scenarios/data/toy-3"));
  }

  @Test
  @DisplayName("What was set on the command line says so")
  void provenance() throws Exception {
    ResolvedScenario resolved = ScenarioReader.read(TOY, List.of("run.seed=3"));
    assertThat(resolved.setting("run.seed").orElseThrow().position().orElseThrow().text())
        .isEqualTo("-s run.seed=3");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "goods.expectation_gain | write `-s key=value`",
        "=5 | write `-s key=value`",
        "goods..x=5 | write `-s key=value`",
        "goods.expecation_gain=0.1 | Did you mean `expectation_gain`?",
        "good.expectation_gain=0.1 | Did you mean `goods`?",
        "goods.expectation_gain= | has no value",
        "goods.expectation_gain=2 | too large",
        "goods.expectation_gain=１ | full-width",
        "goods.expectation_gain={value: 1 | a `}` or a comma",
        "population.firms.value=1 | nothing lies below it",
        "goods=1 | must be a group",
        "run.seed=[1, 2] | takes a single value",
        "extends=x.yaml | can only stand in a file",
        "shocks.component-stpo.weeks=8 | Did you mean `component-stop`?",
        "shocks.2.weeks=8 | there is no `2` in `shocks`",
        "data=nowhere | folder `nowhere` not found",
        "horizon.months=3 | lies outside the run"
      })
  @DisplayName("A wrong setting is refused")
  void wrong(String setting, String message) {
    FaultException refusal = catchThrowableOfType(FaultException.class, () -> read(setting));
    assertThat(refusal).as(setting).isNotNull();
    assertThat(refusal.faults())
        .anySatisfy(f -> assertThat(f.text(Lang.EN)).contains(message))
        .allSatisfy(f -> assertThat(f.text(Lang.ZH)).matches("(?s).*\\p{IsHan}.*"));
  }

  @Test
  @DisplayName("A fault of a setting names the setting, not a line")
  void place() {
    Fault fault =
        catchThrowableOfType(FaultException.class, () -> read("run.seed=x")).faults().get(0);
    assertThat(fault.text(Lang.EN))
        .isEqualTo("-s run.seed=x: `run.seed` must be a number, not `x`.");
  }

  private static Scenario read(String... settings) throws FaultException {
    return ScenarioReader.read(TOY, List.of(settings)).scenario();
  }
}
