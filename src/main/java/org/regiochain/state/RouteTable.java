package org.regiochain.state;

import java.util.Arrays;
import org.regiochain.data.Corridor;

/** Exports: routes to the world, exporters and foreign plants. */
public final class RouteTable {
  /** Cost of freight and time on each route, share of the value of goods. */
  public final double[] cost;

  /** Days on each route. */
  public final double[] days;

  /** Share of exports of goods that shippers want to send by each route. */
  public final double[] share;

  /** Most that each route can take, over the base exports of goods by all routes. */
  public final double[] capacity;

  /** The part of it that policy has built, and what is under construction. */
  public final double[] built;

  public final double[] underway;

  /** Exports of goods by route this month, units ordered. */
  public final double[] carried;

  /** Number of exporters of each cell, base year = 1. */
  public final double[] exporters;

  /** Capital goods that the world orders for works that policy finances there, units a week. */
  public final double[] worksAbroad;

  /** Foreign plants that have come since the start of the run, by cell. */
  public final double[] foreignPlants;

  /** Capital goods that foreign plants order this month, units by firm. */
  public final double[] plantUnits;

  /** Equity that came with them this month, yuan by region. */
  public final double[] foreignEquity;

  /** Cost of transport to and from the world over all routes, share of the value of goods. */
  public double transportCost;

  /** (1 + transport cost) over that of the base year. */
  public double costFactor = 1;

  /** An empty table for a structure. */
  public RouteTable(Structure st) {
    int routes = st.corridors.size();
    cost = new double[routes];
    days = new double[routes];
    share = new double[routes];
    capacity = new double[routes];
    built = new double[routes];
    underway = new double[routes];
    carried = new double[routes];
    System.arraycopy(baseShares(st), 0, share, 0, routes);
    for (int j = 0; j < routes; j++) {
      capacity[j] = st.corridors.get(j).capacity() * share[j];
    }
    worksAbroad = new double[st.cellCount];
    foreignPlants = new double[st.cellCount];
    plantUnits = new double[st.firmCount()];
    foreignEquity = new double[st.regionCount];
    exporters = new double[st.cellCount];
    Arrays.fill(exporters, 1);
  }

  private RouteTable(RouteTable other) {
    cost = other.cost.clone();
    days = other.days.clone();
    share = other.share.clone();
    capacity = other.capacity.clone();
    built = other.built.clone();
    underway = other.underway.clone();
    carried = other.carried.clone();
    worksAbroad = other.worksAbroad.clone();
    foreignPlants = other.foreignPlants.clone();
    plantUnits = other.plantUnits.clone();
    foreignEquity = other.foreignEquity.clone();
    exporters = other.exporters.clone();
    transportCost = other.transportCost;
    costFactor = other.costFactor;
  }

  /** Shares of the routes in exports of goods in the base year. */
  public static double[] baseShares(Structure st) {
    double sum = st.corridors.stream().mapToDouble(Corridor::baseShare).sum();
    return st.corridors.stream().mapToDouble(route -> route.baseShare() / sum).toArray();
  }

  /** A copy for another replication; what never changes is shared. */
  public RouteTable copy() {
    return new RouteTable(this);
  }
}
