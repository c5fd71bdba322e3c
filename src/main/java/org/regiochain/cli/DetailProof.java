package org.regiochain.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.regiochain.data.DataSet;
import org.regiochain.result.Column;
import org.regiochain.result.CsvReader;
import org.regiochain.result.CsvWriter;
import org.regiochain.result.OutputException;
import org.regiochain.result.ResultTable;
import org.regiochain.result.RunTables;
import org.regiochain.scenario.Scenario;

/**
 * Makes the first replication of a run's detailed tables again, whatever arms it has, and holds its
 * rows against those on disk. A replication is the same however many others there are, so it stands
 * for them.
 */
final class DetailProof {
  private static final String REPLICATION = "replication";
  private static final String ARM = "arm";

  private final Scenario scenario;
  private final Path tables;
  private final TableCheck check = new TableCheck();

  private DetailProof(Scenario scenario, Path tables) {
    this.scenario = scenario;
    this.tables = tables;
  }

  /**
   * Proves.
   *
   * @param scenario as it was run in detail
   * @param tables the folder with the run's tables
   * @param ended whether the run ended; in one that was interrupted the replication may be missing,
   *     and then nothing is looked at
   */
  static TableCheck of(
      Scenario scenario,
      DataSet data,
      Runner runner,
      int threads,
      Runner.Progress progress,
      Path tables,
      boolean ended) {
    DetailProof proof = new DetailProof(scenario, tables);
    Runner.Outcome first = runner.run(scenario.withReplications(1), data, threads, progress);
    if (!progress.cancelled() && (ended || proof.holds(first.tables()))) {
      first.tables().all().forEach(proof::look);
    }
    return proof.check;
  }

  /** Whether the tables on disk have the arms of a replication. */
  private boolean holds(RunTables first) {
    try {
      ResultTable again = first.indicators();
      ResultTable kept = first(read(again));
      return arms(kept).equals(arms(again));
    } catch (OutputException e) {
      return true;
    }
  }

  private static Set<String> arms(ResultTable table) {
    Set<String> arms = new HashSet<>();
    for (int row = 0; row < table.rowCount(); row++) {
      arms.add(table.text(row, ARM));
    }
    return arms;
  }

  private void look(ResultTable again) {
    boolean whole = scenario.replications() == 1;
    if (whole) {
      check.table(tables, again);
    } else if (!summary(again)) {
      String name = again.name() + ".csv";
      if (Files.isRegularFile(tables.resolve(name))) {
        check.note(name, same(again));
      } else {
        check.missing().add(name);
      }
    }
  }

  /** Whether a table sums replications up, so that one alone does not give it. */
  private static boolean summary(ResultTable table) {
    return table.name().equals(RunTables.empty().targets().name());
  }

  private boolean same(ResultTable again) {
    try {
      return Arrays.equals(CsvWriter.bytes(again), CsvWriter.bytes(first(read(again))));
    } catch (OutputException e) {
      // No longer a table of this kind: someone wrote something else into it.
      return false;
    }
  }

  private ResultTable read(ResultTable like) {
    Path file = tables.resolve(like.name() + ".csv");
    return CsvReader.read(file, new ResultTable(like.name(), like.columns()));
  }

  /** The rows of the first replication; all rows of a table that does not tell them apart. */
  private static ResultTable first(ResultTable table) {
    if (table.columns().stream().map(Column::id).noneMatch(REPLICATION::equals)) {
      return table;
    }
    int at = table.indexOf(REPLICATION);
    ResultTable first = new ResultTable(table.name(), table.columns());
    for (Object[] row : table.rows()) {
      if ((long) row[at] == 0) {
        first.add(row);
      }
    }
    return first;
  }
}
