package org.regiochain.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A table of texts with a head, numbers flush right, and headings between groups of rows. */
final class Grid {
  /** A table of so many rows is not torn apart by the end of a page. */
  private static final int SHORT = 16;

  /** Characters; Chinese would break between any two. */
  private static final int LONGEST_WORD = 4;

  private final List<String> head;
  private final Set<Integer> right = new TreeSet<>();
  private final List<String[]> rows = new ArrayList<>();

  Grid(String... head) {
    this.head = List.of(head);
  }

  /** Which columns, from 0, hold numbers. */
  Grid numbers(int... columns) {
    Arrays.stream(columns).forEach(right::add);
    return this;
  }

  /** Adds a row with a cell for each column. */
  void row(String... cells) {
    if (cells.length != head.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + head.size() + " columns");
    }
    rows.add(cells.clone());
  }

  /** Adds a heading over the rows that follow. */
  void group(String heading) {
    rows.add(new String[] {heading});
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Writes the table with its caption. */
  void write(Markup out, String caption) {
    out.open("div", "class", "wide");
    if (rows.size() <= SHORT) {
      out.open("table", "class", "short");
    } else {
      out.open("table");
    }
    if (!caption.isEmpty()) {
      out.element("caption", caption);
    }
    out.open("thead").open("tr");
    for (int c = 0; c < head.size(); c++) {
      out.element(
          "th",
          head.get(c),
          "scope",
          "col",
          "class",
          alignment(c) + (isWord(head.get(c)) ? " w" : ""));
    }
    out.close().close().open("tbody");
    for (String[] row : rows) {
      out.open("tr");
      if (row.length == 1 && head.size() > 1) {
        out.element(
            "th", row[0], "scope", "colgroup", "class", "group", "colspan", "" + head.size());
      } else {
        for (int c = 0; c < row.length; c++) {
          out.element("td", row[c], "class", alignment(c) + (isWord(row[c]) ? " w" : ""));
        }
      }
      out.close();
    }
    out.close().close().close();
  }

  /** Whether a cell is so short that breaking it would make it hard to read. */
  private static boolean isWord(String cell) {
    return cell.length() <= LONGEST_WORD;
  }

  private String alignment(int column) {
    return right.contains(column) ? "n" : "t";
  }
}
