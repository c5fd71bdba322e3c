package org.regiochain.catalog.yaml;

import org.regiochain.catalog.Fault;
import org.regiochain.catalog.Label;

/**
 * A place in a file.
 *
 * @param line 1-based
 * @param column 1-based, in characters
 */
public record Position(SourceText source, int line, int column) {
  /** A fault at this place, with the source line. */
  public Fault fault(Label message) {
    return source.commandLine()
        ? SourceText.wholeFile(source.name(), message)
        : new Fault(source.name(), line, column, message, source.excerpt(line, column));
  }

  /** {@code file:line:column}, or the setting of the command line. */
  public String text() {
    return source.commandLine() ? source.name() : source.name() + ":" + line + ":" + column;
  }

  /** The place some characters further right in the same line. */
  Position plusColumns(int columns) {
    return new Position(source, line, column + columns);
  }
}
