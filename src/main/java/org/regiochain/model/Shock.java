package org.regiochain.model;

import org.regiochain.catalog.Label;

/**
 * A disturbance that lasts some weeks: a production stop, a cut of an outside supply, a shift of
 * outside demand, or trouble in banking.
 *
 * @param product product id, or {@code all}; always all for shocks to banks
 * @param region region code, or {@code all}: where production or banks are hit, or which outside
 *     region supplies or buys
 * @param location location code, or {@code all}; only for {@link Kind#PRODUCTION}
 * @param bankClass id of a class of banks, or {@code all}; only for shocks to banks
 * @param startWeek first week hit, counted from 0 at the start of the run (4 weeks a month)
 * @param weeks how many weeks it lasts
 * @param change relative change of what is hit while it lasts: −1 stops it, −0.5 takes half. Of
 *     production it takes capacity, overtime included, so a small cut costs no output at rest. A
 *     bank loss happens once, in the first week. Each kind has its range
 */
public record Shock(
    String id,
    Label label,
    Kind kind,
    String product,
    String region,
    String location,
    String bankClass,
    int startWeek,
    int weeks,
    double change) {

  /** Stands for every product, region, location or class of banks. */
  public static final String ALL = "all";

  /** What is disturbed. Only some of it can rise. */
  public enum Kind {
    /** Capacity, overtime included, of the firms that make the product at the place. */
    PRODUCTION(0),
    /** Deliveries of the product from an outside region. */
    OUTSIDE_SUPPLY(0),
    /** Demand of an outside region for the product. */
    OUTSIDE_DEMAND(10),
    /** Equity that banks must hold for a yuan of loans. */
    CAPITAL_REQUIREMENT(10),
    /** Equity of banks, of which the change is lost in the first week. */
    BANK_LOSS(0);

    private final double maxChange;

    Kind(double maxChange) {
      this.maxChange = maxChange;
    }

    /** The largest change; the smallest is −1, which stops what is hit. */
    public double maxChange() {
      return maxChange;
    }

    /** Whether it hits banks rather than goods. */
    public boolean ofBanks() {
      return this == CAPITAL_REQUIREMENT || this == BANK_LOSS;
    }

    /** Whether it comes from an outside region. */
    public boolean fromOutside() {
      return this == OUTSIDE_SUPPLY || this == OUTSIDE_DEMAND;
    }
  }

  /** A shock to goods: of every class of banks, since it hits none in particular. */
  public Shock(
      String id,
      Label label,
      Kind kind,
      String product,
      String region,
      String location,
      int startWeek,
      int weeks,
      double change) {
    this(id, label, kind, product, region, location, ALL, startWeek, weeks, change);
  }

  /** Whether the shock is on in a week counted from the start of the run. */
  public boolean covers(int week) {
    return week >= startWeek && week < startWeek + weeks;
  }
}
