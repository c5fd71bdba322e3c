package org.regiochain.experiment.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
  private final RunProof proof;
  private final RunPool pool;
  private final Map<String, Finished> finished = new ConcurrentSkipListMap<>();
  private final AtomicLong monthsDone = new AtomicLong();
  private volatile long runsExpected;

  /**
   * One run as it ended.
   *
   * @param arm that first asked for it
   * @param run null if it failed
   * @param cause why it failed, empty if it did not
   */
  record Finished(String arm, int replication, OutcomeRun run, String cause) {}

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
      RunJournal journal,
      RunProof proof) {
    this.scenario = scenario;
    this.data = data;
    this.outcomes = outcomes;
    this.options = options;
    this.journal = journal;
    this.proof = proof;
    this.pool = new RunPool(options.threads(), opening(scenario.parameters()).firms.count);
    finished.putAll(journal.read());
    proof.choose(finished, journal.damaged().size());
    monthsDone.set(proof.readsOnly() ? 0 : (long) finished.size() * scenario.months());
  }

  /** What the economy is built from. */
  DataSet data() {
    return data;
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

  /** How many runs are still expected, for the display of progress. */
  void expect(long runs) {
    runsExpected = proof.readsOnly() ? proof.chosen() : finished.size() + runs;
  }

  /**
   * Makes the runs asked for that are not known yet, in order, each once.
   *
   * @throws CancellationException if the user wants to stop, or missing runs are to stay missing;
   *     what is finished is remembered
   */
  void make(List<Request> requests) {
    Map<String, Request> different = new LinkedHashMap<>();
    for (Request request : requests) {
      different.putIfAbsent(key(request), request);
    }
    List<String> missing =
        different.keySet().stream().filter(k -> !finished.containsKey(k)).toList();
    // Only after all that is known: what is proved must not depend on which thread is quicker.
    boolean ends = proof.readsOnly() && !proof.replaces(missing.size());
    if (ends) {
      different.keySet().removeAll(missing);
    }
    List<RunPool.Task<Finished>> tasks = new ArrayList<>();
    different.forEach((key, request) -> tasks.add(executor -> one(key, request, executor)));
    pool.all(tasks);
    if (ends) {
      throw new CancellationException(RunOptions.CANCELLED);
    }
  }

  /** A run that is known already. */
  Optional<Finished> known(Request request) {
    return Optional.ofNullable(finished.get(key(request)));
  }

  private Finished one(String key, Request request, ChunkExecutor executor) {
    Finished known = finished.get(key);
    if (known != null && !proof.wants(key)) {
      return known;
    }
    if (options.progress().cancelled()) {
      throw new CancellationException(RunOptions.CANCELLED);
    }
    Finished result = make(request, executor);
    if (known != null) {
      proof.compare(key, known, result);
      return known;
    }
    Finished kept = journal.add(key, result);
    finished.put(key, kept);
    return kept;
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
      OutcomeRun run =
          OutcomeRun.of(opening(request.parameters()), spec, outcomes, executor, this::monthDone);
      return new Finished(request.arm(), request.replication(), run, "");
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      return new Finished(request.arm(), request.replication(), null, cause(e));
    }
  }

  private static String cause(RuntimeException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private void monthDone() {
    long done = monthsDone.incrementAndGet();
    options.progress().months(done, Math.max(done, runsExpected * scenario.months()));
  }

  /** Same economy, same settings, same draws: same key. */
  private String key(Request request) {
    return RunKey.of(scenario, request);
  }

  /** Closes with the file of runs in its final order. */
  void settle() {
    journal.closeSorted(finished);
  }

  @Override
  public void close() {
    pool.close();
    journal.close();
  }
}
