package org.regiochain.inference;

import java.util.Arrays;

/**
 * Selects the best of K levers one replication at a time, dropping the clearly inferior on the way
 * (Kim and Nelson 2001, ACM TOMACS 11:251–273). If the best mean leads by δ or more, it is selected
 * with probability at least 1 − α when outcomes are normal, correlated across levers or not.
 *
 * <p>h² = 2η(n₀ − 1), η = ½[(2α/(K − 1))^(−2/(n₀ − 1)) − 1]; lever i stays while for all l that
 * stay X̄_i(r) ≥ X̄_l(r) − max{0, δ/(2r)·(h²S²_il/δ² − r)}, S²_il the variance of X_i − X_l over
 * the first n₀ replications. Common random numbers make S²_il small.
 *
 * @param levers K, at least two
 * @param alpha α, above 0 and below 1 − 1/K
 * @param start n₀, at least two
 */
public record KimNelson(int levers, double alpha, int start) {

  /** Outcomes asked for one by one. */
  @FunctionalInterface
  public interface Outcomes {
    /** Outcome of a lever in a replication, larger is better. */
    double of(int lever, int replication);
  }

  /**
   * What was selected.
   *
   * @param best the lever selected; at the cap that with the largest mean of those left
   * @param decided whether all others were dropped before the cap
   * @param replications by lever: how many it was run for
   */
  public record Selection(int best, boolean decided, int[] replications) {

    /** Runs of all levers together. */
    public int totalRuns() {
      return Arrays.stream(replications).sum();
    }
  }

  public KimNelson {
    if (levers < 2 || start < 2 || !(alpha > 0 && alpha < 1 - 1.0 / levers)) {
      throw new IllegalArgumentException(
          "no selection: " + levers + " levers, alpha " + alpha + ", start " + start);
    }
  }

  /** The constant η. */
  public double eta() {
    return 0.5 * (StrictMath.pow(2 * alpha / (levers - 1), -2.0 / (start - 1)) - 1);
  }

  /** The constant h². */
  public double hSquared() {
    return 2 * eta() * (start - 1);
  }

  /**
   * Runs the procedure.
   *
   * @param outcomes asked for lever by lever; dropped levers are asked no more
   * @param delta δ, the smallest lead worth telling apart, in the outcome's unit
   * @param cap most replications of a lever, at least n₀
   */
  public Selection select(Outcomes outcomes, double delta, int cap) {
    if (!(delta > 0) || cap < start) {
      throw new IllegalArgumentException("smallest lead " + delta + ", cap " + cap);
    }
    double[][] first = new double[levers][start];
    double[] sum = new double[levers];
    for (int i = 0; i < levers; i++) {
      for (int r = 0; r < start; r++) {
        first[i][r] = outcomes.of(i, r);
        sum[i] += first[i][r];
      }
    }
    double[][] reach = reach(first, delta);
    int[] replications = new int[levers];
    Arrays.fill(replications, start);
    boolean[] inside = new boolean[levers];
    Arrays.fill(inside, true);
    int left = levers - drop(sum, start, reach, delta, inside);
    for (int r = start; left > 1 && r < cap; r++) {
      for (int i = 0; i < levers; i++) {
        if (inside[i]) {
          sum[i] += outcomes.of(i, r);
          replications[i]++;
        }
      }
      left -= drop(sum, r + 1, reach, delta, inside);
    }
    return new Selection(best(sum, inside), left == 1, replications);
  }

  /** h²S²_il/δ²: replications after which the pair needs no margin. */
  private double[][] reach(double[][] first, double delta) {
    double[][] reach = new double[levers][levers];
    for (int i = 0; i < levers; i++) {
      for (int l = 0; l < i; l++) {
        double variance = Sample.variance(Sample.minus(first[i], first[l]));
        reach[i][l] = hSquared() * variance / (delta * delta);
        reach[l][i] = reach[i][l];
      }
    }
    return reach;
  }

  private int drop(double[] sum, int r, double[][] reach, double delta, boolean[] inside) {
    boolean[] before = inside.clone();
    int dropped = 0;
    for (int i = 0; i < levers; i++) {
      for (int l = 0; l < levers && inside[i]; l++) {
        if (l == i || !before[l]) {
          continue;
        }
        double margin = Math.max(0, delta / (2 * r) * (reach[i][l] - r));
        // Of exact ties without a margin the first stays.
        boolean tied = margin == 0 && sum[i] == sum[l] && l < i;
        if (tied || sum[i] / r < sum[l] / r - margin) {
          inside[i] = false;
          dropped++;
        }
      }
    }
    return dropped;
  }

  private static int best(double[] sum, boolean[] inside) {
    int best = -1;
    for (int i = 0; i < sum.length; i++) {
      if (inside[i] && (best < 0 || sum[i] > sum[best])) {
        best = i;
      }
    }
    return best;
  }
}
