package org.regiochain.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.regiochain.catalog.Declaration;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.yaml.Bound;
import org.regiochain.result.ComparisonTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Holds two comparisons against each other: what was changed, and what that changed. */
@Command(name = "diff")
final class DiffCommand implements Callable<Integer> {
  @ParentCommand private Simulate simulate;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RUN", descriptionKey = "diff.first")
  private String first;

  @Parameters(index = "1", paramLabel = "RUN", descriptionKey = "diff.second")
  private String second;

  @Override
  public Integer call() throws FaultException {
    Terminal terminal = simulate.terminal();
    KeptRun before = find(first);
    KeptRun after = find(second);
    terminal.result(terminal.bold(terminal.in("改了什么", "What was changed")));
    List<String> changes = changes(settings(before), settings(after));
    terminal.results(changes.isEmpty() ? List.of(terminal.in("（没有）", "(nothing)")) : changes);
    terminal.result("");
    RunDiff diff =
        new RunDiff(
            terminal,
            ComparisonTables.read(before.folder().tables()),
            ComparisonTables.read(after.folder().tables()));
    if (!diff.comparable()) {
      terminal.error(
          "两次运行没有共同的主要结果变量与时段，效应不能对照",
          "the runs have no leading outcome and window in common; effects cannot be compared");
      return ExitCode.CHECK_FAILED;
    }
    terminal.result(terminal.bold(diff.title()));
    terminal.results(diff.lines());
    return ExitCode.DONE;
  }

  private KeptRun find(String run) {
    Path output = simulate.parts().home().root().resolve("output");
    return KeptRun.findResults(run, output)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    simulate
                        .terminal()
                        .in("“" + run + "”不是运行文件夹", "'" + run + "' is not the folder of a run")));
  }

  /** Values by key, without where the data lie. */
  private static Map<String, String> settings(KeptRun run) throws FaultException {
    Map<String, String> settings = new TreeMap<>();
    for (Bound bound : run.scenario().resolved().settings()) {
      if (!(bound.value() instanceof Path)) {
        settings.put(bound.key(), Declaration.written(bound.value()));
      }
    }
    return settings;
  }

  private static List<String> changes(Map<String, String> before, Map<String, String> after) {
    Map<String, String> all = new TreeMap<>(before);
    all.putAll(after);
    return all.keySet().stream()
        .filter(key -> !before.getOrDefault(key, "").equals(after.getOrDefault(key, "")))
        .map(key -> key + ": " + shown(before.get(key)) + " → " + shown(after.get(key)))
        .toList();
  }

  private static String shown(String value) {
    return value == null || value.isEmpty() ? "–" : value;
  }
}
