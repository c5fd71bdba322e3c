package org.regiochain.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.regiochain.report.Handoff;
import org.regiochain.result.CsvWriter;
import org.regiochain.result.OutputException;
import org.regiochain.result.ResultTable;
import org.regiochain.result.RunFolder;
import org.regiochain.result.TableFormat;
import org.regiochain.result.XlsxWriter;

/** What the tables of a run can be handed over as. */
enum ExportFormat {
  XLSX,
  CSV_BOM,
  PARQUET,
  R,
  PYTHON,
  STATA;

  /** As typed and as reported: {@code csv-bom}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Every id, separated by commas. */
  static String ids() {
    return String.join(", ", Arrays.stream(values()).map(ExportFormat::id).toList());
  }

  /** The format of an id. */
  static Optional<ExportFormat> find(String id) {
    return Arrays.stream(values()).filter(f -> f.id().equalsIgnoreCase(id.strip())).findFirst();
  }

  /** Whether this build can write it. */
  boolean available() {
    return this != PARQUET || TableFormat.parquet().isPresent();
  }

  /**
   * Writes it beside the tables, which stay as they are.
   *
   * @param confidence of the intervals that the loaders recompute
   * @return the files
   * @throws OutputException if one cannot be written
   */
  List<Path> write(RunFolder folder, KeptTables tables, double confidence) {
    return switch (this) {
      case XLSX -> {
        Path workbook = folder.tables().resolve("results.xlsx");
        XlsxWriter.write(tables.all(), workbook);
        yield List.of(workbook);
      }
      case CSV_BOM ->
          each(folder, tables, ".csv", (table, file) -> CsvWriter.write(table, file, true));
      case PARQUET ->
          each(
              folder,
              tables,
              TableFormat.PARQUET_ENDING,
              TableFormat.parquet().orElseThrow()::write);
      case R -> loader(folder, tables, confidence, Handoff.Language.R);
      case PYTHON -> loader(folder, tables, confidence, Handoff.Language.PYTHON);
      case STATA -> loader(folder, tables, confidence, Handoff.Language.STATA);
    };
  }

  private static List<Path> loader(
      RunFolder folder, KeptTables tables, double confidence, Handoff.Language language) {
    return Handoff.write(folder.path(), tables.all(), confidence, List.of(language));
  }

  /** One file for each table with rows, in a folder of the format's own. */
  private List<Path> each(
      RunFolder folder, KeptTables tables, String ending, BiConsumer<ResultTable, Path> writer) {
    Path target = folder.path().resolve("export").resolve(id());
    try {
      Files.createDirectories(target);
    } catch (IOException e) {
      throw OutputException.writing(target, e);
    }
    List<Path> files = new ArrayList<>();
    for (ResultTable table : tables.filled()) {
      Path file = target.resolve(table.name() + ending);
      writer.accept(table, file);
      files.add(file);
    }
    return files;
  }
}
