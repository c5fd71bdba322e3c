package org.regiochain.result;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes CSV as RFC 4180 describes it, in UTF-8, with LF line ends. Numbers are the shortest text
 * that reads back to the same double; a missing number (NaN) is an empty field, which R, pandas and
 * Stata read as missing.
 */
public final class CsvWriter implements Closeable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Writer out;
  private boolean atLineStart = true;

  /**
   * @param byteOrderMark whether to begin with a BOM, without which Excel garbles Chinese text
   */
  public CsvWriter(OutputStream stream, boolean byteOrderMark) throws IOException {
    out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    if (byteOrderMark) {
      out.write(BYTE_ORDER_MARK);
    }
  }

  /** Writes a whole table to a file: header of column ids, then the rows, in one atomic step. */
  public static void write(ResultTable table, Path file, boolean byteOrderMark) {
    AtomicFile.write(
        file,
        stream -> {
          try (CsvWriter csv = new CsvWriter(stream, byteOrderMark)) {
            csv.table(table);
          }
        });
  }

  /** What {@link #write} would put into a file, without a BOM. */
  public static byte[] bytes(ResultTable table) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvWriter csv = new CsvWriter(bytes, false)) {
      csv.table(table);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot refuse a write", e);
    }
    return bytes.toByteArray();
  }

  /** Writes the header and all rows of a table. */
  public void table(ResultTable table) throws IOException {
    for (Column column : table.columns()) {
      field(column.id());
    }
    endRow();
    int columns = table.columns().size();
    for (int row = 0; row < table.rowCount(); row++) {
      for (int c = 0; c < columns; c++) {
        switch (table.columns().get(c).type()) {
          case TEXT -> field(table.text(row, c));
          case WHOLE -> field(table.whole(row, c));
          case REAL -> field(table.real(row, c));
        }
      }
      endRow();
    }
  }

  /** Writes a text field, quoted where it has to be. */
  public void field(String text) throws IOException {
    separate();
    if (needsQuotes(text)) {
      out.write('"');
      out.write(text.replace("\"", "\"\""));
      out.write('"');
    } else {
      out.write(text);
    }
  }

  /** Writes a whole number. */
  public void field(long number) throws IOException {
    separate();
    out.write(Long.toString(number));
  }

  /** Writes a real number. */
  public void field(double number) throws IOException {
    separate();
    if (!Double.isNaN(number)) {
      out.write(Numbers.text(number));
    }
  }

  /** Ends the row. */
  public void endRow() throws IOException {
    out.write('\n');
    atLineStart = true;
  }

  private void separate() throws IOException {
    if (!atLineStart) {
      out.write(',');
    }
    atLineStart = false;
  }

  private static boolean needsQuotes(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return !text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
