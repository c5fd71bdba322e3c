package org.regiochain.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.regiochain.catalog.FaultException;
import org.regiochain.experiment.compare.Comparer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Compares the policies of a scenario at its budget, and no more. */
@Command(name = "compare")
final class CompareCommand implements Callable<Integer> {
  @ParentCommand private Simulate simulate;

  @Parameters(paramLabel = "FILE", descriptionKey = "scenario.file")
  private Path file;

  @Mixin private RunSettings settings;

  @Override
  public Integer call() throws FaultException {
    List<String> before = List.of();
    RunRequest request = settings.request(simulate, file, before);
    return new RunJob(simulate, request.only(Comparer.Scope.ARMS)).run();
  }
}
