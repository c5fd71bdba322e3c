package org.regiochain.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.regiochain.result.Column;
import org.regiochain.result.ResultTable;
import tech.tablesaw.aggregate.NumericAggregateFunction;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/** Quantiles over replications. */
final class Summaries {
  /** The quantile columns: per cent points. */
  private static final double[] PERCENTS = {5, 25, 50, 75, 95};

  private static final String[] IDS = {"q05", "q25", "median", "q75", "q95"};

  private Summaries() {}

  /**
   * Median and 50 and 90 per cent intervals of the column {@code value}, for each combination of
   * the key columns in order of first appearance. With one replication they all equal its value; a
   * missing value is left out. Quantiles interpolate as R and NumPy do by default (type 7), so that
   * a reader who computes them from the tables finds the same.
   *
   * @param name name of the table made
   */
  static ResultTable quantiles(ResultTable table, String name, List<String> keys) {
    int[] keyColumns = keys.stream().mapToInt(table::indexOf).toArray();
    int value = table.indexOf("value");
    ResultTable result = new ResultTable(name, columns(table, keyColumns, value));
    if (table.isEmpty()) {
      return result;
    }
    List<Object[]> groups = new ArrayList<>();
    Table summary = summarize(table, keyColumns, value, groups);
    for (int row = 0; row < summary.rowCount(); row++) {
      Object[] key = groups.get(summary.intColumn(0).getInt(row));
      Object[] values = new Object[key.length + PERCENTS.length];
      System.arraycopy(key, 0, values, 0, key.length);
      for (int q = 0; q < PERCENTS.length; q++) {
        values[key.length + q] = summary.doubleColumn(1 + q).getDouble(row);
      }
      result.add(values);
    }
    return result;
  }

  private static List<Column> columns(ResultTable table, int[] keyColumns, int value) {
    List<Column> columns = new ArrayList<>();
    for (int key : keyColumns) {
      columns.add(table.columns().get(key));
    }
    String unit = table.columns().get(value).unit();
    for (int q = 0; q < PERCENTS.length; q++) {
      String percent = (int) PERCENTS[q] + "%";
      columns.add(Column.real(IDS[q], unit, percent + " 分位数", percent + " quantile"));
    }
    return columns;
  }

  /** Groups by a number given to each key, so that no text key can be mistaken for another. */
  private static Table summarize(
      ResultTable table, int[] keyColumns, int value, List<Object[]> groups) {
    Map<List<Object>, Integer> numbers = new LinkedHashMap<>();
    IntColumn group = IntColumn.create("key");
    DoubleColumn values = DoubleColumn.create("value");
    for (int row = 0; row < table.rowCount(); row++) {
      List<Object> key = new ArrayList<>(keyColumns.length);
      for (int column : keyColumns) {
        key.add(
            table.columns().get(column).type() == Column.Type.TEXT
                ? table.text(row, column)
                : (Object) table.whole(row, column));
      }
      Integer number = numbers.get(key);
      if (number == null) {
        number = groups.size();
        numbers.put(key, number);
        groups.add(key.toArray());
      }
      group.append(number);
      values.append(table.real(row, value));
    }
    NumericAggregateFunction[] functions = new NumericAggregateFunction[PERCENTS.length];
    for (int q = 0; q < PERCENTS.length; q++) {
      functions[q] = percentile(IDS[q], PERCENTS[q]);
    }
    return Table.create("paths", group, values)
        .summarize("value", functions)
        .by("key")
        .sortAscendingOn("key");
  }

  /** A quantile of type 7; NaN for no values. */
  static double quantile(double[] values, double percent) {
    return new Percentile().withEstimationType(EstimationType.R_7).evaluate(values, percent);
  }

  private static NumericAggregateFunction percentile(String id, double percent) {
    return new NumericAggregateFunction(id) {
      @Override
      public Double summarize(NumericColumn<?> column) {
        return quantile(column.asDoubleArray(), percent);
      }
    };
  }
}
