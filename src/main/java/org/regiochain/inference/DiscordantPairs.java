package org.regiochain.inference;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.regiochain.numeric.Normal;

/**
 * A yes-or-no outcome, such as a collapse, in two arms over the same replications. Only the pairs
 * that disagree tell the arms apart (McNemar 1947).
 *
 * @param both replications with the event in both arms
 * @param onlyLever with the event under the lever alone
 * @param onlyBase with the event in the base arm alone
 * @param neither without the event
 */
public record DiscordantPairs(int both, int onlyLever, int onlyBase, int neither) {

  /**
   * Counts the pairs.
   *
   * @param lever 1 where the event happened, 0 where not, by replication
   * @param base likewise
   * @throws IllegalArgumentException if lengths differ, are zero, or a value is neither 0 nor 1
   */
  public static DiscordantPairs of(double[] lever, double[] base) {
    Sample.requirePaired(lever, base);
    int[] counts = new int[4];
    for (int r = 0; r < lever.length; r++) {
      counts[2 * event(lever[r]) + event(base[r])]++;
    }
    return new DiscordantPairs(counts[3], counts[2], counts[1], counts[0]);
  }

  private static int event(double value) {
    if (value != 0 && value != 1) {
      throw new IllegalArgumentException("neither 0 nor 1: " + value);
    }
    return (int) value;
  }

  public int replications() {
    return both + onlyLever + onlyBase + neither;
  }

  /** Change of the probability of the event. */
  public double difference() {
    return (onlyLever - onlyBase) / (double) replications();
  }

  /**
   * Interval of the change of the probability: Wald's with half a pair added to each of the four
   * counts (Agresti and Min 2005), cut to [−1, 1].
   *
   * @param confidence between 0.5 and 0.999
   */
  public Interval interval(double confidence) {
    Sample.requireConfidence(confidence);
    double n = replications() + 2.0;
    double difference = (onlyLever - onlyBase) / n;
    double discordant = (onlyLever + onlyBase + 1) / n;
    double error = Math.sqrt((discordant - difference * difference) / n);
    double half = Normal.inverse(0.5 + confidence / 2) * error;
    return new Interval(Math.max(-1, difference - half), Math.min(1, difference + half));
  }

  /**
   * Probability, if the lever changed nothing, that the disagreeing pairs split at least as
   * unevenly; exact, two-sided.
   */
  public double exactP() {
    int discordant = onlyLever + onlyBase;
    int fewer = Math.min(onlyLever, onlyBase);
    double tail = new BinomialDistribution(null, discordant, 0.5).cumulativeProbability(fewer);
    return Math.min(1, 2 * tail);
  }
}
