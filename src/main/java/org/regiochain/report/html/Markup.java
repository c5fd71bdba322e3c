package org.regiochain.report.html;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML that is well-formed XML too: every text is escaped, every element closed. Attributes
 * are given as name, value, name, value.
 */
final class Markup {
  private final StringBuilder out = new StringBuilder(1 << 16);
  private final Deque<String> open = new ArrayDeque<>();

  /** Begins an element. */
  Markup open(String element, String... attributes) {
    tag(element, attributes).append('>');
    open.push(element);
    return this;
  }

  /** Ends the element begun last. */
  Markup close() {
    out.append("</").append(open.pop()).append(">\n");
    return this;
  }

  /** Writes an element without content, such as {@code img}. */
  Markup empty(String element, String... attributes) {
    tag(element, attributes).append("/>\n");
    return this;
  }

  /** Writes an element that holds a text only. */
  Markup element(String element, String text, String... attributes) {
    tag(element, attributes).append('>').append(escaped(text));
    out.append("</").append(element).append(">\n");
    return this;
  }

  /** Writes a text. */
  Markup text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** Writes what is markup already. */
  Markup raw(String markup) {
    out.append(markup);
    return this;
  }

  private StringBuilder tag(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1]));
      out.append('"');
    }
    return out;
  }

  /** A text with the characters that mean something in markup replaced. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /**
   * The markup written.
   *
   * @throws IllegalStateException if an element is still open
   */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return out.toString();
  }
}
