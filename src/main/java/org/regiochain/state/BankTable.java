package org.regiochain.state;

import java.util.Arrays;
import java.util.List;

/**
 * Banks. Stocks in yuan, flows in yuan a month. {@code deposits + equity = loans + badLoans +
 * netOutside} for each.
 */
public final class BankTable {
  public final int count;

  /** Stable identity: a hash of region, class and rank. */
  public final long[] id;

  public final int[] region;

  /** Ids of the classes of banks. */
  public final List<String> classes;

  /** Index of the bank's class. */
  public final int[] classIndex;

  /** Share of its region's household and government deposits. */
  public final double[] marketShare;

  public final double[] deposits;

  /** Loans to firms at work. */
  public final double[] loans;

  /** Loans to failed firms that are being enforced. */
  public final double[] badLoans;

  /** Net position with the outside (central bank, other banks). */
  public final double[] netOutside;

  public final double[] equity;

  /** Equity over loans that the bank builds up to, above what it must hold. */
  public final double[] targetCapitalRatio;

  /** Equity that the government has paid in; kept on top of that. */
  public final double[] publicCapital;

  /** Factor on the capital requirement this month. */
  public final double[] requirement;

  /** Share of accepted requests for which the bank had room this month. */
  public final double[] grantedShare;

  /** Change of firms' deposits, estates included. */
  public final double[] depositInflow;

  /** Loans granted and arrears run up, less repayments; loans taken over from other banks. */
  public final double[] lending;

  /** Repayments by schedule this month. */
  public final double[] amortised;

  public final double[] interest;
  public final double[] depositInterest;

  /** Loans that left the performing book, less what guarantors paid at once. */
  public final double[] turnedBad;

  /** What guarantors paid. */
  public final double[] claims;

  public final double[] recovered;
  public final double[] writtenOff;

  /** Equity lost to a shock, and equity that the government paid in. */
  public final double[] shockLoss;

  public final double[] injected;

  public BankTable(int count, List<String> classes) {
    this.count = count;
    this.classes = List.copyOf(classes);
    id = new long[count];
    region = new int[count];
    classIndex = new int[count];
    marketShare = new double[count];
    deposits = new double[count];
    loans = new double[count];
    badLoans = new double[count];
    netOutside = new double[count];
    equity = new double[count];
    targetCapitalRatio = new double[count];
    publicCapital = new double[count];
    requirement = new double[count];
    Arrays.fill(requirement, 1);
    grantedShare = new double[count];
    Arrays.fill(grantedShare, 1);
    depositInflow = new double[count];
    lending = new double[count];
    amortised = new double[count];
    interest = new double[count];
    depositInterest = new double[count];
    turnedBad = new double[count];
    claims = new double[count];
    recovered = new double[count];
    writtenOff = new double[count];
    shockLoss = new double[count];
    injected = new double[count];
  }

  private BankTable(BankTable other) {
    count = other.count;
    classes = other.classes;
    id = other.id;
    region = other.region;
    classIndex = other.classIndex;
    marketShare = other.marketShare;
    deposits = other.deposits.clone();
    loans = other.loans.clone();
    badLoans = other.badLoans.clone();
    netOutside = other.netOutside.clone();
    equity = other.equity.clone();
    targetCapitalRatio = other.targetCapitalRatio;
    publicCapital = other.publicCapital.clone();
    requirement = other.requirement.clone();
    grantedShare = other.grantedShare.clone();
    depositInflow = other.depositInflow.clone();
    lending = other.lending.clone();
    amortised = other.amortised.clone();
    interest = other.interest.clone();
    depositInterest = other.depositInterest.clone();
    turnedBad = other.turnedBad.clone();
    claims = other.claims.clone();
    recovered = other.recovered.clone();
    writtenOff = other.writtenOff.clone();
    shockLoss = other.shockLoss.clone();
    injected = other.injected.clone();
  }

  public BankTable copy() {
    return new BankTable(this);
  }

  /** Forgets the flows of the last month; stocks stay. */
  public void startMonth() {
    for (double[] flow :
        new double[][] {
          depositInflow,
          lending,
          amortised,
          interest,
          depositInterest,
          turnedBad,
          claims,
          recovered,
          writtenOff,
          shockLoss,
          injected
        }) {
      Arrays.fill(flow, 0);
    }
  }
}
