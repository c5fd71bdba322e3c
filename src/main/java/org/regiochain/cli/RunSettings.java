package org.regiochain.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regiochain.experiment.compare.Comparer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of commands that run a scenario. */
final class RunSettings {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = {"-n", "--replications"},
      paramLabel = "N",
      order = 1)
  private Integer replications;

  @Option(names = "--seed", paramLabel = "N", order = 2)
  private Long seed;

  @Option(
      names = {"-s", "--set"},
      paramLabel = "KEY=VALUE",
      order = 3)
  private List<String> settings = List.of();

  @Option(names = "--threads", paramLabel = "N", order = 4)
  private Integer threads;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      order = 5)
  private Path output;

  @Option(names = "--name", paramLabel = "NAME", order = 6)
  private String name;

  @Option(names = "--dry-run", order = 7)
  private boolean dryRun;

  /**
   * The request for a file; {@code before} are settings of the command itself, which -s can undo.
   */
  RunRequest request(Simulate simulate, Path file, List<String> before) {
    Terminal terminal = simulate.terminal();
    if (threads != null && threads < 1) {
      throw new ParameterException(
          command.commandLine(), terminal.in("--threads 至少为 1", "--threads must be at least 1"));
    }
    List<String> overrides = new ArrayList<>(before);
    overrides.addAll(settings);
    if (replications != null) {
      overrides.add("run.replications=" + replications);
    }
    if (seed != null) {
      overrides.add("run.seed=" + seed);
    }
    return new RunRequest(
        file,
        List.copyOf(overrides),
        output == null ? simulate.parts().home().root().resolve("output") : output,
        Optional.ofNullable(name),
        threads == null ? Runtime.getRuntime().availableProcessors() : threads,
        dryRun,
        Comparer.Scope.ALL,
        true,
        simulate.lang(),
        simulate.arguments());
  }
}
