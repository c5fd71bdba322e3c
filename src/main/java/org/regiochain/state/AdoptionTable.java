package org.regiochain.state;

/** Firms that use artificial intelligence, by row. */
public final class AdoptionTable {

  /** An empty table for a structure. */
  public AdoptionTable(Structure st) {}

  private AdoptionTable(AdoptionTable other) {}

  /** A copy for another replication; what never changes is shared. */
  public AdoptionTable copy() {
    return new AdoptionTable(this);
  }
}
