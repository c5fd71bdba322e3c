package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.state.Economy;
import org.regiochain.state.Markets;
import org.regiochain.state.MonthlyFlows;
import org.regiochain.state.Structure;

/**
 * The goods identities of every week: finished goods Y′ = Y + x − sold for each cell, inputs S′ = S
 * − used + received for each slot of a cell, and shipped = received for each origin and product.
 */
public final class GoodsBalance {
  private final Structure st;
  private final double[] openingOutputStock;
  private final double[] openingInputStock;
  private final double[] output;
  private final double[] sold;
  private final double[] outputStock;
  private final double[] used;
  private final double[] received;
  private final double[] inputStock;
  private final double[] shippedLinked;
  private final String[] slotName;

  public GoodsBalance(Structure structure) {
    st = structure;
    int slots = 0;
    for (int[] products : structure.slotProduct) {
      slots += products.length;
    }
    openingOutputStock = new double[structure.cellCount];
    openingInputStock = new double[slots];
    output = new double[structure.cellCount];
    sold = new double[structure.cellCount];
    outputStock = new double[structure.cellCount];
    used = new double[slots];
    received = new double[slots];
    inputStock = new double[slots];
    shippedLinked = new double[structure.cellCount];
    slotName = new String[slots];
    int next = 0;
    for (int c = 0; c < structure.cellCount; c++) {
      for (int product : structure.slotProduct[c]) {
        slotName[next++] = structure.cellName(c) + " of " + structure.products.get(product).id();
      }
    }
  }

  void startWeek(MonthlyFlows flows) {
    System.arraycopy(flows.outputStock, 0, openingOutputStock, 0, openingOutputStock.length);
    System.arraycopy(flows.inputStock, 0, openingInputStock, 0, openingInputStock.length);
    Arrays.fill(output, 0);
    Arrays.fill(sold, 0);
    Arrays.fill(outputStock, 0);
    Arrays.fill(used, 0);
    Arrays.fill(received, 0);
    Arrays.fill(inputStock, 0);
    Arrays.fill(shippedLinked, 0);
  }

  void addProduction(int cell, double units, double soldUnits, double stock) {
    output[cell] += units;
    sold[cell] += soldUnits;
    outputStock[cell] += stock;
  }

  void addUse(int slot, double units) {
    used[slot] += units;
  }

  void addLinked(int origin, int product, int slot, double units) {
    received[slot] += units;
    if (origin < st.regionCount) {
      shippedLinked[st.cell(origin, product)] += units;
    }
  }

  void addReceipts(int slot, double fromPool, double stock) {
    received[slot] += fromPool;
    inputStock[slot] += stock;
  }

  void check(Economy e, Period period) {
    MonthlyFlows flows = e.flows;
    Markets m = e.markets;
    for (int c = 0; c < st.cellCount; c++) {
      double scale = openingOutputStock[c] + output[c] + sold[c];
      Identity.require(
          e.accounts,
          "finished goods",
          period,
          st.cellName(c),
          openingOutputStock[c] + output[c] - sold[c] - outputStock[c],
          scale);
      double pool = m.poolOrders[c] * m.poolFill[c];
      Identity.require(
          e.accounts,
          "shipped = received",
          period,
          st.cellName(c),
          sold[c] - pool - shippedLinked[c],
          scale);
      int base = MonthlyFlows.slotBase(flows, st, c);
      for (int j = 0; j < st.slotProduct[c].length; j++) {
        int s = base + j;
        Identity.require(
            e.accounts,
            "inputs",
            period,
            slotName[s],
            openingInputStock[s] - used[s] + received[s] - inputStock[s],
            openingInputStock[s] + used[s] + received[s]);
      }
    }
    System.arraycopy(outputStock, 0, flows.outputStock, 0, outputStock.length);
    System.arraycopy(inputStock, 0, flows.inputStock, 0, inputStock.length);
  }
}
