package org.regiochain.catalog.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.regiochain.catalog.Declaration;
import org.regiochain.catalog.Defaults;
import org.regiochain.catalog.Fault;
import org.regiochain.catalog.InvalidGroupException;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Shape;
import org.regiochain.catalog.Similar;
import org.regiochain.catalog.Units;
import org.regiochain.catalog.yaml.YamlValue.Broken;
import org.regiochain.catalog.yaml.YamlValue.Entry;
import org.regiochain.catalog.yaml.YamlValue.YamlList;
import org.regiochain.catalog.yaml.YamlValue.YamlMap;
import org.regiochain.catalog.yaml.YamlValue.YamlScalar;

/**
 * Fills annotated records from a YAML tree. It goes on after a fault, so that one pass finds all of
 * them; what is faulty takes its default for the rest of the pass.
 */
public final class Binder {
  private final Faults faults;
  private final SingleValues values;
  private final List<Bound> bound = new ArrayList<>();
  private final Set<String> faulty = new TreeSet<>();
  private final Map<String, Position> places = new TreeMap<>();
  private final Map<String, List<String>> itemKeys = new TreeMap<>();

  private final Set<String> listed = new TreeSet<>();

  /** For each item name, the sections that have it: to say where a misplaced key belongs. */
  private final Map<String, String> homes = new TreeMap<>();

  public Binder(Faults faults) {
    this.faults = faults;
    this.values = new SingleValues(faults);
  }

  /**
   * Binds one map to several records, whose keys stand side by side in it.
   *
   * @return the records in the order of the sections
   */
  public List<Record> bind(List<Shape.Section> sections, YamlMap map) {
    List<Shape.Field> fields = sections.stream().flatMap(s -> s.fields().stream()).toList();
    rememberHomes(fields);
    checkKeys(fields, map, "", map.position());
    List<Record> records = new ArrayList<>();
    for (Shape.Section section : sections) {
      Object[] values =
          section.fields().stream()
              .map(f -> field(f, map.entries().get(f.name()), "", map.position()))
              .toArray();
      records.add(construct(section.type(), values, "", map.position()));
    }
    return records;
  }

  /** Every single value in declared order, defaults included. */
  public List<Bound> bound() {
    return List.copyOf(bound);
  }

  /** Whether the item of a full key, or anything below it, has been found faulty. */
  public boolean isFaulty(String key) {
    return faulty.stream().anyMatch(f -> key.isEmpty() || f.equals(key) || f.startsWith(key + "."));
  }

  /** Where an item or a section of a full key was set; empty for a default. */
  public Optional<Position> place(String key) {
    return Optional.ofNullable(places.get(key));
  }

  /** The full keys of a list's items, in order. */
  public List<String> itemKeys(String key) {
    return List.copyOf(itemKeys.getOrDefault(key, List.of()));
  }

  /** Reports what the caller finds wrong with an item, at the place where it was set. */
  public void report(String key, Position otherwise, Label message) {
    faulty.add(key);
    faults.add(place(key).orElse(otherwise), message);
  }

  /** Takes over faults found in a file that an item names. */
  public void adopt(String key, List<Fault> found) {
    faulty.add(key);
    found.forEach(faults::add);
  }

  // Sections and lists

  private Object field(Shape.Field field, Entry entry, String path, Position parent) {
    String key = path.isEmpty() ? field.name() : path + "." + field.name();
    if (entry == null) {
      return absent(field, key, parent);
    }
    places.put(key, entry.value().position());
    if (entry.value() instanceof Broken) {
      faulty.add(key);
      return otherwise(field.shape());
    }
    if (field.shape() instanceof Shape.Leaf leaf) {
      return leaf(leaf.declaration(), entry.value(), key);
    }
    if (entry.value() instanceof YamlScalar scalar && scalar.isNull()) {
      boolean list = field.shape() instanceof Shape.Items;
      Label message = list ? StructureMessages.emptyList(key) : StructureMessages.emptySection(key);
      fault(entry.keyPosition(), key, message);
      return otherwise(field.shape());
    }
    if (field.shape() instanceof Shape.Items items) {
      return items(items, entry, key);
    }
    return section((Shape.Section) field.shape(), entry.value(), key, entry.keyPosition());
  }

  private Object absent(Shape.Field field, String key, Position parent) {
    if (field.required()) { // reported for the whole section by checkKeys
      return field.shape() instanceof Shape.Leaf leaf ? leaf.declaration().placeholder() : null;
    }
    if (field.shape() instanceof Shape.Leaf leaf) {
      Declaration item = leaf.declaration();
      bound.add(new Bound(key, item, item.defaultValue(), Optional.empty(), "", ""));
      return item.defaultValue();
    }
    if (field.shape() instanceof Shape.Items) {
      return List.of();
    }
    Shape.Section section = (Shape.Section) field.shape();
    if (section.fields().stream().anyMatch(Shape.Field::required)) {
      return null;
    }
    Object[] values = section.fields().stream().map(f -> field(f, null, key, parent)).toArray();
    return construct(section.type(), values, key, parent);
  }

  private Record section(Shape.Section section, YamlValue value, String key, Position place) {
    if (!(value instanceof YamlMap map)) {
      String found =
          value instanceof YamlScalar scalar ? SingleValues.shortened(scalar.text()) : "";
      String name = key.substring(key.lastIndexOf('.') + 1);
      boolean ofList = key.contains(".");
      String example = ofList ? Examples.item(section) : Examples.of(section, name);
      Label message = StructureMessages.mapExpected(key, found, example);
      if (found.matches("[A-Za-z_]\\w*：.*")) {
        message = ValueMessages.join(SyntaxMessages.wideColon(), message);
      } else if (found.matches("[A-Za-z_]\\w*:\\S.*")) {
        message = ValueMessages.join(StructureMessages.noSpaceAfterColon(), message);
      }
      fault(value.position(), key, message);
      return (Record) otherwise(section);
    }
    checkKeys(section.fields(), map, key, place);
    Object[] values =
        section.fields().stream()
            .map(f -> field(f, map.entries().get(f.name()), key, place))
            .toArray();
    return construct(section.type(), values, key, place);
  }

  private Object items(Shape.Items items, Entry entry, String key) {
    List<Object> values = new ArrayList<>();
    if (items.item() instanceof Shape.Leaf leaf && entry.value() instanceof YamlScalar) {
      values.add(leaf(leaf.declaration(), entry.value(), key));
      return values;
    }
    if (!(entry.value() instanceof YamlList list)) {
      fault(entry.value().position(), key, StructureMessages.listExpected(key, Examples.of(items)));
      return values;
    }
    Set<String> names = new TreeSet<>();
    int number = 0;
    for (YamlValue item : list.items()) {
      number++;
      String name = itemName(item, number, names);
      String itemKey = key + "." + name;
      places.put(itemKey, item.position());
      itemKeys.computeIfAbsent(key, k -> new ArrayList<>()).add(itemKey);
      if (item instanceof Broken) {
        faulty.add(itemKey);
        values.add(null);
      } else if (items.item() instanceof Shape.Leaf leaf) {
        values.add(leaf(leaf.declaration(), item, itemKey));
      } else {
        values.add(section((Shape.Section) items.item(), item, itemKey, item.position()));
      }
    }
    return values;
  }

  /** An item is called by its {@code id} where it has one of its own, else by its number from 1. */
  private static String itemName(YamlValue item, int number, Set<String> names) {
    Optional<String> id = item instanceof YamlMap map ? map.text("id") : Optional.empty();
    if (id.isPresent() && id.get().matches("[A-Za-z0-9_-]+") && names.add(id.get())) {
      return id.get();
    }
    return Integer.toString(number);
  }

  private void checkKeys(List<Shape.Field> fields, YamlMap map, String path, Position place) {
    List<String> names = fields.stream().map(Shape.Field::name).toList();
    map.entries()
        .forEach(
            (key, entry) -> {
              if (!names.contains(key)) {
                fault(entry.keyPosition(), path + "." + key, unknownKey(key, path, names));
              }
            });
    List<Shape.Field> missing =
        fields.stream().filter(f -> f.required() && !map.entries().containsKey(f.name())).toList();
    if (!missing.isEmpty()) {
      List<String> keys = missing.stream().map(Shape.Field::name).toList();
      keys.forEach(key -> faulty.add(path.isEmpty() ? key : path + "." + key));
      List<String> examples = missing.stream().map(Examples::of).toList();
      faults.add(place, StructureMessages.missingKeys(keys, path, examples));
    }
  }

  private Label unknownKey(String key, String path, List<String> names) {
    if (key.equals("<<")) {
      return StructureMessages.mergeKey();
    }
    if (key.matches("[A-Za-z_][\\w. {]*：.*")) {
      return SyntaxMessages.wideColon();
    }
    if (path.isEmpty() && key.matches("\\w+\\.\\w+")) {
      String[] parts = key.split("\\.");
      return StructureMessages.dottedKey(key, parts[0] + ": {" + parts[1] + ": …}");
    }
    Optional<String> meant = Similar.closest(key, names);
    String home = homes.get(Shape.snakeCase(key));
    boolean exact = meant.isPresent() && meant.get().equals(Shape.snakeCase(key));
    if (home != null && !exact) {
      return StructureMessages.misplacedKey(key, path, home);
    }
    // The names of a section are listed once, not for each of its unknown keys.
    boolean list = meant.isEmpty() && listed.add(path);
    return StructureMessages.unknownKey(key, path, meant, list ? names : List.of());
  }

  private void rememberHomes(List<Shape.Field> fields) {
    for (Shape.Field field : fields) {
      if (field.shape() instanceof Shape.Section section) {
        for (Shape.Field inner : section.fields()) {
          if (inner.shape() instanceof Shape.Leaf leaf
              && leaf.declaration().type() != String.class) {
            homes.putIfAbsent(inner.name(), field.name());
          }
        }
      }
    }
  }

  private <R extends Record> R construct(
      Class<R> type, Object[] values, String key, Position place) {
    try {
      return Defaults.construct(type, values);
    } catch (InvalidGroupException e) {
      crossFault(key, place, e.label());
    } catch (RuntimeException e) {
      // A missing item leaves a hole that the constructor may stumble over; it has been reported.
      if (!isFaulty(key)) {
        if (!(e instanceof IllegalArgumentException)) {
          throw e;
        }
        crossFault(key, place, new Label(e.getMessage(), e.getMessage()));
      }
    }
    return null;
  }

  /** A fault of several items together; if one of them is faulty by itself, that says enough. */
  private void crossFault(String key, Position place, Label message) {
    if (!isFaulty(key)) {
      fault(place, key, message);
    }
  }

  private static Object otherwise(Shape shape) {
    if (shape instanceof Shape.Leaf leaf) {
      return leaf.declaration().placeholder();
    }
    if (shape instanceof Shape.Items) {
      return List.of();
    }
    Shape.Section section = (Shape.Section) shape;
    if (section.fields().stream().anyMatch(Shape.Field::required)) {
      return null;
    }
    Object[] values = section.fields().stream().map(f -> otherwise(f.shape())).toArray();
    return Defaults.construct(section.type(), values);
  }

  private void fault(Position position, String key, Label message) {
    faulty.add(key);
    faults.add(position, message);
  }

  // Single values

  private Object leaf(Declaration item, YamlValue value, String key) {
    YamlValue amount = value;
    String note = "";
    String source = "";
    Units.Factor factor = null;
    String unit = "";
    if (value instanceof YamlMap map && item.isNumber()) {
      Set<String> before = Set.copyOf(faulty);
      checkAmountKeys(map, key);
      note = remark(map, "note", key);
      source = remark(map, "source", key);
      unit = remark(map, "unit", key);
      factor = unit.isEmpty() ? null : Units.accepted(item).get(unit);
      if (!unit.isEmpty() && factor == null) {
        Position place = map.entries().get("unit").value().position();
        fault(place, key, ValueMessages.wrongUnit(key, unit, Units.accepted(item).keySet()));
      }
      if (!map.entries().containsKey("value")) {
        fault(map.position(), key, ValueMessages.noAmount(key));
      }
      if (!before.containsAll(faulty)) {
        return item.placeholder();
      }
      amount = map.entries().get("value").value();
    }
    Optional<Object> read = values.read(item, amount, key, factor, unit);
    if (read.isEmpty()) {
      faulty.add(key);
      return item.placeholder();
    }
    bound.add(new Bound(key, item, read.get(), Optional.of(amount.position()), note, source));
    return read.get();
  }

  private void checkAmountKeys(YamlMap map, String key) {
    List<String> names = List.of("value", "unit", "note", "source");
    map.entries()
        .forEach(
            (name, entry) -> {
              if (!names.contains(name)) {
                fault(
                    entry.keyPosition(),
                    key,
                    StructureMessages.unknownKey(name, key, Similar.closest(name, names), names));
              }
            });
  }

  private String remark(YamlMap map, String name, String key) {
    Entry entry = map.entries().get(name);
    if (entry == null) {
      return "";
    }
    String full = key + "." + name;
    if (entry.value() instanceof Broken) {
      faulty.add(key);
      return "";
    }
    if (!(entry.value() instanceof YamlScalar scalar)) {
      fault(
          entry.value().position(),
          key,
          StructureMessages.singleExpected(full, entry.value() instanceof YamlList));
      return "";
    }
    if (scalar.isNull()) {
      fault(scalar.position(), key, StructureMessages.nullValue(full, ""));
      return "";
    }
    return scalar.text().strip();
  }
}
