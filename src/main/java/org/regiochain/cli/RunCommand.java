package org.regiochain.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.regiochain.catalog.FaultException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Runs a scenario and leaves tables, charts and a manifest in a new folder. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {
  @ParentCommand private Simulate simulate;

  @Parameters(paramLabel = "FILE", descriptionKey = "scenario.file")
  private Path file;

  @Mixin private RunSettings settings;

  @Override
  public Integer call() throws FaultException {
    return new RunJob(simulate, settings.request(simulate, file, List.of())).run();
  }
}
