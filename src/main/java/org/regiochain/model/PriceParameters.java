package org.regiochain.model;

import org.regiochain.catalog.Real;

/** Prices, mark-ups and trade shares. */
public record PriceParameters(
    @Real(
            unit = "1/month",
            value = 0.25,
            min = 0,
            max = 1,
            zh = "每月调价概率",
            en = "Probability of repricing",
            source = "Calvo pricing, assumption")
        double repriceProbability,
    @Real(
            unit = "1",
            value = 0.04,
            min = 0,
            max = 0.5,
            zh = "加成率对份额的反应",
            en = "Mark-up response to share",
            source = "Keynes+Schumpeter mark-up rule; check before quoting")
        double markupAdjustment,
    @Real(
            unit = "1",
            value = 0.5,
            min = 0,
            max = 3,
            zh = "加成率上限",
            en = "Upper bound of the mark-up",
            source = "assumption; where 1.25 times the base mark-up is higher, that is the bound")
        double markupCap,
    @Real(
            unit = "1",
            value = 5,
            min = 1,
            max = 15,
            zh = "产地替代弹性 σ",
            en = "Substitution elasticity between origins σ",
            source = "range 3 to 8 in the gravity literature; check before quoting")
        double originElasticity,
    @Real(
            unit = "1/month",
            value = 0.1,
            min = 0,
            max = 1,
            zh = "产地份额调整速度",
            en = "Adjustment of origin shares",
            source = "assumption")
        double originAdjustment,
    @Real(
            unit = "1",
            value = 0.05,
            min = 0,
            max = 1,
            zh = "企业份额竞争强度 χ",
            en = "Replicator strength of firm shares χ",
            source = "Keynes+Schumpeter replicator; assumption")
        double shareSensitivity) {}
