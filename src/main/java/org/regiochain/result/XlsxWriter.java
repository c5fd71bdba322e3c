package org.regiochain.result;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes tables as one Excel workbook: a sheet {@code readme} that names every table and column in
 * Chinese and English with its unit, then a sheet for each table, called as the table. Headers are
 * the ids of the columns, as in the CSV files. A missing number is an empty cell, an infinite one
 * the text {@code inf} or {@code -inf}.
 */
public final class XlsxWriter {
  /** A longer table is left to its CSV file: people read sheets, programs read files. */
  public static final int MOST_ROWS = 20_000;

  private static final String FIXED_TIME = "2000-01-01T00:00:00Z";
  private static final String README = "readme";

  private XlsxWriter() {}

  /**
   * Writes the tables that have rows; the same bytes for the same tables.
   *
   * @throws OutputException if the file cannot be written
   */
  public static void write(List<ResultTable> tables, Path file) {
    AtomicFile.write(
        file,
        out -> {
          // The library leaves sizes to the zip's directory, which a stream cannot look up.
          Path raw = file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".raw");
          try {
            try (OutputStream made = Files.newOutputStream(raw)) {
              workbook(tables, made);
            }
            repack(raw, out);
          } finally {
            Files.deleteIfExists(raw);
          }
        });
  }

  private static void workbook(List<ResultTable> tables, OutputStream out) throws IOException {
    try (Workbook book = new Workbook(out, "RegioChain", "1.0")) {
      readme(book.newWorksheet(README), tables);
      for (ResultTable table : tables) {
        if (hasSheet(table)) {
          sheet(book.newWorksheet(table.name()), table);
        }
      }
    }
  }

  private static boolean hasSheet(ResultTable table) {
    return !table.isEmpty() && table.rowCount() <= MOST_ROWS;
  }

  private static void readme(Worksheet sheet, List<ResultTable> tables) {
    sheet.value(0, 0, "每张工作表是一张结果表，列名同 CSV 文件；超过 " + MOST_ROWS + " 行的表只有 CSV 文件。");
    sheet.value(
        1,
        0,
        "Each sheet is a table of results, with the columns of its CSV file; tables of more than "
            + MOST_ROWS
            + " rows are CSV files only.");
    String[] head = {"table", "where", "rows", "column", "中文", "English", "unit", "type"};
    for (int c = 0; c < head.length; c++) {
      header(sheet, 3, c, head[c]);
    }
    int row = 4;
    for (ResultTable table : tables) {
      if (table.isEmpty()) {
        continue;
      }
      for (Column column : table.columns()) {
        sheet.value(row, 0, table.name());
        sheet.value(row, 1, hasSheet(table) ? "sheet" : table.name() + ".csv");
        sheet.value(row, 2, table.rowCount());
        sheet.value(row, 3, column.id());
        sheet.value(row, 4, column.label().zh());
        sheet.value(row, 5, column.label().en());
        sheet.value(row, 6, column.unit());
        sheet.value(row, 7, DataDictionary.typeName(column.type()));
        row++;
      }
    }
    sheet.freezePane(0, 4);
  }

  private static void header(Worksheet sheet, int row, int column, String text) {
    sheet.value(row, column, text);
    sheet.style(row, column).bold().set();
  }

  private static void sheet(Worksheet sheet, ResultTable table) {
    int columns = table.columns().size();
    for (int c = 0; c < columns; c++) {
      header(sheet, 0, c, table.columns().get(c).id());
    }
    for (int row = 0; row < table.rowCount(); row++) {
      for (int c = 0; c < columns; c++) {
        switch (table.columns().get(c).type()) {
          case TEXT -> sheet.value(row + 1, c, table.text(row, c));
          case WHOLE -> sheet.value(row + 1, c, table.whole(row, c));
          case REAL -> real(sheet, row + 1, c, table.real(row, c));
        }
      }
    }
    sheet.freezePane(0, 1);
  }

  private static void real(Worksheet sheet, int row, int column, double value) {
    if (Double.isInfinite(value)) {
      sheet.value(row, column, value > 0 ? "inf" : "-inf");
    } else if (!Double.isNaN(value)) {
      sheet.value(row, column, value);
    }
  }

  /** Copies a workbook with the times at which it was made replaced by a fixed one. */
  private static void repack(Path workbook, OutputStream out) throws IOException {
    ZipOutputStream packed = new ZipOutputStream(out);
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (ZipEntry from : Collections.list(zip.entries())) {
        byte[] content = zip.getInputStream(from).readAllBytes();
        if (from.getName().equals("docProps/core.xml")) {
          content =
              new String(content, StandardCharsets.UTF_8)
                  .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", FIXED_TIME)
                  .getBytes(StandardCharsets.UTF_8);
        }
        ZipEntry entry = new ZipEntry(from.getName());
        // Local time, so that no time zone of the machine gets into the file.
        entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        packed.putNextEntry(entry);
        packed.write(content);
        packed.closeEntry();
      }
    }
    packed.finish();
  }
}
