package org.regiochain.state;

import java.util.Arrays;

/**
 * Equity funds: for each region a guidance fund (引导基金), then for each region a venture fund. Units
 * are worth deposits plus stakes. Stocks in yuan, flows in yuan a month.
 */
public final class FundTable {
  /** Who holds units. */
  public static final int GOVERNMENT = 0;

  public static final int HOUSEHOLDS = 1;
  public static final int OUTSIDE = 2;
  public static final int HOLDERS = 3;

  private static final double NEGLIGIBLE = 1e-9;

  private final int regions;
  public final int count;
  public final double[] deposits;

  /**
   * Stakes at book in the firms of each region: [fund][region]; the last row has left to outside.
   */
  public final double[][] stakes;

  /** Units of each holder: [fund][holder]. New money buys them at net asset value. */
  public final double[][] units;

  /** Paid in and paid out this month: [fund][holder]. */
  public final double[][] contributed;

  public final double[][] distributed;

  /** Stakes bought, sold to outside at a gain over book, and lost with failed firms, by fund. */
  public final double[] invested;

  public final double[] sold;
  public final double[] gains;
  public final double[] dividends;
  public final double[] interest;
  public final double[] lost;

  /** Stakes that outside holders lost this month. */
  public double lostOutside;

  /** Share of requests by the firms of a region that funds could meet this month. */
  public final double[] grantedShare;

  public FundTable(int regions) {
    this.regions = regions;
    count = 2 * regions;
    deposits = new double[count];
    stakes = new double[count + 1][regions];
    units = new double[count][HOLDERS];
    contributed = new double[count][HOLDERS];
    distributed = new double[count][HOLDERS];
    invested = new double[count];
    sold = new double[count];
    gains = new double[count];
    dividends = new double[count];
    interest = new double[count];
    lost = new double[count];
    grantedShare = new double[regions];
  }

  public int guidance(int region) {
    return region;
  }

  public int venture(int region) {
    return regions + region;
  }

  public int region(int fund) {
    return fund % regions;
  }

  /** Index of the stakes that funds have sold to outside. */
  public int outside() {
    return count;
  }

  /** Stakes of a fund, or of the outside, in all regions. */
  public double held(int fund) {
    double sum = 0;
    for (double stake : stakes[fund]) {
      sum += stake;
    }
    return sum;
  }

  /** Net asset value of a fund. */
  public double value(int fund) {
    return deposits[fund] + held(fund);
  }

  /** Share of a holder in a fund's units. */
  public double share(int fund, int holder) {
    double sum = 0;
    for (double held : units[fund]) {
      sum += held;
    }
    return sum > 0 ? units[fund][holder] / sum : 0;
  }

  /** Whether a fund is worth so little beside new money that its old units lapse. */
  public static boolean worthless(double value, double newMoney) {
    return newMoney > 0 && !(value > NEGLIGIBLE * newMoney);
  }

  /** Takes money in, in yuan, for units at net asset value; the units of a worthless fund lapse. */
  public void contribute(int fund, double[] yuan) {
    double value = value(fund);
    double issued = Arrays.stream(units[fund]).sum();
    if (worthless(value, Arrays.stream(yuan).sum())) {
      Arrays.fill(units[fund], 0);
      issued = 0;
    }
    double price = issued > 0 ? value / issued : 1;
    for (int holder = 0; holder < HOLDERS; holder++) {
      units[fund][holder] += yuan[holder] / price;
      contributed[fund][holder] += yuan[holder];
      deposits[fund] += yuan[holder];
    }
  }

  /** Pays money out to all holders alike, in yuan. */
  public void distribute(int fund, double yuan) {
    for (int holder = 0; holder < HOLDERS; holder++) {
      distributed[fund][holder] += share(fund, holder) * yuan;
    }
    deposits[fund] -= yuan;
  }

  /** Forgets the flows of the last month; stocks stay. */
  public void startMonth() {
    for (int f = 0; f < count; f++) {
      Arrays.fill(contributed[f], 0);
      Arrays.fill(distributed[f], 0);
    }
    Arrays.fill(invested, 0);
    Arrays.fill(sold, 0);
    Arrays.fill(gains, 0);
    Arrays.fill(dividends, 0);
    Arrays.fill(interest, 0);
    Arrays.fill(lost, 0);
    lostOutside = 0;
  }

  public FundTable copy() {
    FundTable copy = new FundTable(regions);
    System.arraycopy(deposits, 0, copy.deposits, 0, count);
    for (int f = 0; f <= count; f++) {
      System.arraycopy(stakes[f], 0, copy.stakes[f], 0, regions);
    }
    for (int f = 0; f < count; f++) {
      System.arraycopy(units[f], 0, copy.units[f], 0, HOLDERS);
      System.arraycopy(contributed[f], 0, copy.contributed[f], 0, HOLDERS);
      System.arraycopy(distributed[f], 0, copy.distributed[f], 0, HOLDERS);
    }
    System.arraycopy(invested, 0, copy.invested, 0, count);
    System.arraycopy(sold, 0, copy.sold, 0, count);
    System.arraycopy(gains, 0, copy.gains, 0, count);
    System.arraycopy(dividends, 0, copy.dividends, 0, count);
    System.arraycopy(interest, 0, copy.interest, 0, count);
    System.arraycopy(lost, 0, copy.lost, 0, count);
    System.arraycopy(grantedShare, 0, copy.grantedShare, 0, regions);
    copy.lostOutside = lostOutside;
    return copy;
  }
}
