package org.regiochain.experiment.compare;

import java.util.List;
import org.regiochain.inference.Interval;
import org.regiochain.inference.PairedDifference;
import org.regiochain.inference.SimultaneousIntervals;
import org.regiochain.inference.StoppingRule.Decision;
import org.regiochain.result.ResultTable;

/** Effects of arms as rows of a table. */
final class EffectRows {
  private final ResultTable table;

  EffectRows(ResultTable table) {
    this.table = table;
  }

  /**
   * Adds effects that are judged together: simultaneous limits hold for all of them at once.
   *
   * @param base what all are compared with
   */
  void add(Measure measure, List<Arm> arms, Arm base, Decision stop) {
    double[][] differences =
        arms.stream().map(a -> measure.differences(a, base)).toArray(double[][]::new);
    List<Interval> together =
        SimultaneousIntervals.of(
                differences, measure.sampled().comparison().confidence(), measure.seed())
            .intervals();
    for (int a = 0; a < differences.length; a++) {
      row(measure, arms.get(a), measure.effect(arms.get(a), base), together.get(a), stop);
    }
  }

  private void row(Measure measure, Arm arm, PairedDifference d, Interval together, Decision stop) {
    table.add(
        arm.id(),
        arm.kind().id(),
        measure.asked().id(),
        measure.window().id(),
        measure.unit(),
        d.replications(),
        measure.baseMean(),
        d.mean(),
        d.interval().lower(),
        d.interval().upper(),
        d.method().id(),
        together.lower(),
        together.upper(),
        d.median(),
        d.q05(),
        d.q25(),
        d.q75(),
        d.q95(),
        d.sharePositive(),
        d.standardDeviation(),
        d.skewness(),
        d.correlation(),
        d.varianceReduction(),
        measure.asked().epsilon(),
        d.interval().halfWidth(),
        stop.id(),
        arm.gradeText());
  }
}
