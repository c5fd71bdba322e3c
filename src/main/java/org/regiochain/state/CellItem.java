package org.regiochain.state;

/** What is added up over the firms of a cell once a month. Money in yuan. */
public enum CellItem {
  REVENUE,
  PURCHASES,
  WAGES,
  PRODUCTION_TAX,
  PROFIT_TAX,
  LOAN_INTEREST,
  DEPOSIT_INTEREST,
  DIVIDENDS,
  CAPITAL_SPENDING,
  DEPRECIATION,
  INPUT_STOCK_CHANGE,
  OUTPUT_STOCK_CHANGE,
  OUTPUT_VALUE,
  RETAINED_PROFIT,
  REVALUATION,
  DEPOSITS,
  LOANS,
  CAPITAL_VALUE,
  INPUT_STOCK,
  OUTPUT_STOCK,
  NET_WORTH,
  STAFF;

  public static final int COUNT = values().length;
}
