package org.regiochain.data;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as input files write them. */
final class Numbers {
  /** The unit of the tables: 1e8 yuan (亿元). */
  static final double YUAN_PER_TABLE_UNIT = 1e8;

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

  private Numbers() {}

  /** A finite decimal number, or empty. */
  static OptionalDouble parse(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(text);
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /**
   * An amount in 1e8 yuan as whole yuan. The decimal is shifted, not multiplied: amounts stay whole
   * numbers, so that sums of them are exact in any order (up to 9e15 yuan, some 90 times the
   * country's gross output).
   */
  static OptionalDouble parseYuan(String text) {
    OptionalDouble value = parse(text);
    if (value.isEmpty() || Math.abs(value.getAsDouble()) > 1e9) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Math.rint(new BigDecimal(text).movePointRight(8).doubleValue()) + 0.0);
  }
}
