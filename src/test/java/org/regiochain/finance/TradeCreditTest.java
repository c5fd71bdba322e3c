package org.regiochain.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.data.Criticality.Need;
import org.regiochain.data.DataSet;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.engine.Simulation;
import org.regiochain.metamorphic.Run;
import org.regiochain.model.FinancePhases;
import org.regiochain.model.ModelParameters;
import org.regiochain.numeric.Draws;
import org.regiochain.state.CreditRecords;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;

/** Invoices that wait a month: who loses them when a buyer fails, and what comes of it. */
class TradeCreditTest {
  /** Share of linked invoices paid a month later. */
  private static final double CREDIT = 0.6;

  @Test
  @DisplayName("what firms are owed is what firms owe, every month, through failures")
  void receivablesArePayables() {
    int failures = 0;
    for (long seed = 0; seed < 20; seed++) {
      ModelParameters p =
          With.defaults(
              "population.firms",
              60,
              "population.realFirms",
              seed % 2 == 0 ? 60 : 2000,
              "noise.turnover",
              10,
              "turnover.vacancyMonths",
              2);
      Simulation run = Run.of(Fixtures.random(seed), p).seed(seed).start();
      FirmTable f = run.economy().firms;
      for (int month = 0; month < 24; month++) {
        run.step();
        double owed = Arrays.stream(f.receivable).sum();
        assertThat(Arrays.stream(f.payable).sum())
            .as("seed %d, month %d", seed, month)
            .isCloseTo(owed, within(1e-12 * owed));
        failures += Arrays.stream(f.badDebt).anyMatch(lost -> lost > 0) ? 1 : 0;
      }
    }
    assertThat(failures).as("months with bad debts").isGreaterThan(100);
  }

  @Test
  @DisplayName(
      "suppliers of a failed buyer lose what it owed, in proportion to what they delivered")
  void suppliersLose() {
    // Goods 0 and 1 go to firm 2, good 0 to firm 3 as well.
    double[][] flows = {{0, 0, 1, 2}, {0, 0, 3, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}};
    Simulation run =
        Run.of(Fixtures.fromMatrix(flows, new double[] {1, 1, 9, 9}), oneFirmEach()).start();
    Economy e = run.economy();
    FirmTable f = e.firms;
    run.step();
    double owed = f.payable[2];
    double[] receivable = f.receivable.clone();
    double[] delivered = {4e6, 12e6};
    assertThat(owed).isCloseTo(CREDIT * 16e6, within(1e-3));
    overdue(f, 2);
    run.step();
    assertThat(f.vacantMonths).containsExactly(0, 0, 1, 0);
    for (int i = 0; i < delivered.length; i++) {
      double loss = CREDIT * delivered[i];
      assertThat(f.badDebt[i]).as("bad debt of %d", i).isCloseTo(loss, within(1e-6 * loss));
      assertThat(f.receivable[i]).isCloseTo(receivable[i] - loss, within(1e-6 * loss));
    }
    assertThat(f.badDebt[3]).as("bad debt of a firm that sold it nothing").isZero();
    assertThat(f.payable[2]).as("what the successor owes").isCloseTo(0, within(1e-6 * owed));
    assertThat(e.credit.cascades).hasSize(1);
    assertThat(e.credit.cascades.get(0).tradeCredit).isCloseTo(owed, within(1e-6 * owed));
  }

  @Test
  @DisplayName(
      "a failed buyer that ordered nothing in its last week leaves its debts to suppliers too")
  void nothingOrderedLast() {
    double[][] flows = {{0, 0, 1}, {0, 0, 3}, {0, 0, 0}};
    ModelParameters p = oneFirmEach();
    Simulation run = Run.of(Fixtures.fromMatrix(flows, new double[] {1, 1, 9}), p).start();
    Economy e = run.economy();
    FirmTable f = e.firms;
    run.step();
    double owed = f.payable[2];
    Arrays.fill(e.network.order, 0);
    f.arrears[2] = f.loans[2];
    f.arrearsMonths[2] = p.finance().arrearsMonths();
    new FinancePhases(e, p, new Draws(1, 0)).open(1).turnover();
    assertThat(f.vacantMonths[2]).isEqualTo(1);
    assertThat(f.badDebt[0]).isCloseTo(0.25 * owed, within(1e-6 * owed));
    assertThat(f.badDebt[1]).isCloseTo(0.75 * owed, within(1e-6 * owed));
    assertThat(f.payable[2]).as("what the empty plant owes").isCloseTo(0, within(1e-6 * owed));
  }

  @Test
  @DisplayName("of a row of many firms suppliers lose the share that fails")
  void partOfARowFails() {
    double[][] flows = {{0, 2}, {0, 0}};
    ModelParameters p = With.values(oneFirmEach(), "noise.turnover", 1);
    Simulation run = Run.of(Fixtures.fromMatrix(flows, new double[] {1, 6}), p).start();
    Economy e = run.economy();
    FirmTable f = e.firms;
    run.step();
    f.weight[1] = 10_000;
    f.activeFirms[1] = 10_000;
    // Of firms that owe all they own half fail within a month; the supplier owes nothing.
    e.credit.ruinRate = 6;
    f.debt[1] = f.assets[1];
    f.debt[0] = 0;
    double owed = f.payable[1];
    double receivable = f.receivable[0];
    new FinancePhases(e, p, new Draws(1, 0)).open(1).turnover();
    double failures = e.credit.exits[CreditRecords.row(1)][0];
    assertThat(failures).as("failures").isCloseTo(5000, within(4.9 * 50));
    double loss = failures / 10_000 * owed;
    assertThat(f.badDebt[0]).isCloseTo(loss, within(1e-9 * owed));
    assertThat(f.receivable[0]).isCloseTo(receivable - loss, within(1e-9 * owed));
    assertThat(f.payable[1]).isCloseTo(owed - loss, within(1e-9 * owed));
    assertThat(e.credit.cascades).as("chains of whole firms").isEmpty();
  }

  @Test
  @DisplayName("a loss above its net worth fells a supplier the month after, and its supplier next")
  void contagion() {
    Simulation run = Run.of(fragileChain(), withoutEquity()).start();
    Economy e = run.economy();
    FirmTable f = e.firms;
    run.step();
    run.step();
    double lost = 0;
    // Firm 2 fails in month 2; each supplier is owed more than its equity.
    for (int buyer = 2; buyer >= 0; buyer--) {
      double owed = f.payable[buyer];
      if (buyer == 2) {
        overdue(f, 2);
      }
      if (buyer > 0) {
        assertThat(f.receivable[buyer - 1])
            .as("receivable of %d against its net worth", buyer - 1)
            .isGreaterThan(f.assets[buyer - 1] - f.debt[buyer - 1]);
      }
      run.step();
      for (int i = 0; i < 3; i++) {
        assertThat(f.vacantMonths[i] > 0)
            .as("firm %d when %d fails", i, buyer)
            .isEqualTo(i >= buyer);
      }
      if (buyer == 2) {
        assertThat(f.badDebt[1]).isCloseTo(owed, within(1e-6 * owed));
      }
      if (buyer > 0) {
        lost += f.badDebt[buyer - 1];
      }
    }
    assertThat(e.credit.cascades).hasSize(1);
    CreditRecords.Cascade cascade = e.credit.cascades.get(0);
    assertThat(cascade.month).isEqualTo(2);
    assertThat(cascade.firstFirm).isEqualTo(2);
    assertThat(cascade.defaults).isEqualTo(3);
    assertThat(cascade.tradeCredit).isCloseTo(lost, within(1e-6 * lost));
    assertThat(cascade.baseOutput).isCloseTo(1e6 + 2e6 + 3e6, within(1e-3));
    double contagion = 0;
    for (int month = 0; month < 5; month++) {
      contagion += e.credit.contagionLoans[CreditRecords.row(month)][0];
    }
    // All but the first would not have failed.
    double first = e.credit.defaultedLoans[CreditRecords.row(2)][0];
    assertThat(contagion).isCloseTo(cascade.loans - first, within(1e-6 * cascade.loans));
  }

  @Test
  @DisplayName("a supplier that has other customers and equity above the loss survives it")
  void noContagion() {
    double[][] flows = {{0, 1, 0}, {0, 0, 2}, {0, 0, 0}};
    Simulation run =
        Run.of(Fixtures.fromMatrix(flows, new double[] {2, 6, 3}), oneFirmEach()).start();
    Economy e = run.economy();
    FirmTable f = e.firms;
    run.step();
    run.step();
    overdue(f, 2);
    run.step();
    assertThat(f.badDebt[1]).isPositive().isLessThan(f.assets[1] - f.debt[1]);
    for (int month = 0; month < 12; month++) {
      run.step();
    }
    assertThat(f.vacantMonths[2]).isPositive();
    assertThat(f.vacantMonths[1]).isZero();
    assertThat(f.vacantMonths[0]).isZero();
    assertThat(e.credit.cascades).hasSize(1);
    assertThat(e.credit.cascades.get(0).defaults).isEqualTo(1);
  }

  /** All of a firm's loans are overdue for the third month by the next settlement. */
  private static void overdue(FirmTable f, int i) {
    assertThat(f.loans[i]).isPositive();
    f.arrears[i] = f.loans[i];
    f.arrearsMonths[i] = 2;
  }

  /** One firm in each cell, nothing by chance, and no buyer for an empty plant. */
  private static ModelParameters oneFirmEach() {
    return Fixtures.quiet(
        "population.firms",
        10,
        "population.realFirms",
        1,
        "finance.tradeCreditShare",
        CREDIT,
        "finance.leverageShape",
        5,
        "turnover.vacancyMonths",
        120);
  }

  /** Debt of almost all assets, which no bank minds. */
  private static ModelParameters withoutEquity() {
    return With.values(
        oneFirmEach(),
        "finance.leverageCeiling",
        0.95,
        "finance.leverageShape",
        20,
        "finance.baseDefaultRate",
        0);
  }

  /** Stage j sells all of its output to stage j + 1; the first two need no capital. */
  private static DataSet fragileChain() {
    double[][] flows = {{0, 1, 0}, {0, 0, 2}, {0, 0, 0}};
    return Fixtures.matrix(flows, new double[] {0, 0, 3})
        .withoutCapital("P0")
        .withoutCapital("P1")
        .need("*", "*", Need.CRITICAL)
        .data();
  }
}
