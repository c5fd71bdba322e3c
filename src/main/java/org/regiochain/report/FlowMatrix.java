package org.regiochain.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regiochain.result.Column;
import org.regiochain.result.ResultTable;

/** Who paid whom over the last year: the transaction-flow matrix as a tinted table. */
final class FlowMatrix {
  private static final int MONTHS = 12;
  private static final int ROW_HEIGHT = 27;
  private static final int FRAME_HEIGHT = 180;

  private final ChartContext context;
  private final Names names;

  FlowMatrix(ChartContext context) {
    this.context = context;
    this.names = context.names();
  }

  /** The figure, or nothing without flows. */
  Optional<Figure> figure(String id) {
    ResultTable table = context.tables().flowMatrix();
    long last = -1;
    for (int row = 0; row < table.rowCount(); row++) {
      if (context.inArm(table, row)) {
        last = Math.max(last, table.whole(row, "month"));
      }
    }
    if (last < 1 || context.months() == null) {
      return Optional.empty();
    }
    long first = Math.max(1, last - MONTHS + 1);
    List<String> sectors = new ArrayList<>();
    Map<String, Map<String, Double>> sums = sums(first, sectors);
    sums.values().removeIf(row -> row.values().stream().allMatch(v -> v == 0));
    if (sums.isEmpty()) {
      return Optional.empty();
    }
    double largest = 0;
    for (Map<String, Double> row : sums.values()) {
      for (double value : row.values()) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    DisplayUnit unit = DisplayUnit.of("CNY", largest, context.lang());
    int decimals = largest * unit.factor() >= 1000 ? 0 : 1;
    List<String> rowNames = new ArrayList<>();
    double[][] values = new double[sums.size()][sectors.size()];
    ResultTable data =
        new ResultTable(
            id,
            List.of(
                Column.text("row", "行", "Row"),
                Column.text("sector", "机构部门", "Institutional sector"),
                Column.real("value", "CNY", "金额", "Amount")));
    sums.forEach(
        (row, bySector) -> {
          int r = rowNames.size();
          rowNames.add(names.other(row));
          for (int s = 0; s < sectors.size(); s++) {
            double value = bySector.getOrDefault(sectors.get(s), 0.0);
            values[r][s] = value * unit.factor();
            data.add(row, sectors.get(s), value);
          }
        });
    return Optional.of(
        new Figure(
            id,
            context.title(
                names.text("资金流量矩阵", "Transaction-flow matrix"),
                unit,
                context.months().period((int) first, (int) last, context.lang())),
            context.meanSubtitle(names.text("各月合计", "sum of the months")),
            List.of(),
            Figure.LegendSide.TOP,
            List.of(
                new MatrixPanel(
                    rowNames, sectors.stream().map(names::other).toList(), values, decimals)),
            1,
            names.text(
                "收入为正，支出为负；每行合计为零。",
                "Receipts are positive, payments negative; each row adds up to zero."),
            FRAME_HEIGHT + ROW_HEIGHT * sums.size(),
            data));
  }

  private Map<String, Map<String, Double>> sums(long firstMonth, List<String> sectors) {
    ResultTable table = context.tables().flowMatrix();
    Map<String, Map<String, Double>> sums = new LinkedHashMap<>();
    for (int row = 0; row < table.rowCount(); row++) {
      if (!context.inArm(table, row) || table.whole(row, "month") < firstMonth) {
        continue;
      }
      String sector = table.text(row, "sector");
      if (!sectors.contains(sector)) {
        sectors.add(sector);
      }
      sums.computeIfAbsent(table.text(row, "row"), r -> new LinkedHashMap<>())
          .merge(sector, table.real(row, "value") / context.replications(), Double::sum);
    }
    return sums;
  }
}
