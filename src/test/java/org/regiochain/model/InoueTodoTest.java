package org.regiochain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.WeeklyLoop;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;
import org.regiochain.state.Structure;

/**
 * Oracle 7: with daily steps, target stocks of n = 15 days, adjustment in τ = 6 days, every input
 * critical, no spare capacity, no finished stocks aimed at and no money the goods loop is {@link
 * OrderUpToNetwork} to 1e-12, on random networks in which a third of the firms lose capacity for 20
 * days.
 *
 * <p>The model rations in proportion to orders. Inoue and Todo's rule, which serves the smallest
 * relative order first, takes the place of the model's delivery in one test; without competing
 * customers both rules are one.
 */
class InoueTodoTest {
  private static final double TOLERANCE = 1e-12;
  private static final int NETWORKS = 20;
  private static final int FIRMS = 20;
  private static final int DAYS = 100;
  private static final int HIT = 8;
  private static final int REPAIRED = 28;
  private static final double STOCK_DAYS = 15;
  private static final double ADJUSTMENT_DAYS = 6;

  /** Units of the model a day for one unit of a matrix. */
  private static final double UNIT = Fixtures.MATRIX_UNIT / Structure.WEEKS_PER_YEAR;

  @Test
  @DisplayName("Random networks with proportional rationing follow the matrix version")
  void proportional() {
    for (long seed = 0; seed < NETWORKS; seed++) {
      double[][] flows = network(seed, false);
      follow(flows, finalUse(flows, seed), 0.1, false, seed);
    }
  }

  @Test
  @DisplayName("They do where firms expect yesterday's orders, as in the published models")
  void yesterdaysOrders() {
    // Without cycles, because orders that chase stocks of 15 days grow without bound round one.
    for (long seed = 0; seed < NETWORKS; seed++) {
      double[][] flows = network(seed, true);
      follow(flows, finalUse(flows, seed), 1, false, seed);
    }
  }

  @Test
  @DisplayName("Where each firm has one customer, the model rations like Inoue and Todo")
  void oneCustomerEach() {
    for (long seed = 0; seed < NETWORKS; seed++) {
      double[][] flows = tree(seed);
      double[] finalUse = new double[FIRMS];
      for (int i = 0; i < FIRMS; i++) {
        finalUse[FIRMS - 1] += flows[i][FIRMS - 1];
      }
      finalUse[FIRMS - 1] += 1;
      OrderUpToNetwork theirs = matrix(flows, finalUse, 0.1, true);
      follow(loop(flows, finalUse, 0.1), theirs, seed);
    }
  }

  @Test
  @DisplayName("Random networks with Inoue and Todo's rationing follow the matrix version")
  void smallestOrderFirst() {
    int differs = 0;
    for (long seed = 0; seed < NETWORKS; seed++) {
      double[][] flows = network(seed, false);
      double[] finalUse = finalUse(flows, seed);
      double theirs = follow(flows, finalUse, 0.1, true, seed);
      double ours = follow(flows, finalUse, 0.1, false, seed);
      differs += Math.abs(theirs - ours) > 1e-3 * ours ? 1 : 0;
    }
    assertThat(differs).as("networks where the rules differ").isGreaterThan(NETWORKS / 2);
  }

  private static double follow(
      double[][] flows, double[] finalUse, double lambda, boolean smallestFirst, long seed) {
    WeeklyLoop loop = loop(flows, finalUse, lambda);
    if (smallestFirst) {
      Economy e = loop.economy();
      List<Phase> phases = new ArrayList<>();
      for (Phase phase : new MonthlyTimetable(parameters(lambda), List.of(), e).week()) {
        phases.add(phase instanceof Delivery ? new SmallestOrderFirst() : phase);
      }
      loop = new WeeklyLoop(e, phases);
    }
    return follow(loop, matrix(flows, finalUse, lambda, smallestFirst), seed);
  }

  /** Runs both and compares every day; returns the days of output lost by all firms. */
  private static double follow(WeeklyLoop loop, OrderUpToNetwork m, long seed) {
    Economy e = loop.economy();
    SplittableRandom random = new SplittableRandom(seed + 77);
    double[] loss = new double[FIRMS];
    for (int i = 0; i < FIRMS; i++) {
      loss[i] = random.nextInt(3) == 0 ? 0.2 + 0.8 * random.nextDouble() : 0;
    }
    double lost = 0;
    for (int day = 0; day < DAYS; day++) {
      double[] damage = day >= HIT && day < REPAIRED ? loss : new double[FIRMS];
      System.arraycopy(damage, 0, e.firms.damage, 0, FIRMS);
      loop.week();
      m.day(damage);
      for (int i = 0; i < FIRMS; i++) {
        String who = "firm " + i + ", day " + day + ", seed " + seed;
        same(loop.cellOutput(i), m.output[i], m.normal[i], "output of " + who);
        same(e.firms.orders[i], m.demand[i], m.normal[i], "orders of " + who);
        same(e.firms.outputStock[i], m.finished[i], m.normal[i], "finished goods of " + who);
        int[] inputs = e.structure.slotProduct[i];
        for (int j = 0; j < inputs.length; j++) {
          double stock = e.network.stock[e.structure.slotBase[i] + j];
          double normal = m.coefficient(inputs[j], i) * m.normal[i];
          same(stock, m.stock[inputs[j]][i], STOCK_DAYS * normal, "stock " + j + " of " + who);
        }
        lost += 1 - m.output[i] / m.normal[i];
      }
    }
    assertThat(lost).as("days of output lost, seed " + seed).isGreaterThan(1);
    return lost;
  }

  private static void same(double value, double expected, double normal, String what) {
    double scale = Math.max(normal, Math.abs(expected));
    if (!(Math.abs(value - expected) <= TOLERANCE * scale)) {
      fail("%s: model %s, matrix %s", what, value, expected);
    }
  }

  private static WeeklyLoop loop(double[][] flows, double[] finalUse, double lambda) {
    ModelParameters p = parameters(lambda);
    Economy e = PopulationBuilder.build(Fixtures.fromMatrix(flows, finalUse), p, 1);
    assertThat(e.firms.count).isEqualTo(FIRMS);
    return new WeeklyLoop(e, p);
  }

  private static OrderUpToNetwork matrix(
      double[][] flows, double[] finalUse, double lambda, boolean smallestFirst) {
    double[][] units = new double[FIRMS][FIRMS];
    double[] finalUnits = new double[FIRMS];
    for (int i = 0; i < FIRMS; i++) {
      finalUnits[i] = UNIT * finalUse[i];
      for (int j = 0; j < FIRMS; j++) {
        units[i][j] = UNIT * flows[i][j];
      }
    }
    return new OrderUpToNetwork(
        units, finalUnits, lambda, STOCK_DAYS, ADJUSTMENT_DAYS, smallestFirst);
  }

  private static ModelParameters parameters(double lambda) {
    return Fixtures.oneFirmPerCell(
        "population.linkThreshold",
        0,
        "goods.expectationGain",
        lambda,
        "goods.stockAdjustmentWeeks",
        ADJUSTMENT_DAYS,
        "goods.inputStockWeeks",
        STOCK_DAYS,
        "goods.outputStockWeeks",
        0,
        "goods.overtimeFactor",
        1,
        "goods.capitalUtilisation",
        1);
  }

  /** Random flows between industries; without cycles an industry buys only from those before it. */
  private static double[][] network(long seed, boolean acyclic) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] flows = new double[FIRMS][FIRMS];
    for (int i = 0; i < FIRMS; i++) {
      for (int j = acyclic ? i + 1 : 0; j < FIRMS; j++) {
        flows[i][j] = i != j && random.nextInt(6) == 0 ? random.nextInt(50, 1000) / 1000.0 : 0;
      }
    }
    return flows;
  }

  /** Every industry but the last sells to exactly one other and not to final users. */
  private static double[][] tree(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] flows = new double[FIRMS][FIRMS];
    double[] bought = new double[FIRMS];
    for (int i = 0; i + 1 < FIRMS; i++) {
      int customer = random.nextInt(i + 1, Math.min(FIRMS, i + 5));
      flows[i][customer] = bought[i] + random.nextInt(500, 1500) / 1000.0;
      bought[customer] += flows[i][customer];
    }
    return flows;
  }

  /** Final use that leaves every industry value added. */
  private static double[] finalUse(double[][] flows, long seed) {
    SplittableRandom random = new SplittableRandom(seed + 5);
    double[] finalUse = new double[FIRMS];
    for (int i = 0; i < FIRMS; i++) {
      double gap = 0;
      for (int j = 0; j < FIRMS; j++) {
        gap += flows[j][i] - flows[i][j];
      }
      finalUse[i] = Math.max(0, gap) + random.nextInt(500, 2000) / 1000.0;
    }
    return finalUse;
  }
}
