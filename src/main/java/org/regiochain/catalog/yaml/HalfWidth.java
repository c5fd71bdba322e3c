package org.regiochain.catalog.yaml;

import java.text.Normalizer;

/** Turns what a Chinese keyboard makes of digits, letters and quotes into their plain forms. */
final class HalfWidth {
  private HalfWidth() {}

  static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[“”‘’。]", "").strip();
  }
}
