package org.regiochain.inference;

import org.regiochain.numeric.Order;

/** Holm's (1979) step-down adjustment, valid whatever the dependence of the tests. */
public final class Holm {
  private Holm() {}

  /** p-values adjusted so that rejecting those ≤ α errs anywhere with probability at most α. */
  public static double[] adjusted(double[] pValues) {
    int[] order = Order.descending(pValues);
    double[] adjusted = new double[pValues.length];
    double largest = 0;
    for (int tests = pValues.length; tests > 0; tests--) {
      int next = order[tests - 1];
      largest = Math.max(largest, Math.min(1, tests * pValues[next]));
      adjusted[next] = largest;
    }
    return adjusted;
  }
}
