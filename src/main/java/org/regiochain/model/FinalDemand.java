package org.regiochain.model;

import org.regiochain.numeric.Draws;
import org.regiochain.numeric.Hash;
import org.regiochain.numeric.Stream;
import org.regiochain.state.Economy;
import org.regiochain.state.HouseholdTable;
import org.regiochain.state.Markets;
import org.regiochain.state.Structure;

/**
 * Monthly step 5: demand of households, governments, investors and the outside.
 *
 * <p>Household spending C_r = α₁ Y_r + (α₂/12) M_r, of which a fixed share is housing; baskets have
 * fixed real composition. Government purchases and public works are constant in real terms. Firms'
 * investment, housing and public works buy one composite of capital goods. Outside demand E = E⁰ g
 * (P T/(1+b))^{−ε} X^ω, with log g an AR(1) and b the appeal of a brand; for exports of goods T =
 * (1+τ)/(1+τ⁰) ({@link RouteCosts}), X the number of exporters ({@link Exporters}). Services of
 * future industries: {@link FutureDemand}.
 *
 * <p>Limits: at base prices and income demand is the table's; ε = 0 makes outside demand fixed.
 * Reads income, deposits, prices, investment plans. Writes demand of final users, a week's worth.
 */
public final class FinalDemand implements LedgerPhase {
  private static final Stream OUTSIDE = Stream.named("outside.demand");

  private final HouseholdParameters households;
  private final TradeParameters trade;
  private final NoiseParameters noise;
  private final CreditGrants plans;
  private final long[] outsideEntity;
  private final double[] housingUnits;

  public FinalDemand(
      HouseholdParameters households,
      TradeParameters trade,
      NoiseParameters noise,
      CreditGrants plans,
      Structure st) {
    this.households = households;
    this.trade = trade;
    this.noise = noise;
    this.plans = plans;
    housingUnits = new double[st.regionCount];
    outsideEntity = new long[st.outsideCount * st.productCount];
    for (int x = 0; x < st.outsideCount; x++) {
      for (int k = 0; k < st.productCount; k++) {
        outsideEntity[x * st.productCount + k] =
            Hash.of(
                Hash.of(st.regions.get(st.outsideOrigin(x)).code()),
                Hash.of(st.products.get(k).id()));
      }
    }
  }

  @Override
  public void run(Economy e, Period period) {
    inside(e);
    outside(e, period);
    FutureDemand.addOutside(e);
  }

  /** Units of capital goods that households of a region order as housing this month. */
  double housingUnits(int region) {
    return housingUnits[region];
  }

  private void inside(Economy e) {
    Structure st = e.structure;
    HouseholdTable h = e.households;
    Markets m = e.markets;
    for (int z = 0; z < st.regionCount; z++) {
      double spending = 0;
      for (int r = st.locationStart[z]; r < st.locationStart[z + 1]; r++) {
        double planned =
            households.incomePropensity() * h.income[r]
                + households.wealthPropensity() / Structure.MONTHS * h.deposits[r];
        h.spending[r] = Math.max(0, planned);
        spending += h.spending[r];
      }
      double housing = st.housingShareOfSpending[z];
      housingUnits[z] = housing * spending / m.investmentPrice[z];
      double basket = (1 - housing) * spending / m.consumptionPrice[z] / Structure.WEEKS;
      double works = st.publicWorksUnits[z] * e.governments.worksShare[z];
      double projects = plans.investmentUnits(z) + housingUnits[z] + e.governments.projectUnits[z];
      double capital = projects / Structure.WEEKS + works - FutureDemand.fleets(e, z, plans);
      int consumers = st.finalUser(z, Structure.HOUSEHOLDS) * st.productCount;
      int government = st.finalUser(z, Structure.GOVERNMENT) * st.productCount;
      int investors = st.finalUser(z, Structure.INVESTMENT) * st.productCount;
      for (int k = 0; k < st.productCount; k++) {
        m.demand[consumers + k] = basket * st.consumptionShare[z][k];
        m.demand[government + k] = st.governmentUnits[z][k];
        m.demand[investors + k] = capital * e.future.investmentShare[z][k];
      }
      FutureDemand.addInside(e, z);
    }
  }

  private void outside(Economy e, Period period) {
    Structure st = e.structure;
    Markets m = e.markets;
    int products = st.productCount;
    long key = period.draws().key(OUTSIDE);
    PolicyStance stance = period.stance();
    double saved = stance.of(Instrument.EXPORT_FX);
    double[] brand = stance.byCell(Instrument.EXPORT_BRAND, st);
    double[] platform = stance.byCell(Instrument.EXPORT_PLATFORM, st);
    for (int x = 0; x < st.outsideCount; x++) {
      boolean world = x == st.worldIndex;
      double elasticity = world ? trade.exportElasticity() : trade.domesticElasticity();
      for (int k = 0; k < products; k++) {
        int xk = x * products + k;
        double shift = 1;
        if (noise.outsideDemand() > 0) {
          m.outsideDemandLog[xk] =
              noise.outsideDemandPersistence() * m.outsideDemandLog[xk]
                  + noise.outsideDemand() * Draws.normal(key, outsideEntity[xk], period.month());
          shift = StrictMath.exp(m.outsideDemandLog[xk]);
        }
        for (int z = 0; z < st.regionCount; z++) {
          int c = st.cell(z, k);
          double delivered = world ? (1 - saved) * transport(e, k, platform[c]) : 1;
          double cost = m.listPrice[c] / st.moneyUnit * delivered / (1 + brand[c]);
          double response = cost == 1 ? 1 : StrictMath.pow(cost, -elasticity);
          double spread = world ? Exporters.spread(trade, e.routes.exporters[c]) : 1;
          m.outsideOrders[x * st.cellCount + c] =
              st.baseOutsideSales[x][c] * shift * response * spread
                  + (world ? e.routes.worksAbroad[c] : 0);
        }
      }
    }
  }

  /** (1 + τ)/(1 + τ⁰) with a share of τ saved by platforms; 1 for services. */
  private static double transport(Economy e, int product, double platform) {
    if (!e.structure.storable[product]) {
      return 1;
    }
    double cost = e.routes.transportCost;
    double factor = e.routes.costFactor;
    return platform == 0 ? factor : factor * (1 + (1 - platform) * cost) / (1 + cost);
  }
}
