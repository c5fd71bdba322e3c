package org.regiochain.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the user asked to run.
 *
 * @param file the scenario file
 * @param overrides settings {@code key=value} laid over it, the last wins
 * @param output folder that gets the results
 * @param name what the run's folder is called instead of the scenario's id
 * @param threads replications at once
 * @param dryRun whether to stop after checking everything
 * @param command the exact command line, for the manifest
 */
record RunRequest(
    Path file,
    List<String> overrides,
    Path output,
    Optional<String> name,
    int threads,
    boolean dryRun,
    List<String> command) {}
