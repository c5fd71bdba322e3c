package org.regiochain.scenario;

import java.time.YearMonth;
import java.util.List;
import org.regiochain.catalog.Group;
import org.regiochain.catalog.LabelForm;
import org.regiochain.catalog.Real;
import org.regiochain.catalog.Required;
import org.regiochain.catalog.Text;
import org.regiochain.model.PolicyAim;
import org.regiochain.state.SizeClass;

/** A lever of the catalogue as a comparison uses it, as written in a file. */
public record CompareLeverForm(
    @Required @Text(example = "std.recognise", zh = "杠杆目录中的编号", en = "Id in the lever catalogue")
        String lever,
    @Text(
            pattern = ScenarioForm.ID,
            allowedZh = ScenarioForm.ID_ZH,
            allowedEn = ScenarioForm.ID_EN,
            zh = "在本比较中的名字；同一杠杆用两次时必填",
            en = "Its name in this comparison; needed where a lever is used twice")
        String name,
    @Group(
            zh = "在本比较中的标签；缺省为目录中的名称",
            en = "Its label in this comparison; the catalogue's by default")
        LabelForm label,
    @Required @Text(example = "2026-07", zh = "开始的月份", en = "First month in which it holds")
        YearMonth from,
    @Text(
            zh = "结束的月份（该月不再执行；缺省为一直执行）",
            en = "First month in which it no longer holds; for ever by default")
        YearMonth until,
    @Real(
            unit = "1",
            value = 1,
            min = 0,
            max = 1000,
            zh = "在缺省组合中的预算权重",
            en = "Weight of its budget in the default package",
            source = "equal shares")
        double weight,
    @Text(
            value = PolicyAim.ALL,
            zh = "只在该地区执行：地区代码，`all` 为目录中的缺省",
            en = "Region in which it holds: a code; `all` for the catalogue's default")
        String region,
    @Text(zh = "只对这些产品、环节、产业链或集群执行", en = "Products, stages, chains or clusters for which it holds")
        List<String> products,
    @Text(zh = "只在这些区县或市州执行", en = "Codes of locations where it holds") List<String> locations,
    @Text(zh = "只对这些通道执行", en = "Corridors for which it holds") List<String> routes,
    @Text(zh = "只对这些规模的企业执行（按基期规模）", en = "Sizes of firms for which it holds")
        List<SizeClass> sizes) {

  /** Where it holds; no limit leaves it to the catalogue. */
  PolicyAim aim() {
    return new PolicyAim(region, products, locations, routes, sizes);
  }
}
