package org.regiochain.catalog.yaml;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regiochain.catalog.Declaration;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Units;
import org.regiochain.catalog.yaml.YamlValue.YamlScalar;

/**
 * Reads a number as YAML 1.2 writes it, and no other way: {@code 1.0e9} is a number here although
 * older tools take it for text. What only looks like a number is refused together with the way to
 * write it.
 */
final class NumberText {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?");
  private static final Pattern LEADING_ZERO = Pattern.compile("[-+]?0[0-9]+");
  private static final Pattern GROUPED =
      Pattern.compile("[-+]?[0-9]{1,3}([,_ '][0-9]{3})+(\\.[0-9]+)?");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?[0-9]+,[0-9]+");
  private static final Pattern UNDERSCORES = Pattern.compile("[-+]?[0-9][0-9_]*(\\.[0-9_]+)?");
  private static final Pattern OTHER_BASE =
      Pattern.compile("0(x[0-9a-fA-F]{1,8}|o[0-7]{1,10}|b[01]{1,31})");
  private static final Pattern FRACTION = Pattern.compile("([0-9.]+) */ *([0-9.]+)");
  private static final Pattern MYRIADS = Pattern.compile("([-+]?[0-9.]+) *([万亿])");
  private static final Pattern WITH_UNIT = Pattern.compile("([-+]?[0-9.]+) *([%‰]|\\p{L}[^0-9]*)");
  private static final Pattern OFF =
      Pattern.compile("no|off|none|false|否|无|关", Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_FINITE =
      Pattern.compile("[-+]?\\.?(nan|inf|infinity)", Pattern.CASE_INSENSITIVE);

  /** A number, or why there is none. */
  record Reading(Optional<BigDecimal> number, Label problem) {}

  private NumberText() {}

  static Reading read(YamlScalar scalar, Declaration item, String key) {
    String text = scalar.text().strip();
    if (!scalar.plain() && NUMBER.matcher(text).matches()) {
      return problem(
          ValueMessages.writeNumber(
              key,
              "\"" + text + "\"",
              text,
              new Label("带引号，会被当作文本", "is text because of its quotes")));
    }
    if (text.length() > 60) {
      return problem(ValueMessages.numberExpected(key, text.substring(0, 60) + "…"));
    }
    String ascii = HalfWidth.of(text);
    if (!ascii.equals(text) && NUMBER.matcher(ascii).matches()) {
      return problem(ValueMessages.fullWidth(key, text, ascii));
    }
    if (LEADING_ZERO.matcher(text).matches()) {
      return problem(
          ValueMessages.writeNumber(
              key,
              text,
              new BigDecimal(text).toPlainString(),
              new Label("以 0 开头，有的工具会按八进制理解", "begins with 0, which some tools read as octal")));
    }
    if (NUMBER.matcher(text).matches()) {
      BigDecimal number = new BigDecimal(text);
      return Double.isInfinite(number.doubleValue())
          ? problem(ValueMessages.notFinite(key, text))
          : new Reading(Optional.of(number), null);
    }
    return problem(explain(text, ascii, item, key));
  }

  private static Label explain(String text, String ascii, Declaration item, String key) {
    if (NOT_FINITE.matcher(ascii).matches()) {
      return ValueMessages.notFinite(key, text);
    }
    if (GROUPED.matcher(ascii).matches() || UNDERSCORES.matcher(ascii).matches()) {
      return ValueMessages.writeNumber(
          key,
          text,
          ascii.replaceAll("[,_ ']", ""),
          new Label("用了分隔符，不是 YAML 的数字", "has separators, which YAML numbers do not have"));
    }
    if (DECIMAL_COMMA.matcher(ascii).matches()) {
      return ValueMessages.writeNumber(
          key,
          text,
          ascii.replace(',', '.'),
          new Label("用逗号作小数点", "uses a comma as the decimal point"));
    }
    if (OTHER_BASE.matcher(ascii).matches()) {
      int base = ascii.charAt(1) == 'x' ? 16 : ascii.charAt(1) == 'o' ? 8 : 2;
      return ValueMessages.writeNumber(
          key,
          text,
          Long.toString(Long.parseLong(ascii.substring(2), base)),
          new Label("不是十进制数", "is not a decimal number"));
    }
    Matcher myriads = MYRIADS.matcher(ascii);
    if (myriads.matches() && NUMBER.matcher(myriads.group(1)).matches()) {
      BigDecimal unit = new BigDecimal(myriads.group(2).equals("万") ? "1e4" : "1e8");
      return ValueMessages.writeNumber(
          key,
          text,
          new BigDecimal(myriads.group(1)).multiply(unit).stripTrailingZeros().toPlainString(),
          new Label("含有中文数量单位", "holds a Chinese numeral"));
    }
    Matcher fraction = FRACTION.matcher(ascii);
    if (fraction.matches()
        && NUMBER.matcher(fraction.group(1)).matches()
        && NUMBER.matcher(fraction.group(2)).matches()
        && new BigDecimal(fraction.group(2)).signum() != 0) {
      BigDecimal quotient =
          new BigDecimal(fraction.group(1))
              .divide(new BigDecimal(fraction.group(2)), MathContext.DECIMAL64);
      return ValueMessages.writeNumber(
          key,
          text,
          quotient.stripTrailingZeros().toPlainString(),
          new Label("是算式，不会被计算", "is a fraction, which is not worked out"));
    }
    String digits = ascii.replace('O', '0').replace('o', '0').replace('l', '1').replace('I', '1');
    if (NUMBER.matcher(digits).matches()) {
      return ValueMessages.writeNumber(
          key, text, digits, new Label("含有形似数字的字母", "holds a letter that looks like a digit"));
    }
    if (OFF.matcher(ascii).matches() && item.min() <= 0) {
      return ValueMessages.writeNumber(
          key, text, "0", new Label("是开关用语，而这里要数字", "is a switch word, but a number is needed"));
    }
    Matcher withUnit = WITH_UNIT.matcher(ascii);
    if (withUnit.matches() && NUMBER.matcher(withUnit.group(1)).matches()) {
      return numberWithUnit(text, withUnit.group(1), withUnit.group(2), item, key);
    }
    return ValueMessages.numberExpected(key, text);
  }

  private static Label numberWithUnit(
      String text, String number, String unit, Declaration item, String key) {
    String name = unitName(unit.strip());
    if (!Units.accepted(item).containsKey(name)) {
      return ValueMessages.join(
          ValueMessages.numberExpected(key, text),
          ValueMessages.wrongUnit(key, unit.strip(), Units.accepted(item).keySet()));
    }
    String write =
        name.equals(item.unit()) ? number : "{value: " + number + ", unit: \"" + name + "\"}";
    return ValueMessages.writeNumber(key, text, write, new Label("带有单位", "has its unit attached"));
  }

  /** A unit as it is declared, from the words people attach to numbers. */
  private static String unitName(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "weeks", "周", "星期" -> "week";
      case "months", "个月", "月" -> "month";
      case "years", "年" -> "year";
      case "公里", "千米" -> "km";
      case "米" -> "m";
      default -> word;
    };
  }

  private static Reading problem(Label label) {
    return new Reading(Optional.empty(), label);
  }
}
