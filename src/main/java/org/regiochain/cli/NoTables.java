package org.regiochain.cli;

import picocli.CommandLine.ParameterException;

/** A run that has nothing to show yet. */
final class NoTables {
  private NoTables() {}

  /** The fault, with the way on. */
  static ParameterException in(KeptRun kept, RunPlace place, Simulate simulate) {
    String path = kept.folder().path().toString();
    return place.misuse(
        simulate,
        path + " 中还没有结果表；先继续运行：./simulate resume " + path,
        path + " has no tables yet; go on with it first: ./simulate resume " + path);
  }
}
