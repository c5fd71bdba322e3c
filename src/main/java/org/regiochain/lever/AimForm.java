package org.regiochain.lever;

import java.util.List;
import org.regiochain.catalog.Text;
import org.regiochain.model.PolicyAim;
import org.regiochain.state.SizeClass;

/** Where a lever holds, as written in a file. */
public record AimForm(
    @Text(
            value = PolicyAim.ALL,
            zh = "地区代码，`all` 为全部",
            en = "Code of a region, `all` for every one")
        String region,
    @Text(
            zh = "产品、环节、产业链（chain:编号）或集群（cluster:编号）；数据中没有的不计",
            en =
                "Products, stages, chains (chain:<id>) or clusters (cluster:<id>); what a data set lacks is left out")
        List<String> products,
    @Text(zh = "区县或市州代码", en = "Codes of locations") List<String> locations,
    @Text(zh = "通道", en = "Corridors") List<String> routes,
    @Text(zh = "企业规模（按基期）", en = "Sizes of firms, of the base year") List<SizeClass> sizes) {

  /** The same for the model. */
  public PolicyAim aim() {
    return new PolicyAim(region, products, locations, routes, sizes);
  }
}
