package org.regiochain.report.html;

import java.util.List;
import org.regiochain.catalog.Label;
import org.regiochain.result.ResultTable;

/** How the effects come about: over time, and by which channels. */
final class ChannelSection implements Section {
  @Override
  public Label title() {
    return new Label("怎样起作用", "How it acts");
  }

  @Override
  public boolean applies(Content c) {
    boolean drawn = c.pictures().stream().anyMatch(p -> p.id().matches("6[016].*"));
    return c.compares() && (drawn || !c.comparison().channels().isEmpty());
  }

  @Override
  public void write(Page page, Content c) {
    page.figures("60", "61");
    ResultTable t = c.comparison().channels();
    List<Integer> rows = Content.rows(t, "outcome", c.lead().id(), "window", c.leadWindow());
    if (rows.isEmpty()) {
      return;
    }
    Scale scale = c.effectScale(c.lead(), t, rows, "mean");
    Grid grid =
        new Grid(
                c.text("方案", "Arm"),
                c.text("渠道", "Channel"),
                c.text("贡献", "Contribution"),
                c.confidence() + c.text(" 区间", " interval"))
            .numbers(2, 3);
    String before = "";
    for (int row : rows) {
      String arm = t.text(row, "arm");
      grid.row(
          arm.equals(before) ? "" : c.arm(arm),
          c.in(Content.label(t, row)),
          scale.signed(t.real(row, "mean")),
          scale.interval(t.real(row, "lower"), t.real(row, "upper")));
      before = arm;
    }
    String unit = scale.inBrackets(c.lang());
    page.table(
        c.text("渠道对", "Channels: ") + c.in(c.lead().label()) + c.text("的贡献", "") + unit, grid);
    page.note(
        c.text(
            "贡献＝总作用减去关闭该渠道后的作用（两边同样关闭、同样抽样）。渠道相互作用，各项之和不必等于总作用。",
            "A contribution is the effect less the effect with the channel closed in both arms, same"
                + " draws. Channels work through each other, so they need not add up."));
    page.figures("66");
  }
}
