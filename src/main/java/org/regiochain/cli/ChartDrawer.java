package org.regiochain.cli;

import java.nio.file.Path;
import java.util.List;
import org.regiochain.catalog.Lang;
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
}
