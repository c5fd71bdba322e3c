package org.regiochain.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.regiochain.cli.TextTable.Align;
import org.regiochain.experiment.Experiment;
import org.regiochain.report.Headline;
import org.regiochain.result.JsonWriter;
import org.regiochain.result.RunFolder;
import org.regiochain.scenario.Scenario;

/** Tells the user what a run gave: on the terminal, or as one JSON object. */
final class RunReport {
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

  /** Reports the results and where they are; the exit code. */
  int finished(
      CheckedScenario checked,
      Runner.Outcome outcome,
      RunFolder folder,
      List<Path> charts,
      Manifest.Status status) {
    Path path = folder.path().toAbsolutePath().normalize();
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("status", status.id());
      object.put("scenario", checked.resolved().scenario().id());
      object.put("folder", path.toString());
      object.put("manifest", path.resolve("manifest.json").toString());
      object.put("replications", outcome.finished());
      object.put("failures", outcome.failures());
      object.put("headline", headline(checked, outcome).stream().map(RunReport::json).toList());
      object.put(
          "charts", charts.stream().map(c -> c.toAbsolutePath().normalize().toString()).toList());
      print(object);
    } else if (terminal.quiet()) {
      terminal.result(path.toString());
    } else {
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
    }
    return exitCode(status, path);
  }

  private List<Headline.Row> headline(CheckedScenario checked, Runner.Outcome outcome) {
    return Headline.rows(
        outcome.tables(), Experiment.SCENARIO_ARM, checked.chainLabels(), terminal.lang());
  }

  private TextTable table(List<Headline.Row> rows) {
    TextTable table =
        new TextTable(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.LEFT, Align.LEFT);
    if (!rows.isEmpty()) {
      boolean repeated = rows.get(0).replications() > 1;
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
