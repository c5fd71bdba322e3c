package org.regiochain.report.html;

import java.util.ArrayList;
import java.util.List;
import org.regiochain.catalog.Label;
import org.regiochain.report.ReportFacts;
import org.regiochain.result.ResultTable;

/** How the numbers were made, and how to make them again. */
final class MethodSection implements Section {
  @Override
  public Label title() {
    return new Label("怎样算出来的", "How it was computed");
  }

  @Override
  public boolean applies(Content content) {
    return true;
  }

  @Override
  public void write(Page page, Content c) {
    List<String> steps = new ArrayList<>();
    if (c.compares()) {
      compared(steps, c);
    }
    steps.add(
        c.text(
            "公式：模型说明（src/docs/model.zh.md）第三至九节；随机数：第十节；政策工具：第十一节；指标：第十二节；使用边界：第十四节。",
            "Formulas: The model (src/docs/model.md), sections 3 to 9; random numbers: section 10; policy"
                + " instruments: section 11; indicators: section 12; limits: section 14."));
    page.out().open("ol");
    steps.forEach(step -> page.out().element("li", step));
    page.out().close();
    ReportFacts facts = c.facts();
    Grid grid = new Grid(c.text("项目", "Item"), c.text("内容", "Content"));
    grid.row(c.text("主种子", "Master seed"), "" + facts.seed());
    grid.row(c.text("重复次数", "Replications"), replications(c));
    grid.row(c.text("程序", "Program"), "RegioChain " + facts.version());
    grid.row(c.text("重做的命令", "Command to repeat it"), facts.command());
    page.table(c.text("重做一遍", "To repeat it"), grid);
    page.note(
        c.text(
            "同一程序、情景和种子，不论线程数，结果逐位相同；文件的校验值在 manifest.json。",
            "The same program, scenario and seed give the same bits for any number of threads; the hashes of"
                + " the files are in manifest.json."));
  }

  private static void compared(List<String> steps, Content c) {
    steps.add(
        c.text(
            "配对抽样：每个随机事件按“重复、主体、事件、时间”取号，与政策无关；各方案遇到同样的运气，逐次相减才是作用。",
            "Paired draws: every random event is keyed by replication, agent, event and time, never by"
                + " policy. All arms meet the same luck, and an effect is a difference within a"
                + " replication."));
    if (c.facts().budget() > 0) {
      steps.add(
          c.text(
              "同等预算：在同样的抽样下用二分法求每项政策的强度，使"
                  + c.measure(c.facts().measure())
                  + "的平均现值达到预算；求解与实际的差别见“花了多少钱”。",
              "Equal budget: the intensity of each policy is found by bisection under the same draws, so"
                  + " that its mean "
                  + c.measure(c.facts().measure())
                  + ", present value, meets the budget; “What it cost” shows what was realised."));
    }
    steps.add(
        c.text(
            "区间：配对 t 区间；偏斜时用学生化自助法。同时区间整次重复地重抽，各方案按自己的 |t| 取临界值，被漏掉的可能彼此相等，全部一起成立。",
            "Intervals: paired t; studentised bootstrap where differences are skewed. Simultaneous intervals"
                + " resample whole replications; each arm has a critical value of its own |t|, so that each"
                + " is as likely to be missed as any other and all hold together."));
    steps.add(
        c.text(
            "名次：由两两之差的同时区间得出每个方案可能的名次范围（Mogstad、Romano、Shaikh 与 Wilhelm 的名次置信集）。",
            "Ranks: the range of places that the simultaneous intervals of all pairwise differences leave"
                + " open (rank confidence sets of Mogstad, Romano, Shaikh and Wilhelm)."));
    steps.add(
        c.text(
            "重复次数：先做一批，再逐批增加，直到区间半宽小于最小关注效应，或到上限。",
            "Replications: a first batch, then more, until the half-width is below the smallest effect of"
                + " interest or the cap is reached."));
  }

  private static String replications(Content c) {
    ResultTable runs = c.comparison().runs();
    if (!c.compares() || runs.isEmpty()) {
      return "" + c.facts().replications();
    }
    int failed = Content.rows(runs, "status", "failed").size();
    long each = c.league().stream().mapToLong(LeagueRow::replications).max().orElse(0);
    return c.text(
        "每个方案 " + each + " 次，全部方案共 " + runs.rowCount() + " 次运行，失败 " + failed + " 次",
        each + " of each arm; " + runs.rowCount() + " runs of all arms, " + failed + " failed");
  }
}
