package org.regiochain.model;

import java.util.Arrays;
import java.util.List;
import org.regiochain.data.Corridor;
import org.regiochain.state.Economy;
import org.regiochain.state.RouteTable;
import org.regiochain.state.Structure;

/**
 * Monthly step 1c: what routes to the world cost, who takes which, and what they can carry.
 *
 * <p>Cost of a route τ_j = freight + days × cost of a day. Shares follow a logit in its change
 * since the base year, s_j ∝ s⁰_j exp(−θ Δτ_j): what kept goods off a cheap route then still does.
 * The cost of the whole changes by Δτ = −(1/θ) ln Σ s⁰_j exp(−θ Δτ_j) from τ⁰ = Σ s⁰_j τ⁰_j. Goods
 * from the world come by the same routes, so that their list price is (1 + τ)/(1 + τ⁰). Money for
 * construction orders capital goods; what is under way opens at rate one over the time to build.
 *
 * <p>Limits: θ → ∞ takes the route whose cost fell most; the same change on all routes leaves
 * shares and is the change of the whole; no change leaves every bit. Source: Hummels and Schaur
 * 2013 for the cost of a day. Reads policy. Writes costs, shares, capacity, list prices of the
 * world, capital goods for projects.
 */
public final class RouteCosts implements LedgerPhase {
  private final TradeParameters p;
  private final double[] baseShare;
  private final double[] baseCost;
  private final double[] regionKey;
  private final double baseGoods;
  private final double baseTransportCost;

  public RouteCosts(TradeParameters p, Structure st) {
    this.p = p;
    baseShare = RouteTable.baseShares(st);
    regionKey = RegionKey.byValueAdded(st);
    baseCost = new double[baseShare.length];
    double goods = 0;
    for (int c = 0; c < st.cellCount && st.worldIndex >= 0; c++) {
      boolean storable = st.storable[st.productOfCell(c)];
      goods += storable ? st.baseOutsideSales[st.worldIndex][c] : 0;
    }
    baseGoods = goods;
    double mean = 0;
    for (int j = 0; j < baseCost.length; j++) {
      baseCost[j] = cost(st.corridors.get(j), 0, 0);
      mean += baseShare[j] * baseCost[j];
    }
    baseTransportCost = mean;
  }

  private double cost(Corridor route, double freightCut, double daysCut) {
    return route.freight() * (1 - freightCut) + p.dayCost() * route.days() * (1 - daysCut);
  }

  @Override
  public void run(Economy e, Period period) {
    choose(e, period.stance());
    price(e);
    build(e, period.stance());
  }

  private void choose(Economy e, PolicyStance stance) {
    RouteTable routes = e.routes;
    List<Corridor> list = e.structure.corridors;
    double[] freight = stance.byRoute(Instrument.CORRIDOR_FREIGHT, e.structure);
    double[] days = stance.byRoute(Instrument.CORRIDOR_DAYS, e.structure);
    double[] change = new double[list.size()];
    for (int j = 0; j < change.length; j++) {
      routes.days[j] = list.get(j).days() * (1 - days[j]);
      routes.cost[j] = cost(list.get(j), freight[j], days[j]);
      change[j] = routes.cost[j] - baseCost[j];
    }
    double composite = composite(baseShare, change, p.routeSensitivity(), routes.share);
    routes.transportCost = baseTransportCost + composite;
  }

  /**
   * The change of the cost of the whole.
   *
   * @param chosen receives the shares of the routes
   */
  static double composite(
      double[] baseShare, double[] change, double sensitivity, double[] chosen) {
    double least = Double.POSITIVE_INFINITY;
    for (int j = 0; j < change.length; j++) {
      least = baseShare[j] > 0 ? Math.min(least, change[j]) : least;
    }
    System.arraycopy(baseShare, 0, chosen, 0, baseShare.length);
    if (Arrays.stream(change).allMatch(c -> c == 0) || least == Double.POSITIVE_INFINITY) {
      return 0;
    }
    double above = 0;
    double sum = 0;
    for (int j = 0; j < change.length; j++) {
      if (baseShare[j] > 0) {
        // Measured from the least change: no exponent overflows, and equal changes leave no trace.
        double exponent = -sensitivity * (change[j] - least);
        above += baseShare[j] * StrictMath.expm1(exponent);
        chosen[j] = baseShare[j] * StrictMath.exp(exponent);
      }
      sum += chosen[j];
    }
    for (int j = 0; j < chosen.length; j++) {
      chosen[j] /= sum;
    }
    return least - StrictMath.log1p(Math.max(above, sum - 1)) / sensitivity;
  }

  /** Goods from the world cost more or less with the way they come; services travel free. */
  private void price(Economy e) {
    Structure st = e.structure;
    double factor = (1 + e.routes.transportCost) / (1 + baseTransportCost);
    if (factor != e.routes.costFactor && st.worldIndex >= 0) {
      int first = st.cellCount + st.worldIndex * st.productCount;
      for (int k = 0; k < st.productCount; k++) {
        if (st.storable[k]) {
          e.markets.listPrice[first + k] = st.moneyUnit * factor;
        }
      }
    }
    e.routes.costFactor = factor;
  }

  private void build(Economy e, PolicyStance stance) {
    RouteTable routes = e.routes;
    Structure st = e.structure;
    for (PolicySetting setting : stance.settings(Instrument.CORRIDOR_BUILD)) {
      double held = 0;
      for (int j = 0; j < baseShare.length; j++) {
        held += setting.aim().holdsForRoute(st.corridors.get(j)) ? baseShare[j] : 0;
      }
      if (held > 0 && baseGoods > 0) {
        double units = order(e, setting.value());
        double opened = p.capacityPerCapital() * units / (Structure.WEEKS_PER_YEAR * baseGoods);
        for (int j = 0; j < baseShare.length; j++) {
          boolean holds = setting.aim().holdsForRoute(st.corridors.get(j));
          routes.underway[j] += holds ? opened * baseShare[j] / held : 0;
        }
      }
    }
    double[] added = stance.byRoute(Instrument.CORRIDOR_CAPACITY, st);
    for (int j = 0; j < baseShare.length; j++) {
      double opened = routes.underway[j] / p.buildMonths();
      routes.underway[j] -= opened;
      routes.built[j] += opened;
      double multiple = st.corridors.get(j).capacity() + added[j];
      routes.capacity[j] = p.corridorCapacity() * multiple * baseShare[j] + routes.built[j];
    }
  }

  /** Orders capital goods for yuan at base prices; returns their units. */
  private double order(Economy e, double yuan) {
    double units = 0;
    for (int z = 0; z < regionKey.length; z++) {
      double here = regionKey[z] * yuan * e.structure.moneyUnit / e.markets.investmentPrice[z];
      e.governments.projectUnits[z] += here;
      units += here;
    }
    return units;
  }
}
