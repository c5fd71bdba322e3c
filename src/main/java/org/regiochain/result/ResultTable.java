package org.regiochain.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A named table of results with labels and units attached, so that nothing which draws or prints it
 * needs the model. Rows keep the order in which they were added.
 */
public final class ResultTable {
  private final String name;
  private final List<Column> columns;
  private final List<Object[]> rows = new ArrayList<>();

  public ResultTable(String name, List<Column> columns) {
    this.name = name;
    this.columns = List.copyOf(columns);
  }

  public String name() {
    return name;
  }

  public List<Column> columns() {
    return columns;
  }

  /** Adds one row: a String, Long (or Integer) or Double for each column, in column order. */
  public void add(Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(
          name + ": " + values.length + " values for " + columns.size() + " columns");
    }
    for (int c = 0; c < values.length; c++) {
      if (values[c] instanceof Integer whole) {
        values[c] = (long) whole;
      }
    }
    rows.add(values);
  }

  public int rowCount() {
    return rows.size();
  }

  /** All rows, unmodifiable, each an array in column order that callers must not change. */
  public List<Object[]> rows() {
    return Collections.unmodifiableList(rows);
  }

  /** The index of a column, by id. */
  public int indexOf(String columnId) {
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).id().equals(columnId)) {
        return c;
      }
    }
    throw new IllegalArgumentException("table " + name + " has no column " + columnId);
  }

  public String text(int row, String columnId) {
    return (String) rows.get(row)[indexOf(columnId)];
  }

  public double real(int row, String columnId) {
    return ((Number) rows.get(row)[indexOf(columnId)]).doubleValue();
  }

  public long whole(int row, String columnId) {
    return ((Number) rows.get(row)[indexOf(columnId)]).longValue();
  }

  /** Appends the rows of a table with the same columns. */
  public void append(ResultTable other) {
    if (!other.columns.equals(columns)) {
      throw new IllegalArgumentException(name + " and " + other.name + " have different columns");
    }
    rows.addAll(other.rows);
  }
}
