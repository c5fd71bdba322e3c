package org.regiochain.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.regiochain.state.Economy;

/** Every number an economy holds, by the name of its array: {@code firms.price}. */
public final class State {
  private final Map<String, double[]> arrays = new LinkedHashMap<>();

  private State() {}

  /** The whole state, copied. */
  public static State of(Economy e) {
    State state = new State();
    state.read("firms", e.firms);
    state.read("network", e.network);
    state.read("markets", e.markets);
    state.read("flows", e.flows);
    state.read("households", e.households);
    state.read("banks", e.banks);
    state.read("governments", e.governments);
    state.read("guarantors", e.guarantors);
    state.read("estates", e.estates);
    state.read("funds", e.funds);
    state.read("credit", e.credit);
    state.read("knowledge", e.knowledge);
    state.read("skills", e.skills);
    state.read("adoption", e.adoption);
    state.read("future", e.future);
    state.read("routes", e.routes);
    state.read("accounts", e.accounts);
    return state;
  }

  /** Arrays by name; counts and flags as numbers, ids as two halves. */
  public Map<String, double[]> arrays() {
    return arrays;
  }

  /** One array. */
  public double[] get(String name) {
    return arrays.get(name);
  }

  /** A number that differs if any bit of the state does, but for one chance in 2⁶⁴. */
  public long digest() {
    long digest = 0;
    for (double[] values : arrays.values()) {
      for (double value : values) {
        digest =
            Long.rotateLeft(digest * 0x9e3779b97f4a7c15L, 29) + Double.doubleToRawLongBits(value);
      }
    }
    return digest;
  }

  /** Fails with the first number that is not the same bit for bit. */
  public void assertSameBits(State expected) {
    assertThat(arrays.keySet()).isEqualTo(expected.arrays.keySet());
    arrays.forEach((name, values) -> assertSameBits(name, values, expected.get(name)));
  }

  /** Fails with the first number that is not the same bit for bit. */
  public static void assertSameBits(String name, double[] found, double[] expected) {
    assertThat(found).as(name).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      if (Double.doubleToRawLongBits(found[i]) != Double.doubleToRawLongBits(expected[i])) {
        assertThat(found[i]).as("%s[%d]", name, i).isEqualTo(expected[i]);
      }
    }
  }

  /** Whether any number differs. */
  public boolean differsFrom(State other) {
    return arrays.entrySet().stream()
        .anyMatch(entry -> !Arrays.equals(entry.getValue(), other.get(entry.getKey())));
  }

  private void read(String table, Object holder) {
    for (Field field : holder.getClass().getFields()) {
      boolean number = field.getType().isArray() || field.getType().isPrimitive();
      if (number && !Modifier.isStatic(field.getModifiers())) {
        arrays.put(table + "." + field.getName(), flat(valueOf(field, holder)));
      }
    }
  }

  private static Object valueOf(Field field, Object holder) {
    try {
      return field.get(holder);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double[] flat(Object value) {
    if (!value.getClass().isArray()) {
      return new double[] {((Number) value).doubleValue()};
    }
    double[][] parts = new double[Array.getLength(value)][];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = elements(Array.get(value, i));
    }
    return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
  }

  private static double[] elements(Object value) {
    if (value.getClass().isArray()) {
      return flat(value);
    }
    if (value instanceof Boolean flag) {
      return new double[] {flag ? 1 : 0};
    }
    if (value instanceof Long id) {
      return new double[] {id >> 32, (int) (long) id};
    }
    return new double[] {((Number) value).doubleValue()};
  }
}
