package org.regiochain.lever;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regiochain.metamorphic.Run.shock;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.regiochain.model.Shock;

/** What must hold for every lever of the catalogue, over the whole state of a restless economy. */
class LeversInARunTest {
  private static final int MONTHS = 24;
  private static final int START = 4;
  private static final DataSet DATA = Fixtures.flights();

  /** Every mechanism is at work and much is drawn. */
  private static final ModelParameters LIVELY =
      With.defaults(
          "population.firms", 60,
          "review.reviewHazard", 0.2,
          "noise.screening", 2.0,
          "noise.turnover", 3.0,
          "turnover.entryCost", 0.3,
          "adoption.ai", true);

  private static final Shock[] SHOCKS = {
    shock(Shock.Kind.PRODUCTION, "MCH", "N", 6, 10, -0.6),
    shock(Shock.Kind.OUTSIDE_DEMAND, Shock.ALL, "W", 12, 20, -0.2)
  };

  /** The aims of the catalogue name places of the two provinces; these are of the toy. */
  private static final PolicyAim HERE =
      new PolicyAim(
          PolicyAim.ALL,
          DATA.table().products().stream().map(p -> p.id()).toList(),
          DATA.locations().stream().map(l -> l.code()).toList(),
          DATA.corridors().stream().map(c -> c.id()).toList());

  private static State base;
  private static State baseBefore;

  @BeforeAll
  static void baseline() {
    baseBefore = after(START);
    base = after(MONTHS);
  }

  private static State after(int months, PolicySetting... policy) {
    return State.of(Run.of(DATA, LIVELY).shocks(SHOCKS).policy(policy).after(months));
  }

  @Test
  @DisplayName("at intensity 0 every lever leaves the baseline bit for bit")
  void zeroIntensity() {
    for (Lever lever : LeverCatalogueTest.seed().levers()) {
      LeverUse none = new LeverUse(lever, 0, 1, Integer.MAX_VALUE, HERE, 1);
      State found = after(MONTHS, none.settings().toArray(PolicySetting[]::new));
      if (found.digest() != base.digest()) {
        found.assertSameBits(base);
      }
    }
  }

  @Test
  @DisplayName(
      "a lever that begins in a month leaves all before as it was, and moves something after")
  void nothingBeforeItBegins() {
    for (Lever lever : LeverCatalogueTest.seed().levers()) {
      if (lever.shiftsStart()) { // alone it has nothing to move
        continue;
      }
      LeverUse most = new LeverUse(lever, lever.max(), START, Integer.MAX_VALUE, HERE, 1);
      Simulation run = Run.of(DATA, LIVELY).shocks(SHOCKS).policy(free(most.settings())).start();
      step(run, START);
      State before = State.of(run.economy());
      if (before.digest() != baseBefore.digest()) {
        before.assertSameBits(baseBefore);
      }
      step(run, MONTHS - START);
      assertThat(State.of(run.economy()).digest()).as(lever.id()).isNotEqualTo(base.digest());
    }
  }

  private static void step(Simulation run, int months) {
    for (int month = 0; month < months; month++) {
      run.step();
    }
  }

  /** The same at no cost, so that only what the instruments do is left. */
  private static PolicySetting[] free(List<PolicySetting> settings) {
    return settings.stream()
        .map(
            s ->
                new PolicySetting(
                    s.instrument(), s.fromMonth(), s.untilMonth(), s.value(), 0, s.aim()))
        .toArray(PolicySetting[]::new);
  }

  @Test
  @DisplayName("a lever that somebody writes into a file of their own acts like any other")
  void ownLever(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(
        file,
        """
        schema: 1
        levers:
          - id: my.vouchers
            label: {zh: 创新券, en: Vouchers}
            seed: 创新券
            system: innovation
            unit: CNY/month
            max: 10000000
            typical: 1000000
            effects:
              - {instrument: research.grant, size: 0.9}
              - {instrument: licence.border, law: saturating, size: 0.5, scale: 1000000}
            cost: {linear: 0.1}
            cost_class: transfer
            expect: [{indicator: research_spending, sign: "+"}]
            grade: C
            source: a guess
        """);
    LeverCatalogue all = LeverCatalogue.read(List.of(LeverCatalogueTest.SEED, file));
    assertThat(all.levers()).hasSize(56);
    Lever mine = all.lever("my.vouchers").orElseThrow();
    LeverUse use = new LeverUse(mine, 1000000, 0);
    PolicySetting[] byHand = {
      new PolicySetting(Instrument.RESEARCH_GRANT, 0, Integer.MAX_VALUE, 900000, 100000),
      Run.setting(Instrument.LICENCE_BORDER, 0, 0.5 * -StrictMath.expm1(-1))
    };
    State found = after(3, use.settings().toArray(PolicySetting[]::new));
    found.assertSameBits(after(3, byHand));
    assertThat(found.differsFrom(after(3))).isTrue();
  }
}
