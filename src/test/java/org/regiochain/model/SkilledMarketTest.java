package org.regiochain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regiochain.data.DataSet;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.engine.ChunkExecutor;
import org.regiochain.metamorphic.Run;
import org.regiochain.numeric.Draws;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.HouseholdTable;
import org.regiochain.state.SkillTable;

/** Hiring, training, migration and settling of skilled people in closed form. */
class SkilledMarketTest {
  private static final DataSet TOY = Fixtures.shipped("toy-3");
  private static final long SEED = 3;

  private final ModelParameters p = Fixtures.quiet("population.firms", 120);
  private final Economy e = PopulationBuilder.build(TOY, p, SEED);
  private final HouseholdTable h = e.households;
  private final SkillTable skills = e.skills;

  private void month(ModelParameters p, int month, PolicySetting... policy) {
    Arrays.fill(h.programmes, 0);
    PolicyStance stance = PolicyStance.at(month, List.of(policy));
    new SkilledMarket(p.talent(), p.labour(), e.structure)
        .run(e, new Period(month, 0, stance, new Draws(SEED, 0)));
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }

  @ParameterizedTest(name = "skilled people × {0}")
  @ValueSource(doubles = {0.95, 0.99, 1.5})
  @DisplayName("firms hire no more skilled workers than there are, and staff stays in proportion")
  void hiring(double left) {
    FirmTable f = e.firms;
    ModelParameters closed = With.values(p, "labour.migrationRate", 0, "talent.migrationRate", 0);
    double[] staff = f.staff.clone();
    for (int i = 0; i < f.count; i++) {
      f.expectedOrders[i] *= 1.08;
    }
    double[] seekers = new double[skills.people.length];
    for (int r = 0; r < seekers.length; r++) {
      skills.people[r] *= left;
      seekers[r] = Math.max(0, skills.people[r] - skills.employed[r]);
    }
    double[] employed = skills.employed.clone();
    ChunkExecutor executor = new ChunkExecutor(1);
    Period period = new Period(0, 0, PolicyStance.neutral(), new Draws(SEED, 0));
    new MonthlyTimetable(closed, List.of(), e).plans().forEach(s -> executor.run(s, e, period));
    for (int r = 0; r < seekers.length; r++) {
      double wanted = 0;
      for (int c = 0; c < e.structure.cellCount; c++) {
        for (int i = e.structure.firmStart[c]; i < e.structure.firmStart[c + 1]; i++) {
          wanted += f.location[i] == r ? 0.5 * 0.08 * staff[i] * skills.share[c] : 0;
        }
      }
      double hired = skills.employed[r] - employed[r];
      assertThat(hired).isCloseTo(Math.min(wanted, seekers[r]), within(1e-9 * wanted));
    }
    for (int i = 0; i < f.count; i++) {
      double growth = f.staff[i] / staff[i] - 1;
      assertThat(growth).isBetween(-1e-12, 0.04 + 1e-12);
    }
  }

  @Test
  @DisplayName("a cohort finishes training after three stages: 36 months on average, few early")
  void training() {
    ModelParameters closed = With.values(p, "talent.migrationRate", 0);
    double yuan = 5e7;
    double unskilled = sum(h.labourForce) - sum(skills.people);
    month(closed, 0, new PolicySetting(Instrument.TALENT_TRAINING, 0, 1, yuan));
    assertThat(sum(h.programmes)).isCloseTo(yuan, within(1e-6));
    double cohort = sum(skills.enrolled);
    double places = p.talent().trainingCapacity() * unskilled;
    assertThat(cohort).isPositive().isLessThan(Math.min(places, yuan / p.talent().trainingCost()));
    double skilled = sum(skills.people);
    double rate = 3 / 36.0;
    double mean = 0;
    double done = 0;
    for (int lag = 1; lag <= 1200; lag++) {
      month(closed, lag);
      double finished = sum(skills.graduated) - done;
      // Of the negative binomial: the third success of rate 1/12 comes in month `lag`.
      double expected =
          (lag - 1) * (lag - 2) / 2.0 * Math.pow(rate, 3) * Math.pow(1 - rate, lag - 3);
      assertThat(finished / cohort).isCloseTo(expected, within(1e-12));
      mean += lag * finished / cohort;
      done += finished;
    }
    assertThat(mean).isCloseTo(36, within(1e-9));
    assertThat(sum(skills.people) - skilled).isCloseTo(cohort, within(1e-9 * cohort));
    assertThat(sum(skills.graduated)).isCloseTo(cohort, within(1e-9 * cohort));
  }

  @Test
  @DisplayName(
      "recognition multiplies moves across the border by e^B and no others; people are kept")
  void recognition() {
    double[] without = regionalNet(0);
    double[] half = regionalNet(0.5);
    double[] all = regionalNet(1);
    assertThat(without[0]).as("people gained by the region that pays more").isGreaterThan(1);
    for (int z = 0; z < without.length; z++) {
      double b = p.talent().borderCost();
      assertThat(half[z] / without[z]).isCloseTo(StrictMath.exp(b / 2), within(1e-9));
      assertThat(all[z] / without[z]).isCloseTo(StrictMath.exp(b), within(1e-9));
    }
  }

  /** Skilled people whom each region gains in a month in which the first pays a fifth more. */
  private double[] regionalNet(double recognition) {
    SkilledMarketTest fresh = new SkilledMarketTest();
    Economy e = fresh.e;
    for (int r = 0; r < e.structure.locationStart[1]; r++) {
      fresh.h.wage[r] *= 1.2;
    }
    double people = sum(fresh.skills.people);
    double workers = sum(fresh.h.labourForce);
    double residents = sum(fresh.h.population);
    fresh.month(p, 0, Run.setting(Instrument.TALENT_RECOGNITION, 0, recognition));
    assertThat(sum(fresh.skills.people)).isCloseTo(people, within(1e-12 * people));
    assertThat(sum(fresh.h.labourForce)).isCloseTo(workers, within(1e-12 * workers));
    assertThat(sum(fresh.h.population)).isCloseTo(residents, within(1e-12 * residents));
    double[] net = new double[e.structure.regionCount];
    for (int r = 0; r < e.structure.locationCount; r++) {
      net[e.structure.regionOfLocation[r]] += fresh.skills.netMigration[r];
    }
    return net;
  }

  @Test
  @DisplayName(
      "settling grants draw people from outside at their cost, ever fewer, and from near by")
  void settling() {
    String place = e.structure.locations.get(0).code();
    double yuan = 1e7;
    PolicySetting grants =
        new PolicySetting(
            Instrument.TALENT_ATTRACT,
            0,
            1,
            yuan,
            0,
            new PolicyAim(PolicyAim.ALL, List.of(), List.of(place)));
    double people = sum(skills.people);
    double workers = sum(h.labourForce);
    double limit = p.talent().settlingCapacity() * skills.base[0];
    month(p, 0, grants);
    double expected = limit * (1 - StrictMath.exp(-yuan / (p.talent().settlingCost() * limit)));
    assertThat(h.programmes[0]).isCloseTo(yuan, within(1e-6));
    assertThat(sum(h.programmes)).isCloseTo(yuan, within(1e-6));
    assertThat(sum(skills.settled)).isCloseTo(expected, within(1e-9 * expected));
    assertThat(expected).isBetween(0.5 * yuan / p.talent().settlingCost(), yuan / 1e5);
    assertThat(sum(skills.people) - people).isCloseTo(expected, within(1e-9 * people));
    assertThat(sum(h.labourForce) - workers).isCloseTo(expected, within(1e-9 * workers));
    assertThat(skills.netMigration[0]).isGreaterThan(expected * (1 + 1e-6));
    assertThat(skills.netMigration[1]).isNegative();
  }

  @Test
  @DisplayName("with and without skills told apart the base year is the same")
  void switchedOff() {
    Economy without =
        PopulationBuilder.build(TOY, With.values(p, "talent.skilledPools", false), SEED);
    assertThat(sum(without.skills.people)).isZero();
    assertThat(without.firms.staff).isEqualTo(e.firms.staff);
    Economy later = Run.of(TOY, p).seed(SEED).after(6);
    Economy plain = Run.of(TOY, With.values(p, "talent.skilledPools", false)).seed(SEED).after(6);
    assertThat(later.firms.deposits).isEqualTo(plain.firms.deposits);
  }
}
