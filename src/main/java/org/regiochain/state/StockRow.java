package org.regiochain.state;

import java.util.Locale;
import org.regiochain.catalog.Label;

/**
 * Rows of the balance sheet, yuan: assets positive, liabilities negative. Financial rows add up to
 * zero over the sectors; the last row is what is left, net worth.
 */
public enum StockRow {
  DEPOSITS("存款", "Deposits", true),
  LOANS("贷款", "Loans", true),
  BAD_LOANS("不良贷款", "Bad loans", true),
  SUBROGATED_CLAIMS("代偿追偿权", "Subrogated claims", true),
  FIRM_BONDS("企业债券", "Firm bonds", true),
  TRADE_CREDIT("商业信用", "Trade credit", true),
  OUTSIDE_POSITION("银行对外净头寸", "Banks' outside position", true),
  GOVERNMENT_BONDS("政府债", "Government bonds", true),
  GUARANTOR_CAPITAL("担保资本金", "Guarantor capital", true),
  FUND_STAKES("基金持股", "Fund stakes", true),
  FUND_UNITS("基金份额", "Fund units", true),
  BANK_EQUITY("银行股权", "Bank equity", true),
  FIRM_EQUITY("企业股权", "Firm equity", true),
  CAPITAL("固定资本", "Fixed capital", false),
  INPUT_STOCKS("投入品库存", "Input stocks", false),
  OUTPUT_STOCKS("产成品库存", "Output stocks", false),
  NET_WORTH("净值", "Net worth", false);

  public static final int COUNT = values().length;

  private final Label label;
  private final boolean financial;

  StockRow(String zh, String en, boolean financial) {
    this.label = new Label(zh, en);
    this.financial = financial;
  }

  /** The stable id used in tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Label label() {
    return label;
  }

  /** Whether it is a claim of one sector on another. */
  public boolean financial() {
    return financial;
  }
}
