package org.regiochain.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The value of every instrument in one month, built afresh from the neutral values. */
public final class PolicyStance {
  private final Map<Instrument, Double> values = new EnumMap<>(Instrument.class);
  private double administration;

  private PolicyStance() {
    for (Instrument instrument : Instrument.values()) {
      values.put(instrument, instrument.neutral());
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
        stance.values.put(setting.instrument(), setting.value());
        stance.administration += setting.costPerMonth();
      }
    }
    return stance;
  }

  public double of(Instrument instrument) {
    return values.get(instrument);
  }

  /** What administering all settings costs, yuan a month. */
  public double administration() {
    return administration;
  }
}
