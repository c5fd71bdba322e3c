package org.regiochain.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regiochain.catalog.FaultException;

/** The starter file. */
class NewScenarioTest {
  private static final Path PROJECT = Path.of("").toAbsolutePath();

  @TempDir Path folder;

  @Test
  @DisplayName("The starter validates as it is, wherever it lies")
  void validates() throws Exception {
    String text = NewScenario.template("my-chain", folder, PROJECT);
    Path file = Files.writeString(folder.resolve("my-chain.yaml"), text);
    Scenario scenario = ScenarioReader.read(file, List.of()).scenario();
    assertThat(scenario.id()).isEqualTo("my-chain");
    assertThat(scenario.parameters().population().firms()).isEqualTo(1000);
    Path schema = folder.resolve(text.lines().findFirst().orElseThrow().split("schema=")[1]);
    assertThat(schema).exists();
  }

  @Test
  @DisplayName("Its commented examples are right too")
  void examples() throws Exception {
    String text =
        NewScenario.template("my-chain", folder, PROJECT)
            .lines()
            .map(l -> l.matches("# ( *)(- |[a-z_]+: ?).*") ? l.substring(2) : l)
            .filter(l -> !l.startsWith("yaml-language-server"))
            .reduce("", (a, b) -> a + b + "\n");
    Path file = Files.writeString(folder.resolve("my-chain.yaml"), text);
    Scenario scenario = ScenarioReader.read(file, List.of()).scenario();
    assertThat(scenario.shocks()).hasSize(1);
    assertThat(scenario.policy()).hasSize(1);
    assertThat(scenario.parameters().review().flowCost()).isEqualTo(0.04);
  }

  @Test
  @DisplayName("A name that cannot be a folder is refused")
  void badName() {
    for (String name : List.of("低空", "../x", "a b", "nul", "Evtol", "")) {
      FaultException refusal =
          catchThrowableOfType(
              FaultException.class, () -> NewScenario.template(name, folder, PROJECT));
      assertThat(refusal).as(name).isNotNull();
    }
  }
}
