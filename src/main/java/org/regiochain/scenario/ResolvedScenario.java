package org.regiochain.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.yaml.Bound;

/**
 * A scenario together with where each of its values comes from.
 *
 * @param file the scenario file as named by the user
 * @param files every scenario file read, {@code file} first, then what it extends
 * @param settings every single value in declared order, defaults included
 */
public record ResolvedScenario(
    Scenario scenario, Path file, List<Path> files, List<Bound> settings) {

  /** The value of a full key such as {@code goods.expectation_gain}. */
  public Optional<Bound> setting(String key) {
    return settings.stream().filter(s -> s.key().equals(key)).findFirst();
  }

  /**
   * Every value written out: a scenario file that gives this scenario again without its parents,
   * overrides and defaults.
   *
   * @param folder where the file will lie; paths in it are relative to this folder
   */
  public String resolvedYaml(Path folder) {
    return new ScenarioYaml(this, folder).complete();
  }

  /**
   * Only what differs from the defaults; gives this scenario again as long as the defaults stand.
   *
   * @param folder where the file will lie; paths in it are relative to this folder
   */
  public String reducedYaml(Path folder) {
    return new ScenarioYaml(this, folder).reduced();
  }

  /** What is allowed but probably unwise. */
  public List<Label> warnings() {
    List<Label> warnings = new ArrayList<>();
    warnings.addAll(StabilityBox.warnings(scenario.parameters().goods()));
    warnings.addAll(IdlePolicies.warnings(scenario));
    return List.copyOf(warnings);
  }
}
