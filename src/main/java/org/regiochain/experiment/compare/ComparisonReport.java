package org.regiochain.experiment.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.regiochain.engine.OutcomeRun;
import org.regiochain.experiment.FailedRun;
import org.regiochain.inference.StoppingRule.Decision;
import org.regiochain.result.ComparisonTables;
import org.regiochain.scenario.Comparison;
import org.regiochain.scenario.Scenario;

/** Turns the runs of a comparison into its tables. */
final class ComparisonReport {
  /** One pair alone says nothing of how sure it is. */
  private static final int FEWEST = 2;

  private final Scenario scenario;
  private final Comparison comparison;
  private final Trial trial;
  private final RunMemory memory;
  private final ArmPlan plan;
  private final Comparer.Stages stages;
  private final Sampled sampled;
  private final ComparisonTables tables = ComparisonTables.empty();
  private final int[] common;

  ComparisonReport(
      Scenario scenario, Trial trial, RunMemory memory, ArmPlan plan, Comparer.Stages stages) {
    this.scenario = scenario;
    this.comparison = scenario.comparison().orElseThrow();
    this.trial = trial;
    this.memory = memory;
    this.plan = plan;
    this.stages = stages;
    sampled = new Sampled(trial, comparison);
    List<Arm> league = new ArrayList<>(stages.main());
    league.add(stages.none());
    int most = comparison.replications().cap();
    int[] all = stages.main().isEmpty() ? new int[0] : sampled.common(league, most);
    common = all.length < FEWEST ? new int[0] : all;
  }

  /**
   * The tables and what else is left.
   *
   * @param complete whether nothing was left out
   */
  ComparisonResult result(boolean complete) {
    DescriptionRows describe = new DescriptionRows(tables, scenario);
    describe.outcomesAndWindows(new OutcomeLabel(memory.data()));
    everyArm().forEach(describe::arm);
    describe.runs(trial, everyArm(), comparison.replications().cap());
    describe.paths(sampled, pathArms(), common);
    if (common.length > 0) {
      main();
      levels();
      new SynergyRows(tables.synergy(), sampled, stages, comparison).add();
      scaled();
      channels();
      new AdditionalityRows(tables.additionality(), sampled, comparison)
          .add(stages.main(), stages.none(), common);
    }
    Checklist.fill(tables, scenario, stages);
    Arm featured = featured();
    return new ComparisonResult(
        tables,
        failures(),
        stages.without().stream().map(Arm::id).toList(),
        (int) memory.all().stream().filter(f -> f.run() != null).count(),
        stages.stop(),
        common.length,
        complete,
        featured.label(),
        featured.settings(),
        memory.all().stream()
            .map(RunMemory.Finished::run)
            .filter(Objects::nonNull)
            .mapToDouble(OutcomeRun::largestResidual)
            .max()
            .orElse(0));
  }

  private List<Arm> pathArms() {
    List<Arm> arms = new ArrayList<>(List.of(stages.none()));
    arms.addAll(stages.main());
    return arms;
  }

  /** All arms in the order in which they are run, each once. */
  private List<Arm> everyArm() {
    Stream<Arm> further =
        Stream.of(stages.parts(), stages.subsets(), stages.scaled())
            .flatMap(of -> of.values().stream())
            .flatMap(List::stream);
    Stream<Arm> budgets = stages.levels().values().stream().flatMap(List::stream);
    Stream<Arm> closed = stages.closed().values().stream().flatMap(List::stream);
    return Stream.of(pathArms().stream(), stages.without().stream(), budgets, further, closed)
        .flatMap(arms -> arms)
        .distinct()
        .toList();
  }

  /** Outcomes over windows that are defined in all of the arms. */
  private List<Measure> measures(List<Arm> arms, int[] replications, Arm base) {
    List<Measure> measures = new ArrayList<>();
    for (Comparison.Window window : comparison.windows()) {
      for (int o = 0; o < comparison.outcomes().size(); o++) {
        Measure measure = Measure.of(sampled, o, window, replications, base);
        if (measure.defined(arms)) {
          measures.add(measure);
        }
      }
    }
    return measures;
  }

  private void main() {
    List<Arm> arms = stages.main();
    EffectRows effects = new EffectRows(tables.effects());
    LeagueRows league = new LeagueRows(tables.league());
    for (Measure measure : measures(arms, common, stages.none())) {
      effects.add(measure, arms, stages.none(), stages.stop());
      league.add(measure, ranked(arms), stages.none(), comparison.budget().pv());
    }
    costs(arms, common);
  }

  private void costs(List<Arm> arms, int[] replications) {
    BudgetRows budget = new BudgetRows(tables.budget(), comparison);
    for (Arm arm : arms) {
      budget.add(arm, plan.found().get(arm.id()), sampled.costs(arm, replications));
    }
  }

  private void levels() {
    for (Map.Entry<Double, List<Arm>> level : stages.levels().entrySet()) {
      int asked = comparison.analyses().levels();
      List<Arm> arms = level.getValue().stream().filter(a -> trial.any(a, asked)).toList();
      int[] replications = of(arms, asked);
      if (!arms.isEmpty() && replications.length >= FEWEST) {
        double pv = level.getKey() * comparison.budget().pv();
        for (Measure measure : measures(arms, replications, stages.none())) {
          new EffectRows(tables.effects()).add(measure, arms, stages.none(), Decision.FIXED);
          new LeagueRows(tables.league()).add(measure, arms, stages.none(), pv);
        }
        costs(arms, replications);
      }
    }
  }

  private void scaled() {
    for (Map.Entry<Arm, List<Arm>> lever : stages.scaled().entrySet()) {
      int[] replications = of(lever.getValue(), comparison.analyses().grades());
      RobustnessRows rows = new RobustnessRows(tables.robustness());
      for (Measure measure : measures(lever.getValue(), replications, stages.none())) {
        rows.add(measure, lever.getKey(), lever.getValue(), ranked(stages.main()), stages.none());
      }
    }
  }

  private void channels() {
    for (Map.Entry<Channel, List<Arm>> channel : stages.closed().entrySet()) {
      List<Arm> closed = channel.getValue();
      int[] replications = of(closed, comparison.analyses().channels());
      ChannelRows rows = new ChannelRows(tables.channels());
      for (Measure measure : measures(closed, replications, stages.none())) {
        rows.add(measure, channel.getKey(), closed, stages.mixes(), stages.none());
      }
    }
  }

  /** The replications of some arms that can be paired with the arm without levers. */
  private int[] of(List<Arm> arms, int replications) {
    List<Arm> all = new ArrayList<>(arms);
    all.add(stages.none());
    all.addAll(stages.main());
    return sampled.common(all, replications);
  }

  private static List<Arm> ranked(List<Arm> arms) {
    return arms.stream().filter(a -> a.kind().ranked()).toList();
  }

  private Arm featured() {
    return stages.mixes().stream()
        .filter(m -> m.kind() == ArmKind.PACKAGE)
        .findFirst()
        .or(() -> best())
        .orElse(stages.none());
  }

  private Optional<Arm> best() {
    if (common.length == 0 || stages.main().isEmpty()) {
      return Optional.empty();
    }
    Measure measure = Measure.of(sampled, 0, comparison.windows().get(0), common, stages.none());
    return stages.main().stream()
        .max(Comparator.comparingDouble(a -> Arrays.stream(measure.merits(a)).sum()));
  }

  /** Those of the budget search too. */
  private List<FailedRun> failures() {
    return memory.all().stream()
        .filter(f -> f.run() == null)
        .map(f -> new FailedRun(f.arm(), f.replication(), f.cause()))
        .sorted(Comparator.comparingInt(FailedRun::replication).thenComparing(FailedRun::arm))
        .toList();
  }
}
