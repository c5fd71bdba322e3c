package org.regiochain.lever;

import java.util.ArrayList;
import java.util.List;
import org.regiochain.model.PolicyAim;
import org.regiochain.model.PolicySetting;

/**
 * A lever at an intensity over some months.
 *
 * @param intensity in the lever's unit, 0 to its largest
 * @param fromMonth first month in which it is paid for, counted from 0 at the start of the run
 * @param untilMonth first month in which it no longer holds; {@link Integer#MAX_VALUE} for ever
 * @param aim limits that replace the lever's own, each by itself; {@link PolicyAim#EVERYWHERE}
 *     leaves the lever's
 * @param effectFactor what assumed sizes of effects are multiplied by, 1 normally; costs stay
 */
public record LeverUse(
    Lever lever,
    double intensity,
    int fromMonth,
    int untilMonth,
    PolicyAim aim,
    double effectFactor) {

  /**
   * Makes a use.
   *
   * @throws IllegalArgumentException if the intensity is outside the lever's range or the months
   *     run backwards
   */
  public LeverUse {
    if (!(intensity >= 0 && intensity <= lever.max())) {
      throw new IllegalArgumentException(
          lever.id() + ": intensity " + intensity + " is not within 0 and " + lever.max());
    }
    if (fromMonth < 0 || untilMonth < fromMonth || !(effectFactor >= 0)) {
      throw new IllegalArgumentException(lever.id() + ": months or effect factor make no sense");
    }
  }

  /** A use from a month on for ever, where the lever holds by itself. */
  public LeverUse(Lever lever, double intensity, int fromMonth) {
    this(lever, intensity, fromMonth, Integer.MAX_VALUE, PolicyAim.EVERYWHERE, 1);
  }

  /** The same at another intensity. */
  public LeverUse at(double other) {
    return new LeverUse(lever, other, fromMonth, untilMonth, aim, effectFactor);
  }

  /** The same beginning some months earlier, though not before the run does. */
  LeverUse earlier(int months) {
    int start = Math.max(0, fromMonth - months);
    return new LeverUse(lever, intensity, start, untilMonth, aim, effectFactor);
  }

  /** Where an effect holds: as far as its instrument can be aimed. */
  public PolicyAim aimOf(Effect effect) {
    return aim.orElse(effect.aim()).orElse(lever.aim()).limitedTo(effect.instrument().reach());
  }

  /**
   * The settings of its instruments, also at intensity 0. The cost runs from the first month;
   * effects follow after the lag, money does not wait. In each month exactly one setting carries
   * the cost.
   */
  public List<PolicySetting> settings() {
    List<PolicySetting> settings = new ArrayList<>();
    double cost = lever.cost().at(intensity);
    for (Effect effect : lever.effects()) {
      boolean carries = settings.isEmpty();
      int wait = effect.isMoney() ? 0 : Math.min(lever.lagMonths(), untilMonth - fromMonth);
      int start = fromMonth + wait;
      if (carries && start > fromMonth) {
        double none = effect.instrument().neutral();
        settings.add(setting(effect, fromMonth, start, none, cost));
      }
      if (start < untilMonth) {
        double value = effect.value(intensity, effectFactor);
        settings.add(setting(effect, start, untilMonth, value, carries ? cost : 0));
      }
    }
    return List.copyOf(settings);
  }

  private PolicySetting setting(Effect effect, int from, int until, double value, double cost) {
    return new PolicySetting(effect.instrument(), from, until, value, cost, aimOf(effect));
  }
}
