package org.regiochain.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.regiochain.result.ResultTable;

/** What a given amount of public money buys: ratios of mean effect to mean cost. */
final class CostEffectiveness {
  private static final int TICKS = 6;

  /** Money that effects are shown for: the first that needs no more than two zeros. */
  private static final double[] AMOUNTS = {1e8, 1e10, 1e12};

  private static final double LEAST_SHOWN = 0.01;
  private static final String PER_YUAN = "/CNY";
  private static final String MONEY = "CNY";

  private final ComparisonContext context;
  private final ResultTable league;

  CostEffectiveness(ComparisonContext context) {
    this.context = context;
    this.league = context.tables().league();
  }

  /** The figure, or nothing if no arm of the league has a cost. */
  Optional<Figure> figure(String id, ComparedOutcome outcome) {
    List<Integer> rows = new ArrayList<>(context.leagueRows(outcome));
    rows.removeIf(row -> Double.isNaN(league.real(row, "per_yuan")));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    rows.sort(Comparator.comparingDouble(row -> -outcome.gain(league.real(row, "per_yuan"))));
    DisplayUnit unit = unit(rows, outcome);
    int decimals = ForestFigures.decimals(league, rows, "per_yuan", unit.factor());
    List<Forest.Row> shown = new ArrayList<>();
    for (int row : rows) {
      double ratio = league.real(row, "per_yuan") * unit.factor();
      Forest.Mark mark =
          new Forest.Mark(
              ratio,
              league.real(row, "per_yuan_lower") * unit.factor(),
              league.real(row, "per_yuan_upper") * unit.factor(),
              Palette.category(0),
              Forest.Style.DOT);
      String label = league.text(row, context.text("label_zh", "label_en"));
      List<String> cells = List.of(cell(ratio, decimals), limits(mark, decimals));
      shown.add(new Forest.Row(label, league.text(row, "grade"), List.of(mark), cells));
    }
    boolean intervals = shown.stream().anyMatch(row -> !row.cells().get(1).equals("–"));
    List<String> headings =
        List.of(
            context.text("比值", "ratio"),
            intervals ? context.confidence() + context.text(" 区间", " interval") : "");
    Forest forest =
        Forest.of(
            List.of(new Forest.Group("", "", false, shown)),
            unit.label(),
            headings,
            0,
            Double.NaN,
            TICKS);
    return Optional.of(
        ForestFigures.figure(
            id,
            context.title(
                context.text("成本效果：", "Cost-effectiveness: ")
                    + outcome.label()
                    + unit.inBrackets(context.lang())),
            context.subtitle(
                context.windowLabel(),
                context.budgetText(),
                ForestFigures.intervals(context, forest),
                context.replications(league, rows)),
            List.of(),
            forest,
            ForestFigures.arrows(context, forest)
                + context.text(
                    "平均效应与平均成本之比，不是各次比值的平均；每月的流量在时段内累计。没有支出的方案不在图内。",
                    "Mean effect over mean cost, not a mean of ratios; flows a month are added up over"
                        + " the window. Arms without outlay are left out."),
            ForestFigures.copy(id, league, rows)));
  }

  /** The table's unit is that of the outcome for each yuan. */
  private DisplayUnit unit(List<Integer> rows, ComparedOutcome outcome) {
    String table = league.text(rows.get(0), "per_yuan_unit");
    String own = table.endsWith(PER_YUAN) ? table.replace(PER_YUAN, "") : table;
    if (own.contains(MONEY)) {
      DisplayUnit yuan = DisplayUnit.of(own, 1, context.lang());
      return new DisplayUnit(
          yuan.factor(), context.text(yuan.label() + " / 元", yuan.label() + " per CNY"));
    }
    double largest =
        rows.stream()
            .mapToDouble(row -> Math.abs(league.real(row, "per_yuan")))
            .filter(Double::isFinite)
            .max()
            .orElse(0);
    double amount = AMOUNTS[0];
    DisplayUnit effect = outcome.levelUnit(own, largest * amount, context.lang());
    for (int i = 1; i < AMOUNTS.length && largest * effect.factor() * amount < LEAST_SHOWN; i++) {
      amount = largest == 0 ? amount : AMOUNTS[i];
      effect = outcome.levelUnit(own, largest * amount, context.lang());
    }
    DisplayUnit money = DisplayUnit.of("CNY", amount, context.lang());
    String number = DisplayUnit.brief(amount * money.factor());
    String each = (number.equals("1") ? "" : number + " ") + money.label();
    return new DisplayUnit(
        effect.factor() * amount, effect.label() + context.text(" / " + each, " per " + each));
  }

  private static String cell(double value, int decimals) {
    return Double.isFinite(value) ? DisplayUnit.signed(value, decimals) : DisplayUnit.number(value);
  }

  private String limits(Forest.Mark mark, int decimals) {
    return Double.isNaN(mark.low())
        ? "–"
        : cell(mark.low(), decimals) + context.text(" 至 ", " to ") + cell(mark.high(), decimals);
  }
}
