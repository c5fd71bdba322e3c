package org.regiochain.model;

import java.util.Locale;
import org.regiochain.catalog.Label;
import org.regiochain.model.Readings.Selection;
import org.regiochain.state.CellItem;
import org.regiochain.state.CostClass;
import org.regiochain.state.FlowRow;
import org.regiochain.state.Sector;
import org.regiochain.state.SizeClass;
import org.regiochain.state.Structure;

/**
 * What a run reports. A constant is the only declaration of its indicator: labels, unit, formula,
 * for which selections it is defined, and how it is computed. Flows are of one month.
 */
public enum Indicator {
  VALUE_ADDED(
      label("增加值", "Value added"),
      "CNY/month",
      "Σ (p·x − inputs used)",
      Extent.EVERY,
      (r, s) -> r.sum(s, r::valueAdded)),
  GROSS_OUTPUT(
      label("总产出", "Gross output"),
      "CNY/month",
      "Σ p·x",
      Extent.EVERY,
      (r, s) -> r.sum(s, c -> r.ledger(CellItem.OUTPUT_VALUE, c))),
  REAL_OUTPUT(
      label("实际产出（基期价）", "Output at base prices"),
      "CNY(base)/month",
      "Σ x",
      Extent.CHAINS,
      (r, s) -> r.sum(s, c -> r.economy.flows.produced[c])),
  REAL_VALUE_ADDED(
      label("实际增加值（基期价）", "Value added at base prices"),
      "CNY(base)/month",
      "Σ x (1 − Σ_k a_k), double deflation at base prices",
      Extent.EVERY,
      (r, s) -> r.sum(s, c -> r.economy.flows.produced[c] * r.baseValueAddedPerUnit[c])),
  EMPLOYMENT(
      label("就业", "Employment"),
      "person",
      "Σ N",
      Extent.EVERY,
      (r, s) -> r.sum(s, c -> r.ledger(CellItem.STAFF, c))),
  PRICE_INDEX(
      label("出厂价格指数", "Producer price index"),
      "index",
      "Σ p·x / Σ x, base year = 1",
      Extent.EVERY,
      (r, s) ->
          ratio(
              r.sum(s, c -> r.ledger(CellItem.OUTPUT_VALUE, c)) / r.st.moneyUnit,
              r.sum(s, c -> r.economy.flows.produced[c]))),
  FILL_RATE(
      label("订单满足率", "Fill rate"),
      "share",
      "Σ delivered / Σ ordered, units",
      Extent.EVERY,
      (r, s) ->
          ratio(r.sum(s, c -> r.economy.flows.sold[c]), r.sum(s, c -> r.economy.flows.ordered[c]))),
  EXPORTS(
      label("出口", "Exports"),
      "CNY/month",
      "Σ sales to the rest of the world",
      Extent.EVERY,
      (r, s) -> r.sum(s, c -> outsideSales(r, c, true))),
  // Exports and routes to the world.
  EXPORTER_INDEX(
      label("出口企业指数", "Exporter index"),
      "index",
      "Σ X·base exports / Σ base exports, base year = 1",
      Extent.EVERY,
      Indicator::exporterIndex),
  TRANSPORT_DAYS(
      label("出口平均在途天数", "Days in transit of exports"),
      "day",
      "Σ shipped·days / Σ shipped, goods",
      Extent.WHOLE,
      (r, s) -> daysInTransit(r)),
  FOREIGN_PLANTS(
      label("新增外资企业", "Foreign plants drawn in"),
      "plant",
      "Σ arrivals since the start of the run",
      Extent.EVERY,
      (r, s) -> r.sum(s, c -> r.economy.routes.foreignPlants[c])),
  TRANSPORT_COST(
      label("对外运输综合成本", "Transport cost to the world"),
      "share",
      "τ⁰ − ln Σ s⁰ exp(−θ Δτ) / θ, freight and time over the value of goods",
      Extent.WHOLE,
      (r, s) -> r.st.corridors.isEmpty() ? Double.NaN : r.economy.routes.transportCost),
  OUTPUT_STOCKS(
      label("产成品库存", "Output stocks"),
      "CNY",
      "Σ p·Y",
      Extent.CHAINS,
      (r, s) -> r.sum(s, c -> r.ledger(CellItem.OUTPUT_STOCK, c))),
  INPUT_STOCKS(
      label("投入品库存", "Input stocks"),
      "CNY",
      "Σ p̄·S",
      Extent.CHAINS,
      (r, s) -> r.sum(s, c -> r.ledger(CellItem.INPUT_STOCK, c))),
  DOMESTIC_SALES(
      label("对全国其他地区销售", "Sales to the rest of the country"),
      "CNY/month",
      "Σ sales to outside regions other than the world",
      Extent.CHAINS,
      (r, s) -> r.sum(s, c -> outsideSales(r, c, false))),
  IMPORTS(
      label("进口", "Imports"),
      "CNY/month",
      "Σ purchases of the product from the rest of the world",
      Extent.CHAINS,
      (r, s) -> purchasesFromOutside(r, s, true)),
  DOMESTIC_PURCHASES(
      label("自全国其他地区购入", "Purchases from the rest of the country"),
      "CNY/month",
      "Σ purchases of the product from outside regions other than the world",
      Extent.CHAINS,
      (r, s) -> purchasesFromOutside(r, s, false)),
  LOCAL_SUPPLY_RATE(
      label("本地配套率", "Local supply rate"),
      "share",
      "intermediate purchases from inside regions / all intermediate purchases",
      Extent.CHAINS,
      (r, s) -> ratio(r.sum(s, c -> r.boughtInside[c]), r.sum(s, c -> r.bought[c]))),
  CROSS_BORDER_SHARE(
      label("跨省交易占比（价值）", "Cross-border share by value"),
      "share",
      "intermediate purchases across inside borders / those inside the regions",
      Extent.CHAINS,
      (r, s) -> ratio(r.sum(s, c -> r.boughtAcross[c]), r.sum(s, c -> r.boughtInside[c]))),
  CROSS_BORDER_LINK_SHARE(
      label("跨省链接占比（数量）", "Cross-border share by links"),
      "share",
      "links across inside borders / links inside the regions",
      Extent.CHAINS,
      (r, s) -> ratio(r.sum(s, c -> r.links().across[c]), r.sum(s, c -> r.links().inside[c]))),
  SUPPLIER_CONCENTRATION(
      label("供应商集中度", "Supplier concentration"),
      "1",
      "order-weighted mean over inputs of Σ (link share)²; the pool part counts as atomless",
      Extent.CHAINS,
      (r, s) -> ratio(r.sum(s, c -> r.links().squares[c]), r.sum(s, c -> r.links().weight[c]))),
  OUTPUT_CONCENTRATION(
      label("产出集中度（HHI）", "Output concentration (HHI)"),
      "1",
      "Σ x_i² / (Σ x_i)²",
      Extent.CHAINS,
      (r, s) -> {
        double total = r.sum(s, c -> r.economy.flows.produced[c]);
        return ratio(r.sum(s, c -> r.outputSquares[c]), total * total);
      }),
  BOTTLENECK_INDEX(
      label("瓶颈指数", "Bottleneck index"),
      "1",
      "share of chain inputs × HHI of inside firms × critical share × (1 − replaceable share); replaceable: spare"
          + " overtime of the others over the largest firm's output, at most 1",
      Extent.STAGES,
      Indicator::bottleneck),
  UPSTREAMNESS(
      label("上游度", "Upstreamness"),
      "stages",
      "(I − Δ)U = 1, Δ_ij share of i's sales bought by j; weighted by sales",
      Extent.YEARLY,
      (r, s) ->
          ratio(
              r.sum(s, c -> r.upstreamness[c] * r.ledger(CellItem.REVENUE, c)),
              r.sum(s, c -> r.ledger(CellItem.REVENUE, c)))),
  WAGE_SHARE(
      label("劳动者报酬占比", "Wage share"),
      "share",
      "Σ wages / value added",
      Extent.CHAINS,
      (r, s) -> ratio(r.sum(s, c -> r.ledger(CellItem.WAGES, c)), r.sum(s, r::valueAdded))),
  UNEMPLOYMENT_RATE(
      label("失业率", "Unemployment rate"),
      "share",
      "1 − Σ employed / Σ labour force",
      Extent.REGION,
      (r, s) ->
          1
              - ratio(
                  r.sumLocations(s, r.economy.households.employed),
                  r.sumLocations(s, r.economy.households.labourForce))),
  WAGE(
      label("平均工资", "Average wage"),
      "CNY/person/month",
      "Σ wages / Σ employed",
      Extent.REGION,
      (r, s) ->
          ratio(
              r.sumLocations(s, r.economy.households.wages),
              r.sumLocations(s, r.economy.households.employed))),
  CONSUMER_PRICE_INDEX(
      label("消费价格指数", "Consumer price index"),
      "index",
      "price of the base-year basket, base year = 1; regions weighted by base consumption",
      Extent.REGION,
      (r, s) -> {
        double weighted = 0;
        double weight = 0;
        for (int z : s.regions()) {
          double income = r.st.baseFinal[z][Structure.HOUSEHOLDS];
          weighted += income * r.economy.markets.consumptionPrice[z] / r.st.moneyUnit;
          weight += income;
        }
        return ratio(weighted, weight);
      }),
  CONSUMPTION(
      label("居民消费", "Household consumption"),
      "CNY/month",
      "Σ purchases of households, housing excluded",
      Extent.REGION,
      (r, s) -> finalPurchases(r, s, Structure.HOUSEHOLDS)),
  INVESTMENT(
      label("固定资本形成", "Capital formation"),
      "CNY/month",
      "Σ purchases of capital goods by firms, households and government",
      Extent.REGION,
      (r, s) -> finalPurchases(r, s, Structure.INVESTMENT)),
  POPULATION(
      label("常住人口", "Population"),
      "person",
      "Σ residents",
      Extent.REGION,
      (r, s) -> r.sumLocations(s, r.economy.households.population)),
  HOUSEHOLD_DEPOSITS(
      label("居民存款", "Household deposits"),
      "CNY",
      "Σ M_H",
      Extent.REGION,
      (r, s) -> r.sumLocations(s, r.economy.households.deposits)),
  FIRM_LOANS(
      label("企业贷款", "Loans to firms"),
      "CNY",
      "Σ L",
      Extent.REGION,
      (r, s) -> r.sum(s, c -> r.ledger(CellItem.LOANS, c))),
  GOVERNMENT_DEBT(
      label("政府债务", "Government debt"),
      "CNY",
      "Σ D",
      Extent.REGION,
      (r, s) -> {
        double debt = 0;
        for (int z : s.regions()) {
          debt += r.economy.governments.debt[z];
        }
        return debt;
      }),
  LOAN_RATE(
      label("贷款利率", "Loan rate"),
      "1/year",
      "Σ interest / Σ L, at a yearly rate",
      Extent.REGION,
      (r, s) -> r.finance.loanRate(s)),
  LEVERAGE(
      label("资产负债率", "Leverage"),
      "share",
      "(L + B + trade payables) / assets",
      Extent.REGION,
      (r, s) -> r.finance.leverage(s)),
  CREDIT_GAP(
      label("信贷缺口", "Credit gap"),
      "share",
      "(asked − granted) / asked, all external finance",
      Extent.REGION,
      (r, s) -> r.finance.creditGap(s, SizeClass.values())),
  CREDIT_GAP_MICRO(
      label("信贷缺口：微型企业", "Credit gap, micro firms"),
      "share",
      "the same for micro firms",
      Extent.REGION,
      (r, s) -> r.finance.creditGap(s, SizeClass.MICRO)),
  CREDIT_GAP_SMALL(
      label("信贷缺口：小型企业", "Credit gap, small firms"),
      "share",
      "the same for small firms",
      Extent.REGION,
      (r, s) -> r.finance.creditGap(s, SizeClass.SMALL)),
  CREDIT_GAP_MEDIUM(
      label("信贷缺口：中型企业", "Credit gap, medium firms"),
      "share",
      "the same for medium firms",
      Extent.REGION,
      (r, s) -> r.finance.creditGap(s, SizeClass.MEDIUM)),
  CREDIT_GAP_LARGE(
      label("信贷缺口：大型企业", "Credit gap, large firms"),
      "share",
      "the same for large firms",
      Extent.REGION,
      (r, s) -> r.finance.creditGap(s, SizeClass.LARGE)),
  NPL_RATIO(
      label("不良贷款率", "Bad loan ratio"),
      "share",
      "bad loans / (loans + bad loans), banks of the region",
      Extent.REGION,
      (r, s) -> r.finance.badLoanRatio(s)),
  BANK_CAPITAL_RATIO(
      label("银行资本与贷款之比", "Bank capital over loans"),
      "share",
      "E / (loans + bad loans)",
      Extent.REGION,
      (r, s) -> r.finance.capitalRatio(s)),
  DEFAULT_RATE(
      label("贷款违约率", "Loan default rate"),
      "1/year",
      "loans defaulted / loans, last 12 months",
      Extent.REGION,
      (r, s) -> r.finance.yearly(s, r.economy.credit.defaultedLoans, r.economy.credit.loans)),
  FIRM_DEFAULT_RATE(
      label("企业违约率", "Firm default rate"),
      "1/year",
      "firms in default / firms, last 12 months",
      Extent.REGION,
      (r, s) -> r.finance.yearly(s, r.economy.credit.defaults, r.economy.credit.firms)),
  DISTRESS_SHARE(
      label("困境违约份额", "Share of distress defaults"),
      "share",
      "loans defaulted by arrears, insolvency or idleness / loans defaulted, last 12 months",
      Extent.REGION,
      (r, s) ->
          r.finance.share(s, r.economy.credit.distressLoans, r.economy.credit.defaultedLoans)),
  CONTAGION_SHARE(
      label("传染违约份额", "Share of contagion"),
      "share",
      "loans that defaulted because of customers' bad debts / loans defaulted, last 12 months",
      Extent.REGION,
      (r, s) ->
          r.finance.share(s, r.economy.credit.contagionLoans, r.economy.credit.defaultedLoans)),
  COMPENSATION_RATE(
      label("代偿率", "Compensation rate"),
      "share",
      "claims paid / guarantees ended, last 12 months",
      Extent.REGION,
      (r, s) -> r.finance.compensationRate(s)),
  GUARANTEES_OUTSTANDING(
      label("在保余额", "Guarantees outstanding"),
      "CNY",
      "Σ γ Lᵍ",
      Extent.REGION,
      (r, s) -> r.finance.guarantees(s)),
  GUARANTEE_MULTIPLE(
      label("放大倍数", "Guarantee multiple"),
      "1",
      "guarantees / cash of guarantee funds",
      Extent.REGION,
      (r, s) -> r.finance.guaranteeMultiple(s)),
  GUARANTEED_DEFAULT_GAP(
      label("担保企业违约率差", "Guaranteed default gap"),
      "1/year",
      "default rate of guaranteed firms − that of others of the same industry, region and size, last 12 months",
      Extent.REGION,
      (r, s) -> r.finance.guaranteedDefaultGap(s)),
  FUND_PORTFOLIO(
      label("基金持股", "Fund portfolio"),
      "CNY",
      "Σ V of guidance and venture funds",
      Extent.REGION,
      (r, s) -> r.finance.fundPortfolio(s)),
  FIRM_BONDS(
      label("企业债券余额", "Firm bonds"), "CNY", "Σ B", Extent.REGION, (r, s) -> r.finance.bonds(s)),
  BOND_SPREAD(
      label("企业债利差", "Bond spread"),
      "1/year",
      "Σ bond interest / Σ B − r_f",
      Extent.REGION,
      (r, s) -> r.finance.bondSpread(s, r.riskFreeRate)),
  ENTRY_RATE(
      label("企业新生率", "Entry rate"),
      "1/year",
      "firms started / firms, last 12 months",
      Extent.REGION,
      (r, s) -> r.finance.yearly(s, r.economy.credit.entries, r.economy.credit.firms)),
  EXIT_RATE(
      label("企业退出率", "Exit rate"),
      "1/year",
      "firms closed or failed / firms, last 12 months",
      Extent.REGION,
      (r, s) -> r.finance.yearly(s, r.economy.credit.exits, r.economy.credit.firms)),
  SURVIVAL_3Y(
      label("企业三年存活率", "Three-year survival"),
      "share",
      "(1 − x)^36, x monthly exits over firms of the last 36 months",
      Extent.REGION,
      (r, s) -> r.finance.survival(s)),
  POLICY_OUTLAY_TRANSFER(
      label("政策支出：转移支出", "Policy outlay, transfers"),
      "CNY/month",
      "Σ outlays of the cost class",
      Extent.REGION,
      (r, s) -> r.finance.outlay(s, CostClass.TRANSFER)),
  POLICY_OUTLAY_TAX(
      label("政策支出：税式支出", "Policy outlay, tax relief"),
      "CNY/month",
      "Σ outlays of the cost class",
      Extent.REGION,
      (r, s) -> r.finance.outlay(s, CostClass.TAX)),
  POLICY_OUTLAY_CAPITAL(
      label("政策支出：资本投入", "Policy outlay, capital"),
      "CNY/month",
      "Σ outlays of the cost class",
      Extent.REGION,
      (r, s) -> r.finance.outlay(s, CostClass.CAPITAL)),
  POLICY_OUTLAY_OPERATING(
      label("政策支出：运行费用", "Policy outlay, operation"),
      "CNY/month",
      "Σ outlays of the cost class",
      Extent.REGION,
      (r, s) -> r.finance.outlay(s, CostClass.OPERATING)),
  POLICY_OUTLAY_CAPEX(
      label("政策支出：建设支出", "Policy outlay, construction"),
      "CNY/month",
      "Σ outlays of the cost class",
      Extent.REGION,
      (r, s) -> r.finance.outlay(s, CostClass.CAPEX)),
  // Talent
  SKILLED_WORKERS(
      label("技能人才", "Skilled workers"),
      "person",
      "Σ H, with a skilled job or looking for one",
      Extent.REGION,
      (r, s) -> skilled(r, s, r.sumLocations(s, r.economy.skills.people))),
  SKILLED_UNEMPLOYMENT(
      label("技能人才未就业率", "Skilled unemployment"),
      "share",
      "1 − Σ skilled jobs / Σ H",
      Extent.REGION,
      (r, s) ->
          1
              - ratio(
                  r.sumLocations(s, r.economy.skills.employed),
                  r.sumLocations(s, r.economy.skills.people))),
  SKILLED_NET_MIGRATION(
      label("技能人才净流入", "Net arrivals of skilled workers"),
      "person/month",
      "Σ arrivals − departures of skilled people",
      Extent.REGION,
      (r, s) -> skilled(r, s, r.sumLocations(s, r.economy.skills.netMigration))),
  TRAINEES(
      label("在培人数", "Trainees"),
      "person",
      "Σ people in training",
      Extent.REGION,
      (r, s) -> {
        double sum = 0;
        for (double[] stage : r.economy.skills.trainees) {
          sum += r.sumLocations(s, stage);
        }
        return skilled(r, s, sum);
      }),

  // Innovation
  PATENTS(
      label("发明专利授权", "Patents"),
      "1/month",
      "invention patents granted to firms and laboratories",
      Extent.EVERY,
      (r, s) -> r.innovation.patents(s)),
  HIGH_VALUE_PATENTS(
      label("高价值专利", "High-value patents"),
      "1/month",
      "share of high-value patents × patents",
      Extent.REGION,
      (r, s) -> r.highValueShare * r.innovation.patents(s)),
  PATENTS_PER_10K_PEOPLE(
      label("每万人有效发明专利", "Patents for 10,000 people"),
      "patent",
      "patents in force / residents",
      Extent.REGION,
      (r, s) -> r.innovation.patentsInForce(s)),
  RESEARCH_SPENDING(
      label("研发支出", "Research"),
      "CNY/month",
      "Σ research of firms and laboratories",
      Extent.REGION,
      (r, s) -> r.innovation.spending(s)),
  RESEARCH_INTENSITY(
      label("研发强度", "Research intensity"),
      "share",
      "research / value added",
      Extent.REGION,
      (r, s) -> ratio(r.innovation.spending(s), r.sum(s, r::valueAdded))),
  KNOWLEDGE_STOCK(
      label("知识存量", "Knowledge"),
      "CNY(base)",
      "Σ κ of firms and laboratories",
      Extent.EVERY,
      (r, s) -> r.innovation.known(s, r.innovation.knowledge(s))),
  SPILLOVER_SHARE(
      label("溢出贡献份额", "Share of spillover"),
      "share",
      "1 − Σ Λ without knowledge of others / Σ Λ, firms",
      Extent.REGION,
      (r, s) -> r.innovation.spilloverShare(s)),
  SPILLOVER_NEARBY(
      label("250 公里内溢出份额", "Spillover within 250 km"),
      "share",
      "part from places within 250 km of the knowledge that reaches a place from others",
      Extent.REGION,
      (r, s) -> r.innovation.known(s, r.innovation.spilloverNearby(s))),
  RESEARCH_RETURN(
      label("研发翻番的长期生产率增益", "Productivity from doubled research"),
      "share",
      "what doubling a firm's research for ever brings it, mean by research",
      Extent.REGION,
      (r, s) -> r.innovation.known(s, r.innovation.researchReturn(s))),
  CO_INVENTION_SHARE(
      label("跨省知识份额", "Knowledge from across the border"),
      "share",
      "part from other inside regions of the knowledge that reaches firms",
      Extent.REGION,
      (r, s) -> r.innovation.coInventionShare(s)),
  LICENCES(
      label("实验室成果许可", "Licences"),
      "1/month",
      "Σ licences that firms take from laboratories",
      Extent.REGION,
      (r, s) -> r.innovation.licences(s)),
  CROSS_BORDER_LICENCES(
      label("跨省许可", "Licences across the border"),
      "1/month",
      "those from laboratories of another inside region",
      Extent.REGION,
      (r, s) -> r.innovation.licencesAcross(s)),
  SPIN_OFFS(
      label("科研衍生企业", "Spin-offs"),
      "1/month",
      "Σ firms founded on results of laboratories",
      Extent.REGION,
      (r, s) -> r.innovation.spinOffs(s)),
  CONVERSION_RATE(
      label("专利转化率", "Conversion rate"),
      "share",
      "patents of firms put to use / those put to use or given up, last 12 months",
      Extent.REGION,
      (r, s) -> r.innovation.conversionRate(s)),
  CONVERSION_TIME(
      label("转化时间", "Time to use"),
      "month",
      "patents of firms in a stage / those that leave it in a month, both stages added",
      Extent.REGION,
      (r, s) -> r.innovation.conversionTime(s)),
  PRODUCTIVITY_INDEX(
      label("生产率指数", "Productivity"),
      "index",
      "Σ x / Σ (x / A), base year = 1",
      Extent.EVERY,
      (r, s) -> r.innovation.productivity(s)),

  // Adoption of artificial intelligence
  ADOPTION_SHARE(
      label("人工智能采用率", "Adoption of AI"),
      "share",
      "firms that use artificial intelligence / firms at work",
      Extent.EVERY,
      (r, s) ->
          ratio(
              r.sum(s, c -> r.economy.adoption.cellAdopters[c]),
              r.sum(s, c -> r.economy.adoption.cellFirms[c]))),

  // Future industries.
  SERVICE_DEMAND(
      label("未来服务需求", "Demand for the new service"),
      "CNY(base)/month",
      "final demand of the base year + what new users add",
      Extent.CHAINS,
      (r, s) -> r.future.demand(s)),
  SERVICE_POTENTIAL(
      label("未来服务潜在需求", "Potential of the new service"),
      "CNY(base)/month",
      "m⁰ · open airspace · min(1, sites/needed) · (P/P⁰)^ε",
      Extent.CHAINS,
      (r, s) -> r.future.potential(s)),
  SERVICE_USERS(
      label("未来服务用户占比", "Users of the new service"),
      "share",
      "F / m⁰ of the Bass curve",
      Extent.CHAINS,
      (r, s) -> r.future.users(s)),
  SERVICE_SITES(
      label("起降点等设施", "Sites"),
      "site",
      "Σ sites in use",
      Extent.CHAINS,
      (r, s) -> r.future.sites(s)),
  DURABLE_PRICE(
      label("单机价格", "Price of one aircraft or other durable"),
      "CNY",
      "price in the order book × price index of its makers",
      Extent.CHAINS,
      (r, s) -> r.future.unitPrice(s)),
  CERTIFIED_SHARE(
      label("取证与爬产进度", "Certified and ramped up"),
      "share",
      "share of demand above the base year that makers of the durable may meet, demonstration apart",
      Extent.CHAINS,
      (r, s) -> r.future.certified(s)),
  CUMULATIVE_OUTPUT(
      label("累计产量", "Output so far"),
      "CNY(base)",
      "Σ output of stages that learn, experience at the start included",
      Extent.CHAINS,
      (r, s) -> r.future.experience(s)),
  THEIL(
      label("泰尔指数", "Theil index"),
      "nats",
      "Σ (y_r/Y) ln[(y_r/Y)/(n_r/N)] over locations, y value added, n population",
      Extent.WHOLE,
      (r, s) -> r.theil().total()),
  THEIL_BETWEEN(
      label("泰尔指数：地区间", "Theil index between regions"),
      "nats",
      "the part between inside regions",
      Extent.WHOLE,
      (r, s) -> r.theil().between()),
  THEIL_WITHIN(
      label("泰尔指数：地区内", "Theil index within regions"),
      "nats",
      "the part within inside regions",
      Extent.WHOLE,
      (r, s) -> r.theil().within()),
  TRADE_BALANCE(
      label("对外净销售", "Net sales outside"),
      "CNY/month",
      "sales outside − purchases from outside, all inside regions",
      Extent.WHOLE,
      (r, s) ->
          -r.economy.accounts.flow[FlowRow.OUTSIDE_SALES.ordinal()][Sector.OUTSIDE.ordinal()]
              - purchasesFromOutside(r, s, true)
              - purchasesFromOutside(r, s, false)),
  OUTSIDE_VALUE_ADDED(
      label("全国其他地区由与本地贸易决定的增加值", "Value added elsewhere that trade with here decides"),
      "CNY/month",
      "Σ m (purchases from the rest of the country − displaced share · sales to it), m = v (I − A)⁻¹",
      Extent.WHOLE,
      Indicator::outsideValueAdded),
  RESILIENCE_LOSS(
      label("韧性损失", "Resilience loss"),
      "share",
      "Σ_weeks (x^cf − x) / yearly x^cf, same draws without the shock",
      Extent.SHOCK,
      null),
  RECOVERY_TIME(
      label("恢复时间", "Recovery time"),
      "week",
      "weeks from the shock to the first of 4 weeks in a row with at least 95% of x^cf; 0: never"
          + " below; −1: not"
          + " within the run",
      Extent.SHOCK,
      null);

  /** For which selections an indicator is reported. */
  public enum Extent {
    /** All products, every sector, stage and chain. */
    EVERY,
    /** The same, but only in the opening month and at year ends. */
    YEARLY,
    /** All products, stages and chains. */
    CHAINS,
    /** Stages only. */
    STAGES,
    /** All products only. */
    REGION,
    /** All products of all inside regions only. */
    WHOLE,
    /** Computed from a pair of runs when a shock runs, for all products, stages and chains. */
    SHOCK
  }

  /** Computes an indicator for a selection. */
  interface Measure {
    double of(Readings readings, Selection selection);
  }

  private final String id = name().toLowerCase(Locale.ROOT);
  private final Label label;
  private final String unit;
  private final String formula;
  private final Extent extent;
  private final Measure measure;

  Indicator(Label label, String unit, String formula, Extent extent, Measure measure) {
    this.label = label;
    this.unit = unit;
    this.formula = formula;
    this.extent = extent;
    this.measure = measure;
  }

  /** The stable id used in tables. */
  public String id() {
    return id;
  }

  public Label label() {
    return label;
  }

  public String unit() {
    return unit;
  }

  public String formula() {
    return formula;
  }

  /** Whether less of it is what one would want, other things equal. */
  public boolean lowerIsBetter() {
    return switch (this) {
      case TRANSPORT_DAYS,
          TRANSPORT_COST,
          SUPPLIER_CONCENTRATION,
          BOTTLENECK_INDEX,
          UNEMPLOYMENT_RATE,
          SKILLED_UNEMPLOYMENT,
          CONSUMER_PRICE_INDEX,
          GOVERNMENT_DEBT,
          LOAN_RATE,
          BOND_SPREAD,
          CREDIT_GAP,
          CREDIT_GAP_MICRO,
          CREDIT_GAP_SMALL,
          CREDIT_GAP_MEDIUM,
          CREDIT_GAP_LARGE,
          NPL_RATIO,
          DEFAULT_RATE,
          FIRM_DEFAULT_RATE,
          DISTRESS_SHARE,
          CONTAGION_SHARE,
          COMPENSATION_RATE,
          EXIT_RATE,
          CONVERSION_TIME,
          DURABLE_PRICE,
          THEIL,
          THEIL_BETWEEN,
          THEIL_WITHIN,
          RESILIENCE_LOSS,
          RECOVERY_TIME ->
          true;
      default -> false;
    };
  }

  public Extent extent() {
    return extent;
  }

  /** The value for a selection; NaN where it is not defined (nothing there). */
  public double of(Readings readings, Selection selection) {
    return measure.of(readings, selection);
  }

  private static Label label(String zh, String en) {
    return new Label(zh, en);
  }

  private static double ratio(double part, double whole) {
    return whole != 0 ? part / whole : Double.NaN;
  }

  /** A value where skills are told apart. */
  private static double skilled(Readings r, Selection s, double value) {
    return r.sumLocations(s, r.economy.skills.base) > 0 ? value : Double.NaN;
  }

  private static double outsideSales(Readings r, int cell, boolean world) {
    double sum = 0;
    for (int x = 0; x < r.st.outsideCount; x++) {
      if ((x == r.st.worldIndex) == world) {
        sum += r.economy.flows.outsideValue[x * r.st.cellCount + cell];
      }
    }
    return sum;
  }

  private static double daysInTransit(Readings r) {
    double[] carried = r.economy.routes.carried;
    double all = 0;
    double days = 0;
    for (int j = 0; j < carried.length; j++) {
      all += carried[j];
      days += carried[j] * r.economy.routes.days[j];
    }
    return ratio(days, all);
  }

  private static double exporterIndex(Readings r, Selection s) {
    if (r.st.worldIndex < 0) {
      return Double.NaN;
    }
    double[] base = r.st.baseOutsideSales[r.st.worldIndex];
    return ratio(r.sum(s, c -> base[c] * r.economy.routes.exporters[c]), r.sum(s, c -> base[c]));
  }

  private static double purchasesFromOutside(Readings r, Selection s, boolean world) {
    double sum = 0;
    for (int x = 0; x < r.st.outsideCount; x++) {
      if ((x == r.st.worldIndex) == world) {
        for (int z : s.regions()) {
          for (int k : s.products()) {
            sum += r.trade.total(r.st.outsideOrigin(x), k, z);
          }
        }
      }
    }
    return sum;
  }

  /**
   * What sales from here win in the rest of the country others lose there, as far as it displaces.
   */
  private static double outsideValueAdded(Readings r, Selection s) {
    double sum = 0;
    for (int k : s.products()) {
      Selection one = new Selection(s.regions(), new int[] {k}, s.whole());
      double won = r.sum(one, c -> outsideSales(r, c, false));
      sum += r.nationalMultiplier[k] * (purchasesFromOutside(r, one, false) - r.displaced * won);
    }
    return sum;
  }

  private static double finalPurchases(Readings r, Selection s, int user) {
    double sum = 0;
    for (int z : s.regions()) {
      for (int o = 0; o < r.st.originCount; o++) {
        sum += r.trade.sum(r.trade.finals[user], o, z);
      }
    }
    return sum;
  }

  private static double bottleneck(Readings r, Selection s) {
    double chainInputs = 0;
    for (double use : r.chainUse) {
      chainInputs += use;
    }
    double use = 0;
    double critical = 0;
    for (int k : s.products()) {
      use += r.chainUse[k];
      critical += r.chainCriticalUse[k];
    }
    double output = r.sum(s, c -> r.economy.flows.produced[c]);
    double squares = r.sum(s, c -> r.outputSquares[c]);
    double largest = 0;
    for (int z : s.regions()) {
      for (int k : s.products()) {
        largest = Math.max(largest, r.largestOutput[r.st.cell(z, k)]);
      }
    }
    if (!(output > 0) || !(use > 0)) {
      return Double.NaN;
    }
    double spare = r.spareOvertime * (output - largest);
    double replaceable = Math.min(1, spare / largest);
    return use / chainInputs * squares / (output * output) * (critical / use) * (1 - replaceable);
  }
}
