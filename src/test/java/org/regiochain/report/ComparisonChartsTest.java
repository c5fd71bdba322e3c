package org.regiochain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.regiochain.catalog.Lang;
import org.regiochain.report.SyntheticArms.Arm;
import org.regiochain.result.Column;
import org.regiochain.result.ComparisonTables;
import org.regiochain.result.ResultTable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class ComparisonChartsTest {
  private static final List<String> ALL =
      List.of(
          "60-differences",
          "61-differences-npl_ratio",
          "61-differences-theil",
          "62-league",
          "62-league-npl_ratio",
          "62-league-theil",
          "63-cost-effectiveness",
          "63-cost-effectiveness-npl_ratio",
          "63-cost-effectiveness-theil",
          "64-budget-curves",
          "65-pareto-front",
          "66-channels",
          "67-robustness",
          "67-robustness-npl_ratio",
          "67-robustness-theil",
          "68-synergy",
          "68-synergy-npl_ratio",
          "68-synergy-theil",
          "69-cost",
          "70-additionality");

  private static final int MOST_BYTES = 300_000;

  private static List<Figure> figures(ComparisonTables tables) {
    return ComparisonCharts.figures(tables, SyntheticComparison.settings(), Lang.EN);
  }

  private static Figure figure(ComparisonTables tables, String id) {
    return figures(tables).stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void drawsEveryChartSmallAndFontFreeWithIdsOfItsOwn(Lang lang) throws Exception {
    // Kept after the test, so that a person can look at them.
    Path review = Path.of("target", "comparison", lang.name().toLowerCase(Locale.ROOT));
    Files.createDirectories(review);
    List<Path> files =
        ChartBook.render(
            SyntheticComparison.tables(), SyntheticComparison.settings(), review, lang);
    assertThat(files)
        .extracting(f -> f.getFileName().toString())
        .containsExactlyElementsOf(
            ALL.stream()
                .flatMap(id -> List.of(id + ".png", id + ".svg", id + ".csv").stream())
                .toList());
    for (String id : ALL) {
      Path svg = review.resolve(id + ".svg");
      assertThat(Files.size(svg)).as(id).isLessThan(MOST_BYTES);
      assertThat(Files.readString(svg)).doesNotContain("<text", "font-family");
      Document document =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
      NodeList elements = document.getElementsByTagName("*");
      for (int i = 0; i < elements.getLength(); i++) {
        Attr own = (Attr) elements.item(i).getAttributes().getNamedItem("id");
        assertThat(own == null ? id : own.getValue()).startsWith(id);
      }
      assertThat(Files.readAllLines(review.resolve(id + ".csv"))).hasSizeGreaterThan(2);
    }
  }

  @Test
  void bandsAreQuantilesOfPairedDifferencesInPerCentOfTheBaseArmsMean() {
    Arm none = SyntheticArms.arms(5, 3).get(0);
    Arm guarantee = SyntheticArms.arms(5, 3).get(2);
    int month = 41;
    double base =
        IntStream.rangeClosed(1, 30)
            .mapToDouble(r -> SyntheticArms.value(none, 0, r, month))
            .average()
            .orElseThrow();
    double[] d =
        IntStream.rangeClosed(1, 30)
            .mapToDouble(
                r ->
                    100
                        / base
                        * (SyntheticArms.value(guarantee, 0, r, month)
                            - SyntheticArms.value(none, 0, r, month)))
            .sorted()
            .toArray();
    ResultTable drawn = figure(SyntheticComparison.tables(), "60-differences").data();
    int row =
        IntStream.range(0, drawn.rowCount())
            .filter(
                r ->
                    drawn.text(r, "arm").equals(guarantee.id()) && drawn.whole(r, "month") == month)
            .findFirst()
            .orElseThrow();
    // Type 7 of 30 values: 5% lies at 1 + 0.05 × 29 = 2.45, the quartiles at 8.25 and 22.75.
    assertThat(drawn.real(row, "q05")).isCloseTo(d[1] + 0.45 * (d[2] - d[1]), within(1e-9));
    assertThat(drawn.real(row, "q25")).isCloseTo(d[7] + 0.25 * (d[8] - d[7]), within(1e-9));
    assertThat(drawn.real(row, "median")).isCloseTo((d[14] + d[15]) / 2, within(1e-9));
    assertThat(drawn.real(row, "q75")).isCloseTo(d[21] + 0.75 * (d[22] - d[21]), within(1e-9));
    assertThat(drawn.real(row, "q95")).isCloseTo(d[27] + 0.55 * (d[28] - d[27]), within(1e-9));
  }

  @Test
  void aReplicationThatLacksItsPartnerIsLeftOut() {
    ComparisonTables tables = ComparisonTables.empty();
    ComparedOutcome outcome =
        new ComparedOutcome("y", "y", "y", false, new DisplayUnit(1, ""), true, 0);
    double[][] values = {{1, 10, 13}, {2, 20, 27}, {3, 30, Double.NaN}, {4, Double.NaN, 40}};
    for (double[] v : values) {
      for (int arm = 0; arm < 2; arm++) {
        if (!Double.isNaN(v[1 + arm])) {
          tables.paths().add(arm == 0 ? "none" : "a", (int) v[0], 1, "2026-01", "y", v[1 + arm]);
        }
      }
    }
    ResultTable differences =
        DifferencePaths.of(tables.paths(), outcome, "none", List.of("a")).values();
    assertThat(differences.rowCount()).isEqualTo(2);
    assertThat(differences.real(0, "value")).isEqualTo(3);
    assertThat(differences.real(1, "value")).isEqualTo(7);
  }

  static List<int[]> sizes() {
    return List.of(
        new int[] {1, 1, 1, 0},
        new int[] {1, 30, 1, 1},
        new int[] {5, 1, 3, 3},
        new int[] {5, 30, 2, 0},
        new int[] {13, 6, 3, 3});
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void everySizeIsDrawn(int[] size) {
    List<Figure> figures = figures(SyntheticComparison.tables(size[0], size[1], size[2], size[3]));
    assertThat(figures).extracting(Figure::id).contains("60-differences", "62-league");
    for (Figure figure : figures) {
      String svg = FigureWriter.svg(figure);
      assertThat(svg).as(figure.id()).doesNotContain("NaN", "Infinity");
      boolean single = figure.subtitle().contains("no intervals");
      assertThat(single).as(figure.subtitle()).isEqualTo(size[1] == 1);
      if (single) {
        assertThat(figure.subtitle()).doesNotContain("95%", "90%");
      }
    }
  }

  @Test
  void withoutATableItsChartsLeaveAGap() {
    ComparisonTables full = SyntheticComparison.tables();
    assertThat(figures(ComparisonTables.empty())).isEmpty();
    Map<String, String> gaps =
        Map.of(
            "paths", "60-differences",
            "league", "62-league",
            "channels", "66-channels",
            "robustness", "67-robustness",
            "synergy", "68-synergy",
            "budget", "69-cost",
            "additionality", "70-additionality",
            "effects", "65-pareto-front",
            "armLevers", "64-budget-curves");
    gaps.forEach(
        (table, id) -> {
          List<String> ids = figures(without(full, table)).stream().map(Figure::id).toList();
          assertThat(ids).as("without " + table).doesNotContain(id);
          assertThat(ids).as("without " + table).hasSizeGreaterThan(12);
        });
  }

  private static ComparisonTables without(ComparisonTables t, String name) {
    ComparisonTables none = ComparisonTables.empty();
    return new ComparisonTables(
        t.arms(),
        name.equals("armLevers") ? none.armLevers() : t.armLevers(),
        t.outcomes(),
        t.windows(),
        t.runs(),
        name.equals("paths") ? none.paths() : t.paths(),
        name.equals("effects") ? none.effects() : t.effects(),
        name.equals("league") ? none.league() : t.league(),
        name.equals("budget") ? none.budget() : t.budget(),
        name.equals("synergy") ? none.synergy() : t.synergy(),
        name.equals("robustness") ? none.robustness() : t.robustness(),
        name.equals("channels") ? none.channels() : t.channels(),
        name.equals("additionality") ? none.additionality() : t.additionality(),
        t.checklist());
  }

  @Test
  void effectsThatAreAllZeroOrWithoutLimitsAreDrawn() {
    for (double filled : new double[] {0, Double.POSITIVE_INFINITY, Double.NaN}) {
      ComparisonTables full = SyntheticComparison.tables();
      ComparisonTables odd =
          new ComparisonTables(
              full.arms(),
              full.armLevers(),
              full.outcomes(),
              full.windows(),
              full.runs(),
              filled(full.paths(), 100),
              filled(full.effects(), filled),
              filled(full.league(), filled),
              filled(full.budget(), filled),
              filled(full.synergy(), filled),
              filled(full.robustness(), filled),
              filled(full.channels(), filled),
              filled(full.additionality(), filled),
              full.checklist());
      for (Figure figure : figures(odd)) {
        assertThat(FigureWriter.svg(figure)).as(figure.id()).doesNotContain("NaN", "Infinity");
      }
    }
  }

  /** The same rows with every real number replaced, but for budgets. */
  private static ResultTable filled(ResultTable table, double value) {
    ResultTable filled = new ResultTable(table.name(), table.columns());
    for (Object[] row : table.rows()) {
      for (int c = 0; c < row.length; c++) {
        Column column = table.columns().get(c);
        boolean kept = List.of("budget", "factor", "target").contains(column.id());
        row[c] = column.type() == Column.Type.REAL && !kept ? (Object) value : row[c];
      }
      filled.add(row);
    }
    return filled;
  }

  @Test
  void theAxisCoversEstimatesAndEndlessIntervalsAreMarked() {
    Forest.Mark sure = mark(2, 1.5, 2.5);
    Forest.Mark wide = mark(3, -400, 800);
    Forest.Mark endless = mark(-1, Double.NEGATIVE_INFINITY, 0);
    Forest finite = forest(sure);
    assertThat(finite.cut()).isFalse();
    assertThat(finite.scale().low()).isLessThanOrEqualTo(0);
    assertThat(finite.scale().high()).isGreaterThanOrEqualTo(2.5);
    for (Forest.Mark odd : List.of(wide, endless)) {
      Forest forest = forest(sure, odd);
      assertThat(forest.cut()).isTrue();
      assertThat(forest.scale().low()).isLessThanOrEqualTo(Math.min(0, odd.value()));
      assertThat(forest.scale().high()).isBetween(Math.max(2.5, odd.value()), 15.0);
    }
  }

  private static Forest.Mark mark(double value, double low, double high) {
    return new Forest.Mark(value, low, high, Palette.INK, Forest.Style.DOT);
  }

  private static Forest forest(Forest.Mark... marks) {
    List<Forest.Row> rows =
        Arrays.stream(marks).map(m -> new Forest.Row("a", "", List.of(m), List.of())).toList();
    return Forest.of(
        List.of(new Forest.Group("", "", false, rows)), "", List.of(), 0, Double.NaN, 5);
  }

  @Test
  void theLeagueShowsTheHeadlineWindowAndBudgetOnly() {
    ComparisonTables tables = SyntheticComparison.tables();
    ResultTable league = tables.league();
    Object[] other = league.rows().get(0);
    other[league.indexOf("budget")] = 7e9;
    league.add(other);
    ResultTable drawn = figure(tables, "62-league").data();
    assertThat(drawn.rowCount()).isEqualTo(6);
    for (int row = 0; row < drawn.rowCount(); row++) {
      assertThat(drawn.text(row, "window")).isEqualTo("whole");
      assertThat(drawn.real(row, "budget")).isEqualTo(SyntheticArms.BUDGET);
    }
    assertThat(figure(tables, "62-league").title())
        .isEqualTo("Levers at 10 bn CNY (net cost): Value added (%), Jul 2026 – Dec 2030");
  }

  @Test
  void curvesCrossWhereTheirMeansMeet() {
    BudgetCurve straight = curve(new double[] {1, 2, 4}, new double[] {1, 2, 4});
    BudgetCurve bent = curve(new double[] {1, 4}, new double[] {2, 2.5});
    // x = 2 + (x − 1)/6 at x = 2.2.
    assertThat(straight.crossings(bent))
        .singleElement()
        .satisfies(
            crossing -> {
              assertThat(crossing.cost()).isCloseTo(2.2, within(1e-12));
              assertThat(crossing.effect()).isCloseTo(2.2, within(1e-12));
            });
    assertThat(straight.crossings(curve(new double[] {5, 9}, new double[] {0, 9}))).isEmpty();
  }

  private static BudgetCurve curve(double[] cost, double[] mean) {
    return new BudgetCurve("a", cost, cost, mean, mean, mean);
  }

  @Test
  void onTheFrontStandArmsThatNoneBeatsInBothDirections() {
    ComparisonTables tables = ComparisonTables.empty();
    tables.outcomes().add("up", "up", "SC", "all", "上", "Up", "1", "difference", "higher", 0.0);
    tables
        .outcomes()
        .add("down", "down", "SC", "all", "下", "Down", "1", "difference", "lower", 0.0);
    tables.windows().add("w", "窗", "W", "2026-01", "2026-12");
    Object[][] arms = {
      {"best", 2.0, 1.0}, {"clean", 1.0, -1.0}, {"beaten", 1.0, 0.0}, {"tie", 2.0, 1.0}
    };
    for (Object[] arm : arms) {
      tables.arms().add(arm[0], "lever", "名", "N", "none", 0.0, "", 1.0, "", "A");
      for (int o = 0; o < 2; o++) {
        Object[] row = new Object[tables.effects().columns().size()];
        for (int c = 0; c < row.length; c++) {
          row[c] =
              switch (tables.effects().columns().get(c).type()) {
                case TEXT -> "";
                case WHOLE -> 30;
                case REAL -> 0.0;
              };
        }
        row[0] = arm[0];
        row[2] = o == 0 ? "up" : "down";
        row[3] = "w";
        row[tables.effects().indexOf("mean")] = arm[1 + o];
        tables.effects().add(row);
      }
    }
    ResultTable drawn = figure(tables, "65-pareto-front").data();
    assertThat(drawn.rows())
        .extracting(row -> row[2] + "=" + row[5])
        .containsExactly("best=1", "clean=1", "beaten=0", "tie=1");
  }
}
