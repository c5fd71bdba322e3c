package org.regiochain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.regiochain.result.Column;
import org.regiochain.result.ResultTable;

class SummariesTest {
  private final ResultTable table =
      new ResultTable(
          "t",
          List.of(
              Column.text("region", "地区", "Region"),
              Column.whole("month", "month", "月", "Month"),
              Column.real("value", "%", "值", "Value")));

  @Test
  void quantilesAreThoseOfEachGroupInOrderOfAppearance() {
    double[] values = {5, 1, 4, 2, 3, 9, 8};
    for (double value : values) {
      table.add("b", 10, value);
      table.add("a", 2, 100 * value);
      table.add("b", 2, -value);
    }
    ResultTable quantiles = Summaries.quantiles(table, "q", List.of("region", "month"));
    assertThat(quantiles.rowCount()).isEqualTo(3);
    assertThat(quantiles.text(0, "region") + quantiles.whole(0, "month")).isEqualTo("b10");
    assertThat(quantiles.text(1, "region") + quantiles.whole(1, "month")).isEqualTo("a2");
    assertThat(quantiles.real(0, "median")).isEqualTo(4);
    assertThat(quantiles.real(1, "median")).isEqualTo(400);
    // Type 7, as numpy.quantile([5, 1, 4, 2, 3, 9, 8], 0.05).
    assertThat(quantiles.real(2, "q95")).isCloseTo(-1.3, within(1e-12));
    assertThat(quantiles.columns().get(4).unit()).isEqualTo("%");
  }

  @Test
  void oneValueIsAllItsQuantilesAndOddKeysStayApart() {
    table.add("a~~~1", 1, 7.0);
    table.add("a", 1, 8.0);
    table.add("a~~~", 1, 9.0);
    ResultTable quantiles = Summaries.quantiles(table, "q", List.of("region", "month"));
    assertThat(quantiles.rowCount()).isEqualTo(3);
    assertThat(quantiles.real(0, "q05")).isEqualTo(7);
    assertThat(quantiles.real(0, "q95")).isEqualTo(7);
    assertThat(quantiles.text(2, "region")).isEqualTo("a~~~");
  }

  @Test
  void nothingGivesNothing() {
    assertThat(Summaries.quantiles(table, "q", List.of("region")).isEmpty()).isTrue();
  }
}
