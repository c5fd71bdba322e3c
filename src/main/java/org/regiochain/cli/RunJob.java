package org.regiochain.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Label;
import org.regiochain.data.DataSet;
import org.regiochain.experiment.compare.ComparisonResult;
import org.regiochain.model.PolicySetting;
import org.regiochain.result.AtomicFile;
import org.regiochain.result.OutputException;
import org.regiochain.result.RunFolder;
import org.regiochain.result.RunTables;
import org.regiochain.scenario.ResolvedScenario;
import org.regiochain.scenario.Scenario;

/** One run, from the scenario file to the finished folder. */
final class RunJob {
  private static final Runner.Outcome NOTHING =
      new Runner.Outcome(RunTables.empty(), 0, List.of(), Map.of());

  private final Terminal terminal;
  private final boolean json;
  private final Parts parts;
  private final RunRequest request;
  private final Clock clock = Clock.system(ZoneId.systemDefault());

  RunJob(Simulate simulate, RunRequest request) {
    this.terminal = simulate.terminal();
    this.json = simulate.json();
    this.parts = simulate.parts();
    this.request = request;
  }

  /**
   * Runs it.
   *
   * @return the exit code
   * @throws FaultException if the scenario or its data are invalid; nothing is written then
   */
  int run() throws FaultException {
    CheckedScenario checked = CheckedScenario.read(request.file(), request.overrides());
    for (Label warning : checked.resolved().warnings()) {
      terminal.say(warning.zh(), warning.en());
    }
    if (request.dryRun()) {
      return new RunReport(terminal, json).dryRun(request, checked);
    }
    ZonedDateTime started = ZonedDateTime.now(clock);
    RunFolder folder = RunFolder.create(request.output(), name(checked), started.toLocalDateTime());
    RunLog log = new RunLog(folder.path().resolve("run.log"), terminal.lang(), clock);
    log.add("开始：" + commandLine(), "started: " + commandLine());
    writeScenario(folder, checked.resolved());
    Manifest manifest = Manifest.start(folder, parts.home(), request, checked, started);
    try (Interruption interruption = new Interruption()) {
      return simulate(checked, folder, log, manifest, interruption);
    } catch (RuntimeException | Error e) {
      log.add(e);
      manifest.fail(ZonedDateTime.now(clock), e);
      throw new RunFailure(log.file(), e);
    }
  }

  private int simulate(
      CheckedScenario checked,
      RunFolder folder,
      RunLog log,
      Manifest manifest,
      Interruption interruption) {
    Scenario scenario = checked.resolved().scenario();
    DataSet data = checked.data();
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
    Optional<ComparisonResult> comparison = Optional.empty();
    Runner.Outcome outcome = NOTHING;
    try (Monitor monitor = new Monitor(terminal, interruption)) {
      if (scenario.comparison().isPresent()) {
        comparison = Optional.of(CompareStage.run(checked, request, folder, monitor));
        scenario = detailed(scenario, comparison.get());
        log.add("比较已完成", "comparison done");
      }
      if (request.details() || comparison.isEmpty()) {
        outcome = parts.runner().run(scenario, data, request.threads(), monitor);
      }
    }
    for (String failure : outcome.failures()) {
      log.add(failure, failure);
      terminal.error(failure, failure);
    }
    List<Path> tables = new ArrayList<>(outcome.tables().write(folder.tables(), false));
    comparison.ifPresent(c -> tables.addAll(c.tables().write(folder.tables(), false)));
    log.add("表格已写出", "tables written");
    Manifest.Status status = status(outcome, scenario, interruption);
    manifest.finish(status, ZonedDateTime.now(clock), outcome, tables);
    if (outcome.finished() > 0 || comparison.isPresent()) {
      folder.markLatest();
    }
    // A process that is ending can start no graphics; the tables are what must not be lost.
    boolean draws = (outcome.finished() > 0 || comparison.isPresent()) && !interruption.requested();
    Optional<List<Path>> charts =
        draws ? charts(outcome, comparison, checked, folder, log) : Optional.of(List.of());
    log.add("结束：" + status.id(), "ended: " + status.id());
    comparison.ifPresent(c -> league(c));
    int code =
        new RunReport(terminal, json)
            .finished(checked, outcome, folder, charts.orElse(List.of()), status);
    return charts.isPresent() ? code : ExitCode.INTERNAL_ERROR;
  }

  /** The scenario that the detailed tables and charts show: the featured arm as its policy. */
  private static Scenario detailed(Scenario scenario, ComparisonResult comparison) {
    List<PolicySetting> policy = new ArrayList<>(scenario.policy());
    policy.addAll(comparison.settings());
    return scenario.withPolicy(policy);
  }

  private void league(ComparisonResult comparison) {
    LeagueText league = new LeagueText(terminal, comparison.tables());
    if (!json && !terminal.quiet() && !league.lines().isEmpty()) {
      terminal.result(terminal.bold(league.title()));
      terminal.results(league.lines());
      terminal.result("");
    }
  }

  /** Draws; a chart that fails costs no results. */
  private Optional<List<Path>> charts(
      Runner.Outcome outcome,
      Optional<ComparisonResult> comparison,
      CheckedScenario checked,
      RunFolder folder,
      RunLog log) {
    try {
      ChartDrawer drawer = parts.charts();
      List<Path> charts = new ArrayList<>();
      if (outcome.finished() > 0) {
        charts.addAll(drawer.draw(outcome.tables(), checked, folder.charts(), terminal.lang()));
      }
      comparison.ifPresent(
          c ->
              charts.addAll(drawer.compare(c.tables(), checked, folder.charts(), terminal.lang())));
      log.add("图表已画出", "charts drawn");
      parts.charts().report(outcome.tables(), checked, folder, request.command());
      log.add("报告已写出", "report written");
      return Optional.of(charts);
    } catch (OutputException e) {
      throw e;
    } catch (RuntimeException e) {
      log.add(e);
      terminal.error(
          "图表或报告未能写出：" + e + "。表格已保留；日志：" + log.file(),
          "the charts or the report could not be made: "
              + e
              + ". The tables are kept; log: "
              + log.file());
      return Optional.empty();
    }
  }

  private static Manifest.Status status(
      Runner.Outcome outcome, Scenario scenario, Interruption interruption) {
    if (interruption.requested()
        && outcome.finished() + outcome.failures().size() < scenario.replications()) {
      return Manifest.Status.INTERRUPTED;
    }
    if (outcome.failures().isEmpty()) {
      return Manifest.Status.DONE;
    }
    return outcome.finished() > 0 ? Manifest.Status.PARTIAL : Manifest.Status.FAILED;
  }

  private String name(CheckedScenario checked) {
    return request.name().orElse(checked.resolved().scenario().id());
  }

  private String commandLine() {
    return String.join(" ", request.command());
  }

  private static void writeScenario(RunFolder folder, ResolvedScenario resolved) {
    AtomicFile.writeText(
        folder.path().resolve("scenario.resolved.yaml"), resolved.resolvedYaml(folder.path()));
    AtomicFile.writeText(
        folder.path().resolve("scenario.reduced.yaml"), resolved.reducedYaml(folder.path()));
  }
}
