package org.regiochain.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.regiochain.catalog.Label;
import org.regiochain.result.ResultTable;

/** The same levers at smaller and larger budgets: curves may cross. */
final class BudgetLevelSection implements Section {
  @Override
  public Label title() {
    return new Label("钱多一些、少一些", "With more or less money");
  }

  @Override
  public boolean applies(Content c) {
    return c.compares() && !Content.rows(c.comparison().arms(), "kind", "level").isEmpty();
  }

  @Override
  public void write(Page page, Content c) {
    Map<String, Map<Double, String>> arms = armsByBudget(c);
    Set<Double> budgets = new TreeSet<>();
    arms.values().forEach(byBudget -> budgets.addAll(byBudget.keySet()));
    ResultTable t = c.comparison().effects();
    List<Integer> all = Content.rows(t, "outcome", c.lead().id(), "window", c.leadWindow());
    Scale scale = c.effectScale(c.lead(), t, all, "mean");
    List<String> head = new ArrayList<>(List.of(c.text("方案", "Arm")));
    budgets.forEach(b -> head.add(c.money(b)));
    Grid grid = new Grid(head.toArray(String[]::new));
    for (int column = 1; column < head.size(); column++) {
      grid.numbers(column);
    }
    arms.forEach(
        (name, byBudget) -> {
          List<String> cells = new ArrayList<>(List.of(name));
          budgets.forEach(b -> cells.add(effect(t, all, byBudget.get(b), scale)));
          grid.row(cells.toArray(String[]::new));
        });
    String unit = scale.inBrackets(c.lang());
    page.table(
        c.in(c.lead().label())
            + unit
            + c.text("：各级预算下的平均作用与区间", ": mean effect and interval by budget"),
        grid);
    page.figures("64");
  }

  /** For each lever or package that was tried at several budgets: its arm at each. */
  private static Map<String, Map<Double, String>> armsByBudget(Content c) {
    Map<String, String> levers = new LinkedHashMap<>();
    ResultTable set = c.comparison().armLevers();
    for (int row = 0; row < set.rowCount(); row++) {
      levers.merge(set.text(row, "arm"), set.text(row, "lever"), (a, b) -> a + "+" + b);
    }
    Map<String, Map<Double, String>> found = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    ResultTable t = c.comparison().arms();
    for (int row = 0; row < t.rowCount(); row++) {
      String kind = t.text(row, "kind");
      String arm = t.text(row, "arm");
      double budget = t.real(row, "budget");
      if (budget > 0 && Set.of("lever", "package", "level").contains(kind)) {
        String key = levers.getOrDefault(arm, arm);
        if (!kind.equals("level")) {
          names.put(key, c.arm(arm));
        }
        found.computeIfAbsent(key, k -> new TreeMap<>()).put(budget, arm);
      }
    }
    Map<String, Map<Double, String>> named = new LinkedHashMap<>();
    found.forEach((key, by) -> named.put(names.getOrDefault(key, key), by));
    return named;
  }

  private static String effect(ResultTable t, List<Integer> rows, String arm, Scale scale) {
    for (int row : rows) {
      if (t.text(row, "arm").equals(arm)) {
        double mean = t.real(row, "mean");
        double lower = t.real(row, "lower");
        double upper = t.real(row, "upper");
        Scale own = scale.fine(mean, lower, upper);
        return own.signed(mean) + " " + own.interval(lower, upper);
      }
    }
    return "–";
  }
}
