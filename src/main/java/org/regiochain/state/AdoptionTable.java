package org.regiochain.state;

import java.util.Arrays;

/** Firms that use artificial intelligence, by row, and how many of them others can see. */
public final class AdoptionTable {
  /** Firms of the row that use it, running in or mature; a successor keeps what the plant has. */
  public final double[] adopters;

  /** Those of them for whom it has come to pay. */
  public final double[] mature;

  /** Target stocks of the row over those without it. */
  public final double[] stockFactor;

  /** Share of the row's opacity that lenders see through because of it. */
  public final double[] signal;

  /** Adopters and firms at work by cell; empty plants do not count. */
  public final double[] cellAdopters;

  public final double[] cellFirms;

  /** Adopters and firms at work by location. */
  public final double[] localAdopters;

  public final double[] localFirms;

  /** Share of adopters by product among the makers of its chain, weighted by output. */
  public final double[] chainShare;

  /** An empty table for a structure. */
  public AdoptionTable(Structure st) {
    adopters = new double[st.firmCount()];
    mature = new double[st.firmCount()];
    stockFactor = new double[st.firmCount()];
    Arrays.fill(stockFactor, 1);
    signal = new double[st.firmCount()];
    cellAdopters = new double[st.cellCount];
    cellFirms = new double[st.cellCount];
    localAdopters = new double[st.locationCount];
    localFirms = new double[st.locationCount];
    chainShare = new double[st.productCount];
  }

  private AdoptionTable(AdoptionTable other) {
    adopters = other.adopters.clone();
    mature = other.mature.clone();
    stockFactor = other.stockFactor.clone();
    signal = other.signal.clone();
    cellAdopters = other.cellAdopters.clone();
    cellFirms = other.cellFirms.clone();
    localAdopters = other.localAdopters.clone();
    localFirms = other.localFirms.clone();
    chainShare = other.chainShare.clone();
  }

  /** Share of the firms of a location that have adopted; 0 where there are none. */
  public double localShare(int location) {
    return localFirms[location] > 0 ? localAdopters[location] / localFirms[location] : 0;
  }

  /** A copy for another replication; what never changes is shared. */
  public AdoptionTable copy() {
    return new AdoptionTable(this);
  }
}
