package org.regiochain.result;

import org.regiochain.catalog.Label;

/**
 * When a shock was on, for shading charts.
 *
 * @param startWeek first week hit, counted from 0 at the start of the run (4 weeks a month)
 * @param weeks how many weeks it lasts
 */
public record ShockPeriod(Label label, int startWeek, int weeks) {
  /** Weeks in a month of the model. */
  public static final int WEEKS_PER_MONTH = 4;

  /** Where it begins on an axis of months, where month m ends at m. */
  public double startMonth() {
    return (double) startWeek / WEEKS_PER_MONTH;
  }

  /** Where it ends on an axis of months. */
  public double endMonth() {
    return (double) (startWeek + weeks) / WEEKS_PER_MONTH;
  }
}
