package org.regiochain.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.regiochain.catalog.Label;
import org.regiochain.data.Criticality.Need;

/** Reads the freight routes and the criticality of inputs. */
final class SmallTables {
  /** How data files and recipes write the classes of need. */
  static final Map<String, Need> NEEDS =
      Map.of("critical", Need.CRITICAL, "important", Need.IMPORTANT, "other", Need.OTHER);

  static final Label NEED = new Label("关键程度", "class of need");

  private SmallTables() {}

  static List<Corridor> corridors(Inputs inputs, Path folder) {
    Path file = folder.resolve("corridors.csv");
    List<CsvRows.Row> rows =
        CsvRows.read(
            inputs,
            file,
            "id",
            "name_zh",
            "name_en",
            "freight",
            "days",
            "base_share",
            "capacity",
            "source_kind");
    CsvRows.requireUnique(rows, "id");
    List<Corridor> corridors = new ArrayList<>();
    for (CsvRows.Row row : rows) {
      corridors.add(
          new Corridor(
              row.text("id"),
              row.label(),
              row.number("freight", 0, 10),
              row.number("days", 0, 1000),
              row.number("base_share", 0, 1),
              row.number("capacity", 1, 1e6)));
      SourceKind.check(row);
    }
    double sum = corridors.stream().mapToDouble(Corridor::baseShare).sum();
    if (!rows.isEmpty() && Math.abs(sum - 1) > 1e-9) {
      inputs.fault(
          file,
          new Label(
              "base_share 合计为 " + sum + "，应为 1", "base_share adds up to " + sum + ", not to 1"));
    }
    // In the order of ids, so that sums over routes do not depend on the file.
    corridors.sort(Comparator.comparing(Corridor::id));
    return corridors;
  }

  static Map<String, Need> criticality(Inputs inputs, Path folder, List<String> sectors) {
    List<String> known = new ArrayList<>(sectors);
    known.add("*");
    Label sector = new Label("部门", "sector");
    Map<String, Need> needs = new TreeMap<>();
    for (CsvRows.Row row :
        CsvRows.read(
            inputs, folder.resolve("criticality.csv"), "product", "user", "need", "source_kind")) {
      String key = row.oneOf("product", sector, known) + "|" + row.oneOf("user", sector, known);
      Need need = NEEDS.get(row.oneOf("need", NEED, NEEDS.keySet().stream().sorted().toList()));
      SourceKind.check(row);
      if (needs.putIfAbsent(key, need) != null) {
        row.fault("product", key + " 已有一行", key + " already has a row");
      }
    }
    return needs;
  }
}
