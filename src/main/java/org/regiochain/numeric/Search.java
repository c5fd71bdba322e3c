package org.regiochain.numeric;

/** Sampling from cumulative weights by inversion. */
public final class Search {
  private Search() {}

  /**
   * The first index in [from, to) whose cumulative weight exceeds the target; the last index if
   * none does, so that rounding never leads outside.
   *
   * @param cumulative non-decreasing on [from, to)
   */
  public static int firstAbove(double[] cumulative, int from, int to, double target) {
    int low = from;
    int high = to - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulative[middle] > target) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
