package org.regiochain.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.regiochain.catalog.Lang;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program {@code simulate}: options that every command knows, and the list of commands. */
@Command(
    name = "simulate",
    versionProvider = Version.class,
    subcommands = {
      RunCommand.class,
      CompareCommand.class,
      RankCommand.class,
      ResumeCommand.class,
      VerifyCommand.class,
      ReportCommand.class,
      ExportCommand.class,
      DiffCommand.class,
      DemoCommand.class,
      ValidateCommand.class,
      ExplainCommand.class,
      NewCommand.class,
      ListCommand.class,
      LeversCommand.class,
      SchemaCommand.class,
      CompletionCommand.class,
      DoctorCommand.class,
      BenchCommand.class,
      HelpCommand.class,
    })
public final class Simulate implements Runnable {
  private final Environment environment;
  private final PrintStream out;
  private final PrintStream err;
  private final Parts parts;
  private List<String> arguments = List.of();

  @Spec private CommandSpec spec;

  @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT, order = 100)
  private Lang lang;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      order = 101)
  private boolean quiet;

  @Option(names = "--json", scope = ScopeType.INHERIT, order = 102)
  private boolean json;

  @Option(names = "--no-color", scope = ScopeType.INHERIT, order = 103)
  private boolean noColour;

  @Option(names = "--no-input", scope = ScopeType.INHERIT, order = 104)
  private boolean noInput;

  @Option(
      names = {"-d", "--debug"},
      scope = ScopeType.INHERIT,
      order = 105)
  private boolean debug;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      order = 106)
  private boolean help;

  @Option(names = "--version", versionHelp = true, order = 107)
  private boolean version;

  Simulate(Environment environment, PrintStream out, PrintStream err, Parts parts) {
    this.parts = parts;
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    int code =
        run(
            arguments,
            Environment.ofProcess(),
            utf8(FileDescriptor.out),
            utf8(FileDescriptor.err),
            new Parts(Home.find(), new ExperimentRunner(), new Charts()));
    System.exit(code);
  }

  /** UTF-8 whatever the locale says: a POSIX locale would turn every Chinese character into '?'. */
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** Runs one command; the exit code is one of {@link ExitCode}. */
  static int run(
      String[] arguments, Environment environment, PrintStream out, PrintStream err, Parts parts) {
    Simulate simulate = new Simulate(environment, out, err, parts);
    simulate.arguments = List.of(arguments);
    Lang lang = Arguments.lang(arguments, environment);
    CommandLine line = commandLine(simulate, lang);
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setUsageHelpWidth(environment.columns());
    line.setColorScheme(Help.colours(arguments, environment));
    line.setParameterExceptionHandler(new UsageErrors(lang));
    line.setExecutionExceptionHandler(new Failures(simulate));
    try {
      return line.execute(Arguments.withRun(arguments, line));
    } catch (OutOfMemoryError | StackOverflowError e) {
      return Failures.internal(e, simulate.terminal());
    }
  }

  /** All commands with their help in one language. */
  static CommandLine commandLine(Simulate simulate, Lang lang) {
    CommandLine line = new CommandLine(simulate);
    line.registerConverter(Lang.class, Arguments::parseLang);
    line.setResourceBundle(Help.bundle(lang));
    return line;
  }

  /** Without a command: the help, as an error. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        lang() == Lang.ZH ? "缺少命令或场景文件" : "a command or a scenario file is missing");
  }

  /** The language of this call. */
  Lang lang() {
    return lang != null ? lang : environment.defaultLang();
  }

  /** What this call works with. */
  Parts parts() {
    return parts;
  }

  /** The arguments as typed. */
  List<String> arguments() {
    return arguments;
  }

  /** The parser of this call, with all commands. */
  CommandLine commandLine() {
    return spec.commandLine();
  }

  /** Whether the result is to be one JSON object. */
  boolean json() {
    return json;
  }

  /** Whether errors come with their stack trace. */
  boolean debug() {
    return debug;
  }

  /** Where this call speaks. */
  Terminal terminal() {
    return new Terminal(
        out, err, environment, lang(), !noColour && environment.allowsColour(), quiet);
  }
}
