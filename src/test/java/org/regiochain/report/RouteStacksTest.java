package org.regiochain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Lang;
import org.regiochain.result.ResultTable;
import org.regiochain.result.RunTables;

/** Exports by route, of a table small enough to be worked out by hand. */
class RouteStacksTest {
  private final RunTables tables = RunTables.empty();

  private void add(String arm, int replication, int month, String region, String route, double v) {
    String date = "2020-0" + (month + 1);
    tables.routes().add(arm, replication, month, date, region, route, route, route, v, 0.5, 0.7);
    tables
        .indicators()
        .add(arm, replication, month, date, region, "all", "exports", "CNY/month", v);
  }

  @Test
  void regionsAddUpAndReplicationsAreAveraged() {
    tables.regions().add("A", "甲", "A");
    tables.regions().add("B", "乙", "B");
    tables.regions().add("A+B", "合计", "Total");
    for (int replication = 1; replication <= 2; replication++) {
      for (int month = 0; month <= 2; month++) {
        for (String region : new String[] {"A", "B"}) {
          add("scenario", replication, month, region, "rail", 1e6 * replication * (1 + month));
          add("scenario", replication, month, region, "sea", 2e6);
        }
      }
    }
    add("no_policy", 1, 1, "A", "rail", 5e6);
    ChartSettings settings =
        new ChartSettings(
            new Label("试", "test"),
            "scenario",
            Map.of("no_policy", new Label("无政策", "without policy")),
            List.of(),
            null);
    Figure figure =
        ChartBook.figures(tables, settings, Lang.EN).stream()
            .filter(f -> f.id().equals("45-exports-by-route"))
            .findFirst()
            .orElseThrow();
    ResultTable data = figure.data();
    // Two regions; replications of 1 and 2 million by rail average 1.5 million, times the month.
    for (int month = 0; month <= 2; month++) {
      assertThat(data.real(month, "mean")).isEqualTo(2 * 1.5e6 * (1 + month));
      assertThat(data.real(3 + month, "mean")).isEqualTo(4e6);
    }
    assertThat(data.text(0, "route")).isEqualTo("rail");
    assertThat(data.text(6, "arm")).isEqualTo("no_policy");
    assertThat(data.real(7, "mean")).isEqualTo(5e6);
  }
}
