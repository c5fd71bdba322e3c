package org.regiochain.experiment.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.regiochain.engine.OutcomeRun;
import org.regiochain.scenario.Comparison;

/** What the finished runs say of outcomes, by replication. */
final class Sampled {
  private final Trial trial;
  private final Comparison comparison;

  Sampled(Trial trial, Comparison comparison) {
    this.trial = trial;
    this.comparison = comparison;
  }

  /** The replications below a number that finished in all of the arms. */
  int[] common(List<Arm> arms, int replications) {
    return IntStream.range(0, replications)
        .filter(r -> arms.stream().allMatch(a -> run(a, r).isPresent()))
        .toArray();
  }

  Optional<OutcomeRun> run(Arm arm, int replication) {
    return trial.finished(arm, replication).map(RunMemory.Finished::run);
  }

  /** An outcome's mean over a window in some replications; NaN where it is never defined. */
  double[] means(Arm arm, int outcome, Comparison.Window window, int[] replications) {
    double[] means = new double[replications.length];
    for (int i = 0; i < means.length; i++) {
      double[] path = run(arm, replications[i]).orElseThrow().outcomes()[outcome];
      means[i] = mean(path, window.fromMonth(), window.untilMonth());
    }
    return means;
  }

  /** Costs in some replications. */
  List<CostStream> costs(Arm arm, int[] replications) {
    List<CostStream> costs = new ArrayList<>();
    for (int r : replications) {
      costs.add(trial.cost(arm, r).orElseThrow());
    }
    return costs;
  }

  Comparison comparison() {
    return comparison;
  }

  static double mean(double[] path, int from, int until) {
    double sum = 0;
    int count = 0;
    for (int m = from; m < until; m++) {
      if (!Double.isNaN(path[m])) {
        sum += path[m];
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }
}
