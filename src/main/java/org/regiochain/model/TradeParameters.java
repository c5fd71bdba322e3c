package org.regiochain.model;

import org.regiochain.catalog.Grade;
import org.regiochain.catalog.Real;

/** Sales outside the region. */
public record TradeParameters(
    @Real(
            unit = "1",
            value = 4,
            min = 0,
            max = 15,
            zh = "出口价格弹性 ε",
            en = "Price elasticity of exports ε",
            source = "assumption in the usual range")
        double exportElasticity,
    @Real(
            unit = "1",
            value = 4,
            min = 0,
            max = 15,
            zh = "对全国其他地区销售的价格弹性",
            en = "Price elasticity of sales to the rest of the country",
            source = "origin elasticity less one; assumption")
        double domesticElasticity,
    @Real(
            unit = "1/day",
            value = 0.01,
            min = 0,
            max = 0.1,
            zh = "每日运输时间成本",
            en = "Cost of a day in transit",
            source = "0.6 to 2.1% a day, Hummels and Schaur 2013",
            grade = Grade.B)
        double dayCost,
    @Real(
            unit = "1",
            value = 0.05,
            min = 0.001,
            max = 1,
            zh = "路线选择离散度",
            en = "Scale of the logit choice of route",
            source = "assumption")
        double routeScale) {}
