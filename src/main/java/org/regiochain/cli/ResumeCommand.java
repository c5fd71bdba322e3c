package org.regiochain.cli;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Label;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Goes on with a run that was interrupted, in its own folder, to the same end. */
@Command(name = "resume")
final class ResumeCommand implements Callable<Integer> {
  @ParentCommand private Simulate simulate;

  @Mixin private RunOnDisk place;

  @Option(names = "--force", order = 8, descriptionKey = "resume.force")
  private boolean force;

  @Override
  public Integer call() throws FaultException {
    Terminal terminal = simulate.terminal();
    KeptRun kept = place.find(simulate);
    RunRequest request = kept.request(place.threads(simulate));
    String path = kept.folder().path().toString();
    if (kept.ended()) {
      terminal.say("这次运行已完成，无需继续：" + path, "this run is complete, nothing is left to do: " + path);
      return ExitCode.DONE;
    }
    CheckedScenario checked = kept.scenario();
    List<Label> changes = Changes.since(kept, simulate.parts().home(), checked);
    changes.forEach(terminal::error);
    if (!changes.isEmpty() && !force) {
      terminal.error(
          "没有继续：新旧部分将不可比。恢复原状，或重新运行；--force 照样继续",
          "not resumed: old and new parts would not compare. Restore what changed or run anew;"
              + " --force goes on all the same");
      return ExitCode.CHECK_FAILED;
    }
    terminal.say("继续运行：" + path, "resuming: " + path);
    Manifest manifest =
        Manifest.goOn(
            kept,
            simulate.parts().home(),
            request,
            checked,
            ZonedDateTime.now(ZoneId.systemDefault()));
    RunWork work =
        new RunWork(terminal, simulate.json(), simulate.parts(), request, checked, kept.folder());
    return work.run(manifest, "继续", "resumed");
  }
}
