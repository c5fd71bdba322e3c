package org.regiochain.scenario;

import java.util.List;
import org.regiochain.catalog.Group;
import org.regiochain.catalog.LabelForm;
import org.regiochain.catalog.Real;
import org.regiochain.catalog.Required;
import org.regiochain.catalog.Switch;

/** A comparison of policies, as written in a file. */
public record CompareForm(
    @Group(zh = "要回答的问题", en = "The question asked") LabelForm question,
    @Required @Group(zh = "参与比较的杠杆", en = "Levers compared") List<CompareLeverForm> levers,
    @Switch(
            value = true,
            zh = "每个杠杆单独成为一个方案",
            en = "Whether each lever makes an arm of its own",
            source = "a league needs single levers")
        boolean eachAlone,
    @Group(
            zh = "组合与自定方案；缺省为一个包含全部杠杆的组合",
            en = "Packages and arms of one's own; by default one package of all levers")
        List<CompareArmForm> arms,
    @Group(zh = "等成本的预算", en = "The budget that makes arms equal in cost") CompareBudgetForm budget,
    @Group(
            zh = "比较的结果变量，第一个为主；缺省为实际增加值",
            en = "Outcomes compared, the first leads; real value added by default")
        List<CompareOutcomeForm> outcomes,
    @Group(
            zh = "取平均的时段，第一个为主；缺省为最早开始的杠杆起至期末",
            en = "Windows averaged over, the first leads; from the first lever on by default")
        List<CompareWindowForm> windows,
    @Group(zh = "重复次数与停止规则", en = "Replications and the rule to stop")
        CompareRepeatForm replications,
    @Real(
            unit = "1",
            value = 0.95,
            min = 0.5,
            max = 0.999,
            zh = "区间的置信水平",
            en = "Confidence of the intervals",
            source = "custom of the field")
        double confidence,
    @Group(
            zh = "附加分析（重复次数至多为 replications.start）",
            en = "Further analyses, each with at most replications.start replications")
        CompareAnalysesForm analyses) {}
