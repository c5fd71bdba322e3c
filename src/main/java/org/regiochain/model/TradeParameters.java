package org.regiochain.model;

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
            source = "assumption, as for exports")
        double domesticElasticity,
    @Real(
            unit = "1",
            value = 1,
            min = 0,
            max = 1000000,
            zh = "通道运力倍数",
            en = "Corridor capacity multiple",
            source = "1 keeps the capacities of the data set; 0 closes all routes")
        double corridorCapacity) {}
