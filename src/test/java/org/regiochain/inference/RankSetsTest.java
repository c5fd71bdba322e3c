package org.regiochain.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RankSetsTest {
  private static final double[] LUCK = Sampled.normal(30, 8);

  @Test
  @DisplayName("Holm's adjustment by hand")
  void holm() {
    assertThat(Holm.adjusted(new double[] {0.01, 0.04, 0.03, 0.005}))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-15));
  }

  @Test
  @DisplayName("copies of a lever cost nothing: perfectly correlated rows need no correction")
  void copiesAreFree() {
    double[] row = Sampled.normal(30, 4);
    double[][] copies = new double[8][];
    for (int j = 0; j < copies.length; j++) {
      int scale = j + 1;
      copies[j] = Arrays.stream(row).map(x -> 3 + scale * x).toArray();
    }
    SimultaneousIntervals one = SimultaneousIntervals.of(new double[][] {row}, 0.95, 2);
    SimultaneousIntervals eight = SimultaneousIntervals.of(copies, 0.95, 2);
    double alone = one.criticals().get(0);
    assertThat(eight.criticals()).allSatisfy(c -> assertThat(c).isCloseTo(alone, within(1e-9)));
    assertThat(eight.resampled()).isTrue();
    // Independent rows do need one.
    SimultaneousIntervals independent =
        SimultaneousIntervals.of(Sampled.correlated(8, 30, 0, 4), 0.95, 2);
    assertThat(independent.criticals()).allSatisfy(c -> assertThat(c).isGreaterThan(alone + 0.4));
  }

  @Test
  @DisplayName("a lever without spread has no width and does not widen the others")
  void withoutSpread() {
    double[] constant = new double[30];
    Arrays.fill(constant, 0.1);
    double[] row = Sampled.normal(30, 4);
    SimultaneousIntervals alone = SimultaneousIntervals.of(new double[][] {row}, 0.95, 2);
    SimultaneousIntervals both = SimultaneousIntervals.of(new double[][] {constant, row}, 0.95, 2);
    assertThat(both.intervals().get(0)).isEqualTo(new Interval(0.1, 0.1));
    assertThat(both.intervals().get(1)).isEqualTo(alone.intervals().get(0));
    assertThat(both.signs().get(0)).isEqualTo(1);
  }

  @Test
  @DisplayName("a lever with one extreme replication widens its own interval, not the others'")
  void extremeReplication() {
    double[][] normal = Sampled.correlated(6, 30, 0, 4);
    double[] extreme = Sampled.normal(30, 12);
    Arrays.setAll(extreme, r -> r == 17 ? 1 : 0.001 * extreme[r]);
    double[][] all = Arrays.copyOf(normal, 7);
    all[6] = extreme;
    SimultaneousIntervals without = SimultaneousIntervals.of(normal, 0.95, 2);
    SimultaneousIntervals with = SimultaneousIntervals.of(all, 0.95, 2);
    assertThat(with.criticals().get(6)).isGreaterThan(20);
    for (int j = 0; j < 6; j++) {
      assertThat(with.criticals().get(j)).isCloseTo(without.criticals().get(j), within(0.3));
    }
  }

  @Test
  @DisplayName("a lever that resampling cannot bound gets Bonferroni's interval, the others do not")
  void unbounded() {
    double[][] rows = Sampled.correlated(4, 30, 0, 4);
    rows[3] = new double[30];
    rows[3][5] = 1;
    SimultaneousIntervals found = SimultaneousIntervals.of(rows, 0.95, 2);
    assertThat(found.resampled()).isTrue();
    // t(1 − 0.05/8, 29).
    assertThat(found.criticals().get(3)).isCloseTo(2.6632, within(1e-3));
    assertThat(found.criticals().get(0)).isNotEqualTo(found.criticals().get(3));
  }

  @Test
  @DisplayName("with five replications intervals are Bonferroni's and signs Holm's")
  void fallback() {
    // t statistics √5·m/s of 6, 4 and 1 with four degrees of freedom: p = .0039, .0161, .374.
    double[][] rows = {withT(6), withT(4), withT(1)};
    SimultaneousIntervals found = SimultaneousIntervals.of(rows, 0.95, 2);
    assertThat(found.resampled()).isFalse();
    // t(1 − 0.05/6, 4).
    assertThat(found.criticals()).allSatisfy(c -> assertThat(c).isCloseTo(3.9608, within(1e-3)));
    // At 96% Holm's 2·.0161 is still below 4%, Bonferroni's 3·.0161 is not.
    assertThat(found.signs()).containsExactly(1, 1, 0);
    SimultaneousIntervals stricter = SimultaneousIntervals.of(rows, 0.96, 2);
    assertThat(stricter.intervals().get(1).sign()).isZero();
    assertThat(stricter.signs()).containsExactly(1, 1, 0);
  }

  /** Five values whose t statistic is given. */
  private static double[] withT(double t) {
    double[] shape = {-2, -1, 0, 1, 2};
    double error = Math.sqrt(2.5 / 5);
    return Arrays.stream(shape).map(x -> x + t * error).toArray();
  }

  @Test
  @DisplayName("levers a constant apart are ranked for certain, equal ones share their ranks")
  void certain() {
    RankSets ranks =
        RankSets.of(new double[][] {plus(LUCK, 1), plus(LUCK, 3), plus(LUCK, 1)}, 0.95, 3);
    assertThat(describe(ranks)).containsExactly("2-3 tier 2", "1-1 tier 1", "2-3 tier 2");
    assertThat(ranks.probabilityBest(1)).isEqualTo(1);
    assertThat(ranks.surelyBetter(1, 0)).isTrue();
    assertThat(ranks.surelyBetter(0, 2)).isFalse();
    RankSets tied = RankSets.of(new double[][] {LUCK, LUCK, plus(LUCK, -1)}, 0.95, 3);
    assertThat(tied.probabilityBest(0)).isCloseTo(0.5, within(1e-9));
  }

  @Test
  @DisplayName("a chain of overlaps is one tier, though its ends can be told apart")
  void chain() {
    double[] noise = Sampled.normal(30, 9);
    double[] noisy = new double[30];
    Arrays.setAll(noisy, r -> LUCK[r] + 0.5 + 20 * noise[r]);
    RankSets ranks =
        RankSets.of(
            new double[][] {plus(LUCK, 1), noisy, LUCK, plus(LUCK, -500), plus(LUCK, 500)},
            0.95,
            3);
    assertThat(describe(ranks))
        .containsExactly("2-3 tier 2", "2-4 tier 2", "3-4 tier 2", "5-5 tier 3", "1-1 tier 1");
    assertThat(ranks.surelyBetter(0, 2)).isTrue();
  }

  @Test
  @DisplayName("one replication ranks nothing")
  void oneReplication() {
    RankSets ranks = RankSets.of(new double[][] {{1}, {2}}, 0.95, 3);
    assertThat(describe(ranks)).containsExactly("1-2 tier 1", "1-2 tier 1");
    assertThat(ranks.probabilityBest(1)).isEqualTo(0.5);
  }

  @Test
  @DisplayName("the chance of being best is that of a lead of its size, for two normal levers")
  void probabilityBest() {
    // The lead is 1 standard error of its mean: Φ(1) = 0.8413.
    double[] base = Sampled.normal(200, 5);
    double[] d = Sampled.normal(200, 6);
    double mean = Sample.mean(d);
    double error = Math.sqrt(Sample.variance(d) / 200);
    double[] better = new double[200];
    Arrays.setAll(better, r -> base[r] + d[r] - mean + error);
    RankSets ranks = RankSets.of(new double[][] {base, better}, 0.95, 3);
    assertThat(ranks.probabilityBest(1)).isCloseTo(0.8413, within(0.03));
  }

  private static double[] plus(double[] values, double constant) {
    return Arrays.stream(values).map(x -> x + constant).toArray();
  }

  private static String[] describe(RankSets ranks) {
    String[] text = new String[ranks.levers()];
    Arrays.setAll(text, j -> ranks.lowest(j) + "-" + ranks.highest(j) + " tier " + ranks.tier(j));
    return text;
  }
}
