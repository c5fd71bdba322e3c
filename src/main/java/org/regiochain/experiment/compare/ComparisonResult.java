package org.regiochain.experiment.compare;

import java.util.List;
import org.regiochain.catalog.Label;
import org.regiochain.experiment.FailedRun;
import org.regiochain.inference.StoppingRule.Decision;
import org.regiochain.model.PolicySetting;
import org.regiochain.result.ComparisonTables;

/**
 * What a comparison leaves.
 *
 * @param failures runs that ended with an error
 * @param without arms that no league has, since none of their replications finished
 * @param finished runs that ended well
 * @param stop why no more replications were asked for
 * @param replications that finished in every arm of the league
 * @param complete whether nothing was left out because the user stopped it
 * @param featured label of the arm that detailed tables and charts show: the first package, or the
 *     lever with the largest effect
 * @param settings of that arm
 * @param largestResidual of any accounting identity in any run
 */
public record ComparisonResult(
    ComparisonTables tables,
    List<FailedRun> failures,
    List<String> without,
    int finished,
    Decision stop,
    int replications,
    boolean complete,
    Label featured,
    List<PolicySetting> settings,
    double largestResidual) {
  public ComparisonResult {
    failures = List.copyOf(failures);
    without = List.copyOf(without);
    settings = List.copyOf(settings);
  }
}
