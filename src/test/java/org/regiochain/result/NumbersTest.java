package org.regiochain.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0.0, 0",
    "-0.0, 0",
    "1.0, 1",
    "-12.5, -12.5",
    "0.1, 0.1",
    "0.30000000000000004, 0.30000000000000004",
    "1.0E8, 100000000",
    "1.0E-6, 0.000001",
    "1.0E-9, 1E-9",
    "2.0E-3, 0.002",
    "2.2250738585072014E-308, 2.2250738585072014E-308",
    "4.9E-324, 4.9E-324",
    "1.7976931348623157E308, 1.7976931348623157E308",
    "2.0E23, 2E23",
    "NaN, NaN",
    "Infinity, Infinity"
  })
  void knownTexts(double x, String text) {
    assertThat(Numbers.text(x)).isEqualTo(text);
  }

  /** Among them doubles that Java before 19 prints with a digit too many (JDK-4511638). */
  @Test
  void isShortestWhereJavaBefore19IsNot() {
    assertThat(Numbers.text(0x1.0p-44)).isEqualTo("5.684341886080802E-14");
    assertThat(Numbers.text(2.0E-3)).isEqualTo("0.002");
    assertThat(Numbers.text(1.0E23)).isEqualTo("1E23");
    assertThat(Numbers.text(8.41E21)).isEqualTo("8.41E21");
    assertThat(Numbers.text(2.2E-322)).isEqualTo("2.2E-322");
  }

  @Test
  void readsBackExactlyAndIsShortestForRandomDoubles() {
    SplittableRandom random = new SplittableRandom(20260101);
    for (int i = 0; i < 100_000; i++) {
      double x = Double.longBitsToDouble(random.nextLong());
      if (i % 2 == 0) {
        x = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-6, 14));
      }
      if (!Double.isFinite(x)) {
        continue;
      }
      String text = Numbers.text(x);
      assertThat(Double.parseDouble(text)).as("seed 20260101, draw %d: %s", i, text).isEqualTo(x);
      if (Math.abs(x) >= Double.MIN_NORMAL) {
        int digits = new BigDecimal(text).stripTrailingZeros().precision();
        assertThat(digits).as(text).isEqualTo(shortestPrecision(x));
      }
    }
  }

  /** Fewest digits (15 at least, then stripped) at which correct rounding reads back to x. */
  private static int shortestPrecision(double x) {
    BigDecimal exact = new BigDecimal(x);
    for (int precision = 15; precision <= 17; precision++) {
      BigDecimal rounded = exact.round(new MathContext(precision));
      if (rounded.doubleValue() == x) {
        return rounded.stripTrailingZeros().precision();
      }
    }
    throw new AssertionError("17 digits always suffice: " + x);
  }
}
