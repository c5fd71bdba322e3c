package org.regiochain.report;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regiochain.result.Numbers;

/**
 * Turns the texts of an SVG into outlines of the bundled font, each glyph described once and used
 * many times: the picture looks the same where the font is missing, at a fraction of the size that
 * outlines of whole texts take.
 */
final class SvgText {
  private static final Pattern TEXT =
      Pattern.compile("<text x='([^']*)' y='([^']*)' style='([^']*)'([^>]*)>([^<]*)</text>");
  private static final Pattern SIZE = Pattern.compile("font-size: ([0-9.]+)px");
  private static final Pattern FILL = Pattern.compile("fill: ?([^;]+)");
  private static final Pattern OPACITY = Pattern.compile("fill-opacity: ?([^;]+)");

  /** Size at which glyphs are described, so that whole numbers are fine enough. */
  private static final int UNITS = 1000;

  private final String prefix;
  private final FontRenderContext context;

  /** Outlines by font and glyph, in an order that does not depend on when they were met. */
  private final Map<String, String> outlines = new TreeMap<>();

  private SvgText(String prefix, FontRenderContext context) {
    this.prefix = prefix;
    this.context = context;
  }

  /**
   * Replaces every text of an SVG element.
   *
   * @param prefix begins the ids of glyphs, so that pictures on one page keep apart
   */
  static String outlined(String svg, String prefix, FontRenderContext context) {
    SvgText text = new SvgText(prefix, context);
    Matcher matcher = TEXT.matcher(svg);
    StringBuilder out = new StringBuilder(svg.length());
    while (matcher.find()) {
      String uses =
          text.uses(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(5));
      // A clip is in the coordinates around the text, which those of the glyphs are not.
      String around =
          matcher.group(4).isEmpty() ? uses : "<g" + matcher.group(4) + ">" + uses + "</g>";
      matcher.appendReplacement(out, Matcher.quoteReplacement(around));
    }
    matcher.appendTail(out);
    StringBuilder defs = new StringBuilder("<defs>");
    text.outlines.forEach(
        (id, path) -> {
          if (!path.isEmpty()) {
            defs.append("<path id='").append(id).append("' d='").append(path).append("'/>");
          }
        });
    return out.insert(out.indexOf(">") + 1, defs.append("</defs>")).toString();
  }

  private String uses(String x, String y, String style, String escaped) {
    double size = Double.parseDouble(first(SIZE, style, ""));
    boolean bold = style.contains("font-weight: bold");
    Font font = bold ? ChartFonts.bold(UNITS) : ChartFonts.regular(UNITS);
    String text =
        escaped
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&apos;", "'")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
    String opacity = first(OPACITY, style, "1.0");
    StringBuilder uses =
        new StringBuilder("<g transform='translate(")
            .append(x)
            .append(',')
            .append(y)
            .append(")scale(")
            .append(Numbers.text(size / UNITS))
            .append(")' fill='")
            .append(first(FILL, style, "black"))
            .append(opacity.equals("1.0") ? "'>" : "' fill-opacity='" + opacity + "'>");
    GlyphVector glyphs = font.createGlyphVector(context, text);
    for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
      String id = prefix + (bold ? "b" : "r") + glyphs.getGlyphCode(i);
      int[] code = {glyphs.getGlyphCode(i)};
      outlines.computeIfAbsent(
          id, any -> path(font.createGlyphVector(context, code).getGlyphOutline(0)));
      if (!outlines.get(id).isEmpty()) {
        long at = Math.round(glyphs.getGlyphPosition(i).getX());
        uses.append("<use xlink:href='#").append(id).append("' x='").append(at).append("'/>");
      }
    }
    return uses.append("</g>").toString();
  }

  private static String first(Pattern pattern, String style, String otherwise) {
    Matcher matcher = pattern.matcher(style);
    return matcher.find() ? matcher.group(1) : otherwise;
  }

  private static String path(Shape outline) {
    StringBuilder path = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator i = outline.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(at);
      int numbers =
          switch (kind) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
            case PathIterator.SEG_QUADTO -> 4;
            case PathIterator.SEG_CUBICTO -> 6;
            default -> 0;
          };
      path.append("MLQCZ".charAt(kind));
      for (int n = 0; n < numbers; n++) {
        path.append(n == 0 ? "" : ",").append(Math.round(at[n]));
      }
    }
    return path.toString();
  }
}
