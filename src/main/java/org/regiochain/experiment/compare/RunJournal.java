package org.regiochain.experiment.compare;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.regiochain.engine.OutcomeRun;
import org.regiochain.result.Journal;
import org.regiochain.result.JsonReader;
import org.regiochain.result.JsonWriter;

/** Finished runs of a comparison as lines of {@code runs.jsonl}. */
final class RunJournal implements AutoCloseable {
  private final Journal lines;

  RunJournal(Journal lines) {
    this.lines = lines;
  }

  /** The runs written so far, by key; a line that was cut off is left out. */
  Map<String, RunMemory.Finished> read() {
    Map<String, RunMemory.Finished> runs = new TreeMap<>();
    for (String line : lines.read()) {
      Map<?, ?> run = (Map<?, ?>) JsonReader.parse(lines.file(), line);
      runs.put((String) run.get("key"), finished(run));
    }
    return runs;
  }

  /** Appends a run; on disk when this returns. */
  void add(String key, RunMemory.Request request, RunMemory.Finished finished) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("key", key);
    line.put("arm", request.arm());
    line.put("replication", request.replication());
    line.put("cause", finished.cause());
    if (finished.run() != null) {
      OutcomeRun run = finished.run();
      line.put("outcomes", Arrays.asList(run.outcomes()));
      line.put("outlay", Arrays.asList(run.outlay()));
      line.put("primary_balance", run.primaryBalance());
      line.put("public_stakes", run.publicStakes());
      line.put("largest_residual", run.largestResidual());
    }
    lines.add(JsonWriter.compact(line));
  }

  private static RunMemory.Finished finished(Map<?, ?> line) {
    String cause = (String) line.get("cause");
    if (!line.containsKey("outcomes")) {
      return new RunMemory.Finished(null, cause);
    }
    OutcomeRun run =
        new OutcomeRun(
            matrix(line.get("outcomes")),
            matrix(line.get("outlay")),
            vector(line.get("primary_balance")),
            vector(line.get("public_stakes")),
            number(line.get("largest_residual")));
    return new RunMemory.Finished(run, cause);
  }

  private static double[][] matrix(Object rows) {
    return ((List<?>) rows).stream().map(RunJournal::vector).toArray(double[][]::new);
  }

  private static double[] vector(Object row) {
    return ((List<?>) row).stream().mapToDouble(RunJournal::number).toArray();
  }

  private static double number(Object value) {
    return value == null ? Double.NaN : ((Number) value).doubleValue();
  }

  @Override
  public void close() {
    lines.close();
  }
}
