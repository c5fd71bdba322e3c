package org.regiochain.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regiochain.catalog.Fault;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Similar;
import org.regiochain.catalog.yaml.Bound;
import org.regiochain.catalog.yaml.Faults;
import org.regiochain.catalog.yaml.SourceText;
import org.regiochain.data.BankClass;
import org.regiochain.data.Chain;
import org.regiochain.data.Cluster;
import org.regiochain.data.Corridor;
import org.regiochain.data.DataSet;
import org.regiochain.data.Location;
import org.regiochain.data.Product;
import org.regiochain.data.Region;
import org.regiochain.model.PolicyAim;
import org.regiochain.model.PolicySetting;
import org.regiochain.model.Shock;

/** Checks the names in shocks and policies against those in the data. */
final class NameCheck {
  private static final Label PRODUCT = new Label("产品或环节", "product or stage");
  private static final Label REGION = new Label("地区", "region");
  private static final Label BANK_CLASS = new Label("银行类别", "class of banks");
  private static final Label ROUTE = new Label("通道", "corridor");
  private static final Label LOCATION = new Label("区县或市州", "location");

  private NameCheck() {}

  static List<Fault> faults(
      ResolvedScenario resolved,
      Set<String> products,
      Set<String> aims,
      Set<String> regions,
      Set<String> locations,
      Set<String> bankClasses) {
    Faults faults = new Faults();
    faults.expect(resolved.file().toString());
    for (Bound setting : resolved.settings()) {
      if (setting.key().startsWith("shocks.")) {
        switch (setting.item().name()) {
          case "product" -> check(setting, products, PRODUCT, resolved, faults);
          case "region" -> check(setting, regions, REGION, resolved, faults);
          case "location" -> check(setting, locations, LOCATION, resolved, faults);
          case "bank_class" -> check(setting, bankClasses, BANK_CLASS, resolved, faults);
          default -> {}
        }
      } else if (setting.key().startsWith("compare.outcomes.")) {
        switch (setting.item().name()) {
          case "product" -> check(setting, aims, PRODUCT, resolved, faults);
          case "region" -> check(setting, regions, REGION, resolved, faults);
          default -> {}
        }
      } else if (setting.key().startsWith("policy.")
          || setting.key().startsWith("compare.levers.")) {
        switch (setting.item().name()) {
          case "products" -> check(setting, aims, PRODUCT, resolved, faults);
          case "region" -> check(setting, regions, REGION, resolved, faults);
          case "locations" -> check(setting, locations, LOCATION, resolved, faults);
          default -> {}
        }
      }
    }
    return faults.sorted();
  }

  static List<Fault> faults(ResolvedScenario resolved, DataSet data) {
    List<Region> regions = data.table().regions();
    List<Fault> unknown =
        faults(
            resolved,
            set(data.table().products().stream().map(Product::id)),
            aims(data),
            set(regions.stream().map(Region::code)),
            set(data.locations().stream().map(Location::code)),
            set(data.bankClasses().stream().map(BankClass::id)));
    if (!unknown.isEmpty()) {
      return unknown;
    }
    Faults faults = new Faults();
    Set<String> routes = set(data.corridors().stream().map(Corridor::id));
    for (Bound setting : resolved.settings()) {
      boolean policy =
          setting.key().startsWith("policy.") || setting.key().startsWith("compare.levers.");
      if (policy && setting.item().name().equals("routes")) {
        check(setting, routes, ROUTE, resolved, faults);
      }
    }
    checkAims(resolved, data, faults);
    resolved.scenario().comparison().ifPresent(c -> checkLevers(c, data, routes, resolved, faults));
    for (Shock shock : resolved.scenario().shocks()) {
      boolean inside = !shock.kind().fromOutside();
      Set<String> suited =
          set(
              regions.stream()
                  .filter(r -> (r.role() == Region.Role.INSIDE) == inside)
                  .map(Region::code));
      if (!shock.region().equals(Shock.ALL) && !suited.contains(shock.region())) {
        String key = "shocks." + shock.id() + ".region";
        report(key, ScenarioMessages.unsuitedRegion(key, shock, suited), resolved, faults);
      } else if (!shock.region().equals(Shock.ALL)) {
        data.locations().stream()
            .filter(l -> l.code().equals(shock.location()) && !l.region().equals(shock.region()))
            .forEach(
                l -> {
                  String key = "shocks." + shock.id() + ".location";
                  Label message =
                      ScenarioMessages.locationElsewhere(key, l, shock.region(), "location");
                  report(key, message, resolved, faults);
                });
        checkBanks(shock, data, resolved, faults);
      }
    }
    return faults.sorted();
  }

  /**
   * What a lever is aimed at must be there in part; its default aim lists more than any data has.
   */
  private static void checkLevers(
      Comparison comparison,
      DataSet data,
      Set<String> routes,
      ResolvedScenario resolved,
      Faults faults) {
    Set<String> locations = set(data.locations().stream().map(Location::code));
    for (int n = 0; n < comparison.levers().size(); n++) {
      Comparison.Entry entry = comparison.levers().get(n);
      PolicyAim aim = entry.aim().orElse(entry.lever().aim());
      boolean there =
          anyOf(aim.products(), aims(data))
              && anyOf(aim.locations(), locations)
              && anyOf(aim.routes(), routes);
      if (!there) {
        String key = "compare.levers." + (n + 1) + ".lever";
        report(key, CompareMessages.aimsAtNothing(entry.lever()), resolved, faults);
      }
    }
  }

  private static boolean anyOf(List<String> wanted, Set<String> there) {
    return wanted.isEmpty() || wanted.stream().anyMatch(there::contains);
  }

  /** Policies hold in simulated regions, and at places within the region they name. */
  private static void checkAims(ResolvedScenario resolved, DataSet data, Faults faults) {
    Set<String> inside =
        set(
            data.table().regions().stream()
                .filter(r -> r.role() == Region.Role.INSIDE)
                .map(Region::code));
    List<PolicySetting> policy = resolved.scenario().policy();
    for (int n = 0; n < policy.size(); n++) {
      PolicyAim aim = policy.get(n).aim();
      String item = "policy." + (n + 1);
      if (aim.region().equals(PolicyAim.ALL)) {
        continue;
      }
      if (!inside.contains(aim.region())) {
        String key = item + ".region";
        report(key, ScenarioMessages.policyOutside(key, aim.region(), inside), resolved, faults);
        continue;
      }
      for (int m = 0; m < aim.locations().size(); m++) {
        String key = item + ".locations." + (m + 1);
        String code = aim.locations().get(m);
        data.locations().stream()
            .filter(l -> l.code().equals(code) && !l.region().equals(aim.region()))
            .forEach(
                l -> {
                  Label message =
                      ScenarioMessages.locationElsewhere(key, l, aim.region(), "locations");
                  report(key, message, resolved, faults);
                });
      }
    }
  }

  /** A class of banks must lend in the region, where both are named. */
  private static void checkBanks(
      Shock shock, DataSet data, ResolvedScenario resolved, Faults faults) {
    Set<String> there =
        set(
            data.bankClasses().stream()
                .filter(c -> c.region().equals(shock.region()))
                .map(BankClass::id));
    if (!shock.bankClass().equals(Shock.ALL) && !there.contains(shock.bankClass())) {
      String key = "shocks." + shock.id() + ".bank_class";
      report(key, ScenarioMessages.noSuchBanks(key, shock, there), resolved, faults);
    }
  }

  /** What a policy can be aimed at: products, chains and clusters. */
  private static Set<String> aims(DataSet data) {
    return set(
        Stream.of(
                data.table().products().stream().map(Product::id),
                data.chains().stream().map(c -> Chain.PREFIX + c.id()),
                data.clusters().stream().map(c -> Cluster.PREFIX + c.id()))
            .flatMap(names -> names));
  }

  private static Set<String> set(Stream<String> names) {
    return names.collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void report(String key, Label message, ResolvedScenario resolved, Faults faults) {
    faults.add(
        resolved
            .setting(key)
            .flatMap(Bound::position)
            .map(p -> p.fault(message))
            .orElseGet(() -> SourceText.wholeFile(resolved.file().toString(), message)));
  }

  private static void check(
      Bound setting, Set<String> names, Label what, ResolvedScenario resolved, Faults faults) {
    String name = String.valueOf(setting.value());
    if (name.equals(Shock.ALL) || names.contains(name)) {
      return;
    }
    Set<String> all = new TreeSet<>(names);
    Optional<String> meant = Similar.closest(name, all);
    Label message =
        what == BANK_CLASS && names.isEmpty()
            ? ScenarioMessages.noBankClasses(setting.key())
            : ScenarioMessages.unknownName(setting.key(), name, what, meant, all);
    report(setting.key(), message, resolved, faults);
  }
}
