package org.regiochain.model;

import java.util.List;

/** The value of every instrument in one month, built afresh from the neutral values. */
public final class PolicyStance {
  private final double[] values = new double[Instrument.values().length];
  private double administration;

  private PolicyStance() {
    for (Instrument instrument : Instrument.values()) {
      values[instrument.ordinal()] = instrument.neutral();
    }
  }

  /** No policy at all. */
  public static PolicyStance neutral() {
    return new PolicyStance();
  }

  /** The stance in a month; of two settings of one instrument the later in the list holds. */
  public static PolicyStance at(int month, List<PolicySetting> settings) {
    PolicyStance stance = new PolicyStance();
    for (PolicySetting setting : settings) {
      if (month >= setting.fromMonth() && month < setting.untilMonth()) {
        stance.values[setting.instrument().ordinal()] = setting.value();
        stance.administration += setting.costPerMonth();
      }
    }
    return stance;
  }

  public double of(Instrument instrument) {
    return values[instrument.ordinal()];
  }

  /** What administering all settings costs, yuan a month. */
  public double administration() {
    return administration;
  }
}
