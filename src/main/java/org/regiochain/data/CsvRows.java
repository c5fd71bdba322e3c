package org.regiochain.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Numerals;

/** The rows of a small table whose columns are found by name. */
final class CsvRows {
  private final Inputs inputs;
  private final CsvFile file;
  private final Map<String, Integer> columns;

  private CsvRows(Inputs inputs, CsvFile file, Map<String, Integer> columns) {
    this.inputs = inputs;
    this.file = file;
    this.columns = columns;
  }

  /** Reads a file that needs the given columns; no rows after a fault. */
  static List<Row> read(Inputs inputs, Path path, String... required) {
    Optional<CsvFile> file = inputs.read(path).flatMap(text -> CsvFile.parse(inputs, text));
    if (file.isEmpty()) {
      return List.of();
    }
    CsvFile csv = file.get();
    Map<String, Integer> columns = new TreeMap<>();
    for (int c = 0; c < csv.header().size(); c++) {
      CsvFile.Cell cell = csv.header().get(c);
      if (columns.putIfAbsent(cell.text(), c) != null) {
        inputs.fault(
            csv.text(),
            cell.line(),
            cell.column(),
            "列名重复：" + cell.text(),
            "duplicate column " + cell.text());
      }
    }
    boolean complete = true;
    for (String name : required) {
      if (!columns.containsKey(name)) {
        complete = false;
        inputs.fault(
            csv.text(),
            1,
            0,
            "缺少列“" + name + "”；现有：" + String.join("、", columns.keySet()),
            "no column '" + name + "'; there are: " + String.join(", ", columns.keySet()));
      }
    }
    if (!complete) {
      return List.of();
    }
    CsvRows table = new CsvRows(inputs, csv, columns);
    List<Row> rows = new ArrayList<>();
    csv.rows().forEach(cells -> rows.add(table.new Row(cells)));
    return rows;
  }

  /** Notes every value of a column that an earlier row already has. */
  static void requireUnique(List<Row> rows, String column) {
    Map<String, Integer> seen = new TreeMap<>();
    for (Row row : rows) {
      Integer first = seen.putIfAbsent(row.text(column), row.line());
      if (first != null) {
        row.fault(
            column,
            "编码“" + row.text(column) + "”重复，已见于第 " + first + " 行",
            "duplicate code '" + row.text(column) + "', first at line " + first);
      }
    }
  }

  /** One row; every getter notes a fault at its cell and returns a harmless value instead. */
  final class Row {
    private final List<CsvFile.Cell> cells;

    private Row(List<CsvFile.Cell> cells) {
      this.cells = cells;
    }

    int line() {
      return cells.get(0).line();
    }

    /** Where the cell of a column begins in the line. */
    int column(String column) {
      return cell(column).column();
    }

    /** Text that must not be empty. */
    String text(String column) {
      String text = cell(column).text();
      if (text.isEmpty()) {
        fault(column, "“" + column + "”不能为空", "'" + column + "' must not be empty");
      }
      return text;
    }

    /** The Chinese and the English name. */
    Label label() {
      String zh = text("name_zh");
      String en = text("name_en");
      return new Label(zh.isEmpty() ? "-" : zh, en.isEmpty() ? "-" : en);
    }

    /** A number within bounds. */
    double number(String column, double min, double max) {
      OptionalDouble value = Numbers.parse(cell(column).text());
      if (value.isEmpty()) {
        fault(
            column,
            "“" + cell(column).text() + "”不是数字",
            "'" + cell(column).text() + "' is not a number");
        return min;
      }
      if (value.getAsDouble() < min || value.getAsDouble() > max) {
        String low = Numerals.plain(min);
        String high = Numerals.plain(max);
        double share = value.getAsDouble() / 100;
        boolean percent = max == 1 && share >= min && share <= max;
        fault(
            column,
            column
                + " 必须在 "
                + low
                + " 与 "
                + high
                + " 之间"
                + (percent ? "；百分之 " + cell(column).text() + " 写作 " + Numerals.plain(share) : ""),
            column
                + " must be between "
                + low
                + " and "
                + high
                + (percent
                    ? "; " + cell(column).text() + " per cent is " + Numerals.plain(share)
                    : ""));
        return min;
      }
      return value.getAsDouble();
    }

    /** A whole number within bounds. */
    int whole(String column, int min, int max) {
      double value = number(column, min, max);
      if (value != Math.rint(value)) {
        fault(column, column + " 必须是整数", column + " must be a whole number");
        return min;
      }
      return (int) value;
    }

    /** 1 or 0. */
    boolean flag(String column) {
      return oneOf(column, new Label("标记", "flag"), List.of("0", "1")).equals("1");
    }

    /** One of the known names; the first of them after a fault. */
    String oneOf(String column, Label what, Collection<String> known) {
      CsvFile.Cell cell = cell(column);
      if (!known.contains(cell.text())) {
        inputs.unknown(file.text(), cell.line(), cell.column(), what, cell.text(), known);
        return known.isEmpty() ? cell.text() : known.iterator().next();
      }
      return cell.text();
    }

    /** Notes that a name in a cell is unknown. */
    void unknown(String column, Label what, String name, Collection<String> known) {
      CsvFile.Cell cell = cell(column);
      inputs.unknown(file.text(), cell.line(), cell.column(), what, name, known);
    }

    /** Notes a fault at a cell. */
    void fault(String column, String zh, String en) {
      CsvFile.Cell cell = cell(column);
      inputs.fault(file.text(), cell.line(), cell.column(), zh, en);
    }

    private CsvFile.Cell cell(String column) {
      return cells.get(columns.get(column));
    }
  }
}
