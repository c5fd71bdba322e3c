package org.regiochain.catalog;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a file may hold, read from the annotated records. Binder, schema, reference page and {@code
 * explain} all walk this one description.
 */
public sealed interface Shape {

  /** A single value. */
  record Leaf(Declaration declaration) implements Shape {}

  /** A map with known keys, bound to a record. */
  record Section(Class<? extends Record> type, List<Field> fields) implements Shape {
    /** The field of a key. */
    public Optional<Field> field(String name) {
      return fields.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** The keys in declared order. */
    public List<String> names() {
      return fields.stream().map(Field::name).toList();
    }
  }

  /** A list of sections or of single values. */
  record Items(Shape item) implements Shape {}

  /** One key of a section. */
  record Field(String name, Label label, boolean required, Shape shape) {}

  /**
   * The section that a record declares.
   *
   * @throws IllegalStateException if a component carries no declaration
   */
  static Section of(Class<? extends Record> type) {
    List<Field> fields = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      fields.add(fieldOf(component));
    }
    return new Section(type, List.copyOf(fields));
  }

  /** {@code expectationGain} becomes {@code expectation_gain}. */
  static String snakeCase(String camelCase) {
    return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  private static Field fieldOf(RecordComponent component) {
    Key key = component.getAnnotation(Key.class);
    String name = key == null ? snakeCase(component.getName()) : key.value();
    boolean required = component.isAnnotationPresent(Required.class);
    boolean list = List.class.isAssignableFrom(component.getType());
    Class<?> type = list ? itemType(component) : component.getType();
    Group group = component.getAnnotation(Group.class);
    if (group != null) {
      Shape section = of(type.asSubclass(Record.class));
      Label label = new Label(group.zh(), group.en());
      return new Field(name, label, required, list ? new Items(section) : section);
    }
    Declaration declaration = declarationOf(component, name, type, required);
    Shape leaf = new Leaf(declaration);
    return new Field(name, declaration.label(), required, list ? new Items(leaf) : leaf);
  }

  private static Class<?> itemType(RecordComponent list) {
    Class<?> type =
        (Class<?>) ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
    return type == Double.class ? double.class : type;
  }

  private static Declaration declarationOf(
      RecordComponent component, String name, Class<?> type, boolean required) {
    Real real = component.getAnnotation(Real.class);
    if (real != null && type == double.class) {
      return new Declaration(
          name,
          type,
          new Label(real.zh(), real.en()),
          real.unit(),
          real.rate(),
          required ? null : (Object) real.value(),
          real.value(),
          real.min(),
          real.max(),
          "",
          null,
          required,
          real.source(),
          real.grade());
    }
    Whole whole = component.getAnnotation(Whole.class);
    if (whole != null && type == int.class) {
      return new Declaration(
          name,
          type,
          new Label(whole.zh(), whole.en()),
          whole.unit(),
          false,
          required ? null : (Object) whole.value(),
          whole.value(),
          whole.min(),
          whole.max(),
          "",
          null,
          required,
          whole.source(),
          whole.grade());
    }
    Switch toggle = component.getAnnotation(Switch.class);
    if (toggle != null && type == boolean.class) {
      return new Declaration(
          name,
          type,
          new Label(toggle.zh(), toggle.en()),
          "",
          false,
          required ? null : (Object) toggle.value(),
          toggle.value(),
          Double.NaN,
          Double.NaN,
          "",
          null,
          required,
          toggle.source(),
          toggle.grade());
    }
    Text text = component.getAnnotation(Text.class);
    if (text != null) {
      return new Declaration(
          name,
          type,
          new Label(text.zh(), text.en()),
          "",
          false,
          text.value().isEmpty() ? null : valueOf(type, text.value()),
          text.example().isEmpty() ? null : valueOf(type, text.example()),
          Double.NaN,
          Double.NaN,
          text.pattern(),
          text.allowedZh().isEmpty() ? null : new Label(text.allowedZh(), text.allowedEn()),
          required,
          "",
          null);
    }
    throw new IllegalStateException(
        component.getDeclaringRecord().getSimpleName()
            + "."
            + component.getName()
            + " is not declared");
  }

  private static Object valueOf(Class<?> type, String text) {
    if (type == YearMonth.class) {
      return YearMonth.parse(text);
    }
    if (type == Path.class) {
      return Path.of(text);
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .filter(c -> Declaration.nameOf((Enum<?>) c).equals(text))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no constant " + text + " in " + type));
    }
    return text;
  }
}
