package org.regiochain.engine;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.regiochain.data.Chain;
import org.regiochain.data.Cluster;
import org.regiochain.model.Indicator;
import org.regiochain.model.Indicator.Extent;
import org.regiochain.model.InnovationParameters;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.Readings;
import org.regiochain.model.Readings.Selection;
import org.regiochain.model.TradeMatrix;
import org.regiochain.result.ResultTable;
import org.regiochain.state.Economy;
import org.regiochain.state.FlowRow;
import org.regiochain.state.Sector;
import org.regiochain.state.StockRow;
import org.regiochain.state.Structure;

/** Turns one run into rows of the result tables. */
public final class Recorder {
  /** Product ids that stand for more than one product. */
  public static final String ALL = "all";

  /** Sectors and clusters are reported once a quarter: every month they would fill the tables. */
  private static final int QUARTER = 3;

  private static final List<Indicator> INDICATORS = List.of(Indicator.values());

  /** A named selection of regions and products, and what is reported for it. */
  private record Cut(
      String region, String product, Selection selection, boolean everything, boolean chain) {
    boolean monthly() {
      return everything || chain && !product.startsWith(Cluster.PREFIX);
    }
  }

  private final Economy economy;
  private final Readings readings;
  private final InnovationParameters innovation;
  private final FinanceRows finance;
  private final RouteRows routes;
  private final RunRows rows;
  private final String arm;
  private final int replication;
  private final YearMonth start;
  private final List<Cut> cuts;
  private final List<double[]> weeklyOutput = new ArrayList<>();
  private final double[] yearOutput;
  private final double[] yearValueAdded;
  private int monthsInYear;

  Recorder(
      Economy economy,
      TradeMatrix trade,
      ModelParameters parameters,
      RunRows rows,
      String arm,
      int replication,
      YearMonth start) {
    this.economy = economy;
    this.rows = rows;
    this.arm = arm;
    this.replication = replication;
    this.start = start;
    readings = new Readings(economy, trade, parameters);
    innovation = parameters.innovation();
    finance = new FinanceRows(economy, rows, arm, replication, start);
    routes = new RouteRows(economy, rows, arm, replication, start);
    cuts = cuts(economy.structure);
    yearOutput = new double[economy.structure.locationCount];
    yearValueAdded = new double[economy.structure.locationCount];
  }

  /** Output of each week by cell, units; week 0 first. */
  public List<double[]> weeklyOutput() {
    return weeklyOutput;
  }

  /** Notes the opening state as month 0, from a month at rest. */
  void opening() {
    readings.read(true);
    indicators(0, true);
    matrices(0);
    routes.month(0);
    fillYear();
    closeYear(start.getYear() - 1, 1);
  }

  /**
   * Notes a month that was just run.
   *
   * @param month counted from 1
   * @param last whether the run ends with it
   */
  void month(int month, boolean last) {
    YearMonth date = start.plusMonths(month - 1L);
    boolean yearEnd = date.getMonthValue() == Structure.MONTHS || last;
    readings.read(yearEnd);
    indicators(month, yearEnd);
    matrices(month);
    finance.month(month);
    routes.month(month);
    for (double[] week : economy.flows.weeklyOutput) {
      weeklyOutput.add(week.clone());
    }
    fillYear();
    monthsInYear++;
    if (yearEnd) {
      closeYear(date.getYear(), monthsInYear);
      monthsInYear = 0;
    }
  }

  /** Notes links and firm sizes at the end. */
  void end() {
    FinalState.links(economy, rows.links, arm, replication);
    FinalState.spillovers(economy, innovation, rows.spillovers, arm, replication);
    finance.end();
    FutureRows.end(economy, rows, arm, replication);
    FinalState.firmSizes(economy, rows.firmSizes, arm, replication);
  }

  private void indicators(int month, boolean yearEnd) {
    String date = start.plusMonths(month - 1L).toString();
    for (Cut cut : cuts) {
      if (!cut.monthly() && month % QUARTER != 0 && !yearEnd) {
        continue;
      }
      for (Indicator indicator : INDICATORS) {
        if (reported(indicator.extent(), cut, yearEnd)) {
          double value = indicator.of(readings, cut.selection());
          if (!Double.isNaN(value)) {
            rows.indicators.add(
                arm,
                replication,
                month,
                date,
                cut.region(),
                cut.product(),
                indicator.id(),
                indicator.unit(),
                value);
          }
        }
      }
    }
  }

  private static boolean reported(Extent extent, Cut cut, boolean yearEnd) {
    return switch (extent) {
      case EVERY -> true;
      case YEARLY -> yearEnd;
      case CHAINS -> cut.everything() || cut.chain();
      case STAGES -> cut.chain() && cut.selection().products().length == 1;
      case REGION -> cut.everything();
      case WHOLE -> cut.everything() && cut.selection().whole();
      case SHOCK -> false;
    };
  }

  private void matrices(int month) {
    for (FlowRow row : FlowRow.values()) {
      add(rows.flowMatrix, month, row.id(), economy.accounts.flow[row.ordinal()]);
    }
    for (StockRow row : StockRow.values()) {
      add(rows.balanceSheet, month, row.id(), economy.accounts.stock[row.ordinal()]);
    }
  }

  private void add(ResultTable table, int month, String row, double[] values) {
    for (Sector sector : Sector.values()) {
      table.add(arm, replication, month, row, sector.id(), values[sector.ordinal()]);
    }
  }

  private void fillYear() {
    for (int r = 0; r < yearOutput.length; r++) {
      yearOutput[r] += readings.locationOutput[r];
      yearValueAdded[r] += readings.locationValueAdded[r];
    }
  }

  /** Flows of a part of a year are put at yearly rates. */
  private void closeYear(int year, int months) {
    double scale = (double) Structure.MONTHS / months;
    FinalState.locations(
        economy, rows.locations, arm, replication, year, yearOutput, yearValueAdded, scale);
    Arrays.fill(yearOutput, 0);
    Arrays.fill(yearValueAdded, 0);
  }

  private static List<Cut> cuts(Structure st) {
    List<Cut> cuts = new ArrayList<>();
    int[] regions = IntStream.range(0, st.regionCount).toArray();
    for (int z = 0; z < st.regionCount; z++) {
      addProducts(cuts, st, st.regions.get(z).code(), new int[] {z}, st.regionCount == 1);
    }
    if (st.regionCount > 1) {
      addProducts(cuts, st, RunRows.wholeRegion(st), regions, true);
    }
    return List.copyOf(cuts);
  }

  private static void addProducts(
      List<Cut> cuts, Structure st, String region, int[] regions, boolean whole) {
    int[] all = IntStream.range(0, st.productCount).toArray();
    cuts.add(new Cut(region, ALL, new Selection(regions, all, whole), true, false));
    for (int k = 0; k < st.productCount; k++) {
      Selection one = new Selection(regions, new int[] {k}, whole);
      boolean stage = st.products.get(k).chain() != null;
      cuts.add(new Cut(region, st.products.get(k).id(), one, false, stage));
    }
    for (Chain chain : st.chains) {
      int[] stages =
          IntStream.of(all).filter(k -> chain.id().equals(st.products.get(k).chain())).toArray();
      Selection selection = new Selection(regions, stages, whole);
      cuts.add(new Cut(region, Chain.PREFIX + chain.id(), selection, false, true));
    }
    for (Cluster cluster : st.clusters) {
      int[] members = IntStream.of(all).filter(k -> cluster.holds(st.products.get(k))).toArray();
      if (members.length > 0
          && (cluster.region().equals(Cluster.ALL) || cluster.region().equals(region))) {
        Selection selection = new Selection(regions, members, whole);
        cuts.add(new Cut(region, Cluster.PREFIX + cluster.id(), selection, false, true));
      }
    }
  }

  /** The products a cut of the shock table adds up, by product id. */
  public static int[] productsOf(Structure st, String product) {
    return IntStream.range(0, st.productCount)
        .filter(
            k ->
                product.equals(ALL)
                    || st.products.get(k).id().equals(product)
                    || product.equals(Chain.PREFIX + st.products.get(k).chain()))
        .toArray();
  }

  /** Products that the shock table follows: all, chains, their stages, and those given. */
  public static List<String> followed(Structure st, List<String> shocked) {
    List<String> products = new ArrayList<>();
    products.add(ALL);
    st.chains.forEach(chain -> products.add(Chain.PREFIX + chain.id()));
    st.products.stream()
        .filter(p -> p.chain() != null || shocked.contains(p.id()))
        .forEach(p -> products.add(p.id()));
    return products;
  }
}
