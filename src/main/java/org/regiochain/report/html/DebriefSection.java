package org.regiochain.report.html;

import java.util.List;
import org.regiochain.catalog.Label;
import org.regiochain.report.DisplayUnit;
import org.regiochain.result.ResultTable;

/** Three questions for class; the answers are folded away, for the teacher. */
final class DebriefSection implements Section {
  @Override
  public Label title() {
    return new Label("课堂讨论", "Questions for class");
  }

  @Override
  public void write(Page page, Content c) {
    page.out().open("ol");
    question(
        page,
        c,
        c.text("哪一项政策最好？你敢说多肯定？", "Which policy is best, and how sure are you?"),
        ranks(c));
    question(page, c, c.text("什么情况下名次会变？", "When does the order change?"), changes(c));
    question(
        page,
        c,
        c.text("得到的是新的增长，还是从别处搬来的？谁付钱？", "Is it new growth or moved from elsewhere, and who pays?"),
        payer(c));
    page.out().close();
    page.note(
        c.text(
            "答案由本次结果生成；打印给学生时保持折叠即可。",
            "The answers come from this run; keep them folded when printing for students."));
  }

  private static void question(Page page, Content c, String question, String answer) {
    page.out().open("li").element("p", question);
    page.out().open("details").element("summary", c.text("参考答案", "An answer"));
    page.paragraph(answer);
    page.out().close().close();
  }

  private static String ranks(Content c) {
    List<LeagueRow> rows = Block.EQUAL_BUDGET.of(c.league());
    List<LeagueRow> shown = rows.isEmpty() ? c.league() : rows;
    List<String> parts =
        shown.stream()
            .map(
                r ->
                    c.quoted(r.arm())
                        + c.text("第 ", " ")
                        + LeagueSection.ranks(r)
                        + c.text(" 名", ""))
            .toList();
    return c.text("可能的名次：", "Possible places: ")
        + String.join(c.text("；", "; "), parts)
        + c.text("。名次重叠的不要硬排先后。", ". Where they overlap, do not force an order.");
  }

  private static String changes(Content c) {
    StringBuilder answer = new StringBuilder();
    ResultTable t = c.comparison().robustness();
    String last = "";
    for (int row : Content.rows(t, "outcome", c.lead().id(), "window", c.leadWindow())) {
      double factor = t.real(row, "flip_factor");
      if (Double.isFinite(factor) && !t.text(row, "arm").equals(last)) {
        last = t.text(row, "arm");
        answer.append(
            c.text(
                "若"
                    + c.quoted(last)
                    + "的效果是假定的 "
                    + DisplayUnit.number(factor, 2)
                    + " 倍，它与"
                    + c.quoted(t.text(row, "flip_with"))
                    + "换位。",
                "If the effect of "
                    + c.quoted(last)
                    + " is "
                    + DisplayUnit.number(factor, 2)
                    + " times the assumed one, it changes places with "
                    + c.quoted(t.text(row, "flip_with"))
                    + ". "));
      }
    }
    answer.append(otherOutcomes(c));
    return answer.isEmpty()
        ? c.text("在试过的改变里，排第一的没有变。", "None of the changes tried moves the leader.")
        : answer.toString().strip();
  }

  /** Who leads by another outcome, if it is not the same. */
  private static String otherOutcomes(Content c) {
    StringBuilder answer = new StringBuilder();
    String leader = leader(c, c.lead());
    for (Outcome other : c.outcomes().subList(1, c.outcomes().size())) {
      String first = leader(c, other);
      if (!first.isEmpty() && !first.equals(leader)) {
        answer.append(
            c.text(
                "换成看" + c.in(other.label()) + "，平均作用最好的是" + c.quoted(first) + "。",
                "By "
                    + c.in(other.label())
                    + " the best mean effect is that of "
                    + c.quoted(first)
                    + ". "));
      }
    }
    return answer.toString();
  }

  private static String leader(Content c, Outcome outcome) {
    List<LeagueRow> all = c.league(outcome.id(), c.leadWindow());
    List<LeagueRow> rows = Block.EQUAL_BUDGET.of(all);
    return rows.isEmpty() ? (all.isEmpty() ? "" : all.get(0).arm()) : rows.get(0).arm();
  }

  private static String payer(Content c) {
    String arm = leader(c, c.lead());
    StringBuilder answer = new StringBuilder();
    ResultTable t = c.comparison().additionality();
    double inside = item(c, t, arm, "inside");
    double national = item(c, t, arm, "national");
    if (Double.isFinite(inside) && Double.isFinite(national)) {
      Scale scale =
          Scale.money("CNY/month", Math.max(Math.abs(inside), Math.abs(national)), c.lang());
      answer.append(
          c.text(
              c.quoted(arm)
                  + "使两地增加值变化 "
                  + scale.withUnit(inside)
                  + "，全国变化 "
                  + scale.withUnit(national)
                  + "。",
              c.quoted(arm)
                  + " changes value added inside by "
                  + scale.withUnit(inside)
                  + " and that of the nation by "
                  + scale.withUnit(national)
                  + ". "));
    }
    answer.append(cost(c, arm));
    return answer.isEmpty()
        ? c.text("本次没有计算。", "Not computed in this run.")
        : answer.toString().strip();
  }

  private static String cost(Content c, String arm) {
    ResultTable t = c.comparison().budget();
    StringBuilder costs = new StringBuilder();
    for (String measure : List.of("gross", "net")) {
      for (int row : Content.rows(t, "arm", arm, "measure", measure)) {
        costs
            .append(costs.isEmpty() ? "" : c.text("，", ", "))
            .append(c.measure(measure))
            .append(" ")
            .append(c.money(t.real(row, "mean")));
      }
    }
    return costs.isEmpty()
        ? ""
        : c.text("财政付出的现值：" + costs + "。", "What the public pays, present value: " + costs + ".");
  }

  private static double item(Content c, ResultTable t, String arm, String item) {
    List<Integer> rows = Content.rows(t, "arm", arm, "window", c.leadWindow(), "item", item);
    return rows.isEmpty() ? Double.NaN : t.real(rows.get(0), "mean");
  }
}
