package org.regiochain.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.Drawable;
import org.regiochain.result.Column;
import org.regiochain.result.ResultTable;

/** What more money does: the effect of each lever against its cost, a panel for each outcome. */
final class BudgetCurves {
  private static final int MAX_PANELS = 3;
  private static final int PANEL_HEIGHT = 360;
  private static final int TICKS = 6;
  private static final int MOST_CROSSINGS = 4;
  private static final int COLORS = 6;

  /** Distance of whiskers that would lie on each other, as part of the axis. */
  private static final double SIDESTEP = 0.007;

  private final ComparisonContext context;

  BudgetCurves(ComparisonContext context) {
    this.context = context;
  }

  /** The figure, or nothing if no lever stands at two budgets. */
  Optional<Figure> figure(String id) {
    Map<ComparedOutcome, List<BudgetCurve>> curves = new LinkedHashMap<>();
    for (ComparedOutcome outcome : context.outcomes()) {
      List<BudgetCurve> own = BudgetCurve.of(context, outcome);
      if (!own.isEmpty() && curves.size() < MAX_PANELS) {
        curves.put(outcome, own);
      }
    }
    if (curves.isEmpty()) {
      return Optional.empty();
    }
    List<String> arms =
        curves.values().stream().flatMap(List::stream).map(BudgetCurve::arm).distinct().toList();
    double dearest =
        curves.values().stream()
            .flatMap(List::stream)
            .mapToDouble(curve -> Arrays.stream(curve.cost()).max().orElseThrow())
            .max()
            .orElseThrow();
    if (dearest <= 0) {
      return Optional.empty();
    }
    DisplayUnit money = DisplayUnit.of("CNY", dearest, context.lang());
    List<Drawable> panels = new ArrayList<>();
    curves.forEach(
        (outcome, own) ->
            panels.add(
                panel(outcome, own, arms, money, dearest, curves.size())
                    .chart(context.effectOf(outcome), Figure.panelWidth(curves.size()))));
    return Optional.of(
        new Figure(
                id,
                context.title(context.text("预算与效应", "Budget and effect")),
                context.subtitle(
                    context.windowMean(),
                    context.text("各档预算", "at each budget"),
                    intervals(curves)
                        ? context.text(
                            context.confidence() + " 区间", context.confidence() + " intervals")
                        : "",
                    replications()),
                legend(arms),
                Figure.LegendSide.TOP,
                panels,
                panels.size(),
                note(curves, money),
                0,
                table(id, curves))
            .fitting(PANEL_HEIGHT));
  }

  private String replications() {
    ResultTable effects = context.tables().effects();
    return context.replications(effects, IntStream.range(0, effects.rowCount()).boxed().toList());
  }

  private static boolean intervals(Map<ComparedOutcome, List<BudgetCurve>> curves) {
    return curves.values().stream()
        .flatMap(List::stream)
        .anyMatch(curve -> Arrays.stream(curve.lower()).anyMatch(Double::isFinite));
  }

  private XyPanel panel(
      ComparedOutcome outcome,
      List<BudgetCurve> curves,
      List<String> arms,
      DisplayUnit money,
      double dearest,
      int panels) {
    NiceScale costs =
        NiceScale.covering(0, 1.04 * dearest * money.factor(), 0, panels == 1 ? 8 : 4);
    NumberAxis x =
        XyPanel.axis(0, costs.high(), costs.step(), v -> DisplayUnit.number(v, costs.decimals()));
    String measure = context.measure(context.solvedMeasure());
    x.setLabel(
        (measure.isEmpty() ? context.text("预算", "budget") : measure)
            + money.inBrackets(context.lang()));
    XyPanel panel = new XyPanel(x, XyPanel.valueAxis(scale(curves, outcome)));
    panel.rule(0);
    panel.roomOnTheRight(16);
    double factor = outcome.unit().factor();
    for (BudgetCurve curve : curves) {
      int number = arms.indexOf(curve.arm());
      double aside = (number - (arms.size() - 1) / 2.0) * SIDESTEP * costs.high();
      double[] cost = times(curve.cost(), money.factor());
      for (int i = 0; i < cost.length; i++) {
        double[] limits = {curve.lower()[i] * factor, curve.upper()[i] * factor};
        if (Double.isFinite(limits[0]) && Double.isFinite(limits[1])) {
          double[] at = {cost[i] + aside, cost[i] + aside};
          panel.line(at, limits, Palette.fade(color(number), 150), LegendEntry.Mark.THIN);
        }
      }
      double[] effect = times(curve.mean(), factor);
      panel.line(cost, effect, color(number), mark(number));
      panel.points(cost, effect, color(number), 8, true);
    }
    for (int i = 0; i < curves.size(); i++) {
      for (int j = i + 1; j < curves.size(); j++) {
        for (BudgetCurve.Crossing crossing : crossings(outcome, curves.get(i), curves.get(j))) {
          panel.points(
              new double[] {crossing.cost() * money.factor()},
              new double[] {crossing.effect() * factor},
              Palette.INK,
              15,
              false);
        }
      }
    }
    return panel;
  }

  private static double[] times(double[] values, double factor) {
    return Arrays.stream(values).map(v -> v * factor).toArray();
  }

  private static NiceScale scale(List<BudgetCurve> curves, ComparedOutcome outcome) {
    double low = 0;
    double high = 0;
    for (BudgetCurve curve : curves) {
      for (double[] values : List.of(curve.mean(), curve.lower(), curve.upper())) {
        for (double value : values) {
          if (Double.isFinite(value)) {
            low = Math.min(low, value * outcome.unit().factor());
            high = Math.max(high, value * outcome.unit().factor());
          }
        }
      }
    }
    double narrowest = outcome.epsilon() > 0 ? 2 * outcome.epsilon() : high > low ? 0 : 1;
    return NiceScale.covering(low, high, narrowest, TICKS);
  }

  private static Color color(int number) {
    return Palette.category(number);
  }

  /** After the last colour the first comes again, dashed. */
  private static LegendEntry.Mark mark(int number) {
    return number / COLORS % 2 == 0 ? LegendEntry.Mark.LINE : LegendEntry.Mark.DASHES;
  }

  private List<LegendEntry> legend(List<String> arms) {
    return arms.stream()
        .map(
            arm ->
                new LegendEntry(
                    context.arm(arm), color(arms.indexOf(arm)), mark(arms.indexOf(arm))))
        .toList();
  }

  /** Where two levers change places with effects large enough to matter. */
  private static List<BudgetCurve.Crossing> crossings(
      ComparedOutcome outcome, BudgetCurve one, BudgetCurve other) {
    return one.crossings(other).stream()
        .filter(c -> Math.abs(c.effect() * outcome.unit().factor()) >= outcome.epsilon())
        .toList();
  }

  private String note(Map<ComparedOutcome, List<BudgetCurve>> curves, DisplayUnit money) {
    List<String> crossings = new ArrayList<>();
    curves.forEach(
        (outcome, own) -> {
          for (int i = 0; i < own.size(); i++) {
            for (int j = i + 1; j < own.size(); j++) {
              String pair = context.arm(own.get(i).arm()) + " × " + context.arm(own.get(j).arm());
              for (BudgetCurve.Crossing crossing : crossings(outcome, own.get(i), own.get(j))) {
                String cost = DisplayUnit.brief(crossing.cost() * money.factor());
                String unit = " " + money.label();
                crossings.add(
                    outcome.label()
                        + context.text(
                            "：" + pair + "，约 " + cost + unit,
                            ": " + pair + " at about " + cost + unit));
              }
            }
          }
        });
    String measured =
        context.text(
            "按实际平均成本标点，点间连直线。", "Points stand at realised mean cost, straight in between. ");
    if (crossings.isEmpty()) {
      return measured.strip();
    }
    String more = crossings.size() > MOST_CROSSINGS ? context.text("等", " and more") : "";
    List<String> shown = crossings.subList(0, Math.min(MOST_CROSSINGS, crossings.size()));
    return measured
        + context.text(
            "圆圈：不小于最小关注效应的均值相交处（", "Rings: where means cross that are large enough to matter (")
        + String.join(context.text("；", "; "), shown)
        + more
        + context.text("）。", ").");
  }

  private static ResultTable table(String id, Map<ComparedOutcome, List<BudgetCurve>> curves) {
    ResultTable table =
        new ResultTable(
            id,
            List.of(
                Column.text("outcome", "结果变量", "Outcome"),
                Column.text("arm", "方案", "Policy arm"),
                Column.real("budget", "CNY", "预算（现值）", "Budget, present value"),
                Column.real("cost", "CNY", "实际平均成本", "Realised mean cost"),
                Column.real("mean", "", "平均效应", "Mean effect"),
                Column.real("lower", "", "区间下限", "Lower limit"),
                Column.real("upper", "", "区间上限", "Upper limit")));
    curves.forEach(
        (outcome, own) -> {
          for (BudgetCurve c : own) {
            for (int i = 0; i < c.cost().length; i++) {
              table.add(
                  outcome.id(),
                  c.arm(),
                  c.budget()[i],
                  c.cost()[i],
                  c.mean()[i],
                  c.lower()[i],
                  c.upper()[i]);
            }
          }
        });
    return table;
  }
}
