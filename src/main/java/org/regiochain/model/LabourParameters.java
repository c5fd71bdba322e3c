package org.regiochain.model;

import org.regiochain.catalog.Grade;
import org.regiochain.catalog.Real;

/** Employment, wages and migration. */
public record LabourParameters(
    @Real(
            unit = "1/month",
            value = 0.5,
            min = 0,
            max = 1,
            zh = "用工缺口调整速度",
            en = "Share of the staff gap closed",
            source =
                "range 0.2 to 0.9; Pichler et al. 2022 use daily 1/30 to hire and 2/30 to fire",
            grade = Grade.B)
        double hiringSpeed,
    @Real(
            unit = "1",
            value = 0.056,
            min = 0.001,
            max = 0.5,
            zh = "基期失业率",
            en = "Base unemployment rate",
            source =
                "surveyed urban unemployment rate, China 2020, 5.6% on average; check before quoting",
            grade = Grade.B)
        double baseUnemployment,
    @Real(
            unit = "1",
            value = 0.53,
            min = 0.1,
            max = 0.9,
            zh = "就业人口比",
            en = "Employment to population ratio",
            source =
                "national employment 750.6 million of 1,411.8 million in 2020; check before quoting",
            grade = Grade.B)
        double employmentRate,
    @Real(
            unit = "1",
            value = -0.1,
            min = -1,
            max = 0,
            zh = "工资对失业率的弹性",
            en = "Elasticity of the wage to local unemployment",
            source = "wage curve of Blanchflower and Oswald 1994",
            grade = Grade.B)
        double wageElasticity,
    @Real(
            unit = "1/month",
            value = 0.0833333333333333,
            min = 0,
            max = 1,
            zh = "工资调整速度",
            en = "Adjustment of the wage",
            source = "one twelfth of the gap a month; assumption")
        double wageAdjustment,
    @Real(
            unit = "1/month",
            value = 0.005,
            min = 0,
            max = 0.2,
            zh = "求职者迁移率",
            en = "Share of job seekers who move",
            rate = true,
            source = "assumption")
        double migrationRate,
    @Real(
            unit = "1",
            value = 2,
            min = 0,
            max = 10,
            zh = "迁移对工资的弹性",
            en = "Elasticity of migration to expected wages",
            source = "assumption")
        double migrationElasticity,
    @Real(
            unit = "km",
            value = 200,
            min = 10,
            max = 5000,
            zh = "迁移距离尺度",
            en = "Distance scale of migration",
            source = "assumption")
        double migrationDistance,
    @Real(
            unit = "1",
            value = 0.5,
            min = 0,
            max = 10,
            zh = "跨省落户成本",
            en = "Utility cost of moving across the border",
            source = "assumption")
        double migrationBorderCost) {}
