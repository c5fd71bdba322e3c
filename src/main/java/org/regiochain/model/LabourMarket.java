package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.state.Chunk;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.HouseholdTable;
import org.regiochain.state.SkillTable;
import org.regiochain.state.Structure;

/**
 * Monthly step 4: hiring, wages and migration.
 *
 * <p>Hires scale down alike when a location has fewer job seekers than vacancies, and those of
 * firms that need skilled workers also when these are too few: their share in staff is fixed. Wage
 * curve: w moves by w (w*&#47;w)^a with w* = w⁰ (u/u⁰)^β. Job seekers move from place r to s at
 * b_{rs} (U_r/U⁰_r) exp(V_s − V_r), with the base flow b_{rs} = m u⁰ L⁰_r L⁰_s g_{rs} / max(W_r,
 * W_s), W_r = Σ_s g_{rs} L⁰_s, the same in both directions, and V = η
 * ln[(w/w⁰)(1−u)/(1−u⁰)/(P/P⁰)]; the ratio exp(V_s − V_r) is kept within 1/4 and 4; distance and
 * the border (落户) lower g. All are paid alike; more on the skilled in {@link SkilledMarket}.
 *
 * <p>Limits: at rest nobody is hired on balance and net migration is zero; with m = 0 places are
 * closed. Source: wage curve of Blanchflower and Oswald 1994. Reads staff plans. Writes staff,
 * employment, wages, labour force, population.
 */
public final class LabourMarket implements FirmPhase {
  /** Bound of the relative pull of two places: at most this multiple of base migration. */
  static final double MOST_PULL = 4;

  private final LabourParameters p;
  private final StaffAndCapitalPlans plans;
  private final Partials partials;
  private final double[] hireShare;
  private final double[] skilledHireShare;
  private final double[][] gravity;

  public LabourMarket(LabourParameters p, StaffAndCapitalPlans plans, Structure st) {
    this.p = p;
    this.plans = plans;
    partials = new Partials(st, c -> StaffAndCapitalPlans.locationsOf(st, st.regionOfCell(c)));
    hireShare = new double[st.locationCount];
    skilledHireShare = new double[st.locationCount];
    gravity = new double[st.locationCount][st.locationCount];
    for (int r = 0; r < st.locationCount; r++) {
      for (int s = 0; s < st.locationCount; s++) {
        boolean border = st.regionOfLocation[r] != st.regionOfLocation[s];
        gravity[r][s] =
            r == s
                ? 0
                : StrictMath.exp(
                    -st.distanceKm[r][s] / p.migrationDistance()
                        - (border ? p.migrationBorderCost() : 0));
      }
    }
  }

  /**
   * Share of wanted hires that a location can fill, in all and where skilled workers are among
   * them; call before the firms hire.
   */
  void ration(Economy e) {
    HouseholdTable h = e.households;
    for (int r = 0; r < hireShare.length; r++) {
      double seekers = Math.max(0, h.labourForce[r] - h.employed[r]);
      double wanted = plans.hiresWanted(r);
      hireShare[r] = wanted > seekers ? seekers / wanted : 1;
      double skilledWanted = plans.skilledHiresWanted(r);
      double skilledSeekers = e.skills.seekers(r);
      double share = skilledWanted > skilledSeekers ? skilledSeekers / skilledWanted : 1;
      skilledHireShare[r] = Math.min(hireShare[r], share);
    }
  }

  @Override
  public void update(Economy e, Period period, Chunk chunk) {
    FirmTable f = e.firms;
    int first = e.structure.locationStart[e.structure.regionOfCell(chunk.cell())];
    double[] filled = e.skills.share[chunk.cell()] > 0 ? skilledHireShare : hireShare;
    double[] sums = partials.of(chunk);
    for (int i = chunk.from(); i < chunk.to(); i++) {
      double change = plans.staffChange(i);
      f.staff[i] += change > 0 ? change * filled[f.location[i]] : change;
      sums[f.location[i] - first] += f.staff[i];
    }
  }

  @Override
  public void close(Economy e, Period period) {
    Structure st = e.structure;
    HouseholdTable h = e.households;
    SkillTable skills = e.skills;
    Arrays.fill(h.employed, 0);
    Arrays.fill(skills.employed, 0);
    Arrays.fill(skills.netMigration, 0);
    partials.forEach(
        (c, sums) -> {
          int first = st.locationStart[st.regionOfCell(c)];
          for (int j = 0; j < sums.length; j++) {
            h.employed[first + j] += sums[j];
            skills.employed[first + j] += skills.share[c] * sums[j];
          }
        });
    for (int r = 0; r < st.locationCount; r++) {
      if (h.labourForce[r] > 0) {
        // A floor of a tenth of a percent keeps the wage curve finite at full employment.
        double u = Math.max(0.001, h.unemployment(r));
        double target =
            h.baseWage[r] * StrictMath.pow(u / p.baseUnemployment(), p.wageElasticity());
        h.wage[r] *= StrictMath.pow(target / h.wage[r], p.wageAdjustment());
      }
    }
    if (p.migrationRate() > 0) {
      migrate(e);
    }
  }

  private void migrate(Economy e) {
    Structure st = e.structure;
    HouseholdTable h = e.households;
    int n = st.locationCount;
    double[] appeal = new double[n];
    for (int r = 0; r < n; r++) {
      if (h.labourForce[r] > 0) {
        double price = e.markets.consumptionPrice[st.regionOfLocation[r]] / st.moneyUnit;
        double wage = h.wage[r] / h.baseWage[r] / price;
        double work = Math.max(0.01, 1 - h.unemployment(r)) / (1 - p.baseUnemployment());
        appeal[r] = StrictMath.exp(p.migrationElasticity() * StrictMath.log(wage * work));
      }
    }
    double[] weight = new double[n];
    for (int r = 0; r < n; r++) {
      for (int s = 0; s < n; s++) {
        weight[r] += gravity[r][s] * h.baseLabourForce[s];
      }
    }
    double[] net = new double[n];
    for (int r = 0; r < n; r++) {
      for (int s = r + 1; s < n; s++) {
        if (h.labourForce[r] <= 0 || h.labourForce[s] <= 0) {
          continue;
        }
        // Symmetric in r and s, so that base flows cancel; the larger of the two outflow weights
        // keeps a place from losing more than the migration rate of its job seekers.
        double pair = gravity[r][s] / Math.max(weight[r], weight[s]);
        double base = p.migrationRate() * p.baseUnemployment() * pair;
        double both = h.baseLabourForce[r] * h.baseLabourForce[s];
        double pull = Math.min(MOST_PULL, Math.max(1 / MOST_PULL, appeal[s] / appeal[r]));
        double out = base * both * seekers(h, r) * pull;
        double in = base * both * seekers(h, s) / pull;
        net[r] += in - out;
        net[s] += out - in;
      }
    }
    takeSkills(e, net);
    move(h, net);
  }

  /**
   * Job seekers who leave a place are skilled like those who stay; arrivals like those who left.
   */
  private static void takeSkills(Economy e, double[] net) {
    HouseholdTable h = e.households;
    SkillTable skills = e.skills;
    double moving = 0;
    double arrivals = 0;
    for (int r = 0; r < net.length; r++) {
      double seekers = h.labourForce[r] - h.employed[r];
      if (net[r] < 0 && seekers > 0) {
        double leaving = -net[r] * Math.min(1, skills.seekers(r) / seekers);
        skills.people[r] -= leaving;
        skills.netMigration[r] -= leaving;
        moving += leaving;
      }
      arrivals += Math.max(0, net[r]);
    }
    for (int r = 0; r < net.length; r++) {
      if (net[r] > 0) {
        double coming = moving * net[r] / arrivals;
        skills.people[r] += coming;
        skills.netMigration[r] += coming;
      }
    }
  }

  /** Job seekers of a place relative to the base year. */
  private double seekers(HouseholdTable h, int r) {
    return Math.max(0, h.labourForce[r] - h.employed[r])
        / (p.baseUnemployment() * h.baseLabourForce[r]);
  }

  /**
   * Leavers take their dependants and average deposits along; arrivals bring the average of what
   * left.
   */
  static void move(HouseholdTable h, double[] net) {
    double people = 0;
    double deposits = 0;
    double arrivals = 0;
    for (int r = 0; r < net.length; r++) {
      if (net[r] < 0) {
        double share = -net[r] / h.labourForce[r];
        people += share * h.population[r];
        deposits += share * h.deposits[r];
        h.population[r] *= 1 - share;
        h.deposits[r] *= 1 - share;
      } else {
        arrivals += net[r];
      }
      h.labourForce[r] += net[r];
    }
    for (int r = 0; r < net.length; r++) {
      if (net[r] > 0) {
        h.population[r] += people * net[r] / arrivals;
        h.deposits[r] += deposits * net[r] / arrivals;
      }
    }
  }
}
