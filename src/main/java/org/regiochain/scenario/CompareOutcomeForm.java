package org.regiochain.scenario;

import org.regiochain.catalog.Real;
import org.regiochain.catalog.Required;
import org.regiochain.catalog.Text;
import org.regiochain.model.Indicator;
import org.regiochain.model.PolicyAim;

/** An outcome of a comparison, as written in a file. */
public record CompareOutcomeForm(
    @Required @Text(example = "real_value_added", zh = "指标", en = "Indicator") Indicator indicator,
    @Text(value = PolicyAim.ALL, zh = "地区代码，`all` 为全部", en = "Region code, `all` for every one")
        String region,
    @Text(
            value = PolicyAim.ALL,
            zh = "产品、环节、产业链（chain:编号）或集群（cluster:编号），`all` 为全部",
            en =
                "Product, stage, chain (chain:<id>) or cluster (cluster:<id>), `all` for every one")
        String product,
    @Text(value = "percent", zh = "效应以百分比还是差值表示", en = "Effects in per cent or as a difference")
        OutcomeChange change,
    @Text(zh = "好的方向；缺省由指标决定", en = "The better direction; the indicator's own by default")
        OutcomeDirection better,
    @Real(
            unit = "1",
            value = 0.1,
            min = 1e-9,
            max = 1e15,
            zh = "最小关注效应：百分比时为百分点，差值时用指标的单位",
            en = "Smallest effect of interest: in per cent, or in the indicator's unit",
            source = "set by the scenario")
        double epsilon) {}
