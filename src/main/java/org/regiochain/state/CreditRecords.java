package org.regiochain.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is known of credit and of firms that come and go: two constants of the base year, the credit
 * funnel of the month, and running records. Money in yuan, firms by count.
 */
public final class CreditRecords {
  /** Months kept: enough for three years' survival. */
  public static final int MONTHS = 3 * Structure.MONTHS;

  private final int regions;

  /**
   * Intercept of the banks' score; perceived and true default rates agree in the base year. Until
   * fitted it is so low that nobody seems to be a risk.
   */
  public double scoreIntercept = -1000;

  /** Yearly rate of ruinous losses at equity zero. */
  public double ruinRate;

  /** Firm bonds in the hands of outside investors, those of failed firms included, yuan. */
  public double bondsHeldOutside;

  /** Bonds of failed firms and trade credit lost by suppliers this month, by region, yuan. */
  public final double[] bondsFailed;

  public final double[] tradeCreditLost;

  /** Asked and granted this month: ((region · classes) + class) · channels + channel. */
  public final double[] asked;

  public final double[] granted;

  /** Months recorded so far. */
  public int recorded;

  /** By month modulo {@link #MONTHS} and region: firms at work, and those that came and went. */
  public final double[][] firms;

  public final double[][] entries;
  public final double[][] exits;
  public final double[][] defaults;

  /** Loans before failures, those that defaulted, the parts due to distress and to bad debts. */
  public final double[][] loans;

  public final double[][] defaultedLoans;
  public final double[][] distressLoans;
  public final double[][] contagionLoans;

  /**
   * Firm-months and failures of guaranteed and of other small firms, by month modulo twelve and
   * stratum: (cell · classes + class) · 4 + {guaranteed, failed, others, failed}.
   */
  public final double[][] matched;

  /** Chains of whole-firm failures, in order of their first. */
  public final List<Cascade> cascades = new ArrayList<>();

  /** Failures that one failure drew after it. */
  public static final class Cascade {
    public final int month;
    public final int firstFirm;
    public double defaults;
    public double loans;
    public double tradeCredit;

    /** Units a week in the base year of the firms that failed. */
    public double baseOutput;

    public Cascade(int month, int firstFirm) {
      this.month = month;
      this.firstFirm = firstFirm;
    }

    private Cascade(Cascade other) {
      this(other.month, other.firstFirm);
      defaults = other.defaults;
      loans = other.loans;
      tradeCredit = other.tradeCredit;
      baseOutput = other.baseOutput;
    }
  }

  public CreditRecords(int regions, int cells) {
    this.regions = regions;
    asked = new double[regions * SizeClass.COUNT * Channel.COUNT];
    granted = new double[asked.length];
    bondsFailed = new double[regions];
    tradeCreditLost = new double[regions];
    firms = new double[MONTHS][regions];
    entries = new double[MONTHS][regions];
    exits = new double[MONTHS][regions];
    defaults = new double[MONTHS][regions];
    loans = new double[MONTHS][regions];
    defaultedLoans = new double[MONTHS][regions];
    distressLoans = new double[MONTHS][regions];
    contagionLoans = new double[MONTHS][regions];
    matched = new double[Structure.MONTHS][cells * SizeClass.COUNT * 4];
  }

  /** Position in {@link #asked} and {@link #granted}. */
  public static int at(int region, int sizeClass, Channel channel) {
    return (region * SizeClass.COUNT + sizeClass) * Channel.COUNT + channel.ordinal();
  }

  /** Row of the running records for a month. */
  public static int row(int month) {
    return month % MONTHS;
  }

  /** Sum of a running record over the last months, for some regions. */
  public double last(int months, double[][] record, int[] some) {
    double sum = 0;
    for (int n = 1; n <= Math.min(months, recorded); n++) {
      for (int z : some) {
        sum += record[row(recorded - n)][z];
      }
    }
    return sum;
  }

  /** Forgets the funnel of the last month and makes room for this one's records. */
  public void startMonth(int month) {
    Arrays.fill(asked, 0);
    Arrays.fill(granted, 0);
    Arrays.fill(bondsFailed, 0);
    Arrays.fill(tradeCreditLost, 0);
    int row = row(month);
    for (double[][] record :
        List.of(
            firms,
            entries,
            exits,
            defaults,
            loans,
            defaultedLoans,
            distressLoans,
            contagionLoans)) {
      Arrays.fill(record[row], 0);
    }
    Arrays.fill(matched[month % Structure.MONTHS], 0);
    recorded = month + 1;
  }

  public CreditRecords copy() {
    CreditRecords copy = new CreditRecords(regions, matched[0].length / SizeClass.COUNT / 4);
    copy.scoreIntercept = scoreIntercept;
    copy.ruinRate = ruinRate;
    copy.bondsHeldOutside = bondsHeldOutside;
    copy.recorded = recorded;
    double[][] from = arrays();
    double[][] to = copy.arrays();
    for (int n = 0; n < from.length; n++) {
      System.arraycopy(from[n], 0, to[n], 0, from[n].length);
    }
    cascades.forEach(cascade -> copy.cascades.add(new Cascade(cascade)));
    return copy;
  }

  private double[][] arrays() {
    List<double[]> all = new ArrayList<>(List.of(asked, granted, bondsFailed, tradeCreditLost));
    for (double[][] record :
        List.of(
            firms,
            entries,
            exits,
            defaults,
            loans,
            defaultedLoans,
            distressLoans,
            contagionLoans,
            matched)) {
      all.addAll(List.of(record));
    }
    return all.toArray(double[][]::new);
  }
}
