package org.regiochain.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.data.Criticality;
import org.regiochain.data.DataSet;
import org.regiochain.data.RegionalTable;
import org.regiochain.data.Research;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.TableSketch;
import org.regiochain.engine.ChunkExecutor;
import org.regiochain.engine.Simulation;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.MonthlyTimetable;
import org.regiochain.model.Period;
import org.regiochain.model.Phase;
import org.regiochain.model.PolicyStance;
import org.regiochain.numeric.Draws;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;
import org.regiochain.state.Structure;

/**
 * The simplest stock-flow consistent models, SIM and SIMEX of Godley and Lavoie (Monetary
 * Economics, chapter 3): government purchases G = 20 a period, tax rate θ = 0.2, propensities to
 * consume α₁ = 0.6 and α₂ = 0.4.
 *
 * <p>One good made by labour alone, no inputs, stocks, capital, profit or interest; one period is
 * one month, so α₂ = 4.8 a year. The model's households plan with last month's income, C_t = α₁
 * Yd_{t−1} + α₂ H_{t−1}: that is SIMEX with expectations Yd_{t−1}, exactly. In SIM they know this
 * period's income; told it, the same phases walk the path of SIM. Both need output at demand in the
 * same month, so these two tests give firms the month's orders as what they expect; the last test
 * runs the whole timetable, whose goods loop takes weeks, and ends in the same steady state.
 */
class MoneyModelTest {
  private static final double G = 20;
  private static final double THETA = 0.2;
  private static final double OUT_OF_INCOME = 0.6;
  private static final double OUT_OF_WEALTH = 0.4;

  private final ModelParameters p =
      Fixtures.neutralMoney(
          Fixtures.oneFirmPerCell(
              "prices.repriceProbability", 0,
              "goods.expectationGain", 0,
              "goods.outputStockWeeks", 0,
              "households.incomePropensity", OUT_OF_INCOME,
              "households.wealthPropensity", OUT_OF_WEALTH * Structure.MONTHS,
              "households.benefitReplacement", 0,
              "labour.wageElasticity", 0,
              "labour.hiringSpeed", 0,
              "finance.cashMonths", 0,
              "finance.banksPerRegion", 1,
              "government.openingDebt", 0,
              "government.bondRate", 0,
              "government.debtCeiling", 1e6));

  @Test
  @DisplayName("the builder finds the steady state: Y* = 100, H* = 80, tax rate 0.2, no transfer")
  void steadyState() {
    Economy e = PopulationBuilder.build(economy(), p, 1);
    assertThat(e.structure.baseOutput[0] * Structure.WEEKS).isCloseTo(100, within(1e-12));
    assertThat(e.households.deposits[0]).isCloseTo(80, within(1e-12));
    assertThat(e.households.income[0]).isCloseTo(80, within(1e-12));
    assertThat(e.governments.incomeTaxRate[0]).isCloseTo(THETA, within(1e-14));
    assertThat(e.governments.centralTransfer[0]).isCloseTo(0, within(1e-12));
  }

  @Test
  @DisplayName("SIMEX: the path from nothing, expecting last month's income, to 1e-10")
  void simex() {
    Economy e = fromNothing();
    Month month = new Month(e);
    double money = 0;
    double income = 0;
    for (int t = 2; t <= 200; t++) {
      double consumption = OUT_OF_INCOME * income + OUT_OF_WEALTH * money;
      double output = consumption + G;
      income = (1 - THETA) * output;
      money += income - consumption;

      month.run();
      assertThat(month.output()).as("Y_%d", t).isCloseTo(output, within(1e-10));
      assertThat(e.households.income[0]).as("Yd_%d", t).isCloseTo(income, within(1e-10));
      assertThat(e.households.deposits[0]).as("H_%d", t).isCloseTo(money, within(1e-10));
      // What the government owes is what households hold.
      assertThat(e.governments.debt[0]).isCloseTo(money, within(1e-10));
    }
    assertThat(month.output()).isCloseTo(100, within(1e-8));
    assertThat(e.households.deposits[0]).isCloseTo(80, within(1e-8));
  }

  @Test
  @DisplayName("SIM: told this month's income, Y₂ = 38.4615, H₂ = 12.3077, Y₃ = 47.9290, …")
  void sim() {
    Economy e = fromNothing();
    Month month = new Month(e);
    double[] output = {38.4615, 47.9290, 55.9399};
    for (int t = 2; t <= 200; t++) {
      double money = e.households.deposits[0];
      double solved = (G + OUT_OF_WEALTH * money) / (1 - OUT_OF_INCOME * (1 - THETA));
      double known = (1 - THETA) * solved;
      e.households.income[0] = known;
      month.run();
      assertThat(e.households.income[0]).as("foresight").isCloseTo(known, within(1e-10));
      if (t - 2 < output.length) {
        assertThat(month.output()).as("Y_%d", t).isCloseTo(output[t - 2], within(5e-5));
      }
      if (t == 2) {
        assertThat(e.households.deposits[0]).as("H_2").isCloseTo(12.3077, within(5e-5));
      }
    }
    assertThat(month.output()).isCloseTo(100, within(1e-4));
    assertThat(e.households.deposits[0]).isCloseTo(80, within(1e-4));
  }

  @Test
  @DisplayName("the whole timetable returns to Y* = 100, H* = 80 after half of the money is gone")
  void wholeTimetable() {
    ModelParameters full =
        Fixtures.neutralMoney(
            Fixtures.oneFirmPerCell(
                "prices.repriceProbability", 0,
                "households.incomePropensity", OUT_OF_INCOME,
                "households.wealthPropensity", OUT_OF_WEALTH * Structure.MONTHS,
                "households.benefitReplacement", 0,
                "labour.wageElasticity", 0,
                "labour.baseUnemployment", 0.3,
                "finance.banksPerRegion", 1,
                "government.openingDebt", 0,
                "government.debtCeiling", 1e6));
    Economy e = PopulationBuilder.build(economy(), full, 1);
    takeMoney(e, 40);
    Simulation run =
        new Simulation(e, full, List.of(), List.of(), new Draws(1, 0), new ChunkExecutor(1));
    double lowest = 100;
    for (int month = 0; month < 1200; month++) {
      run.step();
      lowest = Math.min(lowest, e.flows.produced[0]);
    }
    assertThat(lowest).isLessThan(95);
    assertThat(e.flows.produced[0]).isCloseTo(100, within(1e-6));
    assertThat(e.households.deposits[0]).isCloseTo(80, within(1e-6));
  }

  /** The steady state, with all money and the memory of income taken away. */
  private Economy fromNothing() {
    Economy e = PopulationBuilder.build(economy(), p, 1);
    takeMoney(e, e.households.deposits[0]);
    e.households.deposits[0] = 0;
    e.households.openingDeposits[0] = 0;
    e.households.income[0] = 0;
    return e;
  }

  private static void takeMoney(Economy e, double yuan) {
    e.households.deposits[0] -= yuan;
    e.households.openingDeposits[0] -= yuan;
    e.banks.deposits[0] -= yuan;
    e.banks.netOutside[0] -= yuan;
  }

  /** All phases of a month, with firms that know the month's orders and hire for them. */
  private final class Month {
    private final Economy e;
    private final MonthlyTimetable timetable;
    private final ChunkExecutor executor = new ChunkExecutor(1);
    private int month;

    Month(Economy e) {
      this.e = e;
      timetable = new MonthlyTimetable(p, List.of(), e);
    }

    void run() {
      Period period = new Period(month++, 0, PolicyStance.neutral(), new Draws(1, 0));
      run(timetable.plans(), period);
      double orders = Arrays.stream(e.markets.demand).sum();
      e.firms.expectedOrders[0] = orders;
      e.firms.staff[0] = e.structure.labourPerUnit[0] * orders;
      for (int week = 0; week < Structure.WEEKS; week++) {
        run(timetable.week(), period.inWeek(week));
      }
      run(timetable.settlement(), period.inWeek(Structure.WEEKS - 1));
    }

    double output() {
      return e.flows.produced[0];
    }

    private void run(List<Phase> phases, Period period) {
      phases.forEach(phase -> executor.run(phase, e, period));
    }
  }

  /** SIM in its steady state, twelve periods a year: Y = 100, C = 80, G = 20. */
  private static DataSet economy() {
    double output = 100 * Structure.MONTHS;
    RegionalTable table =
        new RegionalTable(
            TableSketch.regions(1, false, false),
            TableSketch.goods(1),
            new double[] {0},
            new double[] {0.8 * output, G * Structure.MONTHS, 0},
            new double[0],
            new double[] {output},
            new double[] {0},
            new double[] {0},
            new double[] {0},
            new double[] {output});
    return new DataSet(
        Path.of("in-memory"),
        table,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        new Criticality(Map.of()),
        List.of(),
        Research.NONE,
        List.of(),
        Map.of());
  }
}
