package org.regiochain.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.regiochain.catalog.Label;

/**
 * The sectors of a table and how each is spread over a region's locations.
 *
 * @param rules location rule by sector code
 */
record SectorList(List<Product> products, Map<String, Rule> rules) {
  /** What a sector's activity follows where no fact is given. */
  enum Rule {
    /** In proportion to the locations' GDP. */
    GDP,
    /** In proportion to residents. */
    POPULATION,
    /**
     * In proportion to population²/GDP, nothing where more than 2,000 people live on a km²: the
     * share of farming falls with income and vanishes in city cores.
     */
    FARM
  }

  private static final Map<String, Rule> RULES =
      Map.of("gdp", Rule.GDP, "population", Rule.POPULATION, "farm", Rule.FARM);

  static SectorList read(Inputs inputs, Path folder) {
    List<CsvRows.Row> rows =
        CsvRows.read(
            inputs,
            folder.resolve("sectors.csv"),
            "code",
            "name_zh",
            "name_en",
            "storable",
            "location_rule",
            "source_kind");
    CsvRows.requireUnique(rows, "code");
    List<Product> products = new ArrayList<>();
    Map<String, Rule> rules = new TreeMap<>();
    for (CsvRows.Row row : rows) {
      String code = RegionList.code(row, "code");
      String rule =
          row.oneOf(
              "location_rule",
              new Label("布局规则", "location rule"),
              RULES.keySet().stream().sorted().toList());
      rules.put(code, RULES.get(rule));
      boolean farm = RULES.get(rule) == Rule.FARM;
      products.add(new Product(code, row.label(), code, null, row.flag("storable"), false, farm));
      SourceKind.check(row);
    }
    if (rows.isEmpty() && inputs.faultCount() == 0) {
      inputs.fault(folder.resolve("sectors.csv"), new Label("没有任何部门", "there is no sector"));
    }
    return new SectorList(products, rules);
  }

  List<String> codes() {
    return products.stream().map(Product::id).toList();
  }
}
