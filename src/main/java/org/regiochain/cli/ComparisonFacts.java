package org.regiochain.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.regiochain.experiment.compare.ComparisonResult;
import org.regiochain.result.ComparisonTables;
import org.regiochain.result.Hashes;
import org.regiochain.result.ResultTable;

/** What the manifest says of a comparison. */
final class ComparisonFacts {
  private ComparisonFacts() {}

  /** The facts, in order; the journal's hash only once its lines have their final order. */
  static Map<String, Object> of(ComparisonResult result, Path folder) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("complete", result.complete());
    facts.put("stop", result.stop().id());
    facts.put("replications", result.replications());
    facts.put("runs", result.finished());
    facts.put("failed_runs", result.failures().size());
    facts.put("arms_without_runs", result.without());
    facts.put("largest_accounting_residual", result.largestResidual());
    Path journal = folder.resolve(CompareStage.JOURNAL);
    if (result.complete() && Files.exists(journal)) {
      facts.put(CompareStage.JOURNAL, Hashes.sha256(journal));
    }
    facts.put("arms", arms(result.tables()));
    return facts;
  }

  /** Every arm with its budget, its levers' intensities and how often it finished. */
  private static List<Object> arms(ComparisonTables tables) {
    Map<String, Map<String, Object>> arms = new LinkedHashMap<>();
    ResultTable table = tables.arms();
    for (int row = 0; row < table.rowCount(); row++) {
      Map<String, Object> arm = new LinkedHashMap<>();
      arm.put("arm", table.text(row, "arm"));
      arm.put("budget", table.real(row, "budget"));
      arm.put("block", table.text(row, "block"));
      arm.put("replications", 0L);
      arm.put("levers", new LinkedHashMap<String, Object>());
      arms.put(table.text(row, "arm"), arm);
    }
    ResultTable runs = tables.runs();
    for (int row = 0; row < runs.rowCount(); row++) {
      if (runs.text(row, "cause").isEmpty()) {
        arms.get(runs.text(row, "arm")).merge("replications", 1L, (a, b) -> (long) a + (long) b);
      }
    }
    ResultTable levers = tables.armLevers();
    for (int row = 0; row < levers.rowCount(); row++) {
      @SuppressWarnings("unchecked")
      Map<String, Object> of =
          (Map<String, Object>) arms.get(levers.text(row, "arm")).get("levers");
      of.put(levers.text(row, "lever"), levers.real(row, "intensity"));
    }
    return new ArrayList<>(arms.values());
  }
}
