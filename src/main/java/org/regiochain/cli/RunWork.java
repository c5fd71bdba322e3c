package org.regiochain.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regiochain.catalog.Lang;
import org.regiochain.experiment.compare.ComparisonResult;
import org.regiochain.result.OutputException;
import org.regiochain.result.RunFolder;
import org.regiochain.result.RunTables;
import org.regiochain.scenario.Scenario;

/** The work of a run in its folder, whether it is new or gone on with. */
final class RunWork {
  private static final Runner.Outcome NOTHING =
      new Runner.Outcome(RunTables.empty(), 0, List.of(), Map.of());

  private final Terminal terminal;
  private final boolean json;
  private final Parts parts;
  private final RunRequest request;
  private final CheckedScenario checked;
  private final RunFolder folder;
  private final RunLog log;
  private final Clock clock = Clock.system(ZoneId.systemDefault());

  RunWork(
      Terminal terminal,
      boolean json,
      Parts parts,
      RunRequest request,
      CheckedScenario checked,
      RunFolder folder) {
    this.terminal = terminal;
    this.json = json;
    this.parts = parts;
    this.request = request;
    this.checked = checked;
    this.folder = folder;
    log = new RunLog(folder.path().resolve("run.log"), terminal.lang(), clock);
  }

  /**
   * Runs what is missing and writes everything.
   *
   * @param zh first line of the log
   * @param en the same
   * @return the exit code
   */
  int run(Manifest manifest, String zh, String en) {
    try (Interruption interruption = new Interruption()) {
      log.add(zh, en);
      return work(manifest, interruption);
    } catch (RuntimeException | Error e) {
      noteFailure(manifest, e);
      throw new RunFailure(log.file(), e);
    }
  }

  /** On a full disk not even this can be written; the first failure is the one to report. */
  private void noteFailure(Manifest manifest, Throwable e) {
    try {
      log.add(e);
      manifest.fail(ZonedDateTime.now(clock), e);
    } catch (OutputException again) {
      e.addSuppressed(again);
    }
  }

  private int work(Manifest manifest, Interruption interruption) {
    announce();
    RunResult result = simulate(interruption);
    RunReport report = new RunReport(terminal, json);
    result.failures().forEach(f -> log.add(f, f));
    report.failures(result);
    List<Path> tables = new ArrayList<>(result.detailed().tables().write(folder.tables(), false));
    result.comparison().ifPresent(c -> tables.addAll(c.tables().write(folder.tables(), false)));
    log.add("表格已写出", "tables written");
    Manifest.Status status = result.status(interruption.requested());
    manifest.finish(status, ZonedDateTime.now(clock), result, tables);
    log.add("模拟结束：" + status.id(), "simulated: " + status.id());
    if (result.any()) {
      folder.markLatest();
    }
    // A process that is ending can start no graphics; the tables are what must not be lost.
    boolean draws = result.any() && !interruption.requested();
    Drawn drawn =
        draws ? draw(result.detailed(), result.comparison()) : new Drawn(List.of(), ExitCode.DONE);
    int code = report.finished(checked, result, folder, drawn.charts(), status);
    return drawn.code() == ExitCode.DONE ? code : drawn.code();
  }

  private void announce() {
    Scenario scenario = checked.resolved().scenario();
    terminal.say(
        "正在模拟："
            + scenario.label().zh()
            + "，"
            + scenario.months()
            + " 个月，重复 "
            + scenario.replications()
            + " 次",
        "simulating: "
            + scenario.label().en()
            + ", "
            + scenario.months()
            + " months, "
            + scenario.replications()
            + " replication(s)");
  }

  private RunResult simulate(Interruption interruption) {
    Scenario scenario = checked.resolved().scenario();
    Optional<ComparisonResult> comparison = Optional.empty();
    Runner.Outcome detailed = NOTHING;
    boolean details = request.details() || scenario.comparison().isEmpty();
    try (Monitor monitor = new Monitor(terminal, interruption)) {
      if (scenario.comparison().isPresent()) {
        comparison = Optional.of(CompareStage.run(checked, request, folder, monitor));
        scenario = CompareStage.featured(scenario, comparison.get());
        log.add("比较已完成", "comparison done");
        details &= comparison.get().finished() > 0;
      }
      if (details) {
        detailed = parts.runner().run(scenario, checked.data(), request.threads(), monitor);
      }
    }
    return new RunResult(comparison, detailed, details, scenario.replications());
  }

  /**
   * What became of charts and report.
   *
   * @param code {@link ExitCode#DONE} unless they failed
   */
  private record Drawn(List<Path> charts, int code) {}

  /** Draws; a chart that fails costs no results, nor does a disk that is full of them. */
  private Drawn draw(Runner.Outcome outcome, Optional<ComparisonResult> comparison) {
    try {
      ChartDrawer drawer = parts.charts();
      Lang lang = request.lang();
      List<Path> charts = new ArrayList<>();
      if (outcome.finished() > 0) {
        charts.addAll(drawer.draw(outcome.tables(), checked, folder.charts(), lang));
      }
      comparison.ifPresent(
          c -> charts.addAll(drawer.compare(c.tables(), checked, folder.charts(), lang)));
      log.add("图表已画出", "charts drawn");
      drawer.report(outcome.tables(), checked, folder, request.command());
      log.add("报告已写出", "report written");
      return new Drawn(charts, ExitCode.DONE);
    } catch (OutputException e) {
      terminal.error(e.label());
      String path = folder.path().toAbsolutePath().normalize().toString();
      terminal.error(
          "结果表都已写出。补做图表和报告：./simulate report " + path,
          "all tables are there. To make charts and report: ./simulate report " + path);
      return new Drawn(List.of(), ExitCode.OUTPUT_NOT_WRITABLE);
    } catch (RuntimeException e) {
      log.add(e);
      terminal.error(
          "图表或报告未能写出：" + e + "。表格已保留；日志：" + log.file(),
          "the charts or the report could not be made: "
              + e
              + ". The tables are kept; log: "
              + log.file());
      return new Drawn(List.of(), ExitCode.INTERNAL_ERROR);
    }
  }
}
