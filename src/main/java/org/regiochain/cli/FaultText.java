package org.regiochain.cli;

import org.regiochain.catalog.Fault;
import org.regiochain.catalog.Lang;

/** A fault as the terminal shows it: the caret stands under its column even after Chinese text. */
final class FaultText {
  private static final String INDENT = "    ";

  private FaultText() {}

  /** {@code file:line:column: message}, the source line and a caret. */
  static String of(Fault fault, Lang lang) {
    Fault bare = new Fault(fault.file(), fault.line(), fault.column(), fault.message(), "");
    if (fault.excerpt().isBlank()) {
      return bare.text(lang);
    }
    String excerpt = fault.excerpt().replace('\t', ' ');
    StringBuilder text =
        new StringBuilder(bare.text(lang)).append('\n').append(INDENT).append(excerpt);
    if (fault.column() > 0) {
      int length = excerpt.codePointCount(0, excerpt.length());
      int before = excerpt.offsetByCodePoints(0, Math.min(fault.column() - 1, length));
      text.append('\n')
          .append(INDENT)
          .append(" ".repeat(DisplayWidth.of(excerpt.substring(0, before))))
          .append('^');
    }
    return text.toString();
  }
}
