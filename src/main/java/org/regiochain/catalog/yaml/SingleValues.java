package org.regiochain.catalog.yaml;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.regiochain.catalog.Declaration;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Numerals;
import org.regiochain.catalog.Similar;
import org.regiochain.catalog.Units;
import org.regiochain.catalog.yaml.YamlValue.Broken;
import org.regiochain.catalog.yaml.YamlValue.YamlList;
import org.regiochain.catalog.yaml.YamlValue.YamlScalar;

/** Reads single values of the declared types and reports what is wrong with them. */
final class SingleValues {
  private static final Map<String, String> SWITCH_WORDS =
      Map.ofEntries(
          Map.entry("yes", "true"),
          Map.entry("y", "true"),
          Map.entry("on", "true"),
          Map.entry("1", "true"),
          Map.entry("是", "true"),
          Map.entry("开", "true"),
          Map.entry("no", "false"),
          Map.entry("n", "false"),
          Map.entry("off", "false"),
          Map.entry("0", "false"),
          Map.entry("否", "false"),
          Map.entry("关", "false"));

  private final Faults faults;

  SingleValues(Faults faults) {
    this.faults = faults;
  }

  /**
   * The value of an item; empty if a fault has been reported.
   *
   * @param factor conversion from the unit given; null for the declared unit
   * @param unit the unit given; empty for the declared unit
   */
  Optional<Object> read(
      Declaration item, YamlValue value, String key, Units.Factor factor, String unit) {
    if (value instanceof Broken) {
      return Optional.empty();
    }
    if (!(value instanceof YamlScalar scalar)) {
      faults.add(
          value.position(), StructureMessages.singleExpected(key, value instanceof YamlList));
      return Optional.empty();
    }
    if (scalar.isNull() || scalar.text().isBlank()) {
      String otherwise = Declaration.written(item.defaultValue());
      faults.add(scalar.position(), StructureMessages.nullValue(key, otherwise));
      return Optional.empty();
    }
    if (item.isNumber()) {
      return number(item, scalar, key, factor, unit);
    }
    if (item.type() == boolean.class) {
      return toggle(scalar, key);
    }
    return text(item, scalar, key);
  }

  private Optional<Object> number(
      Declaration item, YamlScalar scalar, String key, Units.Factor factor, String unit) {
    NumberText.Reading reading = NumberText.read(scalar, item, key);
    if (reading.number().isEmpty()) {
      faults.add(scalar.position(), reading.problem());
      return Optional.empty();
    }
    BigDecimal given = reading.number().get();
    double value = factor == null ? given.doubleValue() + 0.0 : factor.toDeclared(given);
    String shown = factor == null ? scalar.text().strip() : Numerals.plain(value);
    if (item.type() == int.class && value != Math.rint(value)) {
      faults.add(scalar.position(), ValueMessages.wholeExpected(key, shown));
      return Optional.empty();
    }
    if (value < item.min() || value > item.max()) {
      boolean below = value < item.min();
      String converted =
          factor == null || unit.equals(item.unit()) ? "" : scalar.text() + " " + unit;
      Label message = ValueMessages.outOfRange(item, key, shown, below, converted);
      double share = given.doubleValue() / 100;
      if (!below
          && factor == null
          && item.unit().equals("1")
          && item.max() <= 1
          && share >= item.min()
          && share <= item.max()) {
        String asShare = Numerals.plain(given.movePointLeft(2).doubleValue());
        message = ValueMessages.join(message, ValueMessages.perhapsPercent(scalar.text(), asShare));
      }
      faults.add(scalar.position(), message);
      return Optional.empty();
    }
    return Optional.of(item.type() == int.class ? (Object) (int) value : (Object) value);
  }

  private Optional<Object> toggle(YamlScalar scalar, String key) {
    if (scalar.plain() && scalar.text().equals("true")) {
      return Optional.of(true);
    }
    if (scalar.plain() && scalar.text().equals("false")) {
      return Optional.of(false);
    }
    String word = scalar.text().strip().toLowerCase(Locale.ROOT);
    String write =
        word.equals("true") || word.equals("false") ? word : SWITCH_WORDS.getOrDefault(word, "");
    faults.add(scalar.position(), ValueMessages.switchExpected(key, scalar.text(), write));
    return Optional.empty();
  }

  private Optional<Object> text(Declaration item, YamlScalar scalar, String key) {
    String text = scalar.text().strip();
    if (scalar.plain() && item.type() == String.class && isNoText(text)) {
      faults.add(scalar.position(), ValueMessages.quoteText(key, text));
      return Optional.empty();
    }
    if (item.type() == YearMonth.class) {
      MonthText.Reading reading = MonthText.read(text, key);
      reading
          .month()
          .ifPresentOrElse(m -> {}, () -> faults.add(scalar.position(), reading.problem()));
      return reading.month().map(m -> m);
    }
    if (item.type() == Path.class) {
      return path(scalar, text, key);
    }
    if (item.type().isEnum()) {
      return choice(item, scalar, text, key);
    }
    if (!item.pattern().isEmpty() && !text.matches(item.pattern())) {
      Optional<String> write = Optional.of(cleaned(text)).filter(c -> c.matches(item.pattern()));
      faults.add(
          scalar.position(), ValueMessages.badText(key, shortened(text), item.allowed(), write));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** Whole numbers are taken as written, since codes of places are numbers. */
  private static boolean isNoText(String text) {
    return text.matches("(?i)true|false")
        || text.matches("[-+]?(\\.[0-9]+|[0-9]+\\.[0-9]*|[0-9]+(\\.[0-9]*)?[eE][-+]?[0-9]+)")
        || text.matches("(?i)[-+]?\\.(inf|nan)");
  }

  /** An id as it might have been meant: half-width, lower case, blanks as hyphens. */
  private static String cleaned(String text) {
    return HalfWidth.of(text)
        .replaceAll("[\"']", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s/\\\\.:]+", "-")
        .replaceAll("^-+|-+$", "");
  }

  private Optional<Object> choice(Declaration item, YamlScalar scalar, String text, String key) {
    for (Object constant : item.type().getEnumConstants()) {
      if (Declaration.nameOf((Enum<?>) constant).equals(text)) {
        return Optional.of(constant);
      }
    }
    Optional<String> meant = Similar.closest(cleaned(text), item.choices());
    faults.add(
        scalar.position(),
        ValueMessages.unknownChoice(key, shortened(text), meant, item.choices()));
    return Optional.empty();
  }

  private Optional<Object> path(YamlScalar scalar, String text, String key) {
    try {
      if (!text.contains("\\")) {
        return Optional.of(scalar.position().source().folder().resolve(text).normalize());
      }
    } catch (InvalidPathException e) {
      // Reported below, like a path with backslashes.
    }
    faults.add(scalar.position(), ValueMessages.badPath(key, shortened(text)));
    return Optional.empty();
  }

  static String shortened(String text) {
    String oneLine = text.replaceAll("\\s+", " ");
    return oneLine.length() <= 40 ? oneLine : oneLine.substring(0, 40) + "…";
  }
}
