package org.regiochain.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.regiochain.catalog.Label;
import org.regiochain.report.DisplayUnit;
import org.regiochain.result.ResultTable;

/** What each arm of the league sets, and where each lever comes from. */
final class LeverSection implements Section {
  @Override
  public Label title() {
    return new Label("比较哪些政策", "The policies compared");
  }

  @Override
  public void write(Page page, Content c) {
    ResultTable t = c.comparison().armLevers();
    Set<String> league = new TreeSet<>(c.league().stream().map(LeagueRow::arm).toList());
    Grid set =
        new Grid(
                c.text("方案", "Arm"),
                c.text("杠杆", "Lever"),
                c.text("强度", "Intensity"),
                c.text("单位", "Unit"),
                c.text("起止", "From – until"),
                c.text("指向", "Aimed at"),
                c.text("证据等级", "Grade"))
            .numbers(2);
    List<Integer> levers = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    String before = "";
    for (int row = 0; row < t.rowCount(); row++) {
      String arm = t.text(row, "arm");
      if (league.contains(arm)) {
        set.row(intensity(c, t, row, arm.equals(before) ? "" : c.arm(arm)));
        before = arm;
        if (seen.add(t.text(row, "lever"))) {
          levers.add(row);
        }
      }
    }
    page.table(c.text("每个方案设定什么", "What each arm sets"), set);
    page.note(
        c.text(
            "强度为求得同等预算后的取值。证据等级：A 中国的因果估计，B 官方统计、他处的研究或其他已发表模型的取值，C 本项目的假定。",
            "The intensity is the one solved for at the budget. Grades: A causal estimate for China, B"
                + " official statistic, study elsewhere or value of a published model, C assumption of"
                + " this project."));
    Grid origin =
        new Grid(
            c.text("杠杆", "Lever"),
            c.text("圆桌原话", "Words of the round table (Chinese)"),
            c.text("作用的政策工具", "Instruments moved"),
            c.text("依据（英文记录）", "Source"));
    for (int row : levers) {
      origin.row(
          c.in(Content.label(t, row)),
          t.text(row, "seed"),
          t.text(row, "instruments"),
          t.text(row, "source"));
    }
    page.table(c.text("杠杆从何而来", "Where the levers come from"), origin);
  }

  private static String[] intensity(Content c, ResultTable t, int row, String arm) {
    double value = t.real(row, "intensity");
    DisplayUnit unit = DisplayUnit.of(t.text(row, "unit"), Math.abs(value), c.lang());
    String from = t.text(row, "from");
    String until = t.text(row, "until");
    String aim = t.text(row, "aim");
    boolean full = value >= t.real(row, "max");
    return new String[] {
      arm,
      c.in(Content.label(t, row)),
      DisplayUnit.number(value * unit.factor()) + (full ? c.text("（上限）", " (limit)") : ""),
      unit.label(),
      from + " – " + (until.isEmpty() ? c.text("期末", "end") : until),
      aim.isEmpty() ? c.text("全部", "all") : c.aim(aim),
      t.text(row, "grade")
    };
  }
}
