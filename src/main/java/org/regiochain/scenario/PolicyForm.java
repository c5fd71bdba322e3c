package org.regiochain.scenario;

import java.time.YearMonth;
import java.util.List;
import org.regiochain.catalog.Real;
import org.regiochain.catalog.Required;
import org.regiochain.catalog.Text;
import org.regiochain.model.Instrument;
import org.regiochain.model.PolicyAim;
import org.regiochain.state.SizeClass;

/** An instrument held at a value over some months, as written in a file. */
public record PolicyForm(
    @Required @Text(zh = "政策工具", en = "Instrument") Instrument instrument,
    @Required @Text(example = "2026-07", zh = "开始的月份", en = "First month in which it holds")
        YearMonth from,
    @Text(
            zh = "结束的月份（该月不再执行；缺省为一直执行）",
            en = "First month in which it no longer holds; for ever by default")
        YearMonth until,
    @Required
        @Real(
            unit = "1",
            value = 0.6,
            min = -1e13,
            max = 1e13,
            zh = "数值，范围由政策工具决定",
            en = "Value; the instrument sets its range",
            source = "set by the scenario")
        double value,
    @Real(
            unit = "CNY/month",
            value = 0,
            min = 0,
            max = 1e12,
            zh = "执行期间政府每月支付的行政费用",
            en = "What administering it costs the government each month while it holds",
            source = "set by the scenario")
        double costPerMonth,
    @Text(
            value = PolicyAim.ALL,
            zh = "只在该地区执行：地区代码，`all` 为全部",
            en = "Region in which it holds: a code, `all` for every one")
        String region,
    @Text(
            zh = "只对这些产品、环节、产业链（chain:编号）或集群（cluster:编号）执行；缺省为全部",
            en =
                "Products, stages, chains (chain:<id>) or clusters (cluster:<id>) for which it"
                    + " holds; all by default")
        List<String> products,
    @Text(zh = "只在这些区县或市州执行；缺省为全部", en = "Codes of locations where it holds; all by default")
        List<String> locations,
    @Text(zh = "只对这些通道执行；缺省为全部", en = "Corridors for which it holds; all by default")
        List<String> routes,
    @Text(zh = "只对这些规模的企业执行（按基期规模）；缺省为全部", en = "Sizes of firms for which it holds; all by default")
        List<SizeClass> sizes) {

  /** Where it holds. */
  PolicyAim aim() {
    return new PolicyAim(region, products, locations, routes, sizes);
  }
}
