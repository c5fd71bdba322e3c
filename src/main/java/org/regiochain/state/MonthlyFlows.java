package org.regiochain.state;

import java.util.Arrays;

/** Goods and money that changed hands in the current month; emptied when the next one starts. */
public final class MonthlyFlows {
  /** Deliveries from pools by user, product and origin: (u·K + k)·O + o. */
  public final double[] poolUnits;

  public final double[] poolValue;

  /** Deliveries to outside regions: x·(Z·K) + o·K + k. */
  public final double[] outsideUnits;

  public final double[] outsideValue;

  /** First entry of each cell in the linked arrays; entry = base + slot·O + origin. */
  public final int[] linkedBase;

  /** Deliveries over links, by buying cell, slot and origin. */
  public final double[] linkedUnits;

  public final double[] linkedValue;

  /** Units produced and sold, by cell. */
  public final double[] produced;

  public final double[] sold;

  /** Output in each week of the month, units: [week][cell]. */
  public final double[][] weeklyOutput;

  /** Units of finished goods in stock at the end of the last week, by cell. */
  public final double[] outputStock;

  /**
   * Units of inputs in stock at the end of the last week, by cell and slot (base: linkedBase/O).
   */
  public final double[] inputStock;

  /** Monthly sums over firms: [item][cell]. */
  public final double[][] ledger;

  /** Ordered units of the month by cell, for the fill rate. */
  public final double[] ordered;

  public MonthlyFlows(Structure structure) {
    int cells = structure.cellCount;
    int origins = structure.originCount;
    poolUnits = new double[structure.userCount * structure.productCount * origins];
    poolValue = new double[poolUnits.length];
    outsideUnits = new double[structure.outsideCount * cells];
    outsideValue = new double[outsideUnits.length];
    linkedBase = new int[cells + 1];
    for (int c = 0; c < cells; c++) {
      linkedBase[c + 1] = linkedBase[c] + structure.slotProduct[c].length * origins;
    }
    linkedUnits = new double[linkedBase[cells]];
    linkedValue = new double[linkedBase[cells]];
    produced = new double[cells];
    sold = new double[cells];
    ordered = new double[cells];
    weeklyOutput = new double[Structure.WEEKS][cells];
    outputStock = new double[cells];
    inputStock = new double[linkedBase[cells] / origins];
    ledger = new double[CellItem.COUNT][cells];
  }

  private MonthlyFlows(MonthlyFlows other) {
    poolUnits = other.poolUnits.clone();
    poolValue = other.poolValue.clone();
    outsideUnits = other.outsideUnits.clone();
    outsideValue = other.outsideValue.clone();
    linkedBase = other.linkedBase;
    linkedUnits = other.linkedUnits.clone();
    linkedValue = other.linkedValue.clone();
    produced = other.produced.clone();
    sold = other.sold.clone();
    ordered = other.ordered.clone();
    weeklyOutput = copy(other.weeklyOutput);
    outputStock = other.outputStock.clone();
    inputStock = other.inputStock.clone();
    ledger = copy(other.ledger);
  }

  /** First entry of a cell in arrays by cell and slot. */
  public static int slotBase(MonthlyFlows flows, Structure structure, int cell) {
    return flows.linkedBase[cell] / structure.originCount;
  }

  public MonthlyFlows copy() {
    return new MonthlyFlows(this);
  }

  /** Forgets the flows of the last month; stocks stay. */
  public void startMonth() {
    Arrays.fill(poolUnits, 0);
    Arrays.fill(poolValue, 0);
    Arrays.fill(outsideUnits, 0);
    Arrays.fill(outsideValue, 0);
    Arrays.fill(linkedUnits, 0);
    Arrays.fill(linkedValue, 0);
    Arrays.fill(produced, 0);
    Arrays.fill(sold, 0);
    Arrays.fill(ordered, 0);
  }

  private static double[][] copy(double[][] rows) {
    double[][] copy = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      copy[i] = rows[i].clone();
    }
    return copy;
  }
}
