package org.regiochain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Lang;
import org.regiochain.report.html.HtmlReport;
import org.regiochain.result.ComparisonTables;
import org.regiochain.result.RunTables;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReportTest {
  @TempDir Path folder;

  static ReportFacts facts() {
    return new ReportFacts(
        new Label("成渝低空经济（eVTOL）产业链", "Chengdu–Chongqing eVTOL chain"),
        new Label("同样的钱，哪一项政策作用最大？", "Which policy does most for the same money?"),
        new Label("十个环节在两地协作。<甲 & 乙>", "Ten stages work together. <a & b>"),
        "2026-01",
        SyntheticArms.MONTHS,
        30,
        20260101,
        SyntheticComparison.CONFIDENCE,
        SyntheticArms.BUDGET,
        SyntheticComparison.MEASURE,
        0.03,
        "1.0",
        "simulate run evtol.yaml",
        List.of(
            parameter("goods.expectation_gain", true), parameter("innovation.decay_rate", false)));
  }

  private static ReportFacts.Parameter parameter(String key, boolean set) {
    return new ReportFacts.Parameter(
        key, new Label("参数", key), "0.25", "1/week", "0.2", "Yearbook", "B", set);
  }

  private String write(RunTables run, ComparisonTables comparison, Lang lang) throws Exception {
    Path file =
        HtmlReport.write(folder, run, comparison, SyntheticRun.settings(true), facts(), lang);
    // Kept after the test, so that a person can look at it.
    Path review = Files.createDirectories(Path.of("target", "report"));
    String kind = comparison.league().isEmpty() ? "run." : "comparison.";
    Files.writeString(review.resolve(kind + file.getFileName()), Files.readString(file));
    return Files.readString(file);
  }

  private String comparison(Lang lang) throws Exception {
    return write(RunTables.empty(), SyntheticComparison.tables(), lang);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void needsNothingFromOutsideAndIsWellFormed(Lang lang) throws Exception {
    String html = comparison(lang);
    Document page = parsed(html);
    Matcher links = Pattern.compile("(?:href|src)=[\"']([^\"']*)").matcher(html);
    List<String> targets = new ArrayList<>();
    while (links.find()) {
      targets.add(links.group(1));
    }
    assertThat(targets).isNotEmpty().allMatch(t -> t.startsWith("#") || t.startsWith("data:"));
    assertThat(html.replaceAll("url\\((data:|#)[^)]*\\)", ""))
        .doesNotContain("url(", "@import", "<script", "<link");
    NodeList anchors = page.getElementsByTagName("a");
    for (int i = 0; i < anchors.getLength(); i++) {
      String target = anchors.item(i).getAttributes().getNamedItem("href").getNodeValue();
      assertThat(html).contains("id=\"" + target.substring(1) + "\"");
    }
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void bringsEveryCharacterItShows(Lang lang) throws Exception {
    String html = comparison(lang);
    Matcher data = Pattern.compile("data:font/ttf;base64,([^)]*)\\)").matcher(html);
    assertThat(data.find()).isTrue();
    byte[] bytes = Base64.getDecoder().decode(data.group(1));
    Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
    String shown = parsed(html).getElementsByTagName("body").item(0).getTextContent();
    assertThat(shown.codePoints().filter(c -> c > ' ').filter(c -> !font.canDisplay(c)))
        .as("characters without a glyph")
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void isTheSameBytesFromTheFilesOfTheRun(Lang lang) throws Exception {
    ComparisonTables tables = SyntheticComparison.tables();
    String first = write(RunTables.empty(), tables, lang);
    tables.write(folder, true);
    assertThat(write(RunTables.empty(), ComparisonTables.read(folder), lang)).isEqualTo(first);
  }

  @Test
  void anEffectOnARateIsShownInPercentagePointsAndMoneyInUnitsPeopleRead() throws Exception {
    ComparisonTables tables = SyntheticComparison.tables();
    double effect = SyntheticComparison.mean(differences("fin.guarantee", 1));
    String points = DisplayUnit.signed(100 * effect, 3);
    assertThat(write(RunTables.empty(), tables, Lang.ZH))
        .contains("不良贷款率：政策期内（越低越好）", "平均作用（个百分点）", ">" + points + "<", "成本，亿元")
        .doesNotContain("E-", "NaN", "Infinity");
  }

  @Test
  void whatTheRestOfTheCountryLosesIsAChangeThatAddsUp() throws Exception {
    String html = comparison(Lang.EN);
    int table = html.indexOf("Change of value added, ");
    List<Double> changes = new ArrayList<>();
    Matcher cells =
        Pattern.compile(
                "(Value added inside|Rest of the country|The nation)</td>\\s*<td[^>]*>([^<]*)")
            .matcher(html.substring(table, html.indexOf("</table>", table)));
    while (cells.find()) {
      changes.add(Double.parseDouble(cells.group(2).replace('−', '-').replace("+", "")));
    }
    assertThat(changes).hasSizeGreaterThan(3);
    for (int arm = 0; arm < changes.size(); arm += 3) {
      assertThat(changes.get(arm) + changes.get(arm + 1))
          .isCloseTo(changes.get(arm + 2), within(0.02));
    }
  }

  private static double[] differences(String arm, int outcome) {
    SyntheticArms.Arm found =
        SyntheticArms.arms(5, 3).stream().filter(a -> a.id().equals(arm)).findFirst().orElseThrow();
    return SyntheticComparison.differences(found, outcome, "whole", 30);
  }

  @Test
  void aPlainRunLeavesAReportWithItsHeadlineAndCharts() throws Exception {
    RunTables run = SyntheticRun.tables(6, true);
    String html = write(run, ComparisonTables.empty(), Lang.EN);
    int charts = ChartBook.figures(run, SyntheticRun.settings(true), Lang.EN).size();
    assertThat(parsed(html).getElementsByTagName("figure").getLength()).isEqualTo(charts);
    Headline.Row first = Headline.rows(run, "baseline", Map.of(), Lang.EN).get(0);
    assertThat(html)
        .contains(first.changeText(Lang.EN), first.intervalText(), "goods.expectation_gain")
        .doesNotContain("cannot be told apart");
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void oneArmWithoutIntervalsIsNoTrouble(Lang lang) throws Exception {
    String html = write(RunTables.empty(), SyntheticComparison.tables(1, 1, 1, 0), lang);
    parsed(html);
    assertThat(html).doesNotContain("NaN", "null", "Infinity");
  }

  private static Document parsed(String html) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
  }
}
