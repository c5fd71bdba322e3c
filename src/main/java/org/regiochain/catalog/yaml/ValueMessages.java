package org.regiochain.catalog.yaml;

import java.util.Collection;
import java.util.Optional;
import org.regiochain.catalog.Declaration;
import org.regiochain.catalog.Label;

/**
 * What is said about single values, in both languages. Anything to be typed stands in backquotes.
 */
final class ValueMessages {
  private ValueMessages() {}

  static Label outOfRange(Declaration item, String key, String value, boolean below, String given) {
    String unitZh = item.unit().equals("1") ? "" : "，单位 " + item.unit();
    String unitEn = item.unit().equals("1") ? "" : ", unit " + item.unit();
    String[] range = item.range().split(" … ");
    return new Label(
        "`"
            + key
            + "` = "
            + value
            + (given.isEmpty() ? "" : "（由 " + given + " 换算）")
            + (below ? "，小于最小值。" : "，大于最大值。")
            + "允许 "
            + range[0]
            + " 至 "
            + range[1]
            + unitZh
            + "（"
            + item.label().zh()
            + "）。",
        "`"
            + key
            + "` = "
            + value
            + (given.isEmpty() ? "" : " (converted from " + given + ")")
            + (below ? " is too small." : " is too large.")
            + " Allowed: "
            + range[0]
            + " to "
            + range[1]
            + unitEn
            + " ("
            + item.label().en()
            + ").");
  }

  static Label perhapsPercent(String number, String asShare) {
    return new Label(
        "如果想写百分之 " + number + "，请写 `" + asShare + "` 或 `{value: " + number + ", unit: \"%\"}`。",
        "For "
            + number
            + " per cent write `"
            + asShare
            + "` or `{value: "
            + number
            + ", unit: \"%\"}`.");
  }

  static Label wrongUnit(String key, String given, Collection<String> accepted) {
    return new Label(
        "`" + key + "` 不能用单位 `" + given + "`。可用的单位：" + String.join("、", accepted) + "。",
        "`"
            + key
            + "` cannot be given in `"
            + given
            + "`. Units: "
            + String.join(", ", accepted)
            + ".");
  }

  static Label numberExpected(String key, String found) {
    return new Label(
        "`" + key + "` 应该是数字，不能是 `" + found + "`。",
        "`" + key + "` must be a number, not `" + found + "`.");
  }

  static Label writeNumber(String key, String found, String write, Label why) {
    return new Label(
        "`" + key + "` 的值 `" + found + "` " + why.zh() + "，请写 `" + write + "`。",
        "`" + key + "`: `" + found + "` " + why.en() + "; write `" + write + "`.");
  }

  static Label wholeExpected(String key, String found) {
    return new Label(
        "`" + key + "` 应该是整数，不能是 `" + found + "`。",
        "`" + key + "` must be a whole number, not `" + found + "`.");
  }

  static Label notFinite(String key, String found) {
    return new Label(
        "`" + key + "` 必须是有限的数，不能是 `" + found + "`。",
        "`" + key + "` must be a finite number, not `" + found + "`.");
  }

  static Label noAmount(String key) {
    return new Label(
        "`" + key + "` 的 `{…}` 里缺少 `value`，例如 `{value: 5, unit: \"%\"}`。",
        "`" + key + "` lacks `value` in its `{…}`; for example `{value: 5, unit: \"%\"}`.");
  }

  static Label switchExpected(String key, String found, String write) {
    return new Label(
        "`"
            + key
            + "` 是开关，只能写 `true`（是）或 `false`（否），不能写 `"
            + found
            + "`。"
            + (write.isEmpty() ? "" : "请写 `" + write + "`。"),
        "`"
            + key
            + "` is a switch: `true` or `false`, not `"
            + found
            + "`."
            + (write.isEmpty() ? "" : " Write `" + write + "`."));
  }

  static Label quoteText(String key, String found) {
    return new Label(
        "`" + key + "` 是文本，而 `" + found + "` 会被当作别的类型。请加双引号：`\"" + found + "\"`。",
        "`"
            + key
            + "` is text, but `"
            + found
            + "` is read as something else. Put it in quotes: `\""
            + found
            + "\"`.");
  }

  static Label badText(String key, String found, Label allowed, Optional<String> write) {
    return new Label(
        "`"
            + key
            + "` 不能是 `"
            + found
            + "`："
            + allowed.zh()
            + "。"
            + write.map(w -> "例如 `" + w + "`。").orElse(""),
        "`"
            + key
            + "` cannot be `"
            + found
            + "`: "
            + allowed.en()
            + "."
            + write.map(w -> " For example `" + w + "`.").orElse(""));
  }

  static Label unknownChoice(
      String key, String found, Optional<String> meant, Collection<String> choices) {
    return new Label(
        "`"
            + key
            + "` 没有 `"
            + found
            + "` 这个选项。"
            + meant.map(m -> "是否想写 `" + m + "`？").orElse("")
            + "可选："
            + String.join("、", choices)
            + "。",
        "`"
            + key
            + "` cannot be `"
            + found
            + "`."
            + meant.map(m -> " Did you mean `" + m + "`?").orElse("")
            + " Allowed: "
            + String.join(", ", choices)
            + ".");
  }

  static Label monthExpected(String key, String found, Optional<String> write) {
    return new Label(
        "`"
            + key
            + "` 应该是年月，形式为 `2026-01`，不能是 `"
            + found
            + "`。"
            + write.map(w -> "请写 `" + w + "`。").orElse(""),
        "`"
            + key
            + "` must be a month such as `2026-01`, not `"
            + found
            + "`."
            + write.map(w -> " Write `" + w + "`.").orElse(""));
  }

  static Label noSuchMonth(String key, String month) {
    return new Label(
        "`" + key + "` 的月份 `" + month + "` 不存在，应在 01 至 12 之间。",
        "`" + key + "`: there is no month `" + month + "`; months run from 01 to 12.");
  }

  static Label yearOutOfRange(String key, int first, int last) {
    return new Label(
        "`" + key + "` 的年份应在 " + first + " 至 " + last + " 之间。",
        "`" + key + "`: the year must lie between " + first + " and " + last + ".");
  }

  static Label badPath(String key, String found) {
    return new Label(
        "`" + key + "` 的路径 `" + found + "` 无法识别。请用 `/` 分隔，并相对于本文件所在的文件夹。",
        "`"
            + key
            + "`: `"
            + found
            + "` is no path. Separate folders with `/`, starting from the folder"
            + " of this file.");
  }

  static Label fullWidth(String key, String found, String write) {
    return new Label(
        "`" + key + "` 的值 `" + found + "` 含有全角字符，请写 `" + write + "`。",
        "`" + key + "`: `" + found + "` holds full-width characters; write `" + write + "`.");
  }

  static Label join(Label first, Label second) {
    return new Label(first.zh() + second.zh(), first.en() + " " + second.en());
  }
}
