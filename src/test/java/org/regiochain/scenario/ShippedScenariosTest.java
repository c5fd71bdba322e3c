package org.regiochain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.model.Shock;

/** The scenario files that come with the project. */
class ShippedScenariosTest {
  private static final Path SCENARIOS = Path.of("scenarios");

  @Test
  @DisplayName("The toy says what its file says")
  void toy() throws Exception {
    Scenario toy = ScenarioReader.read(SCENARIOS.resolve("toy.yaml"), List.of()).scenario();
    assertThat(toy.id()).isEqualTo("toy");
    assertThat(toy.data()).isEqualTo(Path.of("scenarios/data/toy-3"));
    assertThat(toy.months()).isEqualTo(24);
    assertThat(toy.parameters().population().firms()).isEqualTo(300);
    Shock shock = toy.shocks().get(0);
    assertThat(shock.startWeek()).isEqualTo(6 * 4);
    assertThat(shock.change()).isEqualTo(-1);
  }
}
