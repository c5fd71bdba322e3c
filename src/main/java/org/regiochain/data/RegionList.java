package org.regiochain.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.regiochain.catalog.Label;
import org.regiochain.data.Region.Role;

/** Reads the regions of a table. */
final class RegionList {
  private static final Map<String, Role> ROLES =
      Map.of("inside", Role.INSIDE, "domestic", Role.DOMESTIC, "world", Role.WORLD);
  private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  private RegionList() {}

  /** Inside regions first, then domestic, then world, each in file order. */
  static List<Region> read(Inputs inputs, Path folder, Map<String, Role> overrides) {
    Path file = folder.resolve("regions.csv");
    List<CsvRows.Row> rows = CsvRows.read(inputs, file, "code", "name_zh", "name_en", "role");
    CsvRows.requireUnique(rows, "code");
    List<Region> regions = new ArrayList<>();
    for (CsvRows.Row row : rows) {
      String role =
          row.oneOf("role", new Label("角色", "role"), ROLES.keySet().stream().sorted().toList());
      String code = code(row, "code");
      regions.add(new Region(code, row.label(), overrides.getOrDefault(code, ROLES.get(role))));
    }
    regions.sort(Comparator.comparing(Region::role));
    if (inputs.faultCount() == 0) {
      long worlds = regions.stream().filter(r -> r.role() == Role.WORLD).count();
      if (worlds != 1 || regions.get(0).role() != Role.INSIDE) {
        inputs.fault(
            file,
            new Label(
                "至少需要一个 inside 地区，且恰好一个 world 地区",
                "there must be an inside region and exactly one world region"));
      }
    }
    return regions;
  }

  /** A code that may stand in compound names such as {@code SC.AUT}. */
  static String code(CsvRows.Row row, String column) {
    String code = row.text(column);
    if (!code.isEmpty() && !CODE.matcher(code).matches()) {
      row.fault(
          column,
          "编码只能用字母开头，含字母、数字、- 与 _",
          "a code starts with a letter and holds letters, digits, - and _");
    }
    return code;
  }
}
