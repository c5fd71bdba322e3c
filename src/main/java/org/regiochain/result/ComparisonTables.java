package org.regiochain.result;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tables of a comparison of policies; {@link Tables} declares what each holds. */
public record ComparisonTables(
    ResultTable arms,
    ResultTable armLevers,
    ResultTable outcomes,
    ResultTable windows,
    ResultTable runs,
    ResultTable paths,
    ResultTable effects,
    ResultTable league,
    ResultTable budget,
    ResultTable synergy,
    ResultTable robustness,
    ResultTable channels,
    ResultTable additionality,
    ResultTable checklist) {

  /** New tables without rows. */
  public static ComparisonTables empty() {
    return new ComparisonTables(
        Tables.arms(),
        Tables.armLevers(),
        Tables.outcomes(),
        Tables.windows(),
        Tables.runs(),
        Tables.paths(),
        Tables.effects(),
        Tables.league(),
        Tables.budget(),
        Tables.synergy(),
        Tables.robustness(),
        Tables.channels(),
        Tables.additionality(),
        Tables.checklist());
  }

  /** All tables, in declared order. */
  public List<ResultTable> all() {
    return List.of(
        arms,
        armLevers,
        outcomes,
        windows,
        runs,
        paths,
        effects,
        league,
        budget,
        synergy,
        robustness,
        channels,
        additionality,
        checklist);
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
   * Reads the tables of an earlier comparison; a table whose file is missing stays empty.
   *
   * @throws OutputException if a file cannot be read or is not such a table
   */
  public static ComparisonTables read(Path tablesFolder) {
    ComparisonTables tables = empty();
    for (ResultTable table : tables.all()) {
      Path file = tablesFolder.resolve(table.name() + ".csv");
      if (Files.exists(file)) {
        CsvReader.read(file, table);
      }
    }
    return tables;
  }
}
