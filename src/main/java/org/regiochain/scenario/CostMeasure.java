package org.regiochain.scenario;

import java.util.Locale;
import org.regiochain.catalog.Label;

/** What counts as the public cost of an arm; always present values, against the arm without. */
public enum CostMeasure {
  /** Paid out, tax forgone and capital paid in, whatever comes back. */
  GROSS("毛支出", "Gross outlay"),
  /** Less what governments take in because of it, and less the claims they end with. */
  NET("净成本", "Net cost"),
  /** Gross outlay less the public claims bought with it that are left at the end. */
  RISK_ADJUSTED("风险调整成本", "Risk-adjusted cost");

  private final Label label;

  CostMeasure(String zh, String en) {
    label = new Label(zh, en);
  }

  /** The stable id used in files and tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Label label() {
    return label;
  }
}
