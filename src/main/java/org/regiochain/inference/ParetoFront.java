package org.regiochain.inference;

import java.util.stream.IntStream;

/** The levers that no other beats in one outcome without losing in another. */
public final class ParetoFront {
  private ParetoFront() {}

  /**
   * Members of the front, in given order; levers with equal outcomes are all members or none.
   *
   * @param outcomes by lever and outcome, larger is better; the negative where less is
   * @throws IllegalArgumentException if rows differ in length or a value is not finite
   */
  public static int[] members(double[][] outcomes) {
    Sample.requirePaired(outcomes);
    return IntStream.range(0, outcomes.length)
        .filter(
            lever ->
                IntStream.range(0, outcomes.length)
                    .noneMatch(other -> dominates(outcomes[other], outcomes[lever])))
        .toArray();
  }

  private static boolean dominates(double[] first, double[] second) {
    boolean better = false;
    for (int o = 0; o < first.length; o++) {
      if (first[o] < second[o]) {
        return false;
      }
      better |= first[o] > second[o];
    }
    return better;
  }
}
