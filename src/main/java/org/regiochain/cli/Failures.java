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
import org.regiochain.result.AtomicFile;
import org.regiochain.result.JsonWriter;
import org.regiochain.result.OutputException;
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
    return internal(e, terminal);
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

  private int internal(Throwable e, Terminal terminal) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace, true));
    Path log =
        Path.of(System.getProperty("java.io.tmpdir"), "regiochain-error-" + stamp() + ".log");
    try {
      AtomicFile.writeText(log, trace.toString());
      terminal.error("程序内部错误：" + e + "。详情见 " + log, "internal error: " + e + ". Details: " + log);
    } catch (OutputException unwritable) {
      terminal.error("程序内部错误：" + trace, "internal error: " + trace);
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
