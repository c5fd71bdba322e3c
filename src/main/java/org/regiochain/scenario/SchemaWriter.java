package org.regiochain.scenario;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.regiochain.catalog.Declaration;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Shape;
import org.regiochain.catalog.Units;

/**
 * Writes the JSON Schema (draft 2020-12) of scenario files, for completion and checks in editors.
 * It comes from the same declarations as the binder; what it cannot express, such as dates in order
 * or files that exist, only the program checks.
 */
public final class SchemaWriter {
  private SchemaWriter() {}

  /** The schema as JSON text. */
  public static String schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "RegioChain 场景文件 · RegioChain scenario");
    schema.putAll(section(ScenarioShape.TOP.fields(), requiredInEveryFile()));
    List<Object> sources = new ArrayList<>();
    sources.add(Map.of("required", List.of(Inheritance.EXTENDS)));
    sources.add(Map.of("required", requiredOrInherited()));
    schema.put("anyOf", sources);
    schema.put("$defs", ordered("amount", amount()));
    return JsonText.of(schema);
  }

  private static List<String> requiredInEveryFile() {
    return required(ScenarioShape.TOP.fields()).stream()
        .filter(Inheritance.OWN_KEYS::contains)
        .toList();
  }

  private static List<String> requiredOrInherited() {
    return required(ScenarioShape.TOP.fields()).stream()
        .filter(k -> !Inheritance.OWN_KEYS.contains(k))
        .toList();
  }

  private static List<String> required(List<Shape.Field> fields) {
    return fields.stream().filter(Shape.Field::required).map(Shape.Field::name).toList();
  }

  private static Map<String, Object> section(List<Shape.Field> fields, List<String> required) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Shape.Field field : fields) {
      Map<String, Object> described = new LinkedHashMap<>();
      described.put("description", description(field));
      described.putAll(shape(field.shape()));
      properties.put(field.name(), described);
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  private static String description(Shape.Field field) {
    Label label = field.label();
    String text = label.zh() + " · " + label.en();
    if (field.shape() instanceof Shape.Leaf leaf && leaf.declaration().isNumber()) {
      Declaration item = leaf.declaration();
      text += " [" + item.unit() + "]. " + item.source();
    }
    return text;
  }

  private static Map<String, Object> shape(Shape shape) {
    if (shape instanceof Shape.Section section) {
      return section(section.fields(), required(section.fields()));
    }
    if (shape instanceof Shape.Items items) {
      Map<String, Object> list = new LinkedHashMap<>();
      list.put("type", "array");
      list.put("items", shape(items.item()));
      return items.item() instanceof Shape.Leaf
          ? ordered("anyOf", List.of(shape(items.item()), list))
          : list;
    }
    Declaration item = ((Shape.Leaf) shape).declaration();
    Map<String, Object> schema = new LinkedHashMap<>();
    if (item.defaultValue() != null) {
      Object value = item.defaultValue();
      boolean asIs = item.isNumber() || item.type() == boolean.class;
      schema.put("default", asIs ? value : Declaration.written(value));
    }
    schema.putAll(item.isNumber() ? number(item) : text(item));
    return schema;
  }

  /** A bare number in the declared unit, or a map of value and unit for each unit accepted. */
  private static Map<String, Object> number(Declaration item) {
    Map<String, Object> bare = new LinkedHashMap<>();
    bare.put("type", item.type() == int.class ? "integer" : "number");
    bare.putAll(range(item.min(), item.max()));
    List<Object> ways = new ArrayList<>();
    ways.add(bare);
    Units.accepted(item)
        .forEach(
            (unit, factor) -> {
              boolean declared = unit.equals(item.unit());
              Map<String, Object> value =
                  declared
                      ? bare
                      : range(factor.fromDeclared(item.min()), factor.fromDeclared(item.max()));
              List<?> names = unit.equals("1") ? List.of("1", 1) : List.of(unit);
              ways.add(
                  ordered(
                      "$ref",
                      "#/$defs/amount",
                      "properties",
                      ordered("value", value, "unit", ordered("enum", names)),
                      "required",
                      declared ? List.of("value") : List.of("value", "unit")));
            });
    return ordered("anyOf", ways);
  }

  private static Map<String, Object> range(double min, double max) {
    return ordered("minimum", min, "maximum", max);
  }

  /** A number written with its unit, and remarks kept with it. */
  private static Map<String, Object> amount() {
    Map<String, Object> remark = ordered("type", List.of("string", "number"));
    return ordered(
        "type",
        "object",
        "properties",
        ordered(
            "value",
            ordered("type", "number"),
            "unit",
            ordered("type", List.of("string", "number")),
            "note",
            remark,
            "source",
            remark),
        "required",
        List.of("value"),
        "additionalProperties",
        false);
  }

  private static Map<String, Object> text(Declaration item) {
    if (item.type() == boolean.class) {
      return ordered("type", "boolean");
    }
    if (item.type().isEnum()) {
      return ordered("enum", item.choices());
    }
    if (item.type() == YearMonth.class) {
      return ordered(
          "type", "string",
          "pattern", "^(19[0-9]{2}|2[01][0-9]{2}|2200)-(0[1-9]|1[0-2])$");
    }
    if (item.type() == Path.class) {
      return ordered("type", "string", "pattern", "^[^\\\\]*[^\\\\\\s][^\\\\]*$");
    }
    return ordered(
        "type",
        List.of("string", "integer"),
        "pattern",
        item.pattern().isEmpty() ? "\\S" : "^(?:" + item.pattern() + ")$");
  }

  private static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
