package org.regiochain.result;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads back the tables that {@link CsvWriter} writes, for charts of an earlier run. */
public final class CsvReader {
  private static final int END = -1;

  private final Path file;
  private final Reader in;
  private int line = 1;

  private CsvReader(Path file, Reader in) {
    this.file = file;
    this.in = in;
  }

  /**
   * Adds the rows of a file to an empty table that declares its columns.
   *
   * @throws OutputException if the file cannot be read, or its header or a value does not fit
   */
  public static ResultTable read(Path file, ResultTable into) {
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      in.mark(1);
      if (in.read() != '\uFEFF') {
        in.reset();
      }
      new CsvReader(file, in).readInto(into);
      return into;
    } catch (IOException e) {
      throw OutputException.reading(file, e);
    }
  }

  private void readInto(ResultTable table) throws IOException {
    List<String> expected = table.columns().stream().map(Column::id).toList();
    List<String> header = nextRow();
    if (!expected.equals(header)) {
      throw OutputException.content(
          file,
          1,
          "表头应为 " + expected + "，实为 " + header,
          "the header should be " + expected + ", not " + header);
    }
    for (int first = line; ; first = line) {
      List<String> fields = nextRow();
      if (fields.isEmpty()) {
        return;
      }
      if (fields.size() != expected.size()) {
        throw OutputException.content(
            file,
            first,
            "应有 " + expected.size() + " 个字段，实有 " + fields.size() + " 个",
            "expected " + expected.size() + " fields, found " + fields.size());
      }
      Object[] values = new Object[fields.size()];
      for (int c = 0; c < values.length; c++) {
        values[c] = parse(table.columns().get(c), fields.get(c), first);
      }
      table.add(values);
    }
  }

  private Object parse(Column column, String field, int atLine) {
    try {
      return switch (column.type()) {
        case TEXT -> field;
        case WHOLE -> Long.parseLong(field);
        case REAL -> field.isEmpty() ? Double.NaN : Double.parseDouble(field);
      };
    } catch (NumberFormatException e) {
      throw OutputException.content(
          file,
          atLine,
          column.id() + "：“" + field + "”不是数字",
          column.id() + ": '" + field + "' is not a number");
    }
  }

  /** The fields of the next row; empty at the end of the file. */
  private List<String> nextRow() throws IOException {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    boolean any = false;
    for (int c = in.read(); c != END; c = in.read()) {
      any = true;
      if (c == '\n') {
        line++;
      }
      if (quoted) {
        if (c != '"') {
          field.append((char) c);
          continue;
        }
        c = in.read();
        if (c == '"') {
          field.append('"');
          continue;
        }
        quoted = false;
        if (c == END) {
          break;
        }
        if (c == '\n') {
          line++;
        }
      }
      if (c == '"' && field.isEmpty()) {
        quoted = true;
      } else if (c == ',') {
        fields.add(field.toString());
        field.setLength(0);
      } else if (c == '\n') {
        fields.add(field.toString());
        return fields;
      } else if (c != '\r') {
        field.append((char) c);
      }
    }
    if (any) {
      fields.add(field.toString());
    }
    return fields;
  }
}
