package org.regiochain.catalog;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One item of a file as its record component declares it.
 *
 * @param name YAML key
 * @param type {@code double}, {@code int}, {@code boolean}, {@code String}, {@link Path}, {@link
 *     YearMonth} or an enum
 * @param unit unit with its period; empty for switches and text
 * @param rate whether it adds up over time, so that a year holds twelve times a month's
 * @param defaultValue null if there is none
 * @param example a likely value where there is no default; may be null
 * @param min smallest value; NaN unless a number
 * @param max largest value; NaN unless a number
 * @param pattern regular expression for text; empty for any
 * @param allowed the pattern in words, or null
 * @param source where the default comes from; empty for text
 * @param grade evidence for the default; null for text
 */
public record Declaration(
    String name,
    Class<?> type,
    Label label,
    String unit,
    boolean rate,
    Object defaultValue,
    Object example,
    double min,
    double max,
    String pattern,
    Label allowed,
    boolean required,
    String source,
    Grade grade) {

  /** Whether the item is a number. */
  public boolean isNumber() {
    return type == double.class || type == int.class;
  }

  /** The default, or where there is none what may stand in for it. */
  public Object placeholder() {
    return defaultValue == null && isNumber() ? example : defaultValue;
  }

  /** The names an enum item may take, in declared order; empty for other types. */
  public List<String> choices() {
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants()).map(c -> nameOf((Enum<?>) c)).toList()
        : List.of();
  }

  /** The name of an enum constant in files. */
  public static String nameOf(Enum<?> constant) {
    return constant instanceof Identified identified
        ? identified.id()
        : constant.name().toLowerCase(Locale.ROOT);
  }

  /** A value of this item as it would be written in a file, without quotes; empty for null. */
  public static String written(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return Numerals.plain(number);
    }
    if (value instanceof Enum<?> constant) {
      return nameOf(constant);
    }
    if (value instanceof Path path) {
      return Numerals.slashed(path);
    }
    return value.toString();
  }

  /** What is allowed, in symbols: a range, the choices, or a form; empty if anything is. */
  public String range() {
    if (isNumber()) {
      return Numerals.plain(min) + " … " + Numerals.plain(max);
    }
    if (type == boolean.class) {
      return "true | false";
    }
    if (type == YearMonth.class) {
      return "YYYY-MM";
    }
    return type.isEnum() ? String.join(" | ", choices()) : "";
  }
}
