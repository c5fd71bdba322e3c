package org.regiochain.model;

import org.regiochain.catalog.Grade;
import org.regiochain.catalog.Real;
import org.regiochain.catalog.Switch;
import org.regiochain.catalog.Whole;

/** Loans, bonds, trade credit, banks and what default costs. */
public record FinanceParameters(
    @Switch(
            value = true,
            zh = "银行可以拒贷和限额",
            en = "Banks refuse and ration",
            source =
                "economics of the model, section 3.9; off: every need is met, at most at the highest rate")
        boolean rationing,
    @Real(
            unit = "1/year",
            value = 0.031,
            min = 0,
            max = 0.5,
            zh = "无风险利率 r_f",
            en = "Risk-free rate r_f",
            rate = true,
            source = "one-year loan prime rate 3.1% (October 2024)",
            grade = Grade.B)
        double riskFreeRate,
    @Real(
            unit = "1/year",
            value = 0.012,
            min = 0,
            max = 0.2,
            zh = "银行中介成本 c",
            en = "Banks' cost of lending c",
            rate = true,
            source = "economics of the model, section 3.9")
        double intermediationCost,
    @Real(
            unit = "1/year",
            value = 0.08,
            min = 0.001,
            max = 1,
            zh = "贷款利率上限 r̄",
            en = "Highest loan rate r̄",
            rate = true,
            source =
                "a bank-optimal rate in reduced form (Stiglitz and Weiss 1981); range 6% to 12%")
        double rateCap,
    @Real(
            unit = "1/year",
            value = 0.015,
            min = 0,
            max = 0.5,
            zh = "存款利率",
            en = "Deposit rate",
            rate = true,
            source = "one-year benchmark deposit rate 1.5%; check before quoting")
        double depositRate,
    @Real(
            unit = "1/month",
            value = 0.017,
            min = 0,
            max = 1,
            zh = "贷款月摊还率",
            en = "Loans repaid a month",
            rate = true,
            source = "BeforeIT: 5% a quarter",
            grade = Grade.B)
        double amortisation,
    @Real(
            unit = "month",
            value = 0.5,
            min = 0,
            max = 12,
            zh = "现金目标（成本月数）",
            en = "Cash target in months of cost",
            source = "half a month of costs; assumption")
        double cashMonths,
    @Real(
            unit = "1",
            value = 0.6,
            min = 0,
            max = 1,
            zh = "链接货款次月支付的份额",
            en = "Share of a linked invoice paid next month",
            source = "economics of the model, section 3.9")
        double tradeCreditShare,
    @Real(
            unit = "1",
            value = 0.7,
            min = 0,
            max = 0.95,
            zh = "基期最高资产负债率",
            en = "Highest opening debt over assets",
            source = "assumption; the opening distribution ends here")
        double leverageCeiling,
    @Real(
            unit = "1",
            value = 1.5,
            min = 0.2,
            max = 20,
            zh = "基期负债率分布形状",
            en = "Shape of the opening distribution of leverage",
            source = "Kumaraswamy(shape, 2); 1.5 gives a mean of 0.45 of the ceiling; assumption")
        double leverageShape,
    @Real(
            unit = "1/month",
            value = 0.028,
            min = 0,
            max = 1,
            zh = "负债率向目标调整的速度",
            en = "Share of the gap to target leverage closed",
            rate = true,
            source = "about a third a year (Flannery and Rangan 2006); check before quoting")
        double leverageAdjustment,
    @Real(
            unit = "1",
            value = 0.5,
            min = 0,
            max = 1,
            zh = "资金不足时可削减的分红份额",
            en = "Share of planned dividends given up before investment is cut",
            source = "assumption; owners smooth dividends (Lintner 1956)")
        double payoutFlexibility,
    @Real(
            unit = "1",
            value = 13,
            min = 0,
            max = 100,
            zh = "评分对负债率的斜率",
            en = "Slope of the score in leverage",
            source = "CATS code in ABCredit.jl: logistic with slope 13",
            grade = Grade.B)
        double scoreSlope,
    @Real(
            unit = "1",
            value = 0.2,
            min = 0,
            max = 5,
            zh = "评分中利息保障倍数的权重",
            en = "Weight of interest coverage in the score",
            source = "economics of the model, section 3.9")
        double coverageWeight,
    @Real(
            unit = "1",
            value = 1.5,
            min = 0,
            max = 3,
            zh = "信息不透明的惩罚（logit 点）",
            en = "Penalty of opacity, logit points",
            source = "economics of the model, section 3.9; range 0 to 3")
        double opacityPenalty,
    @Real(
            unit = "1",
            value = 0.2,
            min = 0.01,
            max = 1,
            zh = "毁灭性损失的平均规模（占资产）",
            en = "Mean of large losses over assets",
            source =
                "assumption, chosen so that guaranteed firms default more than their peers by about the 1.2 points found in Chile (Cowan et al. 2015)")
        double lossScale,
    @Real(
            unit = "1/year",
            value = 0.007,
            min = 0,
            max = 0.2,
            zh = "基期贷款违约率",
            en = "Base default rate of loans",
            rate = true,
            source =
                "new bad loans of a Chongqing bank, first half of 2024: 0.70% a year; the score and the true process are both fitted to it",
            grade = Grade.B)
        double baseDefaultRate,
    @Real(
            unit = "1",
            value = 0.95,
            min = 0,
            max = 1,
            zh = "违约中突发损失所占份额",
            en = "Share of base defaults that come from sudden ruin",
            source =
                "fitted: with the failures of firms in distress, which the model makes by itself, new bad loans come to 0.78% of loans a year and bad loans to 1.2%")
        double ruinShare,
    @Real(
            unit = "1",
            value = 0.105,
            min = 0.01,
            max = 1,
            zh = "银行资本要求 τ_B",
            en = "Capital requirement of banks τ_B",
            source = "10.5% regulatory minimum",
            grade = Grade.B)
        double capitalRequirement,
    @Real(
            unit = "1",
            value = 0.15,
            min = 0,
            max = 10,
            zh = "银行超过资本要求的缓冲",
            en = "Bank capital kept above the requirement",
            source =
                "share of the requirement; capital adequacy of Chinese commercial banks is some points above it; assumption")
        double capitalBuffer,
    @Real(
            unit = "1",
            value = 5,
            min = 0,
            max = 20,
            zh = "信贷能力对不良率的敏感度 β_B",
            en = "Sensitivity of lending room to bad loans β_B",
            source = "Keynes+Schumpeter rule; range 1 to 20")
        double badLoanSensitivity,
    @Real(
            unit = "1",
            value = 0.1,
            min = 0,
            max = 1,
            zh = "第二家银行在外地的概率",
            en = "Probability that the second bank is in another region",
            source = "assumption")
        double secondLenderAcross,
    @Real(
            unit = "year",
            value = 1.7,
            min = 0.1,
            max = 10,
            zh = "司法执行时间",
            en = "Time to enforce a debt",
            source =
                "World Bank Doing Business, China: resolving insolvency takes 1.7 years; check before quoting")
        double enforcementYears,
    @Real(
            unit = "1",
            value = 0.22,
            min = 0,
            max = 1,
            zh = "司法执行成本（占变现额）",
            en = "Cost of enforcement over proceeds",
            source = "World Bank Doing Business, China: 22% of the estate; check before quoting")
        double enforcementCost,
    @Real(
            unit = "1",
            value = 0.6,
            min = 0,
            max = 1,
            zh = "固定资本变现率",
            en = "What fixed capital fetches",
            source = "loan to value 0.6 in BeforeIT",
            grade = Grade.B)
        double capitalHaircut,
    @Real(
            unit = "1",
            value = 0.5,
            min = 0,
            max = 1,
            zh = "存货变现率",
            en = "What stocks fetch",
            source = "recovery 0.5 in BeforeIT",
            grade = Grade.B)
        double stockHaircut,
    @Whole(
            unit = "month",
            value = 3,
            min = 1,
            max = 24,
            zh = "认定违约的逾期月数",
            en = "Months of arrears until default",
            source = "three months overdue",
            grade = Grade.B)
        int arrearsMonths,
    @Real(
            unit = "1/year",
            value = 0.06,
            min = 0,
            max = 1,
            zh = "债券收益率上限",
            en = "Highest bond yield that issuers accept",
            rate = true,
            source = "assumption")
        double bondYieldCap,
    @Real(
            unit = "1",
            value = 1,
            min = 0,
            max = 10,
            zh = "债券利差系数 s",
            en = "Bond spread over default probability s",
            source = "one: investors expect to lose all and want no more; assumption")
        double bondRiskPremium,
    @Real(
            unit = "month",
            value = 36,
            min = 1,
            max = 240,
            zh = "债券平均期限",
            en = "Average life of bonds",
            source = "three-year notes; assumption")
        double bondMonths,
    @Whole(
            unit = "bank",
            value = 20,
            min = 1,
            max = 200,
            zh = "每个地区的银行数（无 banks.csv 时）",
            en = "Banks per region where the data have no banks.csv",
            source = "about 40 banks in the two regions; assumption")
        int banksPerRegion,
    @Real(
            unit = "1",
            value = 0.1,
            min = 0,
            max = 1,
            zh = "绿色标识企业份额",
            en = "Share of firms with a green label",
            source =
                "green loans over 960 of 6,120 billion in Chongqing, March 2025: 16%; firms are fewer; assumption")
        double greenShare,
    @Real(
            unit = "1",
            value = 0.03,
            min = 0,
            max = 1,
            zh = "高新技术企业份额（焦点环节除外）",
            en = "Share of high-tech firms outside focal chains",
            source = "assumption; all firms of focal chains count")
        double hightechShare) {}
