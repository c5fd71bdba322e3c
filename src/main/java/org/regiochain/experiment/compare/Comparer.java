package org.regiochain.experiment.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.regiochain.data.DataSet;
import org.regiochain.engine.Outcome;
import org.regiochain.engine.Recorder;
import org.regiochain.experiment.RunOptions;
import org.regiochain.inference.PairedDifference;
import org.regiochain.inference.StoppingRule;
import org.regiochain.inference.StoppingRule.Decision;
import org.regiochain.model.Indicator;
import org.regiochain.model.ModelParameters;
import org.regiochain.result.Journal;
import org.regiochain.scenario.Comparison;
import org.regiochain.scenario.Scenario;

/**
 * Compares policies at equal public cost: solves every arm's intensity for the budget, runs all
 * arms on the same draws until effects are known as precisely as asked, then looks at other
 * budgets, at what packages add, at effects that are only assumed, and at the channels. What has
 * been run stays on disk; taken up again it goes on where it stopped and ends with the same bytes.
 */
public final class Comparer {
  private static final double[] FACTORS = {0, 0.5, 2};

  private final Scenario scenario;
  private final Comparison comparison;
  private final Scope scope;
  private final Function<List<String>, ModelParameters> variants;
  private final RunMemory memory;
  private final Trial trial;
  private final ArmPlan plan;
  private final StoppingRule rule;

  private final Arm none;
  private List<Arm> alone = List.of();
  private List<Arm> mixes = List.of();
  private final Set<Arm> without = new LinkedHashSet<>();
  private int replications;
  private Decision stop = Decision.GO_ON;
  private final Map<Double, List<Arm>> levels = new LinkedHashMap<>();
  private final Map<Arm, List<Arm>> parts = new LinkedHashMap<>();
  private final Map<Arm, List<Arm>> subsets = new LinkedHashMap<>();
  private final Map<Arm, List<Arm>> scaled = new LinkedHashMap<>();
  private final Map<Channel, List<Arm>> closed = new LinkedHashMap<>();

  /** How much of a comparison is made. */
  public enum Scope {
    /** The arms at the budget, nothing else. */
    ARMS,
    /** Budget curves too. */
    BUDGETS,
    /** Everything the scenario asks for. */
    ALL
  }

  private Comparer(
      Scenario scenario,
      Scope scope,
      Function<List<String>, ModelParameters> variants,
      RunMemory memory) {
    this.scenario = scenario;
    this.comparison = scenario.comparison().orElseThrow();
    this.scope = scope;
    this.variants = variants;
    this.memory = memory;
    trial = new Trial(scenario, comparison.budget(), memory);
    none = trial.none();
    Comparison.Replications n = comparison.replications();
    rule = new StoppingRule(n.start(), n.batch(), n.cap());
    plan = new ArmPlan(scenario, comparison, new Rounds(trial));
  }

  /**
   * Makes the comparison of a scenario that has one.
   *
   * @param journal where finished runs are kept; those in it are not run again
   * @param variants the model's parameters with some settings {@code key=value} changed
   * @throws org.regiochain.population.BaseYearException if no economy at rest can be built
   */
  public static ComparisonResult run(
      Scenario scenario,
      DataSet data,
      RunOptions options,
      Scope scope,
      Journal journal,
      Function<List<String>, ModelParameters> variants) {
    RunJournal runs = new RunJournal(journal);
    try (RunMemory memory = memory(scenario, data, options, runs, RunProof.none())) {
      ComparisonResult result = new Comparer(scenario, scope, variants, memory).run();
      if (result.complete()) {
        memory.settle();
      }
      return result;
    }
  }

  /**
   * Makes some runs of a comparison again, and its tables from the runs that are kept. Runs whose
   * lines are damaged are made again too, so that what follows from them can be looked at.
   *
   * @param journal with the finished runs, opened to look at
   * @param sample how many runs are made again, besides the first and the last replication of the
   *     arm without levers and of the packages
   */
  public static Verification verify(
      Scenario scenario,
      DataSet data,
      RunOptions options,
      Scope scope,
      Journal journal,
      Function<List<String>, ModelParameters> variants,
      int sample) {
    List<String> always = new ArrayList<>(List.of(Arm.NONE));
    scenario.comparison().orElseThrow().mixes().forEach(m -> always.add(m.id()));
    RunProof proof = RunProof.of(always, sample);
    RunJournal runs = new RunJournal(journal);
    try (RunMemory memory = memory(scenario, data, options, runs, proof)) {
      int kept = memory.all().size();
      ComparisonResult again = new Comparer(scenario, scope, variants, memory).run();
      return new Verification(
          kept,
          runs.found(proof.same()),
          runs.found(proof.different()),
          runs.found(proof.unreached()),
          runs.damaged(),
          again);
    }
  }

  private static RunMemory memory(
      Scenario scenario, DataSet data, RunOptions options, RunJournal runs, RunProof proof) {
    List<Outcome> followed = followed(scenario.comparison().orElseThrow());
    return new RunMemory(scenario, data, followed, options, runs, proof);
  }

  /** The outcomes asked for, then value added here and elsewhere for the account of the nation. */
  private static List<Outcome> followed(Comparison comparison) {
    List<Outcome> followed = new ArrayList<>();
    for (Comparison.Outcome o : comparison.outcomes()) {
      followed.add(new Outcome(o.id(), o.indicator(), o.region(), o.product()));
    }
    followed.add(everywhere(Indicator.VALUE_ADDED));
    followed.add(everywhere(Indicator.OUTSIDE_VALUE_ADDED));
    return followed;
  }

  private static Outcome everywhere(Indicator indicator) {
    return new Outcome(indicator.id(), indicator, Recorder.ALL, Recorder.ALL);
  }

  private ComparisonResult run() {
    boolean complete = true;
    try {
      memory.expect(searchRuns() + leagueRuns() + furtherRuns());
      if (noneFinishes()) {
        alone = comparison.eachAlone() ? plan.alone() : List.of();
        mixes = plan.mixes();
        memory.expect(leagueRuns() + furtherRuns());
        league();
        memory.expect(furtherRuns());
        further();
      }
    } catch (CancellationException e) {
      complete = false;
    }
    return new ComparisonReport(scenario, trial, memory, plan, stages()).result(complete);
  }

  /** Without the arm that all are compared with there is nothing to do. */
  private boolean noneFinishes() {
    trial.run(List.of(none), 0, 1);
    if (!trial.any(none, 1)) {
      trial.run(List.of(none), 0, comparison.replications().start());
    }
    return trial.any(none, comparison.replications().start());
  }

  private int arms() {
    return (comparison.eachAlone() ? comparison.levers().size() : 0) + comparison.mixes().size();
  }

  /** Rough, for the display of progress: most searches take a few steps of one, then of several. */
  private long searchRuns() {
    long members = comparison.mixes().stream().mapToLong(m -> m.members().size()).sum();
    return (arms() + members) * (3L + 2L * comparison.budget().searchReplications());
  }

  private long leagueRuns() {
    return (arms() + 1L) * comparison.replications().start();
  }

  /** Rough too: not every arm is worth every analysis. */
  private long furtherRuns() {
    Comparison.Analyses a = comparison.analyses();
    long runs = 0;
    if (scope != Scope.ARMS) {
      long levels = comparison.budget().levels().stream().filter(l -> l != 1).count();
      runs += levels * comparison.levers().size() * (a.levels() + 4L);
    }
    if (scope == Scope.ALL) {
      for (Comparison.Mix mix : comparison.mixes()) {
        runs += (long) mix.members().size() * a.synergy();
        runs += ((1L << mix.members().size()) - 2) * a.shapley();
        runs += (long) Channel.values().length * a.channels();
      }
      runs += (long) comparison.levers().size() * FACTORS.length * a.grades();
    }
    return runs;
  }

  /** The arms without levers, with one, with several. */
  private List<Arm> main() {
    List<Arm> arms = new ArrayList<>(List.of(none));
    arms.addAll(alone);
    arms.addAll(mixes);
    arms.removeAll(without);
    return arms;
  }

  private void league() {
    int done = 0;
    while (stop == Decision.GO_ON) {
      int next = rule.next(done);
      trial.run(main(), done, next);
      main().stream().filter(arm -> !trial.any(arm, next)).forEach(without::add);
      done = next;
      replications = done;
      stop = decide(done);
    }
  }

  /** Precision is asked of every outcome in the leading window, for every arm. */
  private Decision decide(int done) {
    Sampled sampled = new Sampled(trial, comparison);
    int[] common = sampled.common(main(), done);
    List<Double> halfWidths = new ArrayList<>();
    List<Double> epsilons = new ArrayList<>();
    for (int o = 0; o < comparison.outcomes().size() && common.length > 1; o++) {
      Measure measure = Measure.of(sampled, o, comparison.windows().get(0), common, none);
      if (measure.defined(main())) {
        for (Arm arm : main().subList(1, main().size())) {
          PairedDifference effect = measure.effect(arm, none);
          halfWidths.add(effect.interval().halfWidth());
          epsilons.add(measure.asked().epsilon());
        }
      }
    }
    return rule.decide(
        done,
        halfWidths.stream().mapToDouble(h -> h).toArray(),
        epsilons.stream().mapToDouble(e -> e).toArray());
  }

  private void further() {
    Comparison.Analyses a = comparison.analyses();
    if (scope != Scope.ARMS && a.levels() > 0) {
      budgets(a.levels());
    }
    if (scope == Scope.ALL) {
      packages(a);
      grades(a.grades());
      channels(a.channels());
    }
  }

  private void budgets(int runs) {
    for (double level : comparison.budget().levels()) {
      if (level != 1) {
        List<Arm> arms = plan.level(level);
        trial.run(arms, 0, runs);
        levels.put(level, arms);
      }
    }
  }

  private void packages(Comparison.Analyses a) {
    for (int m = 0; m < mixes.size(); m++) {
      Arm whole = mixes.get(m);
      boolean several = whole.kind() == ArmKind.PACKAGE && whole.uses().size() > 1;
      if (!several || without.contains(whole)) {
        continue;
      }
      if (a.synergy() > 0) {
        List<Arm> of = plan.parts(whole);
        trial.run(of, 0, a.synergy());
        parts.put(whole, of);
      }
      if (a.shapley() > 0 && !alone.isEmpty()) {
        List<Arm> of = plan.subsets(comparison.mixes().get(m), none, whole, alone);
        trial.run(of, 0, a.shapley());
        subsets.put(whole, of);
      }
    }
  }

  /** Levers whose effects are assumed, with these effects at none, half, and twice their size. */
  private void grades(int runs) {
    for (Arm lever : alone) {
      boolean assumed =
          lever.block() == Block.EQUAL_BUDGET
              && !without.contains(lever)
              && lever.uses().get(0).lever().effects().stream()
                  .anyMatch(e -> e.assumed() && !e.isMoney());
      if (runs > 0 && assumed) {
        List<Arm> arms = new ArrayList<>();
        for (double factor : FACTORS) {
          arms.add(plan.scaled(lever, factor));
        }
        trial.run(arms, 0, runs);
        scaled.put(lever, arms);
      }
    }
  }

  /** The first package, with one channel closed in it and in what it is compared with. */
  private void channels(int runs) {
    Optional<Arm> first = mixes.stream().filter(m -> m.kind() == ArmKind.PACKAGE).findFirst();
    for (Channel channel : Channel.values()) {
      ModelParameters without = variants.apply(channel.overrides());
      if (runs > 0 && first.isPresent() && !without.equals(scenario.parameters())) {
        List<Arm> arms =
            List.of(
                plan.closed(none, channel, without), plan.closed(first.get(), channel, without));
        trial.run(arms, 0, runs);
        closed.put(channel, arms);
      }
    }
  }

  private Stages stages() {
    return new Stages(
        none,
        alone,
        mixes,
        List.copyOf(without),
        replications,
        stop,
        levels,
        parts,
        subsets,
        scaled,
        closed);
  }

  /**
   * The arms that were run.
   *
   * @param without arms of which no replication finished: no league has them
   * @param replications of the league
   * @param levels levers at other budgets, by multiple
   * @param parts members of a package at their shares, by package
   * @param subsets of a package, by package
   * @param scaled levers with their effects scaled, by lever
   * @param closed the arm without levers and the packages, by closed channel
   */
  record Stages(
      Arm none,
      List<Arm> alone,
      List<Arm> mixes,
      List<Arm> without,
      int replications,
      Decision stop,
      Map<Double, List<Arm>> levels,
      Map<Arm, List<Arm>> parts,
      Map<Arm, List<Arm>> subsets,
      Map<Arm, List<Arm>> scaled,
      Map<Channel, List<Arm>> closed) {

    /** The arms of the league, and those of one's own. */
    List<Arm> main() {
      List<Arm> arms = new ArrayList<>(alone);
      arms.addAll(mixes);
      arms.removeAll(without);
      return arms;
    }
  }
}
