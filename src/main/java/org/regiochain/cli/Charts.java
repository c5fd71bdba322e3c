package org.regiochain.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Lang;
import org.regiochain.experiment.Experiment;
import org.regiochain.report.ChartBook;
import org.regiochain.report.ChartSettings;
import org.regiochain.report.ComparisonSettings;
import org.regiochain.result.ComparisonTables;
import org.regiochain.result.RunFolder;
import org.regiochain.result.RunTables;
import org.regiochain.result.ShockPeriod;
import org.regiochain.scenario.Scenario;
import org.regiochain.state.FlowRow;
import org.regiochain.state.Sector;

/** Gathers from the scenario and its data what the charts need besides the tables. */
final class Charts implements ChartDrawer {
  @Override
  public List<Path> draw(RunTables tables, CheckedScenario checked, Path folder, Lang lang) {
    return ChartBook.render(tables, settings(checked), folder, lang);
  }

  @Override
  public List<Path> compare(
      ComparisonTables tables, CheckedScenario checked, Path folder, Lang lang) {
    Scenario scenario = checked.resolved().scenario();
    double confidence = scenario.comparison().orElseThrow().confidence();
    return ChartBook.render(
        tables, new ComparisonSettings(scenario.label(), confidence), folder, lang);
  }

  @Override
  public List<Path> report(
      RunTables tables, CheckedScenario checked, RunFolder folder, List<String> command) {
    return Handover.write(tables, checked, settings(checked), folder, command);
  }

  private static ChartSettings settings(CheckedScenario checked) {
    Scenario scenario = checked.resolved().scenario();
    List<ShockPeriod> shocks =
        scenario.shocks().stream()
            .map(s -> new ShockPeriod(s.label(), s.startWeek(), s.weeks()))
            .toList();
    return new ChartSettings(
        scenario.label(),
        Experiment.SCENARIO_ARM,
        labels(checked),
        shocks,
        checked.data().folder().resolve("locations.geojson"));
  }

  /** Names of what the tables give only as an id: chains, arms, rows and sectors of matrices. */
  private static Map<String, Label> labels(CheckedScenario checked) {
    Map<String, Label> labels = new LinkedHashMap<>(checked.chainLabels());
    labels.put(Experiment.SCENARIO_ARM, new Label("情景", "scenario"));
    labels.put(Experiment.NO_SHOCK_ARM, new Label("无冲击", "without shock"));
    labels.put(Experiment.NO_POLICY_ARM, new Label("无政策", "without policy"));
    for (FlowRow row : FlowRow.values()) {
      labels.put(row.id(), row.label());
    }
    for (Sector sector : Sector.values()) {
      labels.put(sector.id(), sector.label());
    }
    return labels;
  }
}
