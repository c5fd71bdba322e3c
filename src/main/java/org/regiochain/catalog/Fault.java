package org.regiochain.catalog;

/**
 * One thing wrong with an input file: what, where, what is allowed and the likely fix.
 *
 * @param file path as the user would type it
 * @param line 1-based; 0 if the fault concerns the whole file
 * @param column 1-based; 0 if unknown
 * @param excerpt the offending source line, or empty
 */
public record Fault(String file, int line, int column, Label message, String excerpt) {

  /** {@code file:line:column: message}, then the source line with a caret under the column. */
  public String text(Lang lang) {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    text.append(": ").append(message.in(lang));
    if (!excerpt.isBlank()) {
      text.append(System.lineSeparator()).append("    ").append(excerpt);
      if (column > 0) {
        text.append(System.lineSeparator())
            .append("    ")
            .append(" ".repeat(column - 1))
            .append('^');
      }
    }
    return text.toString();
  }
}
