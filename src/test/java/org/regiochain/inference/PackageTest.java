package org.regiochain.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Synergy and Shapley shares of packages whose laws are known. */
class PackageTest {
  private static final double[] LUCK = Sampled.normal(30, 21);
  private static final Offset<Double> EXACT = within(1e-12);

  @Test
  @DisplayName("the interaction is the product term of the law, luck cancels")
  void interaction() {
    // Y = luck + a + 2b + 3c + 5ab + 7abc at shares ½, ½, 1.
    double[][] parts = {plus(0.5), plus(1), plus(3)};
    double[] mix = plus(0.5 + 1 + 3 + 5 * 0.25 + 7 * 0.25);
    Synergy found = Synergy.of(mix, parts, LUCK, parts, 0.95, 1);
    assertThat(found.interaction().mean()).isCloseTo(3, EXACT);
    assertThat(found.interaction().interval().halfWidth()).isLessThan(1e-12);
    assertThat(found.index()).isCloseTo(3 / 4.5, EXACT);
    assertThat(found.indexInterval().lower()).isCloseTo(3 / 4.5, within(1e-6));
    assertThat(found.indexInterval().upper()).isCloseTo(3 / 4.5, within(1e-6));
  }

  @Test
  @DisplayName("parts of opposite sign: the index is over the sum of their absolute effects")
  void oppositeParts() {
    // Y = luck + 2 − 1 + (3 + noise), whose index has the t interval of 3 + noise over 3.
    double[] noise = Sampled.normal(30, 23);
    double[] mix = new double[30];
    Arrays.setAll(mix, r -> LUCK[r] + 1 + 3 + noise[r]);
    double[][] parts = {plus(2), plus(-1)};
    Synergy found = Synergy.of(mix, parts, LUCK, parts, 0.95, 1);
    Interval t = Sample.tInterval(noise, 0.95);
    assertThat(found.index()).isCloseTo(1 + Sample.mean(noise) / 3, EXACT);
    assertThat(found.indexInterval().lower()).isCloseTo(1 + t.lower() / 3, within(1e-9));
    assertThat(found.indexInterval().upper()).isCloseTo(1 + t.upper() / 3, within(1e-9));
  }

  @Test
  @DisplayName("diminishing returns alone: the split beats the best lever without any synergy")
  void concavityTrap() {
    // Y = luck + √a + √b with a + b = 1.
    double half = Math.sqrt(0.5);
    Synergy found =
        Synergy.of(
            plus(2 * half),
            new double[][] {plus(half), plus(half)},
            LUCK,
            new double[][] {plus(0.9), plus(1)},
            0.95,
            1);
    assertThat(found.interaction().mean()).isCloseTo(0, EXACT);
    assertThat(found.bestAlone()).isEqualTo(1);
    assertThat(found.overBest().mean()).isCloseTo(2 * half - 1, EXACT);
    assertThat(found.surelyOverAll()).isTrue();
  }

  @Test
  @DisplayName("a package is surely better only if it is so against every lever")
  void againstEveryLever() {
    double[] noise = Sampled.normal(30, 22);
    double[] noisy = new double[30];
    Arrays.setAll(noisy, r -> LUCK[r] + 20 * (noise[r] - Sample.mean(noise)));
    double[][] alone = {plus(1), noisy};
    Synergy found = Synergy.of(plus(2), new double[][] {LUCK, LUCK}, LUCK, alone, 0.95, 1);
    assertThat(found.bestAlone()).isZero();
    assertThat(found.overBest().interval().sign()).isEqualTo(1);
    assertThat(found.surelyOverAll()).isFalse();
    // No part does anything alone.
    assertThat(found.index()).isInfinite();
    assertThat(found.indexInterval()).isEqualTo(Interval.EVERYTHING);
  }

  @Test
  @DisplayName("Shapley: glove game ⅙, ⅙, ⅔")
  void gloves() {
    // Levers 0 and 1 are left gloves, lever 2 the right one; a pair is worth 1.
    double[][] outcomes = game(3, s -> (s & 4) != 0 && (s & 3) != 0 ? 1 : 0);
    assertThat(means(outcomes)).containsExactly(new double[] {1 / 6.0, 1 / 6.0, 4 / 6.0}, EXACT);
  }

  @Test
  @DisplayName("Shapley: additive levers get their own effect, a dummy gets nothing")
  void additiveAndDummy() {
    double[] own = {3, 0, -1, 0.5};
    double[][] outcomes =
        game(
            4,
            s -> {
              double sum = 0;
              for (int i = 0; i < own.length; i++) {
                sum += (s >> i & 1) * own[i];
              }
              return sum;
            });
    assertThat(means(outcomes)).containsExactly(own, EXACT);
    List<PairedDifference> contributions = Shapley.of(outcomes, 0.95, 1);
    assertThat(contributions.get(0).interval().halfWidth()).isLessThan(1e-11);
  }

  @Test
  @DisplayName("Shapley: equal levers get equal shares, and shares add up in every replication")
  void symmetricAndEfficient() {
    int levers = 5;
    double[][] outcomes = new double[1 << levers][];
    for (int s = 0; s < outcomes.length; s++) {
      outcomes[s] = Sampled.normal(30, 100 + s);
    }
    double[][] shares = Shapley.byReplication(outcomes);
    for (int r = 0; r < 30; r++) {
      double sum = 0;
      for (double[] share : shares) {
        sum += share[r];
      }
      assertThat(sum).isCloseTo(outcomes[31][r] - outcomes[0][r], EXACT);
    }
    // The value depends on the number of levers only.
    double[][] symmetric = game(levers, s -> Math.sqrt(Integer.bitCount(s)));
    double each = Math.sqrt(levers) / levers;
    assertThat(means(symmetric))
        .containsExactly(new double[] {each, each, each, each, each}, EXACT);
  }

  @Test
  @DisplayName("Shapley: the paired interval is that of the replication-wise contributions")
  void interval() {
    double[][] outcomes = {
      LUCK, Sampled.normal(30, 31), Sampled.normal(30, 32), Sampled.normal(30, 33)
    };
    double[] first = Shapley.byReplication(outcomes)[0];
    PairedDifference found = Shapley.of(outcomes, 0.95, 1).get(0);
    // φ₀ = ½(v(0) − v(∅)) + ½(v(01) − v(1)).
    assertThat(first[7])
        .isCloseTo((outcomes[1][7] - outcomes[0][7] + outcomes[3][7] - outcomes[2][7]) / 2, EXACT);
    assertThat(found.tInterval().lower()).isCloseTo(Sample.tInterval(first, 0.95).lower(), EXACT);
    assertThatIllegalArgumentException().isThrownBy(() -> Shapley.of(new double[3][2], 0.95, 1));
  }

  private static double[] plus(double effect) {
    return Arrays.stream(LUCK).map(y -> y + effect).toArray();
  }

  private static double[][] game(int levers, IntToDoubleFunction value) {
    double[][] outcomes = new double[1 << levers][];
    for (int s = 0; s < outcomes.length; s++) {
      outcomes[s] = plus(value.applyAsDouble(s));
    }
    return outcomes;
  }

  private static double[] means(double[][] outcomes) {
    return Shapley.of(outcomes, 0.95, 1).stream().mapToDouble(PairedDifference::mean).toArray();
  }
}
