package org.regiochain.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.regiochain.catalog.Label;

/**
 * The locations and reporting zones of a data set.
 *
 * @param fixedShares activity shares known for a location, by {@code region|sector}, then location
 */
record Places(
    List<Location> locations, List<Zone> zones, Map<String, Map<String, Double>> fixedShares) {
  static final Label REGION = new Label("内部地区", "inside region");
  private static final double LARGEST = 1e12;

  static Places read(Inputs inputs, Path folder, List<Region> regions, List<String> sectors) {
    List<String> inside =
        regions.stream().filter(r -> r.role() == Region.Role.INSIDE).map(Region::code).toList();
    List<Zone> zones = zones(inputs, folder, inside);
    List<Location> locations = locations(inputs, folder, inside, zones);
    return new Places(locations, zones, fixedShares(inputs, folder, inside, sectors, locations));
  }

  private static List<Zone> zones(Inputs inputs, Path folder, List<String> inside) {
    List<CsvRows.Row> rows =
        CsvRows.read(inputs, folder.resolve("zones.csv"), "code", "region", "name_zh", "name_en");
    CsvRows.requireUnique(rows, "code");
    List<Zone> zones = new ArrayList<>();
    for (CsvRows.Row row : rows) {
      zones.add(new Zone(row.text("code"), row.label(), row.oneOf("region", REGION, inside)));
    }
    return zones;
  }

  private static List<Location> locations(
      Inputs inputs, Path folder, List<String> inside, List<Zone> zones) {
    List<CsvRows.Row> rows =
        CsvRows.read(
            inputs,
            folder.resolve("locations.csv"),
            "code",
            "name_zh",
            "name_en",
            "region",
            "zone",
            "in_circle",
            "lon",
            "lat",
            "area_km2",
            "population",
            "gdp");
    CsvRows.requireUnique(rows, "code");
    List<Location> locations = new ArrayList<>();
    for (CsvRows.Row row : rows) {
      String region = row.oneOf("region", REGION, inside);
      List<String> known =
          zones.stream().filter(z -> z.region().equals(region)).map(Zone::code).toList();
      if (known.isEmpty()) {
        row.fault("zone", region + " 没有报告分区", region + " has no reporting zone");
        continue;
      }
      locations.add(
          new Location(
              row.text("code"),
              row.label(),
              region,
              row.oneOf("zone", new Label("报告分区", "reporting zone"), known),
              row.flag("in_circle"),
              row.number("lon", -180, 180),
              row.number("lat", -90, 90),
              row.number("area_km2", 1e-6, LARGEST),
              row.number("population", 1, LARGEST),
              row.number("gdp", 1e-9, LARGEST)));
    }
    locations.sort(
        Comparator.comparingInt((Location l) -> inside.indexOf(l.region()))
            .thenComparing(Location::code));
    return locations;
  }

  private static Map<String, Map<String, Double>> fixedShares(
      Inputs inputs,
      Path folder,
      List<String> inside,
      List<String> sectors,
      List<Location> locations) {
    Map<String, Map<String, Double>> shares = new TreeMap<>();
    List<CsvRows.Row> rows =
        CsvRows.read(
            inputs,
            folder.resolve("location_weights.csv"),
            "region",
            "sector",
            "location",
            "share",
            "source_kind");
    for (CsvRows.Row row : rows) {
      String region = row.oneOf("region", REGION, inside);
      String sector = row.oneOf("sector", new Label("部门", "sector"), sectors);
      List<String> known =
          locations.stream().filter(l -> l.region().equals(region)).map(Location::code).toList();
      if (known.isEmpty()) {
        continue;
      }
      String location = row.oneOf("location", new Label("地点", "location"), known);
      double share = row.number("share", 0, 1);
      SourceKind.check(row);
      Map<String, Double> of =
          shares.computeIfAbsent(region + "|" + sector, key -> new TreeMap<>());
      if (of.putIfAbsent(location, share) != null) {
        row.fault("location", "该地点已给出份额", "this location already has a share");
      }
      double sum = of.values().stream().mapToDouble(Double::doubleValue).sum();
      boolean all = of.size() == known.size();
      if (sum > 1 + 1e-9 || all && sum < 1 - 1e-9) {
        row.fault(
            "share",
            region + " " + sector + " 各地份额之和为 " + sum + "，应" + (all ? "等于 1" : "不超过 1"),
            "the shares of "
                + region
                + " "
                + sector
                + " add up to "
                + sum
                + (all ? ", not to 1" : ", more than 1"));
      }
    }
    return shares;
  }

  /** The locations with their GDP scaled to add up to each region's value added (1e8 CNY). */
  List<Location> scaledTo(TableCells cells) {
    List<Location> scaled = new ArrayList<>();
    for (int z = 0; z < cells.inside; z++) {
      List<Location> of = of(cells.regions.get(z).code());
      double valueAdded = 0;
      for (int p = 0; p < cells.products.size(); p++) {
        valueAdded += cells.valueAdded(cells.industry(z, p));
      }
      double gdp = of.stream().mapToDouble(Location::gdp).sum();
      double factor = valueAdded / Numbers.YUAN_PER_TABLE_UNIT / gdp;
      of.forEach(l -> scaled.add(withGdp(l, l.gdp() * factor)));
    }
    return scaled;
  }

  private List<Location> of(String region) {
    return locations.stream().filter(l -> l.region().equals(region)).toList();
  }

  private static Location withGdp(Location l, double gdp) {
    return new Location(
        l.code(),
        l.label(),
        l.region(),
        l.zone(),
        l.inCircle(),
        l.longitude(),
        l.latitude(),
        l.areaKm2(),
        l.population(),
        gdp);
  }

  /** A sector's activity shares over a region's locations: known ones, the rest by the rule. */
  double[] shares(String region, String sector, SectorList.Rule rule) {
    List<Location> of = of(region);
    Map<String, Double> fixed = fixedShares.getOrDefault(region + "|" + sector, Map.of());
    double[] weights = new double[of.size()];
    double open = 0;
    double known = 0;
    for (int i = 0; i < weights.length; i++) {
      Double share = fixed.get(of.get(i).code());
      if (share == null) {
        weights[i] = weight(of.get(i), rule);
        open += weights[i];
      } else {
        known += share;
      }
    }
    for (int i = 0; i < weights.length; i++) {
      Double share = fixed.get(of.get(i).code());
      weights[i] = share != null ? share : open > 0 ? weights[i] / open * (1 - known) : 0;
    }
    return weights;
  }

  /** Which of a sector's shares over a region's locations a source states. */
  boolean[] fixed(String region, String sector) {
    List<Location> of = of(region);
    Map<String, Double> known = fixedShares.getOrDefault(region + "|" + sector, Map.of());
    boolean[] fixed = new boolean[of.size()];
    for (int i = 0; i < fixed.length; i++) {
      fixed[i] = known.containsKey(of.get(i).code());
    }
    return fixed;
  }

  private static double weight(Location location, SectorList.Rule rule) {
    return switch (rule) {
      case GDP -> location.gdp();
      case POPULATION -> location.population();
      case FARM ->
          location.population() > 2000 * location.areaKm2()
              ? 0
              : location.population() / location.gdp() * location.population();
    };
  }
}
