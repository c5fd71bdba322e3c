package org.regiochain.inference;

import java.util.Arrays;
import org.regiochain.numeric.Order;

/**
 * Ranks of levers as sets, which all hold at once with the confidence stated (Mogstad, Romano,
 * Shaikh and Wilhelm 2024): from simultaneous intervals of all pairwise differences, lever j of K
 * has a rank in [1 + number surely better, K − number surely worse]. The larger the outcome the
 * better.
 *
 * <p>Levers whose sets overlap share a tier, and so do levers linked by a chain of overlaps, which
 * makes sharing transitive. Tiers are therefore blocks of ranks: all sets of a tier lie before all
 * sets of the next. Within a tier some pairs may still be told apart: {@link #surelyBetter}.
 *
 * <p>With one replication nothing is known: every set is 1…K and every lever is the best with
 * probability 1/K.
 */
public final class RankSets {
  private final int[] lowest;
  private final int[] highest;
  private final int[] tier;
  private final double[] probabilityBest;
  private final int[][] better;

  private RankSets(int[][] better, double[] probabilityBest) {
    int levers = better.length;
    this.better = better;
    this.probabilityBest = probabilityBest;
    this.lowest = new int[levers];
    this.highest = new int[levers];
    for (int j = 0; j < levers; j++) {
      lowest[j] = 1;
      highest[j] = levers;
      for (int k = 0; k < levers; k++) {
        lowest[j] += better[k][j] > 0 ? 1 : 0;
        highest[j] -= better[j][k] > 0 ? 1 : 0;
      }
    }
    this.tier = tiers(lowest, highest);
  }

  /**
   * Ranks levers by the means of their outcomes.
   *
   * @param outcomes by lever and replication; the negative where less is better
   * @param confidence that all sets hold, between 0.5 and 0.999
   * @throws IllegalArgumentException if rows differ in length or a value is not finite
   */
  public static RankSets of(double[][] outcomes, double confidence, long seed) {
    Sample.requirePaired(outcomes);
    Sample.requireConfidence(confidence);
    int levers = outcomes.length;
    int[][] better = new int[levers][levers];
    if (levers > 1) {
      double[][] differences = new double[levers * (levers - 1) / 2][];
      int pair = 0;
      for (int j = 0; j < levers; j++) {
        for (int k = j + 1; k < levers; k++) {
          differences[pair++] = Sample.minus(outcomes[j], outcomes[k]);
        }
      }
      var signs = SimultaneousIntervals.of(differences, confidence, seed).signs();
      pair = 0;
      for (int j = 0; j < levers; j++) {
        for (int k = j + 1; k < levers; k++) {
          better[j][k] = signs.get(pair++);
          better[k][j] = -better[j][k];
        }
      }
    }
    return new RankSets(better, probabilityBest(outcomes, seed));
  }

  private static double[] probabilityBest(double[][] outcomes, long seed) {
    int levers = outcomes.length;
    double[] probability = new double[levers];
    if (outcomes[0].length == 1) {
      Arrays.fill(probability, 1.0 / levers);
      return probability;
    }
    Resamples resamples = new Resamples(seed, outcomes[0].length);
    double[] means = new double[levers];
    for (int b = 0; b < Resamples.COUNT; b++) {
      double[] times = resamples.times(b);
      Arrays.setAll(means, j -> Resamples.mean(times, outcomes[j]));
      double best = Arrays.stream(means).max().orElseThrow();
      long ties = Arrays.stream(means).filter(mean -> mean == best).count();
      for (int j = 0; j < levers; j++) {
        probability[j] += means[j] == best ? 1.0 / ties : 0;
      }
    }
    Arrays.setAll(probability, j -> probability[j] / Resamples.COUNT);
    return probability;
  }

  private static int[] tiers(int[] lowest, int[] highest) {
    double[] byLowest = Arrays.stream(lowest).mapToDouble(rank -> -rank).toArray();
    int[] tier = new int[lowest.length];
    int current = 0;
    int reach = 0;
    for (int lever : Order.descending(byLowest)) {
      if (lowest[lever] > reach) {
        current++;
      }
      reach = Math.max(reach, highest[lever]);
      tier[lever] = current;
    }
    return tier;
  }

  public int levers() {
    return tier.length;
  }

  /** Best rank that a lever may have, from 1. */
  public int lowest(int lever) {
    return lowest[lever];
  }

  /** Worst rank that a lever may have, up to the number of levers. */
  public int highest(int lever) {
    return highest[lever];
  }

  /** Tier of a lever, 1 the best. */
  public int tier(int lever) {
    return tier[lever];
  }

  /** Share of resamples of whole replications in which a lever has the largest mean. */
  public double probabilityBest(int lever) {
    return probabilityBest[lever];
  }

  /** Whether one lever is surely better than another, at the confidence of the sets. */
  public boolean surelyBetter(int lever, int other) {
    return better[lever][other] > 0;
  }
}
