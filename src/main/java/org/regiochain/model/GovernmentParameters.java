package org.regiochain.model;

import org.regiochain.catalog.Grade;
import org.regiochain.catalog.Real;

/** Taxes and the budget. */
public record GovernmentParameters(
    @Real(
            unit = "1",
            value = 0.25,
            min = 0,
            max = 1,
            zh = "企业所得税税率",
            en = "Profit tax rate",
            source = "statutory corporate income tax 25%",
            grade = Grade.B)
        double profitTax,
    @Real(
            unit = "year",
            value = 1,
            min = 0,
            max = 10,
            zh = "期初政府债务（占年支出）",
            en = "Opening government debt over yearly spending",
            source = "order of magnitude of provincial debt at the end of 2020; assumption")
        double openingDebt,
    @Real(
            unit = "1",
            value = 3,
            min = 0,
            max = 100,
            zh = "政府债务上限（占年收入）",
            en = "Ceiling of government debt over yearly revenue",
            source = "assumption; public works are cut above it")
        double debtCeiling,
    @Real(
            unit = "1/year",
            value = 0.03,
            min = 0,
            max = 0.5,
            zh = "地方债利率",
            en = "Rate on local government bonds",
            rate = true,
            source = "assumption")
        double bondRate,
    @Real(
            unit = "1",
            value = 0.02,
            min = 0,
            max = 0.2,
            zh = "企业办事用时占工时比例",
            en = "Share of staff time that dealings with offices take",
            source = "assumption; surveys of managers' time find one to a few percent")
        double administrativeTime) {}
