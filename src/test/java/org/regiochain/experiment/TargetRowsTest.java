package org.regiochain.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.catalog.Label;
import org.regiochain.data.Target;
import org.regiochain.result.ResultTable;
import org.regiochain.result.RunTables;

/** A run beside what is known. */
class TargetRowsTest {
  private static final int MONTHS = 5;

  private final RunTables tables = RunTables.empty();

  @Test
  @DisplayName("Averages of the second half of each replication, then quantiles over replications")
  void quantilesOfMeans() {
    for (int replication = 0; replication < 3; replication++) {
      for (int month = 0; month <= MONTHS; month++) {
        boolean late = month >= 3;
        add("scenario", replication, month, "N", "all", "wage", late ? month + replication : 1e6);
      }
    }
    TargetRows.fill(tables, List.of(target("wage", "N", 5, 6)), MONTHS);

    ResultTable rows = tables.targets();
    assertThat(rows.rowCount()).isEqualTo(1);
    assertThat(rows.text(0, "indicator")).isEqualTo("wage");
    assertThat(rows.text(0, "region")).isEqualTo("N");
    assertThat(rows.text(0, "use")).isEqualTo("held_out");
    assertThat(rows.real(0, "median")).isCloseTo(5, within(1e-12));
    assertThat(rows.real(0, "lower")).isCloseTo(4.1, within(1e-12));
    assertThat(rows.real(0, "upper")).isCloseTo(5.9, within(1e-12));
    assertThat(rows.text(0, "inside")).isEqualTo("yes");
    assertThat(rows.text(0, "label_zh")).isEqualTo("目标");
  }

  @Test
  @DisplayName("Other arms, regions and products do not enter; a missing month is left out")
  void onlyTheScenario() {
    add("scenario", 0, 4, "N", "all", "wage", 7);
    add("no_policy", 0, 4, "N", "all", "wage", 100);
    add("scenario", 0, 4, "S", "all", "wage", 100);
    add("scenario", 0, 4, "N", "FRM", "wage", 100);
    add("scenario", 0, 4, "N", "all", "theil", 100);
    TargetRows.fill(tables, List.of(target("wage", "N", 8, 9)), MONTHS);

    assertThat(tables.targets().real(0, "median")).isEqualTo(7);
    assertThat(tables.targets().text(0, "inside")).isEqualTo("no");
  }

  @Test
  @DisplayName("An indicator that was not reported has no row")
  void notReported() {
    add("scenario", 0, 2, "N", "all", "wage", 7);
    TargetRows.fill(tables, List.of(target("wage", "N", 5, 6), target("theil", "N", 0, 1)), MONTHS);

    assertThat(tables.targets().isEmpty()).isTrue();
  }

  private void add(
      String arm,
      int replication,
      int month,
      String region,
      String product,
      String indicator,
      double value) {
    tables
        .indicators()
        .add(arm, replication, month, "2026-01", region, product, indicator, "unit", value);
  }

  private static Target target(String indicator, String region, double low, double high) {
    return new Target(
        indicator,
        region,
        low,
        high,
        "unit",
        Target.Use.HELD_OUT,
        new Label("目标", "Target"),
        "invented",
        2,
        1);
  }
}
