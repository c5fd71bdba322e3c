package org.regiochain.catalog;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name a user most likely meant. */
public final class Similar {
  private Similar() {}

  /**
   * The candidate nearest to a name by Damerau–Levenshtein distance, the first one if several are
   * equally near; empty if none is near enough to be a slip of the finger (a third of the longer
   * name's length, at least 1) and none begins or ends with the name. Case, camel case and {@code
   * -} for {@code _} do not count.
   */
  public static Optional<String> closest(String name, Collection<String> candidates) {
    String typed = folded(name);
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      String known = folded(candidate);
      int distance = distance(typed, known);
      if (distance < bestDistance && isNear(typed, known, distance)) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isNear(String typed, String known, int distance) {
    int longest = Math.max(typed.length(), known.length());
    return distance <= Math.max(1, longest / 3) && distance < longest
        || typed.length() >= 4 && (known.startsWith(typed) || known.endsWith(typed));
  }

  private static String folded(String name) {
    return Shape.snakeCase(name.strip()).replace('-', '_').toLowerCase(Locale.ROOT);
  }

  /** Insertions, deletions, replacements and swaps of neighbours that turn a into b. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
