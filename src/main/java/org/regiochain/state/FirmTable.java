package org.regiochain.state;

/**
 * One row a firm (or a group of alike micro-firms), sorted by cell, location and size. A row that
 * stands for several firms holds their totals.
 */
public final class FirmTable {
  public final int count;

  /** Stable identity: a hash of region, product and size rank; the key of every draw. */
  public final long[] id;

  public final int[] location;
  public final int[] bank;

  /** Real firms in the row. */
  public final double[] weight;

  /** Gross output in the base year, units a week. */
  public final double[] baseOutput;

  /** Loans of the base year, yuan: the standing part of the credit line. */
  public final double[] baseLoans;

  /** Sum of base output up to and including the firm, within its cell and location. */
  public final double[] cumulativeSize;

  /** Productivity relative to the base year. */
  public final double[] productivity;

  /** Log deviation of productivity, an AR(1). */
  public final double[] productivityLog;

  public final double[] price;

  /** Price of the month before. */
  public final double[] lastPrice;

  public final double[] markup;

  /** Cost of a unit before production tax. */
  public final double[] unitCost;

  /** Workers. */
  public final double[] staff;

  /** Units of capital goods. */
  public final double[] capital;

  /** Units of finished goods in stock. */
  public final double[] outputStock;

  /** Expected orders, units a week. */
  public final double[] expectedOrders;

  /** Planned output this week, units. */
  public final double[] plan;

  /** What staff and capital could make this week, units; infinite where neither is used. */
  public final double[] capacity;

  /** Orders received this week, units. */
  public final double[] orders;

  /** Share of its cell's pool sales. */
  public final double[] poolShare;

  /** Last month's share of its cell's sales, for the mark-up. */
  public final double[] salesShare;

  /** Share of capacity lost to shocks this week. */
  public final double[] damage;

  /** Month to date, units. */
  public final double[] producedUnits;

  public final double[] soldUnits;
  public final double[] orderedUnits;

  /** Purchases of intermediate inputs, month to date, yuan. */
  public final double[] purchases;

  /** Months in a row with a fill rate below the forced-review bound. */
  public final int[] lowFillMonths;

  /** Whether it is recognised as a supplier across the border. */
  public final boolean[] certified;

  /** Planned investment this month, units. */
  public final double[] investment;

  /** Input stocks at this month's prices, at its start, and at its end: yuan. */
  public final double[] inputStockOpening;

  public final double[] inputStockClosing;

  public final double[] deposits;
  public final double[] loans;

  public FirmTable(int count) {
    this.count = count;
    id = new long[count];
    location = new int[count];
    bank = new int[count];
    weight = new double[count];
    baseOutput = new double[count];
    baseLoans = new double[count];
    cumulativeSize = new double[count];
    productivity = new double[count];
    productivityLog = new double[count];
    price = new double[count];
    lastPrice = new double[count];
    markup = new double[count];
    unitCost = new double[count];
    staff = new double[count];
    capital = new double[count];
    outputStock = new double[count];
    expectedOrders = new double[count];
    plan = new double[count];
    capacity = new double[count];
    orders = new double[count];
    poolShare = new double[count];
    salesShare = new double[count];
    damage = new double[count];
    producedUnits = new double[count];
    soldUnits = new double[count];
    orderedUnits = new double[count];
    purchases = new double[count];
    lowFillMonths = new int[count];
    certified = new boolean[count];
    investment = new double[count];
    inputStockOpening = new double[count];
    inputStockClosing = new double[count];
    deposits = new double[count];
    loans = new double[count];
  }

  private FirmTable(FirmTable other) {
    count = other.count;
    id = other.id;
    location = other.location;
    bank = other.bank;
    weight = other.weight;
    baseOutput = other.baseOutput;
    baseLoans = other.baseLoans;
    cumulativeSize = other.cumulativeSize;
    productivity = other.productivity.clone();
    productivityLog = other.productivityLog.clone();
    price = other.price.clone();
    lastPrice = other.lastPrice.clone();
    markup = other.markup.clone();
    unitCost = other.unitCost.clone();
    staff = other.staff.clone();
    capital = other.capital.clone();
    outputStock = other.outputStock.clone();
    expectedOrders = other.expectedOrders.clone();
    plan = other.plan.clone();
    capacity = other.capacity.clone();
    orders = other.orders.clone();
    poolShare = other.poolShare.clone();
    salesShare = other.salesShare.clone();
    damage = other.damage.clone();
    producedUnits = other.producedUnits.clone();
    soldUnits = other.soldUnits.clone();
    orderedUnits = other.orderedUnits.clone();
    purchases = other.purchases.clone();
    lowFillMonths = other.lowFillMonths.clone();
    certified = other.certified.clone();
    investment = other.investment.clone();
    inputStockOpening = other.inputStockOpening.clone();
    inputStockClosing = other.inputStockClosing.clone();
    deposits = other.deposits.clone();
    loans = other.loans.clone();
  }

  /** A copy for another replication; what never changes is shared. */
  public FirmTable copy() {
    return new FirmTable(this);
  }
}
