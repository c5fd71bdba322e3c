package org.regiochain.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.regiochain.metamorphic.Run.setting;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regiochain.data.DataSet;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.model.Instrument;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.PolicyAim;
import org.regiochain.model.PolicySetting;
import org.regiochain.numeric.Draws;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;
import org.regiochain.state.Structure;

/** Shares of origins in the pools: constant elasticity of substitution (oracle 16). */
class OriginSharesTest {
  private static final DataSet TOY = Fixtures.shipped("toy-3");

  /** A gap shrinks by a tenth a month, so 300 months leave 2e-14 of it. */
  private static final int MONTHS = 300;

  private static ModelParameters frozenPrices(Object... changes) {
    return With.values(
        Fixtures.quiet("population.firms", 60, "prices.repriceProbability", 0), changes);
  }

  @ParameterizedTest
  @CsvSource({"0.05, 5, 1", "0.05, 5, 0.5", "0.2, 3, 1", "0.05, 8, 1", "0.3, 1, 1"})
  @DisplayName("odds of cross-border to home rise by (1+τ)^(σ−1) when the processing cost goes")
  void borderOdds(double flowCost, double elasticity, double removed) {
    ModelParameters p =
        frozenPrices("review.flowCost", flowCost, "prices.originElasticity", elasticity);
    Economy e = PopulationBuilder.build(TOY, p, 2);
    new PricePhases(e, p, new Draws(2, 0), setting(Instrument.BORDER_PROCESSING, 0, removed))
        .months(MONTHS);
    double fall = (1 + flowCost) / (1 + flowCost * (1 - removed));
    assertOdds(e, Math.pow(fall, elasticity - 1), 1);
  }

  @Test
  @DisplayName("aimed at a product and its buyers, the friction goes for them and for nobody else")
  void aimedBorder() {
    ModelParameters p = frozenPrices();
    Economy e = PopulationBuilder.build(TOY, p, 2);
    PolicyAim aim = new PolicyAim("N", List.of("MCH"), List.of());
    PolicySetting aimed =
        new PolicySetting(Instrument.BORDER_PROCESSING, 0, Integer.MAX_VALUE, 1, 0, aim);
    double[] before = e.markets.valueShare.clone();
    new PricePhases(e, p, new Draws(2, 0), aimed).months(MONTHS);
    Structure st = e.structure;
    int compared = 0;
    for (int u = 0; u < st.userCount; u++) {
      int home = st.regionOfUser(u);
      for (int k = 0; k < st.productCount; k++) {
        int base = (u * st.productCount + k) * st.originCount;
        boolean holds = home == 0 && st.products.get(k).id().equals("MCH");
        for (int o = 0; o < st.regionCount; o++) {
          double odds = before[base + o] / before[base + home];
          if (o == home || !(odds > 1e-9) || !Double.isFinite(odds)) {
            continue;
          }
          double now = e.markets.valueShare[base + o] / e.markets.valueShare[base + home];
          double rise = holds ? Math.pow(1.05, 4) : 1;
          assertThat(now / odds).isCloseTo(rise, within(1e-10));
          compared += holds ? 1 : 0;
        }
      }
    }
    assertThat(compared).isPositive();
  }

  @Test
  @DisplayName("without a policy no share moves")
  void rest() {
    Economy e = PopulationBuilder.build(TOY, frozenPrices(), 2);
    double[] before = e.markets.valueShare.clone();
    new PricePhases(e, frozenPrices(), new Draws(2, 0)).months(24);
    for (int i = 0; i < before.length; i++) {
      assertThat(e.markets.valueShare[i]).isCloseTo(before[i], within(1e-14));
      assertThat(e.markets.unitShare[i]).isCloseTo(before[i], within(1e-14));
    }
  }

  @Test
  @DisplayName("a price rise of an outside supplier cuts its odds by the factor to the power 1−σ")
  void outsidePrice() {
    ModelParameters p = frozenPrices();
    Economy e = PopulationBuilder.build(TOY, p, 2);
    int cells = e.structure.cellCount;
    for (int k = 0; k < e.structure.productCount; k++) {
      e.markets.listPrice[cells + k] = 1.25;
    }
    new PricePhases(e, p, new Draws(2, 0)).months(MONTHS);
    assertOdds(e, 1, Math.pow(1.25, 1 - 5));
    assertUnitsFollowValues(e);
  }

  @Test
  @DisplayName("shares close a tenth of the gap a month")
  void speed() {
    ModelParameters p = frozenPrices();
    Economy e = PopulationBuilder.build(TOY, p, 2);
    int uk = e.structure.finalUser(0, Structure.HOUSEHOLDS) * e.structure.productCount;
    int at = uk * e.structure.originCount + 1;
    double first = e.markets.valueShare[at];
    PricePhases months =
        new PricePhases(e, p, new Draws(2, 0), setting(Instrument.BORDER_PROCESSING, 0, 1));
    months.month();
    double step = e.markets.valueShare[at] - first;
    months.month();
    double second = e.markets.valueShare[at] - first - step;
    assertThat(step).isPositive();
    assertThat(second).isCloseTo(0.9 * step, within(1e-14));
    months.months(MONTHS);
    assertThat(e.markets.valueShare[at] - first).isCloseTo(10 * step, within(1e-12));
  }

  /** Odds against home over base odds: one factor for origins across the border, one outside. */
  private static void assertOdds(Economy e, double border, double outside) {
    Structure st = e.structure;
    int origins = st.originCount;
    int compared = 0;
    for (int u = 0; u < st.userCount; u++) {
      int home = st.regionOfUser(u);
      for (int k = 0; k < st.productCount; k++) {
        int base = (u * st.productCount + k) * origins;
        double homeBase = e.markets.baseShare[base + home];
        for (int o = 0; o < origins; o++) {
          double share = e.markets.baseShare[base + o];
          if (o == home || share < 1e-9 || homeBase < 1e-9) {
            continue;
          }
          double odds = e.markets.valueShare[base + o] / e.markets.valueShare[base + home];
          double rise = odds / (share / homeBase);
          double expected = o < st.regionCount ? border : outside;
          assertThat(rise).isCloseTo(expected, within(1e-10 * expected));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  /** Shares of orders are shares of value over price. */
  private static void assertUnitsFollowValues(Economy e) {
    Structure st = e.structure;
    int origins = st.originCount;
    for (int uk = 0; uk < st.userCount * st.productCount; uk++) {
      double units = 0;
      double value = 0;
      for (int o = 0; o < origins; o++) {
        double share = e.markets.unitShare[uk * origins + o];
        units += share;
        value += share * e.markets.listPrice[o * st.productCount + uk % st.productCount];
      }
      for (int o = 0; o < origins && units > 0; o++) {
        double price = e.markets.listPrice[o * st.productCount + uk % st.productCount];
        double share = e.markets.unitShare[uk * origins + o] * price / value;
        assertThat(share).isCloseTo(e.markets.valueShare[uk * origins + o], within(1e-12));
      }
    }
  }
}
