package org.regiochain.state;

/** Knowledge of firms and laboratories, and what is on its way from a patent to use. */
public final class KnowledgeTable {

  /** An empty table for a structure. */
  public KnowledgeTable(Structure st) {}

  private KnowledgeTable(KnowledgeTable other) {}

  /** A copy for another replication; what never changes is shared. */
  public KnowledgeTable copy() {
    return new KnowledgeTable(this);
  }
}
