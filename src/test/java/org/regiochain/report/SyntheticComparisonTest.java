package org.regiochain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.regiochain.result.ComparisonTables;
import org.regiochain.result.ResultTable;

class SyntheticComparisonTest {
  @Test
  void theInventedTablesHoldTheCasesTheyAreMeantToHold() {
    ComparisonTables tables = SyntheticComparison.tables();
    for (ResultTable table : tables.all()) {
      assertThat(table.rowCount()).as(table.name()).isPositive();
    }
    ResultTable league = tables.league();
    boolean tie = false;
    for (int row = 0; row < league.rowCount(); row++) {
      if (league.text(row, "arm").equals("ttr.poc")) {
        assertThat(league.real(row, "mean")).isZero();
        assertThat(league.real(row, "upper")).isZero();
      }
      tie |=
          league.text(row, "outcome").equals("value_added")
              && league.whole(row, "rank_high") > league.whole(row, "rank_low");
    }
    assertThat(tie).isTrue();
    assertThat(effect(tables, "fin.guarantee")).isBetween(0.2, 1.2);
    assertThat(effect(tables, "fin.guarantee"))
        .isCloseTo(effect(tables, "fiscal.subsidy"), within(0.15));
  }

  private static double effect(ComparisonTables tables, String arm) {
    ResultTable effects = tables.effects();
    for (int row = 0; row < effects.rowCount(); row++) {
      if (effects.text(row, "arm").equals(arm)) {
        return effects.real(row, "mean");
      }
    }
    throw new IllegalArgumentException(arm);
  }

  @Test
  void everySizeCanBeMade() {
    int[][] sizes = {{1, 1, 1, 0}, {1, 30, 1, 1}, {13, 4, 3, 3}, {5, 1, 2, 3}};
    for (int[] size : sizes) {
      ComparisonTables tables = SyntheticComparison.tables(size[0], size[1], size[2], size[3]);
      assertThat(tables.league().isEmpty()).isFalse();
      assertThat(tables.outcomes().rowCount()).isEqualTo(size[2]);
    }
  }
}
