package org.regiochain.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.regiochain.catalog.Lang;
import org.regiochain.experiment.compare.Comparer;

/**
 * What the user asked to run.
 *
 * @param file the scenario file
 * @param overrides settings {@code key=value} laid over it, the last wins
 * @param output folder that gets the results
 * @param name what the run's folder is called instead of the scenario's id
 * @param threads replications at once
 * @param dryRun whether to stop after checking everything
 * @param scope how much of a comparison is made
 * @param details whether the detailed tables and charts of single arms are made too
 * @param lang of the charts
 * @param command the exact command line, for the manifest
 */
record RunRequest(
    Path file,
    List<String> overrides,
    Path output,
    Optional<String> name,
    int threads,
    boolean dryRun,
    Comparer.Scope scope,
    boolean details,
    Lang lang,
    List<String> command) {

  /** The same, with no more than a part of the comparison. */
  RunRequest only(Comparer.Scope part) {
    return new RunRequest(
        file, overrides, output, name, threads, dryRun, part, false, lang, command);
  }
}
