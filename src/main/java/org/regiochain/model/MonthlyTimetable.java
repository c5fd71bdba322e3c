package org.regiochain.model;

import java.util.List;
import org.regiochain.state.Economy;
import org.regiochain.state.Structure;

/**
 * One month. The order of lines is an economic assumption (ODD: process overview): money moves
 * monthly, goods move weekly, because stocks of two weeks are shorter than a month.
 *
 * <p>Every step reads the arrays of earlier steps and writes only its own rows; no agent is visited
 * before another. A timetable belongs to one simulation.
 */
public final class MonthlyTimetable {
  private final List<Phase> plans;
  private final List<Phase> week;
  private final List<Phase> settlement;
  private final TradeMatrix trade;

  public MonthlyTimetable(ModelParameters p, List<Shock> shocks, Economy e) {
    Structure st = e.structure;
    int banks = e.banks.count;
    trade = new TradeMatrix(st);
    PriceSetting prices = new PriceSetting(p.prices(), st);
    StaffAndCapitalPlans staff = new StaffAndCapitalPlans(p.labour(), p.investment(), st);
    FinanceNeeds needs = new FinanceNeeds(p.finance(), p.guarantees(), p.funds(), st);
    CreditApplications applications =
        new CreditApplications(p.finance(), p.guarantees(), p.noise(), needs, st, banks);
    CreditGrants grants =
        new CreditGrants(p.finance(), p.guarantees(), needs, applications, st, banks);
    LabourMarket labour = new LabourMarket(p.labour(), staff, st);
    FinalDemand demand = new FinalDemand(p.households(), p.trade(), p.noise(), grants, st);
    ForeignPlants plants = new ForeignPlants(p.trade(), p.noise(), e);
    Exporters exporters = new Exporters(p.trade(), st);
    GoodsBalance goods = new GoodsBalance(st);
    Delivery delivery = new Delivery(st, goods);
    Settlement firms = new Settlement(p, needs, st, banks);
    FirmTurnover turnover = new FirmTurnover(p.turnover(), p.finance(), p.noise(), st, banks);
    Adoption adoption = new Adoption(p.adoption(), p.noise(), st);
    Budgets budgets =
        new Budgets(p.households(), p.finance(), p.government(), demand, firms, trade, e);
    ResearchPlans research = new ResearchPlans(p.innovation(), p.government(), st);
    Innovation innovation = new Innovation(p.innovation(), p.noise(), p.funds(), research, st);
    Laboratories laboratories = new Laboratories(p.innovation(), p.noise(), innovation, e);
    SupplierReview review = new SupplierReview(p.review(), p.goods(), st);

    plans =
        List.of(
            new CreditConditions(p.funds(), shocks), // (1) shocks to banks, public money
            new RouteCosts(p.trade(), st), // (1c) routes to the world
            new PublicSupport(p.government(), p.turnover(), st), // (1d) projects, grants
            new FutureServices(p.future(), p.noise()), // (1e) services of future industries
            ledger(plants::prepare),
            plants, // (1f) foreign plants
            new InputCosts(p.noise(), st), // (2a) productivity, input prices, unit cost
            prices, // (2b) mark-up and price
            new MarketPrices(p.prices(), p.review(), prices, st), // (2c) pools
            staff, // (2d) planned staff and investment
            ledger(research::prepare), // (2d) public money for research
            research, // (2d) research
            needs, // (2e) finance needed, equity
            ledger((economy, t) -> applications.prepare(economy)),
            applications, // (3a) banks and guarantors decide
            ledger((economy, t) -> grants.prepare(economy)),
            grants, // (3b) money moves, plans are cut
            new InvestmentGrants(), // (3c) grants for what is still invested
            ledger((economy, t) -> labour.ration(economy)), // (4a) vacancies against seekers
            labour, // (4b) staff, wages, migration
            new SkilledMarket(p.talent(), p.labour(), st), // (4c) training, skilled migration
            demand, // (5) final and outside demand
            ledger(exporters::prepare),
            exporters); // (5b) exporters come and go
    week =
        List.of(
            new ShockCalendar(shocks), // (1) what is hit this week
            new OrderPlanning(p.goods(), st), // W1 expectations, plans, orders
            new PoolOrders(p.goods()), // W2 orders of pools by origin
            new Production(st, goods), // W2-W3 orders by supplier, output, rationing
            new PoolClearing(p.goods()), // W4a pools deliver
            ledger((economy, t) -> delivery.preparePooledCost(economy)),
            delivery); // W4b links deliver
    settlement =
        List.of(
            ledger(adoption::prepare),
            adoption, // (8) artificial intelligence, before those settle who pay for it
            ledger((economy, t) -> firms.prepareCapitalGoods(economy)),
            firms, // (7a) firms settle
            ledger(
                (economy, t) -> innovation.prepare(economy, t.stance())), // (8a) what reaches whom
            laboratories, // (8a) laboratories, licences
            innovation, // (8b) knowledge, patents, leads
            ledger((economy, t) -> turnover.prepare(economy)),
            turnover, // (9a) failures, closures, starts
            new FirmBalances(st), // (9b) balance sheets of firms
            new FinanceBooks(p.finance(), p.guarantees(), p.funds()), // (9c) estates, guarantors
            budgets, // (7b) households, banks, governments, outside
            ledger(review::prepare), // (10a) which places attract
            review, // (10b) suppliers
            new AccountCheck(trade, e)); // (11) identities
  }

  /** Steps before the goods move. */
  public List<Phase> plans() {
    return plans;
  }

  /** The weekly loop, run {@link Structure#WEEKS} times. */
  public List<Phase> week() {
    return week;
  }

  /** Steps after the goods moved. */
  public List<Phase> settlement() {
    return settlement;
  }

  /** The trade of the month, filled by the settlement. */
  public TradeMatrix trade() {
    return trade;
  }

  private static LedgerPhase ledger(LedgerPhase step) {
    return step;
  }
}
