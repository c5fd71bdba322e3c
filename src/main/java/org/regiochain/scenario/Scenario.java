package org.regiochain.scenario;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.regiochain.catalog.Label;
import org.regiochain.data.RecipeChoice;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.PolicySetting;
import org.regiochain.model.Shock;

/**
 * Everything a run depends on, immutable: read from a scenario file, with its parents and overrides
 * resolved.
 *
 * @param id file-name safe
 * @param data folder of the data set
 * @param chains recipes to split, in order
 * @param start first month simulated
 * @param months length of the run
 * @param replications independent repetitions
 * @param seed master seed
 * @param policy held in every arm
 * @param comparison of policies, on top of it
 */
public record Scenario(
    String id,
    Label label,
    Label description,
    Path data,
    List<RecipeChoice> chains,
    YearMonth start,
    int months,
    int replications,
    long seed,
    ModelParameters parameters,
    List<Shock> shocks,
    List<PolicySetting> policy,
    Optional<Comparison> comparison) {

  /** The same with other settings of policy, and nothing to compare. */
  public Scenario withPolicy(List<PolicySetting> other) {
    return new Scenario(
        id,
        label,
        description,
        data,
        chains,
        start,
        months,
        replications,
        seed,
        parameters,
        shocks,
        List.copyOf(other),
        Optional.empty());
  }

  /** The same with another number of repetitions. */
  public Scenario withReplications(int other) {
    return new Scenario(
        id,
        label,
        description,
        data,
        chains,
        start,
        months,
        other,
        seed,
        parameters,
        shocks,
        policy,
        comparison);
  }
}
