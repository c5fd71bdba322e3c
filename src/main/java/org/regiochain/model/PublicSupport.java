package org.regiochain.model;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.regiochain.state.CostClass;
import org.regiochain.state.CreditRecords;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.SizeClass;
import org.regiochain.state.Structure;

/**
 * Monthly step 1d: joint projects, works abroad, grants to firms, and time that offices save.
 *
 * <p>Regions share joint projects by value added. Works abroad are a credit to the outside, which
 * orders capital goods for it: money goes out and comes back as exports. A grant for output is
 * split by expected sales of the firms it is aimed at, those included that need none. A grant for
 * entry is split by what firms own, and buys small firms at a share of what a firm of their row and
 * size owns; their owners bring the rest. So all rows grow by the same share of newcomers, and no
 * row gains on another for owning little. Where a row is one firm, as in the stages of a chain,
 * newcomers join it: it keeps its number and gains their market. A stage without small firms draws
 * firms like those it has. Time saved is the share of administrative work in staff time that policy
 * removes.
 *
 * <p>Limit: money for which there is nobody is not spent; without policy nothing is written but
 * zeros. Reads policy, prices, expected orders, assets. Writes projects, payments abroad, orders of
 * the world, grants, numbers and pool shares of small firms.
 */
public final class PublicSupport implements LedgerPhase {
  /** Newcomers that a grant can draw into a row in a month, over the firms there are. */
  private static final double MOST_NEWCOMERS = 0.1;

  private final GovernmentParameters government;
  private final TurnoverParameters turnover;
  private final double[] regionKey;

  public PublicSupport(GovernmentParameters government, TurnoverParameters turnover, Structure st) {
    this.government = government;
    this.turnover = turnover;
    regionKey = RegionKey.byValueAdded(st);
  }

  @Override
  public void run(Economy e, Period period) {
    PolicyStance stance = period.stance();
    Structure st = e.structure;
    double[] relief = stance.byRegion(Instrument.ADMIN_RELIEF, st);
    for (int z = 0; z < st.regionCount; z++) {
      e.governments.timeSaved[z] = government.administrativeTime() * relief[z];
    }
    joint(e, stance);
    Arrays.fill(e.routes.worksAbroad, 0);
    if (st.worldIndex >= 0) {
      worksAbroad(e, stance);
    }
    stance.settings(Instrument.OUTPUT_GRANT).forEach(setting -> output(e, setting));
    stance.settings(Instrument.ENTRY_GRANT).forEach(setting -> entry(e, period, setting));
  }

  /** Public money for research, training or settling, paid to people at a location. */
  static void pay(Economy e, int location, double yuan) {
    int z = e.structure.regionOfLocation[location];
    e.households.programmes[location] += yuan;
    e.governments.policyOutlay[z][CostClass.TRANSFER.ordinal()] += yuan;
  }

  private void joint(Economy e, PolicyStance stance) {
    Structure st = e.structure;
    double[] yuan =
        stance.shared(
            Instrument.PROJECT_JOINT,
            st.regionCount,
            st.moneyUnit,
            (aim, z) -> aim.holdsInRegion(st, z),
            z -> regionKey[z]);
    for (int z = 0; z < yuan.length; z++) {
      e.governments.projectUnits[z] += yuan[z] / e.markets.investmentPrice[z];
    }
  }

  /** The basket is that of investment at home, of what is made at home. */
  private static void worksAbroad(Economy e, PolicyStance stance) {
    Structure st = e.structure;
    double[] yuan =
        stance.shared(
            Instrument.EXPORT_BUILD,
            st.cellCount,
            st.moneyUnit,
            (aim, c) ->
                aim.holdsInRegion(st, st.regionOfCell(c))
                    && aim.holdsForProduct(st, st.productOfCell(c)),
            c -> st.baseOutput[c] > 0 ? investedIn(st, c) : 0);
    for (int c = 0; c < yuan.length; c++) {
      int z = st.regionOfCell(c);
      e.routes.worksAbroad[c] += yuan[c] / e.markets.listPrice[c] / Structure.WEEKS;
      e.governments.paidAbroad[z] += yuan[c];
      e.governments.policyOutlay[z][CostClass.CAPITAL.ordinal()] += yuan[c];
    }
  }

  /** What a region's investors buy of a cell's product in the base year. */
  private static double investedIn(Structure st, int c) {
    int z = st.regionOfCell(c);
    return st.baseFinal[z][Structure.INVESTMENT] * st.investmentShare[z][st.productOfCell(c)];
  }

  private static void output(Economy e, PolicySetting setting) {
    FirmTable f = e.firms;
    IntToDoubleFunction sales =
        i -> f.vacantMonths[i] > 0 ? 0 : Math.max(0, f.expectedOrders[i]) * f.price[i];
    double sum = aimed(e, setting.aim(), (i, yuan) -> {}, sales);
    double perYuan = sum > 0 ? setting.value() * e.structure.moneyUnit / sum : 0;
    aimed(e, setting.aim(), (i, expected) -> f.grants[i] += perYuan * expected, sales);
  }

  private void entry(Economy e, Period period, PolicySetting setting) {
    FirmTable f = e.firms;
    boolean[] joins = newcomersJoin(e);
    IntToDoubleFunction assets =
        i -> joins[i] && f.assets[i] > 0 && f.activeFirms[i] > 0 ? f.assets[i] : 0;
    double sum = aimed(e, setting.aim(), (i, owned) -> {}, assets);
    double perYuan = sum > 0 ? setting.value() * e.structure.moneyUnit / sum : 0;
    double[] entries = e.credit.entries[CreditRecords.row(period.month())];
    aimed(
        e,
        setting.aim(),
        (i, owned) -> {
          double cost = turnover.grantShare() * turnover.startSize() * owned / f.activeFirms[i];
          double most = MOST_NEWCOMERS * f.activeFirms[i];
          double more = perYuan * owned < most * cost ? perYuan * owned / cost : most;
          f.grants[i] += more * cost;
          f.poolShare[i] *= 1 + turnover.startSize() * more / f.activeFirms[i];
          f.activeFirms[i] += f.weight[i] > 1 ? more : 0;
          entries[e.structure.regionOfLocation[f.location[i]]] += more;
        },
        assets);
  }

  /** Whether newcomers are like the firms of a row: small ones, or any where none are small. */
  private static boolean[] newcomersJoin(Economy e) {
    Structure st = e.structure;
    FirmTable f = e.firms;
    boolean[] joins = new boolean[f.count];
    for (int c = 0; c < st.cellCount; c++) {
      boolean anySmall = false;
      for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
        joins[i] = f.sizeClass[i] <= SizeClass.SMALL.ordinal();
        anySmall |= joins[i];
      }
      if (!anySmall) {
        Arrays.fill(joins, st.firmStart[c], st.firmStart[c + 1], true);
      }
    }
    return joins;
  }

  /** Does something with the firms within an aim that have a weight. */
  private interface Step {
    void with(int firm, double weight);
  }

  /** Visits the firms within an aim in order; returns the sum of their weights. */
  private static double aimed(Economy e, PolicyAim aim, Step step, IntToDoubleFunction weight) {
    Structure st = e.structure;
    boolean[] here = new boolean[st.locationCount];
    for (int r = 0; r < here.length; r++) {
      here[r] = aim.holdsAt(st, r);
    }
    boolean[] sizes = new boolean[SizeClass.COUNT];
    for (int s = 0; s < sizes.length; s++) {
      sizes[s] = aim.holdsForSize(s);
    }
    double sum = 0;
    for (int c = 0; c < st.cellCount; c++) {
      if (aim.holdsForProduct(st, st.productOfCell(c))) {
        for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
          boolean within = here[e.firms.location[i]] && sizes[e.firms.sizeClass[i]];
          double w = within ? weight.applyAsDouble(i) : 0;
          if (w > 0) {
            sum += w;
            step.with(i, w);
          }
        }
      }
    }
    return sum;
  }
}
