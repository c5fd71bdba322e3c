package org.regiochain.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PairedDifferenceTest {
  private static final Offset<Double> EXACT = within(1e-12);

  @Test
  @DisplayName("five pairs worked out by hand")
  void byHand() {
    double[] base = {5, 4, 3, 2, 1};
    double[] lever = {6, 6, 6, 6, 11};
    PairedDifference d = PairedDifference.of(lever, base, 0.95, 1);
    assertThat(d.mean()).isCloseTo(4, EXACT);
    assertThat(d.median()).isEqualTo(3);
    assertThat(d.standardDeviation()).isCloseTo(Math.sqrt(12.5), EXACT);
    assertThat(d.skewness()).isCloseTo(Math.sqrt(20) / 3 * 36 / Math.pow(10, 1.5), EXACT);
    assertThat(new double[] {d.q05(), d.q25(), d.q75(), d.q95()})
        .containsExactly(new double[] {1.2, 2, 4, 8.8}, EXACT);
    // t(0.975, 4) = 2.776445.
    assertThat(d.tInterval().halfWidth()).isCloseTo(2.776445 * Math.sqrt(12.5 / 5), within(1e-6));
    assertThat(d.interval()).isEqualTo(d.tInterval());
    assertThat(d.method()).isEqualTo(IntervalMethod.PAIRED_T);
    assertThat(d.correlation()).isCloseTo(-Math.sqrt(0.5), EXACT);
    assertThat(d.varianceReduction()).isCloseTo(7.5 / 12.5, EXACT);
  }

  @Test
  @DisplayName("the median is that of the differences; differences of zero count half")
  void medianAndShare() {
    PairedDifference d =
        PairedDifference.of(new double[] {1, 5, 9, 4}, new double[] {9, 1, 5, 4}, 0.9, 1);
    // D = −8, 4, 4, 0; the medians of the levels are both 4.5.
    assertThat(d.median()).isEqualTo(2);
    assertThat(d.sharePositive()).isEqualTo(2.5 / 4);
  }

  @Test
  @DisplayName("the same difference in all replications has an interval without width")
  void identical() {
    double[] base = Sampled.normal(40, 1);
    double[] lever = Arrays.stream(base).map(y -> y + 0.1).toArray();
    PairedDifference d = PairedDifference.of(lever, base, 0.95, 1);
    assertThat(d.method()).isEqualTo(IntervalMethod.IDENTICAL);
    assertThat(d.interval().halfWidth()).isZero();
    assertThat(d.mean()).isCloseTo(0.1, EXACT);
    assertThat(d.standardDeviation()).isZero();
    assertThat(d.skewness()).isZero();
    assertThat(d.correlation()).isEqualTo(1);
    assertThat(d.varianceReduction()).isInfinite();
    PairedDifference none = PairedDifference.of(base, base, 0.95, 1);
    assertThat(none.interval()).isEqualTo(new Interval(0, 0));
    assertThat(none.sharePositive()).isEqualTo(0.5);
  }

  @Test
  @DisplayName("one replication: the difference, and nothing known about its spread")
  void oneReplication() {
    PairedDifference d = PairedDifference.of(new double[] {3}, new double[] {1}, 0.95, 1);
    assertThat(d.mean()).isEqualTo(2);
    assertThat(d.median()).isEqualTo(2);
    assertThat(d.interval()).isEqualTo(Interval.EVERYTHING);
    assertThat(d.interval().halfWidth()).isInfinite();
    assertThat(d.method()).isEqualTo(IntervalMethod.ONE_REPLICATION);
    assertThat(d.standardDeviation()).isNaN();
    assertThat(d.varianceReduction()).isNaN();
  }

  @Test
  @DisplayName("if only the lever's arm varies, nothing is shared: ρ = 0 and no variance is saved")
  void oneSideVaries() {
    PairedDifference d =
        PairedDifference.of(new double[] {1, 2, 4}, new double[] {1, 1, 1}, 0.95, 1);
    assertThat(d.correlation()).isZero();
    assertThat(d.varianceReduction()).isCloseTo(1, EXACT);
  }

  @Test
  @DisplayName("skewed differences get the bootstrap, which moves and scales with them")
  void bootstrapIsEquivariant() {
    double[] d = Sampled.exponential(40, 3);
    double[] zero = new double[d.length];
    PairedDifference effect = PairedDifference.of(d, zero, 0.9, 5);
    assertThat(effect.skewness()).isGreaterThan(1);
    assertThat(effect.method()).isEqualTo(IntervalMethod.STUDENTISED_BOOTSTRAP);
    Interval interval = effect.interval();
    // Differences with a long right tail hide large values: the interval reaches further up.
    assertThat(interval.upper() - effect.mean()).isGreaterThan(effect.mean() - interval.lower());
    Interval moved = bootstrap(Arrays.stream(d).map(x -> 7 + 100 * x).toArray());
    assertThat(moved.lower()).isCloseTo(7 + 100 * interval.lower(), within(1e-9));
    assertThat(moved.upper()).isCloseTo(7 + 100 * interval.upper(), within(1e-9));
    Interval turned = bootstrap(Arrays.stream(d).map(x -> -x).toArray());
    assertThat(turned.lower()).isCloseTo(-interval.upper(), EXACT);
    assertThat(turned.upper()).isCloseTo(-interval.lower(), EXACT);
  }

  private static Interval bootstrap(double[] values) {
    return StudentisedBootstrap.ofMean(values, 0.9, 5).orElseThrow();
  }

  @Test
  @DisplayName("for many normal values the bootstrap agrees with Student's t")
  void bootstrapOfNormal() {
    double[] values = Sampled.normal(400, 2);
    Interval byT = Sample.tInterval(values, 0.95);
    Interval bootstrap = StudentisedBootstrap.ofMean(values, 0.95, 9).orElseThrow();
    // A 2.5% quantile of 1,999 studentised means has a standard error of 0.06 of theirs.
    double allowed = 4 * 0.06 * byT.halfWidth() / 1.96;
    assertThat(bootstrap.lower()).isCloseTo(byT.lower(), within(allowed));
    assertThat(bootstrap.upper()).isCloseTo(byT.upper(), within(allowed));
  }

  @Test
  @DisplayName("one large value among equal ones: no bootstrap, and the method says so")
  void fewValues() {
    double[] lever = new double[30];
    lever[4] = 1;
    PairedDifference d = PairedDifference.of(lever, new double[30], 0.95, 1);
    assertThat(d.method()).isEqualTo(IntervalMethod.PAIRED_T_FEW_VALUES);
    assertThat(d.interval()).isEqualTo(d.tInterval());
  }

  @Test
  @DisplayName("unpaired, missing and infinite outcomes are refused")
  void refusals() {
    for (double[] lever : new double[][] {{1}, {}, {1, Double.NaN}, {1, 1 / 0.0}}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PairedDifference.of(lever, new double[2], 0.95, 1));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PairedDifference.of(new double[2], new double[2], 95, 1));
  }

  @Test
  @DisplayName("yes-or-no outcomes: the pairs that disagree, with exact probability and interval")
  void discordantPairs() {
    double[] lever = new double[20];
    double[] base = new double[20];
    Arrays.fill(lever, 0, 13, 1);
    Arrays.fill(base, 8, 15, 1);
    DiscordantPairs pairs = DiscordantPairs.of(lever, base);
    assertThat(pairs).isEqualTo(new DiscordantPairs(5, 8, 2, 5));
    assertThat(pairs.difference()).isCloseTo(0.3, EXACT);
    // 2 (1 + 10 + 45) / 2^10.
    assertThat(pairs.exactP()).isCloseTo(0.109375, EXACT);
    // 6/22 ± 1.959964 √((11/22 − (6/22)²)/22).
    assertThat(pairs.interval(0.95).lower()).isCloseTo(0.000113, within(1e-6));
    assertThat(pairs.interval(0.95).upper()).isCloseTo(0.545341, within(1e-6));
    assertThat(new DiscordantPairs(0, 0, 0, 9).exactP()).isEqualTo(1);
  }
}
