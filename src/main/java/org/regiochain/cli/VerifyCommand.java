package org.regiochain.cli;

import java.util.concurrent.Callable;
import org.regiochain.catalog.FaultException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Makes a part of a run again and says whether it comes out the same, bit for bit. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
  @ParentCommand private Simulate simulate;

  @Mixin private RunOnDisk place;

  @Option(
      names = "--sample",
      paramLabel = "N",
      defaultValue = "10",
      order = 1,
      descriptionKey = "verify.sample")
  private int sample;

  @Override
  public Integer call() throws FaultException {
    if (sample < 0) {
      throw place.misuse(simulate, "--sample 不能为负", "--sample must not be negative");
    }
    Terminal terminal = simulate.terminal();
    KeptRun kept = place.findResults(simulate);
    Verifier verifier = new Verifier(kept, simulate.parts(), place.threads(simulate), sample);
    String path = kept.folder().path().toString();
    if (!verifier.any()) {
      throw NoTables.in(kept, place, simulate);
    }
    VerifyReport report = new VerifyReport(terminal, simulate.json());
    terminal.say("正在核验：" + path, "verifying: " + path);
    report.changes(verifier.changes());
    try (Interruption interruption = new Interruption()) {
      Findings findings;
      try (Monitor monitor = new Monitor(terminal, interruption)) {
        findings = verifier.run(monitor);
      }
      if (interruption.requested()) {
        report.interrupted(kept.folder().path());
        return ExitCode.INTERRUPTED;
      }
      report.tell(findings);
      return findings.good() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }
  }
}
