package org.regiochain.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Prints a script that completes commands and options in bash and zsh. */
@Command(name = "completion")
final class CompletionCommand implements Callable<Integer> {
  @ParentCommand private Simulate simulate;

  @Override
  public Integer call() {
    simulate.terminal().result(AutoComplete.bash("simulate", simulate.commandLine()));
    return ExitCode.DONE;
  }
}
