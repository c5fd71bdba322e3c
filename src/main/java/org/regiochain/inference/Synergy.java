package org.regiochain.inference;

import java.util.Arrays;

/**
 * Whether a package of k levers does more than its parts. Two questions, to be read together,
 * because splitting a fixed budget beats every single lever merely through diminishing returns.
 *
 * @param interaction I = Y(package) − [ΣY(part i) − (k − 1)Y(base)], each part alone at the share
 *     it has in the package: what the parts add to each other, net of concavity
 * @param index mean I over Σ|mean effect of part i|; 0 if all are 0, infinite if only I is not
 * @param indexInterval of the index, by Fieller; unbounded where the parts may have no effect
 * @param bestAlone the lever with the largest mean alone at the full budget
 * @param overBest Y(package) − Y(that lever at the full budget)
 * @param surelyOverAll whether the interval of Y(package) − Y(lever i at the full budget) lies
 *     above zero for every i, which needs no correction for the choice of the best
 */
public record Synergy(
    PairedDifference interaction,
    double index,
    Interval indexInterval,
    int bestAlone,
    PairedDifference overBest,
    boolean surelyOverAll) {

  /**
   * Compares a package with its parts; the larger the outcome the better.
   *
   * @param mix outcome of the package by replication
   * @param parts by lever and replication: the lever alone at its share of the package
   * @param base outcome without policy
   * @param alone by lever and replication: the lever alone at the full budget
   * @throws IllegalArgumentException if there are fewer than two levers or lengths differ
   */
  public static Synergy of(
      double[] mix,
      double[][] parts,
      double[] base,
      double[][] alone,
      double confidence,
      long seed) {
    if (parts.length < 2 || alone.length != parts.length) {
      throw new IllegalArgumentException(
          "no package: " + parts.length + " parts, " + alone.length + " levers alone");
    }
    double[] additive = additive(parts, base);
    PairedDifference interaction = PairedDifference.of(mix, additive, confidence, seed);
    double[] effects = absoluteEffects(parts, base);
    double sumOfEffects = Sample.mean(effects);
    double index = interaction.mean() == 0 ? 0 : interaction.mean() / sumOfEffects;
    Interval indexInterval = Interval.EVERYTHING;
    if (sumOfEffects > 0) {
      double[] interactions = Sample.minus(mix, additive);
      indexInterval = FiellerSet.of(interactions, effects, confidence).hull();
    }
    int best = 0;
    boolean overAll = true;
    for (int i = 0; i < alone.length; i++) {
      best = Sample.mean(alone[i]) > Sample.mean(alone[best]) ? i : best;
      overAll &= PairedDifference.of(mix, alone[i], confidence, seed).interval().sign() > 0;
    }
    PairedDifference overBest = PairedDifference.of(mix, alone[best], confidence, seed);
    return new Synergy(interaction, index, indexInterval, best, overBest, overAll);
  }

  /**
   * By replication the sum of the parts' effects, each with the sign that makes its mean positive.
   */
  private static double[] absoluteEffects(double[][] parts, double[] base) {
    double[] sum = new double[base.length];
    for (double[] part : parts) {
      double[] effect = Sample.minus(part, base);
      double sign = Math.signum(Sample.mean(effect));
      Arrays.setAll(sum, r -> sum[r] + sign * effect[r]);
    }
    return sum;
  }

  /** What the package would do if effects added up. */
  private static double[] additive(double[][] parts, double[] base) {
    double[] additive = new double[base.length];
    Arrays.setAll(additive, r -> -(parts.length - 1) * base[r]);
    for (double[] part : parts) {
      Sample.requirePaired(part, base);
      Arrays.setAll(additive, r -> additive[r] + part[r]);
    }
    return additive;
  }
}
