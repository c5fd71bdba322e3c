package org.regiochain.result;

import static org.regiochain.result.Column.real;
import static org.regiochain.result.Column.text;
import static org.regiochain.result.Column.whole;

import java.util.List;

/**
 * The tables a run leaves behind, each declared once: who fills a table and who draws it share the
 * declaration. Every method gives a new, empty table.
 */
public final class Tables {
  private static final Column ARM = text("arm", "方案", "Policy arm");
  private static final Column REPLICATION = whole("replication", "1", "重复次序", "Replication");
  private static final Column MONTH = whole("month", "month", "月序（0 为期初）", "Month (0 = opening)");
  private static final Column DATE = text("date", "年月", "Year and month");
  private static final Column WEEK = whole("week", "week", "周序（0 为首周）", "Week (0 = first)");
  private static final Column REGION = text("region", "地区", "Region");
  private static final Column PRODUCT = text("product", "产品", "Product");
  private static final Column ZONE = text("zone", "片区", "Zone");
  private static final Column INDICATOR = text("indicator", "指标", "Indicator");
  private static final Column UNIT = text("unit", "单位", "Unit");
  private static final Column LABEL_ZH = text("label_zh", "中文名", "Chinese label");
  private static final Column LABEL_EN = text("label_en", "英文名", "English label");
  private static final Column LOCATION = text("location", "地点", "Location");

  private Tables() {}

  /**
   * Time paths, long form. Month 0 is the opening state; {@code date} is ISO {@code yyyy-MM}.
   * Region: a region code or, for all inside regions together, their codes joined by {@code +};
   * product: {@code all}, a sector, a stage, {@code chain:<id>} or {@code cluster:<id>}. Sectors
   * and clusters are there once a quarter, and for the last month of a year and of the run.
   */
  public static ResultTable indicators() {
    return new ResultTable(
        "indicators",
        List.of(
            ARM,
            REPLICATION,
            MONTH,
            DATE,
            REGION,
            PRODUCT,
            INDICATOR,
            UNIT,
            real("value", "", "数值", "Value")));
  }

  /** What each indicator means: unit and formula. */
  public static ResultTable codebook() {
    return new ResultTable(
        "codebook", List.of(INDICATOR, LABEL_ZH, LABEL_EN, UNIT, text("formula", "公式", "Formula")));
  }

  /**
   * Products. {@code parent}: the sector a stage belongs to, the product itself for a sector;
   * {@code chain}: empty for a sector; {@code stage_order}: from 1 upstream, 0 for a sector.
   */
  public static ResultTable products() {
    return new ResultTable(
        "products",
        List.of(
            PRODUCT,
            LABEL_ZH,
            LABEL_EN,
            text("parent", "所属部门", "Parent sector"),
            text("chain", "产业链", "Chain"),
            whole("stage_order", "1", "环节次序", "Stage order")));
  }

  /** Named sets of products; {@code products}: the ids of those in the run, by spaces. */
  public static ResultTable clusters() {
    return new ResultTable(
        "clusters",
        List.of(
            text("cluster", "集群", "Cluster"),
            LABEL_ZH,
            LABEL_EN,
            REGION,
            text("products", "产品", "Products")));
  }

  /** Inside regions, and their total (codes joined by {@code +}), in the order to show them. */
  public static ResultTable regions() {
    return new ResultTable("regions", List.of(REGION, LABEL_ZH, LABEL_EN));
  }

  /**
   * Locations at year ends, long form. Indicators such as gross_output, value_added, employment,
   * unemployment_rate, population, wage and, where they are told apart, skilled_workers and
   * adoption_share; {@code year}: calendar year.
   */
  public static ResultTable locations() {
    return new ResultTable(
        "locations",
        List.of(
            ARM,
            REPLICATION,
            whole("year", "year", "年份", "Year"),
            LOCATION,
            LABEL_ZH,
            LABEL_EN,
            REGION,
            ZONE,
            INDICATOR,
            UNIT,
            real("value", "", "数值", "Value")));
  }

  /** Supply links between zones at the end of the run: how many, and their value in yuan a year. */
  public static ResultTable links() {
    return new ResultTable(
        "links",
        List.of(
            ARM,
            REPLICATION,
            text("from_zone", "卖方片区", "Selling zone"),
            text("to_zone", "买方片区", "Buying zone"),
            PRODUCT,
            whole("links", "1", "联系数", "Links"),
            real("value", "CNY/year", "流量", "Flow")));
  }

  /**
   * Knowledge that reaches each place from each other one at the end of the run: the stock of the
   * sender after distance and border, fields alike; yuan at base prices.
   */
  public static ResultTable spillovers() {
    return new ResultTable(
        "spillovers",
        List.of(
            ARM,
            REPLICATION,
            text("from_location", "知识来源地", "Where knowledge comes from"),
            text("to_location", "知识流入地", "Where it arrives"),
            real("value", "CNY(base)", "到达的知识", "Knowledge that arrives")));
  }

  /** Reporting zones and the region each lies in. */
  public static ResultTable zones() {
    return new ResultTable("zones", List.of(ZONE, LABEL_ZH, LABEL_EN, REGION));
  }

  /**
   * Firm sizes at the end of the run as points of the complementary distribution: {@code
   * rank_share} is the share of firms at least as large, {@code size} gross output in yuan a year.
   */
  public static ResultTable firmSizes() {
    return new ResultTable(
        "firm_sizes",
        List.of(
            ARM,
            REPLICATION,
            REGION,
            real("rank_share", "1", "不小于该规模的企业份额", "Share of firms at least as large"),
            real("size", "CNY/year", "总产出", "Gross output")));
  }

  /**
   * Weekly output against the same run without the shock, in yuan a week; {@code loss_share} is
   * (counterfactual − output) / counterfactual. Empty where no shock ran.
   */
  public static ResultTable shock() {
    return new ResultTable(
        "shock",
        List.of(
            ARM,
            REPLICATION,
            WEEK,
            DATE,
            REGION,
            PRODUCT,
            real("output", "CNY/week", "产出", "Output"),
            real("counterfactual", "CNY/week", "无冲击时的产出", "Output without the shock"),
            real("loss_share", "1", "损失份额", "Share lost")));
  }

  /** Transaction flows of a month by row and institutional sector, in yuan; each row sums to 0. */
  public static ResultTable flowMatrix() {
    return matrix("flow_matrix");
  }

  /** Balance sheets at a month's end by row and institutional sector, in yuan. */
  public static ResultTable balanceSheet() {
    return matrix("balance_sheet");
  }

  /**
   * The credit funnel of a month: what firms of a size class brought to a channel after the earlier
   * ones, and what it gave. {@code channel}: {@code need} for all external finance together, then
   * {@code equity}, {@code bank}, {@code guarantee}, {@code second_lender}, {@code bond}; {@code
   * size_class}: {@code micro}, {@code small}, {@code medium}, {@code large}. Empty where firms
   * borrow without limit.
   */
  public static ResultTable credit() {
    return new ResultTable(
        "credit",
        List.of(
            ARM,
            REPLICATION,
            MONTH,
            DATE,
            REGION,
            text("size_class", "企业规模", "Size class"),
            text("channel", "融资渠道", "Channel"),
            real("asked", "CNY/month", "申请", "Asked"),
            real("granted", "CNY/month", "获得", "Granted")));
  }

  /**
   * Financial stocks of a month, each with opening + new − released − lost = closing. {@code
   * ledger}: {@code loans}, {@code bad_loans}, {@code guarantees}, {@code bonds}, {@code
   * fund_units}, {@code trade_credit}.
   */
  public static ResultTable financeLedgers() {
    return new ResultTable(
        "finance_ledgers",
        List.of(
            ARM,
            REPLICATION,
            MONTH,
            REGION,
            text("ledger", "台账", "Ledger"),
            real("opening", "CNY", "期初", "Opening"),
            real("new", "CNY", "新增", "New"),
            real("released", "CNY", "解除", "Released"),
            real("lost", "CNY", "损失", "Lost"),
            real("closing", "CNY", "期末", "Closing")));
  }

  /**
   * The 20 largest cascades of defaults of a run. Month, place and product are those of the first
   * default; {@code defaults} counts it.
   */
  public static ResultTable cascades() {
    return new ResultTable(
        "cascades",
        List.of(
            ARM,
            REPLICATION,
            MONTH,
            DATE,
            REGION,
            LOCATION,
            PRODUCT,
            whole("defaults", "firm", "违约企业", "Firms in default"),
            real("loans", "CNY", "违约贷款", "Loans in default"),
            real("trade_credit", "CNY", "供应商损失的应收账款", "Trade credit lost by suppliers"),
            real("output_share", "1", "占总产出份额", "Share of all output")));
  }

  /**
   * Exports of goods by route to the world. {@code share}: of the goods of the month; {@code load}:
   * over what the route could carry, the same for all regions. Empty where the data name no routes.
   */
  public static ResultTable routes() {
    return new ResultTable(
        "routes",
        List.of(
            ARM,
            REPLICATION,
            MONTH,
            DATE,
            REGION,
            text("route", "通道", "Route"),
            LABEL_ZH,
            LABEL_EN,
            real("value", "CNY/month", "出口额", "Exports"),
            real("share", "1", "份额", "Share"),
            real("load", "1", "运力利用率", "Load of capacity")));
  }

  /**
   * Indicators with a sourced band: averages over the second half of the run, medians and 90%
   * limits over replications. {@code use}: {@code fitted} or {@code held_out}; {@code inside}:
   * {@code yes} or {@code no}, of the median.
   */
  public static ResultTable targets() {
    return new ResultTable(
        "targets",
        List.of(
            INDICATOR,
            REGION,
            real("low", "", "目标下限", "Lower limit of the target"),
            real("high", "", "目标上限", "Upper limit of the target"),
            UNIT,
            text("use", "用途", "Use"),
            real("median", "", "中位数", "Median"),
            real("lower", "", "5% 分位数", "5% quantile"),
            real("upper", "", "95% 分位数", "95% quantile"),
            text("inside", "是否落入", "Inside the target"),
            LABEL_ZH,
            LABEL_EN,
            text("source", "来源", "Source")));
  }

  /**
   * When makers of a durable reach their certificates. {@code months}: mean time of the step that
   * the recipe states; {@code reached}: month of the run, −1 if not within it. Empty without a
   * service that waits for certificates.
   */
  public static ResultTable certification() {
    return new ResultTable(
        "certification",
        List.of(
            ARM,
            REPLICATION,
            REGION,
            PRODUCT,
            text("step", "步骤", "Step"),
            LABEL_ZH,
            LABEL_EN,
            real("months", "month", "平均月数", "Mean time"),
            whole("reached", "month", "取得月序（−1 为未取得）", "Month reached (−1: not yet)")));
  }

  private static ResultTable matrix(String name) {
    return new ResultTable(
        name,
        List.of(
            ARM,
            REPLICATION,
            MONTH,
            text("row", "行", "Row"),
            text("sector", "机构部门", "Institutional sector"),
            real("value", "CNY", "金额", "Amount")));
  }
}
