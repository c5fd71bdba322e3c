package org.regiochain.experiment.compare;

import java.util.Arrays;
import java.util.List;
import org.regiochain.inference.PairedDifference;
import org.regiochain.numeric.Hash;
import org.regiochain.scenario.Comparison;
import org.regiochain.scenario.OutcomeChange;
import org.regiochain.scenario.OutcomeDirection;

/**
 * One outcome over one window, in the unit in which effects are given: per cent of the mean of the
 * arm without levers, or the indicator's own.
 *
 * @param base outcome without levers by replication
 */
record Measure(
    Sampled sampled, int outcome, Comparison.Window window, int[] replications, double[] base) {

  static Measure of(
      Sampled sampled, int outcome, Comparison.Window window, int[] replications, Arm none) {
    return new Measure(
        sampled, outcome, window, replications, sampled.means(none, outcome, window, replications));
  }

  Comparison.Outcome asked() {
    return sampled.comparison().outcomes().get(outcome);
  }

  /** Whether there is something to compare in all replications. */
  boolean defined(List<Arm> arms) {
    return replications.length > 0
        && Arrays.stream(base).noneMatch(Double::isNaN)
        && arms.stream().allMatch(a -> Arrays.stream(values(a)).noneMatch(Double::isNaN));
  }

  /** The mean without levers, in the indicator's unit. */
  double baseMean() {
    return Arrays.stream(base).average().orElse(Double.NaN);
  }

  /** What a difference in the indicator's unit is multiplied by. */
  double scale() {
    return asked().change() == OutcomeChange.PERCENT ? 100 / Math.abs(baseMean()) : 1;
  }

  /** The unit of effects. */
  String unit() {
    return asked().change() == OutcomeChange.PERCENT ? "%" : asked().indicator().unit();
  }

  /** An arm's outcome by replication, in the unit of effects. */
  double[] values(Arm arm) {
    double scale = scale();
    return Arrays.stream(sampled.means(arm, outcome, window, replications))
        .map(y -> y * scale)
        .toArray();
  }

  /** The same, the larger the better. */
  double[] merits(Arm arm) {
    return Arrays.stream(values(arm)).map(y -> sign() * y).toArray();
  }

  /** 1 where more of the outcome is better, −1 where less is. */
  double sign() {
    return asked().better() == OutcomeDirection.HIGHER ? 1 : -1;
  }

  /** The effect of an arm against another. */
  PairedDifference effect(Arm arm, Arm base) {
    return PairedDifference.of(
        values(arm), values(base), sampled.comparison().confidence(), seed());
  }

  /** Differences by replication. */
  double[] differences(Arm arm, Arm base) {
    double[] with = values(arm);
    double[] without = values(base);
    double[] d = new double[with.length];
    for (int i = 0; i < d.length; i++) {
      d[i] = with[i] - without[i];
    }
    return d;
  }

  /** For resampling: the same whatever else is compared. */
  long seed() {
    return Hash.of(asked().id() + "|" + window.id());
  }
}
