package org.regiochain.model;

import org.regiochain.state.KnowledgeTable;
import org.regiochain.state.Structure;

/**
 * Who takes the licences of a laboratory: location and product with weight G·B·T·Σα·sales, T the
 * likeness of the product to the laboratory's fields; within these a firm with weight α·sales.
 */
public final class LicenceMarket {
  private final Structure st;
  private final KnowledgeReach reach;

  /** Likeness of each product to a laboratory's fields. */
  private final double[][] likeness;

  public LicenceMarket(Structure st, KnowledgeReach reach, KnowledgeTable k) {
    this.st = st;
    this.reach = reach;
    likeness = new double[k.labField.length][st.productCount];
    for (int lab = 0; lab < likeness.length; lab++) {
      for (int j = 0; j < st.productCount; j++) {
        for (int field = 0; field < st.productCount; field++) {
          likeness[lab][j] += k.labField[lab][field] * reach.similarity(j, field);
        }
      }
    }
  }

  /** How alike a laboratory's fields are to one another: its own part of what reaches it. */
  double ownLikeness(KnowledgeTable k, int lab) {
    double sum = 0;
    for (int j = 0; j < st.productCount; j++) {
      sum += k.labField[lab][j] * likeness[lab][j];
    }
    return sum;
  }

  /**
   * Fills weights by location and product.
   *
   * @param border what crosses between regions
   * @return their sum
   */
  public double weigh(KnowledgeTable k, int lab, double border, double[] weights) {
    double total = 0;
    for (int r = 0; r < st.locationCount; r++) {
      double near = reach.between(k.labLocation[lab], r, border);
      int first = k.at(r, 0);
      double[] alike = likeness[lab];
      for (int j = 0; j < alike.length; j++) {
        double weight = near * alike[j] * k.uptakeSum[first + j];
        weights[first + j] = weight;
        total += weight;
      }
    }
    return total;
  }
}
