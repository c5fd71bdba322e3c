package org.regiochain.data;

import org.regiochain.catalog.Label;

/**
 * What is known of an indicator: the band that a run's average should fall into.
 *
 * @param indicator id of an indicator of the model
 * @param region code of an inside region or of a location; for all regions together, their codes
 *     joined by {@code +}
 * @param low lower limit, in the unit of the indicator
 * @param high upper limit
 * @param line where the row stands in its file, for messages
 * @param column where the indicator stands in that line
 */
public record Target(
    String indicator,
    String region,
    double low,
    double high,
    String unit,
    Use use,
    Label label,
    String source,
    int line,
    int column) {

  /** The file of a data folder that holds the targets. */
  public static final String FILE = "targets.csv";

  /** Whether parameters were chosen to meet the target. */
  public enum Use {
    /** They were: meeting it shows nothing. */
    FITTED,
    /** They were not: meeting it is evidence. */
    HELD_OUT
  }
}
