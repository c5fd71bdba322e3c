package org.regiochain.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.regiochain.catalog.Numerals;
import org.regiochain.catalog.Similar;

/** What lies beside a path that does not exist: the likely file. */
final class Neighbours {
  private Neighbours() {}

  /** The entry of the same folder whose name is nearest, by full path. */
  static Optional<String> closest(Path path) {
    Path folder = path.getParent() == null ? Path.of("") : path.getParent();
    if (path.getFileName() == null) {
      return Optional.empty();
    }
    List<String> names = names(folder);
    String name = path.getFileName().toString();
    return names.stream()
        .filter(n -> n.equals(name + ".yaml"))
        .findFirst()
        .or(() -> Similar.closest(name, names))
        .map(n -> Numerals.slashed(folder.resolve(n)));
  }

  /** The YAML files of a folder, by full path. */
  static List<String> scenarios(Path folder) {
    return names(folder).stream()
        .filter(n -> n.endsWith(".yaml"))
        .map(n -> Numerals.slashed(folder.resolve(n)))
        .toList();
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(p -> p.getFileName().toString()).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }
}
