package org.regiochain.catalog;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Builds a parameter record, nested records included, from its declared defaults. */
public final class Defaults {
  private Defaults() {}

  /**
   * The record of all declared defaults.
   *
   * @throws IllegalStateException if a component carries no declaration
   */
  public static <R extends Record> R of(Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = Arrays.stream(components).map(Defaults::valueOf).toArray();
    return construct(type, values);
  }

  /** Calls the canonical constructor; its own exceptions come through unchanged. */
  public static <R extends Record> R construct(Class<R> type, Object[] values) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<R> constructor = type.getConstructor(types);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no public canonical constructor in " + type, e);
    }
  }

  private static Object valueOf(RecordComponent component) {
    if (component.isAnnotationPresent(Real.class)) {
      return component.getAnnotation(Real.class).value();
    }
    if (component.isAnnotationPresent(Whole.class)) {
      return component.getAnnotation(Whole.class).value();
    }
    if (component.isAnnotationPresent(Switch.class)) {
      return component.getAnnotation(Switch.class).value();
    }
    if (component.isAnnotationPresent(Group.class)) {
      return of(component.getType().asSubclass(Record.class));
    }
    throw new IllegalStateException(
        component.getDeclaringRecord().getSimpleName()
            + "."
            + component.getName()
            + " is not declared as a parameter");
  }
}
