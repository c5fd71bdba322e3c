package org.regiochain.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Numerals;
import org.regiochain.catalog.yaml.Binder;
import org.regiochain.catalog.yaml.Position;
import org.regiochain.data.RecipeChoice;
import org.regiochain.lever.LeverCatalogue;
import org.regiochain.model.Instrument;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.PolicyAim;
import org.regiochain.model.PolicySetting;
import org.regiochain.model.Reach;
import org.regiochain.model.Shock;

/** Turns what was written into what the model takes, and checks what single values cannot show. */
final class ScenarioChecks {
  private static final int WEEKS_A_MONTH = 4;

  private final Binder binder;
  private final Position top;
  private final ScenarioForm form;

  /**
   * @param top where a fault is shown that has no place of its own
   */
  ScenarioChecks(Binder binder, Position top, ScenarioForm form) {
    this.binder = binder;
    this.top = top;
    this.form = form;
  }

  /** The scenario; null if a fault was found here or before. */
  Scenario scenario(ModelParameters parameters) {
    checkData();
    List<RecipeChoice> chains = chains();
    List<Shock> shocks = shocks();
    FinanceChecks finance = new FinanceChecks(binder, top, parameters);
    finance.rates();
    List<PolicySetting> policy = policy(finance);
    Optional<Comparison> comparison = comparison();
    if (binder.isFaulty("")) {
      return null;
    }
    Label label = form.label().label();
    return new Scenario(
        form.id(),
        label,
        form.description() == null ? label : form.description().label(),
        form.data(),
        chains,
        form.horizon().start(),
        form.horizon().months(),
        form.run().replications(),
        form.run().seed(),
        parameters,
        shocks,
        policy,
        comparison);
  }

  private Optional<Comparison> comparison() {
    if (form.compare() == null || binder.isFaulty("compare.levers")) {
      return Optional.empty();
    }
    if (form.levers().isEmpty()) {
      report("compare", CompareMessages.noCatalogue());
      return Optional.empty();
    }
    List<String> keys = binder.itemKeys("levers");
    for (int i = 0; i < form.levers().size(); i++) {
      Path file = form.levers().get(i);
      if (!Files.isRegularFile(file)) {
        String key = keys.isEmpty() ? "levers" : keys.get(i);
        report(
            key,
            ScenarioMessages.noRecipe("levers", Numerals.slashed(file), Neighbours.closest(file)));
        return Optional.empty();
      }
    }
    try {
      LeverCatalogue catalogue = LeverCatalogue.read(form.levers());
      return Optional.ofNullable(
          new CompareChecks(binder, top, form.compare(), form.horizon(), catalogue)
              .comparison(form.label().label()));
    } catch (FaultException e) {
      binder.adopt("levers", e.faults());
      return Optional.empty();
    }
  }

  private void checkData() {
    Path data = form.data();
    if (!binder.isFaulty("data") && !Files.isDirectory(data)) {
      report(
          "data",
          ScenarioMessages.noFolder("data", Numerals.slashed(data), Neighbours.closest(data)));
    }
  }

  private List<RecipeChoice> chains() {
    List<RecipeChoice> chains = new ArrayList<>();
    Set<Path> recipes = new LinkedHashSet<>();
    List<String> keys = binder.itemKeys("chains");
    for (int i = 0; i < form.chains().size(); i++) {
      ChainForm chain = form.chains().get(i);
      String key = keys.get(i) + ".recipe";
      if (binder.isFaulty(keys.get(i))) {
        continue;
      }
      if (!Files.isRegularFile(chain.recipe())) {
        report(
            key,
            ScenarioMessages.noRecipe(
                key, Numerals.slashed(chain.recipe()), Neighbours.closest(chain.recipe())));
      } else if (!recipes.add(chain.recipe())) {
        report(key, ScenarioMessages.duplicateRecipe(key));
      }
      chains.add(new RecipeChoice(chain.recipe(), chain.variant(), chain.demand()));
    }
    return List.copyOf(chains);
  }

  private List<Shock> shocks() {
    List<Shock> shocks = new ArrayList<>();
    Map<String, String> first = new LinkedHashMap<>();
    List<String> keys = binder.itemKeys("shocks");
    for (int i = 0; i < form.shocks().size(); i++) {
      ShockForm shock = form.shocks().get(i);
      String key = keys.get(i);
      if (binder.isFaulty(key)) {
        continue;
      }
      String other = first.putIfAbsent(shock.id(), key);
      if (other != null) {
        int line =
            binder
                .place(other + ".id")
                .filter(p -> !p.source().commandLine())
                .map(Position::line)
                .orElse(0);
        report(key + ".id", ScenarioMessages.duplicateShock(shock.id(), line));
      }
      checkTarget(key, shock);
      if (shock.change() > shock.kind().maxChange()) {
        report(key + ".change", ScenarioMessages.cannotRise(key + ".change", shock.kind()));
      }
      if (inHorizon(key + ".at", shock.at())) {
        shocks.add(asShock(shock));
      }
    }
    return List.copyOf(shocks);
  }

  /** What is named must be something that the kind can hit. */
  private void checkTarget(String key, ShockForm shock) {
    Shock.Kind kind = shock.kind();
    if (kind != Shock.Kind.PRODUCTION && !shock.location().equals(Shock.ALL)) {
      report(key + ".location", ScenarioMessages.locationNeedsProduction(key + ".location"));
    }
    if (kind.ofBanks() && !shock.product().equals(Shock.ALL)) {
      report(key + ".product", ScenarioMessages.banksMakeNoProduct(key + ".product", kind));
    }
    if (!kind.ofBanks() && !shock.bankClass().equals(Shock.ALL)) {
      report(key + ".bank_class", ScenarioMessages.bankClassNeedsBanks(key + ".bank_class"));
    }
  }

  private Shock asShock(ShockForm shock) {
    return new Shock(
        shock.id(),
        shock.label() == null ? new Label(shock.id(), shock.id()) : shock.label().label(),
        shock.kind(),
        shock.product(),
        shock.region(),
        shock.location(),
        shock.bankClass(),
        WEEKS_A_MONTH * month(shock.at()) + shock.week() - 1,
        shock.weeks(),
        shock.change());
  }

  private List<PolicySetting> policy(FinanceChecks finance) {
    List<PolicySetting> policy = new ArrayList<>();
    List<String> keys = binder.itemKeys("policy");
    for (int i = 0; i < form.policy().size(); i++) {
      PolicyForm setting = form.policy().get(i);
      String key = keys.get(i);
      if (binder.isFaulty(key)) {
        continue;
      }
      Instrument instrument = setting.instrument();
      if (setting.value() < instrument.min() || setting.value() > instrument.max()) {
        String value = key + ".value";
        report(value, ScenarioMessages.instrumentRange(value, setting.value(), instrument));
      } else {
        finance.policy(key + ".value", instrument, setting.value());
      }
      checkAim(key, instrument, setting);
      if (setting.until() != null && !setting.until().isAfter(setting.from())) {
        String until = key + ".until";
        report(until, ScenarioMessages.untilNotAfterFrom(until, setting.from(), setting.until()));
      } else if (inHorizon(key + ".from", setting.from())) {
        PolicySetting spell = asSetting(setting);
        if (policy.stream().anyMatch(p -> overlap(p, spell))) {
          report(key + ".from", ScenarioMessages.overlap(key + ".from", instrument));
        }
        policy.add(spell);
      }
    }
    return List.copyOf(policy);
  }

  /** A setting may be aimed only at what its instrument can tell apart. */
  private void checkAim(String key, Instrument instrument, PolicyForm setting) {
    Reach reach = instrument.reach();
    if (!reach.regions() && !setting.region().equals(PolicyAim.ALL)) {
      report(key + ".region", ScenarioMessages.cannotAim(key + ".region", instrument));
    }
    if (!reach.products() && !setting.products().isEmpty()) {
      report(key + ".products", ScenarioMessages.cannotAim(key + ".products", instrument));
    }
    if (!reach.locations() && !setting.locations().isEmpty()) {
      report(key + ".locations", ScenarioMessages.cannotAim(key + ".locations", instrument));
    }
    if (!reach.routes() && !setting.routes().isEmpty()) {
      report(key + ".routes", ScenarioMessages.cannotAim(key + ".routes", instrument));
    }
    if (!reach.sizes() && !setting.sizes().isEmpty()) {
      report(key + ".sizes", ScenarioMessages.cannotAim(key + ".sizes", instrument));
    }
  }

  private PolicySetting asSetting(PolicyForm setting) {
    return new PolicySetting(
        setting.instrument(),
        month(setting.from()),
        setting.until() == null ? Integer.MAX_VALUE : month(setting.until()),
        setting.value(),
        setting.costPerMonth(),
        setting.aim());
  }

  private static boolean overlap(PolicySetting a, PolicySetting b) {
    return a.instrument() == b.instrument()
        && a.aim().equals(b.aim())
        && a.fromMonth() < b.untilMonth()
        && b.fromMonth() < a.untilMonth();
  }

  private boolean inHorizon(String key, YearMonth month) {
    if (binder.isFaulty("horizon")) {
      return false;
    }
    int after = month(month);
    if (after >= 0 && after < form.horizon().months()) {
      return true;
    }
    YearMonth first = form.horizon().start();
    YearMonth last = first.plusMonths(form.horizon().months() - 1L);
    report(key, ScenarioMessages.outsideHorizon(key, month, first, last));
    return false;
  }

  private int month(YearMonth month) {
    return (int) ChronoUnit.MONTHS.between(form.horizon().start(), month);
  }

  private void report(String key, Label message) {
    binder.report(key, top, message);
  }
}
