package org.regiochain.cli;

import java.util.ArrayList;
import java.util.List;
import org.regiochain.result.ComparisonTables;
import org.regiochain.result.ResultTable;
import org.regiochain.result.RunFolder;
import org.regiochain.result.RunTables;

/**
 * The tables of a run on disk; what the run did not make is empty.
 *
 * @param details of single arms
 */
record KeptTables(ComparisonTables comparison, RunTables details) {
  /**
   * Reads them.
   *
   * @throws org.regiochain.result.OutputException if a file is not the table that its name promises
   */
  static KeptTables read(RunFolder folder) {
    return new KeptTables(ComparisonTables.read(folder.tables()), RunTables.read(folder.tables()));
  }

  /** Every table, those of the comparison first. */
  List<ResultTable> all() {
    List<ResultTable> all = new ArrayList<>(comparison.all());
    all.addAll(details.all());
    return all;
  }

  /** The tables with rows. */
  List<ResultTable> filled() {
    return all().stream().filter(t -> !t.isEmpty()).toList();
  }
}
