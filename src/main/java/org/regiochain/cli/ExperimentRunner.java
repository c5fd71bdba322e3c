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
  @Override
  public Outcome run(Scenario scenario, DataSet data, int threads, Progress progress) {
    RunOptions options = new RunOptions(threads, new Months(progress));
    ExperimentResult result = Experiment.run(scenario, data, options);
    List<String> failures = new ArrayList<>();
    for (FailedRun failed : result.failures()) {
      if (!failed.cause().equals(RunOptions.CANCELLED)) {
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

  /** Passes progress on, and leaves a run between two months when the user wants to stop. */
  record Months(Progress progress) implements RunOptions.Progress {
    @Override
    public void months(long done, long total) {
      if (progress.cancelled()) {
        throw new CancellationException(RunOptions.CANCELLED);
      }
      progress.show(done, total);
    }

    @Override
    public boolean cancelled() {
      return progress.cancelled();
    }
  }
}
