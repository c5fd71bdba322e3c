package org.regiochain.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.regiochain.catalog.Fault;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Lang;
import org.regiochain.population.BaseYearException;
import org.regiochain.result.AtomicFile;
import org.regiochain.result.JsonWriter;
import org.regiochain.result.OutputException;
import org.regiochain.result.RunFolder;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into a message and an exit code; a stack trace goes to a log, not here. */
final class Failures implements IExecutionExceptionHandler {
  private final Simulate simulate;

  Failures(Simulate simulate) {
    this.simulate = simulate;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed)
      throws Exception {
    if (e instanceof ParameterException misuse) {
      throw misuse;
    }
    Terminal terminal = simulate.terminal();
    if (simulate.debug()) {
      e.printStackTrace(new PrintWriter(line.getErr(), true));
    }
    if (e instanceof FaultException invalid) {
      if (simulate.json()) {
        terminal.result(
            JsonWriter.pretty(faults(invalid.faults(), simulate.lang())).stripTrailing());
      }
      terminal.faults(invalid.faults());
      return ExitCode.SCENARIO_INVALID;
    }
    if (e instanceof OutputException output) {
      terminal.error(output.label());
      return ExitCode.OUTPUT_NOT_WRITABLE;
    }
    if (e instanceof RunFailure failed) {
      if (failed.getCause() instanceof OutputException output) {
        terminal.error(output.label());
        RunFolder folder = new RunFolder(failed.log().getParent());
        new RunReport(terminal, simulate.json()).howToResume(folder);
        return ExitCode.OUTPUT_NOT_WRITABLE;
      }
      return failed.getCause() instanceof BaseYearException unbalanced
          ? unbalanced(unbalanced, terminal)
          : internal(failed.getCause(), failed.log(), terminal);
    }
    if (e instanceof BaseYearException unbalanced) {
      return unbalanced(unbalanced, terminal);
    }
    return internal(e, terminal);
  }

  private static int unbalanced(BaseYearException e, Terminal terminal) {
    terminal.error(e.label());
    return ExitCode.SCENARIO_INVALID;
  }

  /** The faults of a scenario as one object, for {@code --json}. */
  static Map<String, Object> faults(List<Fault> faults, Lang lang) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("status", "invalid");
    json.put(
        "faults",
        faults.stream()
            .map(
                f -> {
                  Map<String, Object> fault = new LinkedHashMap<>();
                  fault.put("file", f.file());
                  fault.put("line", f.line());
                  fault.put("column", f.column());
                  fault.put("message", f.message().in(lang));
                  return fault;
                })
            .toList());
    return json;
  }

  /** Says what broke and where the details are. */
  static int internal(Throwable e, Terminal terminal) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace, true));
    Path log =
        Path.of(System.getProperty("java.io.tmpdir"), "regiochain-error-" + stamp() + ".log");
    AtomicFile.writeText(log, trace.toString());
    return internal(e, log, terminal);
  }

  private static int internal(Throwable e, Path log, Terminal terminal) {
    if (e instanceof OutOfMemoryError) {
      long limitMib = Runtime.getRuntime().maxMemory() >> 20;
      terminal.error(
          "内存不足（上限 "
              + limitMib
              + " MiB）：请减小 population.firms 或 --threads，或设置 SIMULATE_JAVA_OPTS=-Xmx…。日志："
              + log,
          "out of memory (limit "
              + limitMib
              + " MiB): lower population.firms or --threads, or set SIMULATE_JAVA_OPTS=-Xmx... Log: "
              + log);
    } else {
      terminal.error("程序内部错误：" + e + "。日志：" + log, "internal error: " + e + ". Log: " + log);
    }
    return ExitCode.INTERNAL_ERROR;
  }

  private static String stamp() {
    return LocalDateTime.now(ZoneId.systemDefault())
        .toString()
        .replaceAll("[^0-9T]", "")
        .substring(0, 15);
  }
}
