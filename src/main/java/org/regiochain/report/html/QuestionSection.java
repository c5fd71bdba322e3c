package org.regiochain.report.html;

import org.regiochain.catalog.Label;
import org.regiochain.report.DisplayUnit;
import org.regiochain.report.ReportFacts;
import org.regiochain.result.ResultTable;

/** What was asked, of which economy, over which months. */
final class QuestionSection implements Section {
  @Override
  public Label title() {
    return new Label("问题与情景", "Question and scenario");
  }

  @Override
  public boolean applies(Content content) {
    return true;
  }

  @Override
  public void write(Page page, Content c) {
    ReportFacts facts = c.facts();
    if (facts.question() != null) {
      page.out().element("p", c.in(facts.question()), "class", "question");
    }
    if (facts.description() != null) {
      page.paragraph(c.in(facts.description()));
    }
    Grid grid = new Grid(c.text("项目", "Item"), c.text("内容", "Content"));
    grid.row(c.text("情景", "Scenario"), c.in(facts.scenario()));
    grid.row(
        c.text("模拟时段", "Months simulated"),
        c.text(
            facts.start() + " 起 " + facts.months() + " 个月",
            facts.months() + " months from " + facts.start()));
    if (c.compares()) {
      compared(grid, c);
    } else {
      grid.row(c.text("重复次数", "Replications"), "" + facts.replications());
    }
    page.table(c.text("情景一览", "The scenario at a glance"), grid);
  }

  private static void compared(Grid grid, Content c) {
    ReportFacts facts = c.facts();
    if (facts.budget() > 0) {
      grid.row(
          c.text("预算", "Budget"),
          c.text(
                  c.money(facts.budget()) + "，" + c.measure(facts.measure()) + "，按年率 ",
                  c.money(facts.budget()) + ", " + c.measure(facts.measure()) + ", discounted at ")
              + rate(facts.discountRate())
              + c.text(" 折为现值", " a year"));
    }
    for (Outcome o : c.outcomes()) {
      Scale scale = Scale.effects(o, o.percent() ? "%" : o.unit(), o.epsilon(), c.lang());
      String direction =
          o.lowerIsBetter()
              ? c.text("越低越好", "lower is better")
              : c.text("越高越好", "higher is better");
      grid.row(
          c.text("结果变量", "Outcome"),
          c.in(o.label())
              + c.text("（", " (")
              + direction
              + c.text("；最小关注效应 ", "; smallest effect of interest ")
              + scale.amount(o.epsilon())
              + c.text("）", ")"));
    }
    ResultTable windows = c.comparison().windows();
    for (int row = 0; row < windows.rowCount(); row++) {
      grid.row(
          c.text("时段", "Window"),
          c.in(Content.label(windows, row))
              + c.text("：", ": ")
              + windows.text(row, "from")
              + " – "
              + windows.text(row, "until"));
    }
  }

  private static String rate(double rate) {
    return DisplayUnit.number(100 * rate, 1) + "%";
  }
}
