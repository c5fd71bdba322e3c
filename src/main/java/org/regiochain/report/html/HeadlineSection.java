package org.regiochain.report.html;

import java.util.List;
import org.regiochain.catalog.Label;
import org.regiochain.report.Headline;

/** The main results of a run without comparison. */
final class HeadlineSection implements Section {
  @Override
  public Label title() {
    return new Label("主要结果", "Main results");
  }

  @Override
  public boolean applies(Content c) {
    return !c.compares() && !rows(c).isEmpty();
  }

  private static List<Headline.Row> rows(Content c) {
    return Headline.rows(c.run(), c.settings().arm(), c.settings().labels(), c.lang());
  }

  @Override
  public void write(Page page, Content c) {
    Grid grid =
        new Grid(
                c.text("指标", "Indicator"),
                c.text("单位", "Unit"),
                c.text("期初", "Start"),
                c.text("期末", "End"),
                c.text("变化", "Change"),
                c.text("90% 区间", "90% interval"))
            .numbers(2, 3, 4, 5);
    List<Headline.Row> rows = rows(c);
    for (Headline.Row row : rows) {
      grid.row(
          row.label(),
          row.unit(),
          row.firstText(),
          row.lastText(),
          row.changeText(c.lang()),
          row.intervalText());
    }
    page.table(c.text("期初、期末与变化", "Start, end and change"), grid);
    int n = rows.get(0).replications();
    page.note(
        n > 1
            ? c.text(
                "重复 " + n + " 次的中位数；区间只含模型内的随机，不含参数与机制的不确定。",
                "Medians of "
                    + n
                    + " replications; the intervals cover chance within the model only, not doubt about"
                    + " parameters or mechanisms.")
            : c.text(
                "单次运行：没有区间，差别可能只是偶然。",
                "A single run: no interval, and differences may be chance."));
    page.paragraph(c.text("结论限于“在本模型中”。", "Claims are limited to “in this model”."));
    page.paragraph(Headline.finance(c.run(), c.settings().arm(), "no_policy", c.lang()));
  }
}
