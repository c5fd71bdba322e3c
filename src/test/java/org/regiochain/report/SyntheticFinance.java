package org.regiochain.report;

import java.util.SplittableRandom;
import org.regiochain.result.RunTables;

/** Adds to the tables of an invented run what finance leaves: indicators, funnel, cascades. */
final class SyntheticFinance {
  private static final String[] CLASSES = {"micro", "small", "medium", "large"};
  private static final double[] GAPS = {0.31, 0.22, 0.12, 0.04};
  private static final double[] NEEDS = {2.4e9, 5.1e9, 4.2e9, 8.8e9};

  private final RunTables tables;
  private final String arm;

  /** How much policy helps: 1 in the arm with policy, 0 without. */
  private final double help;

  private SyntheticFinance(RunTables tables, String arm) {
    this.tables = tables;
    this.arm = arm;
    help = arm.equals(SyntheticRun.NO_POLICY) ? 0 : 1;
  }

  /** Adds one arm; the arm without policy has larger gaps and more bad loans. */
  static void addTo(RunTables tables, int replications, String arm) {
    SyntheticFinance finance = new SyntheticFinance(tables, arm);
    if (tables.codebook().rows().stream().noneMatch(r -> r[0].equals("npl_ratio"))) {
      finance.codebook();
    }
    for (int replication = 1; replication <= replications; replication++) {
      SplittableRandom random = new SplittableRandom(replication);
      double level = random.nextDouble() - 0.5;
      for (int month = 0; month <= SyntheticRun.MONTHS; month++) {
        for (int r = 0; r < SyntheticRun.REGIONS.length; r++) {
          finance.indicators(replication, month, r, level + 0.3 * (random.nextDouble() - 0.5));
        }
        if (month > 0) {
          finance.credit(replication, month, 1 + 0.2 * level);
        }
      }
      finance.cascades(replication, random);
    }
  }

  private void codebook() {
    code("credit_gap", "融资缺口", "Credit gap", "share");
    code("credit_gap_micro", "微型企业融资缺口", "Credit gap of micro firms", "share");
    code("credit_gap_small", "小型企业融资缺口", "Credit gap of small firms", "share");
    code("credit_gap_medium", "中型企业融资缺口", "Credit gap of medium firms", "share");
    code("credit_gap_large", "大型企业融资缺口", "Credit gap of large firms", "share");
    code("npl_ratio", "不良贷款率", "Non-performing loan ratio", "share");
    code("bank_capital_ratio", "银行资本充足率", "Bank capital ratio", "share");
    code("loan_rate", "贷款利率", "Loan rate", "1/year");
    code("default_rate", "贷款违约率", "Default rate of loans", "1/year");
    code("firm_default_rate", "企业违约率", "Default rate of firms", "1/year");
    code("leverage", "企业杠杆率", "Leverage of firms", "share");
    code("compensation_rate", "担保代偿率", "Guarantee compensation rate", "share");
    code("guarantee_multiple", "担保放大倍数", "Guarantee multiple", "1");
    code("guarantees_outstanding", "在保余额", "Guarantees outstanding", "CNY");
    code("guaranteed_default_gap", "获担保企业违约率差", "Default gap of guaranteed firms", "1/year");
    code("fund_portfolio", "基金持有", "Fund portfolio", "CNY");
    code("firm_bonds", "企业债券", "Firm bonds", "CNY");
    code("bond_spread", "债券利差", "Bond spread", "1/year");
    code("contagion_share", "传染占比", "Contagion share", "share");
    code("entry_rate", "企业进入率", "Entry rate", "1/year");
    code("exit_rate", "企业退出率", "Exit rate", "1/year");
    code("survival_3y", "三年存活率", "Three-year survival", "share");
    code("policy_outlay_transfer", "政策支出：转移", "Policy outlay: transfers", "CNY/month");
    code("policy_outlay_tax", "政策支出：减税", "Policy outlay: tax", "CNY/month");
    code("policy_outlay_capital", "政策支出：资本金", "Policy outlay: capital", "CNY/month");
    code("policy_outlay_operating", "政策支出：运营", "Policy outlay: operating", "CNY/month");
    code("policy_outlay_capex", "政策支出：建设", "Policy outlay: public works", "CNY/month");
  }

  private void code(String id, String zh, String en, String unit) {
    tables.codebook().add(id, zh, en, unit, "");
  }

  private void indicators(int replication, int month, int r, double noise) {
    boolean hit = month >= 24 && !arm.equals(SyntheticRun.NO_SHOCK);
    double tight = hit ? Math.exp(-(month - 24) / 14.0) : 0;
    double size = SyntheticRun.SIZE[r];
    double here = noise + 0.4 * (r == 1 ? 1 : 0);
    put(replication, month, r, "loan_rate", "1/year", 0.046 + 0.004 * tight + 0.001 * here);
    put(replication, month, r, "leverage", "share", 0.56 - 0.02 * tight + 0.01 * here);
    double gap = 0.12 + (0.1 - 0.04 * help) * tight + 0.01 * here;
    put(replication, month, r, "credit_gap", "share", gap);
    for (int c = 0; c < CLASSES.length; c++) {
      put(
          replication,
          month,
          r,
          "credit_gap_" + CLASSES[c],
          "share",
          GAPS[c] * (1 + (0.9 - 0.4 * help) * tight + 0.15 * here));
    }
    double npl = 0.016 + (0.012 - 0.004 * help) * tight + 0.002 * here;
    put(replication, month, r, "npl_ratio", "share", npl);
    put(replication, month, r, "bank_capital_ratio", "share", 0.132 - npl / 2);
    put(replication, month, r, "default_rate", "1/year", 0.6 * npl);
    put(replication, month, r, "firm_default_rate", "1/year", 1.4 * npl);
    put(replication, month, r, "contagion_share", "share", 0.14 + 0.2 * tight + 0.03 * here);
    put(replication, month, r, "entry_rate", "1/year", 0.166 - 0.03 * tight + 0.004 * here);
    put(replication, month, r, "exit_rate", "1/year", 0.12 + 0.05 * tight + 0.004 * here);
    put(replication, month, r, "survival_3y", "share", 0.834 - 0.03 * tight + 0.004 * here);
    put(replication, month, r, "bond_spread", "1/year", 0.011 + 0.006 * tight + 0.001 * here);
    put(replication, month, r, "firm_bonds", "CNY", size * (2.4e11 - 1.5e10 * tight + 4e9 * noise));
    put(replication, month, r, "compensation_rate", "share", 0.021 + 0.014 * tight + 0.003 * here);
    double built = 1 + 0.9 * help * Math.min(1, month / 36.0);
    put(replication, month, r, "guarantee_multiple", "1", 3.1 * built + 0.2 * noise);
    put(replication, month, r, "guarantees_outstanding", "CNY", 6e10 * size * built);
    put(replication, month, r, "guaranteed_default_gap", "1/year", 0.012 + 0.002 * here);
    put(replication, month, r, "fund_portfolio", "CNY", size * 3e9 * (1 + help * month / 20.0));
    put(replication, month, r, "policy_outlay_transfer", "CNY/month", size * help * 4.1e8);
    put(replication, month, r, "policy_outlay_tax", "CNY/month", size * help * 1.2e8);
    double capital = month == 6 || month == 18 ? 5e9 : 0;
    put(replication, month, r, "policy_outlay_capital", "CNY/month", size * help * capital);
    put(replication, month, r, "policy_outlay_operating", "CNY/month", size * help * 3e7);
    put(replication, month, r, "policy_outlay_capex", "CNY/month", 0);
  }

  private void put(int replication, int month, int r, String id, String unit, double value) {
    String date = SyntheticRun.OPENING.plusMonths(month).toString();
    tables
        .indicators()
        .add(arm, replication, month, date, SyntheticRun.REGIONS[r], "all", id, unit, value);
  }

  private void credit(int replication, int month, double factor) {
    for (int r = 0; r < 2; r++) {
      for (int c = 0; c < CLASSES.length; c++) {
        double need = NEEDS[c] * SyntheticRun.SIZE[r] * factor;
        double left = need;
        left -= credit(replication, month, r, c, "equity", left, 0.02 + 0.02 * help);
        left -= credit(replication, month, r, c, "bank", left, 0.6);
        left -= credit(replication, month, r, c, "guarantee", left, 0.15 + 0.1 * help);
        left -= credit(replication, month, r, c, "second_lender", left, 0.05 + 0.1 * help);
        left -= credit(replication, month, r, c, "bond", left, 0.01);
        credit(replication, month, r, c, "need", need, 1 - left / need);
      }
    }
  }

  private double credit(
      int replication, int month, int r, int c, String channel, double asked, double share) {
    tables
        .credit()
        .add(
            arm,
            replication,
            month,
            SyntheticRun.OPENING.plusMonths(month).toString(),
            SyntheticRun.REGIONS[r],
            CLASSES[c],
            channel,
            asked,
            asked * share);
    return asked * share;
  }

  private void cascades(int replication, SplittableRandom random) {
    String[] products = {"MET", "BAT", "OTE", "ev.cell", "ev.avionics"};
    String[] places = {"510100", "500112", "510700", "500102", "513300"};
    for (int i = 0; i < 20; i++) {
      int month = 1 + random.nextInt(SyntheticRun.MONTHS);
      double size = 9e8 / (1 + i);
      tables
          .cascades()
          .add(
              arm,
              replication,
              month,
              SyntheticRun.OPENING.plusMonths(month).toString(),
              SyntheticRun.REGIONS[i % 2],
              places[i % places.length],
              products[random.nextInt(products.length)],
              Math.max(1, 1200 / (1 + i)),
              size,
              size * random.nextDouble(),
              2e-3 / (1 + i));
    }
  }
}
