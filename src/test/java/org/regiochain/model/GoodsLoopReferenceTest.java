package org.regiochain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.catalog.Label;
import org.regiochain.data.DataSet;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.WeeklyLoop;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.Markets;
import org.regiochain.state.Structure;

/**
 * The fast goods loop agrees with {@link PlainEconomy} to 1e-12 on 200 random small economies away
 * from rest, week by week, with and without shocks.
 */
class GoodsLoopReferenceTest {
  private static final double TOLERANCE = 1e-12;
  private static final int ECONOMIES = 200;
  private static final int WEEKS = 30;

  /** What the runs have met, so that the test shows it has not only seen rest. */
  private int rationed;

  private int stockBound;
  private int backlogged;
  private int shocked;
  private int cut;

  @Test
  @DisplayName("The fast goods loop agrees with the plain one on 200 random economies")
  void withoutShocks() {
    for (long seed = 0; seed < ECONOMIES; seed++) {
      compare(seed, false);
    }
    assertThat(rationed).as("weeks of firms that ration").isGreaterThan(1000);
    assertThat(stockBound).as("weeks of firms short of an input").isGreaterThan(1000);
    assertThat(backlogged).as("weeks with waiting orders").isGreaterThan(100);
    assertThat(cut).as("exports cut by corridors").isGreaterThan(100);
  }

  @Test
  @DisplayName("It does with damage, cuts of outside supply and shifts of outside demand")
  void withShocks() {
    for (long seed = 0; seed < ECONOMIES; seed++) {
      compare(seed, true);
    }
    assertThat(shocked).as("weeks of firms hit").isGreaterThan(1000);
    assertThat(rationed).as("weeks of firms that ration").isGreaterThan(1000);
  }

  private void compare(long seed, boolean hit) {
    SplittableRandom random = new SplittableRandom(seed + 1000);
    DataSet data = Fixtures.random(seed);
    ModelParameters p = parameters(random);
    Economy e = PopulationBuilder.build(data, p, seed);
    disturb(e, random);
    List<Shock> shocks = hit ? shocks(e.structure, random) : List.of();
    PlainEconomy plain = new PlainEconomy(e, p, shocks);
    WeeklyLoop fast = new WeeklyLoop(e, p, shocks);
    for (int week = 0; week < WEEKS; week++) {
      demand(fast, plain, random);
      fast.week();
      plain.week(week);
      String when = "seed " + seed + (hit ? " with shocks" : "") + ", week " + week;
      compareFirms(e, fast, plain, when);
      compareFlows(e, plain, when);
    }
    cut += plain.cut;
  }

  private static ModelParameters parameters(SplittableRandom random) {
    return Fixtures.quiet(
        "population.firms",
        random.nextInt(1, 28),
        "population.linkThreshold",
        random.nextInt(3) == 0 ? 0 : 0.05,
        "population.maxSuppliers",
        random.nextInt(1, 7),
        "goods.expectationGain",
        random.nextInt(5) == 0 ? 0 : 0.3 * random.nextDouble(),
        "goods.stockAdjustmentWeeks",
        1 + 9 * random.nextDouble(),
        "goods.inputStockWeeks",
        1 + 3 * random.nextDouble(),
        "goods.outputStockWeeks",
        random.nextInt(5) == 0 ? 0 : random.nextDouble(),
        "goods.overtimeFactor",
        1 + 0.5 * random.nextDouble(),
        "goods.capitalUtilisation",
        0.5 + 0.5 * random.nextDouble());
  }

  /** Moves the state away from rest, so that every bound is met. */
  private static void disturb(Economy e, SplittableRandom random) {
    FirmTable f = e.firms;
    for (int i = 0; i < f.count; i++) {
      f.price[i] *= 0.5 + random.nextDouble();
      f.productivity[i] *= 0.8 + 0.4 * random.nextDouble();
      f.staff[i] *= 0.8 + 0.4 * random.nextDouble();
      f.capital[i] *= 0.8 + 0.4 * random.nextDouble();
      f.outputStock[i] *= 2 * random.nextDouble();
      f.expectedOrders[i] *= 0.7 + 0.6 * random.nextDouble();
      f.orders[i] *= 0.7 + 0.6 * random.nextDouble();
    }
    for (int s = 0; s < e.network.slotCount(); s++) {
      e.network.stock[s] *= random.nextInt(8) == 0 ? 0 : 2 * random.nextDouble();
    }
    for (int ok = e.structure.cellCount; ok < e.markets.listPrice.length; ok++) {
      e.markets.listPrice[ok] *= 0.5 + random.nextDouble();
    }
    WeeklyLoop.stocksChanged(e);
  }

  private static List<Shock> shocks(Structure st, SplittableRandom random) {
    List<Shock> shocks = new ArrayList<>();
    Shock.Kind[] kinds = Shock.Kind.values();
    for (int n = 0; n < 4; n++) {
      Shock.Kind kind = n == 0 ? Shock.Kind.PRODUCTION : kinds[random.nextInt(kinds.length)];
      boolean inside = kind == Shock.Kind.PRODUCTION;
      int region =
          inside
              ? random.nextInt(st.regionCount)
              : st.regionCount + random.nextInt(st.outsideCount);
      int place = random.nextInt(st.locationCount);
      shocks.add(
          new Shock(
              "s" + n,
              new Label("冲击", "Shock"),
              kind,
              random.nextInt(3) == 0
                  ? Shock.ALL
                  : st.products.get(random.nextInt(st.productCount)).id(),
              random.nextInt(4) == 0 ? Shock.ALL : st.regions.get(region).code(),
              inside && random.nextInt(3) == 0 ? st.locations.get(place).code() : Shock.ALL,
              random.nextInt(20),
              random.nextInt(1, 12),
              kind == Shock.Kind.OUTSIDE_DEMAND
                  ? random.nextDouble() * 2 - 1
                  : random.nextInt(3) == 0 ? -1 : -random.nextDouble()));
    }
    return shocks;
  }

  /** Gives both the same final and outside demand, around that of the base year. */
  private static void demand(WeeklyLoop fast, PlainEconomy plain, SplittableRandom random) {
    Economy e = fast.economy();
    Structure st = e.structure;
    Markets m = e.markets;
    fast.baseDemand();
    for (int u = st.cellCount; u < st.userCount; u++) {
      for (int k = 0; k < st.productCount; k++) {
        m.demand[u * st.productCount + k] *= 0.5 + random.nextDouble();
        plain.finalDemand[u][k] = m.demand[u * st.productCount + k];
      }
    }
    for (int x = 0; x < st.outsideCount; x++) {
      for (int c = 0; c < st.cellCount; c++) {
        m.outsideOrders[x * st.cellCount + c] *= 0.5 + random.nextDouble();
        plain.outsideDemand[x][c] = m.outsideOrders[x * st.cellCount + c];
      }
    }
  }

  private void compareFirms(Economy e, WeeklyLoop fast, PlainEconomy plain, String when) {
    FirmTable f = e.firms;
    for (PlainEconomy.Firm firm : plain.firms) {
      int i = firm.index;
      double size = f.baseOutput[i];
      String who = "firm " + i + ", " + when;
      // The weekly output of the fast loop is a difference of sums over the month.
      same(fast.output()[i], firm.output, 4 * size + f.producedUnits[i], "output of " + who);
      same(f.plan[i], firm.plan, size, "plan of " + who);
      same(f.expectedOrders[i], firm.expected, size, "expected orders of " + who);
      same(f.orders[i], firm.ordered, size, "orders of " + who);
      same(f.outputStock[i], firm.stock, size, "output stock of " + who);
      same(f.damage[i], firm.damage, 1, "damage of " + who);
      same(e.markets.fillAndValue[2 * i], firm.fill, 1, "fill of " + who);
      same(f.purchases[i], firm.bill, size * e.structure.moneyUnit, "purchases of " + who);
      for (PlainEconomy.Slot slot : firm.slots) {
        same(
            e.network.stock[slot.index],
            slot.stock,
            slot.coefficient * size,
            "stock of slot " + slot.index + ", " + who);
      }
      rationed += firm.fill < 1 ? 1 : 0;
      shocked += firm.damage > 0 ? 1 : 0;
      stockBound += firm.output < 0.999 * firm.plan ? 1 : 0;
    }
  }

  private void compareFlows(Economy e, PlainEconomy plain, String when) {
    Structure st = e.structure;
    for (int u = 0; u < st.userCount; u++) {
      double size = userSize(st, u);
      for (int k = 0; k < st.productCount; k++) {
        int uk = u * st.productCount + k;
        String what = "user " + u + " product " + k + ", " + when;
        if (u >= st.cellCount) {
          same(e.markets.backlog[uk], plain.finalBacklog[u][k], size, "backlog of " + what);
          backlogged += plain.finalBacklog[u][k] > 1e-9 * size ? 1 : 0;
        }
        for (int o = 0; o < st.originCount; o++) {
          double units = e.flows.poolUnits[uk * st.originCount + o];
          double value = e.flows.poolValue[uk * st.originCount + o];
          int j = u < st.cellCount ? slotOf(st, u, k) : -1;
          if (j >= 0) {
            int at = e.flows.linkedBase[u] + j * st.originCount + o;
            units += e.flows.linkedUnits[at];
            value += e.flows.linkedValue[at];
          }
          same(units, plain.delivered[u][k][o], size, "units from " + o + " to " + what);
          same(value, plain.paid[u][k][o], size * st.moneyUnit, "value from " + o + " to " + what);
        }
      }
    }
    for (int x = 0; x < st.outsideCount; x++) {
      for (int c = 0; c < st.cellCount; c++) {
        int xc = x * st.cellCount + c;
        String what = "cell " + c + " to outside " + x + ", " + when;
        double size = st.baseOutput[c];
        same(e.flows.outsideUnits[xc], plain.exported[x][c], size, "sales of " + what);
        same(e.markets.outsideBacklog[xc], plain.outsideBacklog[x][c], size, "backlog, " + what);
      }
    }
  }

  private static int slotOf(Structure st, int cell, int product) {
    for (int j = 0; j < st.slotProduct[cell].length; j++) {
      if (st.slotProduct[cell][j] == product) {
        return j;
      }
    }
    return -1;
  }

  private static double userSize(Structure st, int u) {
    return u < st.cellCount
        ? st.baseOutput[u]
        : st.baseFinal[st.regionOfUser(u)][(u - st.cellCount) % Structure.FINAL_USERS];
  }

  /** Equal to 1e-12 of the larger of the two and of their normal size. */
  private static void same(double fast, double plain, double size, String what) {
    double scale = Math.max(size, Math.max(Math.abs(fast), Math.abs(plain)));
    if (!(Math.abs(fast - plain) <= TOLERANCE * scale)) {
      fail("%s: fast %s, plain %s, difference %.1e", what, fast, plain, (fast - plain) / scale);
    }
  }
}
