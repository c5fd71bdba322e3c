package org.regiochain.lever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.catalog.Grade;
import org.regiochain.catalog.Label;
import org.regiochain.model.Instrument;
import org.regiochain.model.PolicyAim;
import org.regiochain.model.PolicySetting;
import org.regiochain.state.CostClass;

/**
 * Laws of effects and costs, and when and where a lever acts, against values worked out by hand.
 */
class LeverUseTest {
  private static final int FOR_EVER = Integer.MAX_VALUE;
  private static final PolicyAim NORTH = new PolicyAim("N", List.of(), List.of());
  private static final PolicyAim MACHINES =
      new PolicyAim(PolicyAim.ALL, List.of("MCH"), List.of("N1"));

  private static Effect proportional(Instrument instrument, double size) {
    return new Effect(instrument, EffectLaw.PROPORTIONAL, size, 0, true, PolicyAim.EVERYWHERE);
  }

  private static Effect saturating(Instrument instrument, double size, double scale) {
    return new Effect(instrument, EffectLaw.SATURATING, size, scale, true, PolicyAim.EVERYWHERE);
  }

  private static Lever lever(double max, int lag, Cost cost, Effect... effects) {
    return new Lever(
        "test",
        new Label("测试", "Test"),
        "测试",
        LeverSystem.GENERAL,
        "1",
        max,
        max / 2,
        List.of(effects),
        effects.length == 0,
        lag,
        CostClass.OPERATING,
        cost,
        List.of(),
        MACHINES,
        Grade.C,
        "test");
  }

  @Test
  @DisplayName("a saturating effect is 0 at 0, rises by size/scale at first and ends at its size")
  void saturatingLaw() {
    Effect effect = saturating(Instrument.CREDIT_SIGNAL, 0.4, 1e8);
    assertThat(Double.doubleToRawLongBits(effect.value(0))).isZero();
    assertThat(effect.value(1) / 1).isCloseTo(0.4 / 1e8, within(1e-16));
    assertThat(effect.value(1e8)).isCloseTo(0.4 * (1 - 1 / Math.E), within(1e-15));
    assertThat(effect.value(2e8) - effect.value(1e8))
        .isCloseTo((effect.value(1e8) - effect.value(0)) / Math.E, within(1e-15));
    assertThat(effect.value(1e10)).isEqualTo(0.4);
  }

  @Test
  @DisplayName("a proportional effect stays within the instrument's range, also when scaled")
  void proportionalLaw() {
    Effect effect = proportional(Instrument.COURT_TIME, 0.6);
    assertThat(Double.doubleToRawLongBits(effect.value(0))).isZero();
    assertThat(effect.value(0.5)).isEqualTo(0.3);
    assertThat(effect.value(1)).isEqualTo(0.6);
    assertThat(effect.value(1, 2)).isEqualTo(Instrument.COURT_TIME.max());
    assertThat(effect.value(0.5, 0.5)).isEqualTo(0.15);
    assertThat(effect.value(0.5, 0)).isZero();
    Effect minus = proportional(Instrument.GUARANTEE_COVER, -0.5);
    assertThat(Double.doubleToRawLongBits(minus.value(0))).isZero();
    assertThat(minus.value(0.5)).isEqualTo(-0.25);
  }

  @Test
  @DisplayName("only assumed sizes are scaled: neither money nor what is paid by definition")
  void whatScales() {
    Effect share =
        new Effect(
            Instrument.CAPEX_SUBSIDY, EffectLaw.PROPORTIONAL, 1, 0, false, PolicyAim.EVERYWHERE);
    assertThat(share.value(0.1, 2)).isEqualTo(0.1);
    assertThat(proportional(Instrument.LAB_BUDGET, 0.9).value(1e8, 2)).isEqualTo(9e7);
  }

  @Test
  @DisplayName("cost is linear·x + convex·x²/(1−x)")
  void costs() {
    Cost cost = new Cost(10, 20);
    assertThat(Double.doubleToRawLongBits(cost.at(0))).isZero();
    assertThat(cost.at(0.5)).isEqualTo(10 * 0.5 + 20 * 0.25 / 0.5);
    assertThat(cost.at(0.9)).isCloseTo(9 + 20 * 0.81 / 0.1, within(1e-9));
    assertThat(new Cost(3, 0).at(7)).isEqualTo(21);
    assertThatThrownBy(() -> cost.at(1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("cost runs from the first month on one setting, effects wait, money does not")
  void months() {
    Lever lever =
        lever(
            0.9,
            3,
            new Cost(10, 0),
            proportional(Instrument.COURT_TIME, 0.5),
            proportional(Instrument.LAB_BUDGET, 1e6),
            proportional(Instrument.COURT_COST, 0.5));
    LeverUse use = new LeverUse(lever, 0.5, 2, 12, PolicyAim.EVERYWHERE, 1);
    PolicyAim place = new PolicyAim(PolicyAim.ALL, List.of(), List.of("N1"));
    assertThat(use.settings())
        .containsExactly(
            new PolicySetting(Instrument.COURT_TIME, 2, 5, 0, 5),
            new PolicySetting(Instrument.COURT_TIME, 5, 12, 0.25, 5),
            new PolicySetting(Instrument.LAB_BUDGET, 2, 12, 5e5, 0, place),
            new PolicySetting(Instrument.COURT_COST, 5, 12, 0.25, 0));
    LeverUse brief = new LeverUse(lever, 0.5, 2, 4, PolicyAim.EVERYWHERE, 1);
    assertThat(brief.settings())
        .containsExactly(
            new PolicySetting(Instrument.COURT_TIME, 2, 4, 0, 5),
            new PolicySetting(Instrument.LAB_BUDGET, 2, 4, 5e5, 0, place));
    assertThat(use.at(0).settings())
        .allSatisfy(s -> assertThat(s.value() + s.costPerMonth()).isZero())
        .hasSize(4);
  }

  @Test
  @DisplayName(
      "a use's limits replace the lever's one by one, as far as an instrument can be aimed")
  void aims() {
    Lever lever =
        lever(
            1,
            0,
            new Cost(0, 0),
            proportional(Instrument.RESEARCH_GRANT, 1),
            proportional(Instrument.CAPEX_SUBSIDY, 0.1),
            proportional(Instrument.COURT_TIME, 0.1));
    LeverUse use = new LeverUse(lever, 1, 0, FOR_EVER, NORTH, 1);
    assertThat(use.settings())
        .extracting(PolicySetting::aim)
        .containsExactly(
            new PolicyAim("N", List.of("MCH"), List.of("N1")),
            new PolicyAim("N", List.of("MCH"), List.of()),
            PolicyAim.EVERYWHERE);
  }

  @Test
  @DisplayName("a planning window moves the start of the others, not before the run begins")
  void window() {
    Lever window = lever(24, 0, new Cost(0, 0));
    Lever other = lever(1, 0, new Cost(0, 0), proportional(Instrument.COURT_TIME, 0.5));
    LeverUse six = new LeverUse(window, 6, 12);
    LeverUse late = new LeverUse(other, 0.5, 12, 24, PolicyAim.EVERYWHERE, 1);
    LeverUse soon = new LeverUse(other, 0.5, 4, 24, PolicyAim.EVERYWHERE, 1);
    assertThat(Levers.settings(List.of(late, six, soon)))
        .extracting(PolicySetting::fromMonth, PolicySetting::untilMonth)
        .containsExactly(tuple(6, 24), tuple(0, 24));
    assertThat(Levers.settings(List.of(six))).isEmpty();
    assertThat(Levers.settings(List.of(late))).isEqualTo(late.settings());
  }

  @Test
  @DisplayName("an intensity outside the range is refused")
  void range() {
    Lever lever = lever(0.9, 0, new Cost(0, 0), proportional(Instrument.COURT_TIME, 0.5));
    for (double wrong : new double[] {-1e-9, 0.91, Double.NaN}) {
      assertThatThrownBy(() -> new LeverUse(lever, wrong, 0))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
