package org.regiochain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conversion of units. */
class UnitsTest {
  /** One number of each declared unit. */
  public record Sample(
      @Real(unit = "1", value = 0, min = 0, max = 1, zh = "份", en = "s", source = "s") double share,
      @Real(
              unit = "1/year",
              rate = true,
              value = 0,
              min = 0,
              max = 1,
              zh = "利",
              en = "r",
              source = "s")
          double yearly,
      @Real(
              unit = "1/month",
              rate = true,
              value = 0,
              min = 0,
              max = 1,
              zh = "率",
              en = "h",
              source = "s")
          double monthly,
      @Real(unit = "1/month", value = 0, min = 0, max = 1, zh = "差", en = "d", source = "s")
          double deviation,
      @Real(unit = "1/1000km", value = 0, min = 0, max = 1, zh = "距", en = "k", source = "s")
          double distance,
      @Whole(unit = "week", value = 0, min = 0, max = 9, zh = "周", en = "w", source = "s")
          int weeks,
      @Whole(unit = "1", value = 0, min = 0, max = 9, zh = "数", en = "n", source = "s")
          int number) {}

  @ParameterizedTest
  @CsvSource({
    "share,%,5,0.05",
    "share,‰,3,0.003",
    "yearly,%/year,3.92,0.0392",
    "yearly,%/month,0.3,0.036",
    "yearly,1/month,0.003,0.036",
    "monthly,1/year,0.15,0.0125",
    "monthly,%/year,12,0.01",
    "monthly,%/month,1,0.01",
    "deviation,‰/month,5,0.005",
    "distance,1/100km,0.003,0.03",
    "distance,1/km,0.00003,0.03",
    "weeks,month,2,8"
  })
  @DisplayName("Conversions are exact in decimal numbers, both ways")
  void converts(String item, String unit, String given, double declared) {
    Units.Factor factor = Units.accepted(declaration(item)).get(unit);
    assertThat(factor.toDeclared(new BigDecimal(given))).isEqualTo(declared);
    assertThat(factor.fromDeclared(declared)).isEqualTo(Double.parseDouble(given));
  }

  @Test
  @DisplayName("What does not add up over time does not convert between periods")
  void refuses() {
    assertThat(Units.accepted(declaration("deviation")))
        .containsOnlyKeys("1/month", "%/month", "‰/month");
    assertThat(Units.accepted(declaration("number"))).containsOnlyKeys("1");
  }

  private static Declaration declaration(String name) {
    List<Shape.Field> fields = Shape.of(Sample.class).fields();
    return fields.stream()
        .filter(f -> f.name().equals(name))
        .map(f -> ((Shape.Leaf) f.shape()).declaration())
        .findFirst()
        .orElseThrow();
  }
}
