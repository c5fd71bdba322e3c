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
  @DisplayName("All are listed, readable and without warnings")
  void list() throws Exception {
    List<ScenarioCatalog.Entry> entries = ScenarioCatalog.list(SCENARIOS);
    assertThat(entries)
        .extracting(ScenarioCatalog.Entry::id)
        .contains(
            "border",
            "evtol",
            "evtol-high",
            "evtol-low",
            "land-sea-corridor",
            "mutual-recognition",
            "nev-battery",
            "toy",
            "chuanyu-2020")
        .doesNotHaveDuplicates();
    for (ScenarioCatalog.Entry entry : entries) {
      assertThat(entry.faults()).isEmpty();
      assertThat(entry.label()).isPresent();
      assertThat(ScenarioReader.read(entry.path(), List.of()).warnings()).isEmpty();
      assertThat(entry.path().getFileName()).hasToString(entry.id() + ".yaml");
    }
  }

  @Test
  @DisplayName("The toy says what its file says")
  void toy() throws Exception {
    Scenario toy = read("toy");
    assertThat(toy.id()).isEqualTo("toy");
    assertThat(toy.data()).isEqualTo(Path.of("scenarios/data/toy-3"));
    assertThat(toy.months()).isEqualTo(24);
    assertThat(toy.parameters().population().firms()).isEqualTo(300);
    Shock shock = toy.shocks().get(0);
    assertThat(shock.startWeek()).isEqualTo(6 * 4);
    assertThat(shock.change()).isEqualTo(-1);
  }

  @Test
  @DisplayName("Sichuan's flight-control makers lose 80% of capacity for 12 weeks")
  void evtol() throws Exception {
    Scenario evtol = read("evtol");
    assertThat(evtol.data()).isEqualTo(Path.of("scenarios/data/chuanyu-2020"));
    assertThat(evtol.chains()).hasSize(1);
    assertThat(evtol.chains().get(0).file()).isEqualTo(Path.of("scenarios/chains/evtol.yaml"));
    assertThat(evtol.chains().get(0).variant()).isEqualTo("lilium");
    Comparison asked = evtol.comparison().orElseThrow();
    assertThat(asked.levers()).hasSize(5).allMatch(entry -> entry.fromMonth() == 6);
    assertThat(asked.replications().start()).isGreaterThanOrEqualTo(30);
    assertThat(read("evtol-high").comparison()).isEqualTo(evtol.comparison());
    assertThat(read("evtol-low").chains().get(0).demand()).isEqualTo("low");
    assertThat(read("evtol-high").chains().get(0).demand()).isEqualTo("high");
    Shock shock = evtol.shocks().get(0);
    assertThat(shock.kind()).isEqualTo(Shock.Kind.PRODUCTION);
    assertThat(shock.product()).isEqualTo("ev.flightcontrol");
    assertThat(shock.region()).isEqualTo("SC");
    assertThat(shock.change()).isEqualTo(-0.8);
    assertThat(shock.startWeek()).as("March 2028").isEqualTo(26 * 4);
    assertThat(shock.weeks()).isEqualTo(12);
    assertThat(shock.covers(26 * 4 + 11)).isTrue();
    assertThat(shock.covers(26 * 4 + 12)).isFalse();
  }

  private static Scenario read(String name) throws Exception {
    return ScenarioReader.read(SCENARIOS.resolve(name + ".yaml"), List.of()).scenario();
  }
}
