package org.regiochain.cli;

import java.nio.file.Path;
import java.util.List;
import org.regiochain.catalog.Lang;
import org.regiochain.experiment.Experiment;
import org.regiochain.report.ChartBook;
import org.regiochain.report.ChartSettings;
import org.regiochain.result.RunTables;
import org.regiochain.result.ShockPeriod;
import org.regiochain.scenario.Scenario;

/** Gathers from the scenario and its data what the charts need besides the tables. */
final class Charts implements ChartDrawer {
  @Override
  public List<Path> draw(RunTables tables, CheckedScenario checked, Path folder, Lang lang) {
    Scenario scenario = checked.resolved().scenario();
    List<ShockPeriod> shocks =
        scenario.shocks().stream()
            .map(s -> new ShockPeriod(s.label(), s.startWeek(), s.weeks()))
            .toList();
    ChartSettings settings =
        new ChartSettings(
            scenario.label(),
            Experiment.SCENARIO_ARM,
            checked.chainLabels(),
            shocks,
            checked.data().folder().resolve("locations.geojson"));
    return ChartBook.render(tables, settings, folder, lang);
  }
}
