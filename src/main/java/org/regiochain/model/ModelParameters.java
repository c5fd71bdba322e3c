package org.regiochain.model;

import org.regiochain.catalog.Group;

/** Every parameter of the model, grouped by submodel. Each is declared once, in its own record. */
public record ModelParameters(
    @Group(zh = "企业群体", en = "Population") PopulationParameters population,
    @Group(zh = "货物循环", en = "Goods loop") GoodsParameters goods,
    @Group(zh = "价格与份额", en = "Prices and shares") PriceParameters prices,
    @Group(zh = "供应商复核与边界摩擦", en = "Supplier review and border friction") ReviewParameters review,
    @Group(zh = "劳动与迁移", en = "Labour and migration") LabourParameters labour,
    @Group(zh = "居民", en = "Households") HouseholdParameters households,
    @Group(zh = "投资", en = "Investment") InvestmentParameters investment,
    @Group(zh = "对外贸易与通道", en = "Trade and corridors") TradeParameters trade,
    @Group(zh = "金融", en = "Finance") FinanceParameters finance,
    @Group(zh = "担保与增信", en = "Guarantees and credit enhancement") GuaranteeParameters guarantees,
    @Group(zh = "股权基金", en = "Equity funds") FundParameters funds,
    @Group(zh = "进入与退出", en = "Entry and exit") TurnoverParameters turnover,
    @Group(zh = "创新", en = "Innovation") InnovationParameters innovation,
    @Group(zh = "人才", en = "Talent") TalentParameters talent,
    @Group(zh = "人工智能应用", en = "Adoption of AI") AdoptionParameters adoption,
    @Group(zh = "未来产业", en = "Future industries") FutureParameters future,
    @Group(zh = "政府", en = "Government") GovernmentParameters government,
    @Group(zh = "噪声", en = "Noise") NoiseParameters noise) {

  /** The same with another population. */
  public ModelParameters with(PopulationParameters other) {
    return new ModelParameters(
        other,
        goods,
        prices,
        review,
        labour,
        households,
        investment,
        trade,
        finance,
        guarantees,
        funds,
        turnover,
        innovation,
        talent,
        adoption,
        future,
        government,
        noise);
  }

  /** The same without any chance and growth: nothing moves. */
  public ModelParameters atRest() {
    ModelParameters q = quiet();
    return new ModelParameters(
        q.population,
        q.goods,
        q.prices,
        q.review,
        q.labour,
        q.households,
        q.investment,
        q.trade,
        q.finance,
        q.guarantees,
        q.funds,
        q.turnover,
        q.innovation,
        q.talent,
        q.adoption,
        q.future.still(),
        q.government,
        q.noise);
  }

  /** The same without any chance: the path that is left is deterministic. */
  public ModelParameters quiet() {
    return new ModelParameters(
        population,
        goods,
        prices,
        review.quiet(),
        labour,
        households,
        investment,
        trade,
        finance,
        guarantees,
        funds,
        turnover,
        innovation,
        talent,
        adoption,
        future,
        government,
        noise.quiet());
  }
}
