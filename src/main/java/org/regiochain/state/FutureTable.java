package org.regiochain.state;

/** Services of future industries: potential, users, aircraft certified and learning. */
public final class FutureTable {

  /** An empty table for a structure. */
  public FutureTable(Structure st) {}

  private FutureTable(FutureTable other) {}

  /** A copy for another replication; what never changes is shared. */
  public FutureTable copy() {
    return new FutureTable(this);
  }
}
