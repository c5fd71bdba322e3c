package org.regiochain.cli;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Label;
import org.regiochain.result.AtomicFile;
import org.regiochain.result.OutputException;
import org.regiochain.result.RunFolder;
import org.regiochain.scenario.ResolvedScenario;

/** One run, from the scenario file to the finished folder. */
final class RunJob {
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
    Manifest manifest = start(folder, checked, started);
    RunWork work = new RunWork(terminal, json, parts, request, checked, folder);
    return work.run(manifest, "开始：" + commandLine(), "started: " + commandLine());
  }

  private String name(CheckedScenario checked) {
    return request.name().orElse(checked.resolved().scenario().id());
  }

  private String commandLine() {
    return String.join(" ", request.command());
  }

  /** A folder that cannot even hold what describes the run is taken away again. */
  private Manifest start(RunFolder folder, CheckedScenario checked, ZonedDateTime started) {
    try {
      writeScenario(folder, checked.resolved());
      return Manifest.start(folder, parts.home(), request, checked, started);
    } catch (OutputException e) {
      folder.discard();
      throw e;
    }
  }

  private static void writeScenario(RunFolder folder, ResolvedScenario resolved) {
    AtomicFile.writeLastingText(
        folder.path().resolve("scenario.resolved.yaml"), resolved.resolvedYaml(folder.path()));
    AtomicFile.writeLastingText(
        folder.path().resolve("scenario.reduced.yaml"), resolved.reducedYaml(folder.path()));
  }
}
