package org.regiochain.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.regiochain.catalog.FaultException;
import org.regiochain.experiment.RunOptions;
import org.regiochain.experiment.compare.Comparer;
import org.regiochain.experiment.compare.ComparisonResult;
import org.regiochain.experiment.compare.Verification;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.PolicySetting;
import org.regiochain.result.Journal;
import org.regiochain.result.RunFolder;
import org.regiochain.scenario.Scenario;
import org.regiochain.scenario.ScenarioReader;

/** The comparison of policies within a run. */
final class CompareStage {
  /** The file of finished runs in a run's folder. */
  static final String JOURNAL = "runs.jsonl";

  private CompareStage() {}

  /** Compares; the journal in the folder is gone on with. */
  static ComparisonResult run(
      CheckedScenario checked, RunRequest request, RunFolder folder, Runner.Progress progress) {
    RunOptions options = new RunOptions(request.threads(), new ExperimentRunner.Months(progress));
    try (Journal journal = Journal.open(folder.path().resolve(JOURNAL))) {
      return Comparer.run(
          checked.resolved().scenario(),
          checked.data(),
          options,
          request.scope(),
          journal,
          changes -> parameters(request, changes));
    }
  }

  /** Makes some of a run's comparison again; the run stays as it is. */
  static Verification verify(
      CheckedScenario checked,
      RunRequest request,
      RunFolder folder,
      Runner.Progress progress,
      int sample) {
    RunOptions options = new RunOptions(request.threads(), new ExperimentRunner.Months(progress));
    try (Journal journal = Journal.look(folder.path().resolve(JOURNAL))) {
      return Comparer.verify(
          checked.resolved().scenario(),
          checked.data(),
          options,
          request.scope(),
          journal,
          changes -> parameters(request, changes),
          sample);
    }
  }

  /** The scenario that the detailed tables and charts show: the featured arm as its policy. */
  static Scenario featured(Scenario scenario, ComparisonResult comparison) {
    List<PolicySetting> policy = new ArrayList<>(scenario.policy());
    policy.addAll(comparison.settings());
    return scenario.withPolicy(policy);
  }

  /** The scenario's parameters with some changed as if on the command line. */
  private static ModelParameters parameters(RunRequest request, List<String> changes) {
    List<String> overrides = new ArrayList<>(request.overrides());
    overrides.addAll(changes);
    Path file = request.file();
    try {
      return ScenarioReader.read(file, overrides).scenario().parameters();
    } catch (FaultException e) {
      throw new IllegalStateException("a channel cannot be closed: " + changes, e);
    }
  }
}
