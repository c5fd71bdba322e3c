package org.regiochain.scenario;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.regiochain.catalog.Fault;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Similar;
import org.regiochain.catalog.yaml.Bound;
import org.regiochain.catalog.yaml.Faults;
import org.regiochain.catalog.yaml.SourceText;
import org.regiochain.model.Shock;

/** Checks the names in shocks against those in the data. */
final class NameCheck {
  private static final Label PRODUCT = new Label("产品或环节", "product or stage");
  private static final Label REGION = new Label("地区", "region");
  private static final Label LOCATION = new Label("区县或市州", "location");

  private NameCheck() {}

  static List<Fault> faults(
      ResolvedScenario resolved, Set<String> products, Set<String> regions, Set<String> locations) {
    Faults faults = new Faults();
    faults.expect(resolved.file().toString());
    for (Bound setting : resolved.settings()) {
      if (setting.key().startsWith("shocks.")) {
        switch (setting.item().name()) {
          case "product" -> check(setting, products, PRODUCT, resolved, faults);
          case "region" -> check(setting, regions, REGION, resolved, faults);
          case "location" -> check(setting, locations, LOCATION, resolved, faults);
          default -> {}
        }
      }
    }
    return faults.sorted();
  }

  private static void check(
      Bound setting, Set<String> names, Label what, ResolvedScenario resolved, Faults faults) {
    String name = String.valueOf(setting.value());
    if (name.equals(Shock.ALL) || names.contains(name)) {
      return;
    }
    Set<String> all = new TreeSet<>(names);
    Optional<String> meant = Similar.closest(name, all);
    Label message = ScenarioMessages.unknownName(setting.key(), name, what, meant, all);
    faults.add(
        setting
            .position()
            .map(p -> p.fault(message))
            .orElseGet(() -> SourceText.wholeFile(resolved.file().toString(), message)));
  }
}
