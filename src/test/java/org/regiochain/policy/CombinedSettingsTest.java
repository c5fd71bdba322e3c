package org.regiochain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.economy.Fixtures;
import org.regiochain.metamorphic.Run;
import org.regiochain.model.Instrument;
import org.regiochain.model.PolicyAim;
import org.regiochain.model.PolicySetting;
import org.regiochain.model.PolicyStance;
import org.regiochain.state.Structure;

/** Two settings for the same thing add up as what they stand for does, in either order. */
class CombinedSettingsTest {
  private static final Structure ST =
      Run.of(Fixtures.shipped("toy-3"), Fixtures.oneFirmPerCell()).start().economy().structure;

  private static PolicySetting aimed(Instrument instrument, double value, PolicyAim aim) {
    return new PolicySetting(instrument, 0, Integer.MAX_VALUE, value, 0, aim);
  }

  private static double everywhere(Instrument instrument, double... values) {
    List<PolicySetting> settings =
        Arrays.stream(values).mapToObj(v -> Run.setting(instrument, 0, v)).toList();
    return PolicyStance.at(0, settings).of(instrument);
  }

  @Test
  @DisplayName("of a friction each takes its share of what the other leaves")
  void frictions() {
    assertThat(everywhere(Instrument.COURT_COST, 0.5, 0.4)).isCloseTo(0.7, within(1e-15));
    assertThat(everywhere(Instrument.COURT_COST, 0.4, 0.5, 0.5)).isCloseTo(0.85, within(1e-15));
    assertThat(everywhere(Instrument.COURT_COST, 1, 0.5)).isEqualTo(1);
    assertThat(everywhere(Instrument.COURT_TIME, 0.9, 0.9)).isEqualTo(0.95);
  }

  @Test
  @DisplayName("points, rates, counts and money add up, as far as the instrument goes")
  void sums() {
    assertThat(everywhere(Instrument.CREDIT_SECOND_LENDER, 0.25, 0.5)).isEqualTo(0.75);
    assertThat(everywhere(Instrument.TAX_PROFIT_CUT, 0.125, 0.0625)).isEqualTo(0.1875);
    assertThat(everywhere(Instrument.TAX_PROFIT_CUT, 0.2, 0.2)).isEqualTo(0.25);
    assertThat(everywhere(Instrument.GUARANTEE_COVER, 0.5, -0.25)).isEqualTo(0.25);
    assertThat(everywhere(Instrument.GREEN_DISCOUNT, 0.25e-2, 0.5e-2)).isEqualTo(0.75e-2);
    assertThat(everywhere(Instrument.FUND_EXIT, 1, 2)).isEqualTo(3);
    assertThat(everywhere(Instrument.BANK_CAPITAL, 1e9, 2e9)).isEqualTo(3e9);
  }

  @Test
  @DisplayName(
      "one alone, or beside one at 0, is what was written, bit for bit, for every instrument")
  void alone() {
    for (Instrument instrument : Instrument.values()) {
      double value = 0.3 * instrument.max();
      assertThat(everywhere(instrument, value)).isEqualTo(value);
      assertThat(everywhere(instrument, 0, value)).isEqualTo(value);
      assertThat(everywhere(instrument, value, 0)).isEqualTo(value);
    }
  }

  @Test
  @DisplayName("they combine only where both hold: regions, places, cells and routes")
  void aims() {
    PolicyAim north = new PolicyAim("N", List.of(), List.of());
    PolicyAim northern = new PolicyAim("N", List.of("MCH"), List.of());
    PolicyAim place = new PolicyAim("N", List.of(), List.of("N1"));
    PolicyAim rail = new PolicyAim(PolicyAim.ALL, List.of(), List.of(), List.of("rail"));
    PolicyStance stance =
        PolicyStance.at(
            0,
            List.of(
                aimed(Instrument.ADMIN_RELIEF, 0.5, north),
                Run.setting(Instrument.ADMIN_RELIEF, 0, 0.25),
                aimed(Instrument.LAB_OPENNESS, 0.5, place),
                aimed(Instrument.LAB_OPENNESS, 0.5, north),
                aimed(Instrument.CAPEX_SUBSIDY, 0.5, northern),
                aimed(Instrument.CAPEX_SUBSIDY, 0.5, north),
                aimed(Instrument.CORRIDOR_CAPACITY, 1, rail),
                Run.setting(Instrument.CORRIDOR_CAPACITY, 0, 2)));
    int z = ST.regions.get(0).code().equals("N") ? 0 : 1;
    double[] relief = stance.byRegion(Instrument.ADMIN_RELIEF, ST);
    assertThat(relief[z]).isEqualTo(0.625);
    assertThat(relief[1 - z]).isEqualTo(0.25);
    double[] openness = stance.byLocation(Instrument.LAB_OPENNESS, ST);
    for (int r = 0; r < ST.locationCount; r++) {
      boolean inNorth = ST.regionOfLocation[r] == z;
      double expected = ST.locations.get(r).code().equals("N1") ? 0.75 : inNorth ? 0.5 : 0;
      assertThat(openness[r]).isEqualTo(expected);
    }
    double[] subsidy = stance.byCell(Instrument.CAPEX_SUBSIDY, ST);
    for (int c = 0; c < ST.cellCount; c++) {
      boolean inNorth = ST.regionOfCell(c) == z;
      double expected = ST.cellName(c).equals("N.MCH") ? 0.75 : inNorth ? 0.5 : 0;
      assertThat(subsidy[c]).isEqualTo(expected);
      assertThat(stance.inCell(Instrument.CAPEX_SUBSIDY, ST, c)).isEqualTo(expected);
    }
    double[] capacity = stance.byRoute(Instrument.CORRIDOR_CAPACITY, ST);
    for (int j = 0; j < capacity.length; j++) {
      assertThat(capacity[j]).isEqualTo(ST.corridors.get(j).id().equals("rail") ? 3 : 2);
    }
  }
}
