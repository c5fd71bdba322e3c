package org.regiochain.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.regiochain.catalog.Label;
import org.regiochain.data.Target.Use;

/** Reads the targets of indicators, where a data set has any. */
final class TargetList {
  private static final String ALL = "all";
  private static final Map<String, Use> USES =
      Map.of("fitted", Use.FITTED, "held_out", Use.HELD_OUT);
  private static final double LARGEST = 1e18;

  private TargetList() {}

  /**
   * The targets in file order; none without a file. Which indicators there are, the model knows.
   *
   * @param inside codes of the inside regions
   * @param locations the places that a target may be about
   */
  static List<Target> read(
      Inputs inputs, Path folder, List<String> inside, List<Location> locations) {
    Path file = folder.resolve(Target.FILE);
    if (!Files.exists(file)) {
      return List.of();
    }
    String together = String.join("+", inside);
    List<String> known = new ArrayList<>(inside);
    known.add(together);
    known.add(ALL);
    locations.forEach(location -> known.add(location.code()));
    List<Target> targets = new ArrayList<>();
    for (CsvRows.Row row :
        CsvRows.read(
            inputs,
            file,
            "indicator",
            "region",
            "low",
            "high",
            "unit",
            "use",
            "name_zh",
            "name_en",
            "source",
            "source_kind")) {
      String region = row.oneOf("region", Places.REGION, known);
      int faultsBefore = inputs.faultCount();
      double low = row.number("low", -LARGEST, LARGEST);
      double high = row.number("high", -LARGEST, LARGEST);
      if (low > high && inputs.faultCount() == faultsBefore) {
        row.fault("high", "high 不能小于 low，两者是否写反了？", "high is below low; are the two swapped?");
      }
      String use =
          row.oneOf("use", new Label("用途", "use"), USES.keySet().stream().sorted().toList());
      SourceKind.check(row);
      targets.add(
          new Target(
              row.text("indicator"),
              region.equals(ALL) ? together : region,
              low,
              high,
              row.text("unit"),
              USES.get(use),
              row.label(),
              row.text("source"),
              row.line(),
              row.column("indicator")));
    }
    return List.copyOf(targets);
  }
}
