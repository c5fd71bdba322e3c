package org.regiochain.model;

import org.regiochain.catalog.Label;

/**
 * A disturbance that lasts some weeks: a production stop, a cut of an outside supply, or a shift of
 * outside demand.
 *
 * @param product product id, or {@code all}
 * @param region region code, or {@code all}: where production is hit, or which outside region
 *     supplies or buys
 * @param location location code, or {@code all}; only for {@link Kind#PRODUCTION}
 * @param startWeek first week hit, counted from 0 at the start of the run (4 weeks a month)
 * @param weeks how many weeks it lasts
 * @param change relative change of what is hit while it lasts: −1 stops it, −0.5 takes half. Of
 *     production it takes capacity, overtime included, so a small cut costs no output at rest; a
 *     rise matters for outside demand only
 */
public record Shock(
    String id,
    Label label,
    Kind kind,
    String product,
    String region,
    String location,
    int startWeek,
    int weeks,
    double change) {

  /** Stands for every product, region or location. */
  public static final String ALL = "all";

  /** What is disturbed. */
  public enum Kind {
    /** Capacity, overtime included, of the firms that make the product at the place. */
    PRODUCTION,
    /** Deliveries of the product from an outside region. */
    OUTSIDE_SUPPLY,
    /** Demand of an outside region for the product. */
    OUTSIDE_DEMAND
  }

  /** Whether the shock is on in a week counted from the start of the run. */
  public boolean covers(int week) {
    return week >= startWeek && week < startWeek + weeks;
  }
}
