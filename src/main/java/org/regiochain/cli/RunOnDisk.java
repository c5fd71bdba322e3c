package org.regiochain.cli;

import picocli.CommandLine.Option;

/** The arguments of commands that take up a run on disk. */
final class RunOnDisk extends RunPlace {
  @Option(names = "--threads", paramLabel = "N", order = 4)
  private Integer threads;

  int threads(Simulate simulate) {
    if (threads != null && threads < 1) {
      throw misuse(simulate, "--threads 至少为 1", "--threads must be at least 1");
    }
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }
}
