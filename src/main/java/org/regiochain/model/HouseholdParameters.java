package org.regiochain.model;

import org.regiochain.catalog.Real;

/** Consumption and saving. */
public record HouseholdParameters(
    @Real(
            unit = "1",
            value = 0.85,
            min = 0,
            max = 1,
            zh = "收入边际消费倾向 α₁",
            en = "Propensity to spend out of income α₁",
            source = "range 0.7 to 0.95; assumption")
        double incomePropensity,
    @Real(
            unit = "1/year",
            value = 0.1,
            min = 0.001,
            max = 1,
            zh = "财富边际消费倾向 α₂",
            en = "Propensity to spend out of wealth α₂",
            rate = true,
            source = "assumption; zero base saving then fixes base wealth")
        double wealthPropensity,
    @Real(
            unit = "1",
            value = 0.6,
            min = 0,
            max = 1,
            zh = "自主投资中住房占比",
            en = "Housing in autonomous investment",
            source = "assumption; the rest is public works")
        double housingShare,
    @Real(
            unit = "1",
            value = 0.2,
            min = 0,
            max = 1,
            zh = "失业金替代率",
            en = "Unemployment benefit over the wage",
            source = "assumption")
        double benefitReplacement) {}
