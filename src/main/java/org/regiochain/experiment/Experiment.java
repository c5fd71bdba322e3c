package org.regiochain.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.regiochain.data.DataSet;
import org.regiochain.engine.ChunkExecutor;
import org.regiochain.engine.Replication;
import org.regiochain.model.Indicator;
import org.regiochain.model.Shock;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.result.ResultTable;
import org.regiochain.result.RunTables;
import org.regiochain.scenario.Scenario;
import org.regiochain.state.Economy;
import org.regiochain.state.Structure;

/**
 * Runs a scenario: every replication, and with shocks each replication twice, with and without
 * them, under the same draws. The opening economy is built once. Small economies share threads by
 * replication, large ones within a run; results are the same.
 */
public final class Experiment {
  /** The arm that is the scenario itself. */
  public static final String SCENARIO_ARM = "scenario";

  /** The same without shocks: the counterfactual of the loss tables. */
  public static final String NO_SHOCK_ARM = "no_shock";

  /** The same without policy settings: what the policy is compared with. */
  public static final String NO_POLICY_ARM = "no_policy";

  /** From this many firms on, threads are better used inside a run. */
  private static final int LARGE = 200_000;

  private final Scenario scenario;
  private final RunOptions options;
  private final Economy opening;
  private final AtomicLong monthsDone = new AtomicLong();
  private final long monthsTotal;
  private final List<String> arms;

  private Experiment(Scenario scenario, DataSet data, RunOptions options) {
    this.scenario = scenario;
    this.options = options;
    List<String> all = new ArrayList<>(List.of(SCENARIO_ARM));
    if (!scenario.shocks().isEmpty()) {
      all.add(NO_SHOCK_ARM);
    }
    if (!scenario.policy().isEmpty()) {
      all.add(NO_POLICY_ARM);
    }
    arms = List.copyOf(all);
    monthsTotal = (long) scenario.months() * scenario.replications() * arms.size();
    opening = PopulationBuilder.build(data, scenario.parameters(), scenario.seed());
  }

  /**
   * Runs everything a scenario asks for.
   *
   * @throws org.regiochain.population.BaseYearException if no economy at rest can be built from the
   *     data
   */
  public static ExperimentResult run(Scenario scenario, DataSet data, RunOptions options) {
    return new Experiment(scenario, data, options).run(data);
  }

  /** One replication of one arm: its result, or why there is none. */
  private record Outcome(String arm, int replication, Replication result, String failure) {}

  private ExperimentResult run(DataSet data) {
    RunTables tables = RunTables.empty();
    Dictionary.fill(tables, data, opening.structure);
    List<FailedRun> failures = new ArrayList<>();
    double residual = 0;
    for (List<Outcome> replication : outcomes()) {
      for (Outcome outcome : replication) {
        if (outcome.result() == null) {
          failures.add(new FailedRun(outcome.arm(), outcome.replication(), outcome.failure()));
        } else {
          residual = Math.max(residual, outcome.result().largestResidual());
          outcome.result().rows().appendTo(tables);
        }
      }
      Replication hit = find(replication, SCENARIO_ARM);
      Replication calm = find(replication, NO_SHOCK_ARM);
      if (hit != null && calm != null) {
        lossRows(tables, hit, calm, replication.get(0).replication());
      }
    }
    TargetRows.fill(tables, data.targets(), scenario.months());
    return new ExperimentResult(tables, failures, diagnostics(residual));
  }

  private static Replication find(List<Outcome> outcomes, String arm) {
    return outcomes.stream()
        .filter(o -> o.arm().equals(arm))
        .map(Outcome::result)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The arms of every replication, in order of replication. */
  private List<List<Outcome>> outcomes() {
    int replications = scenario.replications();
    if (options.threads() == 1 || opening.firms.count >= LARGE) {
      try (ChunkExecutor executor = new ChunkExecutor(options.threads())) {
        return IntStream.range(0, replications).mapToObj(r -> arms(r, executor)).toList();
      }
    }
    ExecutorService workers = Executors.newFixedThreadPool(options.threads());
    try (ChunkExecutor executor = new ChunkExecutor(1)) {
      List<Future<List<Outcome>>> futures =
          IntStream.range(0, replications)
              .mapToObj(r -> workers.submit(() -> arms(r, executor)))
              .toList();
      List<List<Outcome>> outcomes = new ArrayList<>();
      for (Future<List<Outcome>> future : futures) {
        outcomes.add(future.get());
      }
      return outcomes;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      workers.shutdownNow();
    }
  }

  private List<Outcome> arms(int replication, ChunkExecutor executor) {
    return arms.stream().map(arm -> outcome(arm, replication, executor)).toList();
  }

  private Outcome outcome(String arm, int replication, ChunkExecutor executor) {
    if (options.progress().cancelled()) {
      return new Outcome(arm, replication, null, RunOptions.CANCELLED);
    }
    Replication.Spec spec =
        new Replication.Spec(
            arm,
            replication,
            scenario.parameters(),
            arm.equals(NO_SHOCK_ARM) ? List.of() : scenario.shocks(),
            arm.equals(NO_POLICY_ARM) ? List.of() : scenario.policy(),
            scenario.start(),
            scenario.months(),
            scenario.seed());
    try {
      return new Outcome(
          arm, replication, new Replication(opening, spec, executor, this::monthDone), "");
    } catch (RuntimeException e) {
      return new Outcome(arm, replication, null, String.valueOf(e.getMessage()));
    }
  }

  private void monthDone() {
    options.progress().months(monthsDone.incrementAndGet(), monthsTotal);
  }

  private void lossRows(RunTables tables, Replication hit, Replication calm, int replication) {
    Structure st = opening.structure;
    List<String> shocked = scenario.shocks().stream().map(Shock::product).distinct().toList();
    int startWeek = scenario.shocks().stream().mapToInt(Shock::startWeek).min().orElse(0);
    for (WeeklyCuts.Cut cut : WeeklyCuts.of(st, shocked)) {
      List<Double> output = cut.series(hit.weeklyOutput());
      List<Double> expected = cut.series(calm.weeklyOutput());
      for (int w = 0; w < output.size(); w++) {
        double cf = expected.get(w);
        if (cf > 0) {
          tables
              .shock()
              .add(
                  SCENARIO_ARM,
                  replication,
                  w,
                  scenario.start().plusMonths(w / Structure.WEEKS).toString(),
                  cut.region(),
                  cut.product(),
                  output.get(w),
                  cf,
                  (cf - output.get(w)) / cf);
        }
      }
      ShockLoss loss = ShockLoss.of(output, expected, startWeek, Structure.WEEKS_PER_YEAR);
      if (!Double.isNaN(loss.loss())) {
        add(tables.indicators(), replication, cut, Indicator.RESILIENCE_LOSS, loss.loss());
        add(tables.indicators(), replication, cut, Indicator.RECOVERY_TIME, loss.recoveryWeeks());
      }
    }
  }

  private void add(
      ResultTable table, int replication, WeeklyCuts.Cut cut, Indicator indicator, double value) {
    table.add(
        SCENARIO_ARM,
        replication,
        scenario.months(),
        scenario.start().plusMonths(scenario.months() - 1L).toString(),
        cut.region(),
        cut.product(),
        indicator.id(),
        indicator.unit(),
        value);
  }

  private Map<String, Object> diagnostics(double residual) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("firm_rows", opening.firms.count);
    facts.put("input_slots", opening.network.slotCount());
    facts.put("supply_links", opening.network.linkCount());
    facts.put("locations", opening.structure.locationCount);
    facts.put("products", opening.structure.productCount);
    facts.put("largest_accounting_residual", residual);
    return facts;
  }
}
