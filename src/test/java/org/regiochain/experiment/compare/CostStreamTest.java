package org.regiochain.experiment.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.engine.OutcomeRun;
import org.regiochain.scenario.CostMeasure;
import org.regiochain.state.CostClass;

class CostStreamTest {
  private static final int MONTHS = 24;
  private static final double RATE = 0.03;

  @Test
  @DisplayName(
      "A yuan a month for two years costs the annuity 1/q · (1 − (1 + q)^−24), in all three")
  void annuity() {
    CostStream cost = CostStream.of(run(1, -1, 0), run(0, 0, 0), RATE);
    double monthly = Math.pow(1 + RATE, 1 / 12.0) - 1;
    double annuity = (1 - Math.pow(1 + monthly, -MONTHS)) / monthly;
    for (CostMeasure measure : CostMeasure.values()) {
      assertThat(cost.by(measure)).as(measure.id()).isCloseTo(annuity, within(1e-9));
    }
  }

  @Test
  @DisplayName("Capital that is still there at the end costs its interest: C − C/(1 + ρ)^2")
  void capital() {
    OutcomeRun injected = run(0, 0, 100);
    injected.outlay()[CostClass.CAPITAL.ordinal()][0] = 100;
    injected.primaryBalance()[0] = -100;
    CostStream cost = CostStream.of(injected, run(0, 0, 0), RATE);
    double paidIn = 100 * Math.pow(1 + RATE, -1 / 12.0);
    double left = 100 * Math.pow(1 + RATE, -2);
    assertThat(cost.gross()).isCloseTo(paidIn, within(1e-9));
    assertThat(cost.riskAdjusted()).isCloseTo(paidIn - left, within(1e-9));
    assertThat(cost.net()).isCloseTo(paidIn - left, within(1e-9));
  }

  @Test
  @DisplayName("Receipts that a policy induces lower its net cost and nothing else")
  void induced() {
    CostStream dear = CostStream.of(run(1, -1, 0), run(0, 0, 0), RATE);
    CostStream cheap = CostStream.of(run(1, -0.4, 0), run(0, 0, 0), RATE);
    assertThat(cheap.gross()).isEqualTo(dear.gross());
    assertThat(cheap.riskAdjusted()).isEqualTo(dear.riskAdjusted());
    assertThat(cheap.net()).isCloseTo(0.4 * dear.net(), within(1e-9));
  }

  /** A run with the same transfers and balance every month, and public claims at the end. */
  private static OutcomeRun run(double transfers, double balance, double stakes) {
    double[][] outlay = new double[CostClass.COUNT][MONTHS];
    Arrays.fill(outlay[CostClass.TRANSFER.ordinal()], transfers);
    double[] balances = new double[MONTHS];
    Arrays.fill(balances, balance);
    double[] claims = new double[MONTHS];
    Arrays.fill(claims, stakes);
    return new OutcomeRun(new double[0][], outlay, balances, claims, 0);
  }
}
