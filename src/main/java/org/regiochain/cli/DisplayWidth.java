package org.regiochain.cli;

/**
 * How many cells of a terminal a text takes: Chinese characters take two, combining marks none.
 * After the classes W and F of Unicode's East Asian Width (UAX #11); ambiguous characters count as
 * narrow, as terminals outside East Asian locales show them.
 */
final class DisplayWidth {
  private static final int[][] WIDE = {
    {0x1100, 0x115F},
    {0x2E80, 0x303E},
    {0x3041, 0x33FF},
    {0x3400, 0x4DBF},
    {0x4E00, 0x9FFF},
    {0xA000, 0xA4CF},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE4F},
    {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FF},
    {0x1F900, 0x1F9FF},
    {0x20000, 0x3FFFD}
  };

  private DisplayWidth() {}

  /** Cells the text takes. */
  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  private static int of(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || type == Character.CONTROL) {
      return 0;
    }
    for (int[] range : WIDE) {
      if (codePoint >= range[0] && codePoint <= range[1]) {
        return 2;
      }
    }
    return 1;
  }

  /** The text followed by blanks up to a number of cells. */
  static String padRight(String text, int cells) {
    return text + " ".repeat(Math.max(0, cells - of(text)));
  }

  /** The text after blanks up to a number of cells. */
  static String padLeft(String text, int cells) {
    return " ".repeat(Math.max(0, cells - of(text))) + text;
  }

  /** The text, or its beginning and an ellipsis if it takes more than a number of cells. */
  static String shortened(String text, int cells) {
    if (of(text) <= cells) {
      return text;
    }
    StringBuilder start = new StringBuilder();
    int used = 1;
    for (int c : text.codePoints().toArray()) {
      used += of(c);
      if (used > cells) {
        break;
      }
      start.appendCodePoint(c);
    }
    return start.append('…').toString();
  }
}
