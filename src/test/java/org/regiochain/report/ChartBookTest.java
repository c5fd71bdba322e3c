package org.regiochain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jfree.svg.SVGGraphics2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.Lang;
import org.regiochain.result.OutputException;
import org.regiochain.result.RunTables;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartBookTest {
  private static final List<String> ALL =
      List.of(
          "01-value-added",
          "02-gross-output",
          "03-employment",
          "04-unemployment",
          "05-price-index",
          "06-exports",
          "07-cross-border-share",
          "08-local-supply",
          "10-stages-evtol",
          "11-map-value-added",
          "12-map-output-change",
          "13-links-evtol",
          "14-firm-sizes",
          "15-shock-loss",
          "16-flow-matrix",
          "20-credit-gap",
          "21-credit-funnel",
          "22-bank-health",
          "23-loan-rate-default",
          "24-leverage",
          "25-guarantees",
          "26-funds-bonds",
          "27-contagion",
          "28-entry-exit",
          "29-cascades",
          "30-policy-outlay",
          "40-patents",
          "41-conversion",
          "42-productivity",
          "43-map-knowledge",
          "44-spillover-network",
          "46-adoption",
          "49-talent",
          "48-certification");

  private static List<String> withoutFinance() {
    return ALL.stream().filter(id -> id.compareTo("20") < 0).toList();
  }

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Lang.class)
  void drawsEveryChartSharpAndFontFree(Lang lang) throws Exception {
    // Kept after the test, so that a person can look at them.
    Path review = Path.of("target", "charts", lang.name().toLowerCase(Locale.ROOT));
    Files.createDirectories(review);
    List<Path> files =
        ChartBook.render(
            SyntheticRun.withFinance(20, true, SyntheticRun.NO_POLICY),
            SyntheticRun.settings(true),
            review,
            lang);
    assertThat(files)
        .extracting(f -> f.getFileName().toString())
        .containsExactlyElementsOf(
            ALL.stream()
                .flatMap(id -> List.of(id + ".png", id + ".svg", id + ".csv").stream())
                .toList());
    for (String id : ALL) {
      BufferedImage image = ImageIO.read(review.resolve(id + ".png").toFile());
      assertThat(image.getWidth()).isEqualTo(1920);
      String svg = Files.readString(review.resolve(id + ".svg"));
      assertThat(svg).startsWith("<?xml").doesNotContain("<text", "font-family");
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(review.resolve(id + ".svg").toFile());
      assertThat(Files.readAllLines(review.resolve(id + ".csv"))).hasSizeGreaterThan(2);
    }
  }

  @Test
  void textInSvgIsTheOutlineOfTheBundledFont() throws Exception {
    SVGGraphics2D drawn = new SVGGraphics2D(90, 40);
    drawn.setColor(Palette.MUTED);
    drawn.setFont(ChartFonts.bold(20));
    drawn.drawString("川<四", 5, 30);
    String svg = SvgText.outlined(drawn.getSVGElement(), "p-", drawn.getFontRenderContext());
    assertThat(svg).doesNotContain("<text", "font");
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)))
            .getDocumentElement();
    NodeList uses = root.getElementsByTagName("use");
    assertThat(uses.getLength()).isEqualTo(3);
    Element group = (Element) uses.item(0).getParentNode();
    assertThat(group.getAttribute("transform")).isEqualTo("translate(5.0,30.0)scale(0.02)");
    assertThat(group.getAttribute("fill")).isEqualTo("rgb(90,90,90)");
    GlyphVector glyphs = ChartFonts.bold(20).createGlyphVector(drawn.getFontRenderContext(), "川<四");
    // The library rounds outlines of this size to 1/64 of a pixel.
    NodeList paths = root.getElementsByTagName("path");
    for (int i = 0; i < 3; i++) {
      Element use = (Element) uses.item(i);
      String path = null;
      for (int p = 0; p < paths.getLength(); p++) {
        Element candidate = (Element) paths.item(p);
        if (use.getAttribute("xlink:href").equals("#" + candidate.getAttribute("id"))) {
          path = candidate.getAttribute("d");
        }
      }
      Rectangle2D box = bounds(path);
      Rectangle2D expected = glyphs.getGlyphOutline(i).getBounds2D();
      double x = Double.parseDouble(use.getAttribute("x")) * 0.02;
      assertThat(box.getX() * 0.02 + x).isCloseTo(expected.getX(), within(0.05));
      assertThat(box.getY() * 0.02).isCloseTo(expected.getY(), within(0.05));
      assertThat(box.getWidth() * 0.02).isCloseTo(expected.getWidth(), within(0.05));
      assertThat(box.getHeight() * 0.02).isCloseTo(expected.getHeight(), within(0.05));
    }
  }

  /** The box around all points of a path, control points included, as the library takes it. */
  private static Rectangle2D bounds(String path) {
    double[] at =
        Pattern.compile("[MLQCZ,]+")
            .splitAsStream(path)
            .filter(s -> !s.isEmpty())
            .mapToDouble(Double::parseDouble)
            .toArray();
    Rectangle2D box = new Rectangle2D.Double(at[0], at[1], 0, 0);
    for (int i = 2; i < at.length; i += 2) {
      box.add(at[i], at[i + 1]);
    }
    return box;
  }

  @Test
  void drawnAgainFromTheFilesOfTheRunChartsAreTheSameBytes() throws IOException {
    RunTables tables = SyntheticRun.withFinance(2, true, SyntheticRun.NO_POLICY);
    tables.write(folder, false);
    Path before = Files.createDirectory(folder.resolve("before"));
    Path after = Files.createDirectory(folder.resolve("after"));
    List<Path> files = ChartBook.render(tables, SyntheticRun.settings(true), before, Lang.EN);
    ChartBook.render(RunTables.read(folder), SyntheticRun.settings(true), after, Lang.EN);
    for (Path file : files) {
      assertThat(file).hasSameBinaryContentAs(after.resolve(file.getFileName()));
    }
  }

  @Test
  void aRunWithoutShockHasNoLossCurve() {
    List<Figure> figures =
        ChartBook.figures(
            SyntheticRun.withFinance(1, false), SyntheticRun.settings(false), Lang.ZH);
    assertThat(figures)
        .extracting(Figure::id)
        .containsExactlyElementsOf(ALL.stream().filter(id -> !id.equals("15-shock-loss")).toList());
    assertThat(figures).extracting(Figure::subtitle).allMatch(s -> s.contains("单次运行"));
  }

  @Test
  void aRunWithoutFinanceHasNoChartOfIt() {
    assertThat(
            ChartBook.figures(SyntheticRun.tables(1, true), SyntheticRun.settings(true), Lang.ZH))
        .extracting(Figure::id)
        .containsExactlyElementsOf(withoutFinance());
  }

  @Test
  void withoutOutlinesThereIsNoMap() {
    ChartSettings with = SyntheticRun.settings(true);
    for (Path outlines : new Path[] {null, folder.resolve("none.geojson")}) {
      ChartSettings without =
          new ChartSettings(with.scenario(), with.arm(), with.labels(), with.shocks(), outlines);
      assertThat(ChartBook.figures(SyntheticRun.tables(1, true), without, Lang.EN))
          .extracting(Figure::id)
          .noneMatch(id -> id.contains("map"));
    }
  }

  @Test
  void emptyTablesOrAnotherArmGiveNoChart() {
    assertThat(ChartBook.figures(RunTables.empty(), SyntheticRun.settings(true), Lang.ZH))
        .isEmpty();
    ChartSettings other =
        new ChartSettings(new Label("无", "none"), "other", Map.of(), List.of(), null);
    assertThat(ChartBook.figures(SyntheticRun.tables(1, true), other, Lang.EN)).isEmpty();
  }

  @Test
  void anUnwritableFolderIsExplained() {
    Path nowhere = folder.resolve("missing");
    assertThatThrownBy(
            () ->
                ChartBook.render(
                    SyntheticRun.tables(1, false), SyntheticRun.settings(false), nowhere, Lang.EN))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("cannot write");
  }

  @Test
  void titlesNameIndicatorUnitAndPeriod() {
    List<Figure> figures =
        ChartBook.figures(SyntheticRun.tables(20, true), SyntheticRun.settings(true), Lang.EN);
    assertThat(figures.get(3).title()).isEqualTo("Unemployment rate (%), Jan 2021 – Dec 2025");
    assertThat(figures.get(3).subtitle()).contains("20 replications", "90%");
    assertThat(figures)
        .extracting(Figure::title)
        .allMatch(t -> t.contains("2025") || t.contains("2023"));
  }
}
