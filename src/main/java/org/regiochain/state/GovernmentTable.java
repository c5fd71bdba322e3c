package org.regiochain.state;

import java.util.Arrays;

/** Governments, one a region. Stocks in yuan, flows in yuan a month. */
public final class GovernmentTable {
  public final double[] deposits;
  public final double[] debt;

  /** Income tax rate that closes the household budget of the base year. */
  public final double[] incomeTaxRate;

  /** Central transfer that closes the government budget of the base year. */
  public final double[] centralTransfer;

  /** Share of public works carried out this month; cut above the debt ceiling. */
  public final double[] worksShare;

  /** Revenue of the last month, for the debt ceiling. */
  public final double[] revenue;

  /** Outlays for policy this month by cost class, yuan: [region][class]. */
  public final double[][] policyOutlay;

  /** Bank equity that the government has paid in, yuan. */
  public final double[] bankEquity;

  /** Administrative costs of policy this month, yuan; paid to households. */
  public final double[] administration;

  /** Capital goods ordered for policy projects this month, units by region; beside public works. */
  public final double[] projectUnits;

  /** Paid outside for policy this month, yuan. */
  public final double[] paidAbroad;

  /** Share of staff time in a region that dealings with its offices no longer take. */
  public final double[] timeSaved;

  /** Tax relief for venture money this month, yuan. */
  public final double[] taxRelief;

  public GovernmentTable(int regions) {
    deposits = new double[regions];
    debt = new double[regions];
    incomeTaxRate = new double[regions];
    centralTransfer = new double[regions];
    worksShare = new double[regions];
    Arrays.fill(worksShare, 1);
    revenue = new double[regions];
    policyOutlay = new double[regions][CostClass.COUNT];
    bankEquity = new double[regions];
    administration = new double[regions];
    projectUnits = new double[regions];
    paidAbroad = new double[regions];
    timeSaved = new double[regions];
    taxRelief = new double[regions];
  }

  private GovernmentTable(GovernmentTable other) {
    deposits = other.deposits.clone();
    debt = other.debt.clone();
    incomeTaxRate = other.incomeTaxRate;
    centralTransfer = other.centralTransfer;
    worksShare = other.worksShare.clone();
    revenue = other.revenue.clone();
    policyOutlay = new double[other.policyOutlay.length][];
    for (int z = 0; z < policyOutlay.length; z++) {
      policyOutlay[z] = other.policyOutlay[z].clone();
    }
    bankEquity = other.bankEquity.clone();
    administration = other.administration.clone();
    projectUnits = other.projectUnits.clone();
    paidAbroad = other.paidAbroad.clone();
    timeSaved = other.timeSaved.clone();
    taxRelief = other.taxRelief.clone();
  }

  public GovernmentTable copy() {
    return new GovernmentTable(this);
  }
}
