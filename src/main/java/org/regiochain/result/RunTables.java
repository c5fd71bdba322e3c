package org.regiochain.result;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All tables of a run; {@link Tables} declares what each holds. */
public record RunTables(
    ResultTable indicators,
    ResultTable codebook,
    ResultTable products,
    ResultTable clusters,
    ResultTable regions,
    ResultTable locations,
    ResultTable links,
    ResultTable spillovers,
    ResultTable zones,
    ResultTable firmSizes,
    ResultTable shock,
    ResultTable flowMatrix,
    ResultTable balanceSheet,
    ResultTable credit,
    ResultTable financeLedgers,
    ResultTable cascades,
    ResultTable routes,
    ResultTable certification,
    ResultTable targets) {

  /** New tables without rows. */
  public static RunTables empty() {
    return new RunTables(
        Tables.indicators(),
        Tables.codebook(),
        Tables.products(),
        Tables.clusters(),
        Tables.regions(),
        Tables.locations(),
        Tables.links(),
        Tables.spillovers(),
        Tables.zones(),
        Tables.firmSizes(),
        Tables.shock(),
        Tables.flowMatrix(),
        Tables.balanceSheet(),
        Tables.credit(),
        Tables.financeLedgers(),
        Tables.cascades(),
        Tables.routes(),
        Tables.certification(),
        Tables.targets());
  }

  /** All tables, in declared order. */
  public List<ResultTable> all() {
    return List.of(
        indicators,
        codebook,
        products,
        clusters,
        regions,
        locations,
        links,
        spillovers,
        zones,
        firmSizes,
        shock,
        flowMatrix,
        balanceSheet,
        credit,
        financeLedgers,
        cascades,
        routes,
        certification,
        targets);
  }

  /**
   * Writes every table as {@code <name>.csv}; one without rows still gets its header.
   *
   * @param byteOrderMark whether to begin each file with a BOM, for Excel
   * @return the files, in declared order
   * @throws OutputException if one cannot be written
   */
  public List<Path> write(Path tablesFolder, boolean byteOrderMark) {
    List<Path> files = new ArrayList<>();
    for (ResultTable table : all()) {
      Path file = tablesFolder.resolve(table.name() + ".csv");
      CsvWriter.write(table, file, byteOrderMark);
      files.add(file);
    }
    return files;
  }

  /**
   * Reads the tables of an earlier run; a table whose file is missing stays empty.
   *
   * @throws OutputException if a file cannot be read or is not such a table
   */
  public static RunTables read(Path tablesFolder) {
    RunTables tables = empty();
    for (ResultTable table : tables.all()) {
      Path file = tablesFolder.resolve(table.name() + ".csv");
      if (Files.exists(file)) {
        CsvReader.read(file, table);
      }
    }
    return tables;
  }
}
