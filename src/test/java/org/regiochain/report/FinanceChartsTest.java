package org.regiochain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Lang;
import org.regiochain.result.ResultTable;
import org.regiochain.result.RunTables;

/** What the charts of finance show of tables small enough to be worked out by hand. */
class FinanceChartsTest {
  private static final String ARM = "scenario";

  private final RunTables tables = RunTables.empty();

  @BeforeEach
  void regions() {
    tables.regions().add("A", "甲", "A");
    tables.regions().add("B", "乙", "B");
    tables.regions().add("A+B", "合计", "Total");
  }

  /** Months count from July 2020, so that month 6 is the last of a year. */
  private void indicator(
      String arm, int replication, int month, String region, String id, double v) {
    String date = YearMonth.of(2020, 6).plusMonths(month).toString();
    String unit = id.startsWith("policy") ? "CNY/month" : "share";
    tables.indicators().add(arm, replication, month, date, region, "all", id, unit, v);
  }

  private Optional<Figure> figure(String id) {
    Map<String, Label> labels = Map.of("no_policy", new Label("无政策", "without policy"));
    ChartSettings settings =
        new ChartSettings(new Label("试", "test"), ARM, labels, List.of(), null);
    return ChartBook.figures(tables, settings, Lang.EN).stream()
        .filter(f -> f.id().equals(id))
        .findFirst();
  }

  private static List<String> column(ResultTable table, String id) {
    int column = table.indexOf(id);
    return IntStream.range(0, table.rowCount())
        .mapToObj(row -> String.valueOf(table.rows().get(row)[column]))
        .toList();
  }

  @Test
  void theFunnelIsTheMeanOverReplicationsAndSaysWhatIsLeft() {
    indicator(ARM, 1, 1, "A", "npl_ratio", 0.01);
    for (int replication = 1; replication <= 2; replication++) {
      for (String region : new String[] {"A", "B", "A+B"}) {
        credit(ARM, replication, region, "need", 100 * replication, 40 * replication);
        credit(ARM, replication, region, "bank", 90 * replication, 30 * replication);
      }
    }
    credit("no_policy", 1, "A", "need", 100, 10);
    ResultTable data = figure("21-credit-funnel").orElseThrow().data();
    assertThat(column(data, "channel")).startsWith("need", "equity", "bank").endsWith("ungranted");
    // Two regions (their total is not counted again), 1.5 times the first replication on average.
    assertThat(data.real(0, "asked")).isEqualTo(300);
    assertThat(data.real(0, "granted")).isEqualTo(120);
    assertThat(data.real(data.rowCount() - 1, "asked")).isEqualTo(180);
    assertThat(column(data, "arm")).containsOnly(ARM);
    indicator("no_policy", 1, 1, "A", "npl_ratio", 0.01);
    ResultTable both = figure("21-credit-funnel").orElseThrow().data();
    assertThat(column(both, "arm")).startsWith(ARM, "no_policy");
    assertThat(both.real(both.rowCount() - 1, "asked")).isEqualTo(90);
  }

  private void credit(
      String arm, int replication, String region, String channel, double asked, double granted) {
    tables.credit().add(arm, replication, 1, "2020-07", region, "small", channel, asked, granted);
  }

  @Test
  void anIndicatorThatIsZeroThroughoutIsLeftOut() {
    for (int month = 0; month <= 2; month++) {
      indicator(ARM, 1, month, "A", "entry_rate", 0.1);
      indicator(ARM, 1, month, "A", "exit_rate", 0);
      indicator(ARM, 1, month, "A", "contagion_share", 0);
      indicator("no_policy", 1, month, "A+B", "contagion_share", 0.2);
    }
    assertThat(figure("28-entry-exit").orElseThrow().panels()).hasSize(1);
    assertThat(figure("27-contagion")).isEmpty();
  }

  @Test
  void otherArmsAreShownForTheWholeAreaOnly() {
    for (String arm : new String[] {ARM, "no_policy"}) {
      for (int month = 0; month <= 2; month++) {
        indicator(arm, 1, month, "A", "npl_ratio", 0.01);
        indicator(arm, 1, month, "A+B", "npl_ratio", 0.02);
      }
    }
    Figure figure = figure("22-bank-health").orElseThrow();
    assertThat(figure.legend())
        .extracting(LegendEntry::text)
        .containsExactly("A", "Total", "Total: without policy");
    assertThat(figure.legend()).extracting(LegendEntry::color).doesNotHaveDuplicates();
    // Two paths of one arm and one of the other, three months each.
    assertThat(figure.data().rowCount()).isEqualTo(9);
  }

  @Test
  void outlaysAreAddedUpByCalendarYearWithoutTheOpeningState() {
    for (int replication = 1; replication <= 2; replication++) {
      for (int month = 0; month <= 8; month++) {
        indicator(ARM, replication, month, "A", "policy_outlay_tax", 10.0 * replication);
        indicator(ARM, replication, month, "B", "policy_outlay_tax", 0);
        indicator(ARM, replication, month, "A+B", "policy_outlay_tax", 10.0 * replication);
      }
    }
    Figure figure = figure("30-policy-outlay").orElseThrow();
    assertThat(column(figure.data(), "region")).containsOnly("A");
    assertThat(column(figure.data(), "year")).containsExactly("2020", "2021");
    assertThat(column(figure.data(), "outlay")).containsExactly("90.0", "30.0");
    assertThat(figure.note()).contains("only the months simulated");
  }

  @Test
  void cascadesOfTheFirstReplicationStandByFallingLoss() {
    indicator(ARM, 1, 1, "A", "npl_ratio", 0.01);
    cascade(ARM, 1, "small", 10, 5);
    cascade(ARM, 1, "large", 10, 50);
    cascade(ARM, 2, "other replication", 900, 0);
    cascade("no_policy", 1, "other arm", 900, 0);
    Figure figure = figure("29-cascades").orElseThrow();
    assertThat(column(figure.data(), "product")).containsExactly("large", "small");
  }

  private void cascade(String arm, int replication, String product, double loans, double credit) {
    tables
        .cascades()
        .add(arm, replication, 1, "2020-07", "A", "x", product, 2, loans, credit, 0.001);
  }

  @Test
  void aTextTooWideIsCutWithAnEllipsis() {
    var g = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    var font = ChartFonts.regular(14);
    String text = "Rail, ship, aerospace, motorcycles";
    double room = TextBlock.width(g, text, font);
    assertThat(TextBlock.cut(g, text, font, room)).isEqualTo(text);
    String cut = TextBlock.cut(g, text, font, room / 2);
    assertThat(cut).startsWith("Rail, ship").endsWith("…").hasSizeLessThan(text.length());
    assertThat(TextBlock.width(g, cut, font)).isLessThanOrEqualTo(room / 2);
    assertThat(ChartFonts.canShow(cut)).isTrue();
    g.dispose();
  }
}
