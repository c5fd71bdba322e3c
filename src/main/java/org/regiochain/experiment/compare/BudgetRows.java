package org.regiochain.experiment.compare;

import java.util.List;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.regiochain.inference.PairedDifference;
import org.regiochain.result.ResultTable;
import org.regiochain.scenario.Comparison;
import org.regiochain.scenario.CostMeasure;

/** What arms were meant to cost and did. */
final class BudgetRows {
  private static final int TAIL = 95;

  private final ResultTable table;
  private final Comparison comparison;

  BudgetRows(ResultTable table, Comparison comparison) {
    this.table = table;
    this.comparison = comparison;
  }

  /**
   * Adds a row for each measure of cost.
   *
   * @param found what the search gave; null for an arm without budget
   */
  void add(Arm arm, BudgetSearch.Found found, List<CostStream> costs) {
    for (CostMeasure measure : CostMeasure.values()) {
      double[] values = costs.stream().mapToDouble(c -> c.by(measure)).toArray();
      boolean solved = found != null && measure == comparison.budget().measure();
      PairedDifference d =
          PairedDifference.of(values, new double[values.length], comparison.confidence(), 0);
      table.add(
          arm.id(),
          arm.kind().id(),
          arm.budget(),
          measure.id(),
          solved ? arm.budget() : 0.0,
          solved ? found.replications() : 0,
          solved ? found.mean() : 0.0,
          solved ? found.steps() : 0,
          values.length,
          d.mean(),
          d.interval().lower(),
          d.interval().upper(),
          new Percentile().withEstimationType(EstimationType.R_7).evaluate(values, TAIL));
    }
  }
}
