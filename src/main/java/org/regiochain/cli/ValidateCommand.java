package org.regiochain.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.regiochain.catalog.Fault;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Label;
import org.regiochain.result.JsonWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Checks scenario files with their data and reports all faults at once. */
@Command(name = "validate")
final class ValidateCommand implements Callable<Integer> {
  @ParentCommand private Simulate simulate;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "scenario.files")
  private List<Path> files;

  @Option(
      names = {"-s", "--set"},
      paramLabel = "KEY=VALUE")
  private List<String> settings = List.of();

  @Override
  public Integer call() throws FaultException {
    Terminal terminal = simulate.terminal();
    List<Fault> faults = new ArrayList<>();
    List<String> valid = new ArrayList<>();
    for (Path file : files) {
      try {
        CheckedScenario checked = CheckedScenario.read(file, settings);
        valid.add(file.toString());
        for (Label warning : checked.resolved().warnings()) {
          terminal.say(file + "：" + warning.zh(), file + ": " + warning.en());
        }
      } catch (FaultException e) {
        faults.addAll(e.faults());
      }
    }
    if (!faults.isEmpty()) {
      throw new FaultException(faults);
    }
    if (simulate.json()) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("status", "valid");
      object.put("files", valid);
      terminal.result(JsonWriter.pretty(object).stripTrailing());
    } else if (!terminal.quiet()) {
      valid.forEach(file -> terminal.result(terminal.green("✔") + " " + file));
    }
    return ExitCode.DONE;
  }
}
