package org.regiochain.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.regiochain.catalog.FaultException;
import org.regiochain.experiment.compare.Comparer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Ranks the policies of a scenario at several budgets. */
@Command(name = "rank")
final class RankCommand implements Callable<Integer> {
  @ParentCommand private Simulate simulate;

  @Parameters(paramLabel = "FILE", descriptionKey = "scenario.file")
  private Path file;

  @Mixin private RunSettings settings;

  @Option(names = "--budget", paramLabel = "CNY", order = 8, descriptionKey = "budget")
  private String budget;

  @Override
  public Integer call() throws FaultException {
    List<String> before = budget == null ? List.of() : List.of("compare.budget.pv=" + budget);
    RunRequest request = settings.request(simulate, file, before);
    return new RunJob(simulate, request.only(Comparer.Scope.BUDGETS)).run();
  }
}
