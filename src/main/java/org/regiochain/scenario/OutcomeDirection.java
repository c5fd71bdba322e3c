package org.regiochain.scenario;

/** Which way an outcome is better. */
public enum OutcomeDirection {
  HIGHER,
  LOWER
}
