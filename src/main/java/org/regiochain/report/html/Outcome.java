package org.regiochain.report.html;

import org.regiochain.catalog.Label;

/**
 * What is compared, as declared in table {@code outcomes}.
 *
 * @param percent whether effects are in per cent of the mean of the base arm
 * @param lowerIsBetter whether a fall is what one hopes for
 * @param epsilon smallest effect of interest, in the unit of effects
 */
record Outcome(
    String id,
    String indicator,
    Label label,
    String unit,
    boolean percent,
    boolean lowerIsBetter,
    double epsilon) {

  /** Positive where an effect is an improvement. */
  double good(double effect) {
    return lowerIsBetter ? -effect : effect;
  }
}
