package org.regiochain.scenario;

import org.regiochain.catalog.Whole;

/** Repetitions and the master seed, as written in a file. */
public record RunForm(
    @Whole(
            unit = "run",
            value = 1,
            min = 1,
            max = 100000,
            zh = "重复次数",
            en = "Independent replications",
            source = "one shows a path; an interval needs about ten or more")
        int replications,
    @Whole(
            unit = "1",
            value = 20260101,
            min = 0,
            max = Integer.MAX_VALUE,
            zh = "随机数主种子",
            en = "Master seed of the random numbers",
            source = "any number; the same seed gives the same results")
        int seed) {}
