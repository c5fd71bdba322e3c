package org.regiochain.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.regiochain.data.DataSet;
import org.regiochain.experiment.Experiment;
import org.regiochain.experiment.ExperimentResult;
import org.regiochain.experiment.FailedRun;
import org.regiochain.experiment.RunOptions;
import org.regiochain.scenario.Scenario;

/** Simulates with the experiment package. */
final class ExperimentRunner implements Runner {
  /** Marks runs that were cancelled among those that failed. */
  private static final String CANCELLED = "cancelled by the user";

  @Override
  public Outcome run(Scenario scenario, DataSet data, int threads, Progress progress) {
    RunOptions options =
        new RunOptions(
            threads,
            (done, total) -> {
              // The only place where a run can be left: between two months, every run looks here.
              if (progress.cancelled()) {
                throw new CancellationException(CANCELLED);
              }
              progress.show(done, total);
            });
    ExperimentResult result = Experiment.run(scenario, data, options);
    List<String> failures = new ArrayList<>();
    for (FailedRun failed : result.failures()) {
      if (!failed.cause().equals(CANCELLED)) {
        failures.add(failed.arm() + ", " + failed.replication() + ": " + failed.cause());
      }
    }
    long unfinished =
        result.failures().stream().mapToInt(FailedRun::replication).distinct().count();
    return new Outcome(
        result.tables(),
        scenario.replications() - (int) unfinished,
        failures,
        result.diagnostics());
  }
}
