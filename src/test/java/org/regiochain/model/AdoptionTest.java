package org.regiochain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regiochain.data.DataSet;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.metamorphic.Run;
import org.regiochain.numeric.Draws;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Chunk;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;

/** Oracle 12: the diffusion of artificial intelligence, who takes part in it and what it brings. */
class AdoptionTest {
  private static final DataSet TOY = Fixtures.shipped("toy-3");
  private static final long SEED = 12;

  private static ModelParameters free(Object... changes) {
    ModelParameters p =
        Fixtures.quiet("population.firms", 300, "adoption.ai", true, "adoption.outlay", 0);
    return With.values(p, changes);
  }

  /** The step alone, on an economy that stays at its base year. */
  private static final class Steps {
    private final Economy e;
    private final Adoption adoption;
    private final Draws draws;
    private final PolicyStance stance;
    private int month;

    Steps(ModelParameters p, int replication, PolicySetting... policy) {
      e = PopulationBuilder.build(TOY, p, SEED);
      adoption = new Adoption(p.adoption(), p.noise(), e.structure);
      draws = new Draws(SEED, replication);
      stance = PolicyStance.at(0, List.of(policy));
    }

    void month() {
      Arrays.fill(e.firms.paidAbroad, 0);
      Arrays.fill(e.firms.grants, 0);
      Period period = new Period(month++, 0, stance, draws);
      adoption.prepare(e, period);
      for (Chunk chunk : e.structure.chunks) {
        adoption.update(e, period, chunk);
      }
      adoption.close(e, period);
    }

    double share() {
      return Arrays.stream(e.adoption.cellAdopters).sum()
          / Arrays.stream(e.adoption.cellFirms).sum();
    }
  }

  @ParameterizedTest(name = "p = {0}, q = {1}")
  @CsvSource({"0.03, 0.38", "0.01, 0.5", "0.1, 0.2", "0.05, 0"})
  @DisplayName("alike firms that pay nothing follow Bass: the whole path and its fastest month")
  void bass(double p, double q) {
    Steps steps = new Steps(free("adoption.innovation", p, "adoption.imitation", q), 0);
    double before = 0;
    double fastest = 0;
    int fastestMonth = 0;
    for (int month = 1; month <= 240; month++) {
      steps.month();
      double t = month / 12.0;
      double decay = StrictMath.exp(-(p + q) * t);
      // Examples are those of last month, which delays the path by one to two months; it
      // grows by at most (p+q)²/4q a year.
      double late = q > 0 ? 2.0 / 12 * (p + q) * (p + q) / (4 * q) : 1e-12;
      assertThat(steps.share()).isCloseTo((1 - decay) / (1 + q / p * decay), within(late));
      if (steps.share() - before > fastest) {
        fastest = steps.share() - before;
        fastestMonth = month;
      }
      before = steps.share();
    }
    double peak = q > p ? 12 * StrictMath.log(q / p) / (p + q) : 0;
    assertThat((double) fastestMonth).isCloseTo(peak, within(2.0));
    assertThat(steps.e.adoption.chainShare[0]).isCloseTo(steps.share(), within(1e-12));
    assertThat(steps.e.adoption.localShare(0)).isCloseTo(steps.share(), within(1e-12));
  }

  @Test
  @DisplayName("by chance firms follow the same path on average, and whole firms adopt")
  void draws() {
    int replications = 60;
    int[] months = {24, 72, 120};
    Steps mean = new Steps(free(), 0);
    double[] expected = new double[120];
    for (int month = 0; month < 120; month++) {
      mean.month();
      expected[month] = mean.share();
    }
    double[][] share = new double[months.length][replications];
    for (int n = 0; n < replications; n++) {
      Steps steps = new Steps(free("noise.adoption", true), n);
      for (int j = 0, month = 0; month < 120; month++) {
        steps.month();
        if (month + 1 == months[j]) {
          share[j++][n] = steps.share();
        }
      }
      FirmTable f = steps.e.firms;
      for (int i = 0; i < f.count; i++) {
        double adopters = steps.e.adoption.adopters[i];
        assertThat(adopters).isBetween(0.0, f.weight[i]);
        if (f.weight[i] == 1) {
          assertThat(adopters).isIn(0.0, 1.0);
        }
      }
    }
    for (int j = 0; j < months.length; j++) {
      double average = Arrays.stream(share[j]).average().orElseThrow();
      double variance =
          Arrays.stream(share[j]).map(x -> (x - average) * (x - average)).sum()
              / (replications - 1);
      assertThat(variance).isPositive();
      assertThat(average)
          .isCloseTo(expected[months[j] - 1], within(4 * StrictMath.sqrt(variance / replications)));
    }
  }

  @Test
  @DisplayName("firms adopt if the saving exceeds the cost net of the subsidy and cash suffices")
  void cost() {
    ModelParameters p = free("adoption.outlay", 0.12, "adoption.innovation", 2);
    double few = adopted(p, Double.POSITIVE_INFINITY);
    double more = adopted(p, Double.POSITIVE_INFINITY, Run.setting(Instrument.AI_SUBSIDY, 0, 0.4));
    double open = adopted(p, Double.POSITIVE_INFINITY, Run.setting(Instrument.AI_COST, 0, 0.4));
    double all = adopted(p, Double.POSITIVE_INFINITY, Run.setting(Instrument.AI_SUBSIDY, 0, 1));
    assertThat(few).isGreaterThan(0.03);
    assertThat(more).isGreaterThan(few * 1.2);
    assertThat(open).isEqualTo(more);
    assertThat(all).isCloseTo(1 - StrictMath.exp(-2 / 12.0), within(1e-12));
    assertThat(adopted(p, 0)).isZero();
  }

  /** Share of firms that adopt in the first month; checks who does, and who pays. */
  private static double adopted(ModelParameters p, double cash, PolicySetting... policy) {
    Steps steps = new Steps(p, 0, policy);
    FirmTable f = steps.e.firms;
    Arrays.fill(f.deposits, cash);
    steps.month();
    double subsidy = steps.stance.byCell(Instrument.AI_SUBSIDY, steps.e.structure)[0];
    for (int i = 0; i < f.count; i++) {
      double adopters = steps.e.adoption.adopters[i];
      if (adopters > 0) {
        double outlay = f.paidAbroad[i] / adopters * f.weight[i];
        double wages = 12 * steps.e.households.wage[f.location[i]] * f.staff[i];
        assertThat(f.grants[i]).isCloseTo(subsidy * f.paidAbroad[i], within(1e-9 * outlay));
        assertThat(p.adoption().userCost() * (1 - subsidy) * outlay)
            .isLessThan(p.adoption().gain() * wages * (1 + 1e-9));
      } else {
        assertThat(f.paidAbroad[i]).isZero();
      }
    }
    return steps.share();
  }

  @Test
  @DisplayName("productivity falls by d first and rises by b: a = b − (b + d)(1 − 1/12)^t")
  void gain() {
    ModelParameters p = free("adoption.innovation", 0, "adoption.imitation", 0);
    Steps steps = new Steps(p, 0);
    FirmTable f = steps.e.firms;
    System.arraycopy(f.weight, 0, steps.e.adoption.adopters, 0, f.count);
    for (int month = 0; month <= 60; month++) {
      double running = StrictMath.pow(11 / 12.0, month);
      if (month > 0) {
        assertThat(f.adoptionGain[0]).isCloseTo(0.05 - 0.06 * running, within(1e-12));
        assertThat(steps.e.adoption.stockFactor[0])
            .isCloseTo(1 - 0.1 * (1 - running), within(1e-12));
        assertThat(steps.e.adoption.signal[0]).isCloseTo(0.1, within(1e-12));
      }
      steps.month();
    }
  }

  @Test
  @DisplayName(
      "an economy of adopters makes its output with 1/e^b of the workers and 10% less stock")
  void wholeEconomy() {
    ModelParameters p =
        Fixtures.oneFirmPerCell(
            "adoption.ai", true, "adoption.outlay", 0, "adoption.innovation", 2);
    Economy e = Run.of(Fixtures.ring(3), p).after(240);
    Economy base = Run.of(Fixtures.ring(3), Fixtures.oneFirmPerCell()).after(1);
    for (int i = 0; i < e.firms.count; i++) {
      double output = e.firms.producedUnits[i] / base.firms.producedUnits[i];
      double workers = e.firms.staff[i] / base.firms.staff[i];
      assertThat(e.adoption.adopters[i] / e.firms.weight[i]).isCloseTo(1, within(1e-9));
      assertThat(workers / output).isCloseTo(StrictMath.exp(-0.05), within(2e-3));
      assertThat(e.network.stock[i] / base.network.stock[i] / output).isCloseTo(0.9, within(5e-3));
    }
  }
}
