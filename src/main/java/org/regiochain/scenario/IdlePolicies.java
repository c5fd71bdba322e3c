package org.regiochain.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.regiochain.catalog.Label;
import org.regiochain.model.Instrument;

/** Instruments that are set although the mechanism they act on is switched off. */
final class IdlePolicies {
  private IdlePolicies() {}

  static List<Label> warnings(Scenario scenario) {
    List<Label> warnings = new ArrayList<>();
    if (!scenario.parameters().adoption().ai()) {
      warn(warnings, scenario, i -> i.id().startsWith("ai."), "adoption.ai");
    }
    if (!scenario.parameters().talent().skilledPools()) {
      warn(warnings, scenario, i -> i.id().startsWith("talent."), "talent.skilled_pools");
    }
    return warnings;
  }

  private static void warn(
      List<Label> warnings, Scenario scenario, Predicate<Instrument> moves, String key) {
    List<String> idle =
        scenario.policy().stream()
            .map(s -> s.instrument())
            .filter(moves)
            .map(i -> "`" + i.id() + "`")
            .distinct()
            .toList();
    if (!idle.isEmpty()) {
      String list = String.join(", ", idle);
      warnings.add(
          new Label(
              "政策工具 " + list + " 不起作用：它们所作用的机制已关闭，请设 `" + key + ": true`。",
              "the instruments "
                  + list
                  + " do nothing: what they act on is switched off. Set `"
                  + key
                  + ": true`."));
    }
  }
}
