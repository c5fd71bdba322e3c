package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.state.Economy;
import org.regiochain.state.HouseholdTable;
import org.regiochain.state.SkillTable;
import org.regiochain.state.Structure;

/**
 * Monthly step 4c: training, migration and settling of skilled people.
 *
 * <p>H_r skilled people, H⁰_r in the base year; their firms hire them in fixed proportion to staff
 * ({@link LabourMarket}). Money M_r for training starts n = κ (1 − e^{−M/(cκ)}) people, κ a share
 * of those without skills, c the cost of one; they pass three stages at the rate 3/T each, Erlang
 * with mean T, and then join H. Skilled job seekers move from r to s at b_{rs} (U_r/U⁰_r) exp(V_s −
 * V_r) as others do, with V = η ln[(w/w⁰)(1−u)/(1−u⁰)/(P/P⁰)(1 + M/(wH))], M now settling grants;
 * the cost of the border in b falls with recognition v, g = e^{−d/D − (1−v)B}. Grants also draw
 * people from outside, the same curve as for training.
 *
 * <p>Limits: at rest and without policy nobody moves on balance; one training cohort is gone after
 * T months on average; v = 1 makes a border pair like one within a region. Trainees go on working;
 * nobody retires; there is one wage for all. Reads wages, staff, prices. Writes skilled people,
 * trainees, labour force, population, programmes.
 */
public final class SkilledMarket implements LedgerPhase {
  private final TalentParameters p;
  private final double baseUnemployment;
  private final double[][] gravity;
  private final boolean[][] border;
  private double[] weight;

  public SkilledMarket(TalentParameters p, LabourParameters labour, Structure st) {
    this.p = p;
    baseUnemployment = labour.baseUnemployment();
    int n = st.locationCount;
    gravity = new double[n][n];
    border = new boolean[n][n];
    for (int r = 0; r < n; r++) {
      for (int s = 0; s < n; s++) {
        border[r][s] = st.regionOfLocation[r] != st.regionOfLocation[s];
        double cost = border[r][s] ? p.borderCost() : 0;
        gravity[r][s] =
            r == s ? 0 : StrictMath.exp(-st.distanceKm[r][s] / p.migrationDistance() - cost);
      }
    }
  }

  @Override
  public void run(Economy e, Period period) {
    if (!p.skilledPools()) {
      return;
    }
    PolicyStance stance = period.stance();
    train(e, money(e, stance, Instrument.TALENT_TRAINING));
    double[] grants = money(e, stance, Instrument.TALENT_ATTRACT);
    migrate(e, grants, stance.of(Instrument.TALENT_RECOGNITION));
    settle(e, grants);
  }

  /**
   * Yuan of an instrument by location: each setting goes where the skilled of the base year are.
   */
  private static double[] money(Economy e, PolicyStance stance, Instrument instrument) {
    Structure st = e.structure;
    return stance.shared(
        instrument,
        st.locationCount,
        st.moneyUnit,
        (aim, r) -> aim.holdsAt(st, r),
        r -> e.skills.base[r]);
  }

  /** People whom money brings in, each for its cost at first and ever fewer up to a limit. */
  private static double brought(double yuan, double cost, double limit) {
    return limit > 0 ? -limit * StrictMath.expm1(-yuan / (cost * limit)) : 0;
  }

  private void train(Economy e, double[] yuan) {
    SkillTable skills = e.skills;
    double rate = SkillTable.STAGES / p.trainingMonths();
    for (int r = 0; r < yuan.length; r++) {
      double arriving = 0;
      for (double[] stage : skills.trainees) {
        double leaving = rate * stage[r];
        stage[r] += arriving - leaving;
        arriving = leaving;
      }
      skills.people[r] += arriving;
      skills.graduated[r] += arriving;
      double without = e.households.labourForce[r] - skills.people[r] - skills.trainees(r);
      double places = p.trainingCapacity() * without;
      if (yuan[r] > 0 && places > 0) {
        double begun = brought(yuan[r], p.trainingCost() * e.structure.moneyUnit, places);
        skills.trainees[0][r] += begun;
        skills.enrolled[r] += begun;
        PublicSupport.pay(e, r, yuan[r]);
      }
    }
  }

  private void migrate(Economy e, double[] grants, double recognition) {
    Structure st = e.structure;
    HouseholdTable h = e.households;
    SkillTable skills = e.skills;
    int n = st.locationCount;
    double[] appeal = new double[n];
    double[] seekers = new double[n];
    for (int r = 0; r < n; r++) {
      if (skills.base[r] > 0 && skills.people[r] > 0) {
        double price = e.markets.consumptionPrice[st.regionOfLocation[r]] / st.moneyUnit;
        double wage = h.wage[r] / h.baseWage[r] / price;
        double work =
            Math.max(0.01, skills.employed[r] / skills.people[r]) / (1 - baseUnemployment);
        double granted = 1 + grants[r] / (h.wage[r] * skills.people[r]);
        appeal[r] = StrictMath.exp(p.migrationElasticity() * StrictMath.log(wage * work * granted));
        // Who has a job below his skills stays in it.
        double free = Math.min(skills.seekers(r), h.labourForce[r] - h.employed[r]);
        seekers[r] = Math.max(0, free) / (baseUnemployment * skills.base[r]);
      }
    }
    if (weight == null) {
      weight = weights(skills);
    }
    double opened = StrictMath.exp(p.borderCost() * recognition);
    double[] net = new double[n];
    for (int r = 0; r < n; r++) {
      for (int s = r + 1; s < n; s++) {
        if (appeal[r] <= 0 || appeal[s] <= 0) {
          continue;
        }
        // Symmetric in r and s, as for all job seekers, so that base flows cancel.
        double pair = gravity[r][s] / Math.max(weight[r], weight[s]);
        double base =
            p.migrationRate()
                * baseUnemployment
                * pair
                * (border[r][s] ? opened : 1)
                * skills.base[r]
                * skills.base[s];
        double pull =
            Math.min(
                LabourMarket.MOST_PULL,
                Math.max(1 / LabourMarket.MOST_PULL, appeal[s] / appeal[r]));
        double out = base * seekers[r] * pull;
        double in = base * seekers[s] / pull;
        net[r] += in - out;
        net[s] += out - in;
      }
    }
    LabourMarket.move(h, net);
    for (int r = 0; r < n; r++) {
      skills.people[r] += net[r];
      skills.netMigration[r] += net[r];
    }
  }

  private double[] weights(SkillTable skills) {
    double[] sums = new double[gravity.length];
    Arrays.setAll(
        sums,
        r -> {
          double sum = 0;
          for (int s = 0; s < gravity.length; s++) {
            sum += gravity[r][s] * skills.base[s];
          }
          return sum;
        });
    return sums;
  }

  /** People from outside bring their families and no savings. */
  private void settle(Economy e, double[] grants) {
    HouseholdTable h = e.households;
    SkillTable skills = e.skills;
    for (int r = 0; r < grants.length; r++) {
      double limit = p.settlingCapacity() * skills.base[r];
      if (grants[r] > 0) {
        double come = brought(grants[r], p.settlingCost() * e.structure.moneyUnit, limit);
        h.population[r] *= 1 + come / h.labourForce[r];
        h.labourForce[r] += come;
        skills.people[r] += come;
        skills.settled[r] += come;
        skills.netMigration[r] += come;
        PublicSupport.pay(e, r, grants[r]);
      }
    }
  }
}
