package org.regiochain.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regiochain.result.ResultTable;

/** What each arm of the league cost, by measure, against the budget solved for. */
final class CostChart {
  private static final int TICKS = 6;
  private static final Map<String, Integer> COLORS =
      Map.of("gross", 1, "net", 0, "risk_adjusted", 2);

  private final ComparisonContext context;
  private final ResultTable budget;

  CostChart(ComparisonContext context) {
    this.context = context;
    this.budget = context.tables().budget();
  }

  /** The figure, or nothing if no arm cost anything. */
  Optional<Figure> figure(String id) {
    Map<String, Map<String, Integer>> byArm = new LinkedHashMap<>();
    for (String arm : context.contestants()) {
      for (int row : Rows.matching(budget, "arm", arm)) {
        byArm
            .computeIfAbsent(arm, a -> new LinkedHashMap<>())
            .put(budget.text(row, "measure"), row);
      }
    }
    List<Integer> rows = byArm.values().stream().flatMap(m -> m.values().stream()).toList();
    double largest =
        rows.stream()
            .mapToDouble(row -> Math.abs(budget.real(row, "mean")))
            .filter(Double::isFinite)
            .max()
            .orElse(0);
    if (largest == 0) {
      return Optional.empty();
    }
    DisplayUnit unit = DisplayUnit.of("CNY", largest, context.lang());
    String solved = context.solvedMeasure();
    String printed = solved.isEmpty() ? "net" : solved;
    List<Forest.Row> shown = new ArrayList<>();
    byArm.forEach((arm, measures) -> shown.add(row(arm, measures, unit, printed)));
    double target = context.budget() > 0 ? context.budget() * unit.factor() : Double.NaN;
    Forest forest =
        Forest.of(
            List.of(new Forest.Group("", "", false, shown)),
            context.text("现值（", "present value (") + unit.label() + context.text("）", ")"),
            List.of(context.measure(printed), context.text("95% 分位数", "95% quantile")),
            0,
            target,
            TICKS);
    return Optional.of(
        ForestFigures.figure(
            id,
            context.text("各方案的成本，现值", "Cost of each arm, present value")
                + unit.inBrackets(context.lang()),
            context.subtitle(
                context.budgetText(),
                ForestFigures.intervals(context, forest),
                context.replications(budget, rows)),
            legend(target),
            forest,
            ForestFigures.arrows(context, forest)
                + context.text(
                    "区间为均值的区间；95% 分位数显示个别重复里的成本可以多高，担保与基金尤其如此。",
                    "Intervals are of the mean; the 95% quantile shows how high the cost of a single"
                        + " replication can be, above all of guarantees and funds."),
            ForestFigures.copy(id, budget, rows)));
  }

  private Forest.Row row(
      String arm, Map<String, Integer> measures, DisplayUnit unit, String printed) {
    List<Forest.Mark> marks = new ArrayList<>();
    for (String measure : ComparisonContext.measureIds()) {
      if (measures.containsKey(measure)) {
        marks.add(
            ForestFigures.mark(
                budget,
                measures.get(measure),
                unit.factor(),
                Palette.category(COLORS.get(measure)),
                Forest.Style.DOT));
      }
    }
    Integer row = measures.get(printed);
    return new Forest.Row(
        context.arm(arm),
        "",
        marks,
        List.of(
            row == null ? "–" : DisplayUnit.number(budget.real(row, "mean") * unit.factor()),
            row == null
                ? "–"
                : DisplayUnit.number(budget.real(row, "upper_tail") * unit.factor())));
  }

  private List<LegendEntry> legend(double target) {
    List<LegendEntry> legend = new ArrayList<>();
    for (String measure : ComparisonContext.measureIds()) {
      legend.add(
          new LegendEntry(
              context.measure(measure),
              Palette.category(COLORS.get(measure)),
              LegendEntry.Mark.DOT));
    }
    if (Double.isFinite(target)) {
      legend.add(
          new LegendEntry(
              context.text("目标预算", "budget aimed at"), Palette.MUTED, LegendEntry.Mark.DASHES));
    }
    return legend;
  }
}
