package org.regiochain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regiochain.catalog.Label;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.Snapshot;
import org.regiochain.economy.TableSketch;
import org.regiochain.economy.WeeklyLoop;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.Structure;

/** What holds in every economy, whatever hits it. */
class GoodsLoopPropertiesTest {
  private static final int ECONOMIES = 60;
  private static final int WEEKS = 40;

  @Test
  @DisplayName("Stocks never go below zero, fill stays in [0,1], output within plan and capacity")
  void bounds() {
    for (long seed = 0; seed < ECONOMIES; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      ModelParameters p = parameters(random);
      Economy e = PopulationBuilder.build(Fixtures.random(seed), p, seed);
      WeeklyLoop loop = new WeeklyLoop(e, p);
      for (int week = 0; week < WEEKS; week++) {
        hit(loop, random);
        loop.week();
        String when = "seed " + seed + ", week " + week;
        firms(e, loop, p, when);
        for (double stock : e.network.stock) {
          assertThat(stock).as("input stock, " + when).isNotNegative();
        }
        for (double fill : e.markets.poolFill) {
          assertThat(fill).as("pool fill, " + when).isBetween(0.0, 1 + 1e-12);
        }
        for (double[] waiting : List.of(e.markets.backlog, e.markets.outsideBacklog)) {
          for (double units : waiting) {
            assertThat(units).as("backlog, " + when).isNotNegative();
          }
        }
      }
    }
  }

  private static void firms(Economy e, WeeklyLoop loop, ModelParameters p, String when) {
    Structure st = e.structure;
    FirmTable f = e.firms;
    for (int c = 0; c < st.cellCount; c++) {
      for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
        String who = "firm " + i + ", " + when;
        double rounding = 1e-12 * (f.baseOutput[i] + f.producedUnits[i]);
        double staff = p.goods().overtimeFactor() * f.staff[i] / st.labourPerUnit[c];
        double capital = f.capital[i] / (st.capitalPerUnit[c] * p.goods().capitalUtilisation());
        double capacity = Math.min(staff, capital) * (1 - f.damage[i]);
        assertThat(loop.output()[i]).as("output of " + who).isGreaterThanOrEqualTo(-rounding);
        assertThat(loop.output()[i])
            .as("output of " + who)
            .isLessThanOrEqualTo(Math.min(f.plan[i], capacity) + rounding);
        assertThat(f.outputStock[i]).as("finished goods of " + who).isNotNegative();
        assertThat(f.plan[i]).as("plan of " + who).isNotNegative();
        assertThat(f.orders[i]).as("orders of " + who).isNotNegative();
        assertThat(e.markets.fillAndValue[2 * i]).as("fill of " + who).isBetween(0.0, 1.0);
      }
    }
  }

  @Test
  @DisplayName("More damage never gives any firm more output or sales in its first week")
  void damageIsMonotone() {
    int less = 0;
    for (long seed = 0; seed < ECONOMIES; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      ModelParameters p = parameters(random);
      Economy mild = PopulationBuilder.build(Fixtures.random(seed), p, seed);
      Economy hard = mild.copy();
      WeeklyLoop mildLoop = new WeeklyLoop(mild, p);
      WeeklyLoop hardLoop = new WeeklyLoop(hard, p);
      for (int i = 0; i < mild.firms.count; i++) {
        mild.firms.damage[i] = random.nextInt(2) * random.nextDouble();
        hard.firms.damage[i] =
            mild.firms.damage[i] + (1 - mild.firms.damage[i]) * random.nextDouble();
      }
      mildLoop.week();
      hardLoop.week();
      for (int i = 0; i < mild.firms.count; i++) {
        assertThat(hardLoop.output()[i])
            .as("output of firm %s, seed %s", i, seed)
            .isLessThanOrEqualTo(mildLoop.output()[i]);
        assertThat(hard.firms.soldUnits[i])
            .as("sales of firm %s, seed %s", i, seed)
            .isLessThanOrEqualTo(mild.firms.soldUnits[i] * (1 + 1e-12));
        less += hardLoop.output()[i] < mildLoop.output()[i] ? 1 : 0;
      }
    }
    assertThat(less).as("firms that lose output").isGreaterThan(100);
  }

  @Test
  @DisplayName("More stock of any input never gives less output in the same week")
  void stockIsMonotone() {
    for (long seed = 0; seed < ECONOMIES; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      ModelParameters p = parameters(random);
      Economy little = PopulationBuilder.build(Fixtures.random(seed), p, seed);
      for (int s = 0; s < little.network.slotCount(); s++) {
        little.network.stock[s] *= random.nextDouble();
      }
      WeeklyLoop.stocksChanged(little);
      Economy more = little.copy();
      for (int s = 0; s < more.network.slotCount(); s++) {
        more.network.stock[s] *= 1 + random.nextInt(2) * random.nextDouble();
      }
      WeeklyLoop.stocksChanged(more);
      WeeklyLoop littleLoop = new WeeklyLoop(little, p);
      WeeklyLoop moreLoop = new WeeklyLoop(more, p);
      littleLoop.week();
      moreLoop.week();
      for (int i = 0; i < little.firms.count; i++) {
        assertThat(moreLoop.output()[i])
            .as("output of firm %s, seed %s", i, seed)
            .isGreaterThanOrEqualTo(littleLoop.output()[i]);
      }
    }
  }

  @Test
  @DisplayName(
      "A cut of outside supply never leaves more of any input at the end of its first week")
  void outsideSupplyIsMonotone() {
    for (long seed = 0; seed < ECONOMIES; seed++) {
      ModelParameters p = Fixtures.quiet("population.firms", 30);
      Economy open = PopulationBuilder.build(Fixtures.random(seed), p, seed);
      Economy cut = open.copy();
      new WeeklyLoop(open, p).week();
      new WeeklyLoop(cut, p, List.of(shock(Shock.Kind.OUTSIDE_SUPPLY, -0.7))).week();
      int less = 0;
      for (int s = 0; s < open.network.slotCount(); s++) {
        assertThat(cut.network.stock[s])
            .as("slot %s, seed %s", s, seed)
            .isLessThanOrEqualTo(open.network.stock[s]);
        less += cut.network.stock[s] < open.network.stock[s] ? 1 : 0;
      }
      assertThat(less > 0 || open.network.slotCount() == 0).as("seed " + seed).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("After a stop, final orders for durables are all delivered in the end, others lapse")
  void durablesWait(boolean durable) {
    TableSketch table =
        new TableSketch(
            TableSketch.regions(1, true, true), List.of(TableSketch.product(0, true, durable)));
    table.use(0, 0, 0, 48e6).sell(0, 0, 1, 24e6).sell(0, 0, 2, 24e6);
    ModelParameters p = Fixtures.oneFirmPerCell();
    Economy e = PopulationBuilder.build(table.data(), p, 1);
    WeeklyLoop loop = new WeeklyLoop(e, p, List.of(shock(Shock.Kind.PRODUCTION, -1)));
    double home = 0;
    double outside = 0;
    int months = 60;
    for (int month = 0; month < months; month++) {
      loop.weeks(4);
      home += Arrays.stream(e.flows.poolUnits).sum();
      outside += Arrays.stream(e.flows.outsideUnits).sum();
      if (month == 0) {
        assertThat(Arrays.stream(e.markets.backlog).sum() > 0).isEqualTo(durable);
        assertThat(Arrays.stream(e.markets.outsideBacklog).sum() > 0).isEqualTo(durable);
      }
    }
    // Half a week of finished goods bridges the first of two weeks in part; 1½ weeks are lost.
    double lost = durable ? 0 : 1.5e6;
    assertThat(home).isCloseTo(4 * months * 1e6 - lost, within(1.0));
    assertThat(outside).isCloseTo(4 * months * 1e6 - lost, within(1.0));
  }

  @Test
  @DisplayName("Shocks of size zero change no bit")
  void zeroShock() {
    for (long seed = 0; seed < 10; seed++) {
      ModelParameters p = Fixtures.quiet("population.firms", 30);
      Economy quiet = PopulationBuilder.build(Fixtures.random(seed), p, seed);
      Economy shocked = quiet.copy();
      List<Shock> shocks =
          List.of(
              shock(Shock.Kind.PRODUCTION, 0),
              shock(Shock.Kind.OUTSIDE_SUPPLY, 0),
              shock(Shock.Kind.OUTSIDE_DEMAND, 0));
      new WeeklyLoop(quiet, p).weeks(12);
      new WeeklyLoop(shocked, p, shocks).weeks(12);
      Snapshot after = Snapshot.of(shocked);
      Snapshot.of(quiet)
          .arrays()
          .forEach((name, array) -> assertThat(after.arrays().get(name)).as(name).isEqualTo(array));
    }
  }

  @Test
  @DisplayName("A shock that ends leaves damage, supply and demand as they were")
  void shocksEnd() {
    ModelParameters p = Fixtures.quiet("population.firms", 30);
    Economy e = PopulationBuilder.build(Fixtures.random(3), p, 3);
    WeeklyLoop loop =
        new WeeklyLoop(
            e,
            p,
            List.of(
                shock(Shock.Kind.PRODUCTION, -0.5),
                shock(Shock.Kind.OUTSIDE_SUPPLY, -1),
                shock(Shock.Kind.OUTSIDE_DEMAND, 0.5)));
    loop.week();
    assertThat(e.firms.damage).containsOnly(0.5);
    assertThat(e.markets.outsideSupply).containsOnly(0);
    assertThat(e.markets.outsideDemandFactor).containsOnly(1.5);
    loop.weeks(2);
    assertThat(e.firms.damage).containsOnly(0);
    assertThat(e.markets.outsideSupply).containsOnly(1);
    assertThat(e.markets.outsideDemandFactor).containsOnly(1);
  }

  @Test
  @DisplayName("Shocks to banks leave capacity and outside trade alone")
  void bankShocksAreNoGoodsShocks() {
    ModelParameters p = Fixtures.quiet("population.firms", 60);
    Economy e = PopulationBuilder.build(Fixtures.shipped("toy-3"), p, 1);
    WeeklyLoop loop =
        new WeeklyLoop(
            e,
            p,
            List.of(shock(Shock.Kind.CAPITAL_REQUIREMENT, 1), shock(Shock.Kind.BANK_LOSS, -1)));
    loop.week();
    assertThat(e.firms.damage).containsOnly(0);
    assertThat(e.markets.outsideSupply).containsOnly(1);
    assertThat(e.markets.outsideDemandFactor).containsOnly(1);
  }

  /** Two weeks from the start, on everything. */
  private static Shock shock(Shock.Kind kind, double change) {
    return new Shock(
        kind.name(), new Label("冲击", "Shock"), kind, Shock.ALL, Shock.ALL, Shock.ALL, 0, 2, change);
  }

  private static ModelParameters parameters(SplittableRandom random) {
    return Fixtures.quiet(
        "population.firms",
        random.nextInt(1, 60),
        "population.linkThreshold",
        random.nextInt(2) == 0 ? 0 : 0.02,
        "goods.expectationGain",
        0.5 * random.nextDouble(),
        "goods.stockAdjustmentWeeks",
        1 + 9 * random.nextDouble(),
        "goods.inputStockWeeks",
        1 + 5 * random.nextDouble(),
        "goods.outputStockWeeks",
        random.nextDouble());
  }

  /** New damage, outside supply and demand every week, extremes among them. */
  private static void hit(WeeklyLoop loop, SplittableRandom random) {
    Economy e = loop.economy();
    for (int i = 0; i < e.firms.count; i++) {
      e.firms.damage[i] = extreme(random);
    }
    for (int xk = 0; xk < e.markets.outsideSupply.length; xk++) {
      e.markets.outsideSupply[xk] = 1 - extreme(random);
      e.markets.outsideDemandFactor[xk] = 3 * extreme(random);
    }
    loop.baseDemand();
    for (int uk = e.structure.cellCount * e.structure.productCount;
        uk < e.markets.demand.length;
        uk++) {
      e.markets.demand[uk] *= 2 * random.nextDouble();
    }
  }

  private static double extreme(SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> 1;
      case 1 -> random.nextDouble();
      default -> 0;
    };
  }
}
