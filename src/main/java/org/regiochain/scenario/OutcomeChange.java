package org.regiochain.scenario;

/** How an effect is given. */
public enum OutcomeChange {
  /** In per cent of the mean of the arm compared with. */
  PERCENT,
  /** In the indicator's own unit. */
  DIFFERENCE
}
