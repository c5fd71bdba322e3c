package org.regiochain.scenario;

import java.time.YearMonth;
import org.regiochain.catalog.Group;
import org.regiochain.catalog.LabelForm;
import org.regiochain.catalog.Real;
import org.regiochain.catalog.Required;
import org.regiochain.catalog.Text;
import org.regiochain.catalog.Whole;
import org.regiochain.model.Shock;

/** A disturbance, as written in a file. */
public record ShockForm(
    @Required
        @Text(
            example = "my-shock",
            pattern = ScenarioForm.ID,
            allowedZh = ScenarioForm.ID_ZH,
            allowedEn = ScenarioForm.ID_EN,
            zh = "冲击的标识",
            en = "Id of the shock")
        String id,
    @Group(zh = "冲击的名称", en = "Name of the shock") LabelForm label,
    @Required @Text(zh = "冲击的种类", en = "What is disturbed") Shock.Kind kind,
    @Text(
            value = Shock.ALL,
            zh = "产品或环节，`all` 为全部；不用于银行冲击",
            en = "Product or chain stage, `all` for every one; not for shocks to banks")
        String product,
    @Text(value = Shock.ALL, zh = "地区代码，`all` 为全部", en = "Region code, `all` for every one")
        String region,
    @Text(
            value = Shock.ALL,
            zh = "区县或市州代码，`all` 为全部；仅用于 production",
            en = "Location code, `all` for every one; only for production")
        String location,
    @Text(
            value = Shock.ALL,
            zh = "银行类别，`all` 为全部；仅用于 capital_requirement 与 bank_loss",
            en = "Class of banks, `all` for every one; only for capital_requirement and bank_loss")
        String bankClass,
    @Required @Text(example = "2026-07", zh = "开始的月份", en = "Month in which it begins")
        YearMonth at,
    @Whole(
            unit = "week",
            value = 1,
            min = 1,
            max = 4,
            zh = "从该月第几周开始",
            en = "Week of that month in which it begins",
            source = "the model's month has four weeks")
        int week,
    @Required
        @Whole(
            unit = "week",
            value = 4,
            min = 1,
            max = 2400,
            zh = "持续周数",
            en = "How long it lasts",
            source = "set by the scenario")
        int weeks,
    @Required
        @Real(
            unit = "1",
            value = -0.5,
            min = -1,
            max = 10,
            zh = "相对变化：-1 为全停，-0.5 为减半（产能含加班余量；bank_loss 为首周损失的银行净资产份额）；仅外部需求与资本要求可增加，0.2 为增加两成",
            en =
                "Relative change: -1 stops, -0.5 halves (of capacity, overtime included; of bank equity, lost in the first week); only outside demand and capital requirements can rise, 0.2 adds a fifth",
            source = "set by the scenario")
        double change) {}
