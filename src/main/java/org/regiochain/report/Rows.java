package org.regiochain.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.regiochain.result.ResultTable;

/** Rows of a table picked by the texts in some of its columns. */
final class Rows {
  private Rows() {}

  /**
   * The rows that have the given texts, in order.
   *
   * @param match column id and text, alternating
   */
  static List<Integer> matching(ResultTable table, String... match) {
    int[] columns = new int[match.length / 2];
    for (int m = 0; m < columns.length; m++) {
      columns[m] = table.indexOf(match[2 * m]);
    }
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < table.rowCount(); row++) {
      boolean fits = true;
      for (int m = 0; m < columns.length && fits; m++) {
        fits = table.text(row, columns[m]).equals(match[2 * m + 1]);
      }
      if (fits) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** The different texts in a column of some rows, in order of appearance. */
  static Set<String> texts(ResultTable table, List<Integer> rows, String column) {
    int index = table.indexOf(column);
    Set<String> texts = new LinkedHashSet<>();
    rows.forEach(row -> texts.add(table.text(row, index)));
    return texts;
  }
}
