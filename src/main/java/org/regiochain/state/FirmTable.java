package org.regiochain.state;

import java.util.Arrays;

/**
 * One row a firm (or a group of alike micro-firms), sorted by cell, location and size. A row that
 * stands for several firms holds their totals.
 */
public final class FirmTable {
  public final int count;

  /** Stable identity: a hash of region, product and size rank; the key of every draw. */
  public final long[] id;

  public final int[] location;

  /** The bank it deals with. */
  public final int[] bank;

  /** Real firms in the row. */
  public final double[] weight;

  /** Gross output in the base year, units a week. */
  public final double[] baseOutput;

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

  /** Real firms at work in the row; 0 while its plant stands empty. */
  public final double[] activeFirms;

  /** Part of the loans that a guarantor stands behind, yuan. */
  public final double[] guaranteedLoans;

  /** What guarantors would pay on them, yuan. */
  public final double[] covered;

  /** Part of the loans that is overdue: what the firm could not pay, yuan. */
  public final double[] arrears;

  /** Months in a row in arrears. */
  public final int[] arrearsMonths;

  /** Average rate on its loans, 1/year. */
  public final double[] loanRate;

  /** Bonds outstanding, yuan, the part a credit enhancer covers, and their average rate. */
  public final double[] bonds;

  public final double[] coveredBonds;

  public final double[] bondRate;

  /** Equity held by funds and their successors, at book, yuan. */
  public final double[] stakes;

  /** Trade credit given and taken, yuan; due next month. */
  public final double[] receivable;

  public final double[] payable;

  /** Sales to and purchases from other firms over links, month to date, yuan. */
  public final double[] linkedSales;

  public final double[] linkedPurchases;

  /** Receivables lost to failed customers, a fading sum of about a year, yuan. */
  public final double[] badDebt;

  /** Profit before interest and tax, yuan a month, averaged over about a year. */
  public final double[] earnings;

  /** Total assets at the end of the month, yuan. */
  public final double[] assets;

  /** Loans, bonds and trade payables at the end of the month, yuan. */
  public final double[] debt;

  /** What its assets would fetch piece by piece, yuan. */
  public final double[] collateral;

  /** Profit after tax of the month, yuan. */
  public final double[] profit;

  /** Cash of the month's operations and above the cash target, before investment, yuan. */
  public final double[] internalFunds;

  /** Costs of the month, yuan. */
  public final double[] costs;

  /** Fee for guarantees taken this month, yuan. */
  public final double[] guaranteeFee;

  /** Share of capacity for which there is working capital. */
  public final double[] financed;

  /** Months since the plant fell empty; 0 while someone runs it. */
  public final int[] vacantMonths;

  /** Of an empty plant: its pool share, the cash a buyer brings, and the part of its value left. */
  public final double[] vacatedShare;

  public final double[] vacatedCash;
  public final double[] vacatedLeft;

  /** The chain of failures whose bad debts the firm bears; −1: none. */
  public final int[] cascade;

  /** Months in a row of almost no output. */
  public final int[] idleMonths;

  /** Research pay beyond what the base year's costs contain, yuan this month; may be negative. */
  public final double[] researchWages;

  /** Public money received this month, yuan. */
  public final double[] grants;

  /** Paid outside this month for what is not in the table, yuan. */
  public final double[] paidAbroad;

  /** Profit tax that a firm need not pay this month, at most, yuan. */
  public final double[] taxCredit;

  /** Log gain of productivity from innovation, against the trend. */
  public final double[] innovationGain;

  /** Log gain of productivity from artificial intelligence. */
  public final double[] adoptionGain;

  /** Log gain of productivity from experience (Wright). */
  public final double[] learningGain;

  /** Log gain of productivity from foreign plants. */
  public final double[] foreignGain;

  /** Bank loans over assets that owners settle on; the base year's ratio. */
  public final double[] targetLeverage;

  /** How little an outsider can tell of the firm: 1 for micro and small firms, 0 for the large. */
  public final double[] opacity;

  /** Whether funds may invest in it and innovation points (创新积分) speak for it. */
  public final boolean[] hightech;

  /** Whether it carries a green label. */
  public final boolean[] green;

  /** Whether it farms, so that futures can insure its revenue. */
  public final boolean[] insurable;

  /** Ordinal of its {@link SizeClass} in the base year. */
  public final byte[] sizeClass;

  public FirmTable(int count) {
    this.count = count;
    id = new long[count];
    location = new int[count];
    bank = new int[count];
    weight = new double[count];
    baseOutput = new double[count];
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
    activeFirms = new double[count];
    guaranteedLoans = new double[count];
    covered = new double[count];
    arrears = new double[count];
    arrearsMonths = new int[count];
    loanRate = new double[count];
    bonds = new double[count];
    coveredBonds = new double[count];
    bondRate = new double[count];
    stakes = new double[count];
    receivable = new double[count];
    payable = new double[count];
    linkedSales = new double[count];
    linkedPurchases = new double[count];
    badDebt = new double[count];
    earnings = new double[count];
    assets = new double[count];
    debt = new double[count];
    collateral = new double[count];
    profit = new double[count];
    internalFunds = new double[count];
    costs = new double[count];
    guaranteeFee = new double[count];
    financed = new double[count];
    vacantMonths = new int[count];
    vacatedShare = new double[count];
    vacatedCash = new double[count];
    vacatedLeft = new double[count];
    cascade = new int[count];
    Arrays.fill(cascade, -1);
    Arrays.fill(financed, 1);
    idleMonths = new int[count];
    researchWages = new double[count];
    grants = new double[count];
    paidAbroad = new double[count];
    taxCredit = new double[count];
    innovationGain = new double[count];
    adoptionGain = new double[count];
    learningGain = new double[count];
    foreignGain = new double[count];
    targetLeverage = new double[count];
    opacity = new double[count];
    hightech = new boolean[count];
    green = new boolean[count];
    insurable = new boolean[count];
    sizeClass = new byte[count];
  }

  private FirmTable(FirmTable other) {
    count = other.count;
    id = other.id;
    location = other.location;
    bank = other.bank.clone();
    weight = other.weight;
    baseOutput = other.baseOutput;
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
    activeFirms = other.activeFirms.clone();
    guaranteedLoans = other.guaranteedLoans.clone();
    covered = other.covered.clone();
    arrears = other.arrears.clone();
    arrearsMonths = other.arrearsMonths.clone();
    loanRate = other.loanRate.clone();
    bonds = other.bonds.clone();
    coveredBonds = other.coveredBonds.clone();
    bondRate = other.bondRate.clone();
    stakes = other.stakes.clone();
    receivable = other.receivable.clone();
    payable = other.payable.clone();
    linkedSales = other.linkedSales.clone();
    linkedPurchases = other.linkedPurchases.clone();
    badDebt = other.badDebt.clone();
    earnings = other.earnings.clone();
    assets = other.assets.clone();
    debt = other.debt.clone();
    collateral = other.collateral.clone();
    profit = other.profit.clone();
    internalFunds = other.internalFunds.clone();
    costs = other.costs.clone();
    guaranteeFee = other.guaranteeFee.clone();
    financed = other.financed.clone();
    vacantMonths = other.vacantMonths.clone();
    vacatedShare = other.vacatedShare.clone();
    vacatedCash = other.vacatedCash.clone();
    vacatedLeft = other.vacatedLeft.clone();
    cascade = other.cascade.clone();
    idleMonths = other.idleMonths.clone();
    researchWages = other.researchWages.clone();
    grants = other.grants.clone();
    paidAbroad = other.paidAbroad.clone();
    taxCredit = other.taxCredit.clone();
    innovationGain = other.innovationGain.clone();
    adoptionGain = other.adoptionGain.clone();
    learningGain = other.learningGain.clone();
    foreignGain = other.foreignGain.clone();
    targetLeverage = other.targetLeverage;
    opacity = other.opacity;
    hightech = other.hightech;
    green = other.green;
    insurable = other.insurable;
    sizeClass = other.sizeClass;
  }

  /** Whether guarantees for a firm count as those for small and farm firms. */
  public static boolean small(FirmTable f, int i) {
    return f.sizeClass[i] <= SizeClass.SMALL.ordinal() || f.insurable[i];
  }

  /** A copy for another replication; what never changes is shared. */
  public FirmTable copy() {
    return new FirmTable(this);
  }
}
