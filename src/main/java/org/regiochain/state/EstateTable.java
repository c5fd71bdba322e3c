package org.regiochain.state;

import java.util.Arrays;

/**
 * What failed firms leave, pooled by the bank that enforces and the firm's region: row b·Z + z.
 * Debts and cash in yuan. An estate's plant stays where it is until somebody buys it.
 */
public final class EstateTable {
  private final int regions;
  public final int count;
  public final double[] cash;
  public final double[] owedBank;
  public final double[] owedGuarantor;

  /** Bonds: the part that the enhancer paid, and the rest, owed to outside investors. */
  public final double[] owedEnhancer;

  public final double[] owedOutside;

  /** Legal costs paid and money left for the owners, by region, yuan a month. */
  public final double[] legalCosts;

  public final double[] surplus;

  /** Debts written off, and payments to outside bond holders, yuan a month. */
  public double writtenOff;

  public double paidOutside;
  public double lostOutside;

  public EstateTable(int banks, int regions) {
    this.regions = regions;
    count = banks * regions;
    cash = new double[count];
    owedBank = new double[count];
    owedGuarantor = new double[count];
    owedEnhancer = new double[count];
    owedOutside = new double[count];
    legalCosts = new double[regions];
    surplus = new double[regions];
  }

  public int row(int bank, int region) {
    return bank * regions + region;
  }

  public int bank(int row) {
    return row / regions;
  }

  public int region(int row) {
    return row % regions;
  }

  /** Forgets the flows of the last month; stocks stay. */
  public void startMonth() {
    Arrays.fill(legalCosts, 0);
    Arrays.fill(surplus, 0);
    writtenOff = 0;
    paidOutside = 0;
    lostOutside = 0;
  }

  public EstateTable copy() {
    EstateTable copy = new EstateTable(count / regions, regions);
    System.arraycopy(cash, 0, copy.cash, 0, count);
    System.arraycopy(owedBank, 0, copy.owedBank, 0, count);
    System.arraycopy(owedGuarantor, 0, copy.owedGuarantor, 0, count);
    System.arraycopy(owedEnhancer, 0, copy.owedEnhancer, 0, count);
    System.arraycopy(owedOutside, 0, copy.owedOutside, 0, count);
    System.arraycopy(legalCosts, 0, copy.legalCosts, 0, regions);
    System.arraycopy(surplus, 0, copy.surplus, 0, regions);
    copy.writtenOff = writtenOff;
    copy.paidOutside = paidOutside;
    copy.lostOutside = lostOutside;
    return copy;
  }
}
