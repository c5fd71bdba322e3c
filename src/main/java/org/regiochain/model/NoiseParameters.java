package org.regiochain.model;

import org.regiochain.catalog.Real;

/** Noise that makes replications differ; all zero gives the deterministic path. */
public record NoiseParameters(
    @Real(
            unit = "1/month",
            value = 0.01,
            min = 0,
            max = 0.5,
            zh = "企业生产率冲击标准差",
            en = "Standard deviation of monthly firm productivity shocks",
            source = "assumption")
        double productivity,
    @Real(
            unit = "1",
            value = 0.9,
            min = 0,
            max = 0.999,
            zh = "生产率冲击持续性",
            en = "Monthly persistence of productivity shocks",
            source = "assumption")
        double productivityPersistence,
    @Real(
            unit = "1/month",
            value = 0.01,
            min = 0,
            max = 0.5,
            zh = "外部需求冲击标准差",
            en = "Standard deviation of monthly outside demand shocks, by product",
            source = "assumption")
        double outsideDemand,
    @Real(
            unit = "1",
            value = 0.9,
            min = 0,
            max = 0.999,
            zh = "外部需求冲击持续性",
            en = "Monthly persistence of outside demand shocks",
            source = "assumption")
        double outsideDemandPersistence) {}
