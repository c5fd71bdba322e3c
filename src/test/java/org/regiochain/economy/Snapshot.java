package org.regiochain.economy;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.TreeMap;
import org.regiochain.state.Economy;

/** Copies of all numbers of an economy's state, by the name of the array that holds them. */
public final class Snapshot {
  private final Map<String, double[]> arrays = new TreeMap<>();

  private Snapshot() {}

  /** Every field of numbers or truth values in the tables of an economy, such as firms.price. */
  public static Snapshot of(Economy e) {
    Snapshot s = new Snapshot();
    s.add("firms", e.firms);
    s.add("network", e.network);
    s.add("markets", e.markets);
    s.add("flows", e.flows);
    s.add("households", e.households);
    s.add("banks", e.banks);
    s.add("governments", e.governments);
    s.add("guarantors", e.guarantors);
    s.add("estates", e.estates);
    s.add("funds", e.funds);
    s.add("credit", e.credit);
    s.add("knowledge", e.knowledge);
    s.add("skills", e.skills);
    s.add("adoption", e.adoption);
    s.add("future", e.future);
    s.add("routes", e.routes);
    s.add("accounts", e.accounts);
    return s;
  }

  /** Arrays by name. */
  public Map<String, double[]> arrays() {
    return arrays;
  }

  /**
   * The largest relative difference of each array to another snapshot. A number is compared with
   * itself in the other snapshot; where that is 0, with the largest number of its array, because a
   * zero that comes out of a difference of large numbers keeps their rounding.
   */
  public Map<String, Double> differences(Snapshot base) {
    Map<String, Double> differences = new TreeMap<>();
    base.arrays.forEach((name, b) -> differences.put(name, difference(arrays.get(name), b)));
    return differences;
  }

  /** The largest relative difference between two arrays, with the same rule. */
  public static double difference(double[] now, double[] base) {
    double largest = 0;
    for (double value : base) {
      largest = Math.max(largest, Math.abs(value));
    }
    double worst = 0;
    for (int i = 0; i < base.length; i++) {
      double scale = base[i] != 0 ? Math.abs(base[i]) : largest;
      double gap = now[i] == base[i] ? 0 : Math.abs(now[i] - base[i]) / (scale > 0 ? scale : 1);
      worst = Double.isNaN(gap) ? Double.POSITIVE_INFINITY : Math.max(worst, gap);
    }
    return worst;
  }

  private void add(String table, Object owner) {
    for (Field field : owner.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && Modifier.isPublic(field.getModifiers())) {
        try {
          Object value = field.get(owner);
          int count = count(value);
          if (count > 0) {
            double[] numbers = new double[count];
            copy(value, numbers, 0);
            arrays.put(table + "." + field.getName(), numbers);
          }
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  /** How many numbers a field holds; 0 if it holds anything else. */
  private static int count(Object value) {
    if (value instanceof Number || value instanceof Boolean) {
      return 1;
    }
    if (value instanceof double[] numbers) {
      return numbers.length;
    }
    int count = 0;
    if (value != null && value.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        count += count(Array.get(value, i));
      }
    }
    return count;
  }

  private static int copy(Object value, double[] to, int at) {
    if (value instanceof Number number) {
      to[at] = number.doubleValue();
      return at + 1;
    }
    if (value instanceof Boolean truth) {
      to[at] = truth ? 1 : 0;
      return at + 1;
    }
    if (value instanceof double[] numbers) {
      System.arraycopy(numbers, 0, to, at, numbers.length);
      return at + numbers.length;
    }
    int next = at;
    for (int i = 0; i < Array.getLength(value); i++) {
      next = copy(Array.get(value, i), to, next);
    }
    return next;
  }
}
