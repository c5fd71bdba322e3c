package org.regiochain.catalog;

/** How good the evidence behind a number is. */
public enum Grade implements Identified {
  /** A causal estimate for China. */
  A,
  /**
   * A causal estimate elsewhere, an official statistic, or a value another published model uses.
   */
  B,
  /** An assumption of this project. */
  C;

  /** The letter, as files write it. */
  @Override
  public String id() {
    return name();
  }
}
