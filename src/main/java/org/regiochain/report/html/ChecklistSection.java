package org.regiochain.report.html;

import org.regiochain.catalog.Label;
import org.regiochain.result.ResultTable;

/** The referee's points, as the run meets them. */
final class ChecklistSection implements Section {
  @Override
  public Label title() {
    return new Label("审稿人核对表", "The referee's checklist");
  }

  @Override
  public boolean applies(Content c) {
    return c.compares() && !c.comparison().checklist().isEmpty();
  }

  @Override
  public void write(Page page, Content c) {
    ResultTable t = c.comparison().checklist();
    Grid grid =
        new Grid(
                c.text("序号", "No."),
                c.text("要求", "Requirement"),
                c.text("满足", "Met"),
                c.text("依据", "Evidence"))
            .numbers(0);
    for (int row = 0; row < t.rowCount(); row++) {
      grid.row(
          "" + t.whole(row, "point"),
          t.text(row, c.text("question_zh", "question_en")),
          met(c, t.text(row, "met")),
          t.text(row, c.text("evidence_zh", "evidence_en")));
    }
    int yes = Content.rows(t, "met", "yes").size();
    page.table(
        c.text(
            t.rowCount() + " 项中满足 " + yes + " 项", yes + " of " + t.rowCount() + " points are met"),
        grid);
  }

  private static String met(Content c, String id) {
    return switch (id) {
      case "yes" -> c.text("是", "yes");
      case "partly" -> c.text("部分", "partly");
      case "no" -> c.text("否", "no");
      case "n.a." -> c.text("不适用", "n.a.");
      default -> id;
    };
  }
}
