package org.regiochain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.regiochain.result.ResultTable;
import org.regiochain.result.Tables;

class ShockPathsTest {
  private static ShockPaths.Outcome outcome(int start, double... outputs) {
    ResultTable table = Tables.shock();
    for (int week = 0; week < outputs.length; week++) {
      table.add("a", 0, week, "2026-01", "R", "all", outputs[week], 10.0, 1 - outputs[week] / 10);
    }
    List<ShockPaths.Outcome> outcomes = new ShockPaths(table, "a").outcomes("all", "R", start);
    assertThat(outcomes).hasSize(1);
    return outcomes.get(0);
  }

  @Test
  void lossIsOutputForgoneOverAYear() {
    // Two weeks without output of 48 in a year.
    assertThat(outcome(1, 10, 0, 0, 10, 10, 10, 10).loss()).isCloseTo(2.0 / 48, within(1e-12));
    // What was gained before the shock does not count.
    assertThat(outcome(1, 20, 0, 0, 10, 10, 10, 10).loss()).isCloseTo(2.0 / 48, within(1e-12));
  }

  @Test
  void recoveryIsTheFirstOfFourGoodWeeksAfterTheFall() {
    assertThat(outcome(1, 10, 5, 5, 9.5, 9.5, 10, 10).recoveryWeeks()).isEqualTo(2);
    assertThat(outcome(1, 10, 5, 9.6, 9, 9.6, 10, 10, 10).recoveryWeeks()).isEqualTo(3);
    assertThat(outcome(0, 10, 10, 10, 10, 5, 10, 10, 10, 10).recoveryWeeks()).isEqualTo(5);
  }

  @Test
  void neverBelowIsZeroAndNeverBackIsInfinite() {
    assertThat(outcome(0, 10, 9.6, 9.5, 10).recoveryWeeks()).isZero();
    assertThat(outcome(0, 5, 10, 10, 10).recoveryWeeks()).isInfinite();
  }

  @Test
  void medianTakesNeverForVeryLong() {
    double never = Double.POSITIVE_INFINITY;
    assertThat(Median.of(new double[] {never, 3, 5})).isEqualTo(5);
    assertThat(Median.of(new double[] {never, never, 3})).isInfinite();
    assertThat(Median.of(new double[] {never, never})).isInfinite();
    assertThat(Median.of(new double[] {4, 2})).isEqualTo(3);
  }
}
