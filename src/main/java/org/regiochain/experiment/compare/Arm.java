package org.regiochain.experiment.compare;

import java.util.List;
import org.regiochain.catalog.Grade;
import org.regiochain.catalog.Label;
import org.regiochain.lever.LeverUse;
import org.regiochain.lever.Levers;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.PolicySetting;

/**
 * One policy that is run.
 *
 * @param id unique in the comparison
 * @param base id of the arm it is compared with
 * @param budget yuan it was solved for, 0 if it was not
 * @param block null for arms that no budget was solved for
 * @param factor what assumed effects are multiplied by
 * @param channel the channel that is closed, or empty
 * @param uses its levers
 * @param parameters of its economy: the scenario's, but for a closed channel
 */
record Arm(
    String id,
    ArmKind kind,
    Label label,
    String base,
    double budget,
    Block block,
    double factor,
    String channel,
    List<LeverUse> uses,
    ModelParameters parameters) {

  /** The id of the arm without levers. */
  static final String NONE = "none";

  Arm {
    uses = List.copyOf(uses);
  }

  /** The same, in a block of the league. */
  Arm in(Block in) {
    return new Arm(id, kind, label, base, budget, in, factor, channel, uses, parameters);
  }

  /** The settings of its levers. */
  List<PolicySetting> settings() {
    return Levers.settings(uses);
  }

  /** The weakest evidence among its levers; null without levers. */
  Grade grade() {
    return uses.stream().map(u -> u.lever().grade()).max(Grade::compareTo).orElse(null);
  }

  /** The grade as tables give it. */
  String gradeText() {
    return grade() == null ? "" : grade().name();
  }
}
