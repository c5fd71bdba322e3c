package org.regiochain.inference;

import java.util.Arrays;

/**
 * How to share out a budget of runs to find the best lever (optimal computing budget allocation,
 * Chen, Lin, Yücesan and Chick 2000): N_i/N_j = [(σ_i/δ_i)/(σ_j/δ_j)]² with δ_i the distance to the
 * best, N_b = σ_b√(Σ N_i²/σ_i²). It assumes independent draws and gives up pairing, so it is for
 * large screens only.
 */
public final class OptimalAllocation {
  private OptimalAllocation() {}

  /**
   * Share of the runs that each lever should get.
   *
   * @param means larger is better; levers tied with the best take all runs, in the limit
   * @param standardDeviations of one run; levers without spread need no runs
   * @return shares that add up to one; equal if no lever has a spread
   * @throws IllegalArgumentException if lengths differ, are zero, or a deviation is negative
   */
  public static double[] fractions(double[] means, double[] standardDeviations) {
    Sample.requirePaired(means, standardDeviations);
    int best = 0;
    for (int i = 0; i < means.length; i++) {
      if (standardDeviations[i] < 0) {
        throw new IllegalArgumentException("negative deviation: " + standardDeviations[i]);
      }
      best = means[i] > means[best] ? i : best;
    }
    int chosen = best;
    boolean tied = Arrays.stream(means).filter(mean -> mean == means[chosen]).count() > 1;
    double[] weight = new double[means.length];
    double overVariance = 0;
    for (int i = 0; i < means.length; i++) {
      double distance = means[best] - means[i];
      if (i == best || (tied && distance > 0)) {
        continue;
      }
      double ratio = tied ? standardDeviations[i] : standardDeviations[i] / distance;
      weight[i] = ratio * ratio;
      // N²/σ², written so that no spread divides by nothing.
      overVariance += tied ? weight[i] : weight[i] / (distance * distance);
    }
    weight[best] = standardDeviations[best] * Math.sqrt(overVariance);
    return shares(weight);
  }

  private static double[] shares(double[] weight) {
    double total = Arrays.stream(weight).sum();
    double[] shares = new double[weight.length];
    Arrays.setAll(shares, i -> total > 0 ? weight[i] / total : 1.0 / weight.length);
    return shares;
  }
}
