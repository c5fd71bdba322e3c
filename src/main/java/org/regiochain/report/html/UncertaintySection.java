package org.regiochain.report.html;

import java.util.ArrayList;
import java.util.List;
import org.regiochain.catalog.Label;
import org.regiochain.report.DisplayUnit;
import org.regiochain.result.ResultTable;

/** How sure one can be: chance, evidence of grade C, and what no interval here covers. */
final class UncertaintySection implements Section {
  @Override
  public Label title() {
    return new Label("有多确定", "How sure one can be");
  }

  @Override
  public void write(Page page, Content c) {
    page.subheading(c.text("模型内的随机", "Chance within the model"));
    for (Outcome outcome : c.outcomes()) {
      chance(page, c, outcome);
    }
    page.note(
        c.text(
            "P(D>0)：作用为正的重复所占比例。ρ：与对照的相关系数；VRF：用共同随机数使方差缩小的倍数——小于 1 时配对没有帮助。"
                + "停止：“精度”为区间半宽已小于最小关注效应，“上限”为重复次数用尽，“固定”为次数事先给定。",
            "P(D>0): share of replications with a positive effect. ρ: correlation with the base arm;"
                + " VRF: how many times common random numbers shrink the variance (below 1 pairing does"
                + " not help). Stop: “precision” when the half-width fell below the smallest effect of"
                + " interest, “cap” when the replications were used up, “fixed” when their number was"
                + " given."));
    otherWindows(page, c);
    robustness(page, c);
    page.subheading(c.text("区间没有包含的", "What no interval here covers"));
    page.paragraph(
        c.text(
            "参数取值、企业网络的抽取、机制的写法、基年数据的误差，都不在区间之内。换一组同样说得通的参数，名次可能不同。",
            "Parameter values, the draw of the network of firms, the way mechanisms are written and errors"
                + " in the base-year data are outside the intervals. Another set of parameters that is as"
                + " plausible may give other ranks."));
  }

  private static void chance(Page page, Content c, Outcome outcome) {
    ResultTable t = c.comparison().effects();
    List<Integer> rows = leagueRows(c, t, outcome.id(), c.leadWindow());
    Scale scale = c.effectScale(outcome, t, rows, "mean", "median");
    Grid grid =
        new Grid(
                c.text("方案", "Arm"),
                c.text("中位数", "Median"),
                c.text("5%–95%", "5%–95%"),
                c.text("平均", "Mean"),
                c.confidence() + c.text(" 逐点区间", " pointwise"),
                "P(D>0)",
                "ρ",
                "VRF",
                c.text("半宽", "Half-width"),
                "ε",
                c.text("次数", "Runs"),
                c.text("停止", "Stop"))
            .numbers(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    for (int row : rows) {
      grid.row(
          c.arm(t.text(row, "arm")),
          scale.signed(t.real(row, "median")),
          scale.interval(t.real(row, "q05"), t.real(row, "q95")),
          scale.signed(t.real(row, "mean")),
          scale.interval(t.real(row, "lower"), t.real(row, "upper")),
          Content.percent(t.real(row, "share_positive")),
          DisplayUnit.number(t.real(row, "rho"), 2),
          DisplayUnit.number(t.real(row, "vrf")),
          scale.plain(t.real(row, "half_width")),
          scale.plain(t.real(row, "epsilon")),
          "" + t.whole(row, "replications"),
          stop(c, t.text(row, "stop")));
    }
    String unit = scale.inBrackets(c.lang());
    page.table(c.text("配对差：", "Paired differences: ") + c.in(outcome.label()) + unit, grid);
  }

  private static List<Integer> leagueRows(Content c, ResultTable t, String outcome, String window) {
    List<Integer> rows = new ArrayList<>();
    for (LeagueRow entry : c.league()) {
      rows.addAll(Content.rows(t, "arm", entry.arm(), "outcome", outcome, "window", window));
    }
    return rows;
  }

  private static String stop(Content c, String id) {
    return switch (id) {
      case "precision" -> c.text("精度", "precision");
      case "cap" -> c.text("上限", "cap");
      case "fixed" -> c.text("固定", "fixed");
      default -> id;
    };
  }

  /** The leading outcome in the windows that do not lead. */
  private static void otherWindows(Page page, Content c) {
    ResultTable t = c.comparison().effects();
    Outcome lead = c.lead();
    List<String> others = c.windows().subList(1, c.windows().size());
    if (others.isEmpty()) {
      return;
    }
    List<Integer> all = new ArrayList<>();
    others.forEach(w -> all.addAll(leagueRows(c, t, lead.id(), w)));
    Scale scale = c.effectScale(lead, t, all, "mean");
    Grid grid =
        new Grid(
                c.text("时段", "Window"),
                c.text("方案", "Arm"),
                c.text("平均作用", "Mean effect"),
                c.confidence() + c.text(" 同时区间", " simultaneous"))
            .numbers(2, 3);
    for (int row : all) {
      double mean = t.real(row, "mean");
      double lower = t.real(row, "simultaneous_lower");
      double upper = t.real(row, "simultaneous_upper");
      Scale own = scale.fine(mean, lower, upper);
      grid.row(
          c.window(t.text(row, "window")),
          c.arm(t.text(row, "arm")),
          own.signed(mean),
          own.interval(lower, upper));
    }
    String unit = scale.inBrackets(c.lang());
    page.table(c.text("其他时段：", "Other windows: ") + c.in(lead.label()) + unit, grid);
  }

  private static void robustness(Page page, Content c) {
    ResultTable t = c.comparison().robustness();
    Outcome lead = c.lead();
    List<Integer> rows = Content.rows(t, "outcome", lead.id(), "window", c.leadWindow());
    if (rows.isEmpty()) {
      return;
    }
    page.subheading(c.text("假定的效果若不成立", "If assumed effects do not hold"));
    Scale scale = c.effectScale(lead, t, rows, "mean");
    Grid grid =
        new Grid(
                c.text("杠杆", "Lever"),
                c.text("效果倍数", "Effect times"),
                c.text("平均作用", "Mean effect"),
                c.confidence() + c.text(" 区间", " interval"),
                c.text("名次", "Place"),
                c.text("名次改变于", "Changes places at"))
            .numbers(1, 2, 3, 4);
    String before = "";
    for (int row : rows) {
      String arm = t.text(row, "arm");
      boolean begins = !arm.equals(before);
      grid.row(
          begins ? c.in(Content.label(t, row)) : "",
          DisplayUnit.number(t.real(row, "factor"), 1),
          scale.signed(t.real(row, "mean")),
          scale.interval(t.real(row, "lower"), t.real(row, "upper")),
          "" + t.whole(row, "rank"),
          begins ? flip(c, t, row) : "");
      before = arm;
    }
    page.table(
        c.text("假定的效果乘以 0、½、1、2 倍，花费不变", "Assumed effects times 0, ½, 1 and 2 at the same cost"),
        grid);
    page.note(
        c.text(
            "只乘假定的部分；钱数本身与已有依据的部分不变。名次在不含该杠杆的方案之间排。",
            "Only what is assumed is multiplied; money and what rests on evidence stay. Places are among"
                + " the arms that do not hold the lever."));
    page.figures("67");
  }

  private static String flip(Content c, ResultTable t, int row) {
    double factor = t.real(row, "flip_factor");
    return Double.isFinite(factor)
        ? DisplayUnit.number(factor, 2)
            + c.text(" 倍（与", " times (with ")
            + c.arm(t.text(row, "flip_with"))
            + c.text("换位）", ")")
        : c.text("0–2 倍内不变", "none from 0 to 2 times");
  }
}
