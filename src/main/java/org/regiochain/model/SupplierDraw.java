package org.regiochain.model;

import org.regiochain.numeric.Search;
import org.regiochain.state.FirmTable;
import org.regiochain.state.Structure;

/**
 * Draws a supplier inside a region: a location ∝ size/distance^e, then a firm ∝ size. Sizes are
 * those of the base year. The network of the base year and the review of suppliers draw alike.
 */
public final class SupplierDraw {
  private final Structure st;
  private final FirmTable firms;

  /** Cumulative attraction of selling locations within each region: [product][buyer][seller]. */
  private final double[][][] attraction;

  /**
   * Ranks all places for all products.
   *
   * @param distanceExponent e; 0 ignores distance
   */
  public SupplierDraw(Structure structure, FirmTable firms, double distanceExponent) {
    st = structure;
    this.firms = firms;
    int places = st.locationCount;
    double[][] deterrence = new double[places][places];
    for (int buyer = 0; buyer < places; buyer++) {
      for (int seller = 0; seller < places; seller++) {
        deterrence[buyer][seller] = StrictMath.pow(st.distanceKm[buyer][seller], distanceExponent);
      }
    }
    attraction = new double[st.productCount][places][places];
    for (int k = 0; k < st.productCount; k++) {
      for (int seller = 0; seller < places; seller++) {
        int first = st.locationStart[st.regionOfLocation[seller]];
        double size = size(k, seller);
        for (int buyer = 0; buyer < places; buyer++) {
          double before = seller > first ? attraction[k][buyer][seller - 1] : 0;
          attraction[k][buyer][seller] = before + size / deterrence[buyer][seller];
        }
      }
    }
  }

  private double size(int product, int location) {
    int z = st.regionOfLocation[location];
    int[] groups = st.groupStart[st.cell(z, product)];
    int local = location - st.locationStart[z];
    int end = groups[local + 1];
    return end > groups[local] ? firms.cumulativeSize[end - 1] : 0;
  }

  /**
   * A firm of the region that makes the product, or −1 if none is found.
   *
   * @param place uniform draw for the location
   * @param firm uniform draw for the firm
   */
  public int draw(int product, int buyerLocation, int region, double place, double firm) {
    double[] places = attraction[product][buyerLocation];
    int first = st.locationStart[region];
    int end = st.locationStart[region + 1];
    int r = Search.firstAbove(places, first, end, place * places[end - 1]);
    int[] groups = st.groupStart[st.cell(region, product)];
    int from = groups[r - first];
    int to = groups[r - first + 1];
    return from < to
        ? Search.firstAbove(firms.cumulativeSize, from, to, firm * firms.cumulativeSize[to - 1])
        : -1;
  }
}
