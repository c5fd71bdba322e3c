package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.state.Economy;
import org.regiochain.state.MonthlyFlows;
import org.regiochain.state.Structure;

/**
 * Who bought what from where this month, links and pools together. Values in yuan, by origin,
 * product and buying region: index (o·K + k)·Z + z.
 */
public final class TradeMatrix {
  /** Intermediate purchases of firms. */
  public final double[] intermediate;

  /** Purchases of households, government and investors: [final user]. */
  public final double[][] finals;

  private final Structure st;

  public TradeMatrix(Structure structure) {
    st = structure;
    int size = structure.originCount * structure.productCount * structure.regionCount;
    intermediate = new double[size];
    finals = new double[Structure.FINAL_USERS][size];
  }

  /** Index of an origin, product and buying region. */
  public int at(int origin, int product, int region) {
    return (origin * st.productCount + product) * st.regionCount + region;
  }

  /** Reads the flows of the month. */
  public void read(Economy e) {
    MonthlyFlows flows = e.flows;
    int origins = st.originCount;
    Arrays.fill(intermediate, 0);
    for (double[] row : finals) {
      Arrays.fill(row, 0);
    }
    for (int u = 0; u < st.userCount; u++) {
      int z = st.regionOfUser(u);
      double[] target =
          u < st.cellCount ? intermediate : finals[(u - st.cellCount) % Structure.FINAL_USERS];
      for (int k : e.markets.productsOf[u]) {
        int from = (u * st.productCount + k) * origins;
        for (int o = 0; o < origins; o++) {
          target[at(o, k, z)] += flows.poolValue[from + o];
        }
      }
    }
    for (int c = 0; c < st.cellCount; c++) {
      int z = st.regionOfCell(c);
      for (int j = 0; j < st.slotProduct[c].length; j++) {
        int from = flows.linkedBase[c] + j * origins;
        for (int o = 0; o < origins; o++) {
          intermediate[at(o, st.slotProduct[c][j], z)] += flows.linkedValue[from + o];
        }
      }
    }
  }

  /** Purchases of one kind by a region from an origin, all products. */
  public double sum(double[] values, int origin, int region) {
    double sum = 0;
    for (int k = 0; k < st.productCount; k++) {
      sum += values[at(origin, k, region)];
    }
    return sum;
  }

  /** All purchases, intermediate and final, of a region from an origin. */
  public double total(int origin, int region) {
    double sum = sum(intermediate, origin, region);
    for (double[] row : finals) {
      sum += sum(row, origin, region);
    }
    return sum;
  }

  /** Intermediate and final purchases of one product by a region from an origin. */
  public double total(int origin, int product, int region) {
    int at = at(origin, product, region);
    double sum = intermediate[at];
    for (double[] row : finals) {
      sum += row[at];
    }
    return sum;
  }
}
