package org.regiochain.economy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import org.regiochain.catalog.Defaults;
import org.regiochain.model.ModelParameters;

/** Replaces components of nested parameter records by their dotted name. */
public final class With {
  private With() {}

  /** The declared defaults with some values replaced: name, value, name, value, … */
  public static ModelParameters defaults(Object... namesAndValues) {
    return values(Defaults.of(ModelParameters.class), namesAndValues);
  }

  /** A copy with some values replaced: name, value, name, value, … */
  public static <R extends Record> R values(R record, Object... namesAndValues) {
    R changed = record;
    for (int i = 0; i < namesAndValues.length; i += 2) {
      changed = value(changed, (String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return changed;
  }

  /**
   * A copy with one value replaced.
   *
   * @param name such as {@code goods.expectationGain} or, as in a scenario file, {@code
   *     goods.expectation_gain}
   */
  @SuppressWarnings("unchecked")
  public static <R extends Record> R value(R record, String name, Object value) {
    int dot = name.indexOf('.');
    String head = dot < 0 ? name : name.substring(0, dot);
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    boolean found = false;
    for (int i = 0; i < components.length; i++) {
      values[i] = read(record, components[i]);
      if (plain(components[i].getName()).equals(plain(head))) {
        found = true;
        values[i] =
            dot < 0
                ? converted(value, components[i].getType())
                : value((Record) values[i], name.substring(dot + 1), value);
      }
    }
    if (!found) {
      throw new IllegalArgumentException(record.getClass().getSimpleName() + " has no " + head);
    }
    return (R) Defaults.construct(record.getClass(), values);
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  private static Object converted(Object value, Class<?> type) {
    return type == double.class && value instanceof Number number ? number.doubleValue() : value;
  }

  private static Object read(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
