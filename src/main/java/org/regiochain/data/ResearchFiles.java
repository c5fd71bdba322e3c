package org.regiochain.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Numerals;

/**
 * Reads research and skills by sector, research by region and laboratories, where there are any.
 */
final class ResearchFiles {
  private static final Label SECTOR = new Label("部门", "sector");
  private static final Label PLACE = new Label("地点", "location");
  private static final Label KIND = new Label("类型", "kind");

  private ResearchFiles() {}

  /**
   * Each file may be absent.
   *
   * @param inside codes of the inside regions
   * @param locations known places
   */
  static Research read(
      Inputs inputs,
      Path folder,
      List<String> inside,
      List<String> sectors,
      List<Location> locations) {
    Map<String, Double> intensity = new TreeMap<>();
    Map<String, Double> skilled = new TreeMap<>();
    for (CsvRows.Row row :
        rows(inputs, folder, "research.csv", "sector", "research_intensity", "skilled_share")) {
      String sector = row.oneOf("sector", SECTOR, sectors);
      intensity.put(sector, row.number("research_intensity", 0, 1));
      skilled.put(sector, row.number("skilled_share", 0, 1));
    }
    Map<String, Research.Effort> regions = new TreeMap<>();
    for (CsvRows.Row row :
        rows(inputs, folder, "research_regions.csv", "region", "research_share", "firm_share")) {
      regions.put(
          row.oneOf("region", Places.REGION, inside),
          new Research.Effort(row.number("research_share", 0, 1), row.number("firm_share", 0, 1)));
    }
    return new Research(
        intensity, skilled, regions, laboratories(inputs, folder, sectors, locations));
  }

  private static List<Laboratory> laboratories(
      Inputs inputs, Path folder, List<String> sectors, List<Location> locations) {
    List<String> places = locations.stream().map(Location::code).toList();
    List<String> kinds =
        Arrays.stream(Laboratory.Kind.values()).map(Laboratory.Kind::id).sorted().toList();
    List<Laboratory> laboratories = new ArrayList<>();
    for (CsvRows.Row row :
        rows(
            inputs,
            folder,
            "labs.csv",
            "id",
            "kind",
            "name_zh",
            "name_en",
            "location",
            "fields",
            "budget",
            "openness",
            "bonus")) {
      String kind = row.oneOf("kind", KIND, kinds);
      laboratories.add(
          new Laboratory(
              RegionList.code(row, "id"),
              Arrays.stream(Laboratory.Kind.values())
                  .filter(k -> k.id().equals(kind))
                  .findFirst()
                  .orElse(Laboratory.Kind.LABORATORY),
              row.label(),
              row.oneOf("location", PLACE, places),
              fields(row, sectors),
              row.number("budget", 0, 1e6) * Numbers.YUAN_PER_TABLE_UNIT,
              row.number("openness", 0, 1),
              row.number("bonus", 0, 10)));
    }
    laboratories.sort(Comparator.comparing(Laboratory::id));
    return laboratories;
  }

  /** Shares such as {@code MCH:0.6;ELM:0.4}. */
  private static SortedMap<String, Double> fields(CsvRows.Row row, List<String> sectors) {
    SortedMap<String, Double> fields = new TreeMap<>();
    double sum = 0;
    for (String part : row.text("fields").split(";")) {
      String[] pair = part.trim().split(":");
      OptionalDouble share =
          pair.length == 2 ? Numbers.parse(pair[1].trim()) : OptionalDouble.empty();
      if (share.isEmpty() || share.getAsDouble() < 0 || !sectors.contains(pair[0].trim())) {
        row.fault(
            "fields",
            "“" + part + "”应写作“部门:份额”，如 " + sectors.get(0) + ":0.5，多项以分号隔开",
            "'"
                + part
                + "' should be sector:share, such as "
                + sectors.get(0)
                + ":0.5, several of them parted by semicolons");
        return fields;
      }
      fields.merge(pair[0].trim(), share.getAsDouble(), Double::sum);
      sum += share.getAsDouble();
    }
    if (Math.abs(sum - 1) > 1e-9) {
      row.fault(
          "fields",
          "份额合计为 " + Numerals.plain(sum) + "，应为 1",
          "the shares add up to " + Numerals.plain(sum) + ", not to 1");
    }
    return fields;
  }

  /** The rows of a file by the first column, which must be unique; none without the file. */
  private static List<CsvRows.Row> rows(
      Inputs inputs, Path folder, String file, String... columns) {
    Path path = folder.resolve(file);
    if (!Files.exists(path)) {
      return List.of();
    }
    String[] all = Arrays.copyOf(columns, columns.length + 2);
    all[columns.length] = "source";
    all[columns.length + 1] = "source_kind";
    List<CsvRows.Row> rows = CsvRows.read(inputs, path, all);
    CsvRows.requireUnique(rows, columns[0]);
    for (CsvRows.Row row : rows) {
      row.text("source");
      SourceKind.check(row);
    }
    return rows;
  }
}
