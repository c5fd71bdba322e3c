package org.regiochain.data;

import java.util.List;

/**
 * The text of an input file.
 *
 * @param name path as the user would type it
 * @param text without a byte-order mark
 * @param lines without line ends
 */
record InputText(String name, String text, List<String> lines) {
  private static final int LONGEST_EXCERPT = 120;

  /** A source line for a message; empty for a line too long to be read. */
  String excerpt(int line) {
    if (line < 1 || line > lines.size() || lines.get(line - 1).length() > LONGEST_EXCERPT) {
      return "";
    }
    return lines.get(line - 1);
  }
}
