package org.regiochain.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Lang;
import org.regiochain.result.ComparisonTables;
import org.regiochain.result.ResultTable;

/** What every chart of a comparison shares: names, the window and the budget of the headline. */
final class ComparisonContext {
  private static final Set<String> CONTESTANTS = Set.of("lever", "package", "custom");

  private static final Map<String, Label> MEASURES = measures();

  private final ComparisonTables tables;
  private final ComparisonSettings settings;
  private final Lang lang;
  private final Map<String, Integer> arms = new LinkedHashMap<>();
  private final List<ComparedOutcome> outcomes;

  ComparisonContext(ComparisonTables tables, ComparisonSettings settings, Lang lang) {
    this.tables = tables;
    this.settings = settings;
    this.lang = lang;
    for (int row = 0; row < tables.arms().rowCount(); row++) {
      arms.put(tables.arms().text(row, "arm"), row);
    }
    this.outcomes = ComparedOutcome.all(tables.outcomes(), tables.effects(), lang);
  }

  private static Map<String, Label> measures() {
    Map<String, Label> measures = new LinkedHashMap<>();
    measures.put("gross", new Label("毛支出", "gross outlay"));
    measures.put("net", new Label("净成本", "net cost"));
    measures.put("risk_adjusted", new Label("风险调整成本", "risk-adjusted cost"));
    return measures;
  }

  ComparisonTables tables() {
    return tables;
  }

  Lang lang() {
    return lang;
  }

  String text(String zh, String en) {
    return lang == Lang.ZH ? zh : en;
  }

  /** The outcomes in declared order; the first is the headline. */
  List<ComparedOutcome> outcomes() {
    return outcomes;
  }

  /** The cost measures in the order to show them. */
  static List<String> measureIds() {
    return List.copyOf(MEASURES.keySet());
  }

  String measure(String id) {
    Label label = MEASURES.get(id);
    return label == null ? id : label.in(lang);
  }

  /** The name of an arm. */
  String arm(String id) {
    return ofArm(id, text("label_zh", "label_en"), id);
  }

  /** The name of a lever. */
  String lever(String id) {
    ResultTable levers = tables.armLevers();
    List<Integer> rows = Rows.matching(levers, "lever", id);
    return rows.isEmpty() ? id : levers.text(rows.get(0), text("label_zh", "label_en"));
  }

  /** The block of the league that an arm stands in; may be empty. */
  String block(String id) {
    return ofArm(id, "block", "");
  }

  String kind(String id) {
    return ofArm(id, "kind", "");
  }

  /** The grade of an arm's evidence; empty if unknown. */
  String grade(String id) {
    return ofArm(id, "grade", "");
  }

  private String ofArm(String id, String column, String otherwise) {
    Integer row = arms.get(id);
    return row == null ? otherwise : tables.arms().text(row, column);
  }

  /** The arm without policy, or null. */
  String base() {
    return arms.keySet().stream().filter(id -> kind(id).equals("none")).findFirst().orElse(null);
  }

  /** The id of the first window; empty if none is declared. */
  String window() {
    return tables.windows().isEmpty() ? "" : tables.windows().text(0, "window");
  }

  /** The months of the first window; empty if none is declared. */
  String period() {
    ResultTable windows = tables.windows();
    if (windows.isEmpty()) {
      return "";
    }
    YearMonth from = YearMonth.parse(windows.text(0, "from"));
    YearMonth until = YearMonth.parse(windows.text(0, "until"));
    int last =
        (until.getYear() - from.getYear()) * 12 + until.getMonthValue() - from.getMonthValue();
    return new Months(from, last).period(0, last, lang);
  }

  /** The first window in words; empty if none is declared. */
  String windowLabel() {
    ResultTable windows = tables.windows();
    return windows.isEmpty() ? "" : windows.text(0, text("label_zh", "label_en"));
  }

  /** That effects are means over the first window. */
  String windowMean() {
    String label = windowLabel();
    return label.isEmpty() ? "" : text("均值：" + label, "mean of: " + label);
  }

  /** What is shown, over which months. */
  String title(String what) {
    String period = period();
    return period.isEmpty() ? what : what + text("，", ", ") + period;
  }

  /** The levers and packages of the league, best first by the headline outcome. */
  List<String> contestants() {
    Set<String> found = new LinkedHashSet<>();
    if (!outcomes.isEmpty()) {
      for (int row : leagueRows(outcomes.get(0))) {
        found.add(tables.league().text(row, "arm"));
      }
    }
    arms.keySet().stream().filter(id -> CONTESTANTS.contains(kind(id))).forEach(found::add);
    return List.copyOf(found);
  }

  /** Rows of the league at the headline's window and budget; those without a budget are in. */
  List<Integer> leagueRows(ComparedOutcome outcome) {
    ResultTable league = tables.league();
    List<Integer> rows = new ArrayList<>();
    double budget = 0;
    for (int row : Rows.matching(league, "outcome", outcome.id(), "window", window())) {
      double own = league.real(row, "budget");
      budget = budget == 0 ? own : budget;
      if (own == 0 || own == budget) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** The budget of the levers alone, in yuan; 0 if intensities were given. */
  double budget() {
    ResultTable table = tables.arms();
    return arms.values().stream()
        .filter(row -> CONTESTANTS.contains(table.text(row, "kind")))
        .mapToDouble(row -> table.real(row, "budget"))
        .filter(Double::isFinite)
        .max()
        .orElse(0);
  }

  /** The cost measure that budgets were solved in; empty if none was. */
  String solvedMeasure() {
    ResultTable budget = tables.budget();
    for (int row = 0; row < budget.rowCount(); row++) {
      if (budget.real(row, "target") > 0) {
        return budget.text(row, "measure");
      }
    }
    return "";
  }

  /** The budget with its measure; empty if there is none. */
  String budgetAmount() {
    double budget = budget();
    if (budget == 0) {
      return "";
    }
    DisplayUnit unit = DisplayUnit.of("CNY", budget, lang);
    String measure = solvedMeasure();
    return DisplayUnit.brief(budget * unit.factor())
        + " "
        + unit.label()
        + (measure.isEmpty()
            ? ""
            : text("（" + measure(measure) + "）", " (" + measure(measure) + ")"));
  }

  /** Budget and measure in words. */
  String budgetText() {
    String amount = budgetAmount();
    return amount.isEmpty()
        ? text("强度给定，成本不等", "intensities given, costs differ")
        : text("预算 " + amount, "budget " + amount);
  }

  /** Scenario, then the parts that are not empty. */
  String subtitle(String... parts) {
    StringBuilder line = new StringBuilder(settings.scenario().in(lang));
    for (String part : parts) {
      line.append(part.isEmpty() ? "" : " · " + part);
    }
    return line.toString();
  }

  /** How many replications some rows of a table rest on, in words. */
  String replications(ResultTable table, List<Integer> rows) {
    int column = table.indexOf("replications");
    return replications(rows.stream().mapToInt(row -> (int) table.whole(row, column)));
  }

  /** How many replications, in words. */
  String replications(IntStream counts) {
    var range = counts.summaryStatistics();
    if (range.getMax() <= 1) {
      return text("单次运行，没有区间", "single run, no intervals");
    }
    String n =
        range.getMin() == range.getMax()
            ? String.valueOf(range.getMax())
            : range.getMin() + "–" + range.getMax();
    return text("配对重复 " + n + " 次", n + " paired replications");
  }

  /** The confidence of the intervals. */
  String confidence() {
    return DisplayUnit.number(settings.confidence() * 100, 0) + "%";
  }

  /** An outcome with the unit of its effects. */
  String effectOf(ComparedOutcome outcome) {
    return outcome.label() + outcome.unit().inBrackets(lang);
  }
}
