package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.state.Structure;

/** How regions share the cost of what they do together: by value added of the base year. */
final class RegionKey {
  private RegionKey() {}

  /** Shares of the regions, which add up to one. */
  static double[] byValueAdded(Structure st) {
    double[] key = new double[st.regionCount];
    for (int c = 0; c < st.cellCount; c++) {
      double inputs =
          Arrays.stream(st.slotCoefficient[c]).sum() + Arrays.stream(st.pooledCoefficient[c]).sum();
      key[st.regionOfCell(c)] += st.baseOutput[c] * (1 - inputs);
    }
    double sum = 0;
    for (int z = 0; z < key.length; z++) {
      key[z] = Math.max(0, key[z]);
      sum += key[z];
    }
    for (int z = 0; z < key.length; z++) {
      key[z] = sum > 0 ? key[z] / sum : 1.0 / key.length;
    }
    return key;
  }
}
