package org.regiochain.state;

/** Skilled people by location, and those in training. */
public final class SkillTable {

  /** An empty table for a structure. */
  public SkillTable(Structure st) {}

  private SkillTable(SkillTable other) {}

  /** Skilled people at a location relative to the base year. */
  public double relative(int location) {
    return 1;
  }

  /** A copy for another replication; what never changes is shared. */
  public SkillTable copy() {
    return new SkillTable(this);
  }
}
