package org.regiochain.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.regiochain.catalog.Fault;
import org.regiochain.catalog.FaultException;
import org.regiochain.catalog.Label;

/** The scenarios of a folder. */
public final class ScenarioCatalog {
  /** Folders beside the scenarios that hold other things. */
  private static final List<String> NO_SCENARIOS = List.of("data", "chains", "levers");

  private ScenarioCatalog() {}

  /**
   * One scenario file.
   *
   * @param id the file's name without its ending if the file cannot be read
   * @param label empty if the file cannot be read
   * @param faults empty if it can be run
   */
  public record Entry(String id, Optional<Label> label, Path path, List<Fault> faults) {}

  /**
   * The scenarios of a folder and the folders in it, by path; those of the folder itself first.
   *
   * @throws IOException if the folder cannot be listed
   */
  public static List<Entry> list(Path folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    List<Path> folders = new ArrayList<>();
    for (Path path : sorted(folder)) {
      String name = path.getFileName().toString();
      if (Files.isDirectory(path) && !NO_SCENARIOS.contains(name) && !name.startsWith(".")) {
        folders.add(path);
      } else if (Files.isRegularFile(path) && (name.endsWith(".yaml") || name.endsWith(".yml"))) {
        entries.add(entry(path));
      }
    }
    for (Path inner : folders) {
      entries.addAll(list(inner));
    }
    return List.copyOf(entries);
  }

  private static List<Path> sorted(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    }
  }

  private static Entry entry(Path path) {
    try {
      Scenario scenario = ScenarioReader.read(path, List.of()).scenario();
      return new Entry(scenario.id(), Optional.of(scenario.label()), path, List.of());
    } catch (FaultException e) {
      String id = path.getFileName().toString().replaceAll("\\.ya?ml$", "");
      return new Entry(id, Optional.empty(), path, e.faults());
    }
  }
}
