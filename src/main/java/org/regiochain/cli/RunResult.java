package org.regiochain.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regiochain.experiment.FailedRun;
import org.regiochain.experiment.compare.ComparisonResult;

/**
 * What a run gave.
 *
 * @param detailed the scenario in detail
 * @param asked whether it was to be made in detail
 * @param replications of that
 */
record RunResult(
    Optional<ComparisonResult> comparison,
    Runner.Outcome detailed,
    boolean asked,
    int replications) {

  /** One text for each run that failed. */
  List<String> failures() {
    List<String> failures = new ArrayList<>();
    for (FailedRun failed : comparison.map(ComparisonResult::failures).orElse(List.of())) {
      failures.add(failed.arm() + ", " + failed.replication() + ": " + failed.cause());
    }
    failures.addAll(detailed.failures());
    return failures;
  }

  /** Whether there is something to show. */
  boolean any() {
    return detailed.finished() > 0 || comparison.filter(c -> c.finished() > 0).isPresent();
  }

  /**
   * How it ended.
   *
   * @param interrupted whether the user wanted it to stop
   */
  Manifest.Status status(boolean interrupted) {
    boolean all =
        comparison.map(ComparisonResult::complete).orElse(true)
            && (!asked || detailed.finished() + detailed.failures().size() >= replications);
    if (interrupted && !all) {
      return Manifest.Status.INTERRUPTED;
    }
    if (failures().isEmpty()) {
      return Manifest.Status.DONE;
    }
    return usable() && (!asked || detailed.finished() > 0)
        ? Manifest.Status.PARTIAL
        : Manifest.Status.FAILED;
  }

  /** A comparison without a single run has lost the arm that all others need. */
  private boolean usable() {
    return comparison.map(c -> c.finished() > 0 || !c.complete()).orElse(true);
  }
}
