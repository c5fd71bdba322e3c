package org.regiochain.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.regiochain.catalog.Shape;
import org.regiochain.catalog.yaml.Faults;
import org.regiochain.catalog.yaml.Position;
import org.regiochain.catalog.yaml.SourceText;
import org.regiochain.catalog.yaml.YamlReader;
import org.regiochain.catalog.yaml.YamlValue;
import org.regiochain.catalog.yaml.YamlValue.Broken;
import org.regiochain.catalog.yaml.YamlValue.Entry;
import org.regiochain.catalog.yaml.YamlValue.YamlList;
import org.regiochain.catalog.yaml.YamlValue.YamlMap;
import org.regiochain.catalog.yaml.YamlValue.YamlScalar;

/**
 * Reads a file with the files it extends and lays them over each other: sections key by key, single
 * values and lists as a whole, the later file winning. What names a scenario is not inherited.
 */
final class Inheritance {
  static final String EXTENDS = "extends";

  /** Inherited, these would name two scenarios alike. */
  static final Set<String> OWN_KEYS = Set.of("schema", "id", "label", "description", EXTENDS);

  private final Faults faults;

  /** Files read, in the order in which they were met. */
  private final Map<Path, Optional<YamlMap>> read = new LinkedHashMap<>();

  private final List<Path> files = new ArrayList<>();
  private final Set<Path> underway = new LinkedHashSet<>();

  Inheritance(Faults faults) {
    this.faults = faults;
  }

  /** The tree of a file over those of its parents; empty if the file itself cannot be read. */
  Optional<YamlMap> load(Path file) {
    Optional<Path> real = readable(file, null, file.toString());
    return real.flatMap(r -> load(file, r));
  }

  /** Every file read, the scenario itself first. */
  List<Path> files() {
    return List.copyOf(files);
  }

  private Optional<YamlMap> load(Path file, Path real) {
    if (read.containsKey(real)) {
      return read.get(real);
    }
    underway.add(real);
    files.add(file);
    Optional<YamlMap> own =
        SourceText.read(file, faults)
            .flatMap(source -> YamlReader.read(source, faults))
            .flatMap(this::asMap);
    Optional<YamlMap> merged = own.map(map -> overParents(map));
    underway.remove(real);
    read.put(real, merged);
    return merged;
  }

  private Optional<YamlMap> asMap(YamlValue value) {
    if (value instanceof YamlMap map) {
      return Optional.of(map);
    }
    if (!(value instanceof Broken)) {
      faults.add(value.position(), ScenarioMessages.fileNotMap());
    }
    return Optional.empty();
  }

  private YamlMap overParents(YamlMap written) {
    YamlMap own = withCheckedSchema(written);
    Optional<YamlMap> merged = Optional.empty();
    for (YamlScalar parent : parents(own)) {
      Optional<YamlMap> tree = parent(parent);
      if (tree.isPresent()) {
        YamlMap inherited = tree.get();
        for (String key : OWN_KEYS) {
          inherited = inherited.without(key);
        }
        merged = Optional.of(merged.isPresent() ? merge(merged.get(), inherited) : inherited);
      }
    }
    return merged.map(inherited -> merge(inherited, own)).orElse(own);
  }

  /** Checked in each file, since the version is not inherited and a parent's would go unseen. */
  private YamlMap withCheckedSchema(YamlMap own) {
    Entry schema = own.entries().get("schema");
    if (schema == null
        || !(schema.value() instanceof YamlScalar scalar)
        || scalar.isNull()
        || scalar.text().equals("1")) {
      return own;
    }
    faults.add(scalar.position(), ScenarioMessages.otherSchema());
    return own.with("schema", new Entry(schema.keyPosition(), new Broken(scalar.position())));
  }

  private List<YamlScalar> parents(YamlMap map) {
    Entry entry = map.entries().get(EXTENDS);
    if (entry == null || entry.value() instanceof Broken) {
      return List.of();
    }
    List<YamlValue> values =
        entry.value() instanceof YamlList list ? list.items() : List.of(entry.value());
    List<YamlScalar> parents = new ArrayList<>();
    for (YamlValue value : values) {
      if (value instanceof YamlScalar scalar && !scalar.isNull() && !scalar.text().isBlank()) {
        parents.add(scalar);
      } else if (!(value instanceof Broken)) {
        faults.add(value.position(), ScenarioMessages.extendsNotPath());
      }
    }
    return parents;
  }

  private Optional<YamlMap> parent(YamlScalar parent) {
    Position place = parent.position();
    Path file;
    try {
      file = place.source().folder().resolve(parent.text().strip()).normalize();
    } catch (InvalidPathException e) {
      faults.add(place, ScenarioMessages.extendsNotPath());
      return Optional.empty();
    }
    Optional<Path> real = readable(file, place, parent.text());
    if (real.isEmpty()) {
      return Optional.empty();
    }
    if (underway.contains(real.get())) {
      faults.add(place, ScenarioMessages.cycle(circle(real.get())));
      return Optional.empty();
    }
    return load(file, real.get());
  }

  /** The files of a circle, by name, the first one repeated at the end. */
  private List<String> circle(Path real) {
    List<String> names = new ArrayList<>();
    for (Path file : underway) {
      if (!names.isEmpty() || file.equals(real)) {
        names.add(file.getFileName().toString());
      }
    }
    names.add(real.getFileName().toString());
    return names;
  }

  /** The real path of a file that exists; says at the place, or for the whole file, why not. */
  private Optional<Path> readable(Path file, Position place, String typed) {
    try {
      if (Files.isRegularFile(file)) {
        return Optional.of(file.toRealPath());
      }
    } catch (IOException e) {
      // Falls through: a file that has no real path cannot be read.
    }
    var message =
        Files.isDirectory(file)
            ? ScenarioMessages.folderNotFile(typed, Neighbours.scenarios(file))
            : ScenarioMessages.noFile(typed, Neighbours.closest(file));
    faults.add(place == null ? SourceText.wholeFile(typed, message) : place.fault(message));
    return Optional.empty();
  }

  /** Lays one tree over another. */
  private static YamlMap merge(YamlMap lower, YamlMap upper) {
    YamlMap merged = new YamlMap(upper.position(), lower.entries());
    for (Map.Entry<String, Entry> entry : upper.entries().entrySet()) {
      Entry below = lower.entries().get(entry.getKey());
      Entry above = entry.getValue();
      boolean section =
          ScenarioShape.TOP.field(entry.getKey()).map(f -> f.shape()).orElse(null)
              instanceof Shape.Section;
      if (section
          && below != null
          && below.value() instanceof YamlMap a
          && above.value() instanceof YamlMap b) {
        merged = merged.with(entry.getKey(), new Entry(above.keyPosition(), mergeKeys(a, b)));
      } else {
        merged = merged.with(entry.getKey(), above);
      }
    }
    return merged;
  }

  private static YamlMap mergeKeys(YamlMap lower, YamlMap upper) {
    YamlMap merged = new YamlMap(upper.position(), lower.entries());
    for (Map.Entry<String, Entry> entry : upper.entries().entrySet()) {
      merged = merged.with(entry.getKey(), entry.getValue());
    }
    return merged;
  }
}
