package org.regiochain.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Lang;
import org.regiochain.report.ChartSettings;
import org.regiochain.report.Handoff;
import org.regiochain.report.ReportFacts;
import org.regiochain.report.html.HtmlReport;
import org.regiochain.result.ComparisonTables;
import org.regiochain.result.ResultTable;
import org.regiochain.result.RunFolder;
import org.regiochain.result.RunTables;
import org.regiochain.result.XlsxWriter;
import org.regiochain.scenario.Comparison;
import org.regiochain.scenario.Explain;
import org.regiochain.scenario.Scenario;

/** What a run leaves for people besides tables and charts. */
final class Handover {
  private static final double CONFIDENCE_OF_A_PLAIN_RUN = 0.9;

  private Handover() {}

  /** Writes the workbook, the loaders and the report in both languages; the files. */
  static List<Path> write(
      RunTables tables,
      CheckedScenario checked,
      ChartSettings settings,
      RunFolder folder,
      List<String> command) {
    ComparisonTables comparison = ComparisonTables.read(folder.tables());
    ReportFacts facts = facts(checked, command);
    List<ResultTable> all = new ArrayList<>(comparison.all());
    all.addAll(tables.all());
    Path workbook = folder.tables().resolve("results.xlsx");
    XlsxWriter.write(all, workbook);
    List<Path> files = new ArrayList<>(List.of(workbook));
    files.addAll(
        Handoff.write(folder.path(), all, facts.confidence(), List.of(Handoff.Language.values())));
    for (Lang lang : Lang.values()) {
      files.add(HtmlReport.write(folder.path(), tables, comparison, settings, facts, lang));
    }
    return files;
  }

  /** The confidence of intervals: that of the comparison, or of charts. */
  static double confidence(Scenario scenario) {
    return scenario.comparison().map(Comparison::confidence).orElse(CONFIDENCE_OF_A_PLAIN_RUN);
  }

  private static ReportFacts facts(CheckedScenario checked, List<String> command) {
    Scenario scenario = checked.resolved().scenario();
    Optional<Comparison> comparison = scenario.comparison();
    Optional<Comparison.Budget> budget = comparison.map(Comparison::budget);
    return new ReportFacts(
        scenario.label(),
        comparison.map(Comparison::question).orElse(null),
        scenario.description(),
        scenario.start().toString(),
        scenario.months(),
        scenario.replications(),
        scenario.seed(),
        confidence(scenario),
        budget.map(Comparison.Budget::pv).orElse(0.0),
        budget.map(b -> b.measure().id()).orElse(""),
        budget.map(Comparison.Budget::rate).orElse(0.0),
        Version.number(),
        "./simulate " + String.join(" ", command),
        parameters(checked));
  }

  /** Everything with a grade of evidence; names, paths and seeds are no parameters. */
  private static List<ReportFacts.Parameter> parameters(CheckedScenario checked) {
    try {
      return Explain.rows(checked.resolved(), null).stream()
          .filter(r -> r.grade().isPresent() && !r.key().equals("schema"))
          .map(
              r ->
                  new ReportFacts.Parameter(
                      r.key(),
                      r.label(),
                      r.value(),
                      r.unit(),
                      r.defaultValue(),
                      r.source(),
                      r.grade().get().name(),
                      !r.value().equals(r.defaultValue())))
          .toList();
    } catch (FaultException e) {
      throw new IllegalStateException("no key was asked for", e);
    }
  }
}
