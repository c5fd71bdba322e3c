package org.regiochain.report;

import org.regiochain.catalog.Label;

/**
 * What the charts of a comparison need besides its tables.
 *
 * @param scenario the scenario's name, shown under every title
 * @param confidence of the intervals in the tables, between 0 and 1
 */
public record ComparisonSettings(Label scenario, double confidence) {
  public ComparisonSettings {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must lie between 0 and 1: " + confidence);
    }
  }
}
