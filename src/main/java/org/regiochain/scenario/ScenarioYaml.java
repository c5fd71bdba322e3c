package org.regiochain.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.regiochain.catalog.Declaration;
import org.regiochain.catalog.Numerals;
import org.regiochain.catalog.Shape;
import org.regiochain.catalog.yaml.Bound;

/** Writes a scenario back as a file. */
final class ScenarioYaml {
  private final ResolvedScenario resolved;
  private final Path folder;
  private final StringBuilder text = new StringBuilder();

  ScenarioYaml(ResolvedScenario resolved, Path folder) {
    this.resolved = resolved;
    this.folder = folder;
  }

  /** Every value, with a remark where it comes from. */
  String complete() {
    text.append("# 完整场景：所有取值及其来源 / The whole scenario: every value and where it was set\n");
    fields(ScenarioShape.TOP, "", "", s -> s.value() != null);
    return text.toString();
  }

  /** What differs from the defaults. */
  String reduced() {
    text.append("# 精简场景：仅列出与默认值不同的取值 / What differs from the defaults\n");
    fields(
        ScenarioShape.TOP,
        "",
        "",
        s ->
            s.value() != null
                && (s.item().required() || !s.value().equals(s.item().defaultValue())));
    return text.toString();
  }

  private void fields(Shape.Section section, String path, String indent, Predicate<Bound> wanted) {
    for (Shape.Field field : section.fields()) {
      String key = path.isEmpty() ? field.name() : path + "." + field.name();
      if (!anyBelow(key, wanted)) {
        continue;
      }
      if (field.shape() instanceof Shape.Leaf) {
        Bound setting = resolved.setting(key).orElseThrow();
        text.append(indent).append(field.name()).append(": ").append(value(setting));
        text.append("  # ").append(origin(setting)).append('\n');
      } else if (field.shape() instanceof Shape.Section inner) {
        text.append(indent).append(field.name()).append(":\n");
        fields(inner, key, indent + "  ", wanted);
      } else if (field.shape() instanceof Shape.Items items) {
        text.append(indent).append(field.name()).append(":\n");
        if (items.item() instanceof Shape.Section item) {
          items(item, key, indent + "  ", wanted);
        } else {
          values(key, indent + "  ");
        }
      }
    }
  }

  /** A list of single values, each on a line of its own. */
  private void values(String path, String indent) {
    resolved.settings().stream()
        .filter(s -> s.key().startsWith(path + "."))
        .forEach(
            s ->
                text.append(indent)
                    .append("- ")
                    .append(value(s))
                    .append("  # ")
                    .append(origin(s))
                    .append('\n'));
  }

  private void items(Shape.Section item, String path, String indent, Predicate<Bound> wanted) {
    List<String> keys =
        resolved.settings().stream()
            .map(Bound::key)
            .filter(k -> k.startsWith(path + "."))
            .map(k -> path + "." + k.substring(path.length() + 1).split("\\.")[0])
            .distinct()
            .toList();
    for (String key : keys) {
      int start = text.length() + indent.length();
      fields(item, key, indent + "  ", wanted);
      text.setCharAt(start, '-');
    }
  }

  private boolean anyBelow(String key, Predicate<Bound> wanted) {
    return resolved.settings().stream()
        .filter(s -> s.key().equals(key) || s.key().startsWith(key + "."))
        .anyMatch(wanted);
  }

  private String value(Bound setting) {
    String written =
        setting.value() instanceof Path path
            ? quoted(relative(path))
            : setting.value() instanceof String string
                ? quoted(string)
                : Declaration.written(setting.value());
    if (setting.note().isEmpty() && setting.source().isEmpty()) {
      return written;
    }
    return "{value: "
        + written
        + (setting.note().isEmpty() ? "" : ", note: " + quoted(setting.note()))
        + (setting.source().isEmpty() ? "" : ", source: " + quoted(setting.source()))
        + "}";
  }

  private static String origin(Bound setting) {
    return setting.position().isEmpty()
        ? "default"
        : oneLine(setting.position().get().text().replace('\\', '/'));
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}]", " ");
  }

  private String relative(Path path) {
    Path target = path.toAbsolutePath().normalize();
    try {
      return Numerals.slashed(folder.toAbsolutePath().normalize().relativize(target));
    } catch (IllegalArgumentException e) {
      return Numerals.slashed(target); // another drive
    }
  }

  /** Plain where no tool could take it for anything but text, else in double quotes. */
  private static String quoted(String text) {
    if (text.matches("[a-z][a-z0-9_-]*[0-9_-][a-z0-9_-]*|[a-z0-9._-]*/[a-z0-9._/-]+")) {
      return text;
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (c == '\n') {
                quoted.append("\\n");
              } else if (c == '\t') {
                quoted.append("\\t");
              } else if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }
}
