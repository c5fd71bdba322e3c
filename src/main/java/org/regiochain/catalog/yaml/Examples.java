package org.regiochain.catalog.yaml;

import java.util.stream.Collectors;
import org.regiochain.catalog.Declaration;
import org.regiochain.catalog.Shape;

/** Short lines that show how something is written. */
final class Examples {
  private Examples() {}

  static String of(Shape.Field field) {
    if (field.shape() instanceof Shape.Section section) {
      return of(section, field.name());
    }
    if (field.shape() instanceof Shape.Items items) {
      return field.name() + ": [" + of(items) + "]";
    }
    return field.name() + ": " + value(((Shape.Leaf) field.shape()).declaration());
  }

  /** A section with its required items, or with its first. */
  static String of(Shape.Section section, String name) {
    return name + ": " + inBraces(section);
  }

  /** An item of a list. */
  static String item(Shape.Section section) {
    return "- " + inBraces(section);
  }

  static String of(Shape.Items items) {
    return items.item() instanceof Shape.Section section
        ? "- " + inBraces(section)
        : "- " + value(((Shape.Leaf) items.item()).declaration());
  }

  private static String inBraces(Shape.Section section) {
    boolean anyRequired = section.fields().stream().anyMatch(Shape.Field::required);
    return section.fields().stream()
        .filter(f -> !anyRequired || f.required())
        .limit(anyRequired ? section.fields().size() : 1)
        .map(Examples::of)
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String value(Declaration item) {
    if (item.defaultValue() != null) {
      return Declaration.written(item.defaultValue());
    }
    if (item.example() != null) {
      return Declaration.written(item.example());
    }
    return item.type().isEnum() ? item.choices().get(0) : "…";
  }
}
