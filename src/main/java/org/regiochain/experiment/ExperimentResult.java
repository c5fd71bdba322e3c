package org.regiochain.experiment;

import java.util.List;
import java.util.Map;
import org.regiochain.result.RunTables;

/**
 * What an experiment leaves.
 *
 * @param failures runs that did not finish
 * @param diagnostics for the manifest: sizes, residuals, in order
 */
public record ExperimentResult(
    RunTables tables, List<FailedRun> failures, Map<String, Object> diagnostics) {}
