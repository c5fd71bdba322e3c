package org.regiochain.catalog;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The units a number may be written in, besides the declared one. Conversions are linear and few:
 * only what cannot mislead. Shares of a gap closed, probabilities and standard deviations do not
 * scale with the period, so only a declared rate converts between month and year.
 */
public final class Units {
  private static final Factor SAME = factor(1, 1);

  private Units() {}

  /**
   * A conversion to the declared unit: multiply, then divide. Two whole numbers instead of one
   * fraction keep 12 %/year an exact 0.01 a month.
   */
  public record Factor(BigDecimal times, BigDecimal over) {
    /** A number in the declared unit. */
    public double toDeclared(BigDecimal given) {
      return given.multiply(times).divide(over, MathContext.DECIMAL64).doubleValue() + 0.0;
    }

    /** A number of the declared unit in the unit given. */
    public double fromDeclared(double declared) {
      return new BigDecimal(Double.toString(declared))
          .multiply(over)
          .divide(times, MathContext.DECIMAL64)
          .doubleValue();
    }
  }

  /** The units in which an item may be written, the declared one first, with their conversion. */
  public static Map<String, Factor> accepted(Declaration item) {
    Map<String, Factor> accepted = new LinkedHashMap<>();
    accepted.put(item.unit(), SAME);
    switch (item.unit()) {
      case "1" -> {
        if (item.type() == double.class) {
          accepted.put("%", factor(1, 100));
          accepted.put("‰", factor(1, 1000));
        }
      }
      case "week" -> accepted.put("month", factor(4, 1)); // the model's month has four weeks
      case "month" -> {
        accepted.put("week", factor(1, 4));
        accepted.put("year", factor(12, 1));
      }
      case "km" -> accepted.put("m", factor(1, 1000));
      case "1/1000km" -> {
        accepted.put("1/100km", factor(10, 1));
        accepted.put("1/km", factor(1000, 1));
        accepted.put("%/1000km", factor(1, 100));
      }
      default -> perPeriod(item, accepted);
    }
    return accepted;
  }

  private static void perPeriod(Declaration item, Map<String, Factor> accepted) {
    for (String period : List.of("year", "month", "week", "day")) {
      if (item.unit().equals("1/" + period)) {
        accepted.put("%/" + period, factor(1, 100));
        accepted.put("‰/" + period, factor(1, 1000));
      }
    }
    if (item.rate() && item.unit().equals("1/year")) {
      accepted.put("1/month", factor(12, 1));
      accepted.put("%/month", factor(12, 100));
    }
    if (item.rate() && item.unit().equals("1/month")) {
      accepted.put("1/year", factor(1, 12));
      accepted.put("%/year", factor(1, 1200));
    }
  }

  private static Factor factor(long times, long over) {
    return new Factor(BigDecimal.valueOf(times), BigDecimal.valueOf(over));
  }
}
