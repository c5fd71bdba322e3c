package org.regiochain.cli;

import java.nio.file.Path;

/** The program failed in the middle of a run; the cause is already in the run's log. */
final class RunFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Path log;

  RunFailure(Path log, Throwable cause) {
    super(cause);
    this.log = log;
  }

  Path log() {
    return log;
  }
}
