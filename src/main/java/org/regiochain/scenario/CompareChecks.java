package org.regiochain.scenario;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.yaml.Binder;
import org.regiochain.catalog.yaml.Position;
import org.regiochain.lever.Lever;
import org.regiochain.lever.LeverCatalogue;
import org.regiochain.model.Indicator;
import org.regiochain.model.PolicyAim;
import org.regiochain.model.Reach;

/** Turns the comparison that a file asks for into what is run, and checks it. */
final class CompareChecks {
  private static final String LEVERS = "compare.levers";
  private static final String ARMS = "compare.arms";
  private static final Label EVERYTHING = new Label("全部杠杆组合", "All levers together");
  private static final Label WHOLE = new Label("政策期", "From the first lever on");

  private final Binder binder;
  private final Position top;
  private final CompareForm form;
  private final HorizonForm horizon;
  private final LeverCatalogue catalogue;

  /**
   * @param top where a fault is shown that has no place of its own
   */
  CompareChecks(
      Binder binder,
      Position top,
      CompareForm form,
      HorizonForm horizon,
      LeverCatalogue catalogue) {
    this.binder = binder;
    this.top = top;
    this.form = form;
    this.horizon = horizon;
    this.catalogue = catalogue;
  }

  /** The comparison; of no use if a fault was found. */
  Comparison comparison(Label scenario) {
    List<Comparison.Entry> levers = levers();
    if (binder.isFaulty(LEVERS)) {
      return null;
    }
    return new Comparison(
        question(scenario),
        levers,
        form.eachAlone(),
        mixes(levers),
        budget(),
        outcomes(),
        windows(levers),
        replications(),
        form.confidence(),
        analyses());
  }

  private Label question(Label scenario) {
    boolean asked = form.question() != null && !binder.isFaulty("compare.question");
    return asked ? form.question().label() : scenario;
  }

  private List<Comparison.Entry> levers() {
    List<Comparison.Entry> entries = new ArrayList<>();
    List<String> keys = binder.itemKeys(LEVERS);
    if (keys.isEmpty()) {
      report(LEVERS, CompareMessages.noLevers());
    }
    for (int i = 0; i < form.levers().size(); i++) {
      CompareLeverForm lever = form.levers().get(i);
      String key = keys.get(i);
      if (binder.isFaulty(key)) {
        continue;
      }
      Optional<Lever> known = catalogue.lever(lever.lever());
      if (known.isEmpty()) {
        Optional<String> meant = catalogue.closest(lever.lever());
        report(key + ".lever", CompareMessages.unknownLever(lever.lever(), meant));
        continue;
      }
      Lever found = known.get();
      String name = lever.name() == null ? lever.lever() : lever.name();
      if (entries.stream().anyMatch(e -> e.name().equals(name))) {
        report(key, CompareMessages.leverTwice(name));
      }
      int from = within(key + ".from", lever.from());
      int until = lever.until() == null ? Integer.MAX_VALUE : month(lever.until());
      if (until <= from) {
        String untilKey = key + ".until";
        report(untilKey, ScenarioMessages.untilNotAfterFrom(untilKey, lever.from(), lever.until()));
      }
      checkAim(key, lever, found);
      Label label = lever.label() == null ? found.label() : lever.label().label();
      entries.add(new Comparison.Entry(name, label, found, from, until, lever.aim()));
    }
    return entries;
  }

  /** A lever may be aimed at what one of its instruments can tell apart. */
  private void checkAim(String key, CompareLeverForm use, Lever lever) {
    aimed(key + ".region", lever, Reach::regions, !use.region().equals(PolicyAim.ALL));
    aimed(key + ".products", lever, Reach::products, !use.products().isEmpty());
    aimed(key + ".locations", lever, Reach::locations, !use.locations().isEmpty());
    aimed(key + ".routes", lever, Reach::routes, !use.routes().isEmpty());
    aimed(key + ".sizes", lever, Reach::sizes, !use.sizes().isEmpty());
  }

  private void aimed(String key, Lever lever, Predicate<Reach> at, boolean asked) {
    if (asked && !lever.canBeAimed(at)) {
      report(key, CompareMessages.cannotAim(key, lever));
    }
  }

  private List<Comparison.Mix> mixes(List<Comparison.Entry> levers) {
    List<Integer> all = IntStream.range(0, levers.size()).boxed().toList();
    if (form.arms().isEmpty()) {
      List<Double> weights = form.levers().stream().map(CompareLeverForm::weight).toList();
      return levers.size() < 2
          ? List.of()
          : List.of(new Comparison.Mix("package", EVERYTHING, all, shares(weights), true));
    }
    List<Comparison.Mix> mixes = new ArrayList<>();
    List<String> keys = binder.itemKeys(ARMS);
    for (int i = 0; i < form.arms().size(); i++) {
      CompareArmForm arm = form.arms().get(i);
      String key = keys.get(i);
      if (!binder.isFaulty(key)) {
        checkName(key, arm.id(), levers, mixes);
        mix(key, arm, levers, all).ifPresent(mixes::add);
      }
    }
    return mixes;
  }

  private void checkName(
      String key, String id, List<Comparison.Entry> levers, List<Comparison.Mix> mixes) {
    boolean taken =
        id.equals("none")
            || levers.stream().anyMatch(l -> l.name().equals(id))
            || mixes.stream().anyMatch(m -> m.id().equals(id));
    if (taken) {
      report(key + ".id", CompareMessages.armTwice(id));
    }
  }

  private Optional<Comparison.Mix> mix(
      String key, CompareArmForm arm, List<Comparison.Entry> levers, List<Integer> all) {
    List<Integer> members = arm.levers().isEmpty() ? all : members(key, arm, levers);
    if (binder.isFaulty(key)) {
      return Optional.empty();
    }
    Label label = arm.label() == null ? new Label(arm.id(), arm.id()) : arm.label().label();
    boolean solved = arm.intensities().isEmpty();
    if (!solved && !arm.weights().isEmpty()) {
      report(key + ".weights", CompareMessages.weightsAndIntensities());
    }
    List<Double> given = solved ? arm.weights() : arm.intensities();
    if (!given.isEmpty() && given.size() != members.size()) {
      String list = key + (solved ? ".weights" : ".intensities");
      report(list, CompareMessages.wrongLength(list, given.size(), members.size()));
      return Optional.empty();
    }
    if (solved && !given.isEmpty() && given.stream().allMatch(w -> w == 0)) {
      report(key + ".weights", CompareMessages.noWeight());
      return Optional.empty();
    }
    if (!solved) {
      for (int m = 0; m < given.size(); m++) {
        Lever lever = levers.get(members.get(m)).lever();
        if (given.get(m) > lever.max()) {
          String item = key + ".intensities." + (m + 1);
          report(item, CompareMessages.intensityRange(item, given.get(m), lever));
        }
      }
    }
    List<Double> values = given.isEmpty() ? shares(members.stream().map(m -> 1.0).toList()) : given;
    return Optional.of(
        new Comparison.Mix(arm.id(), label, members, solved ? shares(values) : values, solved));
  }

  private List<Integer> members(String key, CompareArmForm arm, List<Comparison.Entry> levers) {
    List<String> names = levers.stream().map(Comparison.Entry::name).toList();
    List<Integer> members = new ArrayList<>();
    for (int m = 0; m < arm.levers().size(); m++) {
      String name = arm.levers().get(m);
      int index = names.indexOf(name);
      String item = key + ".levers." + (m + 1);
      if (index < 0) {
        report(item, CompareMessages.notAmongLevers(name, names));
      } else if (members.contains(index)) {
        report(item, CompareMessages.leverTwice(name));
      }
      members.add(index);
    }
    return members;
  }

  private static List<Double> shares(List<Double> weights) {
    double sum = weights.stream().mapToDouble(w -> w).sum();
    return weights.stream().map(w -> w / sum).toList();
  }

  private Comparison.Budget budget() {
    CompareBudgetForm budget = form.budget();
    List<Double> levels = new ArrayList<>(budget.levels());
    if (!levels.contains(1.0)) {
      levels.add(1.0);
    }
    return new Comparison.Budget(
        budget.pv(),
        levels.stream().distinct().sorted().toList(),
        budget.rate(),
        budget.measure(),
        budget.tolerance(),
        budget.replications());
  }

  private List<Comparison.Outcome> outcomes() {
    List<Comparison.Outcome> outcomes = new ArrayList<>();
    List<String> keys = binder.itemKeys("compare.outcomes");
    for (int i = 0; i < form.outcomes().size(); i++) {
      CompareOutcomeForm outcome = form.outcomes().get(i);
      String key = keys.get(i);
      if (binder.isFaulty(key)) {
        continue;
      }
      if (outcome.indicator().extent() == Indicator.Extent.SHOCK) {
        report(key + ".indicator", CompareMessages.notMonthly(outcome.indicator()));
      }
      Comparison.Outcome asked =
          new Comparison.Outcome(
              outcome.indicator(),
              outcome.region(),
              outcome.product(),
              outcome.change(),
              outcome.better() == null ? usual(outcome.indicator()) : outcome.better(),
              outcome.epsilon());
      if (outcomes.stream().anyMatch(o -> o.id().equals(asked.id()))) {
        report(key, CompareMessages.outcomeTwice(asked.id()));
      }
      outcomes.add(asked);
    }
    if (outcomes.isEmpty()) {
      outcomes.add(
          new Comparison.Outcome(
              Indicator.REAL_VALUE_ADDED,
              PolicyAim.ALL,
              PolicyAim.ALL,
              OutcomeChange.PERCENT,
              OutcomeDirection.HIGHER,
              0.1));
    }
    return outcomes;
  }

  private static OutcomeDirection usual(Indicator indicator) {
    return indicator.lowerIsBetter() ? OutcomeDirection.LOWER : OutcomeDirection.HIGHER;
  }

  private List<Comparison.Window> windows(List<Comparison.Entry> levers) {
    List<Comparison.Window> windows = new ArrayList<>();
    List<String> keys = binder.itemKeys("compare.windows");
    for (int i = 0; i < form.windows().size(); i++) {
      CompareWindowForm window = form.windows().get(i);
      String key = keys.get(i);
      if (binder.isFaulty(key)) {
        continue;
      }
      int from = within(key + ".from", window.from());
      int until = window.until() == null ? horizon.months() : month(window.until());
      // A beginning outside the run has been reported.
      if (window.until() != null && (until > horizon.months() || until <= from)) {
        report(key + ".until", CompareMessages.windowEnds(lastMonth()));
      }
      if (windows.stream().anyMatch(w -> w.id().equals(window.id()))) {
        report(key + ".id", CompareMessages.windowTwice(window.id()));
      }
      Label label =
          window.label() == null ? new Label(window.id(), window.id()) : window.label().label();
      windows.add(new Comparison.Window(window.id(), label, from, until));
    }
    if (windows.isEmpty()) {
      int from = levers.stream().mapToInt(Comparison.Entry::fromMonth).min().orElse(0);
      windows.add(new Comparison.Window("policy", WHOLE, from, horizon.months()));
    }
    return windows;
  }

  private Comparison.Replications replications() {
    CompareRepeatForm repeat = form.replications();
    if (repeat.cap() < repeat.start() && !binder.isFaulty("compare.replications")) {
      report(
          "compare.replications.cap", CompareMessages.capBelowStart(repeat.cap(), repeat.start()));
    }
    return new Comparison.Replications(repeat.start(), repeat.batch(), repeat.cap());
  }

  private Comparison.Analyses analyses() {
    CompareAnalysesForm a = form.analyses();
    ToIntFunction<Integer> capped = n -> Math.min(n, form.replications().start());
    return new Comparison.Analyses(
        capped.applyAsInt(a.levels()),
        capped.applyAsInt(a.synergy()),
        capped.applyAsInt(a.shapley()),
        capped.applyAsInt(a.grades()),
        capped.applyAsInt(a.channels()));
  }

  private int within(String key, YearMonth month) {
    int after = month(month);
    if (after < 0 || after >= horizon.months()) {
      report(key, ScenarioMessages.outsideHorizon(key, month, horizon.start(), lastMonth()));
    }
    return after;
  }

  private YearMonth lastMonth() {
    return horizon.start().plusMonths(horizon.months() - 1L);
  }

  private int month(YearMonth month) {
    return (int) ChronoUnit.MONTHS.between(horizon.start(), month);
  }

  private void report(String key, Label message) {
    binder.report(key, top, message);
  }
}
