package org.regiochain.experiment.compare;

import java.util.Locale;

/** Which arms may be held against each other in a league. */
enum Block {
  /** Spends the budget. */
  EQUAL_BUDGET,
  /**
   * Costs nothing that is booked, so no budget can be solved for: runs at its typical intensity.
   */
  NO_OUTLAY,
  /** At the end of its range it still spends less than the budget. */
  CAPPED,
  /** Every run that was to show its cost failed, so it is not run further. */
  FAILED;

  /** The stable id used in tables. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
