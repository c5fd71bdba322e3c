package org.regiochain.result;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259) into maps in file order, lists, texts, doubles, booleans and null. Enough
 * for the manifests this project writes and for GeoJSON outlines.
 */
public final class JsonReader {
  /** Deeper nesting is refused, so that a hostile file cannot exhaust the stack. */
  private static final int MAX_DEPTH = 100;

  private final Path file;
  private final String text;
  private int at;

  private JsonReader(Path file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * The value a file holds.
   *
   * @throws OutputException if it cannot be read or is not JSON; names the line
   */
  public static Object read(Path file) {
    try {
      return parse(file, Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw OutputException.reading(file, e);
    }
  }

  /**
   * The value a text holds.
   *
   * @param file named in what is thrown
   * @throws OutputException if it is not JSON
   */
  public static Object parse(Path file, String text) {
    JsonReader reader = new JsonReader(file, text);
    Object value = reader.value(0);
    reader.skipBlanks();
    if (reader.at < text.length()) {
      throw reader.fault("多余的内容", "unexpected content after the value");
    }
    return value;
  }

  private Object value(int depth) {
    if (depth > MAX_DEPTH) {
      throw fault("嵌套过深", "nested too deeply");
    }
    skipBlanks();
    char c = at < text.length() ? text.charAt(at) : 0;
    return switch (c) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't' -> word("true", Boolean.TRUE);
      case 'f' -> word("false", Boolean.FALSE);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, Object> object(int depth) {
    Map<String, Object> map = new LinkedHashMap<>();
    at++;
    if (next('}')) {
      return map;
    }
    do {
      skipBlanks();
      String key = string();
      require(':');
      map.put(key, value(depth + 1));
    } while (next(','));
    require('}');
    return map;
  }

  private List<Object> array(int depth) {
    List<Object> list = new ArrayList<>();
    at++;
    if (next(']')) {
      return list;
    }
    do {
      list.add(value(depth + 1));
    } while (next(','));
    require(']');
    return list;
  }

  private String string() {
    if (at >= text.length() || text.charAt(at) != '"') {
      throw fault("此处应为引号", "expected a quoted text");
    }
    StringBuilder out = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return out.toString();
      }
      out.append(c == '\\' ? escaped() : c);
    }
    throw fault("引号未闭合", "a quoted text does not end");
  }

  private char escaped() {
    at++;
    char c = at < text.length() ? text.charAt(at) : 0;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        if (at + 4 < text.length() && text.substring(at + 1, at + 5).matches("[0-9a-fA-F]{4}")) {
          at += 4;
          yield (char) Integer.parseInt(text, at - 3, at + 1, 16);
        }
        throw fault("转义序列有误", "a broken escape");
      }
      default -> throw fault("转义序列有误", "a broken escape");
    };
  }

  private Double number() {
    int start = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    try {
      return Double.valueOf(text.substring(start, at));
    } catch (NumberFormatException e) {
      at = start;
      throw fault("此处不是 JSON 值", "not a JSON value");
    }
  }

  private <T> T word(String word, T value) {
    if (!text.startsWith(word, at)) {
      throw fault("此处不是 JSON 值", "not a JSON value");
    }
    at += word.length();
    return value;
  }

  private boolean next(char c) {
    skipBlanks();
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void require(char c) {
    if (!next(c)) {
      throw fault("此处应为 " + c, "expected " + c);
    }
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n\uFEFF".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private OutputException fault(String zh, String en) {
    int line = 1 + (int) text.chars().limit(at).filter(c -> c == '\n').count();
    return OutputException.content(file, line, zh, en);
  }
}
