package org.regiochain.catalog.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regiochain.catalog.yaml.YamlValue.Broken;
import org.regiochain.catalog.yaml.YamlValue.Entry;
import org.regiochain.catalog.yaml.YamlValue.YamlList;
import org.regiochain.catalog.yaml.YamlValue.YamlMap;
import org.regiochain.catalog.yaml.YamlValue.YamlScalar;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads the part of YAML 1.2 that parameter files need: maps, lists and single values. Anchors,
 * aliases, tags and further documents are refused at their place; because aliases are never
 * followed, a file cannot blow up in memory.
 */
public final class YamlReader {
  private static final int DEEPEST = 12;

  private final SourceText source;
  private final Faults faults;
  private final List<Event> events = new ArrayList<>();
  private int next;
  private Position firstAlias;
  private int aliases;

  private YamlReader(SourceText source, Faults faults) {
    this.source = source;
    this.faults = faults;
  }

  /**
   * The file's one document.
   *
   * @return empty if the text cannot be read as YAML or holds nothing; the faults say why
   */
  public static Optional<YamlValue> read(SourceText source, Faults faults) {
    faults.expect(source.name());
    return new YamlReader(source, faults).document();
  }

  private Optional<YamlValue> document() {
    if (!parse() || tooDeep()) {
      return Optional.empty();
    }
    Optional<YamlValue> value = Optional.empty();
    int documents = 0;
    while (next < events.size()) {
      Event event = events.get(next++);
      if (event instanceof DocumentStartEvent) {
        documents++;
        if (documents == 2) {
          faults.add(position(event), SyntaxMessages.secondDocument());
          break;
        }
        value = Optional.of(value(events.get(next++)));
      }
    }
    if (aliases > 0) {
      faults.add(firstAlias, SyntaxMessages.alias(aliases));
    }
    boolean empty = value.isEmpty() || value.get() instanceof YamlScalar scalar && scalar.isNull();
    if (empty) {
      faults.add(SourceText.wholeFile(source.name(), SyntaxMessages.empty()));
      return Optional.empty();
    }
    return value;
  }

  private boolean parse() {
    LoadSettings settings = LoadSettings.builder().setLabel(source.name()).build();
    try {
      Iterator<Event> parser = new Parse(settings).parseString(source.text()).iterator();
      while (parser.hasNext()) {
        events.add(parser.next());
      }
      return true;
    } catch (MarkedYamlEngineException e) {
      new SyntaxFaults(source, faults).report(e);
    } catch (YamlEngineException e) {
      new SyntaxFaults(source, faults).reportUnreadable();
    }
    return false;
  }

  private boolean tooDeep() {
    int depth = 0;
    for (Event event : events) {
      if (event instanceof MappingStartEvent || event instanceof SequenceStartEvent) {
        depth++;
        if (depth > DEEPEST) {
          faults.add(position(event), SyntaxMessages.tooDeep(DEEPEST));
          return true;
        }
      } else if (event instanceof MappingEndEvent || event instanceof SequenceEndEvent) {
        depth--;
      }
    }
    return false;
  }

  private YamlValue value(Event event) {
    Position position = position(event);
    if (event instanceof AliasEvent) {
      countAlias(position);
      return new Broken(position);
    }
    Optional<String> tag = checkNode((NodeEvent) event, position);
    if (event instanceof ScalarEvent scalar) {
      return tag.isPresent()
          ? new Broken(position)
          : new YamlScalar(position, scalar.getValue(), scalar.isPlain());
    }
    YamlValue value = event instanceof MappingStartEvent ? map(position) : list(position);
    return tag.isPresent() ? new Broken(position) : value;
  }

  private Optional<String> checkNode(NodeEvent event, Position position) {
    if (event.getAnchor().isPresent()) {
      countAlias(position);
    }
    Optional<String> tag = Optional.empty();
    if (event instanceof ScalarEvent scalar) {
      tag = scalar.getTag();
    } else if (event instanceof MappingStartEvent map) {
      tag = map.getTag();
    } else if (event instanceof SequenceStartEvent list) {
      tag = list.getTag();
    }
    tag.ifPresent(
        t -> faults.add(position, SyntaxMessages.tag(t.replace("tag:yaml.org,2002:", "!!"))));
    return tag;
  }

  private void countAlias(Position position) {
    if (aliases == 0) {
      firstAlias = position;
    }
    aliases++;
  }

  private YamlMap map(Position position) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Event event = events.get(next++);
        !(event instanceof MappingEndEvent);
        event = events.get(next++)) {
      Position keyPosition = position(event);
      YamlValue key = value(event);
      YamlValue value = value(events.get(next++));
      if (!(key instanceof YamlScalar scalar)) {
        if (!(key instanceof Broken)) {
          faults.add(keyPosition, SyntaxMessages.keyNotText());
        }
        continue;
      }
      Entry first = entries.putIfAbsent(scalar.text(), new Entry(keyPosition, value));
      if (first != null) {
        faults.add(
            keyPosition, SyntaxMessages.duplicateKey(scalar.text(), first.keyPosition().line()));
      }
    }
    return new YamlMap(position, entries);
  }

  private YamlList list(Position position) {
    List<YamlValue> items = new ArrayList<>();
    for (Event event = events.get(next++);
        !(event instanceof SequenceEndEvent);
        event = events.get(next++)) {
      items.add(value(event));
    }
    return new YamlList(position, List.copyOf(items));
  }

  private Position position(Event event) {
    return event.getStartMark().map(this::position).orElse(new Position(source, 1, 1));
  }

  private Position position(Mark mark) {
    return new Position(source, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
