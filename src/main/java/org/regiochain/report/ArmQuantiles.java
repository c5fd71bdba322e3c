package org.regiochain.report;

import java.util.ArrayList;
import java.util.List;
import org.regiochain.result.Column;
import org.regiochain.result.ResultTable;

/**
 * Quantiles over replications of some indicators of all products: in the arm drawn for every
 * region, in the other arms for the whole area.
 *
 * @param table arm, indicator, unit, region, month, then the quantiles
 * @param indicators those the arm drawn has, in the order asked for
 */
record ArmQuantiles(ChartContext context, ResultTable table, List<String> indicators) {
  private static final String ALL = "all";

  /** An indicator that is zero throughout says nothing and is left out. */
  static ArmQuantiles of(ChartContext context, String name, List<String> indicators) {
    ResultTable values =
        new ResultTable(
            name,
            List.of(
                Column.text("arm", "方案", "Policy arm"),
                Column.text("indicator", "指标", "Indicator"),
                Column.text("unit", "单位", "Unit"),
                Column.text("region", "地区", "Region"),
                Column.whole("month", "month", "月序", "Month"),
                Column.real("value", "", "数值", "Value")));
    List<String> found = new ArrayList<>();
    for (String indicator : indicators) {
      boolean drawn = false;
      for (String arm : context.arms()) {
        drawn |= add(values, context, arm, indicator) && arm.equals(context.settings().arm());
      }
      if (drawn) {
        found.add(indicator);
      }
    }
    return new ArmQuantiles(
        context,
        Summaries.quantiles(values, name, List.of("arm", "indicator", "unit", "region", "month")),
        found);
  }

  /** Adds the rows of one arm and says whether one of them is not zero. */
  private static boolean add(
      ResultTable values, ChartContext context, String arm, String indicator) {
    boolean drawn = arm.equals(context.settings().arm());
    IndicatorRows rows = drawn ? context.indicators() : context.others().get(arm);
    ResultTable all = rows.table();
    int product = all.indexOf("product");
    int region = all.indexOf("region");
    int month = all.indexOf("month");
    int unit = all.indexOf("unit");
    int value = all.indexOf("value");
    boolean any = false;
    for (int row : rows.of(indicator)) {
      String r = all.text(row, region);
      if (all.text(row, product).equals(ALL) && (drawn || r.equals(context.names().whole()))) {
        double v = all.real(row, value);
        any |= v != 0;
        values.add(arm, indicator, all.text(row, unit), r, all.whole(row, month), v);
      }
    }
    return any;
  }

  boolean isEmpty() {
    return indicators.isEmpty();
  }

  /** The path of an indicator, in the units of the table; empty if there is none. */
  Band band(String arm, String indicator, String region) {
    return Band.of(table, "month", "arm", arm, "indicator", indicator, "region", region);
  }

  /** The unit to show some indicators in together. */
  DisplayUnit unit(List<String> of) {
    String unit = "";
    double largest = 0;
    for (int row = 0; row < table.rowCount(); row++) {
      if (of.contains(table.text(row, "indicator"))) {
        unit = table.text(row, "unit");
        double low = table.real(row, "q05");
        double high = table.real(row, "q95");
        largest = Math.max(largest, Math.max(Math.abs(low), Math.abs(high)));
      }
    }
    return DisplayUnit.of(of.get(0), unit, largest, context.lang());
  }
}
