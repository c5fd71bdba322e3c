package org.regiochain.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.regiochain.catalog.Numerals;

/** Writes maps, lists, texts, numbers and switches as indented JSON, in the order given. */
final class JsonText {
  private static final int LONGEST_LINE = 90;

  private final StringBuilder text = new StringBuilder();

  private JsonText() {}

  static String of(Object value) {
    JsonText json = new JsonText();
    json.value(value, "");
    return json.text.append('\n').toString();
  }

  private void value(Object value, String indent) {
    if (value instanceof Map<?, ?> map) {
      members(map, indent);
    } else if (value instanceof List<?> list) {
      items(list, indent);
    } else if (value instanceof Double number) {
      text.append(Numerals.plain(number));
    } else if (value instanceof Integer || value instanceof Boolean) {
      text.append(value);
    } else {
      string(String.valueOf(value));
    }
  }

  private void members(Map<?, ?> map, String indent) {
    List<Runnable> members = new ArrayList<>();
    map.forEach(
        (key, value) ->
            members.add(
                () -> {
                  string(String.valueOf(key));
                  text.append(": ");
                  value(value, indent + "  ");
                }));
    write('{', members, '}', indent);
  }

  private void items(List<?> list, String indent) {
    List<Runnable> items = new ArrayList<>();
    list.forEach(item -> items.add(() -> value(item, indent + "  ")));
    write('[', items, ']', indent);
  }

  /** On one line where it fits, else one part a line. */
  private void write(char open, List<Runnable> parts, char close, String indent) {
    int start = text.length();
    text.append(open);
    for (int i = 0; i < parts.size(); i++) {
      text.append(i == 0 ? "" : ", ");
      parts.get(i).run();
    }
    text.append(close);
    if (text.length() - start <= LONGEST_LINE - indent.length() && text.indexOf("\n", start) < 0) {
      return;
    }
    text.setLength(start);
    text.append(open);
    for (int i = 0; i < parts.size(); i++) {
      text.append(i == 0 ? "\n" : ",\n").append(indent).append("  ");
      parts.get(i).run();
    }
    text.append('\n').append(indent).append(close);
  }

  private void string(String string) {
    text.append('"');
    for (char c : string.toCharArray()) {
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < 0x20) {
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
