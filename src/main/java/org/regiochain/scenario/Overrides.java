package org.regiochain.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regiochain.catalog.Similar;
import org.regiochain.catalog.yaml.Faults;
import org.regiochain.catalog.yaml.Position;
import org.regiochain.catalog.yaml.SourceText;
import org.regiochain.catalog.yaml.YamlReader;
import org.regiochain.catalog.yaml.YamlValue;
import org.regiochain.catalog.yaml.YamlValue.Entry;
import org.regiochain.catalog.yaml.YamlValue.YamlList;
import org.regiochain.catalog.yaml.YamlValue.YamlMap;
import org.regiochain.catalog.yaml.YamlValue.YamlScalar;

/**
 * Settings of the command line, laid over the file's tree: {@code goods.expectation_gain=0.1},
 * {@code shocks.fc-stop.weeks=8} (an item of a list by its id or its number from 1), {@code
 * shocks=[]}.
 */
final class Overrides {
  private final Faults faults;

  Overrides(Faults faults) {
    this.faults = faults;
  }

  YamlMap apply(YamlMap tree, List<String> settings) {
    YamlMap result = tree;
    for (String setting : settings) {
      result = apply(result, setting);
    }
    return result;
  }

  private YamlMap apply(YamlMap tree, String setting) {
    SourceText source = new SourceText("-s " + setting, Path.of(""), setting, true);
    Position place = new Position(source, 1, 1);
    int equals = setting.indexOf('=');
    String key = equals < 0 ? "" : setting.substring(0, equals).strip();
    if (!key.matches("[^.\\s]+(\\.[^.\\s]+)*")) {
      faults.add(place, ScenarioMessages.settingForm());
      return tree;
    }
    if (key.equals(Inheritance.EXTENDS)) {
      faults.add(place, ScenarioMessages.extendsInSetting());
      return tree;
    }
    Optional<YamlValue> value = value(setting.substring(equals + 1).strip(), place);
    if (value.isEmpty()) {
      return tree;
    }
    return (YamlMap) set(tree, List.of(key.split("\\.")), 0, value.get(), place);
  }

  /** Braces, brackets and quotes are read as YAML; anything else is taken as it stands. */
  private Optional<YamlValue> value(String text, Position place) {
    if (text.isEmpty() || "{[\"'".indexOf(text.charAt(0)) < 0) {
      return Optional.of(new YamlScalar(place, text, true));
    }
    SourceText source = new SourceText(place.source().name(), Path.of(""), text, true);
    return YamlReader.read(source, faults);
  }

  private YamlValue set(
      YamlValue tree, List<String> key, int depth, YamlValue value, Position place) {
    if (depth == key.size()) {
      return value;
    }
    String name = key.get(depth);
    if (tree instanceof YamlList list) {
      return setInList(list, key, depth, value, place);
    }
    if (tree instanceof YamlMap map && !(depth > 0 && map.entries().containsKey("value"))) {
      Entry entry = map.entries().get(name);
      YamlValue below =
          entry == null ? new YamlMap(place, new LinkedHashMap<>(Map.of())) : entry.value();
      Position keyPosition = entry == null ? place : entry.keyPosition();
      return map.with(
          name,
          new Entry(
              depth == key.size() - 1 ? place : keyPosition,
              set(below, key, depth + 1, value, place)));
    }
    faults.add(place, ScenarioMessages.nothingBelow(String.join(".", key.subList(0, depth))));
    return tree;
  }

  private YamlValue setInList(
      YamlList list, List<String> key, int depth, YamlValue value, Position place) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      String number = Integer.toString(i + 1);
      String name =
          list.items().get(i) instanceof YamlMap map ? map.text("id").orElse(number) : number;
      names.add(name);
      if (key.get(depth).equals(name) || key.get(depth).equals(number)) {
        List<YamlValue> items = new ArrayList<>(list.items());
        items.set(i, set(items.get(i), key, depth + 1, value, place));
        return new YamlList(list.position(), List.copyOf(items));
      }
    }
    faults.add(
        place,
        ScenarioMessages.noSuchItem(
            String.join(".", key.subList(0, depth)),
            key.get(depth),
            Similar.closest(key.get(depth), names),
            names));
    return list;
  }
}
