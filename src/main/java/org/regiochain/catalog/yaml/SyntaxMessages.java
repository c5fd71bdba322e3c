package org.regiochain.catalog.yaml;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.regiochain.catalog.Label;

/**
 * What is said about a file that cannot be read, in both languages. Anything to be typed stands in
 * backquotes.
 */
final class SyntaxMessages {
  private SyntaxMessages() {}

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

  static Label colonInText() {
    return new Label(
        "文本里含有 `: `，会被当作新的键。请给整个文本加双引号。",
        "the text holds `: `, which is read as another key. Put the whole text in double quotes.");
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
}
