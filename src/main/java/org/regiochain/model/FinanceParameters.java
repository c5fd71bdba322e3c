package org.regiochain.model;

import org.regiochain.catalog.Grade;
import org.regiochain.catalog.Real;
import org.regiochain.catalog.Whole;

/** Opening balance sheets, interest and the standing credit line. */
public record FinanceParameters(
    @Real(
            unit = "1/year",
            value = 0.0392,
            min = 0,
            max = 0.5,
            zh = "贷款利率",
            en = "Loan rate",
            rate = true,
            source = "rate on outstanding loans, Sichuan, June 2025: 3.92%",
            grade = Grade.B)
        double loanRate,
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
            unit = "1",
            value = 0.4,
            min = 0,
            max = 1,
            zh = "基期贷款与资本之比",
            en = "Opening loans over capital",
            source =
                "assumption; capped so that interest takes at most half of the operating surplus")
        double loanToCapital,
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
            value = 0.105,
            min = 0.01,
            max = 1,
            zh = "银行资本充足率",
            en = "Bank equity over loans",
            source = "10.5% regulatory minimum",
            grade = Grade.B)
        double bankCapitalRatio,
    @Whole(
            unit = "bank",
            value = 20,
            min = 1,
            max = 200,
            zh = "每个地区的银行数",
            en = "Banks per region",
            source = "about 40 banks in the two regions; assumption")
        int banksPerRegion) {}
