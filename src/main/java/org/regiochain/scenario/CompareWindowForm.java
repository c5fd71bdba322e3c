package org.regiochain.scenario;

import java.time.YearMonth;
import org.regiochain.catalog.Group;
import org.regiochain.catalog.LabelForm;
import org.regiochain.catalog.Required;
import org.regiochain.catalog.Text;

/** Months over which outcomes are averaged, as written in a file. */
public record CompareWindowForm(
    @Required
        @Text(
            example = "last-year",
            pattern = ScenarioForm.ID,
            allowedZh = ScenarioForm.ID_ZH,
            allowedEn = ScenarioForm.ID_EN,
            zh = "时段标识",
            en = "Id of the window")
        String id,
    @Group(zh = "时段名称", en = "Name of the window") LabelForm label,
    @Required @Text(example = "2026-07", zh = "第一个月", en = "First month") YearMonth from,
    @Text(zh = "其后第一个月；缺省至期末", en = "First month after it; to the end by default")
        YearMonth until) {}
