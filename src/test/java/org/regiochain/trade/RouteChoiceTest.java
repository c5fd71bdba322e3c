package org.regiochain.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.regiochain.metamorphic.Run.setting;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regiochain.data.DataSet;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.engine.Simulation;
import org.regiochain.metamorphic.Run;
import org.regiochain.metamorphic.State;
import org.regiochain.model.Instrument;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.PolicyAim;
import org.regiochain.model.PolicySetting;
import org.regiochain.state.Economy;
import org.regiochain.state.RouteTable;
import org.regiochain.state.Structure;

/**
 * Routes to the world. The teaching data have a river (2% freight, 30 days, 60% of exports) and a
 * railway (4%, 12 days, 40%); a day costs 1%.
 */
class RouteChoiceTest {
  private static final DataSet TOY = Fixtures.shipped("toy-3");
  private static final double RAIL = 0.4;
  private static final double RIVER = 0.6;
  private static final double BASE_COST = RIVER * 0.32 + RAIL * 0.16;

  private static ModelParameters quiet(Object... changes) {
    return With.values(
        Fixtures.quiet("population.firms", 60, "prices.repriceProbability", 0), changes);
  }

  private static PolicySetting aimed(Instrument instrument, double value, String route) {
    PolicyAim aim = new PolicyAim(PolicyAim.ALL, List.of(), List.of(), List.of(route));
    return new PolicySetting(instrument, 0, Integer.MAX_VALUE, value, 0, aim);
  }

  private static Economy after(int months, ModelParameters p, PolicySetting... policy) {
    return Run.of(TOY, p).policy(policy).after(months);
  }

  /** Orders of the world over those of the base year; the same for all goods at base prices. */
  private static double exports(Economy e, boolean goods) {
    Structure st = e.structure;
    double ratio = Double.NaN;
    for (int c = 0; c < st.cellCount; c++) {
      double base = st.baseOutsideSales[st.worldIndex][c];
      if (base > 0 && st.products.get(st.productOfCell(c)).storable() == goods) {
        double found = e.markets.outsideOrders[st.worldIndex * st.cellCount + c] / base;
        if (!Double.isNaN(ratio)) {
          assertThat(found).isCloseTo(ratio, within(1e-12));
        }
        ratio = found;
      }
    }
    return ratio;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 20, 500})
  @DisplayName("a cut on all routes that is the same in value: E × ((1+τ')/(1+τ))^−ε to rounding")
  void equalChange(double sensitivity) {
    // Five points of value are five days: a sixth of the river's 30, five twelfths of the rail's.
    double cut = 0.05;
    Economy e =
        after(
            1,
            quiet("trade.routeSensitivity", sensitivity),
            aimed(Instrument.CORRIDOR_DAYS, cut / 0.3, "river"),
            aimed(Instrument.CORRIDOR_DAYS, cut / 0.12, "rail"));
    double factor = (1 + BASE_COST - cut) / (1 + BASE_COST);
    assertThat(exports(e, true)).isCloseTo(Math.pow(factor, -4), within(1e-12));
    assertThat(exports(e, false)).as("services need no route").isEqualTo(1);
    assertThat(e.routes.share).containsExactly(new double[] {RAIL, RIVER}, within(1e-12));
  }

  @Test
  @DisplayName("a faster railway: odds × exp(θ Δτ), composite −ln Σ s exp(−θ Δτ)/θ, by hand")
  void logit() {
    double theta = 20;
    Economy e = after(1, quiet(), aimed(Instrument.CORRIDOR_DAYS, 0.25, "rail"));
    double pull = Math.exp(theta * 0.03);
    double odds = e.routes.share[0] / e.routes.share[1];
    assertThat(odds).isCloseTo(RAIL / RIVER * pull, within(1e-12));
    double change = -Math.log(RIVER + RAIL * pull) / theta;
    assertThat(e.routes.transportCost).isCloseTo(BASE_COST + change, within(1e-14));
    // Goods from the world come cheaper by the same factor.
    Structure st = e.structure;
    int first = st.cellCount + st.worldIndex * st.productCount;
    for (int k = 0; k < st.productCount; k++) {
      double expected = (1 + BASE_COST + change) / (1 + BASE_COST);
      boolean good = st.products.get(k).storable();
      assertThat(e.markets.listPrice[first + k]).isCloseTo(good ? expected : 1, within(1e-14));
    }
  }

  @Test
  @DisplayName("θ → ∞: all goods go where the cost fell most, and the whole falls as much")
  void cheapestTakesAll() {
    Economy e =
        after(
            1,
            quiet("trade.routeSensitivity", 10000),
            aimed(Instrument.CORRIDOR_FREIGHT, 0.5, "rail"));
    assertThat(e.routes.share[0]).isCloseTo(1, within(1e-12));
    // Shares of 40% leave ln(0.4)/θ of a difference.
    double change = -0.02 - Math.log(RAIL) / 10000;
    assertThat(e.routes.transportCost).isCloseTo(BASE_COST + change, within(1e-12));
  }

  @Test
  @DisplayName("an overfull route hands over what others have room for; not a unit is lost")
  void overload() {
    // All exports go by rail, which can take 0.8 of the base exports; the river has room for 0.9.
    ModelParameters p = quiet("trade.routeSensitivity", 10000, "trade.exportElasticity", 0);
    Economy e = after(1, p, aimed(Instrument.CORRIDOR_FREIGHT, 0.5, "rail"));
    double goods = 0;
    Structure st = e.structure;
    for (int c = 0; c < st.cellCount; c++) {
      if (st.products.get(st.productOfCell(c)).storable()) {
        goods += Structure.WEEKS * st.baseOutsideSales[st.worldIndex][c];
      }
    }
    assertThat(e.routes.carried[0] / goods).isCloseTo(0.8, within(1e-12));
    assertThat(e.routes.carried[1] / goods).isCloseTo(0.2, within(1e-12));
    assertThat(e.markets.exportCapacityShare).isEqualTo(1);
  }

  @Test
  @DisplayName("capital under construction opens at rate 1/T and in the end carries what it should")
  void building() {
    ModelParameters p = quiet("trade.buildMonths", 6, "trade.capacityPerCapital", 3);
    PolicyAim rail = new PolicyAim(PolicyAim.ALL, List.of(), List.of(), List.of("rail"));
    PolicySetting once = new PolicySetting(Instrument.CORRIDOR_BUILD, 0, 1, 1e6, 0, rail);
    Simulation run = Run.of(TOY, p).policy(once).start();
    Structure st = run.economy().structure;
    double base = 0;
    for (int c = 0; c < st.cellCount; c++) {
      boolean good = st.products.get(st.productOfCell(c)).storable();
      base += good ? Structure.WEEKS_PER_YEAR * st.baseOutsideSales[st.worldIndex][c] : 0;
    }
    double opened = 3 * 1e6 / base;
    RouteTable routes = run.economy().routes;
    for (int month = 1; month <= 60; month++) {
      run.step();
      double expected = opened * (1 - Math.pow(5.0 / 6, month));
      assertThat(routes.built[0]).isCloseTo(expected, within(1e-12 * opened));
      assertThat(routes.capacity[0]).isCloseTo(0.8 + expected, within(1e-12));
      assertThat(routes.built[1]).isZero();
    }
    assertThat(Arrays.stream(run.economy().governments.projectUnits).sum()).isZero();
  }

  @Test
  @DisplayName("without exporters coming and going a run is the same but for them, bit for bit")
  void exportersOff() {
    ModelParameters off = quiet("trade.exporters", false);
    ModelParameters mute = quiet("trade.exporterElasticity", 0);
    PolicySetting policy = setting(Instrument.EXPORT_PLATFORM, 2, 0.5);
    State still = State.of(after(12, off, policy));
    State moving = State.of(after(12, mute, policy));
    assertThat(still.get("routes.exporters")).containsOnly(1);
    still
        .arrays()
        .forEach(
            (name, values) -> {
              if (!name.equals("routes.exporters")) {
                State.assertSameBits(name, moving.get(name), values);
              }
            });
  }

  @Test
  @DisplayName("a shared sunk cost v: exporters rise to 1/(1−v), demand by (1/(1−v))^ω, paid by v")
  void sharedSunkCost() {
    double v = 0.5;
    ModelParameters p = quiet("trade.exporterTurnover", 1, "trade.corridorCapacity", 100);
    double turnover = 1 / 12.0;
    Simulation run = Run.of(TOY, p).policy(setting(Instrument.EXPORT_SUNK_SHARE, 0, v)).start();
    Economy e = run.economy();
    Structure st = e.structure;
    run.step();
    double before = 1;
    double orders = 0;
    for (int c = 0; c < st.cellCount; c++) {
      double base = st.baseOutsideSales[st.worldIndex][c];
      double expected = base > 0 ? before + turnover * (2 - before) : 1;
      assertThat(e.routes.exporters[c]).isCloseTo(expected, within(1e-12));
      orders += Structure.WEEKS_PER_YEAR * base;
    }
    // First month: entry is twice the base year's, and half of what all newcomers pay is granted.
    double each = 0.08 * 0.2 * orders * turnover;
    assertThat(Arrays.stream(e.firms.paidAbroad).sum()).isCloseTo(each, within(1e-9 * each));
    assertThat(Arrays.stream(e.firms.grants).sum()).isCloseTo(v * 2 * each, within(1e-9 * each));
    for (int month = 0; month < 300; month++) {
      run.step();
    }
    for (int c = 0; c < st.cellCount; c++) {
      if (st.baseOutsideSales[st.worldIndex][c] > 0) {
        assertThat(e.routes.exporters[c]).isCloseTo(2, within(1e-9));
      }
    }
    assertThat(exports(e, true)).isCloseTo(Math.pow(2, 0.2), within(1e-9));
  }
}
