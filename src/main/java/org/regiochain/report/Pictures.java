package org.regiochain.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jfree.svg.SVGGraphics2D;
import org.regiochain.catalog.Lang;
import org.regiochain.result.ComparisonTables;
import org.regiochain.result.RunTables;

/**
 * The charts of a run as a page carries them. Their texts stay texts, set in the font that the page
 * brings along ({@link #FONT_FAMILY}): they can be searched and read aloud, and take a quarter of
 * the room of outlines. A drawing with very many shapes, such as a map, becomes a PNG instead.
 */
public final class Pictures {
  /** What the page must call the font it embeds. */
  public static final String FONT_FAMILY = "RegioChainSans";

  /** Above this a drawing is smaller as PNG. */
  private static final int LARGEST_SVG = 400_000;

  private Pictures() {}

  /** The charts that {@link ChartBook} draws for a run, in its order. */
  public static List<Picture> of(RunTables tables, ChartSettings settings, Lang lang) {
    return ChartBook.figures(tables, settings, lang).stream().map(Pictures::picture).toList();
  }

  /** The charts that {@link ChartBook} draws for a comparison, in its order. */
  public static List<Picture> of(ComparisonTables tables, ComparisonSettings settings, Lang lang) {
    return ComparisonCharts.figures(tables, settings, lang).stream()
        .map(Pictures::picture)
        .toList();
  }

  static Picture picture(Figure figure) {
    byte[] svg = svg(figure).getBytes(StandardCharsets.UTF_8);
    boolean large = svg.length > LARGEST_SVG;
    return new Picture(
        figure.id(),
        figure.title(),
        large ? "image/png" : "image/svg+xml",
        Figure.WIDTH,
        figure.height(),
        large ? FigureWriter.png(figure) : svg);
  }

  private static String svg(Figure figure) {
    SVGGraphics2D g = FigureWriter.graphics(figure);
    g.setFontFunction(family -> FONT_FAMILY);
    return FigureWriter.element(figure, g, false);
  }
}
