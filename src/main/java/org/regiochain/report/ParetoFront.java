package org.regiochain.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.ui.Drawable;
import org.regiochain.result.Column;
import org.regiochain.result.ResultTable;

/**
 * Arms by two outcomes at a time. On the front stand those that no other arm beats in one outcome
 * without losing in the other, by mean effects.
 */
final class ParetoFront {
  private static final int MOST_OUTCOMES = 3;
  private static final int PANEL_HEIGHT = 380;

  private final ComparisonContext context;

  ParetoFront(ComparisonContext context) {
    this.context = context;
  }

  /** An estimate, in the unit shown. */
  private record Effect(double mean, double lower, double upper) {}

  /** The figure, or nothing with fewer than two outcomes or arms that have both. */
  Optional<Figure> figure(String id) {
    List<ComparedOutcome> outcomes =
        context.outcomes().subList(0, Math.min(MOST_OUTCOMES, context.outcomes().size()));
    Map<ComparedOutcome, Map<String, Effect>> effects = new LinkedHashMap<>();
    outcomes.forEach(outcome -> effects.put(outcome, effects(outcome)));
    List<String> arms =
        context.contestants().stream()
            .filter(arm -> effects.values().stream().allMatch(own -> own.containsKey(arm)))
            .toList();
    if (outcomes.size() < 2 || arms.size() < 2) {
      return Optional.empty();
    }
    ResultTable data = emptyTable(id);
    List<Drawable> panels = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      for (int j = i + 1; j < outcomes.size(); j++) {
        panels.add(panel(outcomes.get(i), outcomes.get(j), effects, arms, data));
      }
    }
    List<LegendEntry> legend = new ArrayList<>();
    for (int i = 0; i < arms.size(); i++) {
      legend.add(
          new LegendEntry(
              i + 1 + " " + context.arm(arms.get(i)), color(arms.get(i)), LegendEntry.Mark.DOT));
    }
    ResultTable table = context.tables().effects();
    return Optional.of(
        new Figure(
                id,
                context.title(
                    context.text("两难与双赢：", "Trade-offs: ")
                        + String.join(
                            context.text("、", ", "),
                            outcomes.stream().map(ComparedOutcome::label).toList())),
                context.subtitle(
                    context.windowMean(),
                    context.budgetText(),
                    intervals(effects),
                    context.replications(
                        table,
                        IntStream.range(0, table.rowCount())
                            .filter(row -> context.contestants().contains(table.text(row, "arm")))
                            .boxed()
                            .toList())),
                legend,
                Figure.LegendSide.TOP,
                panels,
                panels.size(),
                context.text(
                    "实心点与连线：前沿，即没有别的方案在一个结果上更好而另一个不差，按均值判断；区间重叠时前沿并不确定。十字：无政策。箭头：好的方向。橙色：组合；绿色：没有支出。",
                    "Filled and linked: the front, arms that no other beats in one outcome without"
                        + " losing in the other, by means; where intervals overlap it is not"
                        + " certain. Cross: without policy. Arrows: the better direction."
                        + " Orange: packages; green: no outlay."),
                0,
                data)
            .fitting(PANEL_HEIGHT));
  }

  private String intervals(Map<ComparedOutcome, Map<String, Effect>> effects) {
    boolean any =
        effects.values().stream()
            .flatMap(own -> own.values().stream())
            .anyMatch(effect -> effect.upper() > effect.lower());
    String confidence = context.confidence();
    return any ? context.text(confidence + " 区间", confidence + " intervals") : "";
  }

  private Map<String, Effect> effects(ComparedOutcome outcome) {
    ResultTable table = context.tables().effects();
    double factor = outcome.unit().factor();
    Map<String, Effect> effects = new LinkedHashMap<>();
    for (int row : Rows.matching(table, "outcome", outcome.id(), "window", context.window())) {
      double mean = table.real(row, "mean") * factor;
      if (Double.isFinite(mean)) {
        effects.put(
            table.text(row, "arm"),
            new Effect(mean, table.real(row, "lower") * factor, table.real(row, "upper") * factor));
      }
    }
    return effects;
  }

  private Color color(String arm) {
    if (context.block(arm).equals("no_outlay")) {
      return Palette.category(2);
    }
    return Palette.category(context.kind(arm).equals("lever") ? 0 : 1);
  }

  private ScatterPanel panel(
      ComparedOutcome x,
      ComparedOutcome y,
      Map<ComparedOutcome, Map<String, Effect>> effects,
      List<String> arms,
      ResultTable data) {
    List<ScatterPanel.Point> points = new ArrayList<>();
    for (int i = 0; i < arms.size(); i++) {
      String arm = arms.get(i);
      Effect a = effects.get(x).get(arm);
      Effect b = effects.get(y).get(arm);
      boolean beaten =
          arms.stream()
              .anyMatch(
                  other ->
                      beats(
                          x.gain(effects.get(x).get(other).mean()) - x.gain(a.mean()),
                          y.gain(effects.get(y).get(other).mean()) - y.gain(b.mean())));
      points.add(
          new ScatterPanel.Point(
              String.valueOf(i + 1),
              a.mean(),
              b.mean(),
              new double[] {a.lower(), a.upper()},
              new double[] {b.lower(), b.upper()},
              color(arm),
              !beaten));
      data.add(
          x.id(),
          y.id(),
          arm,
          a.mean() / x.unit().factor(),
          b.mean() / y.unit().factor(),
          beaten ? 0 : 1);
    }
    points.sort(Comparator.comparingDouble(ScatterPanel.Point::x));
    return new ScatterPanel(points, axis(x, true), axis(y, false));
  }

  /** Whether gains over an arm in both outcomes beat it. */
  private static boolean beats(double inX, double inY) {
    return inX >= 0 && inY >= 0 && inX + inY > 0;
  }

  private String axis(ComparedOutcome outcome, boolean across) {
    String name = context.effectOf(outcome);
    if (across) {
      return outcome.higherIsBetter() ? name + " →" : "← " + name;
    }
    return (outcome.higherIsBetter() ? "↑ " : "↓ ") + name;
  }

  private static ResultTable emptyTable(String id) {
    return new ResultTable(
        id,
        List.of(
            Column.text("outcome_x", "横轴", "Horizontal axis"),
            Column.text("outcome_y", "纵轴", "Vertical axis"),
            Column.text("arm", "方案", "Policy arm"),
            Column.real("x", "", "横轴平均效应", "Mean effect, horizontal axis"),
            Column.real("y", "", "纵轴平均效应", "Mean effect, vertical axis"),
            Column.whole("front", "1", "是否在前沿（1 为是）", "On the front (1 = yes)")));
  }
}
