package org.regiochain.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regiochain.catalog.Label;
import org.regiochain.result.ResultTable;

/** Packages against their parts, and what each lever contributes to its package. */
final class SynergyChart {
  private static final int TICKS = 6;
  private static final Label INTERACTION =
      new Label("组合减各部分之和", "Package less the sum of its parts");
  private static final Label OVER_BEST =
      new Label("组合减最好的单项（全部预算）", "Package less its best member at the full budget");

  private final ComparisonContext context;
  private final ResultTable synergy;

  SynergyChart(ComparisonContext context) {
    this.context = context;
    this.synergy = context.tables().synergy();
  }

  /** The figure, or nothing if no package was taken apart. */
  Optional<Figure> figure(String id, ComparedOutcome outcome) {
    List<Integer> rows =
        Rows.matching(synergy, "outcome", outcome.id(), "window", context.window());
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    double factor = outcome.unit().factor();
    List<Integer> effects =
        rows.stream().filter(row -> !ofWhole(synergy.text(row, "measure"))).toList();
    int decimals = ForestFigures.decimals(synergy, effects, "mean", factor);
    List<Forest.Group> groups = new ArrayList<>();
    for (String name : Rows.texts(synergy, rows, "package")) {
      List<Integer> own =
          rows.stream().filter(row -> synergy.text(row, "package").equals(name)).toList();
      addGroup(groups, context.arm(name), synergyRows(own, factor, decimals));
      addGroup(
          groups,
          context.arm(name) + context.text("：各杠杆的贡献（沙普利值）", ": Shapley value of each lever"),
          shapleyRows(own, factor, decimals));
    }
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    Forest forest =
        Forest.of(
            groups,
            ForestFigures.axis(context, outcome),
            List.of(context.text("数值", "value"), context.text("份额或指数", "share or index")),
            outcome.epsilon(),
            Double.NaN,
            TICKS);
    return Optional.of(
        ForestFigures.figure(
            id,
            context.title(
                context.text("组合的协同：", "Synergy of packages: ") + context.effectOf(outcome)),
            context.subtitle(
                context.windowMean(),
                context.budgetText(),
                ForestFigures.intervals(context, forest),
                context.replications(synergy, rows)),
            ForestFigures.zone(context, outcome),
            forest,
            ForestFigures.arrows(context, forest)
                + context.text(
                    "第一行各部分按其预算份额单独实施，可为负；指数：该差额与各部分效应绝对值之和的比。分散预算只因边际递减也会胜出，故另列与最好单项之差。",
                    "In the first row parts stand alone at their shares of the budget; index: that"
                        + " difference over the sum of the parts' absolute effects. A split wins by"
                        + " diminishing returns alone, hence the second row."),
            ForestFigures.copy(id, synergy, rows)));
  }

  private static boolean ofWhole(String measure) {
    return measure.equals("index") || measure.equals("shapley_share");
  }

  private static void addGroup(List<Forest.Group> groups, String title, List<Forest.Row> rows) {
    if (!rows.isEmpty()) {
      groups.add(new Forest.Group(title, "", false, rows));
    }
  }

  private List<Forest.Row> synergyRows(List<Integer> rows, double factor, int decimals) {
    List<Forest.Row> shown = new ArrayList<>();
    for (int row : rows) {
      boolean interaction = synergy.text(row, "measure").equals("interaction");
      if (interaction || synergy.text(row, "measure").equals("over_best")) {
        String label = (interaction ? INTERACTION : OVER_BEST).in(context.lang());
        String index = interaction ? other(rows, "index", "") : "";
        shown.add(row(row, label, factor, decimals, index, Forest.Style.DOT));
      }
    }
    return shown;
  }

  private List<Forest.Row> shapleyRows(List<Integer> rows, double factor, int decimals) {
    List<Forest.Row> shown = new ArrayList<>();
    for (int row : rows) {
      if (synergy.text(row, "measure").equals("shapley")) {
        String lever = synergy.text(row, "lever");
        String share = other(rows, "shapley_share", lever);
        shown.add(row(row, context.lever(lever), factor, decimals, share, Forest.Style.BAR));
      }
    }
    return shown;
  }

  private Forest.Row row(
      int row, String label, double factor, int decimals, String right, Forest.Style style) {
    return new Forest.Row(
        label,
        "",
        List.of(ForestFigures.mark(synergy, row, factor, Palette.category(0), style)),
        List.of(DisplayUnit.signed(synergy.real(row, "mean") * factor, decimals), right));
  }

  /** Index or share that belongs to a row, in words. */
  private String other(List<Integer> rows, String measure, String lever) {
    for (int row : rows) {
      if (synergy.text(row, "measure").equals(measure)
          && synergy.text(row, "lever").equals(lever)) {
        double value = synergy.real(row, "mean");
        return measure.equals("index")
            ? finite(value, DisplayUnit.signed(value, 2))
            : finite(value, DisplayUnit.number(100 * value, 0) + "%");
      }
    }
    return "";
  }

  private static String finite(double value, String text) {
    return Double.isFinite(value) ? text : "–";
  }
}
