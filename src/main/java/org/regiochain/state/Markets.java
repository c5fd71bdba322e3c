package org.regiochain.state;

import java.util.Arrays;

/**
 * The pooled markets: what users buy without a link. Arrays over (user, product, origin) are
 * flattened as (u·K + k)·O + o; over (origin, product) as o·K + k.
 */
public final class Markets {
  /** Base-year share of each origin in a user's pool purchases of a product, by value. */
  public final double[] baseShare;

  /** Present share, by value at present prices. */
  public final double[] valueShare;

  /** Present share of physical orders: value share over price, normalised. */
  public final double[] unitShare;

  /** Products that a user buys from the pool. */
  public final int[][] productsOf;

  /** Pool demand of users this week, units: u·K + k. */
  public final double[] demand;

  /** Unmet final demand for durables that waits, units: u·K + k. */
  public final double[] backlog;

  /** Orders by user and origin this week, units. */
  public final double[] originOrders;

  /** Orders that reach each origin's pool this week, units, sales to the outside included. */
  public final double[] poolOrders;

  /** Share of its pool orders an origin delivers this week. */
  public final double[] poolFill;

  /** Value delivered for one unit of pool orders, yuan. */
  public final double[] poolValue;

  /** Average list price of an origin's product, weighted by pool shares: yuan for a unit. */
  public final double[] listPrice;

  /** List price that a user expects to pay in the pool: u·K + k. */
  public final double[] userPrice;

  /** Normal weekly orders of outside regions this month, units: x·(Z·K) + o·K + k. */
  public final double[] outsideOrders;

  /** The same after shocks and with what waits from last week. */
  public final double[] outsideActual;

  /** Unmet outside demand for durables that waits, units. */
  public final double[] outsideBacklog;

  /** Log deviation of outside demand, an AR(1): x·K + k. */
  public final double[] outsideDemandLog;

  /** Delivered share and value for one unit ordered of each supplier index: interleaved pairs. */
  public final double[] fillAndValue;

  /** Delivered share of a user's pool orders, and cost of one unit ordered: u·K + k. */
  public final double[] receivedShare;

  public final double[] costPerUnitOrdered;

  /** Share of normal deliveries an outside region can make this week: x·K + k. */
  public final double[] outsideSupply;

  /** Delivered share of an outside region, added over the weeks of the month: x·K + k. */
  public final double[] outsideFillSum;

  /** Months in a row in which an outside region delivered too little: x·K + k. */
  public final int[] outsideLowMonths;

  /** Factor on the demand of an outside region this week: x·K + k. */
  public final double[] outsideDemandFactor;

  /** List-price cost of a cell's pooled inputs in one unit of output, yuan. */
  public final double[] pooledInputCost;

  /** Price of the consumption basket and of a unit of capital goods, by region, yuan. */
  public final double[] consumptionPrice;

  public final double[] investmentPrice;

  /** Price of a unit of what the makers of a cell invest in, yuan, and the month before. */
  public final double[] capitalPrice;

  public final double[] lastCapitalPrice;

  /** Share of exports that the corridors could carry this month. */
  public double exportCapacityShare = 1;

  public Markets(Structure structure, double[] baseShare, int[][] productsOf) {
    int k = structure.productCount;
    int origins = structure.originCount;
    this.baseShare = baseShare;
    this.productsOf = productsOf;
    valueShare = baseShare.clone();
    unitShare = baseShare.clone();
    demand = new double[structure.userCount * k];
    backlog = new double[structure.userCount * k];
    originOrders = new double[structure.userCount * k * origins];
    poolOrders = new double[origins * k];
    poolFill = new double[origins * k];
    poolValue = new double[origins * k];
    listPrice = new double[origins * k];
    userPrice = new double[structure.userCount * k];
    outsideOrders = new double[structure.outsideCount * structure.regionCount * k];
    outsideActual = new double[outsideOrders.length];
    outsideBacklog = new double[outsideOrders.length];
    outsideDemandLog = new double[structure.outsideCount * k];
    fillAndValue = new double[2 * structure.nodeCount()];
    receivedShare = new double[structure.userCount * k];
    costPerUnitOrdered = new double[structure.userCount * k];
    outsideSupply = new double[structure.outsideCount * k];
    Arrays.fill(outsideSupply, 1);
    outsideFillSum = new double[outsideSupply.length];
    Arrays.fill(outsideFillSum, Structure.WEEKS);
    outsideLowMonths = new int[outsideSupply.length];
    outsideDemandFactor = new double[structure.outsideCount * k];
    Arrays.fill(outsideDemandFactor, 1);
    pooledInputCost = new double[structure.cellCount];
    consumptionPrice = new double[structure.regionCount];
    investmentPrice = new double[structure.regionCount];
    capitalPrice = new double[structure.cellCount];
    lastCapitalPrice = new double[structure.cellCount];
  }

  private Markets(Markets other) {
    baseShare = other.baseShare;
    productsOf = other.productsOf;
    valueShare = other.valueShare.clone();
    unitShare = other.unitShare.clone();
    demand = other.demand.clone();
    backlog = other.backlog.clone();
    originOrders = other.originOrders.clone();
    poolOrders = other.poolOrders.clone();
    poolFill = other.poolFill.clone();
    poolValue = other.poolValue.clone();
    listPrice = other.listPrice.clone();
    userPrice = other.userPrice.clone();
    outsideOrders = other.outsideOrders.clone();
    outsideActual = other.outsideActual.clone();
    outsideBacklog = other.outsideBacklog.clone();
    outsideDemandLog = other.outsideDemandLog.clone();
    fillAndValue = other.fillAndValue.clone();
    receivedShare = other.receivedShare.clone();
    costPerUnitOrdered = other.costPerUnitOrdered.clone();
    outsideSupply = other.outsideSupply.clone();
    outsideFillSum = other.outsideFillSum.clone();
    outsideLowMonths = other.outsideLowMonths.clone();
    outsideDemandFactor = other.outsideDemandFactor.clone();
    pooledInputCost = other.pooledInputCost.clone();
    consumptionPrice = other.consumptionPrice.clone();
    investmentPrice = other.investmentPrice.clone();
    capitalPrice = other.capitalPrice.clone();
    lastCapitalPrice = other.lastCapitalPrice.clone();
    exportCapacityShare = other.exportCapacityShare;
  }

  public Markets copy() {
    return new Markets(this);
  }
}
