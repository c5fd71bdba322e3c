package org.regiochain.scenario;

import java.util.List;
import org.regiochain.catalog.Group;
import org.regiochain.catalog.LabelForm;
import org.regiochain.catalog.Real;
import org.regiochain.catalog.Required;
import org.regiochain.catalog.Text;

/**
 * An arm of several levers, as written in a file: with weights a package that spends the budget,
 * with intensities an arm that spends what it spends.
 */
public record CompareArmForm(
    @Required
        @Text(
            example = "package",
            pattern = ScenarioForm.ID,
            allowedZh = ScenarioForm.ID_ZH,
            allowedEn = ScenarioForm.ID_EN,
            zh = "方案标识",
            en = "Id of the arm")
        String id,
    @Group(zh = "方案名称", en = "Name of the arm") LabelForm label,
    @Text(zh = "包含的杠杆（名字或编号）；缺省为全部", en = "Its levers, by name or id; all by default")
        List<String> levers,
    @Real(
            unit = "1",
            value = 1,
            min = 0,
            max = 1000,
            zh = "各杠杆的预算权重，次序同 levers；缺省相等",
            en = "Weights of the levers' budgets in the order of levers; equal by default",
            source = "set by the scenario")
        List<Double> weights,
    @Real(
            unit = "1",
            value = 1,
            min = 0,
            max = 1e12,
            zh = "各杠杆的强度，次序同 levers；给出后不再按预算求解",
            en = "Intensities of the levers in the order of levers; then no budget is solved for",
            source = "set by the scenario")
        List<Double> intensities) {}
