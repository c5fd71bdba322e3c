package org.regiochain.state;

import java.util.Locale;
import org.regiochain.catalog.Label;

/**
 * Rows of the flow matrix, yuan a month: receipts positive, payments negative. Each row adds up to
 * zero over the sectors; so does each column once the changes of financial stocks are entered.
 */
public enum FlowRow {
  CONSUMPTION("居民消费", "Household consumption"),
  HOUSING("住房投资", "Housing"),
  GOVERNMENT_PURCHASES("政府购买", "Government purchases"),
  PUBLIC_WORKS("公共工程", "Public works"),
  OUTSIDE_SALES("对外销售", "Sales outside the region"),
  INTERMEDIATE("企业间交易", "Firm-to-firm sales"),
  CAPITAL_GOODS("企业投资品", "Capital goods"),
  WAGES("工资", "Wages"),
  DIVIDENDS("分红", "Dividends"),
  PRODUCTION_TAX("生产税净额", "Net production tax"),
  PROFIT_TAX("所得税（企业）", "Profit tax"),
  INCOME_TAX("所得税（个人）", "Income tax"),
  BENEFITS("失业救济", "Unemployment benefit"),
  CENTRAL_TRANSFER("中央转移支付", "Central transfer"),
  LOAN_INTEREST("贷款利息", "Loan interest"),
  DEPOSIT_INTEREST("存款利息", "Deposit interest"),
  OUTSIDE_INTEREST("银行对外净利息", "Interest on banks' outside position"),
  BOND_INTEREST("政府债利息", "Interest on government bonds"),
  FIRM_BOND_INTEREST("企业债利息", "Interest on firm bonds"),
  GUARANTEE_FEES("担保费", "Guarantee fees"),
  REGUARANTEE("再担保分担", "Re-guarantee payments"),
  LEGAL_COSTS("司法执行费用", "Enforcement costs"),
  FARM_INSURANCE("保险+期货净保费", "Farm insurance, premiums less claims"),
  TAX_RELIEF("税收优惠", "Tax relief"),
  POLICY_ADMINISTRATION("政策管理费", "Policy administration"),
  GRANTS("补助", "Grants"),
  PROGRAMMES("科研与人才经费", "Research and training programmes"),
  PAYMENTS_ABROAD("对外其他支付", "Other payments to the outside"),
  CHANGE_IN_DEPOSITS("存款变动", "Change in deposits"),
  CHANGE_IN_LOANS("贷款变动", "Change in loans"),
  RECOVERIES("不良贷款回收", "Recoveries from failed firms"),
  GUARANTEE_CLAIMS("代偿", "Guarantee claims paid"),
  CHANGE_IN_FIRM_BONDS("企业债变动", "Change in firm bonds"),
  EQUITY_PAID_IN("股权投入", "Equity paid in"),
  FUND_UNITS("基金份额认购与分配", "Fund units bought and paid out"),
  FUND_EXITS("基金退出", "Stakes sold by funds"),
  CAPITAL_INJECTIONS("资本注入", "Capital injections"),
  CHANGE_IN_OUTSIDE_POSITION("银行对外净头寸变动", "Change in banks' outside position"),
  CHANGE_IN_BONDS("政府债变动", "Change in government bonds");

  public static final int COUNT = values().length;

  private final Label label;

  FlowRow(String zh, String en) {
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
