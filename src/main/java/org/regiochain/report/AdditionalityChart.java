package org.regiochain.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regiochain.catalog.Label;
import org.regiochain.result.ResultTable;

/** Growth or relocation: value added gained inside, lost elsewhere, and what the nation keeps. */
final class AdditionalityChart {
  private static final int TICKS = 6;

  private static final Map<String, Label> ITEMS = items();

  private final ComparisonContext context;
  private final ResultTable table;

  AdditionalityChart(ComparisonContext context) {
    this.context = context;
    this.table = context.tables().additionality();
  }

  private static Map<String, Label> items() {
    Map<String, Label> items = new LinkedHashMap<>();
    items.put("inside", new Label("区内", "inside"));
    items.put("displaced", new Label("全国其他地区", "rest of the country"));
    items.put("national", new Label("全国", "the nation"));
    return items;
  }

  /** The figure, or nothing if the table is empty. */
  Optional<Figure> figure(String id) {
    Map<String, Map<String, Integer>> byArm = new LinkedHashMap<>();
    for (String arm : context.contestants()) {
      for (int row : Rows.matching(table, "arm", arm, "window", context.window())) {
        byArm.computeIfAbsent(arm, a -> new LinkedHashMap<>()).put(table.text(row, "item"), row);
      }
    }
    List<Integer> rows = byArm.values().stream().flatMap(m -> m.values().stream()).toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    double largest =
        rows.stream()
            .mapToDouble(row -> Math.abs(table.real(row, "mean")))
            .filter(Double::isFinite)
            .max()
            .orElse(0);
    DisplayUnit unit = DisplayUnit.of("CNY/month", largest, context.lang());
    int decimals = ForestFigures.decimals(table, rows, "mean", unit.factor());
    List<Forest.Row> shown = new ArrayList<>();
    byArm.forEach((arm, items) -> shown.add(row(arm, items, unit, decimals)));
    Forest forest =
        Forest.of(
            List.of(new Forest.Group("", "", false, shown)),
            context.text("增加值的变动（", "change of value added (")
                + unit.label()
                + context.text("）", ")"),
            List.of(context.text("全国", "nation")),
            0,
            Double.NaN,
            TICKS);
    return Optional.of(
        ForestFigures.figure(
            id,
            context.title(
                context.text("增长还是转移：增加值", "Growth or relocation: value added")
                    + unit.inBrackets(context.lang())),
            context.subtitle(
                context.windowMean(),
                ForestFigures.intervals(context, forest),
                context.replications(table, rows)),
            legend(),
            forest,
            ForestFigures.arrows(context, forest)
                + context.text(
                    "两者相加为全国的变动：其他地区向左为失去，向右为一同得益。",
                    "The two add up to the change of the nation. Rest of the country to the left:"
                        + " it loses; to the right: it gains too."),
            ForestFigures.copy(id, table, rows)));
  }

  private Forest.Row row(String arm, Map<String, Integer> items, DisplayUnit unit, int decimals) {
    List<Forest.Mark> marks = new ArrayList<>();
    for (String item : ITEMS.keySet()) {
      if (items.containsKey(item)) {
        Forest.Mark mark =
            ForestFigures.mark(
                table, items.get(item), unit.factor(), color(item), Forest.Style.BAR);
        marks.add(item.equals("displaced") ? mark.mirrored() : mark);
      }
    }
    Integer nation = items.get("national");
    return new Forest.Row(
        context.arm(arm),
        "",
        marks,
        List.of(
            nation == null
                ? "–"
                : DisplayUnit.signed(table.real(nation, "mean") * unit.factor(), decimals)));
  }

  private static Color color(String item) {
    return Palette.category(List.copyOf(ITEMS.keySet()).indexOf(item));
  }

  private List<LegendEntry> legend() {
    return ITEMS.entrySet().stream()
        .map(
            item ->
                new LegendEntry(
                    item.getValue().in(context.lang()),
                    color(item.getKey()),
                    LegendEntry.Mark.AREA))
        .toList();
  }
}
