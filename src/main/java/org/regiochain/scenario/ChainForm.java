package org.regiochain.scenario;

import java.nio.file.Path;
import org.regiochain.catalog.Required;
import org.regiochain.catalog.Text;

/** A focal chain to split out of the table, as written in a file. */
public record ChainForm(
    @Required
        @Text(example = "chains/evtol.yaml", zh = "产业链拆分配方文件", en = "Recipe file of the chain")
        Path recipe,
    @Text(
            pattern = "[A-Za-z0-9_-]+",
            allowedZh = "只能用字母、数字、`-` 和 `_`",
            allowedEn = "letters, digits, `-` and `_` only",
            zh = "成本份额方案（默认为配方中的第一个）",
            en = "Cost-share variant (the recipe's first by default)")
        String variant,
    @Text(
            pattern = "low|base|high",
            allowedZh = "low、base 或 high",
            allowedEn = "low, base or high",
            zh = "服务需求情形：low、base（默认）或 high",
            en = "Demand case of the service: low, base (the default) or high")
        String demand) {}
