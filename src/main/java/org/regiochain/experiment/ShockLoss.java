package org.regiochain.experiment;

import java.util.List;

/**
 * What a shock cost: output of a run against the same run without the shock.
 *
 * <p>Loss Σ_w (x^cf − x) over the output of a counterfactual year; recovery is the number of weeks
 * from the shock to the first of four weeks in a row with at least 95% of x^cf, 0 if output never
 * fell that low, −1 if it did not recover within the run.
 */
record ShockLoss(double loss, int recoveryWeeks) {
  private static final double RECOVERED = 0.95;
  private static final int STEADY_WEEKS = 4;

  /**
   * Compares two weekly series.
   *
   * @param startWeek first week of the shock
   * @param weeksPerYear weeks in a year of the model
   */
  static ShockLoss of(
      List<Double> output, List<Double> counterfactual, int startWeek, int weeksPerYear) {
    double lost = 0;
    double expected = 0;
    for (int w = startWeek; w < output.size(); w++) {
      lost += counterfactual.get(w) - output.get(w);
      expected += counterfactual.get(w);
    }
    double year = expected / (output.size() - startWeek) * weeksPerYear;
    return new ShockLoss(
        year > 0 ? lost / year : Double.NaN, recovery(output, counterfactual, startWeek));
  }

  private static int recovery(List<Double> output, List<Double> expected, int startWeek) {
    int low = startWeek;
    while (low < output.size() && output.get(low) >= RECOVERED * expected.get(low)) {
      low++;
    }
    if (low == output.size()) {
      return 0;
    }
    int steady = 0;
    for (int w = low; w < output.size(); w++) {
      steady = output.get(w) >= RECOVERED * expected.get(w) ? steady + 1 : 0;
      if (steady == STEADY_WEEKS) {
        return w - STEADY_WEEKS + 1 - startWeek;
      }
    }
    return -1;
  }
}
