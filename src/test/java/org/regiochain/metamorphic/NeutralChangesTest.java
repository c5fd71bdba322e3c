package org.regiochain.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regiochain.metamorphic.Run.setting;
import static org.regiochain.metamorphic.Run.shock;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.regiochain.data.DataSet;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.engine.Simulation;
import org.regiochain.model.Instrument;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.PolicySetting;
import org.regiochain.model.Shock;

/** What changes nothing leaves no trace; what starts later leaves the months before alone. */
class NeutralChangesTest {
  private static final int MONTHS = 12;
  private static final DataSet TOY = Fixtures.shipped("toy-3");

  /** Noise, repricing and review on. */
  private static final ModelParameters LIVELY =
      With.defaults("population.firms", 300, "review.reviewHazard", 0.05);

  private static State undisturbed() {
    return State.of(Run.of(TOY, LIVELY).after(MONTHS));
  }

  @ParameterizedTest
  @EnumSource(Shock.Kind.class)
  @DisplayName("a shock of size zero changes no bit")
  void zeroShock(Shock.Kind kind) {
    String region = kind.fromOutside() ? "W" : "N";
    String product = kind.ofBanks() ? Shock.ALL : "MCH";
    Run run = Run.of(TOY, LIVELY).shocks(shock(kind, product, region, 6, 20, 0));
    State.of(run.after(MONTHS)).assertSameBits(undisturbed());
  }

  @Test
  @DisplayName("a shock of no weeks changes no bit")
  void emptyShock() {
    Run run = Run.of(TOY, LIVELY).shocks(shock(Shock.Kind.PRODUCTION, "all", "all", 6, 0, -1));
    State.of(run.after(MONTHS)).assertSameBits(undisturbed());
  }

  @ParameterizedTest
  @EnumSource(Instrument.class)
  @DisplayName("an instrument at its neutral value changes no bit")
  void neutralPolicy(Instrument instrument) {
    Run run = Run.of(TOY, LIVELY).policy(setting(instrument, 0, instrument.neutral()));
    State.of(run.after(MONTHS)).assertSameBits(undisturbed());
  }

  /** No phase reads shocks to banks yet. */
  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"CAPITAL_REQUIREMENT", "BANK_LOSS"})
  @DisplayName("a shock leaves every bit of the months before it alone, and not the month after")
  void shockStartsOnTime(Shock.Kind kind) {
    String region = kind == Shock.Kind.PRODUCTION ? "C" : "W";
    Run run = Run.of(TOY, LIVELY).shocks(shock(kind, "MCH", region, 4 * 7, 6, -0.7));
    assertDepartsIn(7, run.start());
  }

  @ParameterizedTest
  @EnumSource(Instrument.class)
  @DisplayName("an instrument leaves every bit of the months before it alone")
  void policyStartsOnTime(Instrument instrument) {
    // Recognition and matching act through the suppliers that are reviewed, so all are.
    ModelParameters restless =
        With.values(LIVELY, "review.reviewHazard", 1, "review.onboardingCost", 0.2);
    PolicySetting late = setting(instrument, 5, instrument.max());
    assertDepartsIn(5, Run.of(TOY, restless).start(), Run.of(TOY, restless).policy(late).start());
  }

  private static void assertDepartsIn(int month, Simulation changed) {
    assertDepartsIn(month, Run.of(TOY, LIVELY).start(), changed);
  }

  private static void assertDepartsIn(int month, Simulation base, Simulation changed) {
    for (int t = 0; t < month; t++) {
      base.step();
      changed.step();
      State.of(changed.economy()).assertSameBits(State.of(base.economy()));
    }
    base.step();
    changed.step();
    assertThat(State.of(changed.economy()).differsFrom(State.of(base.economy()))).isTrue();
  }
}
