package org.regiochain.lever;

import java.util.List;
import org.regiochain.catalog.Grade;
import org.regiochain.catalog.Group;
import org.regiochain.catalog.LabelForm;
import org.regiochain.catalog.Real;
import org.regiochain.catalog.Required;
import org.regiochain.catalog.Switch;
import org.regiochain.catalog.Text;
import org.regiochain.catalog.Whole;
import org.regiochain.state.CostClass;

/** A lever, as written in a file. */
public record LeverForm(
    @Required
        @Text(
            example = "my.lever",
            pattern = "[a-z0-9]+(\\.[a-z0-9_]+)*",
            allowedZh = "只能用小写英文字母、数字、`.` 和 `_`",
            allowedEn = "lower-case letters, digits, `.` and `_` only",
            zh = "杠杆的标识",
            en = "Id of the lever")
        String id,
    @Required @Group(zh = "名称", en = "Name") LabelForm label,
    @Required @Text(example = "标准互认", zh = "智库圆桌中的提法", en = "Phrase of the round table, in Chinese")
        String seed,
    @Required @Text(zh = "所属体系", en = "System") LeverSystem system,
    @Text(value = "1", zh = "强度的单位", en = "Unit of the intensity") String unit,
    @Required
        @Real(
            unit = "1",
            value = 1,
            min = 1e-9,
            max = 1e13,
            zh = "强度上限",
            en = "Largest intensity",
            source = "set by the lever")
        double max,
    @Required
        @Real(
            unit = "1",
            value = 0.5,
            min = 0,
            max = 1e13,
            zh = "常见强度",
            en = "Plausible intensity",
            source = "set by the lever")
        double typical,
    @Group(zh = "作用", en = "Effects") List<EffectForm> effects,
    @Switch(
            value = false,
            zh = "是否只把其他杠杆的开始时间提前（强度为月数）",
            en =
                "Whether it only moves the start of other levers earlier, by its intensity in months",
            source = "set by the lever")
        boolean shiftsStart,
    @Whole(
            unit = "month",
            value = 0,
            min = 0,
            max = 120,
            zh = "生效所需月数（资金不延迟）",
            en = "Months until it works; money is paid at once",
            source = "set by the lever")
        int lagMonths,
    @Required @Text(zh = "支出类别", en = "Cost class") CostClass costClass,
    @Group(zh = "行政费用", en = "Cost of administering it") CostForm cost,
    @Group(zh = "预期结果，第一项为主", en = "What is expected, the main outcome first")
        List<ExpectationForm> expect,
    @Group(zh = "默认范围", en = "Where it holds by default") AimForm aim,
    @Required @Text(zh = "证据等级", en = "Grade of evidence") Grade grade,
    @Required @Text(example = "assumption", zh = "来源", en = "Source of sizes and costs")
        String source) {

  /** The same for the model. */
  Lever lever() {
    return new Lever(
        id,
        label.label(),
        seed,
        system,
        unit,
        max,
        typical,
        effects.stream().map(EffectForm::effect).toList(),
        shiftsStart,
        lagMonths,
        costClass,
        cost.cost(),
        expect.stream().map(ExpectationForm::expectation).toList(),
        aim.aim(),
        grade,
        source);
  }
}
