package org.regiochain.model;

import org.regiochain.numeric.Leontief;
import org.regiochain.state.Structure;

/**
 * Value added in the nation for a yuan of each product made in the rest of the country: m = v (I −
 * A)⁻¹ with the average technology of the inside regions, what is imported from the world left out
 * of A. The tables give no technology of the rest of the country; with the inside's a displaced
 * sale counts as much value added there as it would here. Limit: without imports every m is 1.
 */
final class NationalMultiplier {
  private NationalMultiplier() {}

  /** Value added for a yuan, by product; 1 for a product that no inside region makes. */
  static double[] of(Structure st) {
    int n = st.productCount;
    double[][] transposed = new double[n][n];
    double[] valueAdded = new double[n];
    for (int k = 0; k < n; k++) {
      double output = 0;
      for (int z = 0; z < st.regionCount; z++) {
        output += st.baseOutput[st.cell(z, k)];
      }
      valueAdded[k] = 1;
      for (int z = 0; z < st.regionCount && output > 0; z++) {
        int c = st.cell(z, k);
        double weight = st.baseOutput[c] / output;
        for (int i = 0; i < n; i++) {
          double coefficient = weight * coefficient(st, c, i);
          valueAdded[k] -= coefficient;
          transposed[k][i] += coefficient * domesticShare(st, z, i);
        }
      }
    }
    return Leontief.solve(transposed, valueAdded);
  }

  private static double coefficient(Structure st, int cell, int input) {
    double sum = st.pooledCoefficient[cell][input];
    for (int j = 0; j < st.slotProduct[cell].length; j++) {
      if (st.slotProduct[cell][j] == input) {
        sum += st.slotCoefficient[cell][j];
      }
    }
    return sum;
  }

  private static double domesticShare(Structure st, int region, int input) {
    if (st.worldIndex < 0) {
      return 1;
    }
    return 1 - st.originMix[region * st.productCount + input][st.outsideOrigin(st.worldIndex)];
  }
}
