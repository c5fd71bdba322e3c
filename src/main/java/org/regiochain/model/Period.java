package org.regiochain.model;

import org.regiochain.numeric.Draws;
import org.regiochain.state.Structure;

/**
 * When a phase runs and what holds then.
 *
 * @param month counted from 0 at the start of the run
 * @param week of the month, 0 to 3
 * @param stance the policy of the month
 * @param draws random numbers of the replication
 */
public record Period(int month, int week, PolicyStance stance, Draws draws) {
  /** Weeks since the start of the run. */
  public int weekOfRun() {
    return month * Structure.WEEKS + week;
  }

  public Period inWeek(int newWeek) {
    return new Period(month, newWeek, stance, draws);
  }
}
