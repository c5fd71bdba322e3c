package org.regiochain.inference;

import org.regiochain.catalog.Identified;
import org.regiochain.catalog.Label;

/**
 * How many replications: start with some, then add batches until every half-width is at most the
 * smallest effect of interest ε (Chow and Robbins 1965), or the cap is reached.
 *
 * @param start replications before the first look; with fewer than 30 a lucky small spread stops
 *     too early
 * @param batch replications added between looks
 * @param cap most replications
 * @throws IllegalArgumentException unless 2 ≤ start ≤ cap and batch ≥ 1
 */
public record StoppingRule(int start, int batch, int cap) {

  /** What a look decides. */
  public enum Decision implements Identified {
    GO_ON("go_on", "继续", "go on"),
    PRECISION("precision", "达到精度", "stopped by precision"),
    CAP("cap", "达到上限", "stopped by cap"),
    /** No smallest effect of interest is declared, so nothing but the start decides. */
    FIXED("fixed", "固定次数", "fixed number");

    private final String id;
    private final Label label;

    Decision(String id, String zh, String en) {
      this.id = id;
      this.label = new Label(zh, en);
    }

    @Override
    public String id() {
      return id;
    }

    public Label label() {
      return label;
    }
  }

  public StoppingRule {
    if (start < 2 || cap < start || batch < 1) {
      throw new IllegalArgumentException(
          "no stopping rule: start " + start + ", batch " + batch + ", cap " + cap);
    }
  }

  /** Start 30, batch 10. */
  public static StoppingRule upTo(int cap) {
    return new StoppingRule(Math.min(30, cap), 10, cap);
  }

  /**
   * Looks at the half-widths after some replications.
   *
   * @param halfWidths of the intervals that are to be precise
   * @param epsilons smallest effect of interest of each, in its unit, above zero
   * @throws IllegalArgumentException if lengths differ, a half-width is NaN or an ε not positive
   */
  public Decision decide(int replications, double[] halfWidths, double[] epsilons) {
    if (halfWidths.length != epsilons.length) {
      throw new IllegalArgumentException("as many half-widths as smallest effects are needed");
    }
    boolean precise = true;
    for (int o = 0; o < epsilons.length; o++) {
      if (Double.isNaN(halfWidths[o]) || !(epsilons[o] > 0)) {
        throw new IllegalArgumentException(
            "half-width " + halfWidths[o] + ", smallest effect " + epsilons[o]);
      }
      precise &= halfWidths[o] <= epsilons[o];
    }
    if (replications < start) {
      return Decision.GO_ON;
    }
    if (epsilons.length == 0) {
      return Decision.FIXED;
    }
    if (precise) {
      return Decision.PRECISION;
    }
    return replications >= cap ? Decision.CAP : Decision.GO_ON;
  }

  /** The number of replications at the next look. */
  public int next(int replications) {
    return replications < start ? start : Math.min(cap, replications + batch);
  }
}
