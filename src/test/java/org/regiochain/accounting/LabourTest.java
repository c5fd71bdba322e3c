package org.regiochain.accounting;

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
import org.regiochain.engine.ChunkExecutor;
import org.regiochain.engine.Simulation;
import org.regiochain.metamorphic.Run;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.MonthlyTimetable;
import org.regiochain.model.Period;
import org.regiochain.model.PolicyStance;
import org.regiochain.numeric.Draws;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.HouseholdTable;

/** Wage curve, hiring and migration in closed form. */
class LabourTest {
  private static final DataSet TOY = Fixtures.shipped("toy-3");

  private static ModelParameters quiet(Object... changes) {
    return With.values(
        Fixtures.quiet(
            "population.firms", 120, "prices.repriceProbability", 0, "labour.migrationRate", 0),
        changes);
  }

  @ParameterizedTest(name = "unemployment × {0}, elasticity {1}, adjustment {2}")
  @CsvSource({"2, -0.1, 0.0833333333333333", "0.5, -0.1, 0.25", "3, -0.5, 1", "2, 0, 0.5"})
  @DisplayName("wage curve: log wages close a fixed share of the gap to β ln(u/u⁰) every month")
  void wageCurve(double factor, double elasticity, double adjustment) {
    ModelParameters p =
        quiet(
            "labour.hiringSpeed", 0,
            "labour.wageElasticity", elasticity,
            "labour.wageAdjustment", adjustment);
    Economy e = PopulationBuilder.build(TOY, p, 3);
    HouseholdTable h = e.households;
    double u = factor * p.labour().baseUnemployment();
    for (int r = 0; r < h.labourForce.length; r++) {
      h.labourForce[r] = h.employed[r] / (1 - u);
    }
    Simulation run =
        new Simulation(e, p, List.of(), List.of(), new Draws(3, 0), new ChunkExecutor(1));
    for (int month = 1; month <= 24; month++) {
      run.step();
      double closed = 1 - StrictMath.pow(1 - adjustment, month);
      double expected = StrictMath.pow(factor, elasticity * closed);
      for (int r = 0; r < h.wage.length; r++) {
        assertThat(h.wage[r] / h.baseWage[r]).isCloseTo(expected, within(1e-12));
      }
    }
  }

  @ParameterizedTest(name = "orders × {0}, speed {1}")
  @CsvSource({"1.02, 0.5", "1.04, 1", "1.5, 0.5", "3, 1", "0.7, 0.5", "1, 0.5"})
  @DisplayName("hires are scaled alike to the job seekers of a place; dismissals are not")
  void hiring(double orders, double speed) {
    ModelParameters p = quiet("labour.hiringSpeed", speed, "labour.wageElasticity", 0);
    Economy e = PopulationBuilder.build(TOY, p, 3);
    FirmTable f = e.firms;
    HouseholdTable h = e.households;
    double[] before = f.staff.clone();
    double[] wanted = new double[h.labourForce.length];
    for (int i = 0; i < f.count; i++) {
      f.expectedOrders[i] *= orders;
      wanted[f.location[i]] += Math.max(0, speed * (orders - 1) * before[i]);
    }
    double[] seekers = new double[wanted.length];
    Arrays.setAll(seekers, r -> h.labourForce[r] - h.employed[r]);
    ChunkExecutor executor = new ChunkExecutor(1);
    Period period = new Period(0, 0, PolicyStance.neutral(), new Draws(3, 0));
    new MonthlyTimetable(p, List.of(), e).plans().forEach(s -> executor.run(s, e, period));

    double[] employed = new double[wanted.length];
    for (int i = 0; i < f.count; i++) {
      int r = f.location[i];
      double share = wanted[r] > seekers[r] ? seekers[r] / wanted[r] : 1;
      double change = speed * (orders - 1) * before[i] * (orders > 1 ? share : 1);
      assertThat(f.staff[i]).isCloseTo(before[i] + change, within(1e-9 * before[i]));
      employed[r] += f.staff[i];
    }
    for (int r = 0; r < wanted.length; r++) {
      assertThat(h.employed[r]).isCloseTo(employed[r], within(1e-9 * employed[r]));
      assertThat(h.employed[r]).isLessThanOrEqualTo(h.labourForce[r] * (1 + 1e-12));
      if (wanted[r] > seekers[r]) {
        assertThat(h.employed[r]).isCloseTo(h.labourForce[r], within(1e-9 * h.labourForce[r]));
      }
    }
  }

  @Test
  @DisplayName("migration: no net flow at rest; towards higher wages otherwise; people are kept")
  void migration() {
    ModelParameters p =
        Fixtures.quiet(
            "population.firms", 120,
            "prices.repriceProbability", 0,
            "labour.wageElasticity", 0,
            "labour.hiringSpeed", 0);
    Economy rest = Run.of(TOY, p).seed(3).after(12);
    HouseholdTable base = PopulationBuilder.build(TOY, p, 3).households;
    for (int r = 0; r < base.labourForce.length; r++) {
      assertThat(rest.households.labourForce[r])
          .isCloseTo(base.labourForce[r], within(1e-9 * base.labourForce[r]));
    }

    Economy e = PopulationBuilder.build(TOY, p, 3);
    HouseholdTable h = e.households;
    h.wage[0] *= 1.2;
    double workers = Arrays.stream(h.labourForce).sum();
    double people = Arrays.stream(h.population).sum();
    double deposits = Arrays.stream(h.deposits).sum();
    ChunkExecutor executor = new ChunkExecutor(1);
    Period period = new Period(0, 0, PolicyStance.neutral(), new Draws(3, 0));
    new MonthlyTimetable(p, List.of(), e).plans().forEach(s -> executor.run(s, e, period));
    assertThat(h.labourForce[0]).isGreaterThan(base.labourForce[0]);
    for (int r = 1; r < h.labourForce.length; r++) {
      assertThat(h.labourForce[r]).isLessThan(base.labourForce[r] * (1 + 1e-12));
    }
    assertThat(Arrays.stream(h.labourForce).sum()).isCloseTo(workers, within(1e-12 * workers));
    assertThat(Arrays.stream(h.population).sum()).isCloseTo(people, within(1e-12 * people));
    assertThat(Arrays.stream(h.deposits).sum()).isCloseTo(deposits, within(1e-12 * deposits));
  }
}
