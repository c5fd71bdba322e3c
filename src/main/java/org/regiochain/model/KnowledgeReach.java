package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.state.Structure;

/**
 * How much of what is known at one place, of one product, reaches another: S_rk = Σ_{r'k'} G_rr'
 * B_rr' T_kk' Z_r'k'.
 *
 * <p>G = exp(−d/λ), 1 within a place; B is the border factor between regions; T the cosine of the
 * input coefficients of two products (Jaffe), 1 for the same. Linear in Z. Limits: λ → 0 leaves
 * only the place itself, B = 0 only the region, similarity 0 only the product.
 */
public final class KnowledgeReach {
  private final Structure st;
  private final double range;
  private final double[][] proximity;
  private final double[][] similarity;

  /** Likeness of products this month: {@link #similarity}, with what platforms bring together. */
  private final double[][] eased;

  /** What comes to each location from its own region and from others, before likeness. */
  private final double[][] home;

  private final double[][] abroad;
  private final double[] known;
  private final double[] near;
  private final double[] far;

  /** Share of distance removed at each location, and how far fields are brought together. */
  private final double[] shortened;

  private double platform;

  public KnowledgeReach(InnovationParameters p, Structure st) {
    this.st = st;
    range = p.spilloverReach();
    proximity = new double[st.locationCount][st.locationCount];
    shortened = new double[st.locationCount];
    measure();
    similarity = similarity(st, p.similarity());
    eased = new double[st.productCount][];
    Arrays.setAll(eased, a -> similarity[a].clone());
    near = new double[st.productCount];
    far = new double[st.productCount];
    home = new double[st.locationCount][st.productCount];
    abroad = new double[st.locationCount][st.productCount];
    known = new double[st.productCount];
  }

  private void measure() {
    for (int a = 0; a < st.locationCount; a++) {
      for (int b = 0; b < st.locationCount; b++) {
        double left = 1 - Math.min(shortened[a], shortened[b]);
        proximity[a][b] = a == b ? 1 : StrictMath.exp(-st.distanceKm[a][b] * left / range);
      }
    }
  }

  /**
   * Brings places and fields closer.
   *
   * @param share of distance removed at each location; the smaller of two counts
   * @param together share of the difference between fields removed
   */
  void ease(double[] share, double together) {
    if (platform != together) {
      platform = together;
      for (int a = 0; a < eased.length; a++) {
        for (int b = 0; b < eased.length; b++) {
          eased[a][b] = similarity[a][b] + platform * (1 - similarity[a][b]);
        }
      }
    }
    shorten(share);
  }

  /** Brings places closer: share of distance removed at each; the smaller of two counts. */
  public void shorten(double[] share) {
    if (!Arrays.equals(shortened, share)) {
      System.arraycopy(share, 0, shortened, 0, share.length);
      measure();
    }
  }

  /** Cosines of what a unit of each product takes, averaged over regions by output. */
  private static double[][] similarity(Structure st, double weight) {
    int k = st.productCount;
    double[][] inputs = new double[k][k];
    for (int c = 0; c < st.cellCount; c++) {
      double[] of = inputs[st.productOfCell(c)];
      for (int j = 0; j < k; j++) {
        of[j] += st.baseOutput[c] * st.pooledCoefficient[c][j];
      }
      for (int s = 0; s < st.slotProduct[c].length; s++) {
        of[st.slotProduct[c][s]] += st.baseOutput[c] * st.slotCoefficient[c][s];
      }
    }
    double[][] cosine = new double[k][k];
    for (int a = 0; a < k; a++) {
      for (int b = 0; b < k; b++) {
        double size = Math.sqrt(product(inputs[a], inputs[a]) * product(inputs[b], inputs[b]));
        double angle = size > 0 ? product(inputs[a], inputs[b]) / size : 0;
        cosine[a][b] = a == b ? 1 : weight * angle;
      }
    }
    return cosine;
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  /** What reaches one location from another, between regions times a border factor. */
  public double between(int from, int to, double border) {
    boolean across = st.regionOfLocation[from] != st.regionOfLocation[to];
    return proximity[from][to] * (across ? border : 1);
  }

  /** How alike the technologies of two products are. */
  public double similarity(int product, int other) {
    return eased[product][other];
  }

  /**
   * Adds up what reaches every location and product.
   *
   * @param stock knowledge by location and product
   * @param outside knowledge by product that reaches every location
   * @param border part of knowledge that crosses between regions, by product that receives it
   * @param pool filled
   * @param across filled with the part of it from other regions
   */
  public void collect(
      double[] stock, double[] outside, double[] border, double[] pool, double[] across) {
    int k = st.productCount;
    for (int r = 0; r < st.locationCount; r++) {
      System.arraycopy(outside, 0, home[r], 0, k);
      Arrays.fill(abroad[r], 0);
    }
    for (int from = 0; from < st.locationCount; from++) {
      System.arraycopy(stock, from * k, known, 0, k);
      for (int r = 0; r < st.locationCount; r++) {
        boolean same = st.regionOfLocation[from] == st.regionOfLocation[r];
        double[] sum = same ? home[r] : abroad[r];
        double weight = proximity[from][r];
        for (int j = 0; j < k; j++) {
          sum[j] += weight * known[j];
        }
      }
    }
    for (int r = 0; r < st.locationCount; r++) {
      alike(home[r], near);
      alike(abroad[r], far);
      for (int a = 0; a < k; a++) {
        across[r * k + a] = border[a] * far[a];
        pool[r * k + a] = near[a] + border[a] * far[a];
      }
    }
  }

  /** Σ_j T_aj x_j for every product a: T is symmetric, so whole rows add up side by side. */
  private void alike(double[] x, double[] sum) {
    Arrays.fill(sum, 0);
    for (int j = 0; j < sum.length; j++) {
      double[] likeness = eased[j];
      double xj = x[j];
      for (int a = 0; a < sum.length; a++) {
        sum[a] += likeness[a] * xj;
      }
    }
  }
}
