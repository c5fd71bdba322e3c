package org.regiochain.inference;

import java.util.Arrays;

/**
 * Whether a package of k levers does more than its parts. Two questions, to be read together,
 * because splitting a fixed budget beats every single lever merely through diminishing returns.
 *
 * @param interaction I = Y(package) − [ΣY(part i) − (k − 1)Y(base)], each part alone at the share
 *     it has in the package: what the parts add to each other, net of concavity
 * @param index mean I over Σ|mean effect of part i|; 0 if all are 0, infinite if only I is not
 * @param bestAlone the lever with the largest mean alone at the full budget
 * @param overBest Y(package) − Y(that lever at the full budget)
 * @param surelyOverAll whether the interval of Y(package) − Y(lever i at the full budget) lies
 *     above zero for every i, which needs no correction for the choice of the best
 */
public record Synergy(
    PairedDifference interaction,
    double index,
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
    double effects = 0;
    for (double[] part : parts) {
      effects += Math.abs(Sample.mean(Sample.minus(part, base)));
    }
    int best = 0;
    boolean overAll = true;
    for (int i = 0; i < alone.length; i++) {
      best = Sample.mean(alone[i]) > Sample.mean(alone[best]) ? i : best;
      overAll &= PairedDifference.of(mix, alone[i], confidence, seed).interval().sign() > 0;
    }
    double index = interaction.mean() == 0 ? 0 : interaction.mean() / effects;
    PairedDifference overBest = PairedDifference.of(mix, alone[best], confidence, seed);
    return new Synergy(interaction, index, best, overBest, overAll);
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
