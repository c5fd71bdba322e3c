package org.regiochain.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.regiochain.cli.TextTable.Align;
import org.regiochain.inference.PairedDifference;
import org.regiochain.result.ComparisonTables;
import org.regiochain.result.ResultTable;

/**
 * The effects of the arms that two comparisons share, on the leading outcome and window of the
 * first. With the same seed replication r is the same luck in both, so the change of an effect is
 * paired like an effect.
 */
final class RunDiff {
  private static final double CONFIDENCE = 0.95;
  private static final String NONE = "none";

  private final Terminal terminal;
  private final ComparisonTables before;
  private final ComparisonTables after;

  RunDiff(Terminal terminal, ComparisonTables before, ComparisonTables after) {
    this.terminal = terminal;
    this.before = before;
    this.after = after;
  }

  /** Whether both have the first's leading outcome, over the same months. */
  boolean comparable() {
    return !before.league().isEmpty()
        && !after.league().isEmpty()
        && rowOf(after.outcomes(), "outcome", outcome()) >= 0
        && !arms().isEmpty();
  }

  /** What is shown. */
  String title() {
    String label = before.outcomes().text(0, terminal.in("label_zh", "label_en"));
    String unit = percent() ? "%" : before.outcomes().text(0, "unit");
    String months = before.windows().text(0, "from") + " – " + before.windows().text(0, "until");
    return terminal.in("效应：", "Effects: ") + label + " (" + unit + "), " + months;
  }

  /** One line an arm. */
  List<String> lines() {
    TextTable table = new TextTable(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT);
    boolean paired = paired();
    table.row(
        terminal.in("方案", "Arm"),
        terminal.in("前一次", "First"),
        terminal.in("后一次", "Second"),
        terminal.in("变化", "Change"),
        paired ? terminal.in("95% 区间（成对）", "95% interval (paired)") : "");
    for (String arm : arms()) {
      double[][] effects = common(effects(before, arm), effects(after, arm));
      if (effects[0].length == 0) {
        continue;
      }
      PairedDifference change = PairedDifference.of(effects[1], effects[0], CONFIDENCE, 0);
      table.row(
          label(arm),
          number(mean(effects[0])),
          number(mean(effects[1])),
          number(change.mean()),
          paired
              ? "["
                  + number(change.interval().lower())
                  + ", "
                  + number(change.interval().upper())
                  + "]"
              : "");
    }
    return table.lines();
  }

  private String outcome() {
    return before.outcomes().text(0, "outcome");
  }

  private boolean percent() {
    return before.outcomes().text(0, "change").equals("percent");
  }

  private boolean paired() {
    return before.runs().whole(0, "seed") == after.runs().whole(0, "seed");
  }

  /** The arms besides the base that both have, in the order of the first's league. */
  private List<String> arms() {
    Set<String> there = new TreeSet<>();
    for (int row = 0; row < after.league().rowCount(); row++) {
      there.add(after.league().text(row, "arm"));
    }
    List<String> arms = new ArrayList<>();
    for (int row = 0; row < before.league().rowCount(); row++) {
      String arm = before.league().text(row, "arm");
      if (there.contains(arm) && !arms.contains(arm)) {
        arms.add(arm);
      }
    }
    return arms;
  }

  private String label(String arm) {
    int row = rowOf(before.arms(), "arm", arm);
    return before.arms().text(row, terminal.in("label_zh", "label_en"));
  }

  /** Effects by replication over the first's leading window. */
  private Map<Long, Double> effects(ComparisonTables tables, String arm) {
    Map<Long, Double> with = means(tables.paths(), arm);
    Map<Long, Double> without = means(tables.paths(), NONE);
    with.keySet().retainAll(without.keySet());
    double level =
        Math.abs(without.values().stream().mapToDouble(v -> v).average().orElse(Double.NaN));
    Map<Long, Double> effects = new TreeMap<>();
    with.forEach((r, y) -> effects.put(r, (y - without.get(r)) * (percent() ? 100 / level : 1)));
    return effects;
  }

  private Map<Long, Double> means(ResultTable paths, String arm) {
    String from = before.windows().text(0, "from");
    String until = before.windows().text(0, "until");
    Map<Long, double[]> sums = new TreeMap<>();
    for (int row = 0; row < paths.rowCount(); row++) {
      String date = paths.text(row, "date");
      if (paths.text(row, "arm").equals(arm)
          && paths.text(row, "outcome").equals(outcome())
          && date.compareTo(from) >= 0
          && date.compareTo(until) <= 0) {
        double[] sum = sums.computeIfAbsent(paths.whole(row, "replication"), r -> new double[2]);
        sum[0] += paths.real(row, "value");
        sum[1]++;
      }
    }
    Map<Long, Double> means = new TreeMap<>();
    sums.forEach((r, sum) -> means.put(r, sum[0] / sum[1]));
    return means;
  }

  private static double[][] common(Map<Long, Double> a, Map<Long, Double> b) {
    List<Long> both = a.keySet().stream().filter(b::containsKey).toList();
    return new double[][] {
      both.stream().mapToDouble(a::get).toArray(), both.stream().mapToDouble(b::get).toArray()
    };
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static int rowOf(ResultTable table, String column, String text) {
    for (int row = 0; row < table.rowCount(); row++) {
      if (table.text(row, column).equals(text)) {
        return row;
      }
    }
    return -1;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%+.3g", value);
  }
}
