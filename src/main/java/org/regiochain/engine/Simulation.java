package org.regiochain.engine;

import java.util.List;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.MonthlyTimetable;
import org.regiochain.model.Period;
import org.regiochain.model.Phase;
import org.regiochain.model.PolicySetting;
import org.regiochain.model.PolicyStance;
import org.regiochain.model.Shock;
import org.regiochain.model.TradeMatrix;
import org.regiochain.numeric.Draws;
import org.regiochain.state.Economy;
import org.regiochain.state.Structure;

/** One replication of one arm: an economy that moves month by month. */
public final class Simulation {
  private final Economy economy;
  private final MonthlyTimetable timetable;
  private final List<PolicySetting> policy;
  private final Draws draws;
  private final ChunkExecutor executor;
  private int month;
  private long goodsNanos;

  /**
   * Takes ownership of the economy.
   *
   * @param executor shared with other simulations of the same thread
   */
  public Simulation(
      Economy economy,
      ModelParameters parameters,
      List<Shock> shocks,
      List<PolicySetting> policy,
      Draws draws,
      ChunkExecutor executor) {
    this.economy = economy;
    this.timetable = new MonthlyTimetable(parameters, shocks, economy);
    this.policy = List.copyOf(policy);
    this.draws = draws;
    this.executor = executor;
  }

  public Economy economy() {
    return economy;
  }

  /** Trade of the last month. */
  public TradeMatrix trade() {
    return timetable.trade();
  }

  /** Months run so far. */
  public int month() {
    return month;
  }

  /** Time spent in the weekly goods loop so far, for the benchmark. */
  public long goodsNanos() {
    return goodsNanos;
  }

  /**
   * Runs one month.
   *
   * @throws org.regiochain.model.IdentityException if an accounting identity fails
   */
  public void step() {
    Period period = new Period(month, 0, PolicyStance.at(month, policy), draws);
    run(timetable.plans(), period);
    long before = System.nanoTime();
    for (int week = 0; week < Structure.WEEKS; week++) {
      run(timetable.week(), period.inWeek(week));
    }
    goodsNanos += System.nanoTime() - before;
    run(timetable.settlement(), period.inWeek(Structure.WEEKS - 1));
    month++;
  }

  private void run(List<Phase> phases, Period period) {
    for (Phase phase : phases) {
      executor.run(phase, economy, period);
    }
  }
}
