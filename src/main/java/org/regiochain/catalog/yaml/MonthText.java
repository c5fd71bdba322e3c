package org.regiochain.catalog.yaml;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regiochain.catalog.Label;

/** Reads a month written {@code 2026-01}. */
final class MonthText {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;
  private static final Pattern MONTH = Pattern.compile("([0-9]{4})-([0-9]{2})");

  /** Other ways people write a month or a day of it. */
  private static final Pattern LIKELY =
      Pattern.compile("([12][0-9]{3})[-/.年 M]*([0-9]{1,2})(月|[-/.月][0-9]{1,2}日?)?");

  private static final Pattern QUARTER = Pattern.compile("([12][0-9]{3})[- 年]*[Qq]([1-4])");

  /** A month, or why there is none. */
  record Reading(Optional<YearMonth> month, Label problem) {}

  private MonthText() {}

  static Reading read(String text, String key) {
    Matcher month = MONTH.matcher(text);
    if (!month.matches()) {
      Optional<String> write = likely(HalfWidth.of(text));
      return new Reading(Optional.empty(), ValueMessages.monthExpected(key, text, write));
    }
    if (!monthExists(month.group(2))) {
      return new Reading(Optional.empty(), ValueMessages.noSuchMonth(key, month.group(2)));
    }
    int year = Integer.parseInt(month.group(1));
    return year < FIRST_YEAR || year > LAST_YEAR
        ? new Reading(Optional.empty(), ValueMessages.yearOutOfRange(key, FIRST_YEAR, LAST_YEAR))
        : new Reading(Optional.of(YearMonth.parse(text)), null);
  }

  private static Optional<String> likely(String text) {
    Matcher quarter = QUARTER.matcher(text);
    if (quarter.matches()) {
      return Optional.of(written(quarter.group(1), 3 * Integer.parseInt(quarter.group(2)) - 2));
    }
    Matcher likely = LIKELY.matcher(text);
    return likely.matches() && monthExists(likely.group(2))
        ? Optional.of(written(likely.group(1), Integer.parseInt(likely.group(2))))
        : Optional.empty();
  }

  private static String written(String year, int month) {
    return year + "-" + String.format(Locale.ROOT, "%02d", month);
  }

  private static boolean monthExists(String digits) {
    int month = Integer.parseInt(digits);
    return month >= 1 && month <= 12;
  }
}
