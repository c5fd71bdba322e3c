package org.regiochain.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.regiochain.result.ResultTable;

/**
 * A lever at several budgets; arrays in order of cost.
 *
 * @param arm the arm with the lever alone at the headline's budget, or the first one
 * @param cost realised mean in yuan, in the measure that budgets were solved in
 * @param mean effect in table units, with its limits
 */
record BudgetCurve(
    String arm, double[] budget, double[] cost, double[] mean, double[] lower, double[] upper) {

  /** A point of a curve. */
  private record Point(
      String arm, double budget, double cost, double mean, double lower, double upper) {}

  /** Where two curves meet: yuan, and the effect there. */
  record Crossing(double cost, double effect) {}

  /** The curves of one outcome: levers that stand at two budgets or more. */
  static List<BudgetCurve> of(ComparisonContext context, ComparedOutcome outcome) {
    ResultTable arms = context.tables().arms();
    Map<TreeSet<String>, List<Point>> byLevers = new LinkedHashMap<>();
    List<String> kinds = List.of("lever", "package", "level");
    for (int row = 0; row < arms.rowCount(); row++) {
      double budget = arms.real(row, "budget");
      String arm = arms.text(row, "arm");
      if (!kinds.contains(arms.text(row, "kind")) || !(budget > 0)) {
        continue;
      }
      ResultTable levers = context.tables().armLevers();
      TreeSet<String> set =
          new TreeSet<>(Rows.texts(levers, Rows.matching(levers, "arm", arm), "lever"));
      ResultTable effects = context.tables().effects();
      for (int effect :
          Rows.matching(effects, "arm", arm, "outcome", outcome.id(), "window", context.window())) {
        if (!Double.isFinite(effects.real(effect, "mean"))) {
          continue;
        }
        byLevers
            .computeIfAbsent(set, s -> new ArrayList<>())
            .add(
                new Point(
                    arm,
                    budget,
                    cost(context, arm, budget),
                    effects.real(effect, "mean"),
                    effects.real(effect, "lower"),
                    effects.real(effect, "upper")));
      }
    }
    List<BudgetCurve> curves = new ArrayList<>();
    byLevers.forEach(
        (set, points) -> {
          if (!set.isEmpty() && points.size() > 1) {
            curves.add(of(context, points));
          }
        });
    return curves;
  }

  /** What an arm cost, or its budget where that was not recorded. */
  private static double cost(ComparisonContext context, String arm, double otherwise) {
    ResultTable budget = context.tables().budget();
    List<Integer> rows = Rows.matching(budget, "arm", arm, "measure", context.solvedMeasure());
    double mean = rows.isEmpty() ? Double.NaN : budget.real(rows.get(0), "mean");
    return Double.isFinite(mean) ? mean : otherwise;
  }

  private static BudgetCurve of(ComparisonContext context, List<Point> points) {
    String arm =
        points.stream()
            .map(Point::arm)
            .filter(a -> !context.kind(a).equals("level"))
            .findFirst()
            .orElse(points.get(0).arm());
    List<Point> sorted = points.stream().sorted(Comparator.comparingDouble(Point::cost)).toList();
    return new BudgetCurve(
        arm,
        sorted.stream().mapToDouble(Point::budget).toArray(),
        sorted.stream().mapToDouble(Point::cost).toArray(),
        sorted.stream().mapToDouble(Point::mean).toArray(),
        sorted.stream().mapToDouble(Point::lower).toArray(),
        sorted.stream().mapToDouble(Point::upper).toArray());
  }

  /** Where this curve meets another one between their measured points, straight in between. */
  List<Crossing> crossings(BudgetCurve other) {
    TreeMap<Double, Double> gaps = new TreeMap<>();
    for (double[] knots : List.of(cost, other.cost)) {
      for (double x : knots) {
        double gap = at(x) - other.at(x);
        if (!Double.isNaN(gap)) {
          gaps.put(x, gap);
        }
      }
    }
    List<Crossing> crossings = new ArrayList<>();
    for (Map.Entry<Double, Double> from : gaps.entrySet()) {
      Map.Entry<Double, Double> to = gaps.higherEntry(from.getKey());
      if (to != null && from.getValue() * to.getValue() < 0) {
        double part = from.getValue() / (from.getValue() - to.getValue());
        double x = from.getKey() + part * (to.getKey() - from.getKey());
        crossings.add(new Crossing(x, at(x)));
      }
    }
    return crossings;
  }

  /** The effect at a cost, straight between points; NaN outside them. */
  private double at(double x) {
    for (int i = 1; i < cost.length; i++) {
      if (x >= cost[i - 1] && x <= cost[i] && cost[i] > cost[i - 1]) {
        double part = (x - cost[i - 1]) / (cost[i] - cost[i - 1]);
        return mean[i - 1] + part * (mean[i] - mean[i - 1]);
      }
    }
    return Double.NaN;
  }
}
