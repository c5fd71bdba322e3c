package org.regiochain.experiment.compare;

import java.util.List;
import org.regiochain.inference.PairedDifference;
import org.regiochain.result.ResultTable;
import org.regiochain.scenario.Comparison;

/** Growth or relocation: what the nation gains when the regions do. */
final class AdditionalityRows {
  private final ResultTable table;
  private final Sampled sampled;
  private final Comparison comparison;

  AdditionalityRows(ResultTable table, Sampled sampled, Comparison comparison) {
    this.table = table;
    this.sampled = sampled;
    this.comparison = comparison;
  }

  /** Adds three rows for each arm and window; the last two outcomes followed are what they need. */
  void add(List<Arm> arms, Arm none, int[] replications) {
    int inside = comparison.outcomes().size();
    int outside = inside + 1;
    for (Comparison.Window window : comparison.windows()) {
      double[] insideBase = sampled.means(none, inside, window, replications);
      double[] outsideBase = sampled.means(none, outside, window, replications);
      for (Arm arm : arms) {
        double[] gained = minus(sampled.means(arm, inside, window, replications), insideBase);
        double[] elsewhere = minus(sampled.means(arm, outside, window, replications), outsideBase);
        double[] nation = new double[gained.length];
        double[] displaced = new double[gained.length];
        for (int i = 0; i < nation.length; i++) {
          nation[i] = gained[i] + elsewhere[i];
          displaced[i] = -elsewhere[i];
        }
        row(arm, window, "inside", gained);
        row(arm, window, "displaced", displaced);
        row(arm, window, "national", nation);
      }
    }
  }

  private void row(Arm arm, Comparison.Window window, String item, double[] values) {
    PairedDifference d =
        PairedDifference.of(values, new double[values.length], comparison.confidence(), 0);
    table.add(
        arm.id(),
        arm.kind().id(),
        window.id(),
        item,
        d.replications(),
        d.mean(),
        d.interval().lower(),
        d.interval().upper());
  }

  private static double[] minus(double[] a, double[] b) {
    double[] d = new double[a.length];
    for (int i = 0; i < d.length; i++) {
      d[i] = a[i] - b[i];
    }
    return d;
  }
}
