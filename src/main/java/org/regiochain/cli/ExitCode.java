package org.regiochain.cli;

/** What the process tells its caller. Documented in the help; scripts depend on the numbers. */
final class ExitCode {
  static final int DONE = 0;
  static final int INTERNAL_ERROR = 1;
  static final int BAD_COMMAND_LINE = 2;
  static final int SCENARIO_INVALID = 3;
  static final int SOME_RUNS_FAILED = 4;
  static final int OUTPUT_NOT_WRITABLE = 5;
  static final int CHECK_FAILED = 6;
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
