package org.regiochain.model;

import org.regiochain.catalog.Grade;
import org.regiochain.catalog.Real;
import org.regiochain.catalog.Switch;

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
        double corridorCapacity,
    @Real(
            unit = "1/day",
            value = 0.01,
            min = 0,
            max = 0.05,
            zh = "运输每天的时间成本（占货值）",
            en = "Cost of a day in transit, share of value",
            source = "Hummels and Schaur 2013 find 0.6-2.1% a day",
            grade = Grade.B)
        double dayCost,
    @Real(
            unit = "1",
            value = 20,
            min = 0.1,
            max = 10000,
            zh = "通道选择对成本的敏感度 θ",
            en = "Sensitivity of the choice of route to its cost θ",
            source =
                "assumption: a cost lower by one percent of value raises the odds of a route by 22%")
        double routeSensitivity,
    @Real(
            unit = "month",
            value = 24,
            min = 1,
            max = 240,
            zh = "通道建设平均工期",
            en = "Mean time to build routes",
            source = "assumption")
        double buildMonths,
    @Real(
            unit = "1/year",
            value = 2,
            min = 0,
            max = 20,
            zh = "每元通道投资形成的年运力（元货值）",
            en = "Goods that a yuan of capital in routes can carry, yuan a year",
            source = "assumption: order of magnitude of canals and railways to the south")
        double capacityPerCapital,
    @Switch(
            value = true,
            zh = "出口企业数量变动",
            en = "Firms begin and cease to export",
            source =
                "economics of the model, section 3.10; off: as many exporters as in the base year")
        boolean exporters,
    @Real(
            unit = "1/year",
            value = 0.2,
            min = 0,
            max = 1,
            zh = "出口企业更替率 e⁰",
            en = "Yearly turnover of exporters e⁰",
            rate = true,
            source = "assumption: studies of customs data find a fifth to a third")
        double exporterTurnover,
    @Real(
            unit = "1",
            value = 0.2,
            min = 0,
            max = 1,
            zh = "出口对出口企业数的弹性 ω",
            en = "Elasticity of exports to the number of exporters ω",
            source = "assumption: newcomers sell a fifth of what an average exporter does")
        double exporterElasticity,
    @Real(
            unit = "1",
            value = 0.08,
            min = 0,
            max = 1,
            zh = "出海沉没成本（占首年出口额）",
            en = "Sunk cost of exporting, share of the first year's exports",
            source = "economics of the model, section 3.10")
        double sunkCost,
    @Real(
            unit = "1",
            value = 0.3,
            min = 0,
            max = 2,
            zh = "外资企业生产率优势",
            en = "Productivity premium of foreign plants",
            source = "economics of the model, section 3.10")
        double foreignPremium,
    @Real(
            unit = "firm",
            value = 10,
            min = 0,
            max = 1000,
            zh = "外资企业规模（同业平均企业的倍数）",
            en = "Capital of a foreign plant, in average firms of its industry",
            source = "assumption; at most a tenth of the industry")
        double plantSize,
    @Real(
            unit = "1",
            value = 1,
            min = 0,
            max = 1,
            zh = "在全国其他地区新赢得的销售中挤出当地生产者的份额",
            en = "Part of the sales won in the rest of the country that its own makers lose",
            source = "assumption: demand there is given; used for the account of the nation only")
        double displacement) {}
