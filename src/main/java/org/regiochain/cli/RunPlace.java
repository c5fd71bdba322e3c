package org.regiochain.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The arguments of commands that look for a run on disk. */
class RunPlace {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(paramLabel = "RUN", descriptionKey = "run")
  private String run;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      order = 5,
      descriptionKey = "run.output")
  private Path output;

  /** The run that is meant: of a scenario the newest that did not end, else the latest. */
  final KeptRun find(Simulate simulate) {
    return find(simulate, KeptRun::find);
  }

  /** The run whose results are meant: of a scenario the latest that gave any. */
  final KeptRun findResults(Simulate simulate) {
    return find(simulate, KeptRun::findResults);
  }

  private KeptRun find(Simulate simulate, BiFunction<String, Path, Optional<KeptRun>> finder) {
    Path root = output == null ? simulate.parts().home().root().resolve("output") : output;
    return finder
        .apply(run, root)
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

  final ParameterException misuse(Simulate simulate, String zh, String en) {
    return new ParameterException(command.commandLine(), simulate.terminal().in(zh, en));
  }
}
