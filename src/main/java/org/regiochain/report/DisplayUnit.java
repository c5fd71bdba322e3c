package org.regiochain.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Lang;

/**
 * How a unit of the tables is shown: yuan as 亿元 or bn CNY, shares as per cent, so that no axis
 * needs an exponent.
 *
 * @param factor what a value of the table is multiplied by
 * @param label the unit as shown; may be empty for a pure number
 */
public record DisplayUnit(double factor, String label) {
  private static final Pattern MONEY =
      Pattern.compile(
          "(1e8 |million |)CNY(?:\\(base\\))?(?:/(?:person|worker))?(?:/(year|month|week))?");

  /** Indicators whose pure number is a part of a whole, told by their ids. */
  private static final Pattern PART = Pattern.compile(".*_(share|rate|loss)");

  private static final Map<String, Label> PERIODS =
      Map.of(
          "year", new Label("年", "year"),
          "month", new Label("月", "month"),
          "week", new Label("周", "week"));
  private static final Map<String, Label> PLAIN =
      Map.ofEntries(
          Map.entry("index", new Label("指数", "index")),
          Map.entry("week", new Label("周", "weeks")),
          Map.entry("weeks", new Label("周", "weeks")),
          Map.entry("month", new Label("月", "months")),
          Map.entry("months", new Label("月", "months")),
          Map.entry("stage", new Label("级", "stages")),
          Map.entry("stages", new Label("级", "stages")),
          Map.entry("firm", new Label("家", "firms")),
          Map.entry("firms", new Label("家", "firms")),
          Map.entry("patent", new Label("件", "patents")),
          Map.entry("plant", new Label("家", "plants")),
          Map.entry("site", new Label("个", "sites")),
          Map.entry("unit", new Label("架", "units")),
          Map.entry("1/month", new Label("件/月", "a month")),
          Map.entry("link", new Label("条", "links")),
          Map.entry("links", new Label("条", "links")),
          Map.entry("run", new Label("次", "runs")),
          Map.entry("row", new Label("行", "rows")),
          Map.entry("year", new Label("年", "years")),
          Map.entry("supplier", new Label("家", "suppliers")),
          Map.entry("bank", new Label("家", "banks")),
          Map.entry("1/week", new Label("/周", "a week")),
          Map.entry("1/day", new Label("/天", "a day")),
          Map.entry("nats", new Label("奈特", "nats")));

  /**
   * Chooses the unit to show an indicator in: a pure number that is a share, a rate or a relative
   * loss is shown in per cent, a difference of yearly rates in percentage or basis points.
   *
   * @param indicator id
   */
  public static DisplayUnit of(String indicator, String unit, double largest, Lang lang) {
    if (unit.equals("1/year") && indicator.endsWith("_spread")) {
      return new DisplayUnit(1e4, lang == Lang.ZH ? "基点" : "bp");
    }
    if (unit.equals("1/year") && indicator.endsWith("_gap")) {
      return new DisplayUnit(100, lang == Lang.ZH ? "百分点/年" : "pp a year");
    }
    if (unit.equals("1") && indicator.endsWith("_multiple")) {
      return new DisplayUnit(1, lang == Lang.ZH ? "倍" : "times");
    }
    boolean part = unit.equals("1") && PART.matcher(indicator).matches();
    return of(part ? "share" : unit, largest, lang);
  }

  /**
   * Chooses the unit to show.
   *
   * @param unit as written in the table, such as {@code CNY/month}, {@code share}, {@code person}
   * @param largest largest absolute value to be shown, in table units
   */
  public static DisplayUnit of(String unit, double largest, Lang lang) {
    Matcher money = MONEY.matcher(unit);
    if (money.matches()) {
      return money(money.group(1), money.group(2), largest, lang);
    }
    switch (unit) {
      case "share", "%":
        return new DisplayUnit(unit.equals("%") ? 1 : 100, "%");
      case "1/year":
        return new DisplayUnit(100, lang == Lang.ZH ? "%/年" : "% a year");
      case "person":
        return people(largest, "persons", lang);
      case "person/month":
        DisplayUnit people = people(largest, "persons", lang);
        String every = lang == Lang.ZH ? "/月" : " a month";
        return new DisplayUnit(people.factor(), people.label() + every);
      case "worker":
        return people(largest, "workers", lang);
      case "1", "":
        return new DisplayUnit(1, "");
      default:
        Label plain = PLAIN.get(unit);
        return new DisplayUnit(1, plain == null ? unit : plain.in(lang));
    }
  }

  private static DisplayUnit money(String scale, String period, double largest, Lang lang) {
    double yuan =
        switch (scale) {
          case "1e8 " -> 1e8;
          case "million " -> 1e6;
          default -> 1;
        };
    double size = largest * yuan;
    String every = "";
    if (period != null) {
      String word = PERIODS.get(period).in(lang);
      every = lang == Lang.ZH ? "/" + word : " a " + word;
    }
    if (lang == Lang.ZH) {
      double step = size >= 0.5e8 ? 1e8 : size >= 1e4 ? 1e4 : 1;
      String name = step == 1e8 ? "亿元" : step == 1e4 ? "万元" : "元";
      return new DisplayUnit(yuan / step, name + every);
    }
    double step = size >= 0.5e9 ? 1e9 : size >= 0.5e6 ? 1e6 : size >= 1e4 ? 1e3 : 1;
    String name = step == 1e9 ? "bn " : step == 1e6 ? "m " : step == 1e3 ? "thousand " : "";
    return new DisplayUnit(yuan / step, name + "CNY" + every);
  }

  private static DisplayUnit people(double largest, String english, Lang lang) {
    if (lang == Lang.ZH) {
      return largest >= 1e4 ? new DisplayUnit(1e-4, "万人") : new DisplayUnit(1, "人");
    }
    if (largest >= 1e6) {
      return new DisplayUnit(1e-6, "million " + english);
    }
    return largest >= 1e4
        ? new DisplayUnit(1e-3, "thousand " + english)
        : new DisplayUnit(1, english);
  }

  /** {@code （亿元/月）} or {@code (bn CNY a month)}, to stand after a name; empty without unit. */
  public String inBrackets(Lang lang) {
    if (label.isEmpty()) {
      return "";
    }
    return lang == Lang.ZH ? "（" + label + "）" : " (" + label + ")";
  }

  /** A value (already multiplied by the factor) with about three significant digits. */
  public static String number(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    double size = Math.abs(value);
    int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 || size == 0 ? 2 : 3;
    return number(value, decimals);
  }

  /** A value with up to three significant digits and no zeros at its end, as in running text. */
  static String brief(double value) {
    if (!Double.isFinite(value) || value == 0) {
      return value == 0 ? "0" : number(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
    return number(value, Math.max(0, rounded.scale()));
  }

  /** Decimals that tell values of this size apart. */
  static int decimalsFor(double largest) {
    if (largest >= 0.1 || largest == 0) {
      return largest >= 100 ? 0 : largest >= 10 ? 1 : 2;
    }
    return largest >= 0.01 ? 3 : largest >= 0.005 ? 4 : 5;
  }

  /** A value with a fixed number of decimals and thousands separators. */
  public static String number(double value, int decimals) {
    String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    String text = new DecimalFormat(pattern, symbols()).format(value);
    boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    // "-0.0" would suggest a fall; the true minus sign is as wide as a digit.
    return zero ? text.replace("-", "") : text.replace('-', '−');
  }

  /** As {@link #number(double, int)}, with a plus sign where it is above zero. */
  public static String signed(double value, int decimals) {
    String text = number(value, decimals);
    boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return value > 0 && !zero ? "+" + text : text;
  }

  private static DecimalFormatSymbols symbols() {
    return DecimalFormatSymbols.getInstance(Locale.ROOT);
  }
}
