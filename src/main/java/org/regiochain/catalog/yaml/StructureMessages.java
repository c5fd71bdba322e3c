package org.regiochain.catalog.yaml;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.regiochain.catalog.Label;

/**
 * What is said about keys, groups and lists, in both languages. Anything to be typed stands in
 * backquotes.
 */
final class StructureMessages {
  private StructureMessages() {}

  static Label unknownKey(
      String key, String section, Optional<String> meant, Collection<String> all) {
    String inZh = section.isEmpty() ? "" : "`" + section + "` 中";
    String inEn = section.isEmpty() ? "" : " in `" + section + "`";
    return new Label(
        inZh
            + "没有 `"
            + key
            + "` 这一项。"
            + meant
                .map(m -> "是否想写 `" + m + "`？")
                .orElse(all.isEmpty() ? "" : "可用的项：" + String.join("、", all) + "。"),
        "unknown key `"
            + key
            + "`"
            + inEn
            + "."
            + meant
                .map(m -> " Did you mean `" + m + "`?")
                .orElse(all.isEmpty() ? "" : " Allowed: " + String.join(", ", all) + "."));
  }

  static Label misplacedKey(String key, String section, String place) {
    return new Label(
        (section.isEmpty() ? "文件顶层" : "`" + section + "` 中")
            + "没有 `"
            + key
            + "` 这一项；它属于 `"
            + place
            + "`，请写在那里。",
        "unknown key `"
            + key
            + "` "
            + (section.isEmpty() ? "at the top level" : "in `" + section + "`")
            + "; it belongs under `"
            + place
            + "`.");
  }

  static Label dottedKey(String key, String nested) {
    return new Label(
        "文件中不能写带点的键 `" + key + "`，请分层写成 `" + nested + "`。",
        "a file takes no dotted key `" + key + "`; write it nested: `" + nested + "`.");
  }

  static Label mergeKey() {
    return new Label(
        "不支持合并键 `<<`。请用 `extends` 继承另一个文件。",
        "the merge key `<<` is not supported. Take values from another file with `extends`.");
  }

  static Label missingKeys(List<String> keys, String section, List<String> examples) {
    String names = "`" + String.join("`, `", keys) + "`";
    String lines = "`" + String.join("`, `", examples) + "`";
    boolean one = keys.size() == 1;
    return new Label(
        (section.isEmpty() ? "" : "`" + section + "` ")
            + "缺少必填项 "
            + names.replace("`, `", "`、`")
            + "，例如 "
            + lines.replace("`, `", "`、`")
            + "。",
        (section.isEmpty() ? "the file" : "`" + section + "`")
            + (one ? " lacks the required key " : " lacks the required keys ")
            + names
            + "; for example "
            + lines
            + ".");
  }

  static Label mapExpected(String key, String found, String example) {
    return new Label(
        "`" + key + "` 应该是一组“键: 值”，" + foundZh(found) + "请写成 `" + example + "`。",
        "`"
            + key
            + "` must be a group of `key: value`, "
            + foundEn(found)
            + " Write `"
            + example
            + "`.");
  }

  static Label listExpected(String key, String example) {
    return new Label(
        "`" + key + "` 应该是一个列表，每项以 `- ` 开头，例如 `" + example + "`。",
        "`" + key + "` must be a list, each item after `- `; for example `" + example + "`.");
  }

  static Label singleExpected(String key, boolean list) {
    return new Label(
        "`" + key + "` 只能是单个值，这里却是" + (list ? "列表" : "一组“键: 值”") + "。",
        "`" + key + "` takes a single value, not " + (list ? "a list." : "a group of keys."));
  }

  static Label emptySection(String key) {
    return new Label(
        "`" + key + "` 下面没有内容。请在下一行缩进两个空格写出各项，或删除这一行。",
        "`"
            + key
            + "` holds nothing. Write its keys below, two spaces further right, or delete it.");
  }

  static Label emptyList(String key) {
    return new Label(
        "`" + key + "` 下面没有内容。请逐项写出，每项以 `- ` 开头；如果没有，请写 `" + key + ": []`。",
        "`"
            + key
            + "` holds nothing. Write its items below, each after `- `; for none write `"
            + key
            + ": []`.");
  }

  static Label noSpaceAfterColon() {
    return new Label("冒号后面缺少空格。", "a space is missing after the colon.");
  }

  static Label nullValue(String key, String otherwise) {
    return new Label(
        "`" + key + "` 没有值。请写上值，或删除这一行" + (otherwise.isEmpty() ? "。" : "以使用默认值 " + otherwise + "。"),
        "`"
            + key
            + "` has no value. Write one, or delete the line"
            + (otherwise.isEmpty() ? "." : " to take the default " + otherwise + "."));
  }

  private static String foundZh(String found) {
    return found.isEmpty() ? "不能是列表。" : "不能只是 `" + found + "`。";
  }

  private static String foundEn(String found) {
    return found.isEmpty() ? "not a list." : "not just `" + found + "`.";
  }
}
