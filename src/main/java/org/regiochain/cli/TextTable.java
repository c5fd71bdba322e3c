package org.regiochain.cli;

import java.util.ArrayList;
import java.util.List;

/** A table for the terminal: columns as wide as their widest cell, first column left-aligned. */
final class TextTable {
  /** Where a column's text stands in its cell. */
  enum Align {
    LEFT,
    RIGHT
  }

  private static final String GAP = "  ";

  private final List<Align> aligns;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(Align... aligns) {
    this.aligns = List.of(aligns);
  }

  /** Adds a row with one text for each column. */
  TextTable row(String... cells) {
    if (cells.length != aligns.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + aligns.size() + " columns");
    }
    rows.add(List.of(cells));
    return this;
  }

  /** The lines of the table, without trailing blanks. */
  List<String> lines() {
    int[] widths = new int[aligns.size()];
    for (List<String> row : rows) {
      for (int c = 0; c < widths.length; c++) {
        widths[c] = Math.max(widths[c], DisplayWidth.of(row.get(c)));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < widths.length; c++) {
        line.append(c == 0 ? "" : GAP)
            .append(
                aligns.get(c) == Align.LEFT
                    ? DisplayWidth.padRight(row.get(c), widths[c])
                    : DisplayWidth.padLeft(row.get(c), widths[c]));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
