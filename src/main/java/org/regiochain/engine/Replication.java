package org.regiochain.engine;

import java.time.YearMonth;
import java.util.List;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.PolicySetting;
import org.regiochain.model.Shock;
import org.regiochain.numeric.Draws;
import org.regiochain.state.Economy;

/** One run from the opening state to the end, recorded. */
public final class Replication {
  private final RunRows rows = new RunRows();
  private final List<double[]> weeklyOutput;
  private final double largestResidual;

  /** What a run is given. */
  public record Spec(
      String arm,
      int replication,
      ModelParameters parameters,
      List<Shock> shocks,
      List<PolicySetting> policy,
      YearMonth start,
      int months,
      long seed) {}

  /**
   * Runs to the end.
   *
   * @param opening the economy at rest; not changed
   * @param monthDone called after every month
   * @throws org.regiochain.model.IdentityException if an accounting identity fails
   */
  public Replication(Economy opening, Spec spec, ChunkExecutor executor, Runnable monthDone) {
    Draws draws = new Draws(spec.seed(), spec.replication());
    recordOpening(opening, spec, executor, draws);
    Economy economy = opening.copy();
    Simulation simulation =
        new Simulation(economy, spec.parameters(), spec.shocks(), spec.policy(), draws, executor);
    Recorder recorder =
        new Recorder(
            economy,
            simulation.trade(),
            spec.parameters(),
            rows,
            spec.arm(),
            spec.replication(),
            spec.start());
    for (int month = 1; month <= spec.months(); month++) {
      simulation.step();
      recorder.month(month, month == spec.months());
      monthDone.run();
    }
    recorder.end();
    weeklyOutput = recorder.weeklyOutput();
    largestResidual = economy.accounts.largestResidual;
  }

  public RunRows rows() {
    return rows;
  }

  /** Output of each week by cell, units. */
  public List<double[]> weeklyOutput() {
    return weeklyOutput;
  }

  /** Largest relative residual of any accounting identity. */
  public double largestResidual() {
    return largestResidual;
  }

  /** Month 0 is a month at rest: no shock, no policy, no noise, no growth. */
  private void recordOpening(Economy opening, Spec spec, ChunkExecutor executor, Draws draws) {
    Economy economy = opening.copy();
    Simulation rest =
        new Simulation(economy, spec.parameters().atRest(), List.of(), List.of(), draws, executor);
    rest.step();
    new Recorder(
            economy,
            rest.trade(),
            spec.parameters(),
            rows,
            spec.arm(),
            spec.replication(),
            spec.start())
        .opening();
  }
}
