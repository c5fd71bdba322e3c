package org.regiochain.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regiochain.catalog.Label;
import org.regiochain.result.ResultTable;

/**
 * Levers and packages by their effect, with simultaneous intervals, rank sets and tiers: arms that
 * cannot be told apart lie on one tint. Arms that do not spend the budget stand in blocks apart.
 */
final class LeagueChart {
  private static final int TICKS = 6;
  private static final double LEAST_SHARE_SHOWN = 0.0005;

  private static final Map<String, Label> BLOCKS = blocks();

  private final ComparisonContext context;
  private final ResultTable league;

  LeagueChart(ComparisonContext context) {
    this.context = context;
    this.league = context.tables().league();
  }

  private static Map<String, Label> blocks() {
    Map<String, Label> blocks = new LinkedHashMap<>();
    blocks.put("equal_budget", new Label("同等预算", "Equal budget"));
    blocks.put(
        "capped", new Label("强度已到上限，用不完预算", "At the highest intensity: the budget is not used up"));
    blocks.put("no_outlay", new Label("没有支出，不与上面比较成本", "No outlay: costs do not compare"));
    blocks.put("", new Label("强度给定", "Intensities given"));
    return blocks;
  }

  /** The figure, or nothing if the outcome has no league. */
  Optional<Figure> figure(String id, ComparedOutcome outcome) {
    List<Integer> rows = new ArrayList<>(context.leagueRows(outcome));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    double factor = outcome.unit().factor();
    List<String> headings = new ArrayList<>();
    headings.add(context.text("效应", "effect"));
    headings.add(context.text("名次", "rank"));
    boolean shares = rows.stream().anyMatch(row -> Double.isFinite(league.real(row, "best_share")));
    if (shares) {
      headings.add(context.text("最佳概率", "P(best)"));
    }
    int decimals = ForestFigures.decimals(league, rows, "mean", factor);
    List<Forest.Group> groups = new ArrayList<>();
    for (String block : blocksOf(rows)) {
      List<Integer> own =
          rows.stream()
              .filter(row -> league.text(row, "block").equals(block))
              .sorted(Comparator.comparingDouble(row -> -outcome.gain(league.real(row, "mean"))))
              .toList();
      groups.addAll(tiers(block, own, factor, decimals, shares));
    }
    Forest forest =
        Forest.of(
            groups,
            ForestFigures.axis(context, outcome),
            headings,
            outcome.epsilon(),
            Double.NaN,
            TICKS);
    return Optional.of(
        ForestFigures.figure(
            id,
            context.title(heading() + context.effectOf(outcome)),
            context.subtitle(
                context.windowMean(),
                context.budget() > 0 ? "" : context.budgetText(),
                forest.hasIntervals()
                    ? context.text(
                        "同时 " + context.confidence() + " 区间",
                        "simultaneous " + context.confidence() + " intervals")
                    : "",
                context.replications(league, rows)),
            ForestFigures.zone(context, outcome),
            forest,
            note(forest),
            ForestFigures.copy(id, league, rows)));
  }

  private String heading() {
    String budget = context.budgetAmount();
    return budget.isEmpty()
        ? context.text("杠杆比较：", "Levers compared: ")
        : context.text("同花 " + budget + "：", "Levers at " + budget + ": ");
  }

  private List<String> blocksOf(List<Integer> rows) {
    List<String> found = new ArrayList<>(Rows.texts(league, rows, "block"));
    List<String> order = List.copyOf(BLOCKS.keySet());
    found.sort(Comparator.comparingInt(b -> order.contains(b) ? order.indexOf(b) : order.size()));
    return found;
  }

  private List<Forest.Group> tiers(
      String block, List<Integer> rows, double factor, int decimals, boolean shares) {
    Map<Long, List<Forest.Row>> byTier = new LinkedHashMap<>();
    for (int row : rows) {
      byTier
          .computeIfAbsent(league.whole(row, "tier"), t -> new ArrayList<>())
          .add(row(row, factor, decimals, shares));
    }
    Label label = BLOCKS.get(block);
    List<Forest.Group> groups = new ArrayList<>();
    byTier.forEach(
        (tier, members) -> {
          String title = groups.isEmpty() ? label == null ? block : label.in(context.lang()) : "";
          String together =
              members.size() > 1 ? context.text("，彼此分不出高下", ", not to be told apart") : "";
          String heading =
              rows.size() == 1
                  ? ""
                  : context.text("第 " + tier + " 梯队" + together, "Tier " + tier + together);
          groups.add(new Forest.Group(title, heading, groups.size() % 2 == 0, members));
        });
    return groups;
  }

  private Forest.Row row(int row, double factor, int decimals, boolean shares) {
    double mean = league.real(row, "mean") * factor;
    List<String> cells = new ArrayList<>();
    cells.add(DisplayUnit.signed(mean, decimals));
    long low = league.whole(row, "rank_low");
    long high = league.whole(row, "rank_high");
    cells.add(low == high ? String.valueOf(low) : low + "–" + high);
    if (shares) {
      double share = league.real(row, "best_share");
      cells.add(
          Double.isNaN(share)
              ? "–"
              : share > 0 && share < LEAST_SHARE_SHOWN
                  ? "<0.1%"
                  : DisplayUnit.number(100 * share, 0) + "%");
    }
    Color color = Palette.category(league.text(row, "block").equals("no_outlay") ? 2 : 0);
    return new Forest.Row(
        league.text(row, context.text("label_zh", "label_en")),
        league.text(row, "grade"),
        List.of(
            new Forest.Mark(
                mean,
                league.real(row, "lower") * factor,
                league.real(row, "upper") * factor,
                color,
                Forest.Style.DOT)),
        cells);
  }

  private String note(Forest forest) {
    return ForestFigures.arrows(context, forest)
        + context.text(
            "名次是集合：区间容许的全部位次。字母为证据等级，A 最强，C 最弱。",
            "Ranks are sets: all the places that the intervals allow. Letters grade the evidence,"
                + " from A, the strongest, to C.");
  }
}
