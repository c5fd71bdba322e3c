package org.regiochain.experiment.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.regiochain.data.DataSet;
import org.regiochain.engine.ChunkExecutor;
import org.regiochain.engine.Outcome;
import org.regiochain.engine.OutcomeRun;
import org.regiochain.engine.Replication;
import org.regiochain.experiment.RunOptions;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.PolicySetting;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.scenario.Scenario;
import org.regiochain.state.Economy;

/**
 * Every run of a comparison, made once and remembered: on disk as soon as it is finished, so that a
 * comparison taken up again repeats only what is missing. Runs with the same settings are the same
 * run, whichever arm asks for them.
 */
final class RunMemory implements AutoCloseable {
  private final Scenario scenario;
  private final DataSet data;
  private final Map<ModelParameters, Economy> openings = new ConcurrentHashMap<>();
  private final List<Outcome> outcomes;
  private final RunOptions options;
  private final RunJournal journal;
  private final RunPool pool;
  private final Map<String, Finished> finished = new ConcurrentSkipListMap<>();
  private final AtomicLong monthsDone = new AtomicLong();
  private volatile long runsExpected;

  /**
   * One run as it ended.
   *
   * @param run null if it failed
   * @param cause why it failed, empty if it did not
   */
  record Finished(OutcomeRun run, String cause) {}

  /** What to run. */
  record Request(
      String arm, ModelParameters parameters, List<PolicySetting> settings, int replication) {
    static Request of(Arm arm, int replication) {
      return new Request(arm.id(), arm.parameters(), arm.settings(), replication);
    }
  }

  RunMemory(
      Scenario scenario,
      DataSet data,
      List<Outcome> outcomes,
      RunOptions options,
      RunJournal journal) {
    this.scenario = scenario;
    this.data = data;
    this.outcomes = outcomes;
    this.options = options;
    this.journal = journal;
    this.pool = new RunPool(options.threads(), opening(scenario.parameters()).firms.count);
    finished.putAll(journal.read());
  }

  /** The economy at rest under some parameters, built once. */
  private Economy opening(ModelParameters parameters) {
    return openings.computeIfAbsent(
        parameters, p -> PopulationBuilder.build(data, p, scenario.seed()));
  }

  /** Every run made or read so far, failed ones too. */
  List<Finished> all() {
    return List.copyOf(finished.values());
  }

  /** How many runs are expected in all, for the display of progress. */
  void expect(long runs) {
    runsExpected = Math.max(runsExpected, runs);
  }

  /**
   * The runs asked for, in order; those not known yet are made in that order.
   *
   * @throws CancellationException if the user wants to stop; what is finished is remembered
   */
  List<Finished> runs(List<Request> requests) {
    List<RunPool.Task<Finished>> tasks =
        requests.stream().<RunPool.Task<Finished>>map(r -> executor -> one(r, executor)).toList();
    return pool.all(tasks);
  }

  /** A run that is known already. */
  Optional<Finished> known(Request request) {
    return Optional.ofNullable(finished.get(key(request)));
  }

  private Finished one(Request request, ChunkExecutor executor) {
    String key = key(request);
    Finished known = finished.get(key);
    if (known != null) {
      return known;
    }
    if (options.progress().cancelled()) {
      throw new CancellationException(RunOptions.CANCELLED);
    }
    Finished result = make(request, executor);
    finished.put(key, result);
    journal.add(key, request, result);
    return result;
  }

  private Finished make(Request request, ChunkExecutor executor) {
    Replication.Spec spec =
        new Replication.Spec(
            request.arm(),
            request.replication(),
            request.parameters(),
            scenario.shocks(),
            request.settings(),
            scenario.start(),
            scenario.months(),
            scenario.seed());
    try {
      return new Finished(
          OutcomeRun.of(opening(request.parameters()), spec, outcomes, executor, this::monthDone),
          "");
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      return new Finished(null, String.valueOf(e.getMessage()));
    }
  }

  private void monthDone() {
    long done = monthsDone.incrementAndGet();
    options.progress().months(done, Math.max(done, runsExpected * scenario.months()));
  }

  /** Same economy, same settings, same draws: same key. */
  private String key(Request request) {
    return RunKey.of(scenario, request);
  }

  @Override
  public void close() {
    pool.close();
    journal.close();
  }
}
