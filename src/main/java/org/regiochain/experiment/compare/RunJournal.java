package org.regiochain.experiment.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.regiochain.engine.OutcomeRun;
import org.regiochain.result.Journal;
import org.regiochain.result.JsonReader;
import org.regiochain.result.JsonWriter;
import org.regiochain.result.OutputException;

/** Finished runs of a comparison as lines of {@code runs.jsonl}. */
final class RunJournal {
  private final Journal lines;
  private final List<Integer> damaged = new ArrayList<>();
  private final Map<String, Verification.Run> kept = new TreeMap<>();

  RunJournal(Journal lines) {
    this.lines = lines;
  }

  /**
   * The runs written so far, by key. A line that does not fit its hash was changed by someone or
   * something else and is left out.
   */
  Map<String, RunMemory.Finished> read() {
    Map<String, RunMemory.Finished> runs = new TreeMap<>();
    for (int i = 0; i < lines.read().size(); i++) {
      Optional<Map<?, ?>> line = whole(lines.read().get(i));
      if (line.isPresent()) {
        String key = (String) line.get().get("key");
        RunMemory.Finished run = finished(line.get());
        runs.put(key, run);
        kept.put(key, new Verification.Run(i + 1, run.arm(), run.replication()));
      } else {
        damaged.add(i + 1);
      }
    }
    return runs;
  }

  /** Where {@link #read} found runs, in the order of their lines. */
  List<Verification.Run> found(Set<String> keys) {
    return keys.stream()
        .map(kept::get)
        .sorted(Comparator.comparingInt(Verification.Run::line))
        .toList();
  }

  /** Numbers of the lines that {@link #read} left out. */
  List<Integer> damaged() {
    return damaged;
  }

  /**
   * Appends a run; on disk when this returns.
   *
   * @return the run as it will be read, so that a comparison taken up again has the same numbers
   */
  RunMemory.Finished add(String key, RunMemory.Finished finished) {
    String line = line(key, finished);
    lines.add(line);
    return finished((Map<?, ?>) JsonReader.parse(lines.file(), line));
  }

  /** Closes the file with its lines in an order that no thread and no interruption changes. */
  void closeSorted(Map<String, RunMemory.Finished> runs) {
    Comparator<Map.Entry<String, RunMemory.Finished>> order =
        Comparator.comparing(e -> e.getValue().replication());
    lines.closeWith(
        runs.entrySet().stream()
            .sorted(order.thenComparing(e -> e.getValue().arm()).thenComparing(Map.Entry::getKey))
            .map(e -> line(e.getKey(), e.getValue()))
            .toList());
  }

  void close() {
    lines.close();
  }

  /** All that is kept of a run, as text. */
  static String line(String key, RunMemory.Finished finished) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("key", key);
    line.put("arm", finished.arm());
    line.put("replication", finished.replication());
    line.put("cause", finished.cause());
    if (finished.run() != null) {
      OutcomeRun run = finished.run();
      line.put("hash", DescriptionRows.hash(run));
      line.put("outcomes", Arrays.asList(run.outcomes()));
      line.put("outlay", Arrays.asList(run.outlay()));
      line.put("primary_balance", run.primaryBalance());
      line.put("public_stakes", run.publicStakes());
      line.put("largest_residual", run.largestResidual());
    }
    return JsonWriter.compact(line);
  }

  private Optional<Map<?, ?>> whole(String text) {
    try {
      Map<?, ?> line = (Map<?, ?>) JsonReader.parse(lines.file(), text);
      RunMemory.Finished finished = finished(line);
      OutcomeRun run = finished.run();
      boolean fits =
          run == null
              ? !finished.cause().isEmpty()
              : finished.cause().isEmpty() && DescriptionRows.hash(run).equals(line.get("hash"));
      boolean named = line.get("key") instanceof String && finished.arm() != null;
      return fits && named ? Optional.of(line) : Optional.empty();
    } catch (OutputException | ClassCastException | NullPointerException e) {
      return Optional.empty();
    }
  }

  private static RunMemory.Finished finished(Map<?, ?> line) {
    String arm = (String) line.get("arm");
    int replication = (int) number(line.get("replication"));
    String cause = (String) line.get("cause");
    if (!line.containsKey("outcomes")) {
      return new RunMemory.Finished(arm, replication, null, cause);
    }
    OutcomeRun run =
        new OutcomeRun(
            matrix(line.get("outcomes")),
            matrix(line.get("outlay")),
            vector(line.get("primary_balance")),
            vector(line.get("public_stakes")),
            number(line.get("largest_residual")));
    return new RunMemory.Finished(arm, replication, run, cause);
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
}
