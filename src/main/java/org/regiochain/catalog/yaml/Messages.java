package org.regiochain.catalog.yaml;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.regiochain.catalog.Declaration;
import org.regiochain.catalog.Label;

/**
 * What is said about a faulty file, in both languages. Anything to be typed stands in backquotes.
 */
final class Messages {
  private Messages() {}

  // The file as a whole

  static Label unreadable(IOException e) {
    if (e instanceof NoSuchFileException) {
      return new Label("找不到这个文件。", "file not found.");
    }
    if (e instanceof AccessDeniedException) {
      return new Label("没有读取这个文件的权限。", "no permission to read this file.");
    }
    return new Label("文件无法读取。", "the file cannot be read.");
  }

  static Label tooLarge(int kilobytes) {
    return new Label(
        "文件超过 " + kilobytes + " KB，不像是参数文件。",
        "the file is larger than " + kilobytes + " KB, which no parameter file is.");
  }

  static Label notUtf8(String likely) {
    return new Label(
        "文件不是 UTF-8 编码（可能是 " + likely + "）。请在编辑器中“另存为”，编码选 UTF-8。",
        "the file is not UTF-8 (perhaps "
            + likely
            + "). Save it again in your editor with the encoding UTF-8.");
  }

  static Label controlCharacter(int codePoint) {
    String code = "U+" + String.format(Locale.ROOT, "%04X", codePoint);
    return new Label(
        "此处有不可见的控制字符 " + code + "，请删除。",
        "an invisible control character " + code + " stands here; delete it.");
  }

  static Label notText() {
    return new Label(
        "文件含有 YAML 不允许的字符，可能不是文本文件。",
        "the file holds characters that YAML does not allow; it may not be a text file.");
  }

  static Label empty() {
    return new Label(
        "文件是空的，或只有注释。用 `simulate new 名称` 可生成一份可运行的样例。",
        "the file is empty or holds only comments. `simulate new NAME` writes one that runs.");
  }

  static Label secondDocument() {
    return new Label(
        "`---` 在此开始了第二份文档，而一个文件只能写一份。请删除 `---`，或拆成两个文件。",
        "`---` begins a second document here, but a file holds one. Delete it or use two files.");
  }

  static Label tooDeep(int deepest) {
    return new Label(
        "嵌套超过 " + deepest + " 层。请检查缩进和括号。",
        "nested deeper than " + deepest + " levels. Check the indentation and the brackets.");
  }

  // Syntax

  static Label alias(int count) {
    return new Label(
        "不支持锚点 `&` 和别名 `*`（本文件共 " + count + " 处）。请把值直接写出，或用 `extends` 继承另一个文件。",
        "anchors `&` and aliases `*` are not supported ("
            + count
            + " in this file). Write the value out, or take it from another file with `extends`.");
  }

  static Label tag(String tag) {
    return new Label(
        "不支持类型标记 `" + tag + "`，请删除，只写值。",
        "the type tag `" + tag + "` is not supported; delete it and write the value alone.");
  }

  static Label keyNotText() {
    return new Label("键必须是一个名称，不能是列表或 `{…}`。", "a key must be a plain name, not a list or `{…}`.");
  }

  static Label duplicateKey(String key, int firstLine) {
    return new Label(
        "`" + key + "` 重复了，第一次出现在第 " + firstLine + " 行。请只保留一处。",
        "duplicate key `" + key + "`, first at line " + firstLine + ". Keep one of them.");
  }

  static Label wideColon() {
    return new Label(
        "这里用了全角冒号“：”。请改为半角冒号加一个空格 `: `。",
        "a full-width colon `：` stands here. Write `: ` (a colon and a space) instead.");
  }

  static Label wideComma() {
    return new Label(
        "这里用了全角逗号“，”分隔各项。请改为半角逗号加一个空格 `, `。",
        "a full-width comma `，` separates items here. Write `, ` (a comma and a space) instead.");
  }

  static Label tab(int lines) {
    return new Label(
        "行首使用了制表符（Tab）缩进，共 " + lines + " 行。YAML 只能用空格缩进，每级两个空格。",
        "the line is indented with a tab ("
            + lines
            + (lines == 1 ? " line" : " lines")
            + " in this file). YAML takes spaces only, two for each level.");
  }

  static Label unexpectedColon() {
    return new Label(
        "这里不应出现冒号。常见原因：缩进与上一行不一致；上一行的键后面少了 `:`；或文本里含有 `: ` 而没有加引号。",
        "a colon is not expected here. Usual causes: the indentation differs from the line above,"
            + " the key above lacks its `:`, or a text with `: ` in it needs quotes.");
  }

  static Label missingColon() {
    return new Label(
        "这一行的键后面缺少 `: `（半角冒号加空格）。", "the key in this line lacks its `: ` (a colon and a space).");
  }

  static Label reservedCharacter(String character) {
    return new Label(
        "值不能以 `" + character + "` 开头；如果是文本，请加双引号，例如 `\"" + character + "\"`。",
        "a value cannot begin with `"
            + character
            + "`; if it is text, put it in double quotes, such as `\""
            + character
            + "\"`.");
  }

  static Label openQuote() {
    return new Label("从这里开始的引号没有闭合。", "the quote that opens here is never closed.");
  }

  static Label badEscape() {
    return new Label(
        "双引号内的 `\\` 有特殊含义。路径请用 `/`；其他文本请改用单引号。",
        "`\\` has a special meaning inside double quotes. Write paths with `/`, other text in single"
            + " quotes.");
  }

  static Label openBracket(String open, String close) {
    return new Label(
        "`" + open + "` 与 `" + close + "` 之间的内容有误：缺少 `" + close + "` 或半角逗号 `, `。",
        "something is wrong between `"
            + open
            + "` and `"
            + close
            + "`: a `"
            + close
            + "` or a comma `, ` is missing.");
  }

  static Label textAfterQuote() {
    return new Label(
        "引号结束后还有多余的文本。如果文本里有单引号，请在外面使用双引号。",
        "text follows after the closing quote. If the text itself holds a single quote, put it in"
            + " double quotes.");
  }

  static Label indentation() {
    return new Label(
        "缩进与前面各行不一致。同一级的键要左对齐，下一级多缩进两个空格。",
        "the indentation does not fit the lines above. Keys of one level start in the same column,"
            + " the next level two spaces further right.");
  }

  static Label syntax(String problem) {
    return new Label("这里不是合法的 YAML（" + problem + "）。", "this is not valid YAML (" + problem + ").");
  }

  // Structure

  static Label unknownKey(
      String key, String section, Optional<String> meant, Collection<String> all) {
    String inZh = section.isEmpty() ? "" : "`" + section + "` 中";
    String inEn = section.isEmpty() ? "" : " in `" + section + "`";
    return new Label(
        inZh
            + "没有 `"
            + key
            + "` 这一项。"
            + meant.map(m -> "是否想写 `" + m + "`？").orElse("可用的项：" + String.join("、", all) + "。"),
        "unknown key `"
            + key
            + "`"
            + inEn
            + ". "
            + meant
                .map(m -> "Did you mean `" + m + "`?")
                .orElse("Allowed: " + String.join(", ", all) + "."));
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

  // Numbers and units

  static Label outOfRange(Declaration item, String key, String value, boolean below, String given) {
    String unitZh = item.unit().equals("1") ? "" : "，单位 " + item.unit();
    String unitEn = item.unit().equals("1") ? "" : ", in " + item.unit();
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

  // Text

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

  private static String foundZh(String found) {
    return found.isEmpty() ? "" : "不能只是 `" + found + "`。";
  }

  private static String foundEn(String found) {
    return found.isEmpty() ? "not a list." : "not just `" + found + "`.";
  }
}
