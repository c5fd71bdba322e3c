package org.regiochain.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.regiochain.catalog.yaml.Bound;
import org.regiochain.numeric.Draws;
import org.regiochain.result.AtomicFile;
import org.regiochain.result.Hashes;
import org.regiochain.result.JsonWriter;
import org.regiochain.result.RunFolder;
import org.regiochain.scenario.ResolvedScenario;
import org.regiochain.scenario.Scenario;

/**
 * The file {@code manifest.json}: everything needed to repeat a run and to see whether the
 * repetition gave the same. Written when the run starts and again when it ends, so that a run that
 * was cut off shows it.
 */
final class Manifest {
  /** Its name in a run's folder. */
  static final String FILE = "manifest.json";

  /** Version of the manifest's own form. */
  private static final int FORM = 1;

  /** How a run stands or ended. */
  enum Status {
    RUNNING,
    DONE,
    /** Some replications failed; the others are there. */
    PARTIAL,
    /** No replication finished, or the program itself failed. */
    FAILED,
    INTERRUPTED;

    /** As written in the manifest. */
    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Path file;
  private final ZonedDateTime started;
  private final Map<String, Object> facts = new LinkedHashMap<>();

  private Manifest(Path file, ZonedDateTime started) {
    this.file = file;
    this.started = started;
  }

  /** Collects what is known before the run and writes it with the status {@code running}. */
  static Manifest start(
      RunFolder folder,
      Home home,
      RunRequest request,
      CheckedScenario checked,
      ZonedDateTime started) {
    Manifest manifest = new Manifest(folder.path().resolve(FILE), started);
    manifest.describe(home, request, checked);
    Map<String, Object> given = scenario(request, checked.resolved());
    given.put("resolved", Hashes.sha256(folder.path().resolve(KeptRun.SCENARIO)));
    manifest.facts.put("scenario", given);
    manifest.write(Status.RUNNING, Map.of());
    return manifest;
  }

  /** The same for a run that is gone on with: what it began with stays. */
  static Manifest goOn(
      KeptRun kept, Home home, RunRequest request, CheckedScenario checked, ZonedDateTime now) {
    ZonedDateTime started = ZonedDateTime.parse((String) kept.fact("started"));
    Manifest manifest = new Manifest(kept.folder().path().resolve(FILE), started);
    manifest.describe(home, request, checked);
    manifest.facts.put("scenario", kept.fact("scenario"));
    List<Object> resumed = new ArrayList<>();
    if (kept.fact("resumed") instanceof List<?> before) {
      resumed.addAll(before);
    }
    resumed.add(time(now));
    manifest.facts.put("resumed", resumed);
    manifest.write(Status.RUNNING, Map.of());
    return manifest;
  }

  private void describe(Home home, RunRequest request, CheckedScenario checked) {
    Scenario scenario = checked.resolved().scenario();
    facts.put("manifest", FORM);
    facts.put("status", "");
    facts.put("started", time(started));
    facts.put("tool", tool(home));
    facts.put("command", request.command());
    facts.put("scope", request.scope().name().toLowerCase(Locale.ROOT));
    facts.put("details", request.details());
    facts.put("language", request.lang().name().toLowerCase(Locale.ROOT));
    facts.put("scenario", Map.of());
    facts.put("inputs", inputs(checked));
    Map<String, Object> random = new LinkedHashMap<>();
    random.put("seed", scenario.seed());
    random.put("generator", Draws.GENERATOR);
    random.put("replications", List.of(0, scenario.replications() - 1));
    facts.put("random", random);
    facts.put("threads", request.threads());
    facts.put("java", Host.java());
    facts.put("system", Host.system());
    facts.put("libraries", home.libraries());
  }

  /** The hash of every file of data, chains and levers. */
  static Map<String, Object> inputs(CheckedScenario checked) {
    Map<String, Object> inputs = new TreeMap<>(checked.data().inputHashes());
    for (Bound setting : checked.resolved().settings()) {
      if (setting.key().startsWith("levers.") && setting.value() instanceof Path file) {
        inputs.put("levers/" + file.getFileName(), Hashes.sha256(file));
      }
    }
    return inputs;
  }

  private static Map<String, Object> tool(Home home) {
    Optional<GitState> git = GitState.of(home.root());
    Map<String, Object> tool = new LinkedHashMap<>();
    tool.put("name", "RegioChain");
    tool.put("version", Version.number());
    tool.put("commit", git.map(GitState::commit).orElse(null));
    tool.put("dirty", git.map(GitState::dirty).orElse(null));
    tool.put("sha256", home.codeHash().orElse(null));
    return tool;
  }

  private static Map<String, Object> scenario(RunRequest request, ResolvedScenario resolved) {
    Map<String, Object> scenario = new LinkedHashMap<>();
    scenario.put("id", resolved.scenario().id());
    scenario.put("file", request.file().toString());
    scenario.put("schema", 1);
    scenario.put("sha256", canonicalHash(resolved));
    Map<String, Object> files = new LinkedHashMap<>();
    for (Path read : resolved.files()) {
      files.put(read.getFileName().toString(), Hashes.sha256(read));
    }
    scenario.put("files", files);
    return scenario;
  }

  /**
   * The hash of the resolved scenario: every value in declared order, defaults written out, paths
   * relative to the scenario file, so that it is the same on every machine.
   */
  static String canonicalHash(ResolvedScenario resolved) {
    Path folder = resolved.file().toAbsolutePath().getParent();
    return Hashes.sha256(resolved.resolvedYaml(folder).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Adds what the run found out and writes the final state.
   *
   * @param tables files whose content must be the same in a repetition
   */
  void finish(Status status, ZonedDateTime ended, RunResult result, List<Path> tables) {
    Map<String, Object> end = new LinkedHashMap<>();
    end.put("ended", time(ended));
    end.put("seconds", Duration.between(started, ended).toMillis() / 1000.0);
    end.put("finishedReplications", result.detailed().finished());
    end.put("failures", result.failures());
    end.put("diagnostics", result.detailed().diagnostics());
    result
        .comparison()
        .ifPresent(c -> end.put("comparison", ComparisonFacts.of(c, file.getParent())));
    Map<String, Object> outputs = new TreeMap<>();
    for (Path table : tables) {
      outputs.put("tables/" + table.getFileName(), Hashes.sha256(table));
    }
    end.put("outputs", outputs);
    write(status, end);
  }

  /** Writes that the program itself failed. */
  void fail(ZonedDateTime ended, Throwable error) {
    Map<String, Object> end = new LinkedHashMap<>();
    end.put("ended", time(ended));
    end.put("failures", List.of(error.toString()));
    write(Status.FAILED, end);
  }

  private void write(Status status, Map<String, Object> end) {
    facts.put("status", status.id());
    Map<String, Object> all = new LinkedHashMap<>(facts);
    all.putAll(end);
    AtomicFile.writeLastingText(file, JsonWriter.pretty(all));
  }

  private static String time(ZonedDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.MILLIS));
  }
}
