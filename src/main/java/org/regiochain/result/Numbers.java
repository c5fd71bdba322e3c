package org.regiochain.result;

/** Numbers as text, the same on every machine and Java version. */
public final class Numbers {
  private static final int SMALLEST_PLAIN = -7;
  private static final int LARGEST_PLAIN = 21;

  private Numbers() {}

  /**
   * The shortest decimal that reads back to the same double. Plain notation from 1e-7 up to 1e21,
   * exponents outside; {@code NaN}, {@code Infinity} and {@code -Infinity} as Java, R and pandas
   * read them. Minus zero is 0.
   */
  public static String text(double x) {
    if (x == 0) {
      return "0";
    }
    if (!Double.isFinite(x)) {
      return Double.toString(x);
    }
    ShortestDecimal decimal = ShortestDecimal.of(Math.abs(x));
    long digits = decimal.digits();
    int exponent = decimal.exponent();
    while (digits % 10 == 0) {
      digits /= 10;
      exponent++;
    }
    StringBuilder out = new StringBuilder(24);
    if (x < 0) {
      out.append('-');
    }
    String text = Long.toString(digits);
    int point = text.length() + exponent;
    if (point <= SMALLEST_PLAIN || point > LARGEST_PLAIN) {
      out.append(text.charAt(0));
      if (text.length() > 1) {
        out.append('.').append(text, 1, text.length());
      }
      return out.append('E').append(point - 1).toString();
    }
    if (exponent >= 0) {
      return out.append(text).append("0".repeat(exponent)).toString();
    }
    if (point > 0) {
      return out.append(text, 0, point).append('.').append(text, point, text.length()).toString();
    }
    return out.append("0.").append("0".repeat(-point)).append(text).toString();
  }
}
