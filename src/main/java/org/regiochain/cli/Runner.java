package org.regiochain.cli;

import java.util.List;
import java.util.Map;
import org.regiochain.data.DataSet;
import org.regiochain.result.RunTables;
import org.regiochain.scenario.Scenario;

/** Simulates a scenario. A seam: tests of the command line put a quick stand-in here. */
@FunctionalInterface
interface Runner {
  /**
   * Runs every replication that is not cancelled first.
   *
   * @param threads at most so many at once; does not change results
   */
  Outcome run(Scenario scenario, DataSet data, int threads, Progress progress);

  /** How far a run is, and whether it should stop. */
  interface Progress {
    /** Called from any thread. */
    void show(long monthsDone, long monthsInAll);

    /** Whether the user wants the run to end; what is finished by then is kept. */
    boolean cancelled();
  }

  /**
   * What a run left.
   *
   * @param tables rows of every replication that finished
   * @param finished how many replications finished
   * @param failures one text for each replication that failed, naming it and the cause
   * @param diagnostics maxima of the accounting residuals and the like, for the manifest
   */
  record Outcome(
      RunTables tables, int finished, List<String> failures, Map<String, Object> diagnostics) {}
}
