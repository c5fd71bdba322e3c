package org.regiochain.report.html;

import java.util.List;
import java.util.Locale;
import org.regiochain.catalog.Label;
import org.regiochain.report.DisplayUnit;
import org.regiochain.result.ResultTable;

/** Whether a package is more than its parts, and what each part adds. */
final class SynergySection implements Section {
  @Override
  public Label title() {
    return new Label("合在一起是否更好", "Is the package more than its parts");
  }

  @Override
  public boolean applies(Content c) {
    return c.compares() && !c.comparison().synergy().isEmpty();
  }

  @Override
  public void write(Page page, Content c) {
    ResultTable t = c.comparison().synergy();
    List<Integer> rows = Content.rows(t, "outcome", c.lead().id(), "window", c.leadWindow());
    List<Integer> effects = rows.stream().filter(r -> !t.text(r, "unit").equals("1")).toList();
    Scale scale = c.effectScale(c.lead(), t, effects.isEmpty() ? rows : effects, "mean");
    Grid grid =
        new Grid(
                c.text("组合", "Package"),
                c.text("口径", "Measure"),
                c.text("杠杆", "Lever"),
                c.text("均值", "Mean"),
                c.confidence() + c.text(" 区间", " interval"))
            .numbers(3, 4);
    Scale shares = new Scale(100, "%", 0);
    Scale index = new Scale(1, "", 2);
    String before = "";
    for (int row : rows) {
      String mix = t.text(row, "package");
      String measure = t.text(row, "measure").toLowerCase(Locale.ROOT);
      Scale shown =
          measure.equals("shapley_share") ? shares : measure.equals("index") ? index : scale;
      String lever = t.text(row, "lever");
      grid.row(
          mix.equals(before) ? "" : c.arm(mix),
          measure(c, measure),
          lever.isEmpty() ? "" : c.lever(lever),
          measure.equals("shapley_share")
              ? DisplayUnit.number(100 * t.real(row, "mean"), 0) + "%"
              : shown.withUnit(t.real(row, "mean")),
          shown.interval(t.real(row, "lower"), t.real(row, "upper")));
      before = mix;
    }
    page.table(c.text("组合与部分：", "Package and parts: ") + c.in(c.lead().label()), grid);
    page.note(
        c.text(
            "“交互”已扣除各部分按其份额单独实施的作用，所以不会把收益递减误当协同；“胜过最好的一项”与把全部预算给最好的一项相比。",
            "The interaction is net of the parts at their shares, so that diminishing returns do not pass"
                + " for synergy; “over the best” compares with the whole budget on the best member."));
    page.figures("68");
  }

  private static String measure(Content c, String id) {
    return switch (id) {
      case "interaction" -> c.text("交互", "Interaction");
      case "index" -> c.text("交互占各部分之和", "Interaction over sum of parts");
      case "over_best" -> c.text("胜过最好的一项", "Over the best member");
      case "shapley" -> c.text("沙普利值", "Shapley value");
      case "shapley_share" -> c.text("沙普利份额", "Shapley share");
      default -> id;
    };
  }
}
