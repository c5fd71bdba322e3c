package org.regiochain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jfree.svg.SVGGraphics2D;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.regiochain.catalog.Lang;
import org.regiochain.result.RunTables;

/** Reads the texts of each figure from an SVG that keeps them as text, with font and place. */
class ChartTextTest {
  private static final Pattern TEXT =
      Pattern.compile(
          "<g([^>]*)><text x='([^']*)' y='([^']*)' style='([^']*)'([^>]*)>([^<]*)</text></g>");
  private static final Pattern SIZE = Pattern.compile("font-size: ([0-9.]+)px");
  private static final Pattern CLIP =
      Pattern.compile("<clipPath id='([^']*)'><path d='([^']*)'/></clipPath>");
  private static final Pattern POINT = Pattern.compile("[ML]([-0-9.E]+),([-0-9.E]+)");

  /** One run of one arm, many of three, and comparisons. */
  static Stream<Arguments> figures() {
    RunTables one = SyntheticRun.withFinance(1, true);
    RunTables many =
        SyntheticRun.withFinance(20, true, SyntheticRun.NO_SHOCK, SyntheticRun.NO_POLICY);
    return Stream.of(Lang.values())
        .flatMap(
            lang ->
                Stream.of(
                        figures(one, lang, 1),
                        figures(many, lang, 20),
                        comparison(5, 30, 3, 3, lang),
                        comparison(1, 1, 1, 0, lang),
                        comparison(1, 30, 2, 1, lang),
                        comparison(13, 6, 2, 3, lang))
                    .flatMap(figures -> figures));
  }

  /** Comparisons from the smallest to more levers than anyone should compare. */
  private static Stream<Arguments> comparison(
      int levers, int replications, int outcomes, int budgets, Lang lang) {
    return ComparisonCharts.figures(
            SyntheticComparison.tables(levers, replications, outcomes, budgets),
            SyntheticComparison.settings(),
            lang)
        .stream()
        .map(f -> Arguments.of(f.id() + " of " + levers, lang, replications, f));
  }

  private static Stream<Arguments> figures(RunTables tables, Lang lang, int replications) {
    return ChartBook.figures(tables, SyntheticRun.settings(true), lang).stream()
        .map(f -> Arguments.of(f.id(), lang, replications, f));
  }

  private record Text(String text, Rectangle2D box, Rectangle2D frame, String style) {
    @Override
    public String toString() {
      return "'" + text + "' at " + box;
    }
  }

  @ParameterizedTest(name = "{0} {1}, {2} replications")
  @MethodSource("figures")
  @DisplayName("Every text is in the bundled font, inside its frame, and apart from the others")
  void texts(String id, Lang lang, int replications, Figure figure) {
    SVGGraphics2D g = new SVGGraphics2D(Figure.WIDTH, figure.height());
    figure.draw(g);
    List<Text> texts = texts(g.getSVGElement(), figure);
    assertThat(texts).hasSizeGreaterThan(5);
    for (Text text : texts) {
      assertThat(text.style()).as(text.text()).contains("\"Noto Sans SC\"");
      assertThat(ChartFonts.canShow(text.text())).as(text.text()).isTrue();
      assertThat(text.frame().contains(text.box())).as("%s inside %s", text, text.frame()).isTrue();
    }
    for (int i = 0; i < texts.size(); i++) {
      for (int j = i + 1; j < texts.size(); j++) {
        assertThat(texts.get(i).box().intersects(texts.get(j).box()))
            .as("%s over %s", texts.get(i), texts.get(j))
            .isFalse();
      }
    }
  }

  private static List<Text> texts(String svg, Figure figure) {
    List<Text> texts = new ArrayList<>();
    Matcher matcher = TEXT.matcher(svg);
    while (matcher.find()) {
      assertThat(matcher.group(1)).as("charts do not turn text").doesNotContain("transform");
      String text =
          matcher
              .group(6)
              .replace("&lt;", "<")
              .replace("&gt;", ">")
              .replace("&apos;", "'")
              .replace("&quot;", "\"")
              .replace("&amp;", "&");
      Matcher size = SIZE.matcher(matcher.group(4));
      assertThat(size.find()).isTrue();
      double points = Double.parseDouble(size.group(1));
      Font font =
          matcher.group(4).contains("bold") ? ChartFonts.bold(points) : ChartFonts.regular(points);
      Rectangle2D glyphs =
          font.createGlyphVector(new FontRenderContext(null, true, true), text).getVisualBounds();
      Rectangle2D box =
          new Rectangle2D.Double(
              Double.parseDouble(matcher.group(2)) + glyphs.getX(),
              Double.parseDouble(matcher.group(3)) + glyphs.getY(),
              glyphs.getWidth(),
              glyphs.getHeight());
      texts.add(
          new Text(
              text,
              box,
              frame(svg, matcher.group(1) + matcher.group(5), figure),
              matcher.group(4)));
    }
    return texts;
  }

  /** The clip that is on when the text is drawn, or the whole figure. */
  private static Rectangle2D frame(String svg, String attributes, Figure figure) {
    Matcher clips = CLIP.matcher(svg);
    while (clips.find()) {
      if (attributes.contains("#" + clips.group(1) + ")")) {
        Rectangle2D frame = null;
        Matcher points = POINT.matcher(clips.group(2));
        while (points.find()) {
          double x = Double.parseDouble(points.group(1));
          double y = Double.parseDouble(points.group(2));
          if (frame == null) {
            frame = new Rectangle2D.Double(x, y, 0, 0);
          } else {
            frame.add(x, y);
          }
        }
        return frame;
      }
    }
    return new Rectangle2D.Double(0, 0, Figure.WIDTH, figure.height());
  }
}
