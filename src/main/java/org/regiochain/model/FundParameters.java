package org.regiochain.model;

import org.regiochain.catalog.Real;

/** Guidance and venture funds. */
public record FundParameters(
    @Real(
            unit = "1",
            value = 0.1,
            min = 0,
            max = 1,
            zh = "单笔投资上限（占企业资产）",
            en = "Most a fund pays a month, over the firm's assets",
            source = "assumption")
        double dealSize,
    @Real(
            unit = "1/year",
            value = 0.01,
            min = 0,
            max = 1,
            zh = "退出率",
            en = "Stakes sold a year",
            rate = true,
            source = "economics of the model, section 3.9")
        double exitRate,
    @Real(
            unit = "1",
            value = 1,
            min = 0,
            max = 20,
            zh = "退出价格与账面之比",
            en = "Exit price over book",
            source = "one: no gain assumed")
        double exitMultiple,
    @Real(
            unit = "1",
            value = 1.2,
            min = 0,
            max = 5,
            zh = "返投比例",
            en = "Local investment over public money (返投)",
            source = "1.2 times the public share; economics of the model, section 3.9")
        double returnRatio,
    @Real(
            unit = "1",
            value = 0.3,
            min = 0.01,
            max = 1,
            zh = "引导基金中的财政份额",
            en = "Public share of a guidance fund",
            source =
                "assumption; first tranches of the funds in facts/finance.csv are led by governments")
        double publicShare,
    @Real(
            unit = "1",
            value = 0.2,
            min = 0,
            max = 1,
            zh = "社会资本中居民的份额",
            en = "Households' share of the private money",
            source = "assumption; the rest comes from outside")
        double householdShare,
    @Real(
            unit = "1",
            value = 0,
            min = 0,
            max = 1,
            zh = "创投税收抵免率",
            en = "Tax relief over venture money",
            source = "no relief in the base year")
        double taxRelief) {}
