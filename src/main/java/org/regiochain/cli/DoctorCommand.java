package org.regiochain.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.regiochain.cli.Checkup.Finding;
import org.regiochain.result.JsonWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Checks whether everything the program needs is in order, and says what to do where it is not. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {
  @ParentCommand private Simulate simulate;

  @Override
  public Integer call() {
    Terminal terminal = simulate.terminal();
    List<Finding> findings = new Checkup(simulate).findings();
    boolean sound = findings.stream().allMatch(Finding::good);
    if (simulate.json()) {
      terminal.result(
          JsonWriter.pretty(findings.stream().map(this::json).toList()).stripTrailing());
      return sound ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }
    for (Finding finding : findings) {
      String mark = finding.good() ? terminal.green("✔") : terminal.red("✘");
      terminal.result(mark + " " + finding.message().in(terminal.lang()));
      finding.remedy().ifPresent(r -> terminal.result("    → " + r.in(terminal.lang())));
    }
    return sound ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }

  private Map<String, Object> json(Finding finding) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("check", finding.id());
    object.put("good", finding.good());
    object.put("message", finding.message().in(simulate.lang()));
    object.put("remedy", finding.remedy().map(r -> r.in(simulate.lang())).orElse(null));
    return object;
  }
}
