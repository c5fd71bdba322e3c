package org.regiochain.lever;

import org.regiochain.model.Instrument;
import org.regiochain.model.PolicyAim;

/**
 * How a lever moves one instrument.
 *
 * @param size of a proportional effect, the instrument's unit for one unit of intensity; of a
 *     saturating one, the most it can reach
 * @param scale intensity at which a saturating effect reaches 1 − 1/e of its size; 0 if
 *     proportional
 * @param assumed whether the size is an assumption that robustness runs may scale, rather than a
 *     definition (a share of investment paid is what it says)
 * @param aim where it holds instead of where the lever does
 */
public record Effect(
    Instrument instrument,
    EffectLaw law,
    double size,
    double scale,
    boolean assumed,
    PolicyAim aim) {

  /** Whether the instrument is an amount of money. */
  public boolean isMoney() {
    return instrument.unit().equals("CNY/month");
  }

  /** The instrument's value at an intensity, within its range; exactly 0 at 0. */
  public double value(double intensity) {
    return value(intensity, 1);
  }

  /**
   * The same with an assumed size scaled. Money stays what it is: twice the effect of a grant is
   * not a grant twice as large.
   *
   * @param effectFactor 1 for the size as declared
   */
  public double value(double intensity, double effectFactor) {
    double value = unbounded(intensity) * (assumed && !isMoney() ? effectFactor : 1);
    return Math.max(instrument.min(), Math.min(instrument.max(), value)) + 0.0;
  }

  /** What the law gives, whatever the instrument's range. */
  double unbounded(double intensity) {
    return law.value(size, scale, intensity);
  }
}
