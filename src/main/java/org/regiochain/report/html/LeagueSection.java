package org.regiochain.report.html;

import java.util.List;
import org.regiochain.catalog.Label;

/** Who does most for the same money, by group, with what the ranks are worth. */
final class LeagueSection implements Section {
  /** From this budget on, effects are given for a billion yuan instead of a hundred million. */
  private static final double LARGE_BUDGET = 5e9;

  @Override
  public Label title() {
    return new Label("同样的钱，谁的作用大", "Who does most for the same money");
  }

  @Override
  public void write(Page page, Content c) {
    page.paragraph(
        c.text(
            "名次以范围给出：同一梯队之内分不出高下。不同分组花费不同，不能互比名次。",
            "Ranks are ranges: arms of one tier cannot be told apart. Groups have spent different"
                + " amounts, and are not ranked against each other."));
    for (Outcome outcome : c.outcomes()) {
      List<LeagueRow> league = c.league(outcome.id(), c.leadWindow());
      if (!league.isEmpty()) {
        page.table(caption(c, outcome), grid(c, outcome, league));
      }
    }
    page.note(
        c.text(
            "区间为 "
                + c.confidence()
                + " 同时区间（对全部方案一起成立）。“最佳概率”是同组中在重抽的重复里排第一的比例。"
                + perWhat(c)
                + "的作用为均值之比；无界的一端记为 ∞。",
            "Intervals are "
                + c.confidence()
                + " simultaneous: they hold for all arms together. “Best” is the share of resampled"
                + " replications in which the arm leads its group. Effects per amount of money are a"
                + " ratio of means; ∞ marks a side without a limit."));
    page.figures("62", "63", "65");
  }

  private static String caption(Content c, Outcome o) {
    String better =
        o.lowerIsBetter() ? c.text("越低越好", "lower is better") : c.text("越高越好", "higher is better");
    return c.in(o.label())
        + c.text("：", ": ")
        + c.window(c.leadWindow())
        + c.text("（", " (")
        + better
        + c.text("）", ")");
  }

  private static Grid grid(Content c, Outcome outcome, List<LeagueRow> league) {
    Scale scale = c.effectScale(outcome, league);
    String unit = scale.inBrackets(c.lang());
    Grid grid =
        new Grid(
                c.text("梯队", "Tier"),
                c.text("名次", "Rank"),
                c.text("方案", "Arm"),
                c.text("平均作用", "Mean effect") + unit,
                c.confidence() + c.text(" 同时区间", " simultaneous"),
                c.text("最佳概率", "Best"),
                perWhat(c),
                c.text("等级", "Grade"))
            .numbers(3, 4, 5, 6);
    for (Block block : Block.values()) {
      List<LeagueRow> rows = block.of(league);
      if (!rows.isEmpty()) {
        grid.group(c.in(block.label()));
      }
      for (LeagueRow r : rows) {
        grid.row(
            "" + r.tier(),
            ranks(r),
            c.arm(r.arm()),
            scale.signed(r.mean()),
            scale.interval(r.lower(), r.upper()),
            rows.size() > 1 ? Content.percent(r.bestShare()) : "–",
            perYuan(c, outcome, r),
            r.grade());
      }
    }
    return grid;
  }

  static String ranks(LeagueRow r) {
    return r.rankLow() == r.rankHigh() ? "" + r.rankLow() : r.rankLow() + "–" + r.rankHigh();
  }

  private static String perYuan(Content c, Outcome outcome, LeagueRow r) {
    if (!Double.isFinite(r.perYuan())) {
      return "–";
    }
    double mean = r.perYuan() * money(c);
    Scale scale = Scale.effects(outcome, r.perYuanUnit(), mean, c.lang());
    String interval = scale.interval(r.perYuanLower() * money(c), r.perYuanUpper() * money(c));
    return scale.withUnit(mean) + (interval.equals("–") ? "" : " " + interval);
  }

  private static double money(Content c) {
    return c.facts().budget() >= LARGE_BUDGET ? 1e9 : 1e8;
  }

  private static String perWhat(Content c) {
    return money(c) > 1e8 ? c.text("每 10 亿元", "Per bn CNY") : c.text("每亿元", "Per 100 m CNY");
  }
}
