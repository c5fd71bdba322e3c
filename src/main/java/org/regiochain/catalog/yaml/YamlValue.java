package org.regiochain.catalog.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a YAML file that knows where it stands. */
public sealed interface YamlValue {
  /** Where the value begins. */
  Position position();

  /** A map in file order. */
  record YamlMap(Position position, Map<String, Entry> entries) implements YamlValue {
    /** The text of a single value; empty if the key is missing or holds something else. */
    public Optional<String> text(String key) {
      Entry entry = entries.get(key);
      return entry != null && entry.value() instanceof YamlScalar scalar
          ? Optional.of(scalar.text())
          : Optional.empty();
    }

    /** A copy in which one entry is set; a new key comes last. */
    public YamlMap with(String key, Entry entry) {
      Map<String, Entry> copy = new LinkedHashMap<>(entries);
      copy.put(key, entry);
      return new YamlMap(position, copy);
    }

    /** A copy without one key. */
    public YamlMap without(String key) {
      Map<String, Entry> copy = new LinkedHashMap<>(entries);
      copy.remove(key);
      return new YamlMap(position, copy);
    }
  }

  /** A list. */
  record YamlList(Position position, List<YamlValue> items) implements YamlValue {}

  /**
   * A single value, as written.
   *
   * @param plain whether it stands without quotes, so that it may be a number or empty
   */
  record YamlScalar(Position position, String text, boolean plain) implements YamlValue {
    /** Whether the value is empty, {@code null} or {@code ~}. */
    public boolean isNull() {
      return plain && List.of("", "~", "null", "Null", "NULL").contains(text);
    }
  }

  /** Something about which a fault has been reported already. */
  record Broken(Position position) implements YamlValue {}

  /** A key's place and its value. */
  record Entry(Position keyPosition, YamlValue value) {}
}
