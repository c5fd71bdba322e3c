package org.regiochain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regiochain.data.Criticality.Need;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.TableSketch;
import org.regiochain.economy.WeeklyLoop;
import org.regiochain.engine.ChunkExecutor;
import org.regiochain.engine.Simulation;
import org.regiochain.numeric.Draws;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;
import org.regiochain.state.Structure;

/**
 * Limits of production: P0 is an input of P1, a quarter of its output; what is left of the input
 * stock decides by its class, capacity by staff, capital and overtime.
 */
class CriticalityTest {
  private static final double[][] FLOWS = {{0, 1}, {0, 0}};
  private static final double[] FINAL = {1, 4};
  private static final int USER = 1;

  @Test
  @DisplayName("Without stock of a critical input nothing is made, and nothing used")
  void criticalInputStops() {
    Economy e = week(Need.CRITICAL, 0);
    assertThat(output(e)).isZero();
  }

  @Test
  @DisplayName("Without stock of an important input half of capacity is made")
  void importantInputHalves() {
    Economy e = week(Need.IMPORTANT, 0);
    assertThat(output(e)).isCloseTo(0.5 * 1.25, within(1e-12));
  }

  @Test
  @DisplayName("Without stock of another input output stays as planned")
  void otherInputNeverBinds() {
    Economy e = week(Need.OTHER, 0);
    assertThat(output(e)).isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "CRITICAL, 0.25, 0.25",
    "CRITICAL, 0.999, 0.999",
    "CRITICAL, 1.5, 1",
    "IMPORTANT, 0.25, 0.75",
    "IMPORTANT, 0.7, 0.975",
    "IMPORTANT, 0.8, 1",
    "OTHER, 0.25, 1"
  })
  @DisplayName("With stock for s weeks output is s, ½(s + 1.25) or the plan")
  void stockBinds(Need need, double weeks, double expected) {
    Economy e = week(need, weeks);
    assertThat(output(e)).isCloseTo(expected, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"CRITICAL, 0.25", "IMPORTANT, 0.25", "OTHER, 0.25", "OTHER, 0", "CRITICAL, 3"})
  @DisplayName("Use of an input is what output needs and never more than the stock")
  void useIsBounded(Need need, double weeks) {
    Economy e = economy(need);
    WeeklyLoop loop = new WeeklyLoop(e, Fixtures.oneFirmPerCell());
    int slot = e.structure.slotBase[USER];
    double normal = e.structure.slotCoefficient[USER][0] * e.structure.baseOutput[USER];
    e.network.stock[slot] = weeks * normal;
    WeeklyLoop.stocksChanged(e);
    loop.week();
    double received = e.flows.poolUnits[at(e)] + e.flows.linkedUnits[e.flows.linkedBase[USER]];
    double used = weeks * normal + received - e.network.stock[slot];
    double needed = output(e) * normal;
    assertThat(used).isCloseTo(Math.min(weeks * normal, needed), within(1e-9 * normal));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.1, 1.25, 1.5})
  @DisplayName("However much is ordered, staff works at most the overtime factor")
  void overtimeCap(double overtime) {
    ModelParameters p =
        Fixtures.oneFirmPerCell("goods.overtimeFactor", overtime, "goods.capitalUtilisation", 0.3);
    Economy e = PopulationBuilder.build(Fixtures.chain(1), p, 1);
    WeeklyLoop loop = new WeeklyLoop(e, p);
    order(loop, 10);
    loop.weeks(40);
    assertThat(loop.cellOutput(0) / e.structure.baseOutput[0]).isCloseTo(overtime, within(1e-12));
    e.firms.productivity[0] = 0.5;
    loop.week();
    assertThat(loop.cellOutput(0) / e.structure.baseOutput[0])
        .isCloseTo(0.5 * overtime, within(1e-12));
    e.firms.productivity[0] = 1;
    e.firms.staff[0] *= 0.8;
    loop.week();
    assertThat(loop.cellOutput(0) / e.structure.baseOutput[0])
        .isCloseTo(0.8 * overtime, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.8, 0.9, 1})
  @DisplayName("However much is ordered, capital makes at most its base output over normal use")
  void capitalCap(double utilisation) {
    ModelParameters p =
        Fixtures.oneFirmPerCell("goods.overtimeFactor", 2, "goods.capitalUtilisation", utilisation);
    Economy e = PopulationBuilder.build(Fixtures.chain(1), p, 1);
    WeeklyLoop loop = new WeeklyLoop(e, p);
    order(loop, 10);
    loop.weeks(40);
    assertThat(loop.cellOutput(0) / e.structure.baseOutput[0])
        .isCloseTo(1 / utilisation, within(1e-12));
    e.firms.damage[0] = 0.4;
    loop.week();
    assertThat(loop.cellOutput(0) / e.structure.baseOutput[0])
        .isCloseTo(0.6 / utilisation, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"true, false", "false, true", "false, false"})
  @DisplayName("What an industry works without, staff or capital, does not bind it")
  void nothingToBind(boolean staff, boolean capital) {
    TableSketch table = Fixtures.matrix(FLOWS, FINAL).need("P0", "P1", Need.CRITICAL);
    if (!staff) {
      table.withoutStaff("P0");
    }
    if (!capital) {
      table.withoutCapital("P0");
    }
    ModelParameters p = Fixtures.oneFirmPerCell();
    Economy e = PopulationBuilder.build(table.data(), p, 1);
    Simulation run =
        new Simulation(e, p, List.of(), List.of(), new Draws(1, 0), new ChunkExecutor(1));
    double[] base = e.structure.baseOutput.clone();
    for (int month = 0; month < 6; month++) {
      run.step();
    }
    for (int c = 0; c < base.length; c++) {
      assertThat(e.flows.produced[c]).isCloseTo(4 * base[c], within(1e-9 * base[c]));
    }
    e.firms.damage[0] = 1;
    new WeeklyLoop(e, p).week();
    assertThat(e.flows.weeklyOutput[0][0]).as("output of a stopped firm").isZero();
  }

  /** One week of the user with an input stock for so many weeks of normal output. */
  private static Economy week(Need need, double weeks) {
    Economy e = economy(need);
    WeeklyLoop loop = new WeeklyLoop(e, Fixtures.oneFirmPerCell());
    int slot = e.structure.slotBase[USER];
    e.network.stock[slot] =
        weeks * e.structure.slotCoefficient[USER][0] * e.structure.baseOutput[USER];
    WeeklyLoop.stocksChanged(e);
    loop.week();
    return e;
  }

  private static Economy economy(Need need) {
    return PopulationBuilder.build(
        Fixtures.matrix(FLOWS, FINAL).need("P0", "P1", need).data(), Fixtures.oneFirmPerCell(), 1);
  }

  private static int at(Economy e) {
    return USER * e.structure.productCount * e.structure.originCount;
  }

  private static void order(WeeklyLoop loop, double times) {
    Economy e = loop.economy();
    e.markets.demand[loop.demandAt(0, Structure.HOUSEHOLDS, 0)] +=
        times * e.structure.baseOutput[0];
  }

  /** Output of the user this week, relative to the base year. */
  private static double output(Economy e) {
    return e.flows.weeklyOutput[0][USER] / e.structure.baseOutput[USER];
  }
}
