package org.regiochain.data;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.regiochain.catalog.Label;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of a YAML file, read key by key. Every getter notes a fault at the place in the file
 * and returns a harmless value, so that one reading finds all faults.
 */
final class YamlMap {
  /** A place in the file, 1-based. */
  record Place(int line, int column) {}

  private static final Label KEY = new Label("键", "key");

  private final Inputs inputs;
  private final InputText text;
  private final String path;
  private final Place place;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Place> keyPlaces = new LinkedHashMap<>();

  private YamlMap(Inputs inputs, InputText text, String path, MappingNode node) {
    this.inputs = inputs;
    this.text = text;
    this.path = path;
    this.place = placeOf(node);
    for (NodeTuple tuple : node.getValue()) {
      Place at = placeOf(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        fault(at, "键必须是文本", "a key must be text");
      } else if (values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
        int first = keyPlaces.get(key.getValue()).line();
        fault(
            at,
            "键“" + key.getValue() + "”重复，已见于第 " + first + " 行",
            "duplicate key '" + key.getValue() + "', first at line " + first);
      } else {
        keyPlaces.put(key.getValue(), at);
      }
    }
  }

  /** The top of a file, or empty after noting why it is not a mapping. */
  static Optional<YamlMap> root(Inputs inputs, InputText text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(text.name())
            .setAllowDuplicateKeys(true)
            .setMaxAliasesForCollections(50)
            .build();
    try {
      Optional<Node> node = new Compose(settings).composeString(text.text());
      if (node.isPresent() && node.get() instanceof MappingNode map) {
        return Optional.of(new YamlMap(inputs, text, "", map));
      }
      inputs.fault(text, 1, 0, "文件应是键与值的映射", "the file must be a mapping of keys to values");
    } catch (MarkedYamlEngineException e) {
      Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
      inputs.fault(
          text,
          mark == null ? 0 : mark.getLine() + 1,
          mark == null ? 0 : mark.getColumn() + 1,
          "YAML 语法错误：" + e.getProblem(),
          "not valid YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      inputs.fault(text, 0, 0, "YAML 语法错误：" + reason, "not valid YAML: " + reason);
    }
    return Optional.empty();
  }

  /** Where the mapping starts. */
  Place place() {
    return place;
  }

  /** Where a key stands; the mapping's start if it is missing. */
  Place place(String key) {
    return keyPlaces.getOrDefault(key, place);
  }

  /** The keys in file order. */
  Set<String> keys() {
    return values.keySet();
  }

  /** Notes every key that is not among the known ones. */
  YamlMap allow(String... known) {
    requireKnown(KEY, Arrays.asList(known));
    return this;
  }

  /** Notes every key that is not a known name of something. */
  void requireKnown(Label what, Collection<String> known) {
    for (String key : keys()) {
      if (!known.contains(key)) {
        Place at = place(key);
        inputs.unknown(text, at.line(), at.column(), what, key, known);
      }
    }
  }

  /** Notes a key that is missing. */
  boolean require(String key) {
    if (!values.containsKey(key)) {
      String where = path.isEmpty() ? "" : " " + path;
      fault(place, where.strip() + " 缺少“" + key + "”", "no '" + key + "' in" + where);
      return false;
    }
    return true;
  }

  /** The mapping under a key; empty if the key is missing or holds something else. */
  Optional<YamlMap> map(String key) {
    Node node = values.get(key);
    if (node == null) {
      return Optional.empty();
    }
    return asMap(node, path.isEmpty() ? key : path + "." + key);
  }

  /** The mappings in a list under a key; none if the key is missing. */
  List<YamlMap> maps(String key) {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode list)) {
      fault(placeOf(node), "“" + key + "”应是列表", "'" + key + "' must be a list");
      return List.of();
    }
    return list.getValue().stream()
        .map(item -> asMap(item, path + "." + key))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whether a key holds a mapping. */
  boolean holdsMap(String key) {
    return values.get(key) instanceof MappingNode;
  }

  /** The text under a key; {@code "-"} after noting that it is missing, empty or no text. */
  String text(String key) {
    if (!require(key)) {
      return "-";
    }
    Node node = values.get(key);
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    fault(placeOf(node), "“" + key + "”应是文本", "'" + key + "' must be text");
    return "-";
  }

  /** The number under a key; {@code min} after noting that it is missing, wrong or out of range. */
  double number(String key, double min, double max) {
    if (!require(key)) {
      return min;
    }
    Node node = values.get(key);
    OptionalDouble value =
        node instanceof ScalarNode scalar
            ? Numbers.parse(scalar.getValue())
            : OptionalDouble.empty();
    if (value.isEmpty()) {
      fault(placeOf(node), "“" + key + "”应是数字", "'" + key + "' must be a number");
      return min;
    }
    if (value.getAsDouble() < min || value.getAsDouble() > max) {
      fault(
          placeOf(node),
          "“" + key + "”必须在 " + min + " 与 " + max + " 之间",
          "'" + key + "' must be between " + min + " and " + max);
      return min;
    }
    return value.getAsDouble();
  }

  /** One of the known names under a key; the first of them after a fault. */
  String oneOf(String key, Label what, Collection<String> known) {
    String name = text(key);
    if (!name.equals("-") && !known.contains(name)) {
      Place at = placeOf(values.get(key));
      inputs.unknown(text, at.line(), at.column(), what, name, known);
    }
    return known.contains(name) || known.isEmpty() ? name : known.iterator().next();
  }

  /** The Chinese and the English text under a key. */
  Label label(String key) {
    if (!require(key)) {
      return new Label("-", "-");
    }
    return map(key)
        .map(m -> m.allow("zh", "en"))
        .map(m -> new Label(m.text("zh"), m.text("en")))
        .orElse(new Label("-", "-"));
  }

  /** Notes a fault in this file. */
  void fault(Place at, String zh, String en) {
    inputs.fault(text, at.line(), at.column(), zh, en);
  }

  private Optional<YamlMap> asMap(Node node, String name) {
    if (node instanceof MappingNode map) {
      return Optional.of(new YamlMap(inputs, text, name, map));
    }
    fault(placeOf(node), name + " 应是键与值的映射", name + " must be a mapping of keys to values");
    return Optional.empty();
  }

  private static Place placeOf(Node node) {
    return node.getStartMark()
        .map(m -> new Place(m.getLine() + 1, m.getColumn() + 1))
        .orElse(new Place(0, 0));
  }
}
