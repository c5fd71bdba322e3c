package org.regiochain.inference;

import java.util.Optional;

/**
 * The smallest change of an uncertain effect at which a lever changes places in the order.
 *
 * @param factor multiple of the lever's effect law, 1 as declared; between two factors that were
 *     run its effect is interpolated
 * @param other the lever it changes places with
 */
public record FlipPoint(double factor, int other) {

  /**
   * Looks below and above 1 for the nearest change of places. A tie at the last factor is no
   * change; levers tied at 1 change at once if the effect moves at all.
   *
   * @param factors rising, with 1 among them, such as 0, ½, 1, 2
   * @param effects mean effect of the lever at each factor
   * @param others mean effects of the other levers, as declared
   * @return the change nearest to 1, of equals that below 1; empty if the order stays
   * @throws IllegalArgumentException if lengths differ, factors do not rise or lack 1
   */
  public static Optional<FlipPoint> nearest(double[] factors, double[] effects, double[] others) {
    Sample.requirePaired(factors, effects);
    int declared = -1;
    for (int f = 0; f < factors.length; f++) {
      if (f > 0 && factors[f] <= factors[f - 1]) {
        throw new IllegalArgumentException("factors do not rise");
      }
      declared = factors[f] == 1 ? f : declared;
    }
    if (declared < 0) {
      throw new IllegalArgumentException("no factor 1");
    }
    FlipPoint nearest = null;
    for (int other = 0; other < others.length; other++) {
      for (int step : new int[] {-1, 1}) {
        double factor = crossing(factors, effects, others[other], declared, step);
        if (!Double.isNaN(factor)
            && (nearest == null || Math.abs(factor - 1) < Math.abs(nearest.factor - 1))) {
          nearest = new FlipPoint(factor, other);
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** Where the effect first passes a level, going from 1 in one direction; NaN if nowhere. */
  private static double crossing(
      double[] factors, double[] effects, double level, int declared, int step) {
    double side = Math.signum(effects[declared] - level);
    for (int f = declared + step; f >= 0 && f < factors.length; f += step) {
      double before = effects[f - step] - level;
      double after = effects[f] - level;
      if (side == 0 && after != 0) {
        return factors[f - step];
      }
      if (side * after < 0) {
        double part = before / (before - after);
        return factors[f - step] + part * (factors[f] - factors[f - step]);
      }
    }
    return Double.NaN;
  }
}
