package org.regiochain.model;

import org.regiochain.catalog.Grade;
import org.regiochain.catalog.Real;
import org.regiochain.catalog.Switch;

/** Adoption of artificial intelligence: who adopts, what it costs, what it brings. */
public record AdoptionParameters(
    @Switch(
            value = false,
            zh = "企业逐步采用人工智能",
            en = "Firms adopt artificial intelligence",
            source = "economics of the model, section 3.7; off: the base year has no trend")
        boolean ai,
    @Real(
            unit = "1/year",
            value = 0.03,
            min = 0,
            max = 2,
            zh = "自发采用率",
            en = "Rate of adoption without an example (p)",
            rate = true,
            source = "mean over durables in Sultan, Farley and Lehmann 1990; check before quoting",
            grade = Grade.B)
        double innovation,
    @Real(
            unit = "1/year",
            value = 0.38,
            min = 0,
            max = 5,
            zh = "模仿采用率",
            en = "Rate of adoption by imitation (q)",
            rate = true,
            source = "mean over durables in Sultan, Farley and Lehmann 1990; check before quoting",
            grade = Grade.B)
        double imitation,
    @Real(
            unit = "1",
            value = 0.5,
            min = 0,
            max = 1,
            zh = "模仿中看同产业链的权重",
            en = "Weight of the own chain among examples, the rest is the place",
            source = "assumption")
        double chainWeight,
    @Real(
            unit = "1",
            value = 0.08,
            min = 0,
            max = 5,
            zh = "采用支出与年工资总额之比（大型企业中位数）",
            en = "Outlay on adoption over yearly wages, median of large firms",
            source = "assumption: worthwhile for six in ten micro and nine in ten large firms")
        double outlay,
    @Real(
            unit = "1",
            value = 1.2,
            min = 1,
            max = 5,
            zh = "规模每小一档的支出倍数",
            en = "Multiple of the outlay for each size class below",
            source = "assumption: fixed costs weigh more on small firms")
        double smallFirmFactor,
    @Real(
            unit = "1",
            value = 0.6,
            min = 0,
            max = 3,
            zh = "采用支出的对数标准差",
            en = "Standard deviation of the log outlay between firms",
            source = "assumption")
        double outlaySpread,
    @Real(
            unit = "1/year",
            value = 0.3,
            min = 0,
            max = 2,
            zh = "采用支出的年度使用成本率",
            en = "Yearly user cost of the outlay",
            source = "assumption: four to five years of use, and interest")
        double userCost,
    @Real(
            unit = "1",
            value = 0.01,
            min = 0,
            max = 0.5,
            zh = "磨合期生产率下降",
            en = "Productivity lost while running in",
            source = "assumption; adjustment costs first, as in the productivity J-curve")
        double dip,
    @Real(
            unit = "1",
            value = 0.05,
            min = 0,
            max = 0.5,
            zh = "成熟后生产率提高",
            en = "Productivity gained afterwards",
            source = "range 0.02 to 0.10; Chinese firm panels are positive, sizes disputed",
            grade = Grade.B)
        double gain,
    @Real(
            unit = "month",
            value = 12,
            min = 1,
            max = 120,
            zh = "磨合期平均长度",
            en = "Mean time of running in",
            source = "assumption")
        double runningInMonths,
    @Real(
            unit = "1",
            value = 0.1,
            min = 0,
            max = 0.9,
            zh = "采用后目标库存下降",
            en = "Target stocks saved by adopters",
            source = "assumption")
        double stockSaving,
    @Real(
            unit = "1",
            value = 0.1,
            min = 0,
            max = 1,
            zh = "采用者信用信息透明度提高",
            en = "Share of opacity that adopters lose",
            source = "assumption: digital records are easier to read for lenders")
        double signal,
    @Real(
            unit = "1",
            value = 1,
            min = 0,
            max = 5,
            zh = "全面开放应用场景对模仿率的提高",
            en = "Rise of imitation where all scenes are open",
            source = "assumption: one doubles it")
        double sceneEffect) {}
