package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.data.Criticality.Need;
import org.regiochain.numeric.Leontief;
import org.regiochain.state.CellItem;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.MonthlyFlows;
import org.regiochain.state.Structure;

/**
 * What indicators are computed from: one month of an economy, added up by cell, region and
 * location. Money in yuan a month, stocks in yuan.
 */
public final class Readings {
  final Structure st;
  final TradeMatrix trade;
  final Economy economy;
  final FinanceReadings finance;
  final InnovationReadings innovation;
  final double highValueShare;
  final FutureReadings future;
  final double riskFreeRate;

  /** Share of its normal output that a firm can add at once. */
  final double spareOvertime;

  /** Intermediate purchases of a cell: all, from inside, from other inside regions. */
  final double[] bought;

  final double[] boughtInside;
  final double[] boughtAcross;

  /** Sum of squared outputs of the firms of a cell, and the largest output, units a month. */
  final double[] outputSquares;

  final double[] largestOutput;

  /**
   * Value of a product bought as a linked input by chain firms, and its critical part: by product.
   */
  final double[] chainUse;

  final double[] chainCriticalUse;

  /** Value added in a unit of output at base prices, by cell. */
  final double[] baseValueAddedPerUnit;

  /** Value added in the nation for a yuan of a product made elsewhere in the country. */
  final double[] nationalMultiplier;

  /** Part of the sales won in the rest of the country that its own makers lose. */
  final double displaced;

  /** Upstreamness by cell. */
  final double[] upstreamness;

  /** Value added, gross output and employment by location. */
  public final double[] locationValueAdded;

  public final double[] locationOutput;

  private Theil theil = new Theil(0, 0, 0);
  private final LinkReadings links;
  private boolean linksRead;

  /**
   * Prepares to read an economy.
   *
   * @param trade trade of the month, filled by the settlement
   */
  public Readings(Economy economy, TradeMatrix trade, ModelParameters p) {
    this.economy = economy;
    spareOvertime = p.goods().overtimeFactor() - 1;
    this.trade = trade;
    finance = new FinanceReadings(economy);
    innovation = new InnovationReadings(economy, p.innovation());
    highValueShare = p.innovation().highValueShare();
    future = new FutureReadings(economy);
    links = new LinkReadings(economy.structure);
    riskFreeRate = p.finance().riskFreeRate();
    st = economy.structure;
    bought = new double[st.cellCount];
    boughtInside = new double[st.cellCount];
    boughtAcross = new double[st.cellCount];
    outputSquares = new double[st.cellCount];
    largestOutput = new double[st.cellCount];
    chainUse = new double[st.productCount];
    chainCriticalUse = new double[st.productCount];
    baseValueAddedPerUnit = new double[st.cellCount];
    for (int c = 0; c < st.cellCount; c++) {
      baseValueAddedPerUnit[c] =
          1
              - Arrays.stream(st.slotCoefficient[c]).sum()
              - Arrays.stream(st.pooledCoefficient[c]).sum();
    }
    nationalMultiplier = NationalMultiplier.of(st);
    displaced = p.trade().displacement();
    upstreamness = new double[st.cellCount];
    locationValueAdded = new double[st.locationCount];
    locationOutput = new double[st.locationCount];
  }

  /**
   * Reads the month just settled.
   *
   * @param yearEnd whether to work out what is reported once a year
   */
  public void read(boolean yearEnd) {
    purchases();
    linksRead = false;
    firms();
    if (yearEnd) {
      upstreamness();
    }
    theil =
        Theil.of(
            locationValueAdded, economy.households.population, st.regionOfLocation, st.regionCount);
  }

  double ledger(CellItem item, int cell) {
    return economy.flows.ledger[item.ordinal()][cell];
  }

  double valueAdded(int cell) {
    return ledger(CellItem.OUTPUT_VALUE, cell)
        - ledger(CellItem.PURCHASES, cell)
        + ledger(CellItem.INPUT_STOCK_CHANGE, cell);
  }

  /** Added up when first asked for in a month: it takes as long as all else together. */
  LinkReadings links() {
    if (!linksRead) {
      links.read(economy.network);
      linksRead = true;
    }
    return links;
  }

  Theil theil() {
    return theil;
  }

  private void purchases() {
    MonthlyFlows flows = economy.flows;
    int origins = st.originCount;
    Arrays.fill(chainUse, 0);
    Arrays.fill(chainCriticalUse, 0);
    for (int c = 0; c < st.cellCount; c++) {
      int z = st.regionOfCell(c);
      bought[c] = 0;
      boughtInside[c] = 0;
      boughtAcross[c] = 0;
      for (int k : economy.markets.productsOf[c]) {
        int from = (c * st.productCount + k) * origins;
        for (int o = 0; o < origins; o++) {
          add(c, z, o, flows.poolValue[from + o]);
        }
      }
      boolean chain = st.products.get(st.productOfCell(c)).chain() != null;
      for (int j = 0; j < st.slotProduct[c].length; j++) {
        int from = flows.linkedBase[c] + j * origins;
        double slot = 0;
        for (int o = 0; o < origins; o++) {
          add(c, z, o, flows.linkedValue[from + o]);
          slot += flows.linkedValue[from + o];
        }
        if (chain) {
          chainUse[st.slotProduct[c][j]] += slot;
          if (st.slotNeed[c][j] == Need.CRITICAL) {
            chainCriticalUse[st.slotProduct[c][j]] += slot;
          }
        }
      }
    }
  }

  private void add(int cell, int region, int origin, double value) {
    bought[cell] += value;
    if (origin < st.regionCount) {
      boughtInside[cell] += value;
      if (origin != region) {
        boughtAcross[cell] += value;
      }
    }
  }

  private void firms() {
    FirmTable f = economy.firms;
    Arrays.fill(locationValueAdded, 0);
    Arrays.fill(locationOutput, 0);
    for (int c = 0; c < st.cellCount; c++) {
      double squares = 0;
      double largest = 0;
      for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
        double x = f.producedUnits[i];
        // A row of w alike firms adds w·(x/w)².
        squares += x * x / f.weight[i];
        largest = Math.max(largest, x / f.weight[i]);
        double output = f.price[i] * x;
        locationOutput[f.location[i]] += output;
        locationValueAdded[f.location[i]] +=
            output - f.purchases[i] + f.inputStockClosing[i] - f.inputStockOpening[i];
      }
      outputSquares[c] = squares;
      largestOutput[c] = largest;
    }
  }

  /**
   * Distance to final use: (I − Δ) U = 1, with Δ_ij the share of i's sales that j buys as input;
   * sales outside the region count as final (Antràs et al. 2012).
   */
  private void upstreamness() {
    MonthlyFlows flows = economy.flows;
    int origins = st.originCount;
    int cells = st.cellCount;
    double[][] share = new double[cells][cells];
    for (int c = 0; c < cells; c++) {
      for (int k : economy.markets.productsOf[c]) {
        int from = (c * st.productCount + k) * origins;
        for (int o = 0; o < st.regionCount; o++) {
          share[st.cell(o, k)][c] += flows.poolValue[from + o];
        }
      }
      for (int j = 0; j < st.slotProduct[c].length; j++) {
        int from = flows.linkedBase[c] + j * origins;
        for (int o = 0; o < st.regionCount; o++) {
          share[st.cell(o, st.slotProduct[c][j])][c] += flows.linkedValue[from + o];
        }
      }
    }
    double[] ones = new double[cells];
    Arrays.fill(ones, 1);
    for (int c = 0; c < cells; c++) {
      double sales = ledger(CellItem.REVENUE, c);
      for (int j = 0; j < cells; j++) {
        share[c][j] = sales > 0 ? share[c][j] / sales : 0;
      }
    }
    System.arraycopy(Leontief.solve(share, ones), 0, upstreamness, 0, cells);
  }

  /** Sum over the cells of a selection. */
  double sum(Selection s, CellValue value) {
    double sum = 0;
    for (int z : s.regions()) {
      for (int k : s.products()) {
        sum += value.at(st.cell(z, k));
      }
    }
    return sum;
  }

  /** Sum over the locations of a selection's regions. */
  double sumLocations(Selection s, double[] values) {
    double sum = 0;
    for (int z : s.regions()) {
      for (int r = st.locationStart[z]; r < st.locationStart[z + 1]; r++) {
        sum += values[r];
      }
    }
    return sum;
  }

  /** A value by cell. */
  interface CellValue {
    double at(int cell);
  }

  /**
   * What an indicator is asked about.
   *
   * @param regions inside regions
   * @param products products
   * @param whole whether these are all inside regions
   */
  public record Selection(int[] regions, int[] products, boolean whole) {}
}
