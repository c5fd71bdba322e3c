package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.state.Chunk;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.KnowledgeTable;
import org.regiochain.state.SizeClass;
import org.regiochain.state.Structure;

/**
 * Monthly step 2d: what firms pay for research, and public money for it.
 *
 * <p>Without policy a firm spends the base year's share b of its sales S, averaged over about a
 * year; this is part of its ordinary costs. A tax credit s, as far as last month's profit tax
 * covers it, adds bS[(1 − s)^−η − 1], of which a share is only called research. Grants and rewards
 * are shared out by knowledge, as far as firms can use them; a part crowds out the firm's own
 * money. A reward for patents is partly earned by patents of no use, at what a patent costs
 * otherwise.
 *
 * <p>Money for laboratories is pay of researchers, by base-year budgets; facilities are capital
 * goods, by people, and work after years. Limit: no instrument, no pay beyond ordinary costs.
 * Writes research paid, its pay beyond ordinary costs, grants, tax credits, programmes, projects.
 */
public final class ResearchPlans implements FirmPhase {
  /** Public money that a firm can put to research, over what it usually spends. */
  private static final double MOST_GRANTED = 10;

  private final InnovationParameters p;
  private final double profitTax;
  private final Structure st;

  /** Public money for a unit of knowledge this month, yuan, by location, product and size. */
  private final double[] grants;

  private final double[] rewards;

  /** The same of the joint fund, by location and product. */
  private final double[] joint;

  private double[] credit;

  /** Share of the border loss that consortia overcome, by product. */
  private final double[] consortia;

  public ResearchPlans(InnovationParameters p, GovernmentParameters government, Structure st) {
    this.p = p;
    profitTax = government.profitTax();
    this.st = st;
    joint = new double[st.locationCount * st.productCount];
    grants = new double[joint.length * SizeClass.COUNT];
    rewards = new double[grants.length];
    credit = new double[st.cellCount];
    consortia = new double[st.productCount];
  }

  /** Public money of the month, before firms plan. */
  void prepare(Economy e, Period period) {
    if (!p.research()) {
      return;
    }
    PolicyStance stance = period.stance();
    shareBySize(e, stance, Instrument.RESEARCH_GRANT, grants);
    share(e, stance, Instrument.RESEARCH_JOINT, joint);
    shareBySize(e, stance, Instrument.PATENT_REWARD, rewards);
    credit = stance.byCell(Instrument.RESEARCH_TAX_CREDIT, st);
    formConsortia(e);
    payLaboratories(e, stance);
    build(e, period);
  }

  /** Shares money out over what firms know in the places and products it is aimed at. */
  private void share(Economy e, PolicyStance stance, Instrument instrument, double[] rates) {
    Arrays.fill(rates, 0);
    for (PolicySetting setting : stance.settings(instrument)) {
      boolean[] aimed = aimed(setting);
      double perUnit = perUnit(setting, aimed, e.knowledge.stock);
      for (int at = 0; at < rates.length; at++) {
        rates[at] += aimed[at] ? perUnit : 0;
      }
    }
  }

  /** The same among firms of the sizes it is aimed at. */
  private void shareBySize(Economy e, PolicyStance stance, Instrument instrument, double[] rates) {
    Arrays.fill(rates, 0);
    for (PolicySetting setting : stance.settings(instrument)) {
      boolean all = setting.aim().sizes().isEmpty();
      boolean[] aimed = aimed(setting);
      double perUnit = perUnit(setting, aimed, all ? e.knowledge.stock : known(e, setting.aim()));
      for (int i = 0; i < rates.length; i++) {
        boolean here = aimed[i / SizeClass.COUNT];
        rates[i] += here && setting.aim().holdsForSize(i % SizeClass.COUNT) ? perUnit : 0;
      }
    }
  }

  /** What firms of the sizes aimed at know, by location and product. */
  private double[] known(Economy e, PolicyAim aim) {
    double[] known = new double[joint.length];
    for (int c = 0; c < st.cellCount; c++) {
      for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
        if (aim.holdsForSize(e.firms.sizeClass[i])) {
          known[e.knowledge.at(e.firms.location[i], st.productOfCell(c))] +=
              e.knowledge.knowledge[i];
        }
      }
    }
    return known;
  }

  /** Yuan for a unit of what is known within an aim; 0 if nothing is. */
  private double perUnit(PolicySetting setting, boolean[] aimed, double[] known) {
    double sum = 0;
    for (int at = 0; at < known.length; at++) {
      sum += aimed[at] ? known[at] : 0;
    }
    return sum > 0 ? setting.value() * st.moneyUnit / sum : 0;
  }

  /** Which places of knowledge, a location and a product each, a setting is aimed at. */
  private boolean[] aimed(PolicySetting setting) {
    boolean[] locations = setting.aim().locationsWithin(st);
    boolean[] products = setting.aim().productsWithin(st);
    boolean[] aimed = new boolean[joint.length];
    for (int at = 0; at < aimed.length; at++) {
      aimed[at] = locations[at / st.productCount] && products[at % st.productCount];
    }
    return aimed;
  }

  private void formConsortia(Economy e) {
    KnowledgeTable k = e.knowledge;
    for (int j = 0; j < st.productCount; j++) {
      double money = 0;
      double spending = 0;
      for (int r = 0; r < st.locationCount; r++) {
        money += Structure.MONTHS * joint[k.at(r, j)] * k.stock[k.at(r, j)];
      }
      for (int z = 0; z < st.regionCount; z++) {
        spending += k.spending[st.cell(z, j)];
      }
      consortia[j] =
          money > 0 && spending > 0 ? -StrictMath.expm1(-money / spending / p.jointScale()) : 0;
    }
  }

  private void payLaboratories(Economy e, PolicyStance stance) {
    KnowledgeTable k = e.knowledge;
    System.arraycopy(k.labBaseResearch, 0, k.labResearch, 0, k.labResearch.length);
    double[] pay =
        stance.shared(
            Instrument.LAB_BUDGET,
            k.labResearch.length,
            st.moneyUnit,
            (aim, lab) -> aim.holdsAt(st, k.labLocation[lab]),
            lab -> k.labBaseResearch[lab]);
    for (int lab = 0; lab < pay.length; lab++) {
      if (pay[lab] > 0) {
        int r = k.labLocation[lab];
        double wageIndex = e.households.wageIndex(r);
        k.labResearch[lab] += Structure.MONTHS * pay[lab] / (wageIndex * st.moneyUnit);
        PublicSupport.pay(e, r, pay[lab]);
      }
    }
  }

  /** What was ordered long enough ago begins to work; new capital goods are ordered. */
  private void build(Economy e, Period period) {
    KnowledgeTable k = e.knowledge;
    int rows = KnowledgeTable.LONGEST_BUILDING;
    double[] finished = k.facilityOrders[(period.month() + rows - p.facilityMonths()) % rows];
    for (int r = 0; r < st.locationCount; r++) {
      k.facilitiesBuilt[r] += finished[r];
    }
    double[] ordered = k.facilityOrders[period.month() % rows];
    double[] yuan =
        period
            .stance()
            .shared(
                Instrument.FACILITY_BUILD,
                ordered.length,
                st.moneyUnit,
                (aim, r) -> aim.holdsAt(st, r),
                r -> e.households.population[r]);
    for (int r = 0; r < ordered.length; r++) {
      int z = st.regionOfLocation[r];
      ordered[r] = yuan[r] / e.markets.investmentPrice[z];
      e.governments.projectUnits[z] += ordered[r];
    }
  }

  @Override
  public void update(Economy e, Period period, Chunk chunk) {
    if (!p.research()) {
      return;
    }
    FirmTable f = e.firms;
    KnowledgeTable k = e.knowledge;
    int product = st.productOfCell(chunk.cell());
    double asked = credit[chunk.cell()];
    double patentCost = 1 / Innovation.arrivals(p, 1, 0);
    for (int i = chunk.from(); i < chunk.to(); i++) {
      if (k.baseResearch[i] == 0) {
        continue;
      }
      k.paid[i] = 0;
      k.relabelled[i] = 0;
      k.padded[i] = 0;
      if (f.vacantMonths[i] > 0) {
        continue;
      }
      double ordinary = ordinary(e, i);
      int at = k.at(f.location[i], product);
      double most = MOST_GRANTED * ordinary / Structure.MONTHS;
      int own = at * SizeClass.COUNT + f.sizeClass[i];
      double offered = k.knowledge[i] * (grants[own] + joint[at] + rewards[own]);
      double taken = offered > most ? most / offered : 1;
      double reward = taken * k.knowledge[i] * rewards[own];
      double granted = taken * k.knowledge[i] * (grants[own] + joint[at]) + reward;
      double caused = 0;
      if (asked > 0) {
        caused =
            ordinary
                * (StrictMath.pow(1 - usable(f, i, asked, ordinary), -p.userCostElasticity()) - 1);
      }
      double more = caused + (1 - p.crowdingOut()) * Structure.MONTHS * granted;
      k.paid[i] = ordinary + more;
      k.relabelled[i] = p.relabelling() * (caused + Structure.MONTHS * reward);
      if (reward > 0) {
        int r = f.location[i];
        double wageIndex = e.households.wageIndex(r);
        k.padded[i] = p.relabelling() * reward / (wageIndex * st.moneyUnit * patentCost);
      }
      f.grants[i] += granted;
      f.taxCredit[i] += asked * k.paid[i] / Structure.MONTHS;
      f.researchWages[i] += more / Structure.MONTHS;
    }
  }

  /** The part of a tax credit that last month's profit tax would have paid for. */
  private double usable(FirmTable f, int i, double asked, double ordinary) {
    double tax = profitTax < 1 ? profitTax / (1 - profitTax) * Math.max(0, f.profit[i]) : 0;
    return ordinary > 0 ? Math.min(asked, Structure.MONTHS * tax / ordinary) : 0;
  }

  /** Research that the base year's share of average sales pays for, yuan a year. */
  private static double ordinary(Economy e, int i) {
    double share = e.knowledge.baseResearch[i] / (Structure.WEEKS_PER_YEAR * e.firms.baseOutput[i]);
    return share * Structure.MONTHS * e.knowledge.sales[i];
  }

  /** Share of the border loss that a product's consortia overcome. */
  double consortia(int product) {
    return consortia[product];
  }
}
