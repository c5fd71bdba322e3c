package org.regiochain.economy;

import java.util.Arrays;
import java.util.List;
import org.regiochain.engine.ChunkExecutor;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.MonthlyTimetable;
import org.regiochain.model.Period;
import org.regiochain.model.Phase;
import org.regiochain.model.PolicyStance;
import org.regiochain.model.Shock;
import org.regiochain.numeric.Draws;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.Markets;
import org.regiochain.state.MonthlyFlows;
import org.regiochain.state.Structure;

/**
 * The weekly goods loop alone: prices, staff, capital and final demand stay as they are unless the
 * test changes them. A week is one step; it can stand for a day.
 */
public final class WeeklyLoop {
  private final Economy economy;
  private final List<Phase> phases;
  private final ChunkExecutor executor = new ChunkExecutor(1);
  private final double[] output;
  private final double[] monthToDate;
  private Period period = new Period(0, 0, PolicyStance.neutral(), new Draws(1, 0));
  private int weeks;

  public WeeklyLoop(Economy economy, ModelParameters parameters) {
    this(economy, parameters, List.of());
  }

  /** Starts at the opening state with final and outside demand of the base year. */
  public WeeklyLoop(Economy economy, ModelParameters parameters, List<Shock> shocks) {
    this(economy, new MonthlyTimetable(parameters, shocks, economy).week());
  }

  /** Runs other phases than the timetable's. */
  public WeeklyLoop(Economy economy, List<Phase> phases) {
    this.economy = economy;
    this.phases = List.copyOf(phases);
    output = new double[economy.firms.count];
    monthToDate = new double[economy.firms.count];
    baseDemand();
  }

  public Economy economy() {
    return economy;
  }

  /** Weeks run so far. */
  public int weeks() {
    return weeks;
  }

  /** Runs one week. */
  public void week() {
    period =
        new Period(
            weeks / Structure.WEEKS, weeks % Structure.WEEKS, period.stance(), period.draws());
    for (Phase phase : phases) {
      executor.run(phase, economy, period);
    }
    FirmTable f = economy.firms;
    for (int i = 0; i < f.count; i++) {
      output[i] = f.producedUnits[i] - (period.week() == 0 ? 0 : monthToDate[i]);
      monthToDate[i] = f.producedUnits[i];
    }
    weeks++;
  }

  /** Runs some weeks. */
  public void weeks(int count) {
    for (int w = 0; w < count; w++) {
      week();
    }
  }

  /**
   * Output of each firm in the last week, units; the difference of month-to-date sums, so it
   * carries their rounding.
   */
  public double[] output() {
    return output;
  }

  /** Output of a cell in the last week, units. */
  public double cellOutput(int cell) {
    return economy.flows.weeklyOutput[period.week()][cell];
  }

  /** Gives every firm so much staff and capital that capacity cannot bind. */
  public WeeklyLoop withSlackCapacity() {
    for (int i = 0; i < economy.firms.count; i++) {
      economy.firms.staff[i] *= 1000;
      economy.firms.capital[i] *= 1000;
    }
    return this;
  }

  /**
   * Tells the goods balance, which follows the sums of stocks by cell, that a test changed them.
   */
  public static void stocksChanged(Economy e) {
    Structure st = e.structure;
    Arrays.fill(e.flows.outputStock, 0);
    Arrays.fill(e.flows.inputStock, 0);
    for (int c = 0; c < st.cellCount; c++) {
      int base = MonthlyFlows.slotBase(e.flows, st, c);
      for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
        e.flows.outputStock[c] += e.firms.outputStock[i];
        for (int j = 0; j < st.slotProduct[c].length; j++) {
          e.flows.inputStock[base + j] += e.network.stock[st.firstSlot(c, i) + j];
        }
      }
    }
  }

  /** Sets final demand and outside orders to those of the base year. */
  public void baseDemand() {
    Structure st = economy.structure;
    Markets m = economy.markets;
    for (int z = 0; z < st.regionCount; z++) {
      for (int k = 0; k < st.productCount; k++) {
        m.demand[demandAt(z, Structure.HOUSEHOLDS, k)] =
            st.consumptionShare[z][k] * st.baseFinal[z][Structure.HOUSEHOLDS];
        m.demand[demandAt(z, Structure.GOVERNMENT, k)] = st.governmentUnits[z][k];
        m.demand[demandAt(z, Structure.INVESTMENT, k)] =
            st.investmentShare[z][k] * st.baseFinal[z][Structure.INVESTMENT];
      }
    }
    for (int x = 0; x < st.outsideCount; x++) {
      System.arraycopy(st.baseOutsideSales[x], 0, m.outsideOrders, x * st.cellCount, st.cellCount);
    }
  }

  /** Where the demand of a region's final user for a product stands in the markets. */
  public int demandAt(int region, int finalUser, int product) {
    Structure st = economy.structure;
    return st.finalUser(region, finalUser) * st.productCount + product;
  }
}
