package org.regiochain.cli;

import java.util.List;
import java.util.Locale;
import org.regiochain.cli.TextTable.Align;
import org.regiochain.report.DisplayUnit;
import org.regiochain.result.ComparisonTables;
import org.regiochain.result.ResultTable;

/** The league of the leading outcome, window and budget, for the terminal. */
final class LeagueText {
  private final Terminal terminal;
  private final ComparisonTables tables;

  LeagueText(Terminal terminal, ComparisonTables tables) {
    this.terminal = terminal;
    this.tables = tables;
  }

  /** The lines; none without a league. */
  List<String> lines() {
    ResultTable league = tables.league();
    if (league.isEmpty()) {
      return List.of();
    }
    TextTable text =
        new TextTable(
            Align.LEFT, Align.RIGHT, Align.RIGHT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.LEFT);
    String outcome = league.text(0, "outcome");
    String window = league.text(0, "window");
    double budget = league.real(0, "budget");
    text.row(
        terminal.in("方案", "Arm"),
        terminal.in("平均效应", "Mean effect"),
        terminal.in("同时区间", "Simultaneous interval"),
        "",
        terminal.in("名次", "Rank"),
        terminal.in("梯队", "Tier"),
        terminal.in("证据", "Evidence"));
    for (int row = 0; row < league.rowCount(); row++) {
      if (league.text(row, "outcome").equals(outcome)
          && league.text(row, "window").equals(window)
          && league.real(row, "budget") == budget) {
        text.row(cells(league, row));
      }
    }
    return text.lines();
  }

  /**
   * What is ranked, by what, at what cost, how often run.
   *
   * @param complete whether that is all that was asked for
   */
  String title(boolean complete) {
    ResultTable league = tables.league();
    ResultTable outcomes = tables.outcomes();
    String label = outcomes.text(0, terminal.in("label_zh", "label_en"));
    double yuan = league.real(0, "budget");
    DisplayUnit shown = DisplayUnit.of("CNY", yuan, terminal.lang());
    String budget = number(yuan * shown.factor()) + " " + shown.label();
    long n = league.whole(0, "replications");
    String unit = league.text(0, "unit");
    return terminal.in(
        "等成本比较（"
            + budget
            + "）："
            + label
            + "，"
            + unit
            + "；成对重复 "
            + n
            + " 次"
            + (complete ? "" : "（未完成）"),
        "At equal cost ("
            + budget
            + "): "
            + label
            + ", "
            + unit
            + "; "
            + n
            + " paired replications"
            + (complete ? "" : " (unfinished)"));
  }

  private String[] cells(ResultTable league, int row) {
    long low = league.whole(row, "rank_low");
    long high = league.whole(row, "rank_high");
    return new String[] {
      league.text(row, terminal.in("label_zh", "label_en")),
      number(league.real(row, "mean")),
      "[" + number(league.real(row, "lower")) + ", " + number(league.real(row, "upper")) + "]",
      block(league.text(row, "block")),
      low == high ? "" + low : low + "–" + high,
      "" + league.whole(row, "tier"),
      league.text(row, "grade")
    };
  }

  private String block(String block) {
    return switch (block) {
      case "no_outlay" -> terminal.in("无支出", "no outlay");
      case "capped" -> terminal.in("花不完预算", "cannot spend it all");
      default -> "";
    };
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }
}
