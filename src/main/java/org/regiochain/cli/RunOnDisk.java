package org.regiochain.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The arguments of commands that take up a run on disk. */
final class RunOnDisk {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(paramLabel = "RUN", descriptionKey = "run")
  private String run;

  @Option(names = "--threads", paramLabel = "N", order = 4)
  private Integer threads;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      order = 5,
      descriptionKey = "run.output")
  private Path output;

  /** The run that is meant. */
  KeptRun find(Simulate simulate) {
    Path root = output == null ? simulate.parts().home().root().resolve("output") : output;
    return KeptRun.find(run, root)
        .orElseThrow(
            () ->
                misuse(
                    simulate,
                    "“" + run + "”不是运行文件夹，也不是 " + root + " 下有运行结果的情景；请给出含 manifest.json 的文件夹",
                    "'"
                        + run
                        + "' is neither the folder of a run nor a scenario with runs in "
                        + root
                        + "; give a folder with a manifest.json"));
  }

  int threads(Simulate simulate) {
    if (threads != null && threads < 1) {
      throw misuse(simulate, "--threads 至少为 1", "--threads must be at least 1");
    }
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  private ParameterException misuse(Simulate simulate, String zh, String en) {
    return new ParameterException(command.commandLine(), simulate.terminal().in(zh, en));
  }
}
