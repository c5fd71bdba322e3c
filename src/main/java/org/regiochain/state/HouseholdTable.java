package org.regiochain.state;

/** Households, one row a location. Money in yuan, flows by month. */
public final class HouseholdTable {
  /** Residents and job market. */
  public final double[] population;

  public final double[] labourForce;
  public final double[] employed;

  /** Wage, yuan a worker and month, now and in the base year. */
  public final double[] wage;

  public final double[] baseWage;

  /** Disposable income of the last month. */
  public final double[] income;

  /** Planned spending this month, housing included. */
  public final double[] spending;

  public final double[] deposits;

  /** Deposits at the end of last month, the base of this month's interest. */
  public final double[] openingDeposits;

  /** Wages received this month. */
  public final double[] wages;

  /** Labour force of the base year, for the balanced migration flows. */
  public final double[] baseLabourForce;

  /** Paid for equity of new firms this month. */
  public final double[] equityPaid;

  /** Public money for research, training and settling received this month. */
  public final double[] programmes;

  public HouseholdTable(int locations) {
    population = new double[locations];
    labourForce = new double[locations];
    employed = new double[locations];
    wage = new double[locations];
    baseWage = new double[locations];
    income = new double[locations];
    spending = new double[locations];
    deposits = new double[locations];
    openingDeposits = new double[locations];
    wages = new double[locations];
    baseLabourForce = new double[locations];
    equityPaid = new double[locations];
    programmes = new double[locations];
  }

  private HouseholdTable(HouseholdTable other) {
    population = other.population.clone();
    labourForce = other.labourForce.clone();
    employed = other.employed.clone();
    wage = other.wage.clone();
    baseWage = other.baseWage;
    income = other.income.clone();
    spending = other.spending.clone();
    deposits = other.deposits.clone();
    openingDeposits = other.openingDeposits.clone();
    wages = other.wages.clone();
    baseLabourForce = other.baseLabourForce;
    equityPaid = other.equityPaid.clone();
    programmes = other.programmes.clone();
  }

  public HouseholdTable copy() {
    return new HouseholdTable(this);
  }

  /** Wage over that of the base year. */
  public double wageIndex(int location) {
    return wage[location] / baseWage[location];
  }

  /** Share of the labour force without work; 0 where nobody lives. */
  public double unemployment(int location) {
    return labourForce[location] > 0
        ? Math.max(0, 1 - employed[location] / labourForce[location])
        : 0;
  }
}
