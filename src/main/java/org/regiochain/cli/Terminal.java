package org.regiochain.cli;

import java.io.PrintStream;
import java.util.List;
import org.regiochain.catalog.Fault;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Lang;

/**
 * Where a command speaks: results to stdout, messages to stderr, in the user's language, in colour
 * only on a terminal that wants it.
 *
 * @param quiet whether messages that are not errors are dropped
 */
record Terminal(
    PrintStream out,
    PrintStream err,
    Environment environment,
    Lang lang,
    boolean colour,
    boolean quiet) {
  private static final String RESET = "\u001B[0m";
  private static final String RED = "\u001B[31m";
  private static final String GREEN = "\u001B[32m";
  private static final String BOLD = "\u001B[1m";

  /** A line of results. */
  void result(String line) {
    out.println(line);
  }

  /** Lines of results. */
  void results(List<String> lines) {
    lines.forEach(out::println);
  }

  /** A message; dropped when quiet. */
  void say(String zh, String en) {
    if (!quiet) {
      err.println(in(zh, en));
    }
  }

  /** A warning or error, shown even when quiet. */
  void error(Label message) {
    error(message.zh(), message.en());
  }

  /** A warning or error, shown even when quiet. */
  void error(String zh, String en) {
    boolean coloured = colour && environment.errIsTerminal();
    err.println((coloured ? RED + "simulate: " + RESET : "simulate: ") + in(zh, en));
  }

  /** Every fault with its source line, then how many there are. */
  void faults(List<Fault> faults) {
    for (Fault fault : faults) {
      err.println(FaultText.of(fault, lang));
    }
    error(
        "共 " + faults.size() + " 处错误，没有运行。",
        faults.size() == 1
            ? "1 fault; nothing was run."
            : faults.size() + " faults; nothing was run.");
  }

  /** The text of the user's language. */
  String in(String zh, String en) {
    return lang == Lang.ZH ? zh : en;
  }

  /** A heading on stdout. */
  String bold(String text) {
    return paint(BOLD, text);
  }

  /** A good sign on stdout. */
  String green(String text) {
    return paint(GREEN, text);
  }

  /** A bad sign on stdout. */
  String red(String text) {
    return paint(RED, text);
  }

  private String paint(String code, String text) {
    return colour && environment.outIsTerminal() ? code + text + RESET : text;
  }
}
