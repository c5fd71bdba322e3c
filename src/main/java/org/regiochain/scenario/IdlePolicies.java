package org.regiochain.scenario;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.regiochain.catalog.Label;
import org.regiochain.model.Instrument;

/** Instruments that are set although the mechanism they act on is switched off. */
final class IdlePolicies {
  /** What only a recipe with a service gives something to do. */
  private static final Set<Instrument> SERVICE =
      EnumSet.of(
          Instrument.AIRSPACE_OPEN,
          Instrument.VERTIPORT_SITES,
          Instrument.CERTIFICATION_PARALLEL,
          Instrument.CERTIFICATION_SUPPORT);

  /** First parts of the names of instruments for research. */
  private static final Set<String> RESEARCH =
      Set.of(
          "research",
          "patent",
          "lab",
          "facility",
          "knowledge",
          "absorption",
          "pipeline",
          "licence",
          "spinoff");

  private IdlePolicies() {}

  private static boolean ofResearch(Instrument instrument) {
    return RESEARCH.contains(instrument.id().substring(0, instrument.id().indexOf('.')));
  }

  static List<Label> warnings(Scenario scenario) {
    List<Label> warnings = new ArrayList<>();
    if (!scenario.parameters().adoption().ai()) {
      warn(warnings, scenario, i -> i.id().startsWith("ai."), "adoption.ai: true");
    }
    if (!scenario.parameters().talent().skilledPools()) {
      warn(warnings, scenario, i -> i.id().startsWith("talent."), "talent.skilled_pools: true");
    }
    if (!scenario.parameters().innovation().research()) {
      warn(warnings, scenario, IdlePolicies::ofResearch, "innovation.research: true");
    }
    if (!scenario.parameters().trade().exporters()) {
      warn(warnings, scenario, i -> i == Instrument.EXPORT_SUNK_SHARE, "trade.exporters: true");
    }
    if (!scenario.parameters().future().growth()) {
      warn(warnings, scenario, SERVICE::contains, "future.growth: true");
    } else if (scenario.chains().isEmpty()) {
      warn(warnings, scenario, SERVICE::contains, "chains: [{recipe: chains/evtol.yaml}]");
    }
    return warnings;
  }

  private static void warn(
      List<Label> warnings, Scenario scenario, Predicate<Instrument> moves, String remedy) {
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
              "政策工具 " + list + " 不起作用：它们所作用的机制缺失或已关闭，请设 `" + remedy + "`。",
              "the instruments "
                  + list
                  + " do nothing: what they act on is missing or switched off. Set `"
                  + remedy
                  + "`."));
    }
  }
}
