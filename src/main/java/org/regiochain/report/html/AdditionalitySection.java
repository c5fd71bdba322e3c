package org.regiochain.report.html;

import java.util.List;
import java.util.Map;
import org.regiochain.catalog.Label;
import org.regiochain.result.ResultTable;

/**
 * Whether what is gained inside is lost elsewhere in the country. The table of the run holds what
 * is lost there; here it is a change like the others, so that two rows add up to the third.
 */
final class AdditionalitySection implements Section {
  private static final String DISPLACED = "displaced";

  private static final Map<String, Label> ITEMS =
      Map.of(
          "inside",
          new Label("两地增加值", "Value added inside"),
          DISPLACED,
          new Label("全国其他地区", "Rest of the country"),
          "national",
          new Label("全国合计", "The nation"));

  @Override
  public Label title() {
    return new Label("是增长，还是搬家", "Growth or relocation");
  }

  @Override
  public boolean applies(Content c) {
    return c.compares() && !c.comparison().additionality().isEmpty();
  }

  @Override
  public void write(Page page, Content c) {
    ResultTable t = c.comparison().additionality();
    List<Integer> all = Content.rows(t, "window", c.leadWindow());
    Scale scale = Scale.money("CNY/month", Content.largest(t, all, "mean"), c.lang());
    Grid grid =
        new Grid(
                c.text("方案", "Arm"),
                c.text("项目", "Item"),
                c.text("平均变化", "Mean change"),
                c.confidence() + c.text(" 区间", " interval"))
            .numbers(2, 3);
    for (LeagueRow entry : c.league()) {
      String arm = c.arm(entry.arm());
      for (int row : Content.rows(t, "window", c.leadWindow(), "arm", entry.arm())) {
        Label item = ITEMS.get(t.text(row, "item"));
        boolean lost = t.text(row, "item").equals(DISPLACED);
        double mean = t.real(row, "mean");
        double lower = t.real(row, "lower");
        double upper = t.real(row, "upper");
        grid.row(
            arm,
            item == null ? t.text(row, "item") : c.in(item),
            scale.signed(lost ? -mean : mean),
            lost ? scale.interval(-upper, -lower) : scale.interval(lower, upper));
        arm = "";
      }
    }
    page.table(c.text("增加值的变化，", "Change of value added, ") + scale.unit(), grid);
    page.note(
        c.text(
            "外部地区只随价格与订单被动变化，因此“全国其他地区”一行是对外销售与采购的变化，不是对外省经济的完整模拟。",
            "Outside regions respond passively: the row for the rest of the country is what changes in"
                + " trade with it, not a simulation of other provinces."));
    page.figures("70");
  }
}
