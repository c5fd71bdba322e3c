package org.regiochain.result;

import static org.regiochain.result.Column.text;

import java.util.List;
import java.util.Locale;

/** The columns of tables as a table themselves, for programs that read the tables elsewhere. */
public final class DataDictionary {
  private DataDictionary() {}

  /** A row for each column of each table that has rows. */
  public static ResultTable of(List<ResultTable> tables) {
    ResultTable dictionary =
        new ResultTable(
            "columns",
            List.of(
                text("table", "表", "Table"),
                text("column", "列", "Column"),
                text("type", "类型", "Type"),
                text("unit", "单位", "Unit"),
                text("label_zh", "中文名", "Chinese label"),
                text("label_en", "英文名", "English label")));
    for (ResultTable table : tables) {
      for (Column column : table.isEmpty() ? List.<Column>of() : table.columns()) {
        dictionary.add(
            table.name(),
            column.id(),
            typeName(column.type()),
            column.unit(),
            column.label().zh(),
            column.label().en());
      }
    }
    return dictionary;
  }

  /** {@code text}, {@code whole} or {@code real}. */
  static String typeName(Column.Type type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
