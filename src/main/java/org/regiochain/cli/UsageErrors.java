package org.regiochain.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.regiochain.catalog.Lang;
import org.regiochain.catalog.Similar;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language what is wrong with a command line and what may have been meant. */
final class UsageErrors implements IParameterExceptionHandler {
  private final Lang lang;

  UsageErrors(Lang lang) {
    this.lang = lang;
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine line = e.getCommandLine();
    PrintWriter err = line.getErr();
    err.println("simulate: " + message(e));
    String command = line.getCommandSpec().qualifiedName();
    err.println(in("用法见：", "Usage: ") + command + " --help");
    err.flush();
    return ExitCode.BAD_COMMAND_LINE;
  }

  private String message(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched);
    }
    if (e instanceof MissingParameterException missing) {
      return in("缺少 ", "missing ") + names(missing.getMissing());
    }
    if (e instanceof OverwrittenOptionException overwritten) {
      return names(List.of(overwritten.getOverwritten())) + in(" 只能给一次", " may be given only once");
    }
    if (e.getArgSpec() != null && e.getValue() != null) {
      return in("“" + e.getValue() + "”不能作 ", "'" + e.getValue() + "' cannot be ")
          + names(List.of(e.getArgSpec()));
    }
    return e.getMessage();
  }

  private String unknown(UnmatchedArgumentException e) {
    String first = e.getUnmatched().get(0);
    boolean command = e.getCommandLine().getParent() == null && !first.startsWith("-");
    String what =
        command
            ? in("没有命令“" + first + "”", "there is no command '" + first + "'")
            : in("不认识“" + first + "”", "unknown argument '" + first + "'");
    if (command && Files.isRegularFile(Path.of(first))) {
      return what
          + in("；它是一个文件，请用：simulate run " + first, "; it is a file: use simulate run " + first);
    }
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    Set<String> known = command ? spec.subcommands().keySet() : spec.optionsMap().keySet();
    return Similar.closest(first, known)
        .map(near -> what + in("。是不是想用“" + near + "”？", ". Did you mean '" + near + "'?"))
        .orElse(what);
  }

  private String names(List<ArgSpec> arguments) {
    return String.join(
        ", ",
        arguments.stream()
            .map(a -> a instanceof OptionSpec o ? o.longestName() : a.paramLabel())
            .toList());
  }

  private String in(String zh, String en) {
    return lang == Lang.ZH ? zh : en;
  }
}
