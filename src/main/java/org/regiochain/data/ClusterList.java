package org.regiochain.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.regiochain.catalog.Label;

/** Reads the clusters of products, where a data set has any. */
final class ClusterList {
  private static final Label SECTOR = new Label("部门", "sector");

  private ClusterList() {}

  /**
   * The clusters in file order; none without a file.
   *
   * @param inside codes of the inside regions
   * @param sectors codes of the sectors
   */
  static List<Cluster> read(Inputs inputs, Path folder, List<String> inside, List<String> sectors) {
    Path file = folder.resolve("clusters.csv");
    if (!Files.exists(file)) {
      return List.of();
    }
    List<String> regions = new ArrayList<>(inside);
    regions.add(Cluster.ALL);
    List<CsvRows.Row> rows =
        CsvRows.read(
            inputs,
            file,
            "cluster",
            "name_zh",
            "name_en",
            "region",
            "products",
            "source",
            "source_kind");
    CsvRows.requireUnique(rows, "cluster");
    List<Cluster> clusters = new ArrayList<>();
    for (CsvRows.Row row : rows) {
      List<String> members = Arrays.asList(row.text("products").split(" +"));
      for (String member : members) {
        if (!member.startsWith(Chain.PREFIX) && !sectors.contains(member)) {
          row.unknown("products", SECTOR, member, sectors);
        }
      }
      row.text("source");
      SourceKind.check(row);
      clusters.add(
          new Cluster(
              RegionList.code(row, "cluster"),
              row.label(),
              row.oneOf("region", Places.REGION, regions),
              List.copyOf(members)));
    }
    return List.copyOf(clusters);
  }
}
