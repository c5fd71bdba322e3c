package org.regiochain.scenario;

import org.regiochain.catalog.Whole;

/** Replications of each further analysis, 0 to leave it out, as written in a file. */
public record CompareAnalysesForm(
    @Whole(
            unit = "run",
            value = 10,
            min = 0,
            max = 100000,
            zh = "预算曲线各档的重复次数",
            en = "Replications of the budget curves",
            source = "fewer than the league, to save time")
        int levels,
    @Whole(
            unit = "run",
            value = 10,
            min = 0,
            max = 100000,
            zh = "组合协同的重复次数",
            en = "Replications of the synergy of packages",
            source = "fewer than the league, to save time")
        int synergy,
    @Whole(
            unit = "run",
            value = 0,
            min = 0,
            max = 100000,
            zh = "Shapley 分摊的重复次数（n 个杠杆需 2ⁿ 个方案）",
            en = "Replications of Shapley shares (2 to the number of levers arms)",
            source = "costly: off unless asked for")
        int shapley,
    @Whole(
            unit = "run",
            value = 10,
            min = 0,
            max = 100000,
            zh = "C 级效果取 0、½、2 倍的重复次数",
            en = "Replications with effects of grade C at 0, a half and 2",
            source = "fewer than the league, to save time")
        int grades,
    @Whole(
            unit = "run",
            value = 10,
            min = 0,
            max = 100000,
            zh = "渠道分解的重复次数",
            en = "Replications of the decomposition by channel",
            source = "fewer than the league, to save time")
        int channels) {}
