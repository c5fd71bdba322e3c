package org.regiochain.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One call of the program inside the test's own process: exit code and what it wrote. */
record Call(int exitCode, String out, String err) {

  /** Calls the program with an English locale, no terminal. */
  static Call of(String... arguments) {
    return in(Map.of("LANG", "en_GB.UTF-8"), arguments);
  }

  /** Calls the program with other environment variables. */
  static Call in(Map<String, String> variables, String... arguments) {
    return in(new Environment(variables, "en", false, false, 80), arguments);
  }

  /** Calls the program in an environment. */
  static Call in(Environment environment, String... arguments) {
    return in(
        environment, new Parts(Home.find(), new StandInRunner(), StandInRunner.CHARTS), arguments);
  }

  /** Calls the program with other parts. */
  static Call in(Environment environment, Parts parts, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Simulate.run(
            arguments,
            environment,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            parts);
    return new Call(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
