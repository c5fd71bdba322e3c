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

  @Test
  void oneSentenceTellsBadLoansAndTheCreditGap() {
    RunTables tables = finance(1, "scenario", 0.02, 0.1);
    assertThat(Headline.finance(tables, "scenario", "no_policy", Lang.ZH))
        .isEqualTo("最后一年，不良贷款占 2.00%，企业所需外部融资的 10.00% 未获满足。");
  }

  @Test
  void theSentenceTellsWhatPolicyChangedWithinEachReplication() {
    RunTables tables = finance(5, "scenario", 0.02, 0.1);
    finance(tables, 5, "no_policy", 0.025, 0.14);
    // A replication whose pair failed would compare different draws.
    finance(tables, 6, 6, "scenario", 0.9, 0.9);
    assertThat(Headline.finance(tables, "scenario", "no_policy", Lang.EN))
        .isEqualTo(
            "In the last year 2.25% of loans were bad and 10.25% of the external finance that firms"
                + " needed was not granted; against the run without policy: −0.50 percentage"
                + " points [−0.50, −0.50] and −4.00 percentage points [−4.00, −4.00].");
  }

  @Test
  void aRunWithoutFinanceHasNoSentence() {
    assertThat(Headline.finance(tables(1.1), "base", "no_policy", Lang.ZH)).isEmpty();
    assertThat(Headline.finance(RunTables.empty(), "base", "no_policy", Lang.ZH)).isEmpty();
    assertThat(Headline.finance(finance(1, "other", 0.02, 0.1), "scenario", "no_policy", Lang.EN))
        .isEmpty();
  }

  private static RunTables finance(int replications, String arm, double bad, double gap) {
    RunTables tables = RunTables.empty();
    tables.regions().add("A", "甲", "A");
    finance(tables, replications, arm, bad, gap);
    return tables;
  }

  private static void finance(
      RunTables tables, int replications, String arm, double bad, double gap) {
    finance(tables, 1, replications, arm, bad, gap);
  }

  /** Two years, of which only the second counts; replications lie 0.1 percentage points apart. */
  private static void finance(
      RunTables tables, int first, int last, String arm, double bad, double gap) {
    for (int r = first; r <= last; r++) {
      for (int month = 0; month <= 24; month++) {
        double shift = 0.001 * (r - 1) + (month <= 12 ? 0.5 : 0);
        String date = month + "";
        tables.indicators().add(arm, r, month, date, "A", "all", "npl_ratio", "share", bad + shift);
        tables
            .indicators()
            .add(arm, r, month, date, "A", "all", "credit_gap", "share", gap + shift);
      }
    }
  }
}
