package org.regiochain.data;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.regiochain.catalog.Label;

/**
 * A table of amounts whose rows and columns carry codes. Rows and columns may stand in any order;
 * the first header cell is free for a note. Amounts are whole yuan.
 */
final class MatrixFile {
  private static final Label ROW = new Label("行编码", "row code");
  private static final Label COLUMN = new Label("列编码", "column code");

  private final InputText text;
  private final double[][] yuan;
  private final CsvFile.Cell[][] cells;
  private final CsvFile.Cell[] header;

  private MatrixFile(
      InputText text, double[][] yuan, CsvFile.Cell[][] cells, CsvFile.Cell[] header) {
    this.text = text;
    this.yuan = yuan;
    this.cells = cells;
    this.header = header;
  }

  /**
   * Reads a file that must hold exactly the given rows and columns.
   *
   * @param rows codes in the order wanted
   */
  static Optional<MatrixFile> read(
      Inputs inputs, Path path, List<String> rows, List<String> columns) {
    int before = inputs.faultCount();
    Optional<CsvFile> file = inputs.read(path).flatMap(text -> CsvFile.parse(inputs, text));
    if (file.isEmpty() || inputs.faultCount() > before) {
      return Optional.empty();
    }
    CsvFile csv = file.get();
    List<CsvFile.Cell> header = csv.header().subList(1, csv.header().size());
    Map<String, Integer> columnAt = places(inputs, csv.text(), header, COLUMN, columns);
    Map<String, Integer> rowAt =
        places(inputs, csv.text(), csv.rows().stream().map(r -> r.get(0)).toList(), ROW, rows);
    if (inputs.faultCount() > before) {
      return Optional.empty();
    }
    double[][] yuan = new double[rows.size()][columns.size()];
    CsvFile.Cell[][] cells = new CsvFile.Cell[rows.size()][columns.size()];
    for (int r = 0; r < rows.size(); r++) {
      List<CsvFile.Cell> row = csv.rows().get(rowAt.get(rows.get(r)));
      for (int c = 0; c < columns.size(); c++) {
        CsvFile.Cell cell = row.get(columnAt.get(columns.get(c)) + 1);
        cells[r][c] = cell;
        OptionalDouble value = Numbers.parseYuan(cell.text());
        if (value.isPresent()) {
          yuan[r][c] = value.getAsDouble();
        } else {
          inputs.fault(
              csv.text(),
              cell.line(),
              cell.column(),
              rows.get(r) + " → " + columns.get(c) + "：“" + cell.text() + "”不是数字",
              rows.get(r) + " → " + columns.get(c) + ": '" + cell.text() + "' is not a number");
        }
      }
    }
    CsvFile.Cell[] ordered =
        columns.stream().map(c -> header.get(columnAt.get(c))).toArray(CsvFile.Cell[]::new);
    return Optional.of(new MatrixFile(csv.text(), yuan, cells, ordered));
  }

  /** Amounts in yuan, in the order of the codes asked for. */
  double[][] yuan() {
    return yuan;
  }

  /** Notes a fault at a cell. */
  void fault(Inputs inputs, int row, int column, String zh, String en) {
    inputs.fault(text, cells[row][column].line(), cells[row][column].column(), zh, en);
  }

  /** Notes a fault that concerns a column. */
  void columnFault(Inputs inputs, int column, String zh, String en) {
    inputs.fault(text, header[column].line(), header[column].column(), zh, en);
  }

  /** Notes a fault that concerns a row. */
  void rowFault(Inputs inputs, int row, String zh, String en) {
    inputs.fault(text, cells[row][0].line(), 1, zh, en);
  }

  private static Map<String, Integer> places(
      Inputs inputs, InputText text, List<CsvFile.Cell> found, Label what, List<String> wanted) {
    Map<String, Integer> at = new HashMap<>();
    Set<String> known = new HashSet<>(wanted);
    int before = inputs.faultCount();
    for (int i = 0; i < found.size(); i++) {
      CsvFile.Cell cell = found.get(i);
      if (!known.contains(cell.text())) {
        inputs.unknown(text, cell.line(), cell.column(), what, cell.text(), wanted);
      } else if (at.putIfAbsent(cell.text(), i) != null) {
        inputs.fault(
            text,
            cell.line(),
            cell.column(),
            what.zh() + "重复：" + cell.text(),
            "duplicate " + what.en() + " " + cell.text());
      }
    }
    boolean misspelt = inputs.faultCount() > before;
    for (String code : wanted) {
      // A misspelt code is reported once, as unknown, not also as missing.
      if (!misspelt && !at.containsKey(code)) {
        inputs.fault(text, 0, 0, "缺少" + what.zh() + "：" + code, "no " + what.en() + " " + code);
      }
    }
    return at;
  }
}
