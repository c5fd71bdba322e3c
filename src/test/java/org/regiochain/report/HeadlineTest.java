package org.regiochain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Lang;
import org.regiochain.report.Headline.Row;
import org.regiochain.result.RunTables;

class HeadlineTest {
  private static RunTables tables(double... lastByReplication) {
    RunTables tables = RunTables.empty();
    tables.regions().add("A", "甲", "A");
    tables.regions().add("A+B", "合计", "Total");
    tables.codebook().add("value_added", "增加值", "Value added", "CNY/month", "");
    tables.codebook().add("unemployment_rate", "失业率", "Unemployment rate", "share", "");
    tables.codebook().add("local_supply_rate", "本地配套率", "Local supply rate", "share", "");
    for (int r = 0; r < lastByReplication.length; r++) {
      double last = lastByReplication[r];
      put(tables, r + 1, 0, "A+B", "all", "value_added", "CNY/month", 2e11);
      put(tables, r + 1, 1, "A+B", "all", "value_added", "CNY/month", 9e9);
      put(tables, r + 1, 2, "A+B", "all", "value_added", "CNY/month", 2e11 * last);
      put(tables, r + 1, 2, "A", "all", "value_added", "CNY/month", 1);
      put(tables, r + 1, 0, "A+B", "all", "unemployment_rate", "share", 0.05);
      put(tables, r + 1, 2, "A+B", "all", "unemployment_rate", "share", 0.045);
      put(tables, r + 1, 0, "A+B", "chain:x", "local_supply_rate", "share", 0.5);
      put(tables, r + 1, 2, "A+B", "chain:x", "local_supply_rate", "share", 0.6);
    }
    return tables;
  }

  private static void put(
      RunTables t,
      int rep,
      int month,
      String region,
      String product,
      String id,
      String u,
      double v) {
    t.indicators().add("base", rep, month, "2021-0" + (month + 1), region, product, id, u, v);
  }

  @Test
  void oneReplicationHasNoInterval() {
    List<Row> rows =
        Headline.rows(tables(1.1), "base", Map.of("x", new Label("甲链", "Chain X")), Lang.ZH);
    assertThat(rows).extracting(Row::label).containsExactly("增加值", "失业率", "本地配套率：甲链");
    Row first = rows.get(0);
    assertThat(first.unit()).isEqualTo("亿元/月");
    assertThat(first.firstText()).isEqualTo("2,000");
    assertThat(first.lastText()).isEqualTo("2,200");
    assertThat(first.changeText(Lang.ZH)).isEqualTo("+10.00%");
    assertThat(first.intervalText()).isEmpty();
    assertThat(rows.get(1).changeText(Lang.ZH)).isEqualTo("−0.50 个百分点");
    assertThat(rows.get(2).changeText(Lang.EN)).isEqualTo("+10.00 pp");
  }

  @Test
  void medianAndIntervalAreOverReplications() {
    Row row = Headline.rows(tables(1.0, 1.1, 1.3, 1.2, 1.05), "base", Map.of(), Lang.EN).get(0);
    assertThat(row.unit()).isEqualTo("bn CNY a month");
    assertThat(row.last()).isCloseTo(220, within(1e-9));
    assertThat(row.change()).isCloseTo(10, within(1e-9));
    // Type 7: a fifth of the way from the smallest to the next, and so from above.
    assertThat(row.intervalText()).isEqualTo("[+1.00, +28.00]");
  }

  @Test
  void fewReplicationsHaveNoInterval() {
    Row row = Headline.rows(tables(1.0, 1.1, 1.3), "base", Map.of(), Lang.EN).get(0);
    assertThat(row.changeText(Lang.EN)).isEqualTo("+10.00%");
    assertThat(row.intervalText()).isEmpty();
  }

  @Test
  void aRecoveryThatDidNotHappenIsInfinite() {
    RunTables tables = tables(1.1);
    put(tables, 1, 2, "A+B", "all", "recovery_time", "week", -1);
    List<Row> rows = Headline.rows(tables, "base", Map.of(), Lang.EN);
    assertThat(rows.get(rows.size() - 1).lastText()).isEqualTo("∞");
    assertThat(rows.get(rows.size() - 1).firstText()).isEqualTo("–");
  }

  @Test
  void anotherArmOrAnEmptyRunGivesNoRow() {
    assertThat(Headline.rows(tables(1.1), "other", Map.of(), Lang.ZH)).isEmpty();
    assertThat(Headline.rows(RunTables.empty(), "base", Map.of(), Lang.ZH)).isEmpty();
  }
}
