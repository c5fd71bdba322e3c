package org.regiochain.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.inference.FiellerSet.Kind;

class RatioOfMeansTest {
  private static final double[] EFFECT =
      Arrays.stream(Sampled.normal(30, 3)).map(x -> 3 + x).toArray();

  @Test
  @DisplayName("a fixed cost divides the t interval of the effect")
  void fixedCost() {
    double[] cost = new double[30];
    Arrays.fill(cost, 2);
    RatioOfMeans found = RatioOfMeans.of(EFFECT, cost, 0.95, 1);
    Interval t = Sample.tInterval(EFFECT, 0.95);
    assertThat(found.ratio()).isCloseTo(Sample.mean(EFFECT) / 2, within(1e-12));
    assertThat(found.fieller().kind()).isEqualTo(Kind.BOUNDED);
    assertThat(found.fieller().limits().lower()).isCloseTo(t.lower() / 2, within(1e-12));
    assertThat(found.fieller().limits().upper()).isCloseTo(t.upper() / 2, within(1e-12));
    // And the bootstrap interval of the effect.
    Interval bootstrap = StudentisedBootstrap.ofMean(EFFECT, 0.95, 1).orElseThrow();
    assertThat(found.bootstrap().orElseThrow().lower())
        .isCloseTo(bootstrap.lower() / 2, within(1e-12));
    assertThat(found.bootstrap().orElseThrow().upper())
        .isCloseTo(bootstrap.upper() / 2, within(1e-12));
  }

  @Test
  @DisplayName("a fixed effect over an uncertain cost inverts the t interval of the cost")
  void fixedEffect() {
    double[] effect = new double[30];
    Arrays.fill(effect, 6);
    Interval t = Sample.tInterval(EFFECT, 0.95);
    FiellerSet found = RatioOfMeans.of(effect, EFFECT, 0.95, 1).fieller();
    assertThat(found.limits().lower()).isCloseTo(6 / t.upper(), within(1e-12));
    assertThat(found.limits().upper()).isCloseTo(6 / t.lower(), within(1e-12));
  }

  @Test
  @DisplayName("if the cost may be zero the set is all but a gap, and no interval is given")
  void costMayBeZero() {
    double[] effect = new double[30];
    Arrays.fill(effect, 6);
    double[] cost = Arrays.stream(EFFECT).map(x -> x - Sample.mean(EFFECT) + 0.1).toArray();
    Interval t = Sample.tInterval(cost, 0.95);
    RatioOfMeans found = RatioOfMeans.of(effect, cost, 0.95, 1);
    assertThat(found.fieller().kind()).isEqualTo(Kind.OUTSIDE);
    assertThat(found.fieller().limits().lower()).isCloseTo(6 / t.lower(), within(1e-9));
    assertThat(found.fieller().limits().upper()).isCloseTo(6 / t.upper(), within(1e-9));
    assertThat(found.fieller().contains(0)).isFalse();
    assertThat(found.fieller().contains(found.ratio())).isTrue();
    assertThat(found.fieller().hull()).isEqualTo(Interval.EVERYTHING);
    assertThat(found.bootstrap()).isEmpty();
  }

  @Test
  @DisplayName("if neither is known to differ from zero, every ratio is possible")
  void nothingKnown() {
    double[] effect = Sampled.normal(30, 12);
    RatioOfMeans found = RatioOfMeans.of(effect, Sampled.normal(30, 13), 0.95, 1);
    assertThat(found.fieller().kind()).isEqualTo(Kind.EVERYTHING);
    assertThat(RatioOfMeans.of(new double[] {1}, new double[] {2}, 0.95, 1).fieller().kind())
        .isEqualTo(Kind.EVERYTHING);
  }

  @Test
  @DisplayName("an effect in strict proportion to the cost has a ratio without width")
  void proportional() {
    double[] effect = Arrays.stream(EFFECT).map(x -> 0.7 * x).toArray();
    RatioOfMeans found = RatioOfMeans.of(effect, EFFECT, 0.95, 1);
    assertThat(found.bootstrap().orElseThrow().halfWidth()).isZero();
    assertThat(found.fieller().limits().halfWidth()).isLessThan(1e-6);
    assertThat(found.ratio()).isCloseTo(0.7, within(1e-12));
  }

  @Test
  @DisplayName("no outlay, no ratio")
  void noOutlay() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RatioOfMeans.of(EFFECT, new double[30], 0.95, 1));
  }
}
