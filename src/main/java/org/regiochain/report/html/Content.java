package org.regiochain.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Lang;
import org.regiochain.report.ChartSettings;
import org.regiochain.report.DisplayUnit;
import org.regiochain.report.Picture;
import org.regiochain.report.ReportFacts;
import org.regiochain.result.ComparisonTables;
import org.regiochain.result.ResultTable;
import org.regiochain.result.RunTables;

/** Everything a page tells, in one language, and the names of the ids in the tables. */
final class Content {
  private final RunTables run;
  private final ComparisonTables comparison;
  private final ChartSettings settings;
  private final ReportFacts facts;
  private final List<Picture> pictures;
  private final Lang lang;
  private final Map<String, Label> arms;
  private final Map<String, Label> windows;
  private final Map<String, Label> levers;
  private final Map<String, Label> aims;
  private final Map<String, Outcome> outcomes = new LinkedHashMap<>();

  Content(
      RunTables run,
      ComparisonTables comparison,
      ChartSettings settings,
      ReportFacts facts,
      List<Picture> pictures,
      Lang lang) {
    this.run = run;
    this.comparison = comparison;
    this.settings = settings;
    this.facts = facts;
    this.pictures = pictures;
    this.lang = lang;
    arms = labels(comparison.arms(), "arm");
    windows = labels(comparison.windows(), "window");
    levers = labels(comparison.armLevers(), "lever");
    aims = aims();
    ResultTable t = comparison.outcomes();
    for (int row = 0; row < t.rowCount(); row++) {
      outcomes.put(
          t.text(row, "outcome"),
          new Outcome(
              t.text(row, "outcome"),
              t.text(row, "indicator"),
              label(t, row),
              t.text(row, "unit"),
              t.text(row, "change").equals("percent"),
              t.text(row, "better").equals("lower"),
              t.real(row, "epsilon")));
    }
  }

  private static Map<String, Label> labels(ResultTable table, String key) {
    Map<String, Label> labels = new LinkedHashMap<>();
    for (int row = 0; row < table.rowCount(); row++) {
      labels.put(table.text(row, key), label(table, row));
    }
    return labels;
  }

  static Label label(ResultTable table, int row) {
    return new Label(table.text(row, "label_zh"), table.text(row, "label_en"));
  }

  /** Whether policies were compared; a plain run has no arms. */
  boolean compares() {
    return !comparison.league().isEmpty() && !outcomes.isEmpty();
  }

  RunTables run() {
    return run;
  }

  ComparisonTables comparison() {
    return comparison;
  }

  ChartSettings settings() {
    return settings;
  }

  ReportFacts facts() {
    return facts;
  }

  List<Picture> pictures() {
    return pictures;
  }

  Lang lang() {
    return lang;
  }

  /** The text in the language of the page; the font's curly quotes are as wide as a character. */
  String text(String zh, String en) {
    return lang == Lang.ZH ? zh : en.replace('“', '"').replace('”', '"');
  }

  String in(Label label) {
    return label.in(lang);
  }

  String arm(String id) {
    Label label = arms.get(id);
    return label == null ? id : label.in(lang);
  }

  /** An arm within a sentence. */
  String quoted(String arm) {
    return text("“" + arm(arm) + "”", "“" + arm(arm) + "”");
  }

  /** Several arms within a sentence. */
  String quoted(List<LeagueRow> rows) {
    return String.join(text("、", ", "), rows.stream().map(r -> quoted(r.arm())).toList());
  }

  String lever(String id) {
    Label label = levers.get(id);
    return label == null ? id : label.in(lang);
  }

  /** What a lever is aimed at: ids in a row, each with its label where the run has one. */
  String aim(String ids) {
    List<String> names = new ArrayList<>();
    for (String id : ids.split(" ")) {
      Label label = aims.get(id);
      names.add(label == null ? id : label.in(lang));
    }
    return String.join(text("、", ", "), names);
  }

  private Map<String, Label> aims() {
    Map<String, Label> named = new LinkedHashMap<>();
    settings.labels().forEach((id, label) -> named.put("chain:" + id, label));
    labels(run.clusters(), "cluster").forEach((id, label) -> named.put("cluster:" + id, label));
    named.putAll(labels(run.products(), "product"));
    named.putAll(labels(run.regions(), "region"));
    return named;
  }

  String window(String id) {
    Label label = windows.get(id);
    return label == null ? id : label.in(lang);
  }

  List<String> windows() {
    return List.copyOf(windows.keySet());
  }

  List<Outcome> outcomes() {
    return List.copyOf(outcomes.values());
  }

  Outcome outcome(String id) {
    return outcomes.get(id);
  }

  /** The outcome that leads: the one declared first. */
  Outcome lead() {
    return outcomes().get(0);
  }

  /** The window that leads: the one declared first. */
  String leadWindow() {
    return windows().get(0);
  }

  /** The league by the leading outcome and window. */
  List<LeagueRow> league() {
    return league(lead().id(), leadWindow());
  }

  /** The league by an outcome and window at the budget of the comparison, best first. */
  List<LeagueRow> league(String outcome, String window) {
    List<LeagueRow> rows = new ArrayList<>();
    ResultTable t = comparison.league();
    for (int row = 0; row < t.rowCount(); row++) {
      if (t.text(row, "outcome").equals(outcome) && t.text(row, "window").equals(window)) {
        rows.add(LeagueRow.of(t, row));
      }
    }
    boolean any = rows.stream().anyMatch(r -> r.budget() == facts.budget());
    double budget = any || rows.isEmpty() ? facts.budget() : rows.get(0).budget();
    return rows.stream().filter(r -> r.budget() == budget).toList();
  }

  /** The rows of a table in which columns have given texts: column, text, column, text. */
  static List<Integer> rows(ResultTable table, String... where) {
    List<Integer> found = new ArrayList<>();
    for (int row = 0; row < table.rowCount(); row++) {
      boolean fits = true;
      for (int i = 0; i < where.length; i += 2) {
        fits &= table.text(row, where[i]).equals(where[i + 1]);
      }
      if (fits) {
        found.add(row);
      }
    }
    return found;
  }

  /** A scale for some columns of some rows. */
  Scale effectScale(Outcome outcome, ResultTable table, List<Integer> rows, String... columns) {
    String unit = rows.isEmpty() ? "" : table.text(rows.get(0), "unit");
    return Scale.effects(outcome, unit, largest(table, rows, columns), lang);
  }

  Scale effectScale(Outcome outcome, List<LeagueRow> rows) {
    double largest = rows.stream().mapToDouble(r -> Math.abs(r.mean())).max().orElse(0);
    return Scale.effects(outcome, rows.isEmpty() ? "" : rows.get(0).unit(), largest, lang);
  }

  /** The largest absolute finite number in some columns. */
  static double largest(ResultTable table, List<Integer> rows, String... columns) {
    double largest = 0;
    for (int row : rows) {
      for (String column : columns) {
        double value = Math.abs(table.real(row, column));
        largest = Double.isFinite(value) ? Math.max(largest, value) : largest;
      }
    }
    return largest;
  }

  /** A sum of money with its unit. */
  String money(double yuan) {
    return Scale.money("CNY", yuan, lang).amount(yuan);
  }

  /** A part of one in per cent. */
  static String percent(double share) {
    return Double.isNaN(share) ? "–" : DisplayUnit.number(100 * share, 0) + "%";
  }

  /** The confidence of the intervals, such as {@code 95%}. */
  String confidence() {
    return percent(facts.confidence());
  }

  String measure(String id) {
    return switch (id) {
      case "gross" -> text("毛支出", "gross outlay");
      case "net" -> text("净成本", "net cost");
      case "risk_adjusted" -> text("风险调整成本", "risk-adjusted cost");
      default -> id;
    };
  }

  /** The weakest evidence, in words a class understands. */
  String grade(String grade) {
    return switch (grade.toUpperCase(Locale.ROOT)) {
      case "A" -> text("A（中国的因果估计）", "A (causal estimate for China)");
      case "B" -> text("B（官方统计或他处研究）", "B (official statistic or study elsewhere)");
      case "C" -> text("C（假定）", "C (assumed)");
      default -> grade.isEmpty() ? "–" : grade;
    };
  }
}
