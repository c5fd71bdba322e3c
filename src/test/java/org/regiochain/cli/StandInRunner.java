package org.regiochain.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.regiochain.data.DataSet;
import org.regiochain.experiment.Experiment;
import org.regiochain.result.AtomicFile;
import org.regiochain.result.RunTables;
import org.regiochain.scenario.Scenario;

/**
 * Pretends to simulate: one indicator row for each month. Can be told to fail or be interrupted.
 */
final class StandInRunner implements Runner {
  /** Writes one file that is not a picture. */
  static final ChartDrawer CHARTS =
      (tables, checked, folder, lang) -> {
        Path file = folder.resolve("01-stand-in.svg");
        AtomicFile.writeText(file, "<svg/>");
        return List.of(file);
      };

  /** The scenarios it was asked to run. */
  final List<Scenario> asked = new ArrayList<>();

  private final int failFrom;
  private RuntimeException failure;

  StandInRunner() {
    this(Integer.MAX_VALUE);
  }

  /** Replications from this number on fail. */
  StandInRunner(int failFrom) {
    this.failFrom = failFrom;
  }

  /** Breaks down altogether. */
  static StandInRunner breaking(RuntimeException failure) {
    StandInRunner runner = new StandInRunner();
    runner.failure = failure;
    return runner;
  }

  @Override
  public Outcome run(Scenario scenario, DataSet data, int threads, Progress progress) {
    asked.add(scenario);
    if (failure != null) {
      throw failure;
    }
    RunTables tables = RunTables.empty();
    List<String> failures = new ArrayList<>();
    for (int r = 0; r < scenario.replications(); r++) {
      if (r >= failFrom) {
        failures.add("replication " + r + ": identity broken");
        continue;
      }
      for (int m = 0; m <= scenario.months(); m++) {
        tables
            .indicators()
            .add(
                Experiment.SCENARIO_ARM,
                r,
                m,
                scenario.start().plusMonths(m).toString(),
                "N+C+S",
                "all",
                "value_added",
                "1e8 CNY",
                100.0 + m);
        progress.show(r * scenario.months() + m, scenario.replications() * scenario.months());
      }
    }
    return new Outcome(
        tables,
        scenario.replications() - failures.size(),
        failures,
        Map.of("largest_residual", 1e-12));
  }
}
