package org.regiochain.lever;

import java.util.List;
import org.regiochain.model.PolicySetting;

/** Several levers at once. */
public final class Levers {
  private Levers() {}

  /**
   * The settings of all uses, in their order. Levers that shift starts move all others earlier by
   * their intensities, in whole months, not before the run begins.
   */
  public static List<PolicySetting> settings(List<LeverUse> uses) {
    double months =
        uses.stream().filter(u -> u.lever().shiftsStart()).mapToDouble(LeverUse::intensity).sum();
    int earlier = (int) Math.round(months);
    return uses.stream()
        .filter(u -> !u.lever().shiftsStart())
        .flatMap(u -> u.earlier(earlier).settings().stream())
        .toList();
  }
}
