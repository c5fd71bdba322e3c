package org.regiochain.state;

import java.util.Locale;
import org.regiochain.catalog.Label;

/** How a policy costs the public purse. */
public enum CostClass {
  /** Paid away: subsidies, grants. */
  TRANSFER("转移支出", "Transfers"),
  /** Taxes forgone. */
  TAX("税式支出", "Tax expenditure"),
  /** Paid in against a claim; its cost is the expected loss and the interest. */
  CAPITAL("资本投入", "Capital injected"),
  /** Running costs of institutions and platforms. */
  OPERATING("运行费用", "Operating costs"),
  /** Built with a lag. */
  CAPEX("建设支出", "Capital expenditure");

  public static final int COUNT = values().length;

  private final Label label;

  CostClass(String zh, String en) {
    this.label = new Label(zh, en);
  }

  /** The stable id used in tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Label label() {
    return label;
  }
}
