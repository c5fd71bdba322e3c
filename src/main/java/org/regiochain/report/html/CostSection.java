package org.regiochain.report.html;

import java.util.ArrayList;
import java.util.List;
import org.regiochain.catalog.Label;
import org.regiochain.result.ResultTable;

/** What each arm cost the public, by three measures, beside what it was meant to cost. */
final class CostSection implements Section {
  private static final List<String> MEASURES = List.of("gross", "net", "risk_adjusted");

  @Override
  public Label title() {
    return new Label("花了多少钱", "What it cost");
  }

  @Override
  public boolean applies(Content c) {
    return c.compares() && !c.comparison().budget().isEmpty();
  }

  @Override
  public void write(Page page, Content c) {
    page.paragraph(
        c.text(
            "三种口径都是全期现值、与不用杠杆相比：毛支出是付出的钱、少收的税和注入的资本；净成本再减去因此多得的财政收入和期末持有的权益；"
                + "风险调整成本是毛支出减去期末仍持有的、由此取得的公共权益。",
            "All three measures are present values over the run, against no lever. Gross outlay: what is"
                + " paid out, forgone and paid in as capital. Net cost: less what governments take in"
                + " because of it and the claims they end with. Risk-adjusted cost: gross outlay less"
                + " the public claims bought with it that are left at the end."));
    ResultTable t = c.comparison().budget();
    List<Integer> rows = new ArrayList<>();
    for (LeagueRow entry : c.league()) {
      rows.addAll(Content.rows(t, "arm", entry.arm()));
    }
    Scale scale = Scale.money("CNY", Content.largest(t, rows, "mean", "target"), c.lang());
    Grid grid =
        new Grid(
                c.text("方案", "Arm"),
                c.text("口径", "Measure"),
                c.text("目标", "Target"),
                c.text("实际平均", "Realised mean"),
                c.confidence() + c.text(" 区间", " interval"),
                c.text("95% 分位数", "95% quantile"))
            .numbers(2, 3, 4, 5);
    for (LeagueRow entry : c.league()) {
      String arm = c.arm(entry.arm());
      for (String measure : MEASURES) {
        for (int row : Content.rows(t, "arm", entry.arm(), "measure", measure)) {
          double target = t.real(row, "target");
          grid.row(
              arm,
              c.measure(measure),
              target > 0 ? scale.plain(target) : "",
              scale.plain(t.real(row, "mean")),
              scale.range(t.real(row, "lower"), t.real(row, "upper")),
              scale.plain(t.real(row, "upper_tail")));
          arm = "";
        }
      }
    }
    page.table(c.text("成本，", "Cost, ") + scale.unit(), grid);
    page.note(
        c.text(
            "担保、基金等支出视情况而定：95% 分位数说明运气不好时要付多少。",
            "Guarantees and funds cost what events make them cost: the 95% quantile says how much in bad"
                + " luck."));
    page.figures("69");
  }
}
