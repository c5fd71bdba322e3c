package org.regiochain.model;

import org.regiochain.state.Structure;
import org.regiochain.state.SupplyNetwork;

/** Supply links of a month, added up by buying cell. */
final class LinkReadings {
  /** Links with inside suppliers, and those across a regional border. */
  final double[] inside;

  final double[] across;

  /** Order-weighted Herfindahl index of the suppliers of a cell's slots, and its weight. */
  final double[] squares;

  final double[] weight;

  private final Structure st;

  LinkReadings(Structure structure) {
    st = structure;
    inside = new double[st.cellCount];
    across = new double[st.cellCount];
    squares = new double[st.cellCount];
    weight = new double[st.cellCount];
  }

  void read(SupplyNetwork net) {
    for (int c = 0; c < st.cellCount; c++) {
      int z = st.regionOfCell(c);
      double nearby = 0;
      double foreign = 0;
      double concentrated = 0;
      double ordered = 0;
      for (int s = st.slotBase[c]; s < st.slotBase[c + 1]; s++) {
        for (int l = net.linkStart[s]; l < net.linkStart[s + 1]; l++) {
          if (net.origin[l] < st.regionCount) {
            nearby++;
            foreign += net.origin[l] != z ? 1 : 0;
          }
        }
        concentrated += net.order[s] * herfindahl(net, s);
        ordered += net.order[s];
      }
      inside[c] = nearby;
      across[c] = foreign;
      squares[c] = concentrated;
      weight[c] = ordered;
    }
  }

  /** Sum of squared shares of a slot's suppliers; a supplier may hold several of its links. */
  private static double herfindahl(SupplyNetwork net, int slot) {
    double hhi = 0;
    for (int l = net.linkStart[slot]; l < net.linkStart[slot + 1]; l++) {
      for (int m = net.linkStart[slot]; m < net.linkStart[slot + 1]; m++) {
        hhi += net.supplier[m] == net.supplier[l] ? net.share[m] * net.share[l] : 0;
      }
    }
    return hhi;
  }
}
