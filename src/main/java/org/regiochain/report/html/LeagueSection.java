package org.regiochain.report.html;

import java.util.List;
import org.regiochain.catalog.Label;
import org.regiochain.report.DisplayUnit;

/** Who does most for the same money, by group, with what the ranks are worth. */
final class LeagueSection implements Section {
  /** From this budget on, effects are given for a billion yuan instead of a hundred million. */
  private static final double LARGE_BUDGET = 5e9;

  private static final String PER_YUAN = "/CNY";

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
                + "成本效果为均值之比：每元财政支出多得几元，或"
                + perWhat(c)
                + "的作用；无界的一端记为 ∞。",
            "Intervals are "
                + c.confidence()
                + " simultaneous: they hold for all arms together. “Best” is the share of resampled"
                + " replications in which the arm leads its group. Cost-effectiveness is a"
                + " ratio of means, in yuan for each yuan or as the effect "
                + perWhat(c)
                + "; ∞ marks a side without a limit."));
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
                c.text("成本效果", "Cost-effectiveness"),
                c.text("等级", "Grade"))
            .numbers(3, 4, 5, 6);
    for (Block block : Block.values()) {
      List<LeagueRow> rows = block.of(league);
      if (!rows.isEmpty()) {
        grid.group(c.in(block.label()));
      }
      for (LeagueRow r : rows) {
        Scale own = scale.fine(r.mean(), r.lower(), r.upper());
        grid.row(
            "" + r.tier(),
            ranks(r),
            c.arm(r.arm()),
            own.signed(r.mean()),
            own.interval(r.lower(), r.upper()),
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

  /** Yuan gained for each yuan spent, or the effect of a large amount. */
  private static String perYuan(Content c, Outcome outcome, LeagueRow r) {
    if (!Double.isFinite(r.perYuan())) {
      return "–";
    }
    String unit = r.perYuanUnit().replace(PER_YUAN, "");
    boolean yuan = unit.startsWith("CNY");
    double amount = yuan ? 1 : money(c);
    double mean = r.perYuan() * amount;
    Scale scale =
        yuan
            ? Scale.of(new DisplayUnit(1, c.text("元/元", "CNY per CNY")), mean)
            : Scale.effects(outcome, unit, mean, c.lang());
    String interval = scale.interval(r.perYuanLower() * amount, r.perYuanUpper() * amount);
    return scale.withUnit(mean) + (interval.equals("–") ? "" : " " + interval);
  }

  private static double money(Content c) {
    return c.facts().budget() >= LARGE_BUDGET ? 1e9 : 1e8;
  }

  private static String perWhat(Content c) {
    return money(c) > 1e8 ? c.text("每 10 亿元", "per bn CNY") : c.text("每亿元", "per 100 m CNY");
  }
}
