package org.regiochain.model;

import org.regiochain.catalog.Real;

/** Capital and investment of firms. */
public record InvestmentParameters(
    @Real(
            unit = "1/year",
            value = 0.08,
            min = 0.005,
            max = 0.5,
            zh = "资本折旧率 δ",
            en = "Depreciation rate of capital δ",
            rate = true,
            source =
                "assumption; the base capital stock is table depreciation divided by this rate")
        double depreciation,
    @Real(
            unit = "1/month",
            value = 0.0833333333333333,
            min = 0,
            max = 1,
            zh = "资本缺口弥补速度",
            en = "Share of the capital gap closed",
            source = "one twelfth a month; economics of the model, section 3.5")
        double gapClosing,
    @Real(
            unit = "1",
            value = 0.5,
            min = 0,
            max = 2,
            zh = "资本对使用成本的弹性 η",
            en = "Elasticity of capital to its user cost η",
            source = "assumption; firm-level studies find 0.4 to 1")
        double userCostElasticity) {}
