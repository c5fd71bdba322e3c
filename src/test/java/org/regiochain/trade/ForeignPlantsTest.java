package org.regiochain.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.regiochain.metamorphic.Run.setting;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.data.DataSet;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.engine.Simulation;
import org.regiochain.metamorphic.Run;
import org.regiochain.model.Instrument;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.PolicyAim;
import org.regiochain.model.PolicySetting;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.FlowRow;
import org.regiochain.state.Sector;
import org.regiochain.state.Structure;

/** Plants that come from abroad, at the mean and by chance. */
class ForeignPlantsTest {
  private static final DataSet TOY = Fixtures.shipped("toy-3");

  private static PolicySetting machines(Instrument instrument, double value) {
    PolicyAim aim = new PolicyAim("N", List.of("MCH"), List.of());
    return new PolicySetting(instrument, 0, Integer.MAX_VALUE, value, 0, aim);
  }

  @Test
  @DisplayName("at the mean: λ/12 plants of n average firms, equity for them, gain ln(1 + aφ)")
  void atTheMean() {
    ModelParameters p =
        Fixtures.quiet(
            "population.firms", 200, "prices.repriceProbability", 0, "trade.plantSize", 2);
    Economy base = Run.of(TOY, p).after(1);
    Economy e =
        Run.of(TOY, p)
            .policy(machines(Instrument.FDI_ARRIVALS, 6), machines(Instrument.FDI_GRANT, 5e4))
            .after(1);
    Structure st = e.structure;
    int c = 3;
    assertThat(st.cellName(c)).isEqualTo("N.MCH");
    FirmTable f = e.firms;
    double firms = Arrays.stream(f.weight, st.firmStart[c], st.firmStart[c + 1]).sum();
    double industry = st.capitalPerUnit[c] * st.baseOutput[c];
    double came = 0.5 * industry * Math.min(0.1, 2 / firms);
    double share = came / (industry + came);
    for (int i = 0; i < f.count; i++) {
      boolean aimed = i >= st.firmStart[c] && i < st.firmStart[c + 1];
      double units = aimed ? came * f.baseOutput[i] / st.baseOutput[c] : 0;
      assertThat(e.routes.plantUnits[i]).isCloseTo(units, within(1e-9 * units));
      double gain = aimed ? Math.log(1 + 0.3 * share) : 0;
      assertThat(f.foreignGain[i]).isCloseTo(gain, within(1e-12));
      double more = f.investment[i] - base.firms.investment[i];
      assertThat(more).isCloseTo(units, within(1e-9 * f.investment[i] + 1e-12));
      assertThat(f.stakes[i] - base.firms.stakes[i]).isCloseTo(units, within(1e-6 * units + 1e-9));
    }
    assertThat(Arrays.stream(e.routes.foreignPlants).sum()).isCloseTo(0.5, within(1e-12));
    assertThat(e.accounts.flow[FlowRow.EQUITY_PAID_IN.ordinal()][Sector.OUTSIDE.ordinal()])
        .isCloseTo(-came, within(1e-9 * came));
    assertThat(Arrays.stream(f.grants).sum()).isCloseTo(5e4, within(1e-6));
  }

  @Test
  @DisplayName("however many plants come, a row gains at most the premium")
  void premiumIsTheLimit() {
    ModelParameters p =
        Fixtures.ampleMoney(Fixtures.quiet("population.firms", 60, "trade.plantSize", 1000));
    Economy e = Run.of(TOY, p).policy(machines(Instrument.FDI_ARRIVALS, 1000)).after(36);
    double most = Arrays.stream(e.firms.foreignGain).max().orElseThrow();
    assertThat(most).isBetween(0.6 * Math.log(1.3), Math.log(1.3));
  }

  @Test
  @DisplayName("by chance: counts are Poisson(λ/12) in sum, whatever the rows")
  void byChance() {
    ModelParameters p =
        With.values(
            Fixtures.quiet("population.firms", 60, "trade.plantSize", 1e-6), "noise.foreign", true);
    Simulation run = Run.of(TOY, p).policy(setting(Instrument.FDI_ARRIVALS, 0, 120)).start();
    int months = 400;
    double before = 0;
    double squares = 0;
    for (int month = 0; month < months; month++) {
      run.step();
      double now = Arrays.stream(run.economy().routes.foreignPlants).sum();
      double count = now - before;
      assertThat(count).isEqualTo(Math.rint(count));
      squares += (count - 10) * (count - 10);
      before = now;
    }
    assertThat(before / months).isCloseTo(10, within(4 * Math.sqrt(10.0 / months)));
    // Variance of a Poisson count equals its mean; its own error is about mean·√(2/n).
    assertThat(squares / months).isCloseTo(10, within(4 * 10 * Math.sqrt(2.1 / months)));
  }

  @Test
  @DisplayName("plants bring output to their industry, at the expense of rivals in other regions")
  void displacement() {
    ModelParameters p =
        Fixtures.quiet(
            "population.firms", 200,
            "population.realFirms", 1000,
            "prices.repriceProbability", 1);
    double[] base = outputs(p);
    double[] with = outputs(p, machines(Instrument.FDI_ARRIVALS, 4));
    int products = 5;
    // Machines are capital goods, so that plants raise demand for all who make them.
    double own = with[3] / base[3];
    assertThat(own).isGreaterThan(1.01);
    assertThat(with[products + 3] / base[products + 3]).isLessThan(own);
    assertThat(with[2 * products + 3] / base[2 * products + 3]).isLessThan(own);
  }

  private static double[] outputs(ModelParameters p, PolicySetting... policy) {
    return Run.of(TOY, p).policy(policy).after(48).flows.produced.clone();
  }
}
