package org.regiochain.engine;

import java.util.List;
import org.regiochain.model.Indicator;
import org.regiochain.model.Readings;
import org.regiochain.model.Readings.Selection;
import org.regiochain.numeric.Draws;
import org.regiochain.state.CostClass;
import org.regiochain.state.Economy;
import org.regiochain.state.FlowRow;
import org.regiochain.state.Sector;
import org.regiochain.state.StockRow;

/**
 * What a comparison keeps of one run, month by month: its outcomes, and what governments spent,
 * took in and own.
 *
 * @param outcomes value by [outcome][month]
 * @param outlay spent for policy by [cost class][month], yuan in the month
 * @param primaryBalance receipts less payments of governments without interest and borrowing, yuan
 *     in the month
 * @param publicStakes claims that governments hold in guarantors, funds and banks, yuan at the
 *     month's end
 * @param largestResidual largest relative residual of any accounting identity
 */
public record OutcomeRun(
    double[][] outcomes,
    double[][] outlay,
    double[] primaryBalance,
    double[] publicStakes,
    double largestResidual) {

  private static final int GOVERNMENT = Sector.GOVERNMENT.ordinal();

  /** What the balance leaves out: how a deficit is financed, and what financing costs. */
  private static final List<FlowRow> FINANCING =
      List.of(
          FlowRow.CHANGE_IN_DEPOSITS,
          FlowRow.CHANGE_IN_BONDS,
          FlowRow.BOND_INTEREST,
          FlowRow.DEPOSIT_INTEREST);

  /**
   * Runs from the opening state to the end.
   *
   * @param opening the economy at rest; not changed
   * @param monthDone called after every month
   * @throws org.regiochain.model.IdentityException if an accounting identity fails
   */
  public static OutcomeRun of(
      Economy opening,
      Replication.Spec spec,
      List<Outcome> asked,
      ChunkExecutor executor,
      Runnable monthDone) {
    Economy economy = opening.copy();
    Simulation simulation =
        new Simulation(
            economy,
            spec.parameters(),
            spec.shocks(),
            spec.policy(),
            new Draws(spec.seed(), spec.replication()),
            executor);
    Readings readings = new Readings(economy, simulation.trade(), spec.parameters());
    List<Selection> selections = asked.stream().map(o -> o.selection(economy.structure)).toList();
    boolean yearly =
        asked.stream().anyMatch(o -> o.indicator().extent() == Indicator.Extent.YEARLY);
    OutcomeRun run = empty(asked.size(), spec.months());
    for (int m = 0; m < spec.months(); m++) {
      simulation.step();
      readings.read(yearly);
      for (int o = 0; o < asked.size(); o++) {
        run.outcomes[o][m] = asked.get(o).indicator().of(readings, selections.get(o));
      }
      run.note(m, economy);
      monthDone.run();
    }
    return new OutcomeRun(
        run.outcomes,
        run.outlay,
        run.primaryBalance,
        run.publicStakes,
        economy.accounts.largestResidual);
  }

  private static OutcomeRun empty(int outcomes, int months) {
    return new OutcomeRun(
        new double[outcomes][months],
        new double[CostClass.COUNT][months],
        new double[months],
        new double[months],
        0);
  }

  private void note(int month, Economy economy) {
    for (double[] region : economy.governments.policyOutlay) {
      for (int c = 0; c < CostClass.COUNT; c++) {
        outlay[c][month] += region[c];
      }
    }
    for (FlowRow row : FlowRow.values()) {
      if (!FINANCING.contains(row)) {
        primaryBalance[month] += economy.accounts.flow[row.ordinal()][GOVERNMENT];
      }
    }
    for (StockRow row :
        List.of(StockRow.GUARANTOR_CAPITAL, StockRow.FUND_UNITS, StockRow.BANK_EQUITY)) {
      publicStakes[month] += economy.accounts.stock[row.ordinal()][GOVERNMENT];
    }
  }
}
