package org.regiochain.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A comma-separated file with a header line; every cell knows where it stands. Cells may be quoted
 * with {@code "}; a quoted cell ends on the line it starts on. Empty lines are skipped.
 */
record CsvFile(InputText text, List<Cell> header, List<List<Cell>> rows) {
  /** A cell without its quotes; line and column are 1-based. */
  record Cell(String text, int line, int column) {}

  /** Splits a text; empty after noting a fault if it has no header. Ragged rows are left out. */
  static Optional<CsvFile> parse(Inputs inputs, InputText text) {
    List<Cell> header = null;
    List<List<Cell>> rows = new ArrayList<>();
    for (int line = 1; line <= text.lines().size(); line++) {
      if (text.lines().get(line - 1).isBlank()) {
        continue;
      }
      List<Cell> cells = split(inputs, text, line);
      if (header == null) {
        header = cells;
      } else if (cells.size() == header.size()) {
        rows.add(cells);
      } else {
        inputs.fault(
            text,
            line,
            1,
            "该行有 " + cells.size() + " 个单元格，表头有 " + header.size() + " 个",
            "the row has " + cells.size() + " cells, the header has " + header.size());
      }
    }
    if (header == null) {
      inputs.fault(text, 0, 0, "文件是空的", "the file is empty");
      return Optional.empty();
    }
    return Optional.of(new CsvFile(text, header, rows));
  }

  private static List<Cell> split(Inputs inputs, InputText text, int line) {
    String s = text.lines().get(line - 1);
    List<Cell> cells = new ArrayList<>();
    int at = 0;
    while (true) {
      int start = at;
      StringBuilder cell = new StringBuilder();
      if (at < s.length() && s.charAt(at) == '"') {
        at = quoted(s, at + 1, cell);
        if (at < 0) {
          inputs.fault(text, line, start + 1, "引号没有闭合", "a quote is not closed");
          at = s.length();
        }
      }
      int comma = s.indexOf(',', at);
      int end = comma < 0 ? s.length() : comma;
      cell.append(s, at, end);
      cells.add(new Cell(cell.toString().strip(), line, start + 1));
      if (comma < 0) {
        return cells;
      }
      at = comma + 1;
    }
  }

  /** Reads up to the closing quote; returns the place after it, or −1 if there is none. */
  private static int quoted(String s, int at, StringBuilder cell) {
    for (int i = at; i < s.length(); i++) {
      if (s.charAt(i) != '"') {
        cell.append(s.charAt(i));
      } else if (i + 1 < s.length() && s.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else {
        return i + 1;
      }
    }
    return -1;
  }
}
