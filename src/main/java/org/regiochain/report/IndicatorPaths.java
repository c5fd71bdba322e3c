package org.regiochain.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.regiochain.result.Column;
import org.regiochain.result.ResultTable;

/**
 * The paths of one indicator for all products and for chains.
 *
 * @param values product, region, replication, month, value
 * @param unit as written in the table
 * @param largest largest absolute value
 * @param opening mean over replications of the value in month 0, by product and region
 */
record IndicatorPaths(
    ResultTable values,
    String unit,
    double largest,
    Set<String> products,
    Set<String> regions,
    Map<List<String>, Double> opening) {

  private static final String ALL = "all";

  static IndicatorPaths of(IndicatorRows indicators, String indicator) {
    ResultTable all = indicators.table();
    int product = all.indexOf("product");
    int region = all.indexOf("region");
    int replication = all.indexOf("replication");
    int month = all.indexOf("month");
    int value = all.indexOf("value");
    int[] rows = indicators.of(indicator);
    String unit = rows.length == 0 ? "" : all.text(rows[0], "unit");
    ResultTable values = emptyTable(unit);
    Set<String> products = new LinkedHashSet<>();
    Set<String> regions = new LinkedHashSet<>();
    Map<List<String>, Double> opening = new LinkedHashMap<>();
    double largest = 0;
    for (int row : rows) {
      String p = all.text(row, product);
      if (!p.equals(ALL) && !Names.isChain(p)) {
        continue;
      }
      String r = all.text(row, region);
      double v = all.real(row, value);
      products.add(p);
      regions.add(r);
      largest = Math.max(largest, Double.isNaN(v) ? 0 : Math.abs(v));
      if (all.whole(row, month) == 0) {
        opening.merge(List.of(p, r), v / indicators.replications(), Double::sum);
      }
      values.add(p, r, all.whole(row, replication), all.whole(row, month), v);
    }
    return new IndicatorPaths(values, unit, largest, products, regions, opening);
  }

  private static ResultTable emptyTable(String unit) {
    return new ResultTable(
        "paths",
        List.of(
            Column.text("product", "产品", "Product"),
            Column.text("region", "地区", "Region"),
            Column.whole("replication", "1", "重复次序", "Replication"),
            Column.whole("month", "month", "月序", "Month"),
            Column.real("value", unit, "数值", "Value")));
  }

  /** Each path in per cent of its own first value. */
  ResultTable relativeToOpening() {
    Map<List<Object>, double[]> first = new LinkedHashMap<>();
    for (int row = 0; row < values.rowCount(); row++) {
      long month = values.whole(row, "month");
      double[] earliest =
          first.computeIfAbsent(path(row), p -> new double[] {Double.POSITIVE_INFINITY, 0});
      if (month < earliest[0]) {
        earliest[0] = month;
        earliest[1] = values.real(row, "value");
      }
    }
    ResultTable index = emptyTable("index");
    for (int row = 0; row < values.rowCount(); row++) {
      index.add(
          values.text(row, "product"),
          values.text(row, "region"),
          values.whole(row, "replication"),
          values.whole(row, "month"),
          100 * values.real(row, "value") / first.get(path(row))[1]);
    }
    return index;
  }

  private List<Object> path(int row) {
    return List.of(
        values.text(row, "product"), values.text(row, "region"), values.whole(row, "replication"));
  }
}
