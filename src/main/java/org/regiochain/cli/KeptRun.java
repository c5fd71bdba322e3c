package org.regiochain.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Lang;
import org.regiochain.experiment.compare.Comparer;
import org.regiochain.result.JsonReader;
import org.regiochain.result.RunFolder;

/**
 * A run that is on disk, finished or not.
 *
 * @param facts its manifest
 */
record KeptRun(RunFolder folder, Map<?, ?> facts) {
  /** The scenario with every value, in a run's folder. */
  static final String SCENARIO = "scenario.resolved.yaml";

  /**
   * Finds a run.
   *
   * @param name a run's folder, a scenario's folder, or either below the output folder
   * @param output the output folder
   * @return of a scenario's runs the newest that did not end, else the latest
   */
  static Optional<KeptRun> find(String name, Path output) {
    try {
      return Stream.of(Path.of(name), output.resolve(name))
          .flatMap(p -> in(p).stream())
          .findFirst();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Finds a run for its results.
   *
   * @param name as for {@link #find}
   * @return of a scenario's runs the latest that gave results, else what {@link #find} gives
   */
  static Optional<KeptRun> findResults(String name, Path output) {
    try {
      return Stream.of(Path.of(name), output.resolve(name))
          .flatMap(p -> latest(p).stream())
          .findFirst()
          .or(() -> find(name, output));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<KeptRun> in(Path place) {
    if (isRun(place)) {
      return Optional.of(read(place));
    }
    if (!Files.isDirectory(place)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(place)) {
      List<KeptRun> runs =
          folders
              .filter(KeptRun::isRun)
              .sorted(Comparator.reverseOrder())
              .map(KeptRun::read)
              .toList();
      return runs.stream()
          .filter(r -> !r.ended())
          .findFirst()
          .or(() -> latest(place))
          .or(() -> runs.stream().findFirst());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<KeptRun> latest(Path scenario) {
    return Optional.of(scenario)
        .filter(s -> Files.exists(s.resolve("LATEST")))
        .map(s -> RunFolder.latest(s).path())
        .filter(KeptRun::isRun)
        .map(KeptRun::read);
  }

  private static boolean isRun(Path folder) {
    return Files.isRegularFile(folder.resolve(Manifest.FILE))
        && Files.isRegularFile(folder.resolve(SCENARIO));
  }

  private static KeptRun read(Path folder) {
    Object facts = JsonReader.read(folder.resolve(Manifest.FILE));
    return new KeptRun(
        new RunFolder(folder.toAbsolutePath().normalize()),
        facts instanceof Map<?, ?> map ? map : Map.of());
  }

  /** A fact of the manifest; null if it has none. */
  Object fact(String... path) {
    Object at = facts;
    for (String key : path) {
      at = at instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return at;
  }

  /** Whether nothing is left to do. */
  boolean ended() {
    return Manifest.Status.DONE.id().equals(fact("status"))
        || Manifest.Status.PARTIAL.id().equals(fact("status"));
  }

  /**
   * Its scenario as it was resolved when it started.
   *
   * @throws FaultException if that or its data are no longer there or no longer free of faults
   */
  CheckedScenario scenario() throws FaultException {
    return CheckedScenario.read(folder.path().resolve(SCENARIO), List.of());
  }

  /** The request that made it. */
  RunRequest request(int threads) {
    return new RunRequest(
        folder.path().resolve(SCENARIO),
        List.of(),
        folder.path().getParent().getParent(),
        Optional.of(folder.path().getParent().getFileName().toString()),
        threads,
        false,
        Comparer.Scope.valueOf(word("scope", Comparer.Scope.ALL.name())),
        !Boolean.FALSE.equals(fact("details")),
        Lang.valueOf(word("language", Lang.ZH.name())),
        command());
  }

  private String word(String key, String otherwise) {
    return fact(key) instanceof String text ? text.toUpperCase(Locale.ROOT) : otherwise;
  }

  private List<String> command() {
    return fact("command") instanceof List<?> words
        ? words.stream().map(String::valueOf).toList()
        : List.of();
  }
}
