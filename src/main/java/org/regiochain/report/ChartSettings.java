package org.regiochain.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.regiochain.catalog.Label;
import org.regiochain.result.ShockPeriod;

/**
 * What charts need besides the tables.
 *
 * @param scenario the scenario's name, shown under every title
 * @param arm the policy arm to draw, as in the tables' {@code arm} column
 * @param labels names of ids that the tables give no label for: chains by their id, rows and
 *     sectors of the matrices by theirs; an id without a label is shown as it is
 * @param shocks when shocks were on; empty without shocks
 * @param outlines GeoJSON with a polygon for each location, its code in the property {@code code};
 *     null or missing file: no maps
 */
public record ChartSettings(
    Label scenario,
    String arm,
    Map<String, Label> labels,
    List<ShockPeriod> shocks,
    Path outlines) {
  public ChartSettings {
    labels = Map.copyOf(labels);
    shocks = List.copyOf(shocks);
  }
}
