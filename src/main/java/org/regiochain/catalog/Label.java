package org.regiochain.catalog;

/** A text in Chinese and English; neither may be blank. */
public record Label(String zh, String en) {
  public Label {
    if (zh == null || zh.isBlank() || en == null || en.isBlank()) {
      throw new IllegalArgumentException("a label needs a Chinese and an English text");
    }
  }

  /** The text in one language. */
  public String in(Lang lang) {
    return lang == Lang.ZH ? zh : en;
  }
}
