package org.regiochain.model;

import java.util.EnumSet;
import java.util.Set;
import org.regiochain.catalog.Identified;
import org.regiochain.catalog.Label;
import org.regiochain.state.CostClass;

/**
 * What a policy can set and a phase reads. Each constant is the only declaration of its instrument:
 * id, labels, unit, neutral value and range. A fresh stance starts every month from the neutral
 * values, so that nothing compounds.
 */
public enum Instrument implements Identified {
  /** Mutual recognition (通认): share of the onboarding cost and waiting time removed. */
  BORDER_RECOGNITION(
      "border.recognition",
      "标准互认（通认）",
      "Mutual recognition",
      "1",
      0,
      1,
      CostClass.OPERATING,
      Reach.PRODUCTS),
  /** Matching (通配): share of the matching loss removed. */
  BORDER_MATCHING(
      "border.matching",
      "环节互配（通配）",
      "Cross-border matching",
      "1",
      0,
      1,
      CostClass.OPERATING,
      Reach.PRODUCTS),
  /** Processing (通接): share of the flow cost removed. */
  BORDER_PROCESSING(
      "border.processing",
      "流程互接（通接）",
      "Cross-border processing",
      "1",
      0,
      1,
      CostClass.OPERATING,
      Reach.PRODUCTS),
  // Corridors and exports: RouteCosts, FinalDemand, Exporters.
  /** Share of the transit time of routes to the world removed. */
  CORRIDOR_DAYS(
      "corridor.days",
      "通道提速（缩短时间比例）",
      "Faster corridors",
      "1",
      0,
      0.95,
      CostClass.OPERATING,
      Reach.ROUTES),
  /** Share of freight removed. */
  CORRIDOR_FREIGHT(
      "corridor.freight",
      "通道降费（运费下降比例）",
      "Cheaper corridors",
      "1",
      0,
      0.95,
      CostClass.TRANSFER,
      Reach.ROUTES),
  /** Added capacity, as a multiple of a route's base load: more trains on the same line. */
  CORRIDOR_CAPACITY(
      "corridor.capacity",
      "通道增能（基期货量倍数）",
      "More capacity of corridors",
      "1",
      0,
      100,
      CostClass.OPERATING,
      Reach.ROUTES),
  /** Money for building routes, all together, by their base loads. */
  CORRIDOR_BUILD(
      "corridor.build",
      "通道建设投资",
      "Building corridors",
      "CNY/month",
      0,
      100000000000.0,
      CostClass.CAPEX,
      Reach.ROUTES),
  /** Going abroad together (抱团出海): share of the sunk cost of new exporters paid. */
  EXPORT_SUNK_SHARE(
      "export.sunk_share",
      "抱团出海（分担出海沉没成本）",
      "Shared sunk cost of exporting",
      "1",
      0,
      0.9,
      CostClass.TRANSFER,
      Reach.PRODUCTS),
  /** Platforms (跨境电商、海外仓): share of the transport cost of exports removed. */
  EXPORT_PLATFORM(
      "export.platform",
      "跨境电商与海外仓（降低流通成本比例）",
      "Export platforms",
      "1",
      0,
      1,
      CostClass.OPERATING,
      Reach.PRODUCTS),
  /** A common brand (川渝造): how much more buyers outside would pay. */
  EXPORT_BRAND(
      "export.brand",
      "区域品牌（外部买家愿付溢价）",
      "Regional brand",
      "1",
      0,
      1,
      CostClass.OPERATING,
      Reach.PRODUCTS),

  /** Works abroad (沿线基础设施建设): credit to the outside that orders capital goods here. */
  EXPORT_BUILD(
      "export.build",
      "沿线工程建设出海",
      "Works along the corridors",
      "CNY/month",
      0,
      100000000000.0,
      CostClass.CAPITAL,
      Reach.PRODUCTS),

  /** Foreign investment (全球投资推介会): plants a year beyond the base year's, by output. */
  FDI_ARRIVALS(
      "fdi.arrivals",
      "招引外资（每年新增企业数）",
      "Foreign plants drawn in",
      "plant/year",
      0,
      1000,
      CostClass.OPERATING,
      Reach.PRODUCTS),
  /** Grants to foreign plants in the month they arrive. */
  FDI_GRANT(
      "fdi.grant",
      "外资落地补助",
      "Grants to foreign plants",
      "CNY/month",
      0,
      100000000000.0,
      CostClass.TRANSFER,
      Reach.PRODUCTS),

  // Industry and budgets: SupplierReview, OrderPlanning, PublicSupport, Settlement.
  /** Meetings (智博会、供需对接): added candidates in each review of a supplier. */
  MATCHING_EVENTS(
      "matching.events",
      "展会与供需对接（新增候选供应商）",
      "Matching events",
      "supplier",
      0,
      32,
      CostClass.OPERATING,
      Reach.PRODUCTS),
  /** Clusters (万亿级产业集群): added weight of their firms in the search for suppliers. */
  CLUSTER_SEARCH(
      "cluster.search",
      "集群内优先寻源",
      "Search within clusters",
      "1",
      0,
      10,
      CostClass.OPERATING,
      Reach.PRODUCTS),
  /** Chain leaders (链主) share forecasts: their weight in suppliers' expectations. */
  LEADER_FORECAST(
      "leader.forecast",
      "链主共享需求预测",
      "Forecasts shared by chain leaders",
      "1",
      0,
      1,
      CostClass.OPERATING,
      Reach.PRODUCTS),
  /** Share of the cost of investment granted. */
  CAPEX_SUBSIDY(
      "capex.subsidy",
      "固定资产投资补助",
      "Investment grants",
      "1",
      0,
      0.9,
      CostClass.TRANSFER,
      Reach.PRODUCTS),
  /** Grants by sales (专项扶持). */
  OUTPUT_GRANT(
      "output.grant",
      "专项扶持（按销售额分配）",
      "Grants by sales",
      "CNY/month",
      0,
      100000000000.0,
      CostClass.TRANSFER,
      Reach.FIRMS),
  /** Grants that draw small firms into an industry (建链补链). */
  ENTRY_GRANT(
      "entry.grant",
      "建链补链（引进小企业）",
      "Grants for new firms",
      "CNY/month",
      0,
      100000000000.0,
      CostClass.TRANSFER,
      Reach.FIRMS),
  /** Percentage points off the profit tax, as a share of profit. */
  TAX_PROFIT_CUT(
      "tax.profit_cut",
      "企业所得税减免（占利润）",
      "Profit tax cut",
      "1",
      0,
      0.25,
      CostClass.TAX,
      Reach.PRODUCTS),
  /** One-stop offices (一站式、渝快办): share of administrative work removed. */
  ADMIN_RELIEF(
      "admin.relief",
      "一站式办理（减少办事用时比例）",
      "One-stop offices",
      "1",
      0,
      1,
      CostClass.OPERATING,
      Reach.REGIONS),
  /** Joint projects (项目共推), shared by value added. */
  PROJECT_JOINT(
      "project.joint",
      "共推项目投资",
      "Joint projects",
      "CNY/month",
      0,
      100000000000.0,
      CostClass.CAPEX,
      Reach.REGIONS),

  // Finance.
  /** Information on firms (金融数据库, 数据中台, 联动平台): share of opacity that it lifts. */
  CREDIT_SIGNAL("credit.signal", "信用信息共享", "Credit information", "1", 0, 1, CostClass.OPERATING),
  /** Innovation points (企业创新积分): the same for high-tech firms. */
  CREDIT_POINTS("credit.points", "企业创新积分", "Innovation points", "1", 0, 1, CostClass.OPERATING),
  /** Linked platforms (联动线上融资平台): added chance that the second bank is across the border. */
  CREDIT_SECOND_LENDER(
      "credit.second_lender",
      "跨省二次授信",
      "Second lender across the border",
      "1",
      0,
      1,
      CostClass.OPERATING),
  /** Screening skill (金融人才库): share of the error of scores removed. */
  CREDIT_SCREENING("credit.screening", "授信甄别能力", "Screening skill", "1", 0, 1, CostClass.TRANSFER),
  /** Financial technology (金融大模型): share of banks' cost of lending removed. */
  CREDIT_COST("credit.cost", "信贷成本下降", "Lower cost of lending", "1", 0, 1, CostClass.TRANSFER),
  /** Risk lists (风险清单): share by which the acceptable default rate falls. */
  CREDIT_EXPOSURE_CAP(
      "credit.exposure_cap", "风险清单收紧", "Early exposure caps", "1", 0, 1, CostClass.OPERATING),
  /** Capital paid into guarantee funds each month, all regions together, by loans. */
  GUARANTEE_CAPITAL(
      "guarantee.capital",
      "担保资本注入",
      "Capital for guarantee funds",
      "CNY/month",
      0,
      100000000000.0,
      CostClass.CAPITAL),
  /** Added share of a loan guaranteed. */
  GUARANTEE_COVER(
      "guarantee.cover", "提高担保比例", "Higher guarantee cover", "1", -1, 1, CostClass.CAPITAL),
  /** Share of the guarantee fee that the government pays. */
  GUARANTEE_FEE("guarantee.fee", "担保费补贴", "Guarantee fee subsidy", "1", 0, 1, CostClass.TRANSFER),
  /** Added share of claims borne by re-guarantors outside. */
  GUARANTEE_REGUARANTEE(
      "guarantee.reguarantee", "提高再担保分担", "More re-guarantee", "1", -1, 1, CostClass.CAPITAL),
  /** Public money paid into guidance funds (引导基金) each month, all regions together, by loans. */
  FUND_CAPITAL(
      "fund.capital",
      "引导基金出资",
      "Public money for guidance funds",
      "CNY/month",
      0,
      100000000000.0,
      CostClass.CAPITAL),
  /** Mutual recognition of local investment (返投互认): share of the rule that falls away. */
  FUND_RECOGNITION(
      "fund.recognition",
      "返投互认",
      "Mutual recognition of fund investment",
      "1",
      0,
      1,
      CostClass.OPERATING),
  /** Venture money (天使/风投) drawn in each month, all regions together, by loans. */
  FUND_VENTURE(
      "fund.venture",
      "风险投资引入",
      "Venture money drawn in",
      "CNY/month",
      0,
      100000000000.0,
      CostClass.TAX),
  /** Added tax relief over venture money. */
  FUND_TAX_RELIEF(
      "fund.tax_relief", "创投税收抵免", "Tax relief on venture money", "1", 0, 1, CostClass.TAX),
  /** Multiple of the rate at which funds sell stakes (新交所成渝板), less one. */
  FUND_EXIT("fund.exit", "基金退出便利", "Easier exits", "1", 0, 100, CostClass.OPERATING),
  /** Capital paid into credit enhancers (信用增进公司) each month, all regions together, by loans. */
  BOND_ENHANCER(
      "bond.enhancer",
      "增信公司注资",
      "Capital for credit enhancers",
      "CNY/month",
      0,
      100000000000.0,
      CostClass.CAPITAL),
  /** Rate discount for firms with a green label. */
  GREEN_DISCOUNT(
      "green.discount", "绿色贷款利率优惠", "Green loan discount", "1/year", 0, 0.1, CostClass.TRANSFER),
  /** One green standard: share of labels that banks across the border accept. */
  GREEN_RECOGNITION(
      "green.recognition",
      "绿色标准互认",
      "Green label across the border",
      "1",
      0,
      1,
      CostClass.OPERATING),
  /** Insurance and futures (保险+期货): share of farm firms insured. */
  FARM_INSURANCE("farm.insurance", "保险+期货覆盖", "Farm insurance", "1", 0, 1, CostClass.TRANSFER),
  /** Share of the premium that the government pays. */
  FARM_SUBSIDY(
      "farm.premium_subsidy", "农业保费补贴", "Farm premium subsidy", "1", 0, 1, CostClass.TRANSFER),
  /** Financial court (成渝金融法院): share of enforcement time saved. */
  COURT_TIME("court.time", "缩短执行时间", "Shorter enforcement", "1", 0, 0.95, CostClass.OPERATING),
  /** Share of the cost of enforcement saved. */
  COURT_COST("court.cost", "降低执行成本", "Cheaper enforcement", "1", 0, 1, CostClass.OPERATING),
  /** Equity paid into banks each month, all regions together, by loans. */
  BANK_CAPITAL(
      "bank.capital",
      "银行资本补充",
      "Capital for banks",
      "CNY/month",
      0,
      1000000000000.0,
      CostClass.CAPITAL),
  /** Dual-currency settlement (双币种): share of the price that exporters save abroad. */
  EXPORT_FX("export.fx", "双币种结算", "Dual-currency settlement", "1", 0, 0.5, CostClass.OPERATING),
  // Future industries
  /** Airspace (低空空域): share opened beyond what a recipe says is open. */
  AIRSPACE_OPEN(
      "airspace.open", "开放低空空域", "Airspace opened", "1", 0, 1, CostClass.OPERATING, Reach.REGIONS),
  /** Public money for take-off points (起降点) and other sites each month, by what is needed. */
  VERTIPORT_SITES(
      "vertiport.sites",
      "起降点等设施建设",
      "Public money for sites",
      "CNY/month",
      0,
      100000000000.0,
      CostClass.CAPEX,
      Reach.REGIONS),
  /** Share of the work on later certificates that is done while an earlier one is pending. */
  CERTIFICATION_PARALLEL(
      "certification.parallel",
      "适航取证并联办理",
      "Certificates worked on in parallel",
      "1",
      0,
      1,
      CostClass.OPERATING,
      Reach.REGIONS),
  /** Share of the time for certificates saved. */
  CERTIFICATION_SUPPORT(
      "certification.support",
      "适航取证支持",
      "Support for certification",
      "1",
      0,
      0.9,
      CostClass.OPERATING,
      Reach.REGIONS),
  /** Public orders of products to try them out, each month, by the output of their makers. */
  FUTURE_DEMONSTRATION(
      "future.demonstration",
      "未来产业示范应用",
      "Public demonstration orders",
      "CNY/month",
      0,
      100000000000.0,
      CostClass.TRANSFER,
      Reach.PRODUCTS),

  /** Share of the entry cost of new firms removed; above what there is, it draws more of them. */
  ENTRY_EASE("entry.ease", "开办便利", "Easier entry", "1", 0, 1, CostClass.OPERATING),

  // Talent
  /** Settling grants each month, split by skilled people of the base year (人才引进). */
  TALENT_ATTRACT(
      "talent.attract",
      "人才引进补助",
      "Settling grants for talent",
      "CNY/month",
      0,
      100000000000.0,
      CostClass.TRANSFER,
      Reach.PLACES),
  /** One settlement regime (同城化融入): share of the cost of moving across the border removed. */
  TALENT_RECOGNITION(
      "talent.recognition", "人才落户互认", "Talent across the border", "1", 0, 1, CostClass.OPERATING),
  /** Money for training each month, split by skilled people of the base year (人才培养). */
  TALENT_TRAINING(
      "talent.training",
      "人才培养投入",
      "Money for training",
      "CNY/month",
      0,
      100000000000.0,
      CostClass.TRANSFER,
      Reach.PLACES),

  // Adoption of artificial intelligence
  /** Share of the outlay on adoption that the government pays (智改数转). */
  AI_SUBSIDY(
      "ai.subsidy",
      "智改数转补贴",
      "Subsidy for adopting AI",
      "1",
      0,
      1,
      CostClass.TRANSFER,
      Reach.PRODUCTS),
  /** Scenes opened for use (应用场景): raises imitation, all of them by the scene effect. */
  AI_SCENES("ai.scenes", "开放应用场景", "Scenes for AI", "1", 0, 1, CostClass.TRANSFER, Reach.PRODUCTS),
  /** Open interfaces and data (开放API与数据): share of the outlay on adoption saved. */
  AI_COST(
      "ai.cost",
      "开放接口与数据降低采用成本",
      "Open data for adopting AI",
      "1",
      0,
      1,
      CostClass.OPERATING,
      Reach.REGIONS),

  // Innovation
  /** Grants for research of firms each month, by what they know. */
  RESEARCH_GRANT(
      "research.grant",
      "企业研发补助",
      "Grants for research",
      "CNY/month",
      0,
      100000000000.0,
      CostClass.TRANSFER,
      Reach.FIRMS),
  /** Added tax credit over research (研发加计扣除). */
  RESEARCH_TAX_CREDIT(
      "research.tax_credit",
      "研发税收抵免",
      "Tax credit for research",
      "1",
      0,
      0.5,
      CostClass.TAX,
      Reach.PRODUCTS),
  /**
   * Joint research fund (联合攻关基金) each month: grants to consortia, whose knowledge crosses borders.
   */
  RESEARCH_JOINT(
      "research.joint",
      "联合攻关基金",
      "Joint research fund",
      "CNY/month",
      0,
      100000000000.0,
      CostClass.TRANSFER,
      Reach.PRODUCTS),
  /** Rewards for high-value patents (高价值专利奖励) each month, by what firms know. */
  PATENT_REWARD(
      "patent.reward",
      "高价值专利奖励",
      "Rewards for patents",
      "CNY/month",
      0,
      100000000000.0,
      CostClass.TRANSFER,
      Reach.FIRMS),
  /** Money for laboratories each month, by their budgets. */
  LAB_BUDGET(
      "lab.budget",
      "实验室增加投入",
      "Money for laboratories",
      "CNY/month",
      0,
      100000000000.0,
      CostClass.TRANSFER,
      Reach.PLACES),
  /** Share of what laboratories keep to themselves that they open. */
  LAB_OPENNESS(
      "lab.openness", "实验室开放共享", "Open laboratories", "1", 0, 1, CostClass.OPERATING, Reach.PLACES),
  /** Large facilities (重大科技基础设施): capital goods ordered each month, by people. */
  FACILITY_BUILD(
      "facility.build",
      "重大科技设施建设",
      "Building research facilities",
      "CNY/month",
      0,
      100000000000.0,
      CostClass.CAPEX,
      Reach.PLACES),
  /** Share of the loss of knowledge at the border removed. */
  KNOWLEDGE_BORDER(
      "knowledge.border",
      "跨省知识流动便利",
      "Knowledge across the border",
      "1",
      0,
      1,
      CostClass.OPERATING),
  /** Science corridor (科创走廊): share of the distance between its places removed. */
  KNOWLEDGE_DISTANCE(
      "knowledge.distance",
      "科创走廊缩短距离",
      "Science corridor",
      "1",
      0,
      1,
      CostClass.OPERATING,
      Reach.PLACES),
  /** Platforms for generic technology (共性技术平台): share of the difference between fields removed. */
  KNOWLEDGE_PLATFORM(
      "knowledge.platform", "共性技术平台", "Platforms across fields", "1", 0, 1, CostClass.OPERATING),
  /** Open data (开放数据): share of what could be opened. */
  KNOWLEDGE_OPENNESS(
      "knowledge.openness", "知识与数据开放", "Open data and knowledge", "1", 0, 1, CostClass.OPERATING),
  /** Ties to other regions (京津冀, 长三角, 大湾区): added weight of outside knowledge. */
  KNOWLEDGE_OUTSIDE(
      "knowledge.outside", "对接外部创新资源", "Ties to outside knowledge", "1", 0, 5, CostClass.TRANSFER),
  /** Knowledge services (服务型制造): share of what firms cannot absorb that they learn to. */
  ABSORPTION_SERVICES(
      "absorption.services",
      "知识服务提升吸收能力",
      "Services that help firms absorb",
      "1",
      0,
      1,
      CostClass.TRANSFER,
      Reach.PRODUCTS),
  /** Proof-of-concept centres (概念验证中心): added rate of success over the base year's. */
  PIPELINE_PROOF(
      "pipeline.proof",
      "概念验证中心",
      "Proof-of-concept centres",
      "1",
      0,
      3,
      CostClass.OPERATING,
      Reach.PLACES),
  /** Pilot bases (中试平台): added rate of success over the base year's. */
  PIPELINE_PILOT(
      "pipeline.pilot", "中试平台", "Pilot bases", "1", 0, 3, CostClass.OPERATING, Reach.PLACES),
  /** Technology transfer offices (技术转移): added rate at which laboratories' pilots succeed. */
  LICENCE_RATE("licence.rate", "技术转移机构", "Technology transfer", "1", 0, 3, CostClass.OPERATING),
  /** Share of the loss of licences at the border removed. */
  LICENCE_BORDER(
      "licence.border", "跨省技术许可便利", "Licences across the border", "1", 0, 1, CostClass.OPERATING),
  /** Easier spin-offs (四链融合, 创业基地): added share of results that found a firm. */
  SPINOFF_EASE("spinoff.ease", "科研衍生创业便利", "Easier spin-offs", "1", 0, 10, CostClass.OPERATING);

  /** Shares that are added to one there is, or to a price, rather than taken of what is left. */
  private static final Set<Instrument> POINTS =
      EnumSet.of(
          EXPORT_BRAND,
          TAX_PROFIT_CUT,
          RESEARCH_TAX_CREDIT,
          FUND_TAX_RELIEF,
          AIRSPACE_OPEN,
          CREDIT_SECOND_LENDER);

  private final String id;
  private final Label label;
  private final String unit;
  private final double min;
  private final double max;
  private final CostClass costClass;
  private final Reach reach;

  Instrument(
      String id, String zh, String en, String unit, double min, double max, CostClass costClass) {
    this(id, zh, en, unit, min, max, costClass, Reach.EVERYWHERE);
  }

  Instrument(
      String id,
      String zh,
      String en,
      String unit,
      double min,
      double max,
      CostClass costClass,
      Reach reach) {
    this.id = id;
    this.label = new Label(zh, en);
    this.unit = unit;
    this.min = min;
    this.max = max;
    this.costClass = costClass;
    this.reach = reach;
  }

  /** The id used in scenario files. */
  @Override
  public String id() {
    return id;
  }

  public Label label() {
    return label;
  }

  public String unit() {
    return unit;
  }

  /** The value that means no policy. */
  public double neutral() {
    return 0;
  }

  /**
   * The value where two settings hold for the same thing; their order does not matter, and one that
   * is neutral leaves the other as it is.
   *
   * <p>A share of a friction removed takes its part of what the other leaves, 1 − (1−a)(1−b).
   * Money, counts, rates and points that are added to something add up. Both within the range.
   */
  public double combine(double a, double b) {
    if (a == neutral() || b == neutral()) {
      return a == neutral() ? b : a;
    }
    double both = removesShare() ? 1 - (1 - a) * (1 - b) : a + b;
    return Math.max(min, Math.min(max, both));
  }

  /** Whether a value is a share of something that is taken away. */
  private boolean removesShare() {
    return unit.equals("1") && min == 0 && max <= 1 && !POINTS.contains(this);
  }

  /** How its cost is booked; a declared administrative cost is always an operating cost. */
  public CostClass costClass() {
    return costClass;
  }

  /** What a setting can be aimed at. */
  public Reach reach() {
    return reach;
  }

  public double min() {
    return min;
  }

  public double max() {
    return max;
  }
}
