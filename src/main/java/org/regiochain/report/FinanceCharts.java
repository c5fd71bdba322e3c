package org.regiochain.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regiochain.catalog.Label;

/** The charts of credit, guarantees, funds, bonds and default. */
final class FinanceCharts {
  private FinanceCharts() {}

  static List<Optional<Figure>> figures(ChartContext context) {
    IndicatorPanels panels = new IndicatorPanels(context);
    List<Optional<Figure>> figures = new ArrayList<>();
    figures.add(new CreditGap(context).figure("20-credit-gap"));
    figures.add(new CreditFunnel(context).figure("21-credit-funnel"));
    figures.add(
        panels.figure(
            "22-bank-health",
            new Label("银行稳健性", "Bank health"),
            new Label(
                "不良贷款包括违约后处置尚未了结的贷款。",
                "Loans in default are non-performing until enforcement ends."),
            List.of(List.of("npl_ratio"), List.of("bank_capital_ratio"))));
    figures.add(
        panels.figure(
            "23-loan-rate-default",
            new Label("贷款利率与违约", "Loan rate and default"),
            new Label(
                "贷款违约率：一年内违约的贷款占全部贷款；企业违约率按家数计算。",
                "Default rate: loans that default within a year in all loans; of firms, by their"
                    + " number."),
            List.of(List.of("loan_rate"), List.of("default_rate", "firm_default_rate"))));
    figures.add(
        panels.figure(
            "24-leverage",
            new Label("企业杠杆", "Leverage of firms"),
            new Label("杠杆率：企业负债与资产之比。", "Leverage: debt of firms over their assets."),
            List.of(List.of("leverage"))));
    figures.add(
        panels.figure(
            "25-guarantees",
            new Label("融资担保", "Credit guarantees"),
            new Label(
                "代偿率：12 个月内代偿额占同期解除担保额。放大倍数：在保余额与担保机构净资产之比。违约率差：获担保企业减去条件相近的未获担保企业。",
                "Compensation rate: claims paid in 12 months in guarantees released. Multiple:"
                    + " guarantees outstanding over the guarantors' capital. Default gap: guaranteed"
                    + " firms less unguaranteed ones like them."),
            List.of(
                List.of("compensation_rate"),
                List.of("guarantee_multiple"),
                List.of("guarantees_outstanding"),
                List.of("guaranteed_default_gap"))));
    figures.add(
        panels.figure(
            "26-funds-bonds",
            new Label("引导基金与企业债券", "Funds and firm bonds"),
            new Label("利差：企业债券收益率减无风险利率。", "Spread: yield of firm bonds less the risk-free rate."),
            List.of(List.of("fund_portfolio"), List.of("firm_bonds"), List.of("bond_spread"))));
    figures.add(
        panels.figure(
            "27-contagion",
            new Label("违约传染", "Contagion"),
            new Label(
                "违约贷款中，因客户拖欠货款而违约的份额。",
                "Share of loans in default that is due to customers who did not pay."),
            List.of(List.of("contagion_share"))));
    figures.add(
        panels.figure(
            "28-entry-exit",
            new Label("企业进入、退出与存活", "Entry, exit and survival of firms"),
            new Label("按企业家数计算。", "By number of firms."),
            List.of(List.of("entry_rate", "exit_rate"), List.of("survival_3y"))));
    figures.add(new Cascades(context).figure("29-cascades"));
    figures.add(new PolicyOutlay(context).figure("30-policy-outlay"));
    return figures;
  }
}
