package org.regiochain.state;

/** Banks. Stocks in yuan. */
public final class BankTable {
  public final int count;
  public final int[] region;

  /** Share of its region's household and government deposits. */
  public final double[] marketShare;

  public final double[] deposits;
  public final double[] loans;

  /** Net position with the outside (central bank, other banks). */
  public final double[] netOutside;

  public final double[] equity;

  public BankTable(int count) {
    this.count = count;
    region = new int[count];
    marketShare = new double[count];
    deposits = new double[count];
    loans = new double[count];
    netOutside = new double[count];
    equity = new double[count];
  }

  private BankTable(BankTable other) {
    count = other.count;
    region = other.region;
    marketShare = other.marketShare;
    deposits = other.deposits.clone();
    loans = other.loans.clone();
    netOutside = other.netOutside.clone();
    equity = other.equity.clone();
  }

  public BankTable copy() {
    return new BankTable(this);
  }
}
