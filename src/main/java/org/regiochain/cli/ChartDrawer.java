package org.regiochain.cli;

import java.nio.file.Path;
import java.util.List;
import org.regiochain.catalog.Lang;
import org.regiochain.result.ComparisonTables;
import org.regiochain.result.RunFolder;
import org.regiochain.result.RunTables;

/**
 * Draws the charts of a run. A seam: tests that look at other things need not wait for pictures.
 */
@FunctionalInterface
interface ChartDrawer {
  /**
   * Draws into an existing folder.
   *
   * @return the files, in the order in which to show them
   */
  List<Path> draw(RunTables tables, CheckedScenario checked, Path folder, Lang lang);

  /**
   * Draws the charts of a comparison into an existing folder.
   *
   * @return the files, in the order in which to show them
   */
  default List<Path> compare(
      ComparisonTables tables, CheckedScenario checked, Path folder, Lang lang) {
    return List.of();
  }

  /**
   * Writes what is made of the tables besides charts: the report in both languages.
   *
   * @param folder of the run, its tables already in it
   * @param command that made the run, as typed
   * @return the files
   */
  default List<Path> report(
      RunTables tables, CheckedScenario checked, RunFolder folder, List<String> command) {
    return List.of();
  }
}
