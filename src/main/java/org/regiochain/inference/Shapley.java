package org.regiochain.inference;

import java.util.ArrayList;
import java.util.List;

/**
 * What each lever of a package contributes: its marginal effect, averaged over all orders in which
 * levers could be added (Shapley 1953). Contributions add up to the effect of the package in every
 * replication.
 */
public final class Shapley {
  /** Most levers: 2^12 subsets are more runs than anyone will do. */
  public static final int MOST_LEVERS = 12;

  private Shapley() {}

  /**
   * The contribution of each lever: φ_i = Σ over S without i of |S|!(k − |S| − 1)!/k! · [Y(S ∪ i) −
   * Y(S)], as a paired difference of the weighted outcomes with and without the lever.
   *
   * @param outcomes by subset and replication; bit i of the subset's number says that lever i is in
   *     it, so that 0 is the base and 2^k − 1 the package
   * @throws IllegalArgumentException if the number of subsets is no power of two from 2 to 2^12, or
   *     rows differ in length
   */
  public static List<PairedDifference> of(double[][] outcomes, double confidence, long seed) {
    List<PairedDifference> contributions = new ArrayList<>();
    for (double[][] withAndWithout : weighted(outcomes)) {
      contributions.add(
          PairedDifference.of(withAndWithout[0], withAndWithout[1], confidence, seed));
    }
    return contributions;
  }

  /** The contribution of each lever by replication: [lever][replication]. */
  public static double[][] byReplication(double[][] outcomes) {
    double[][][] weighted = weighted(outcomes);
    double[][] contributions = new double[weighted.length][];
    for (int i = 0; i < weighted.length; i++) {
      contributions[i] = Sample.minus(weighted[i][0], weighted[i][1]);
    }
    return contributions;
  }

  /** By lever: the weighted mean outcome with it, and without it. */
  private static double[][][] weighted(double[][] outcomes) {
    int levers = Integer.numberOfTrailingZeros(outcomes.length);
    if (levers < 1 || levers > MOST_LEVERS || outcomes.length != 1 << levers) {
      throw new IllegalArgumentException("not all subsets: " + outcomes.length);
    }
    Sample.requirePaired(outcomes);
    double[] weights = weights(levers);
    int replications = outcomes[0].length;
    double[][][] weighted = new double[levers][2][replications];
    for (int subset = 0; subset < outcomes.length; subset++) {
      for (int i = 0; i < levers; i++) {
        boolean inside = (subset >> i & 1) == 1;
        double weight = weights[Integer.bitCount(subset) - (inside ? 1 : 0)];
        double[] into = weighted[i][inside ? 0 : 1];
        for (int r = 0; r < replications; r++) {
          into[r] += weight * outcomes[subset][r];
        }
      }
    }
    return weighted;
  }

  /** s!(k − s − 1)!/k! by the number s of levers already there. */
  private static double[] weights(int levers) {
    double[] weights = new double[levers];
    weights[0] = 1.0 / levers;
    for (int s = 1; s < levers; s++) {
      weights[s] = weights[s - 1] * s / (levers - s);
    }
    return weights;
  }
}
