package org.regiochain.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.regiochain.report.DisplayUnit;
import org.regiochain.result.ResultTable;

/**
 * The result in words. Arms of one tier are never put in an order, and an effect whose interval
 * holds zero is never called an effect; the last sentences name what weakens the answer most.
 */
final class Answer {
  private static final int MOST_NAMED = 6;

  private final Content content;
  private final Outcome outcome;
  private final List<LeagueRow> league;

  Answer(Content content) {
    this.content = content;
    this.outcome = content.lead();
    this.league = content.league();
  }

  /** The whole answer, as one paragraph. */
  String paragraph() {
    List<String> sentences = new ArrayList<>();
    boolean first = true;
    for (Block block : Block.values()) {
      List<LeagueRow> rows = block.of(league);
      if (!rows.isEmpty()) {
        sentences.add(first ? setting(block, rows) : otherBlock(block));
        sentences.add(best(rows));
        sentences.add(unclear(rows));
        sentences.add(slight(rows));
        sentences.add(harmful(rows));
        first = false;
      }
    }
    sentences.add(caveat());
    sentences.removeIf(String::isEmpty);
    return String.join(content.text("", " "), sentences);
  }

  /** What the arms of the first group have in common. */
  private String setting(Block block, List<LeagueRow> rows) {
    long n = rows.get(0).replications();
    String window = content.window(content.leadWindow());
    String label = content.in(outcome.label());
    if (block == Block.EQUAL_BUDGET) {
      String money = content.money(rows.get(0).budget());
      String measure = content.measure(content.facts().measure());
      return content.text(
          "各项政策花费相同（"
              + measure
              + "现值 "
              + money
              + "），与“不用杠杆”在同样的运气下配对比较 "
              + n
              + " 次，看"
              + label
              + "（"
              + window
              + "）。",
          "Every policy spends the same ("
              + measure
              + " of "
              + money
              + ", present value) and is compared with “no lever” under the same luck, "
              + n
              + " times, by "
              + label
              + " ("
              + window
              + ").");
    }
    return content.text(
        "与“不用杠杆”在同样的运气下配对比较 " + n + " 次，看" + label + "（" + window + "）。",
        "Compared with “no lever” under the same luck, "
            + n
            + " times, by "
            + label
            + " ("
            + window
            + ").");
  }

  private String otherBlock(Block block) {
    return content.text(
        "另成一组、不与前者比名次（" + content.in(block.label()) + "）：",
        "A group of its own, not ranked with the others ("
            + content.in(block.label()).toLowerCase(Locale.ROOT)
            + "):");
  }

  /** The first tier, or that nothing can be told from zero. */
  private String best(List<LeagueRow> rows) {
    List<LeagueRow> top = rows.stream().filter(r -> r.tier() == rows.get(0).tier()).toList();
    boolean helps = top.stream().anyMatch(r -> r.clear() && outcome.good(r.mean()) > 0);
    if (!helps) {
      return rows.stream().noneMatch(r -> r.clear() && outcome.good(r.mean()) > 0)
          ? content.text("没有一项能确认带来改善。", "No policy can be shown to improve it.")
          : "";
    }
    if (top.size() == 1) {
      return single(top.get(0), rows.size() - 1) + tooSmall(top);
    }
    List<String> parts = new ArrayList<>();
    Scale scale = content.effectScale(outcome, rows);
    for (LeagueRow r : top) {
      parts.add(
          content.quoted(r.arm()) + content.text("（", " (") + scale.withUnit(r.mean()) + close());
    }
    String named = String.join(content.text("、", ", "), parts);
    boolean all = top.size() == rows.size();
    return content.text(
            (all ? "全部 " + top.size() + " 项" : "排在前面的 " + top.size() + " 项")
                + "分不出高下："
                + named
                + "。",
            (all ? "All " + top.size() : "The first " + top.size())
                + " cannot be told apart: "
                + named
                + ".")
        + tooSmall(top);
  }

  private String close() {
    return content.text("）", ")");
  }

  private String single(LeagueRow row, int others) {
    Scale scale = content.effectScale(outcome, List.of(row));
    String effect = scale.withUnit(row.mean());
    String interval = scale.interval(row.lower(), row.upper());
    String ahead =
        others == 0
            ? ""
            : content.text(
                "，明确好于同组其余 " + others + " 项",
                ", clearly ahead of the other " + others + " of its group");
    return content.text(
        content.quoted(row.arm())
            + "的作用为 "
            + effect
            + "（"
            + content.confidence()
            + " 同时区间 "
            + interval
            + "）"
            + ahead
            + "。",
        content.quoted(row.arm())
            + " changes it by "
            + effect
            + " ("
            + content.confidence()
            + " simultaneous interval "
            + interval
            + ")"
            + ahead
            + ".");
  }

  /** Says so if even the best effects are below what matters. */
  private String tooSmall(List<LeagueRow> top) {
    boolean small = top.stream().allMatch(this::isSmall);
    return small
        ? content.text("但都小于事先声明的最小关注效应。", " Yet it is below the smallest effect of interest.")
        : "";
  }

  /** Whether all of the interval lies where effects do not matter. */
  private boolean isSmall(LeagueRow r) {
    return Math.max(Math.abs(r.lower()), Math.abs(r.upper())) < outcome.epsilon();
  }

  /** What is surely not zero and yet too little to matter, below the first tier. */
  private String slight(List<LeagueRow> rows) {
    List<LeagueRow> some =
        rows.stream()
            .filter(r -> r.tier() != rows.get(0).tier() && r.clear() && isSmall(r))
            .toList();
    return some.isEmpty()
        ? ""
        : content.text(
            "有作用但小于最小关注效应：" + named(some) + "。",
            "An effect, but below the smallest of interest: " + named(some) + ".");
  }

  private String unclear(List<LeagueRow> rows) {
    List<LeagueRow> some = rows.stream().filter(r -> !r.clear()).toList();
    return some.isEmpty()
        ? ""
        : content.text(
            "与“没有作用”分不开：" + named(some) + "。",
            "Cannot be told from no effect: " + named(some) + ".");
  }

  private String harmful(List<LeagueRow> rows) {
    List<LeagueRow> some =
        rows.stream().filter(r -> r.clear() && outcome.good(r.mean()) < 0).toList();
    return some.isEmpty()
        ? ""
        : content.text("反而使之变差：" + named(some) + "。", "Makes it worse: " + named(some) + ".");
  }

  private String named(List<LeagueRow> rows) {
    if (rows.size() <= MOST_NAMED) {
      return content.quoted(rows);
    }
    int more = rows.size() - MOST_NAMED;
    return content.quoted(rows.subList(0, MOST_NAMED))
        + content.text("等 " + rows.size() + " 项", " and " + more + " more");
  }

  /** The strongest reason to be careful, then the one that always holds. */
  String caveat() {
    String own = ownCaveat();
    String always =
        content.text(
            "区间只含模型内的随机，不含参数取值、企业网络和机制写法的不确定；结论限于“在本模型中”。",
            "The intervals cover chance within the model only, not doubt about parameters, the network"
                + " of firms or the mechanisms; the claim is limited to “in this model”.");
    return own.isEmpty()
        ? always
        : content.text("最需留意：" + own, "Most in need of care: " + own + " ") + always;
  }

  private String ownCaveat() {
    String failed = failedRuns();
    if (!failed.isEmpty()) {
      return failed;
    }
    String flip = flip();
    if (!flip.isEmpty()) {
      return flip;
    }
    List<LeagueRow> assumed =
        league.stream().filter(r -> r.tier() == 1 && r.grade().equals("C") && r.clear()).toList();
    if (!assumed.isEmpty()) {
      return content.text(
          content.quoted(assumed) + "的作用大小是假定（证据等级 C），不是估计。",
          "the size of the effect of "
              + content.quoted(assumed)
              + " is assumed (grade C), not estimated.");
    }
    return stoppedByCap();
  }

  private String failedRuns() {
    int failed = Content.rows(content.comparison().runs(), "status", "failed").size();
    return failed == 0
        ? ""
        : content.text(
            "有 " + failed + " 次运行失败，未计入（见表 runs 的原因一栏）。",
            failed + " run(s) failed and are left out (table runs says why).");
  }

  /** The flip nearest to the effect as assumed that a leading arm takes part in. */
  private String flip() {
    ResultTable t = content.comparison().robustness();
    int nearest = -1;
    for (int row : Content.rows(t, "outcome", outcome.id(), "window", content.leadWindow())) {
      double factor = t.real(row, "flip_factor");
      boolean nearer =
          nearest < 0 || Math.abs(factor - 1) < Math.abs(t.real(nearest, "flip_factor") - 1);
      if (Double.isFinite(factor)
          && nearer
          && (leads(t.text(row, "arm")) || leads(t.text(row, "flip_with")))) {
        nearest = row;
      }
    }
    if (nearest < 0) {
      return "";
    }
    String factor = DisplayUnit.number(t.real(nearest, "flip_factor"), 2);
    String who = content.quoted(t.text(nearest, "arm"));
    String with = content.quoted(t.text(nearest, "flip_with"));
    String only = t.real(nearest, "flip_factor") < 1 ? "只有" : "达到";
    return content.text(
        who + "的效果有假定成分；若实际" + only + "假定的 " + factor + " 倍，它就与" + with + "换位。",
        "the effect of "
            + who
            + " is assumed, wholly or in part; at "
            + factor
            + " times the assumed size it changes places with "
            + with
            + ".");
  }

  private boolean leads(String arm) {
    return league.stream().anyMatch(r -> r.arm().equals(arm) && r.tier() == 1);
  }

  private String stoppedByCap() {
    ResultTable t = content.comparison().effects();
    for (int row :
        Content.rows(t, "outcome", outcome.id(), "window", content.leadWindow(), "stop", "cap")) {
      boolean leads = league.stream().anyMatch(r -> r.arm().equals(t.text(row, "arm")));
      if (leads) {
        return content.text(
            "重复次数到了上限，区间仍宽于事先声明的精度。",
            "the cap on replications came before the precision that was asked for.");
      }
    }
    return "";
  }
}
