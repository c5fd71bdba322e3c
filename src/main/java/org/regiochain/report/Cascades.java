package org.regiochain.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regiochain.result.Column;
import org.regiochain.result.ResultTable;

/** The costliest cascades of defaults of a run: where each began and what was lost. */
final class Cascades {
  private static final int MOST = 20;
  private static final int MOST_DECIMALS = 5;
  private static final int FRAME_HEIGHT = 168;

  private final ChartContext context;
  private final Names names;

  Cascades(ChartContext context) {
    this.context = context;
    this.names = context.names();
  }

  /** The figure, or nothing if no firm failed. */
  Optional<Figure> figure(String id) {
    ResultTable table = context.tables().cascades();
    List<Integer> rows = costliest(table);
    if (rows.isEmpty() || context.months() == null) {
      return Optional.empty();
    }
    // Losses fall off steeply: a unit for the largest would leave only zeros to the others.
    double typical = lost(table, rows.get(rows.size() / 2));
    DisplayUnit unit = DisplayUnit.of("CNY", typical, context.lang());
    int shareDecimals = decimals(100 * table.real(rows.get(rows.size() / 2), "output_share"));
    Map<String, String> places = places();
    List<CascadeRows.Row> shown = new ArrayList<>();
    ResultTable data = emptyTable(id);
    for (int row : rows) {
      String product = names.product(table.text(row, "product"));
      String code = table.text(row, "location");
      String place = places.getOrDefault(code, code);
      shown.add(
          new CascadeRows.Row(
              place + names.text("：", ": ") + product,
              table.text(row, "date"),
              DisplayUnit.number(table.whole(row, "defaults"), 0),
              table.real(row, "loans") * unit.factor(),
              table.real(row, "trade_credit") * unit.factor(),
              DisplayUnit.number(100 * table.real(row, "output_share"), shareDecimals)));
      data.add(
          table.text(row, "date"),
          place,
          product,
          table.whole(row, "defaults"),
          table.real(row, "loans"),
          table.real(row, "trade_credit"),
          table.real(row, "output_share"));
    }
    CascadeRows panel =
        new CascadeRows(
            shown,
            decimals(typical * unit.factor()),
            names.text("首个违约的企业", "first firm in default"),
            names.text("月份", "month"),
            names.text("企业数", "firms"),
            names.text("损失", "lost") + unit.inBrackets(context.lang()),
            names.text("占产出 %", "% of output"));
    return Optional.of(
        new Figure(
            id,
            context.title(
                names.text("损失最大的违约连锁", "Costliest cascades of defaults"),
                unit,
                context.months().period(context.lang())),
            subtitle(),
            List.of(
                new LegendEntry(
                    names.text("违约贷款", "loans in default"),
                    CascadeRows.LOANS,
                    LegendEntry.Mark.AREA),
                new LegendEntry(
                    names.text("供应商损失的应收账款", "trade credit lost by suppliers"),
                    CascadeRows.TRADE_CREDIT,
                    LegendEntry.Mark.AREA)),
            Figure.LegendSide.TOP,
            List.of(panel),
            1,
            names.text(
                "一家企业违约使供应商收不回货款，供应商可能随之违约；企业数包括首家，占产出为这些企业在总产出中的份额。",
                "A firm in default leaves its suppliers unpaid, who may fail in turn. Firms: the first"
                    + " included; % of output: share of these firms in all output."),
            FRAME_HEIGHT + CascadeRows.height(shown.size()),
            data));
  }

  /** Rows of the first replication of the arm drawn, by falling loss. */
  private List<Integer> costliest(ResultTable table) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < table.rowCount(); row++) {
      if (context.inArm(table, row)
          && (rows.isEmpty()
              || table.whole(row, "replication") == table.whole(rows.get(0), "replication"))) {
        rows.add(row);
      }
    }
    rows.sort(Comparator.comparingDouble((Integer row) -> -lost(table, row)));
    return rows.subList(0, Math.min(MOST, rows.size()));
  }

  private static double lost(ResultTable table, int row) {
    return table.real(row, "loans") + table.real(row, "trade_credit");
  }

  /** Decimals that show two digits of a number that is typical of a column. */
  private static int decimals(double typical) {
    return typical <= 0
        ? MOST_DECIMALS
        : Math.max(0, Math.min(MOST_DECIMALS, 1 - (int) Math.floor(Math.log10(typical))));
  }

  private String subtitle() {
    String scenario = context.settings().scenario().in(context.lang());
    return scenario
        + (context.replications() > 1
            ? names.text(
                " · " + context.replications() + " 次重复中的首次",
                " · the first of " + context.replications() + " replications")
            : names.text(" · 单次运行", " · single run"));
  }

  private Map<String, String> places() {
    ResultTable table = context.tables().locations();
    int location = table.indexOf("location");
    int label = table.indexOf(names.text("label_zh", "label_en"));
    Map<String, String> places = new HashMap<>();
    for (int row = 0; row < table.rowCount(); row++) {
      places.putIfAbsent(table.text(row, location), table.text(row, label));
    }
    return places;
  }

  private static ResultTable emptyTable(String id) {
    return new ResultTable(
        id,
        List.of(
            Column.text("date", "年月", "Year and month"),
            Column.text("location", "地点", "Location"),
            Column.text("product", "产品", "Product"),
            Column.whole("defaults", "firm", "违约企业", "Firms in default"),
            Column.real("loans", "CNY", "违约贷款", "Loans in default"),
            Column.real("trade_credit", "CNY", "供应商损失的应收账款", "Trade credit lost by suppliers"),
            Column.real("output_share", "1", "占总产出份额", "Share of all output")));
  }
}
