package org.regiochain.report;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.regiochain.result.ResultTable;

/**
 * An index of the rows of one arm in the indicator table, made for all arms in one pass: with many
 * replications the table has millions of rows, and every chart would else go through all of them.
 */
final class IndicatorRows {
  private static final int[] NONE = {};

  private final ResultTable table;
  private final int replicationColumn;
  private final int monthColumn;
  private final int indicatorColumn;
  private final Map<String, Rows> byIndicator = new HashMap<>();
  private final TreeSet<Long> replications = new TreeSet<>();
  private long lastReplication = Long.MIN_VALUE;
  private long lastMonth = -1;
  private int rowOfLastMonth = -1;

  /** No rows of the table yet. */
  IndicatorRows(ResultTable table) {
    this.table = table;
    replicationColumn = table.indexOf("replication");
    monthColumn = table.indexOf("month");
    indicatorColumn = table.indexOf("indicator");
  }

  /** One index for each arm, in the order in which the table has them. */
  static Map<String, IndicatorRows> byArm(ResultTable table) {
    int armColumn = table.indexOf("arm");
    Map<String, IndicatorRows> arms = new LinkedHashMap<>();
    for (int row = 0; row < table.rowCount(); row++) {
      arms.computeIfAbsent(table.text(row, armColumn), a -> new IndicatorRows(table)).add(row);
    }
    return arms;
  }

  private void add(int row) {
    byIndicator.computeIfAbsent(table.text(row, indicatorColumn), i -> new Rows()).add(row);
    if (table.whole(row, replicationColumn) != lastReplication) {
      lastReplication = table.whole(row, replicationColumn);
      replications.add(lastReplication);
    }
    if (table.whole(row, monthColumn) > lastMonth) {
      lastMonth = table.whole(row, monthColumn);
      rowOfLastMonth = row;
    }
  }

  ResultTable table() {
    return table;
  }

  /** The rows of an indicator in the arm, in table order. */
  int[] of(String indicator) {
    Rows rows = byIndicator.get(indicator);
    return rows == null ? NONE : Arrays.copyOf(rows.rows, rows.count);
  }

  /** The calendar; null if the arm has no rows. */
  Months months() {
    if (rowOfLastMonth < 0) {
      return null;
    }
    YearMonth last = YearMonth.parse(table.text(rowOfLastMonth, table.indexOf("date")));
    return new Months(last.minusMonths(lastMonth), (int) lastMonth);
  }

  int replications() {
    return replications.size();
  }

  /** A growing list of row numbers. */
  private static final class Rows {
    private int[] rows = new int[64];
    private int count;

    void add(int row) {
      if (count == rows.length) {
        rows = Arrays.copyOf(rows, 2 * count);
      }
      rows[count++] = row;
    }
  }
}
