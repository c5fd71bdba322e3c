package org.regiochain.experiment.compare;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.regiochain.model.PolicySetting;
import org.regiochain.result.Hashes;
import org.regiochain.scenario.Scenario;

/** Names a run by what it depends on besides the scenario's own economy, seed and shocks. */
final class RunKey {
  private RunKey() {}

  /** Settings that are neutral and cost nothing change no run, so they are not in its name. */
  static String of(Scenario scenario, RunMemory.Request request) {
    String settings =
        request.settings().stream()
            .filter(s -> s.value() != s.instrument().neutral() || s.costPerMonth() != 0)
            .map(PolicySetting::toString)
            .collect(Collectors.joining("\n"));
    String parameters =
        request.parameters().equals(scenario.parameters()) ? "" : request.parameters().toString();
    String text = request.replication() + "\n" + parameters + "\n" + settings;
    return Hashes.sha256(text.getBytes(StandardCharsets.UTF_8));
  }
}
