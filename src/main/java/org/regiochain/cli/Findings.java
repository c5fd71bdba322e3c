package org.regiochain.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.regiochain.catalog.Label;
import org.regiochain.experiment.compare.Verification;

/**
 * What was found when a run was verified.
 *
 * @param folder of the run
 * @param complete whether the manifest says that nothing is missing
 * @param changes since the run
 * @param runs of a comparison that were made again
 * @param journal whether the file of runs has the hash that the manifest records, if it records one
 * @param recorded tables held against the hashes that the manifest records
 * @param remade tables of the comparison held against those made from the runs that are kept
 * @param detailed tables held against the first replication made again
 * @param replications of the detailed tables
 */
record Findings(
    Path folder,
    boolean complete,
    List<Label> changes,
    Optional<Verification> runs,
    Optional<Boolean> journal,
    TableCheck recorded,
    TableCheck remade,
    TableCheck detailed,
    int replications) {

  /** Whether runs are missing that must be there. */
  boolean lacksRuns() {
    return complete && runs.filter(r -> !r.again().complete()).isPresent();
  }

  /** Whether all that was looked at is the same. */
  boolean good() {
    boolean kept =
        runs.map(r -> r.different().isEmpty() && r.unreached().isEmpty() && r.damaged().isEmpty())
            .orElse(true);
    return kept
        && !lacksRuns()
        && journal.orElse(true)
        && recorded.good()
        && remade.good()
        && detailed.good();
  }
}
