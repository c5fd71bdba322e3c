package org.regiochain.experiment.compare;

import java.util.Locale;

/** Why an arm is run. */
enum ArmKind {
  /** No lever: what all others are compared with. */
  NONE,
  /** One lever at the budget. */
  LEVER,
  /** Several levers that share the budget. */
  PACKAGE,
  /** Levers at intensities that the scenario gives. */
  CUSTOM,
  /** One lever at another budget. */
  LEVEL,
  /** One lever at its share of a package. */
  PART,
  /** Some levers of a package at the package's budget. */
  SUBSET,
  /** One lever with its assumed effects scaled. */
  GRADE,
  /** An arm with a channel closed. */
  CHANNEL;

  /** The stable id used in tables. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it belongs in the league. */
  boolean ranked() {
    return this == LEVER || this == PACKAGE;
  }
}
