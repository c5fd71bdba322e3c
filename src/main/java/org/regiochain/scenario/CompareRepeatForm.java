package org.regiochain.scenario;

import org.regiochain.catalog.Whole;

/** How many replications of each arm, as written in a file. */
public record CompareRepeatForm(
    @Whole(
            unit = "run",
            value = 30,
            min = 2,
            max = 100000,
            zh = "每个方案先做的重复次数",
            en = "Replications of each arm to start with",
            source = "with 30 and batches of 10 nominal intervals keep their coverage")
        int start,
    @Whole(
            unit = "run",
            value = 10,
            min = 1,
            max = 100000,
            zh = "精度不够时每次增加",
            en = "Added while intervals are too wide",
            source = "with 30 and batches of 10 nominal intervals keep their coverage")
        int batch,
    @Whole(
            unit = "run",
            value = 60,
            min = 2,
            max = 100000,
            zh = "重复次数的上限",
            en = "Most replications of each arm",
            source = "bounds the time of a run")
        int cap) {}
