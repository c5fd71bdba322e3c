package org.regiochain.report;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.regiochain.result.ResultTable;

/**
 * An index of the indicator table of one arm, made in one pass: with many replications it has
 * millions of rows, and every chart would else go through all of them.
 */
final class IndicatorRows {
  private static final int[] NONE = {};

  private final ResultTable table;
  private final Map<String, Rows> byIndicator = new HashMap<>();
  private final TreeSet<Long> replications = new TreeSet<>();
  private final Months months;

  IndicatorRows(ResultTable table, String arm) {
    this.table = table;
    int armColumn = table.indexOf("arm");
    int indicator = table.indexOf("indicator");
    int replication = table.indexOf("replication");
    int month = table.indexOf("month");
    long lastReplication = Long.MIN_VALUE;
    long lastMonth = -1;
    int rowOfLastMonth = -1;
    for (int row = 0; row < table.rowCount(); row++) {
      if (!table.text(row, armColumn).equals(arm)) {
        continue;
      }
      byIndicator.computeIfAbsent(table.text(row, indicator), i -> new Rows()).add(row);
      if (table.whole(row, replication) != lastReplication) {
        lastReplication = table.whole(row, replication);
        replications.add(lastReplication);
      }
      if (table.whole(row, month) > lastMonth) {
        lastMonth = table.whole(row, month);
        rowOfLastMonth = row;
      }
    }
    if (rowOfLastMonth < 0) {
      months = null;
    } else {
      YearMonth last = YearMonth.parse(table.text(rowOfLastMonth, table.indexOf("date")));
      months = new Months(last.minusMonths(lastMonth), (int) lastMonth);
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
    return months;
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
