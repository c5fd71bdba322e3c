package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.state.KnowledgeTable;
import org.regiochain.state.Structure;

/**
 * Who takes the licences of a laboratory: location and product with weight G·B·T·Σα·sales, T the
 * likeness of the product to the laboratory's fields; within these a firm with weight α·sales.
 *
 * <p>What laboratories of one location give differs by product only until it travels, so that it
 * travels together. Limits: a border that lets nothing across leaves all in the region; one product
 * that takes everything up receives everything.
 */
public final class LicenceMarket {
  private final Structure st;
  private final KnowledgeReach reach;

  /** Likeness to the fields of laboratories, by product and laboratory. */
  private final double[][] likeness;

  /** Σ_j T·Σα·sales, by location and laboratory. */
  private final double[][] demand;

  private final double[] leaving;

  public LicenceMarket(Structure st, KnowledgeReach reach, KnowledgeTable k) {
    this.st = st;
    this.reach = reach;
    int labs = k.labField.length;
    likeness = new double[st.productCount][labs];
    demand = new double[st.locationCount][labs];
    leaving = new double[st.productCount];
    for (int lab = 0; lab < labs; lab++) {
      for (int j = 0; j < st.productCount; j++) {
        for (int field = 0; field < st.productCount; field++) {
          likeness[j][lab] += k.labField[lab][field] * reach.similarity(j, field);
        }
      }
    }
  }

  /** How alike a laboratory's fields are to one another: its own part of what reaches it. */
  double ownLikeness(KnowledgeTable k, int lab) {
    double sum = 0;
    for (int j = 0; j < st.productCount; j++) {
      sum += k.labField[lab][j] * likeness[j][lab];
    }
    return sum;
  }

  /** Takes in what firms can take up this month, before anything else is asked. */
  public void open(KnowledgeTable k) {
    for (int r = 0; r < st.locationCount; r++) {
      double[] here = demand[r];
      Arrays.fill(here, 0);
      for (int j = 0; j < st.productCount; j++) {
        double uptake = k.uptakeSum[k.at(r, j)];
        double[] alike = likeness[j];
        for (int lab = 0; lab < here.length; lab++) {
          here[lab] += alike[lab] * uptake;
        }
      }
    }
  }

  /**
   * The weight of all places and products for a laboratory.
   *
   * @param border part that crosses between regions
   */
  public double total(KnowledgeTable k, int lab, double border) {
    double total = 0;
    for (int r = 0; r < st.locationCount; r++) {
      total += reach.between(k.labLocation[lab], r, border) * demand[r][lab];
    }
    return total;
  }

  /** The location and product within whose weight a number between 0 and the total falls. */
  public int pick(KnowledgeTable k, int lab, double border, double number) {
    double left = number;
    double within = 0;
    int place = 0;
    for (int r = 0; r < st.locationCount; r++) {
      double here = reach.between(k.labLocation[lab], r, border) * demand[r][lab];
      if (here > 0) {
        place = r;
        within = left;
        if (left < here) {
          break;
        }
        left -= here;
      }
    }
    double near = reach.between(k.labLocation[lab], place, border);
    int product = 0;
    for (int j = 0; j < st.productCount; j++) {
      double weight = near * likeness[j][lab] * k.uptakeSum[k.at(place, j)];
      if (weight > 0) {
        product = j;
        if (within < weight) {
          break;
        }
        within -= weight;
      }
    }
    return k.at(place, product);
  }

  /**
   * Shares out by weight what laboratories give.
   *
   * @param given by laboratory, for a unit of its total weight
   * @param border part that crosses between regions
   * @param home added to by location and product: what comes from the region
   * @param abroad the same from other regions
   */
  public void share(
      KnowledgeTable k, double[] given, double border, double[] home, double[] abroad) {
    for (int from = 0; from < st.locationCount; from++) {
      if (leaves(k, given, from)) {
        for (int r = 0; r < st.locationCount; r++) {
          double near = reach.between(from, r, border);
          double[] to = st.regionOfLocation[from] == st.regionOfLocation[r] ? home : abroad;
          int first = k.at(r, 0);
          for (int j = 0; j < leaving.length; j++) {
            to[first + j] += near * leaving[j] * k.uptakeSum[first + j];
          }
        }
      }
    }
  }

  /** Adds up by product what the laboratories of a location give; false: nothing. */
  private boolean leaves(KnowledgeTable k, double[] given, int from) {
    boolean any = false;
    for (int lab = 0; lab < given.length; lab++) {
      if (k.labLocation[lab] == from && given[lab] > 0) {
        if (!any) {
          Arrays.fill(leaving, 0);
          any = true;
        }
        for (int j = 0; j < leaving.length; j++) {
          leaving[j] += given[lab] * likeness[j][lab];
        }
      }
    }
    return any;
  }
}
