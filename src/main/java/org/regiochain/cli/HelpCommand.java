package org.regiochain.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows the help of the program or of one command. */
@Command(name = "help")
final class HelpCommand implements Callable<Integer> {
  @ParentCommand private Simulate simulate;

  @Parameters(arity = "0..1", paramLabel = "COMMAND", descriptionKey = "topic")
  private String topic;

  @Override
  public Integer call() {
    CommandLine line = simulate.commandLine();
    if (topic != null) {
      CommandLine sub = line.getSubcommands().get(topic);
      if (sub == null) {
        throw new ParameterException(
            line,
            simulate.terminal().in("没有命令“" + topic + "”", "there is no command '" + topic + "'"));
      }
      line = sub;
    }
    line.usage(line.getOut());
    return ExitCode.DONE;
  }
}
