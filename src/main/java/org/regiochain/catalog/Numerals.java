package org.regiochain.catalog;

import java.math.BigDecimal;
import java.nio.file.Path;

/** Numbers and paths as text that means the same on every machine. */
public final class Numerals {
  private Numerals() {}

  /**
   * The shortest decimal number that reads back as the same double, in plain digits: exponents are
   * read as text by some YAML tools.
   */
  public static String plain(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.toString(value);
    }
    BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    return digits.signum() == 0 ? "0" : digits.toPlainString();
  }

  /** A path with forward slashes. */
  public static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
