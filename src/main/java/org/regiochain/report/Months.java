package org.regiochain.report;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.regiochain.catalog.Lang;

/**
 * The calendar of a run.
 *
 * @param opening the month that month 0 (the opening state) stands for: the one before the first
 * @param last number of the last month
 */
record Months(YearMonth opening, int last) {
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

  YearMonth calendar(int month) {
    return opening.plusMonths(month);
  }

  /** The simulated period, from the first month to the last. */
  String period(Lang lang) {
    return period(1, last, lang);
  }

  /** From one month to another, cut at the end of the run. */
  String period(int first, int end, Lang lang) {
    YearMonth from = calendar(Math.min(first, last));
    YearMonth to = calendar(Math.min(end, last));
    if (lang == Lang.ZH) {
      return chinese(from) + (from.equals(to) ? "" : "—" + chinese(to));
    }
    return ENGLISH.format(from) + (from.equals(to) ? "" : " – " + ENGLISH.format(to));
  }

  /** One month in words. */
  String name(int month, Lang lang) {
    YearMonth date = calendar(month);
    return lang == Lang.ZH ? chinese(date) : ENGLISH.format(date);
  }

  private static String chinese(YearMonth date) {
    return date.getYear() + "年" + date.getMonthValue() + "月";
  }
}
