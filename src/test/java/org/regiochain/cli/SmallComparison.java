package org.regiochain.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.regiochain.catalog.FaultException;
import org.regiochain.experiment.compare.ComparisonResult;
import org.regiochain.result.Hashes;
import org.regiochain.result.RunFolder;

/**
 * A comparison in the teaching regions that takes a second or two. Everything is simulated; charts
 * are not drawn.
 */
final class SmallComparison {
  /** Months of each run. */
  static final int MONTHS = 4;

  private static final String ID = "small";

  private static final Environment ENGLISH = new Environment(Map.of(), "en", false, false, 80);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HEAD =
      """
      schema: 1
      id: small
      extends: %1$s/toy.yaml
      label: {zh: 小比较, en: Small comparison}
      horizon: {start: 2026-01, months: 4}
      run: {replications: 2, seed: 7}
      population: {firms: 30, real_firms: 30}
      shocks: []
      levers: [%1$s/levers/seed.yaml]
      compare:
        question: {zh: 哪根杠杆？, en: Which lever?}
        levers:
          - {lever: std.process, from: 2026-02}
          - {lever: fiscal.subsidy, from: 2026-02}
        windows: [{id: policy, from: 2026-02}]
      """;
  private static final String AT_A_BUDGET =
      """
        arms:
          - {id: both, label: {zh: 两者, en: Both}}
          - id: fixed
            label: {zh: 固定, en: Fixed}
            levers: [std.process, fiscal.subsidy]
            intensities: [0.5, 0.02]
        budget: {pv: 1000000000, tolerance: 0.05, replications: 1}
        outcomes: [{indicator: real_value_added, epsilon: 0.5}]
        replications: {start: 4, batch: 1, cap: 4}
        analyses: {levels: 0, synergy: 2, grades: 0, channels: 0}
      """;
  private static final String AT_FIXED_INTENSITIES =
      """
        each_alone: false
        arms:
          - {id: a, levers: [std.process], intensities: [0.5]}
          - {id: b, levers: [fiscal.subsidy], intensities: [0.02]}
          - {id: c, levers: [std.process, fiscal.subsidy], intensities: [0.5, 0.02]}
        outcomes: [{indicator: real_value_added, change: difference, epsilon: 0.001}]
        replications: {start: 6, batch: 1, cap: 6}
        analyses: {levels: 0, synergy: 0, grades: 0, channels: 0}
      """;

  private final Path file;
  private final Path output;

  private SmallComparison(Path folder, String compared) throws IOException {
    file = folder.resolve("small.yaml");
    output = folder.resolve("output");
    String scenarios = Path.of("scenarios").toAbsolutePath().toString().replace('\\', '/');
    Files.writeString(file, (HEAD + compared).formatted(scenarios));
  }

  /**
   * Two levers alone and together at a budget that is searched for, an arm of given intensities,
   * and the parts of the package: a bit of everything.
   *
   * @param folder gets the scenario and its runs
   */
  static SmallComparison atABudget(Path folder) throws IOException {
    return new SmallComparison(folder, AT_A_BUDGET);
  }

  /**
   * Three arms of given intensities, so that nothing but the league is run: six replications of
   * {@code none, a, b, c} in this order.
   *
   * @param folder gets the scenario and its runs
   */
  static SmallComparison atFixedIntensities(Path folder) throws IOException {
    return new SmallComparison(folder, AT_FIXED_INTENSITIES);
  }

  Path file() {
    return file;
  }

  Path output() {
    return output;
  }

  /** Calls the program; runs are made and looked for in the folder of this comparison. */
  Call call(String... arguments) {
    String[] all =
        Stream.concat(Arrays.stream(arguments), Stream.of("-o", output.toString()))
            .toArray(String[]::new);
    return Call.in(
        ENGLISH, new Parts(Home.find(), new ExperimentRunner(), StandInRunner.CHARTS), all);
  }

  /** Runs it all; the folder of the run. */
  Path run(String... options) {
    String[] all =
        Stream.concat(Stream.of("run", file.toString()), Arrays.stream(options))
            .toArray(String[]::new);
    Call call = call(all);
    if (call.exitCode() != ExitCode.DONE) {
      throw new AssertionError(call.toString());
    }
    return RunFolder.latest(output.resolve(ID)).path();
  }

  /** A copy of a run's folder beside it. */
  static Path copy(Path run, String suffix) throws IOException {
    Path copy = run.resolveSibling(run.getFileName() + suffix);
    try (Stream<Path> files = Files.walk(run)) {
      for (Path from : files.toList()) {
        Files.copy(from, copy.resolve(run.relativize(from).toString()));
      }
    }
    return copy;
  }

  /** The same as it would be had the process been killed after some lines of its journal. */
  static Path killed(Path run, String suffix, List<String> lines) throws IOException {
    Path copy = copy(run, suffix);
    Files.writeString(journal(copy), lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    try (Stream<Path> tables = Files.list(copy.resolve("tables"))) {
      for (Path table : tables.toList()) {
        Files.delete(table);
      }
    }
    editManifest(
        copy,
        manifest -> {
          manifest.put("status", "running");
          manifest.remove(List.of("ended", "seconds", "comparison", "outputs", "failures"));
        });
    return copy;
  }

  /**
   * The same, stopped from within while its first runs are made anew.
   *
   * @param months of runs after which it stops
   */
  static Path interrupted(Path run, String suffix, int threads, int months) throws Exception {
    Path copy = killed(run, suffix, List.of());
    AtomicInteger done = new AtomicInteger();
    compare(copy, threads, () -> {}, () -> done.incrementAndGet() > months);
    return copy;
  }

  /**
   * Goes on with the comparison of a run and nothing else.
   *
   * @param month called after each month of a run; what it throws is a failure of that run
   * @param stop asked after each month whether to stop
   */
  static ComparisonResult compare(Path run, int threads, Runnable month, BooleanSupplier stop)
      throws FaultException {
    AtomicBoolean stopped = new AtomicBoolean();
    Runner.Progress progress =
        new Runner.Progress() {
          @Override
          public void show(long done, long all) {
            month.run();
            if (stop.getAsBoolean()) {
              stopped.set(true);
            }
          }

          @Override
          public boolean cancelled() {
            return stopped.get();
          }
        };
    KeptRun kept = KeptRun.find(run.toString(), run).orElseThrow();
    return CompareStage.run(kept.scenario(), kept.request(threads), kept.folder(), progress);
  }

  static Path journal(Path run) {
    return run.resolve("runs.jsonl");
  }

  /** The lines of a run's journal. */
  static List<String> lines(Path run) throws IOException {
    return Files.readAllLines(journal(run));
  }

  static ObjectNode manifest(Path run) throws IOException {
    return (ObjectNode) JSON.readTree(run.resolve("manifest.json").toFile());
  }

  static void editManifest(Path run, Consumer<ObjectNode> edit) throws IOException {
    ObjectNode manifest = manifest(run);
    edit.accept(manifest);
    JSON.writeValue(run.resolve("manifest.json").toFile(), manifest);
  }

  /** What must be the same however a run came about: its tables and its journal, by name. */
  static Map<String, String> results(Path run) throws IOException {
    Map<String, String> results = new TreeMap<>(files(run.resolve("tables")));
    results.keySet().removeIf(name -> !name.endsWith(".csv"));
    results.put("runs.jsonl", Hashes.sha256(journal(run)));
    return results;
  }

  /** The hash of every file below a folder, by name. */
  static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(f -> hashes.put(folder.relativize(f).toString(), Hashes.sha256(f)));
    }
    return hashes;
  }
}
