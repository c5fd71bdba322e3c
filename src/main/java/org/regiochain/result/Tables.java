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
  private static final Column KIND = text("kind", "类别", "Kind");
  private static final Column BUDGET = real("budget", "CNY", "预算（现值）", "Budget, present value");
  private static final Column GRADE = text("grade", "证据等级", "Evidence grade");
  private static final Column OUTCOME = text("outcome", "结果变量", "Outcome");
  private static final Column WINDOW = text("window", "时段", "Window");

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

  /**
   * The arms of a comparison. {@code kind}: {@code none}, {@code lever} (alone, at the budget),
   * {@code package}, {@code custom} (intensities given), {@code level} (alone, at another budget),
   * {@code part} (alone, at its share of a package), {@code subset} (of a package, at its budget),
   * {@code grade} (a lever with its effect scaled by {@code factor}), {@code channel} (an arm with
   * one channel closed, named in {@code channel}); {@code budget}: yuan, 0 where none was solved
   * for; {@code block}: {@code equal_budget}, {@code no_outlay}, {@code capped} (the range ends
   * before the budget), or empty; {@code grade}: the weakest evidence of its levers.
   */
  public static ResultTable arms() {
    return new ResultTable(
        "arms",
        List.of(
            ARM,
            KIND,
            LABEL_ZH,
            LABEL_EN,
            text("base", "对照方案", "Compared with"),
            BUDGET,
            text("block", "分组", "Block"),
            real("factor", "1", "效果倍数", "Effect factor"),
            text("channel", "关闭的渠道", "Channel closed"),
            GRADE));
  }

  /**
   * What each arm of a comparison sets: one row a lever. {@code intensity} in the lever's unit;
   * {@code aim}: what it is aimed at, empty for everything; {@code until}: empty for the end.
   */
  public static ResultTable armLevers() {
    return new ResultTable(
        "arm_levers",
        List.of(
            ARM,
            text("lever", "杠杆", "Lever"),
            LABEL_ZH,
            LABEL_EN,
            real("intensity", "", "强度", "Intensity"),
            UNIT,
            real("max", "", "强度上限", "Highest intensity"),
            text("from", "开始", "From"),
            text("until", "结束", "Until"),
            text("aim", "指向", "Aim"),
            GRADE,
            text("instruments", "作用的政策工具", "Instruments moved"),
            text("seed", "圆桌原话", "Words of the round table"),
            text("source", "依据", "Source")));
  }

  /**
   * Every run of a comparison. {@code status}: {@code done} or {@code failed}, with its {@code
   * cause}; costs: present values over the run in yuan, against the arm compared with; {@code
   * hash}: SHA-256 of the run's series.
   */
  public static ResultTable runs() {
    return new ResultTable(
        "runs",
        List.of(
            ARM,
            KIND,
            REPLICATION,
            whole("seed", "1", "主种子", "Master seed"),
            text("status", "状态", "Status"),
            real("gross", "CNY", "毛支出（现值）", "Gross outlay, present value"),
            real("net", "CNY", "净成本（现值）", "Net cost, present value"),
            real("risk_adjusted", "CNY", "风险调整成本（现值）", "Risk-adjusted cost, present value"),
            text("hash", "校验值", "Hash"),
            text("cause", "失败原因", "Cause of failure")));
  }

  /**
   * The compared outcomes month by month. {@code outcome}: an id of table {@code outcomes}, or
   * {@code outlay_<class>} (yuan in the month), {@code primary_balance} (of governments, yuan in
   * the month), {@code public_stakes} (yuan at the month's end).
   */
  public static ResultTable paths() {
    return new ResultTable(
        "paths", List.of(ARM, REPLICATION, MONTH, DATE, OUTCOME, real("value", "", "数值", "Value")));
  }

  /**
   * What is compared. {@code outcome}: {@code indicator} or {@code indicator:region:product};
   * {@code change}: {@code percent} (effects in per cent of the base arm's mean) or {@code
   * difference} (effects in {@code unit}); {@code better}: {@code higher} or {@code lower}; {@code
   * epsilon}: the smallest effect of interest, in per cent or in {@code unit}; {@code scale_zh},
   * {@code scale_en}: region and product in words.
   */
  public static ResultTable outcomes() {
    return new ResultTable(
        "outcomes",
        List.of(
            OUTCOME,
            INDICATOR,
            REGION,
            PRODUCT,
            LABEL_ZH,
            LABEL_EN,
            UNIT,
            text("change", "效应的表示", "How effects are given"),
            text("better", "好的方向", "Better direction"),
            real("epsilon", "", "最小关注效应", "Smallest effect of interest")));
  }

  /** Months over which outcomes are averaged; {@code from}, {@code until} ISO months, inclusive. */
  public static ResultTable windows() {
    return new ResultTable(
        "windows",
        List.of(
            WINDOW,
            LABEL_ZH,
            LABEL_EN,
            text("from", "起", "From"),
            text("until", "止（含）", "Until (inclusive)")));
  }

  /**
   * Effects against the arm compared with, paired by replication, over a window. {@code unit}:
   * {@code %} or the outcome's. Intervals at the scenario's confidence: {@code lower}, {@code
   * upper} pointwise (by {@code method}: {@code t}, {@code bootstrap} or {@code exact} where all
   * replications agree), {@code simultaneous_*} for all levers of the league together; {@code rho}:
   * correlation with the base arm; {@code vrf}: variance of the difference if draws were
   * independent over its variance; {@code stop}: {@code precision}, {@code cap} or {@code fixed}.
   */
  public static ResultTable effects() {
    return new ResultTable(
        "effects",
        List.of(
            ARM,
            KIND,
            OUTCOME,
            WINDOW,
            UNIT,
            whole("replications", "run", "重复次数", "Replications"),
            real("base", "", "对照均值", "Mean of the base arm"),
            real("mean", "", "平均效应", "Mean effect"),
            real("lower", "", "区间下限", "Lower limit"),
            real("upper", "", "区间上限", "Upper limit"),
            text("method", "区间方法", "Method"),
            real("simultaneous_lower", "", "同时区间下限", "Simultaneous lower limit"),
            real("simultaneous_upper", "", "同时区间上限", "Simultaneous upper limit"),
            real("median", "", "中位效应", "Median effect"),
            real("q05", "", "5% 分位数", "5% quantile"),
            real("q25", "", "25% 分位数", "25% quantile"),
            real("q75", "", "75% 分位数", "75% quantile"),
            real("q95", "", "95% 分位数", "95% quantile"),
            real("share_positive", "1", "效应为正的比例", "Share of positive effects"),
            real("sd", "", "标准差", "Standard deviation"),
            real("skewness", "1", "偏度", "Skewness"),
            real("rho", "1", "与对照的相关系数", "Correlation with the base arm"),
            real("vrf", "1", "方差缩减倍数", "Variance reduction factor"),
            real("epsilon", "", "最小关注效应", "Smallest effect of interest"),
            real("half_width", "", "区间半宽", "Half-width"),
            text("stop", "停止原因", "Reason to stop"),
            GRADE));
  }

  /**
   * The league: levers and packages at one budget by one outcome and window, best first. Ranks are
   * sets {@code rank_low} … {@code rank_high}; arms of one {@code tier} cannot be told apart.
   * {@code per_yuan}: effect in {@code per_yuan_unit} for each yuan (ratio of means) with its
   * interval; infinite limits where none can be given.
   */
  public static ResultTable league() {
    return new ResultTable(
        "league",
        List.of(
            BUDGET,
            OUTCOME,
            WINDOW,
            text("block", "分组", "Block"),
            ARM,
            LABEL_ZH,
            LABEL_EN,
            GRADE,
            UNIT,
            whole("replications", "run", "重复次数", "Replications"),
            real("mean", "", "平均效应", "Mean effect"),
            real("lower", "", "同时区间下限", "Simultaneous lower limit"),
            real("upper", "", "同时区间上限", "Simultaneous upper limit"),
            whole("rank_low", "1", "名次下限", "Lowest rank"),
            whole("rank_high", "1", "名次上限", "Highest rank"),
            whole("tier", "1", "梯队", "Tier"),
            real("best_share", "1", "最佳概率", "Probability of being best"),
            real("per_yuan", "", "单位成本效果", "Effect per yuan"),
            real("per_yuan_lower", "", "单位成本效果下限", "Effect per yuan, lower limit"),
            real("per_yuan_upper", "", "单位成本效果上限", "Effect per yuan, upper limit"),
            text("per_yuan_unit", "单位成本效果的单位", "Unit of the effect per yuan")));
  }

  /**
   * What each arm cost, present value at the scenario's rate. {@code measure}: {@code gross},
   * {@code net}, {@code risk_adjusted}; {@code target}: the budget solved for, in the measure that
   * the scenario solves, else 0; {@code solved_on}, {@code solved}: replications of the search and
   * their mean; {@code upper_tail}: 95% quantile over replications.
   */
  public static ResultTable budget() {
    return new ResultTable(
        "budget",
        List.of(
            ARM,
            KIND,
            BUDGET,
            text("measure", "成本口径", "Cost measure"),
            real("target", "CNY", "目标", "Target"),
            whole("solved_on", "run", "求解所用重复次数", "Replications of the search"),
            real("solved", "CNY", "求解时的均值", "Mean of the search"),
            whole("evaluations", "1", "求解步数", "Steps of the search"),
            whole("replications", "run", "重复次数", "Replications"),
            real("mean", "CNY", "实际均值", "Realised mean"),
            real("lower", "CNY", "区间下限", "Lower limit"),
            real("upper", "CNY", "区间上限", "Upper limit"),
            real("upper_tail", "CNY", "95% 分位数", "95% quantile")));
  }

  /**
   * Packages against their parts. {@code measure}: {@code interaction} (package less the sum of its
   * parts at their shares), {@code index} (over the sum of the parts' absolute effects), {@code
   * over_best} (package less the best member at the full budget), {@code shapley} (a lever's mean
   * marginal effect, subsets at the package's budget), {@code shapley_share} (of the package's
   * effect).
   */
  public static ResultTable synergy() {
    return new ResultTable(
        "synergy",
        List.of(
            text("package", "组合", "Package"),
            OUTCOME,
            WINDOW,
            text("measure", "口径", "Measure"),
            text("lever", "杠杆", "Lever"),
            UNIT,
            whole("replications", "run", "重复次数", "Replications"),
            real("mean", "", "均值", "Mean"),
            real("lower", "", "区间下限", "Lower limit"),
            real("upper", "", "区间上限", "Upper limit")));
  }

  /**
   * The league when the effect of a lever of grade C is multiplied by {@code factor}, its cost
   * kept. {@code rank}: its place among the means; {@code flip_factor}: the factor nearest to 1 at
   * which it changes places, with {@code flip_with}; empty if none between 0 and 2.
   */
  public static ResultTable robustness() {
    return new ResultTable(
        "robustness",
        List.of(
            OUTCOME,
            WINDOW,
            ARM,
            LABEL_ZH,
            LABEL_EN,
            GRADE,
            real("factor", "1", "效果倍数", "Effect factor"),
            UNIT,
            whole("replications", "run", "重复次数", "Replications"),
            real("mean", "", "平均效应", "Mean effect"),
            real("lower", "", "区间下限", "Lower limit"),
            real("upper", "", "区间上限", "Upper limit"),
            whole("rank", "1", "名次", "Rank"),
            real("flip_factor", "1", "名次改变时的倍数", "Factor at which its rank changes"),
            text("flip_with", "与谁换位", "Whom it changes places with")));
  }

  /**
   * By which channels an arm acts: its effect less its effect with the channel closed in both arms,
   * same draws. Contributions need not add up: channels work through each other.
   */
  public static ResultTable channels() {
    return new ResultTable(
        "channels",
        List.of(
            ARM,
            OUTCOME,
            WINDOW,
            text("channel", "渠道", "Channel"),
            LABEL_ZH,
            LABEL_EN,
            UNIT,
            whole("replications", "run", "重复次数", "Replications"),
            real("mean", "", "贡献", "Contribution"),
            real("lower", "", "区间下限", "Lower limit"),
            real("upper", "", "区间上限", "Upper limit")));
  }

  /**
   * Growth or relocation, yuan a month of the window: value added gained inside, value added lost
   * in the rest of the country, and what the nation gains; {@code item}: {@code inside}, {@code
   * displaced}, {@code national}.
   */
  public static ResultTable additionality() {
    return new ResultTable(
        "additionality",
        List.of(
            ARM,
            KIND,
            WINDOW,
            text("item", "项目", "Item"),
            whole("replications", "run", "重复次数", "Replications"),
            real("mean", "CNY/month", "均值", "Mean"),
            real("lower", "CNY/month", "区间下限", "Lower limit"),
            real("upper", "CNY/month", "区间上限", "Upper limit")));
  }

  /**
   * The referee's 20 points. {@code met}: {@code yes}, {@code partly}, {@code no}, {@code n.a.}.
   */
  public static ResultTable checklist() {
    return new ResultTable(
        "checklist",
        List.of(
            whole("point", "1", "序号", "Point"),
            text("question_zh", "要求", "Requirement (Chinese)"),
            text("question_en", "要求（英文）", "Requirement"),
            text("met", "是否满足", "Met"),
            text("evidence_zh", "依据", "Evidence (Chinese)"),
            text("evidence_en", "依据（英文）", "Evidence")));
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
