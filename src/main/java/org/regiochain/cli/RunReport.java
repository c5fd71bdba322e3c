package org.regiochain.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.regiochain.cli.TextTable.Align;
import org.regiochain.experiment.Experiment;
import org.regiochain.experiment.compare.ComparisonResult;
import org.regiochain.report.Headline;
import org.regiochain.result.JsonWriter;
import org.regiochain.result.ResultTable;
import org.regiochain.result.RunFolder;
import org.regiochain.scenario.Scenario;

/** Tells the user what a run gave: on the terminal, or as one JSON object. */
final class RunReport {
  private static final int FAILURES_TOLD = 5;

  private final Terminal terminal;
  private final boolean json;

  RunReport(Terminal terminal, boolean json) {
    this.terminal = terminal;
    this.json = json;
  }

  /** Says what would be run; nothing was. */
  int dryRun(RunRequest request, CheckedScenario checked) {
    Scenario scenario = checked.resolved().scenario();
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("status", "valid");
      object.put("scenario", scenario.id());
      object.put("months", scenario.months());
      object.put("replications", scenario.replications());
      object.put("seed", scenario.seed());
      object.put("products", checked.data().table().products().size());
      object.put("locations", checked.data().locations().size());
      print(object);
      return ExitCode.DONE;
    }
    terminal.result(
        terminal.in(
            "情景有效，未运行：" + scenario.label().zh(),
            "the scenario is valid; nothing was run: " + scenario.label().en()));
    TextTable table = new TextTable(Align.LEFT, Align.LEFT);
    table.row(
        terminal.in("月份", "months"),
        scenario.start() + " – " + scenario.start().plusMonths(scenario.months() - 1L));
    table.row(terminal.in("重复次数", "replications"), "" + scenario.replications());
    table.row(terminal.in("随机数种子", "seed"), "" + scenario.seed());
    table.row(
        terminal.in("数据", "data"),
        terminal.in(
            checked.data().table().products().size()
                + " 个产品，"
                + checked.data().locations().size()
                + " 个地点",
            checked.data().table().products().size()
                + " products, "
                + checked.data().locations().size()
                + " locations"));
    table.row(terminal.in("结果文件夹", "output"), request.output().toAbsolutePath().toString());
    terminal.results(table.lines());
    return ExitCode.DONE;
  }

  /** Tells the first failures, one line each, and how many there are. */
  void failures(RunResult result) {
    List<String> failures = result.failures();
    failures.stream().limit(FAILURES_TOLD).forEach(f -> terminal.error(f, f));
    int more = failures.size() - FAILURES_TOLD;
    if (more > 0) {
      terminal.error(
          "另有 " + more + " 次运行失败，见 manifest.json", more + " more runs failed; see manifest.json");
    }
    List<String> without = result.comparison().map(ComparisonResult::without).orElse(List.of());
    if (!without.isEmpty()) {
      String arms = String.join(", ", without);
      terminal.error(
          "排名不含 " + arms + "：没有一次运行成功",
          "the league is without " + arms + ": none of their runs ended");
    }
  }

  /** How to go on with a run that did not end. */
  void howToResume(RunFolder folder) {
    String path = folder.path().toAbsolutePath().normalize().toString();
    terminal.error(
        "已完成的运行都已保留。继续：./simulate resume " + path,
        "finished runs are kept. To go on: ./simulate resume " + path);
  }

  /** Reports the results and where they are; the exit code. */
  int finished(
      CheckedScenario checked,
      RunResult result,
      RunFolder folder,
      List<Path> charts,
      Manifest.Status status) {
    Path path = folder.path().toAbsolutePath().normalize();
    Runner.Outcome outcome = result.detailed();
    if (json) {
      print(object(checked, result, path, charts, status));
    } else if (terminal.quiet()) {
      terminal.result(path.toString());
    } else {
      result.comparison().ifPresent(this::league);
      result
          .comparison()
          .ifPresent(
              c ->
                  terminal.result(
                      terminal.bold(
                          terminal.in("主要指标的变化：", "Main indicators: ")
                              + c.featured().in(terminal.lang()))));
      terminal.results(table(headline(checked, outcome)).lines());
      String finance =
          Headline.finance(
              outcome.tables(), Experiment.SCENARIO_ARM, Experiment.NO_POLICY_ARM, terminal.lang());
      if (!finance.isEmpty()) {
        terminal.result(finance);
      }
      terminal.result("");
      terminal.result(terminal.in("结果：", "Results: ") + terminal.bold(path.toString()));
      if (!charts.isEmpty()) {
        terminal.result(terminal.in("图表：", "Charts:  ") + path.resolve("charts"));
      }
      Path report = path.resolve(terminal.in("report.zh.html", "report.en.html"));
      if (Files.exists(report)) {
        terminal.result(terminal.in("报告：", "Report:  ") + report);
      }
    }
    int code = exitCode(status, path);
    if (status == Manifest.Status.INTERRUPTED) {
      howToResume(folder);
    }
    return code;
  }

  private Map<String, Object> object(
      CheckedScenario checked,
      RunResult result,
      Path path,
      List<Path> charts,
      Manifest.Status status) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("status", status.id());
    object.put("scenario", checked.resolved().scenario().id());
    object.put("folder", path.toString());
    object.put("manifest", path.resolve("manifest.json").toString());
    object.put("replications", result.detailed().finished());
    object.put("failures", result.failures());
    result
        .comparison()
        .ifPresent(
            c -> {
              object.put("complete", c.complete());
              object.put("stop", c.stop().id());
              object.put("arms_without_runs", c.without());
              object.put("league", rows(c.tables().league()));
            });
    List<Headline.Row> headline = headline(checked, result.detailed());
    object.put("headline", headline.stream().map(RunReport::json).toList());
    object.put(
        "charts", charts.stream().map(c -> c.toAbsolutePath().normalize().toString()).toList());
    return object;
  }

  private void league(ComparisonResult comparison) {
    LeagueText league = new LeagueText(terminal, comparison.tables());
    if (!league.lines().isEmpty()) {
      terminal.result(terminal.bold(league.title(comparison.complete())));
      terminal.results(league.lines());
      terminal.result("");
    }
  }

  private List<Headline.Row> headline(CheckedScenario checked, Runner.Outcome outcome) {
    return Headline.rows(
        outcome.tables(), Experiment.SCENARIO_ARM, checked.chainLabels(), terminal.lang());
  }

  private TextTable table(List<Headline.Row> rows) {
    TextTable table =
        new TextTable(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.LEFT, Align.LEFT);
    if (!rows.isEmpty()) {
      boolean repeated = rows.stream().anyMatch(r -> !r.intervalText().isEmpty());
      table.row(
          terminal.in("指标", "Indicator"),
          terminal.in("期初", "Start"),
          terminal.in("期末", "End"),
          terminal.in("变化", "Change"),
          repeated ? terminal.in("90% 区间", "90% interval") : "",
          terminal.in("单位", "Unit"));
    }
    for (Headline.Row row : rows) {
      table.row(
          row.label(),
          row.firstText(),
          row.lastText(),
          row.changeText(terminal.lang()),
          row.intervalText(),
          row.unit());
    }
    return table;
  }

  /** A table as objects, one a row. */
  private static List<Map<String, Object>> rows(ResultTable table) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Object[] cells : table.rows()) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (int c = 0; c < cells.length; c++) {
        row.put(table.columns().get(c).id(), cells[c]);
      }
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, Object> json(Headline.Row row) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("indicator", row.indicator());
    object.put("product", row.product());
    object.put("label", row.label());
    object.put("unit", row.unit());
    object.put("first", row.first());
    object.put("last", row.last());
    object.put("change", row.change());
    object.put("low", row.low());
    object.put("high", row.high());
    object.put("changeIn", row.kind().name().toLowerCase(Locale.ROOT));
    object.put("replications", row.replications());
    return object;
  }

  private int exitCode(Manifest.Status status, Path path) {
    return switch (status) {
      case RUNNING, DONE -> ExitCode.DONE;
      case PARTIAL -> {
        terminal.error("部分重复运行失败，其余结果已保留。", "some replications failed; the others are kept.");
        yield ExitCode.SOME_RUNS_FAILED;
      }
      case FAILED -> {
        Path log = path.resolve("run.log");
        terminal.error("没有一次重复运行成功。日志：" + log, "no replication finished. Log: " + log);
        yield ExitCode.INTERNAL_ERROR;
      }
      case INTERRUPTED -> {
        terminal.error("已中断；完成的部分在 " + path, "interrupted; what was finished is in " + path);
        yield ExitCode.INTERRUPTED;
      }
    };
  }

  private void print(Map<String, Object> object) {
    terminal.result(JsonWriter.pretty(object).stripTrailing());
  }
}
