package org.regiochain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regiochain.catalog.Lang;

class DisplayUnitTest {
  @ParameterizedTest
  @CsvSource({
    "CNY/month, 6e11, 亿元/月, 6000",
    "CNY/year, 66000, 万元/年, 6.6",
    "CNY/week, 900, 元/周, 900",
    "1e8 CNY/year, 48598, 亿元/年, 48598",
    "CNY, 2e12, 亿元, 20000",
    "CNY/worker/month, 5200, 元/月, 5200",
    "CNY(base)/month, 6e11, 亿元/月, 6000",
    "person, 83674866, 万人, 8367.4866",
    "worker, 12, 人, 12",
    "share, 0.05, %, 5",
    "week, 7, 周, 7",
    "1, 3, '', 3"
  })
  void chinese(String unit, double value, String label, double shown) {
    DisplayUnit display = DisplayUnit.of(unit, value, Lang.ZH);
    assertThat(display.label()).isEqualTo(label);
    assertThat(value * display.factor()).isCloseTo(shown, withinPercentage(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "CNY/month, 6e11, bn CNY a month, 600",
    "CNY/month, 1.4e8, m CNY a month, 140",
    "CNY/year, 66000, thousand CNY a year, 66",
    "person, 83674866, million persons, 83.674866",
    "worker, 41000, thousand workers, 41"
  })
  void english(String unit, double value, String label, double shown) {
    DisplayUnit display = DisplayUnit.of(unit, value, Lang.EN);
    assertThat(display.label()).isEqualTo(label);
    assertThat(value * display.factor()).isCloseTo(shown, withinPercentage(1e-9));
  }

  @Test
  void sharesAreShownInPerCent() {
    assertThat(DisplayUnit.of("unemployment_rate", "1", 0.1, Lang.EN).label()).isEqualTo("%");
    assertThat(DisplayUnit.of("cross_border_link_share", "1", 1, Lang.ZH).factor()).isEqualTo(100);
    assertThat(DisplayUnit.of("price_index", "1", 1, Lang.ZH).label()).isEmpty();
    assertThat(DisplayUnit.of("theil", "1", 1, Lang.ZH).label()).isEmpty();
  }

  @Test
  void yearlyRatesAreInPerCentAndTheirDifferencesInPoints() {
    assertThat(DisplayUnit.of("loan_rate", "1/year", 0.05, Lang.ZH))
        .isEqualTo(new DisplayUnit(100, "%/年"));
    assertThat(DisplayUnit.of("loan_rate", "1/year", 0.05, Lang.EN).label()).isEqualTo("% a year");
    assertThat(DisplayUnit.of("bond_spread", "1/year", 0.01, Lang.EN))
        .isEqualTo(new DisplayUnit(1e4, "bp"));
    assertThat(DisplayUnit.of("guaranteed_default_gap", "1/year", 0.01, Lang.ZH))
        .isEqualTo(new DisplayUnit(100, "百分点/年"));
    assertThat(DisplayUnit.of("guarantee_multiple", "1", 4, Lang.ZH).label()).isEqualTo("倍");
    assertThat(DisplayUnit.of("credit_gap", "share", 0.1, Lang.EN).label()).isEqualTo("%");
  }

  @Test
  void numbersNeedNoExponentAndHaveATrueMinus() {
    assertThat(DisplayUnit.number(1234567.8)).isEqualTo("1,234,568");
    assertThat(DisplayUnit.number(-3.14159)).isEqualTo("−3.14");
    assertThat(DisplayUnit.number(0)).isEqualTo("0.00");
    assertThat(DisplayUnit.number(-0.0001, 2)).isEqualTo("0.00");
    assertThat(DisplayUnit.signed(0.0001, 2)).isEqualTo("0.00");
    assertThat(DisplayUnit.signed(2, 1)).isEqualTo("+2.0");
    assertThat(DisplayUnit.number(Double.NaN)).isEqualTo("–");
    assertThat(DisplayUnit.number(Double.POSITIVE_INFINITY)).isEqualTo("∞");
  }
}
