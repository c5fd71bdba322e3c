package org.regiochain.data;

import org.regiochain.catalog.Label;

/** A region of the table. Which regions are simulated is data. */
public record Region(String code, Label label, Role role) {
  /** How the model treats a region. */
  public enum Role {
    /** Simulated: firms, households, a government. */
    INSIDE,
    /** The rest of the country: supplies and buys, is not simulated. */
    DOMESTIC,
    /** The rest of the world: supplies imports and buys exports. */
    WORLD
  }
}
