package org.regiochain.model;

import org.regiochain.catalog.Real;
import org.regiochain.catalog.Switch;

/** Skilled workers: where they look for work, how they are trained and drawn in. */
public record TalentParameters(
    @Switch(
            value = true,
            zh = "分开的技能人才市场",
            en = "A market for skilled workers of its own",
            source = "economics of the model, section 3.4")
        boolean skilledPools,
    @Real(
            unit = "1/month",
            value = 0.01,
            min = 0,
            max = 0.05,
            zh = "技能求职者迁移率",
            en = "Share of skilled job seekers who move",
            rate = true,
            source = "assumption: twice that of all job seekers")
        double migrationRate,
    @Real(
            unit = "1",
            value = 3,
            min = 0,
            max = 10,
            zh = "技能人才迁移对工资的弹性",
            en = "Elasticity of skilled migration to expected wages",
            source = "assumption")
        double migrationElasticity,
    @Real(
            unit = "km",
            value = 300,
            min = 10,
            max = 5000,
            zh = "技能人才迁移距离尺度",
            en = "Distance scale of skilled migration",
            source = "assumption")
        double migrationDistance,
    @Real(
            unit = "1",
            value = 0.5,
            min = 0,
            max = 1.5,
            zh = "技能人才跨省落户成本",
            en = "Utility cost for skilled workers of moving across the border",
            source = "assumption: the same as for all workers")
        double borderCost,
    @Real(
            unit = "month",
            value = 36,
            min = 3,
            max = 120,
            zh = "平均培养时间",
            en = "Mean time of training",
            source = "three years of college; range 24 to 48")
        double trainingMonths,
    @Real(
            unit = "CNY/person",
            value = 60000,
            min = 1000,
            max = 10000000,
            zh = "人均培养费用",
            en = "Cost of training a person",
            source = "assumption: three years at 20 thousand yuan")
        double trainingCost,
    @Real(
            unit = "1/month",
            value = 0.005,
            min = 0,
            max = 0.05,
            zh = "每月最多新增培养人数占非技能劳动力",
            en = "Most people who begin training, of those without skills",
            rate = true,
            source = "assumption")
        double trainingCapacity,
    @Real(
            unit = "CNY/person",
            value = 100000,
            min = 1000,
            max = 10000000,
            zh = "引进一名域外人才的补助",
            en = "Grants that draw one skilled person from outside",
            source = "assumption: the order of settling grants of cities")
        double settlingCost,
    @Real(
            unit = "1/month",
            value = 0.005,
            min = 0,
            max = 0.05,
            zh = "每月最多引进域外人才占基年技能人才",
            en = "Most people drawn from outside, of the skilled of the base year",
            rate = true,
            source = "assumption")
        double settlingCapacity) {}
