package org.regiochain.result;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/**
 * A named table of results with labels and units attached, so that nothing which draws or prints it
 * needs the model. Rows keep the order in which they were added.
 *
 * <p>Values are stored by column (a whole or real number takes 8 bytes), because a long indicator
 * table over many replications has millions of rows.
 */
public final class ResultTable {
  private static final int FIRST_CAPACITY = 64;

  private final String name;
  private final List<Column> columns;

  /** One {@code String[]}, {@code long[]} or {@code double[]} for each column. */
  private final Object[] data;

  private int rowCount;
  private int capacity = FIRST_CAPACITY;

  public ResultTable(String name, List<Column> columns) {
    this.name = name;
    this.columns = List.copyOf(columns);
    this.data = new Object[columns.size()];
    for (int c = 0; c < data.length; c++) {
      data[c] =
          switch (columns.get(c).type()) {
            case TEXT -> new String[capacity];
            case WHOLE -> new long[capacity];
            case REAL -> new double[capacity];
          };
    }
  }

  public String name() {
    return name;
  }

  public List<Column> columns() {
    return columns;
  }

  /**
   * Adds one row: a String, Long (or Integer) or Double for each column, in column order. A whole
   * number may stand in a column of reals.
   *
   * @throws IllegalArgumentException if a value is missing or of the wrong type
   */
  public void add(Object... values) {
    if (values.length != data.length) {
      throw new IllegalArgumentException(
          name + ": " + values.length + " values for " + data.length + " columns");
    }
    for (int c = 0; c < values.length; c++) {
      requireType(columns.get(c), values[c]);
    }
    if (rowCount == capacity) {
      resize(capacity + (capacity >> 1));
    }
    for (int c = 0; c < values.length; c++) {
      switch (columns.get(c).type()) {
        case TEXT -> ((String[]) data[c])[rowCount] = (String) values[c];
        case WHOLE -> ((long[]) data[c])[rowCount] = ((Number) values[c]).longValue();
        case REAL -> ((double[]) data[c])[rowCount] = ((Number) values[c]).doubleValue();
      }
    }
    rowCount++;
  }

  private void requireType(Column column, Object value) {
    boolean fits =
        switch (column.type()) {
          case TEXT -> value instanceof String;
          case WHOLE -> value instanceof Long || value instanceof Integer;
          case REAL -> value instanceof Number;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          name + "." + column.id() + " (" + column.type() + ") cannot hold " + value);
    }
  }

  private void resize(int newCapacity) {
    for (int c = 0; c < data.length; c++) {
      data[c] =
          switch (columns.get(c).type()) {
            case TEXT -> Arrays.copyOf((String[]) data[c], newCapacity);
            case WHOLE -> Arrays.copyOf((long[]) data[c], newCapacity);
            case REAL -> Arrays.copyOf((double[]) data[c], newCapacity);
          };
    }
    capacity = newCapacity;
  }

  public int rowCount() {
    return rowCount;
  }

  /** Whether there is no row. */
  public boolean isEmpty() {
    return rowCount == 0;
  }

  /** All rows, each made anew as an array in column order; for small tables and tests. */
  public List<Object[]> rows() {
    return new AbstractList<>() {
      @Override
      public Object[] get(int row) {
        Object[] values = new Object[data.length];
        for (int c = 0; c < values.length; c++) {
          values[c] = value(row, c);
        }
        return values;
      }

      @Override
      public int size() {
        return rowCount;
      }
    };
  }

  private Object value(int row, int column) {
    return switch (columns.get(column).type()) {
      case TEXT -> text(row, column);
      case WHOLE -> whole(row, column);
      case REAL -> real(row, column);
    };
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
    return text(row, indexOf(columnId));
  }

  public double real(int row, String columnId) {
    return real(row, indexOf(columnId));
  }

  public long whole(int row, String columnId) {
    return whole(row, indexOf(columnId));
  }

  /** The text in a row, by the index of its column. */
  public String text(int row, int column) {
    requireRow(row);
    return ((String[]) data[column])[row];
  }

  /** The real (or whole) number in a row, by the index of its column. */
  public double real(int row, int column) {
    requireRow(row);
    return data[column] instanceof long[] whole ? whole[row] : ((double[]) data[column])[row];
  }

  /** The whole number in a row, by the index of its column. */
  public long whole(int row, int column) {
    requireRow(row);
    return ((long[]) data[column])[row];
  }

  private void requireRow(int row) {
    if (row < 0 || row >= rowCount) {
      throw new IndexOutOfBoundsException("row " + row + " of " + rowCount + " in " + name);
    }
  }

  /** Appends the rows of a table with the same columns. */
  public void append(ResultTable other) {
    if (!other.columns.equals(columns)) {
      throw new IllegalArgumentException(name + " and " + other.name + " have different columns");
    }
    int added = other.rowCount;
    if (rowCount + added > capacity) {
      resize(Math.max(rowCount + added, capacity + (capacity >> 1)));
    }
    for (int c = 0; c < data.length; c++) {
      System.arraycopy(other.data[c], 0, data[c], rowCount, added);
    }
    rowCount += added;
  }
}
