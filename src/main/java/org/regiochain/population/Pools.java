package org.regiochain.population;

import java.util.stream.IntStream;
import org.regiochain.data.RegionalTable;
import org.regiochain.data.RegionalTable.Final;
import org.regiochain.state.FirmTable;
import org.regiochain.state.Markets;
import org.regiochain.state.Structure;

/** The pools of the base year: what the links leave of every cell of the table, exactly. */
final class Pools {
  private static final double ROUNDING = 1e-12;

  private Pools() {}

  static Markets build(Structure st, RegionalTable table, FirmTable firms, Links.Network network) {
    int k = st.productCount;
    int origins = st.originCount;
    double[] left = new double[st.userCount * k * origins];
    for (int u = 0; u < st.userCount; u++) {
      int z = st.regionOfUser(u);
      for (int product = 0; product < k; product++) {
        for (int o = 0; o < origins; o++) {
          double flow =
              u < st.cellCount
                  ? table.intermediate(o, product, z, st.productOfCell(u))
                  : table.finalUse(
                      o, product, z, Final.values()[(u - st.cellCount) % Structure.FINAL_USERS]);
          left[(u * k + product) * origins + o] = flow / Structure.WEEKS_PER_YEAR;
        }
      }
    }
    double[] all = left.clone();
    subtractLinks(st, firms, network, left);
    int[][] productsOf = new int[st.userCount][];
    for (int u = 0; u < st.userCount; u++) {
      int user = u;
      productsOf[u] =
          IntStream.range(0, k)
              .filter(p -> normalise(left, all, (user * k + p) * origins, origins))
              .toArray();
    }
    return new Markets(st, left, productsOf);
  }

  private static void subtractLinks(
      Structure st, FirmTable firms, Links.Network network, double[] left) {
    for (int c = 0; c < st.cellCount; c++) {
      int slots = st.slotProduct[c].length;
      for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
        for (int j = 0; j < slots; j++) {
          int s = st.firstSlot(c, i) + j;
          double need = st.slotCoefficient[c][j] * firms.baseOutput[i];
          int base = (c * st.productCount + st.slotProduct[c][j]) * st.originCount;
          for (int l = network.linkStart()[s]; l < network.linkStart()[s + 1]; l++) {
            left[base + st.originOfNode(network.supplier()[l])] -= network.share()[l] * need;
          }
        }
      }
    }
  }

  /**
   * Turns what is left into shares; false where the user buys nothing at all. Where links leave no
   * more than rounding, the table's own mix stands, so that no order can go nowhere.
   */
  private static boolean normalise(double[] left, double[] all, int from, int count) {
    double sum = 0;
    double total = 0;
    for (int o = from; o < from + count; o++) {
      left[o] = Math.max(0, left[o]);
      sum += left[o];
      total += all[o];
    }
    boolean linked = sum <= ROUNDING * total;
    for (int o = from; o < from + count && total > 0; o++) {
      left[o] = linked ? all[o] / total : left[o] / sum;
    }
    return total > 0;
  }
}
