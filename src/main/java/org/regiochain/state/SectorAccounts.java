package org.regiochain.state;

/** The flow matrix of the last month and the balance sheet at its end. */
public final class SectorAccounts {
  /** [row][sector], yuan a month. */
  public final double[][] flow = new double[FlowRow.COUNT][Sector.COUNT];

  /** [row][sector], yuan. */
  public final double[][] stock = new double[StockRow.COUNT][Sector.COUNT];

  /** Gross domestic product of each region three ways, yuan a month: production, income, use. */
  public final double[][] gdp;

  /** Price gains and other revaluations of the month, by sector. */
  public final double[] revaluation = new double[Sector.COUNT];

  /** Largest residual of any identity so far, relative to the flows it compares. */
  public double largestResidual;

  public SectorAccounts(int regions) {
    gdp = new double[regions][3];
  }

  public SectorAccounts copy() {
    SectorAccounts copy = new SectorAccounts(gdp.length);
    for (int r = 0; r < flow.length; r++) {
      System.arraycopy(flow[r], 0, copy.flow[r], 0, Sector.COUNT);
    }
    for (int r = 0; r < stock.length; r++) {
      System.arraycopy(stock[r], 0, copy.stock[r], 0, Sector.COUNT);
    }
    for (int z = 0; z < gdp.length; z++) {
      System.arraycopy(gdp[z], 0, copy.gdp[z], 0, 3);
    }
    System.arraycopy(revaluation, 0, copy.revaluation, 0, Sector.COUNT);
    copy.largestResidual = largestResidual;
    return copy;
  }
}
