package org.regiochain.model;

import org.regiochain.catalog.Grade;
import org.regiochain.catalog.Real;
import org.regiochain.catalog.Switch;
import org.regiochain.catalog.Whole;

/** Entry and exit of firms. */
public record TurnoverParameters(
    @Switch(
            value = true,
            zh = "拖欠、资不抵债或停产的企业退出",
            en = "Firms in arrears, insolvent or idle fail",
            source = "economics of the model, sections 3.9 and 3.11; off: money never runs out")
        boolean distress,
    @Real(
            unit = "1/year",
            value = 0.054,
            min = 0,
            max = 1,
            zh = "小企业歇业率",
            en = "Closures of small firms",
            rate = true,
            source =
                "fitted: with defaults it gives three-year survival of 83.42% (Chongqing 2022)",
            grade = Grade.B)
        double closureRate,
    @Real(
            unit = "month",
            value = 4,
            min = 0.5,
            max = 120,
            zh = "腾空厂房的接手时间",
            en = "Time until an empty plant is taken over",
            source = "assumption")
        double vacancyMonths,
    @Real(
            unit = "1",
            value = 2,
            min = 0,
            max = 20,
            zh = "进入对利润的敏感度",
            en = "Sensitivity of entry to the profit margin",
            source = "economics of the model, section 3.11")
        double profitSensitivity,
    @Real(
            unit = "1",
            value = 0.2,
            min = 0,
            max = 0.95,
            zh = "进入成本",
            en = "Entry cost: share of entrants deterred",
            source = "assumption; the base year's rates of entry hold with it")
        double entryCost,
    @Real(
            unit = "1",
            value = 0.5,
            min = 0,
            max = 5,
            zh = "新企业规模（相对同类）",
            en = "Size of an additional entrant relative to its peers",
            source = "assumption")
        double startSize,
    @Real(
            unit = "1",
            value = 0.3,
            min = 0.01,
            max = 1,
            zh = "进入补助占新企业资产比例",
            en = "Part of a newcomer's assets that a grant must pay to draw it",
            source = "assumption: the owners and their bank bring the rest")
        double grantShare,
    @Real(
            unit = "1",
            value = 0.1,
            min = 0,
            max = 1,
            zh = "停产认定的产能利用率",
            en = "Use below which a plant counts as idle",
            source = "economics of the model, section 3.11")
        double idleUse,
    @Whole(
            unit = "month",
            value = 12,
            min = 1,
            max = 120,
            zh = "停产退出的月数",
            en = "Idle months until exit",
            source = "economics of the model, section 3.11",
            grade = Grade.B)
        int idleMonths) {}
