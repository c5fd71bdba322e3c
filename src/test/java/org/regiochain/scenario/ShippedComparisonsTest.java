package org.regiochain.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.lever.Lever;
import org.regiochain.lever.LeverCatalogue;

/** The comparisons that come with the project, one for each system of the round table. */
class ShippedComparisonsTest {
  private static final Path SCENARIOS = Path.of("scenarios");

  @Test
  @DisplayName("Every system has a scenario that compares levers and mixes of them at one budget")
  void systems() throws Exception {
    TreeMap<String, Scenario> compared = comparisons();
    assertThat(compared.keySet())
        .contains(
            "ai-plus",
            "border",
            "chain-leaders",
            "clusters",
            "evtol",
            "finance-center",
            "fourth-pole",
            "golden-triangle",
            "guarantee-vs-fund",
            "hydrogen",
            "land-sea-corridor",
            "mutual-recognition",
            "nev-battery",
            "talent",
            "tech-transfer");
    for (Scenario scenario : compared.values()) {
      Comparison asked = scenario.comparison().orElseThrow();
      assertThat(asked.levers()).as(scenario.id()).hasSizeGreaterThanOrEqualTo(3);
      assertThat(asked.mixes()).as(scenario.id()).anyMatch(Comparison.Mix::solved);
      assertThat(asked.outcomes()).as(scenario.id()).hasSizeBetween(2, 4);
      assertThat(asked.windows()).as(scenario.id()).hasSizeGreaterThanOrEqualTo(2);
      assertThat(asked.replications().start()).as(scenario.id()).isGreaterThanOrEqualTo(20);
      assertThat(scenario.parameters().population().firms())
          .as("%s stays quick", scenario.id())
          .isLessThanOrEqualTo(3000);
      assertThat(scenario.policy()).as("%s holds levers only in compare", scenario.id()).isEmpty();
    }
  }

  @Test
  @DisplayName("Every lever of the round table is compared somewhere")
  void levers() throws Exception {
    Set<String> unused = new TreeSet<>();
    for (Lever lever :
        LeverCatalogue.read(List.of(SCENARIOS.resolve("levers/seed.yaml"))).levers()) {
      unused.add(lever.id());
    }
    for (Scenario scenario : comparisons().values()) {
      for (Comparison.Entry used : scenario.comparison().orElseThrow().levers()) {
        unused.remove(used.lever().id());
      }
    }

    assertThat(unused).isEmpty();
  }

  /** The shipped scenarios that compare, by id. */
  static TreeMap<String, Scenario> comparisons() throws Exception {
    TreeMap<String, Scenario> compared = new TreeMap<>();
    for (ScenarioCatalog.Entry entry : ScenarioCatalog.list(SCENARIOS)) {
      Scenario scenario = ScenarioReader.read(entry.path(), List.of()).scenario();
      if (scenario.comparison().isPresent()) {
        compared.put(scenario.id(), scenario);
      }
    }
    return compared;
  }
}
