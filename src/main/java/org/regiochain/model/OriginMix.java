package org.regiochain.model;

import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.Structure;
import org.regiochain.state.SupplyNetwork;

/**
 * Where the buyers of a region had linked a product in the base year, by size of order: the number
 * of links from each origin among those that a review can move. Large orders come from other
 * origins than small ones, because only large suppliers can serve them; drawing origins by the mix
 * of the order's own size keeps every mix where it was, but for price and reliability.
 */
final class OriginMix {
  /** Sizes that differ by less than a factor of two are alike. */
  private static final int SIZES = 64;

  private final Structure st;
  private final double[][][] links;

  /** Counts the links of an economy; call before any supplier is replaced. */
  OriginMix(Economy e, double overtimeFactor) {
    st = e.structure;
    links = new double[st.cellCount][SIZES][];
    FirmTable f = e.firms;
    SupplyNetwork net = e.network;
    for (int c = 0; c < st.cellCount; c++) {
      int[] products = st.slotProduct[c];
      int s = st.slotBase[c];
      for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
        for (int j = 0; j < products.length; j++, s++) {
          double need = st.slotCoefficient[c][j] * f.baseOutput[i];
          double[][] mix = links[st.cell(st.regionOfCell(c), products[j])];
          for (int l = net.linkStart[s]; l < net.linkStart[s + 1]; l++) {
            double order = net.share[l] * need;
            int node = net.supplier[l];
            if (node >= f.count || serves(overtimeFactor, f.baseOutput[node], order)) {
              int size = size(order);
              if (mix[size] == null) {
                mix[size] = new double[st.originCount];
              }
              mix[size][net.origin[l]]++;
            }
          }
        }
      }
    }
  }

  /**
   * Whether overtime lets a firm take an order beside its other customers, all as in the base year.
   */
  static boolean serves(double overtimeFactor, double output, double order) {
    return order <= (overtimeFactor - 1) * (output - order);
  }

  /**
   * Weights of the origins for an order of the base year; the table's where no such link stood.
   *
   * @param region of the buyer
   */
  double[] of(int region, int product, double order) {
    int cell = st.cell(region, product);
    double[] mix = links[cell][size(order)];
    return mix == null ? st.originMix[cell] : mix;
  }

  private static int size(double order) {
    return Math.max(0, Math.min(SIZES - 1, Math.getExponent(order)));
  }
}
