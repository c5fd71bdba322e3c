package org.regiochain.model;

import org.regiochain.catalog.Grade;
import org.regiochain.catalog.Real;

/** Orders, production and rationing in the weekly goods loop. */
public record GoodsParameters(
    @Real(
            unit = "1/week",
            value = 0.05,
            min = 0.0,
            max = 0.5,
            zh = "订单预期调整速度 λ",
            en = "Gain of the order expectation λ",
            source =
                "prototype run: with 8 weeks of adjustment the quarterly variance ratio is 1.15, the mean bullwhip of Bray and Mendelson 2012",
            grade = Grade.B)
        double expectationGain,
    @Real(
            unit = "week",
            value = 8,
            min = 1,
            max = 52,
            zh = "库存调整时间 τ",
            en = "Stock adjustment time τ",
            source =
                "between 4 weeks (DisruptSC) and 60 days (BoARIO); Inoue and Todo 2019 use 6 days",
            grade = Grade.B)
        double stockAdjustmentWeeks,
    @Real(
            unit = "week",
            value = 2,
            min = 1,
            max = 12,
            zh = "目标投入品库存 n",
            en = "Target input stock n",
            source = "15 days in Inoue and Todo 2019; 3 to 90 days in DisruptSC",
            grade = Grade.B)
        double inputStockWeeks,
    @Real(
            unit = "week",
            value = 0.5,
            min = 0,
            max = 4,
            zh = "目标产成品库存 ι",
            en = "Target output stock ι",
            source = "prototype run: fill rate above 0.99")
        double outputStockWeeks,
    @Real(
            unit = "1",
            value = 1.25,
            min = 1,
            max = 2,
            zh = "加班产能系数",
            en = "Overtime capacity factor",
            source = "BoARIO maximum overproduction 1.25",
            grade = Grade.B)
        double overtimeFactor,
    @Real(
            unit = "1",
            value = 0.8,
            min = 0.3,
            max = 1,
            zh = "正常资本利用率",
            en = "Normal capital utilisation",
            source = "JMAB and DisruptSC 0.8; BeforeIT 0.85",
            grade = Grade.B)
        double capitalUtilisation) {}
