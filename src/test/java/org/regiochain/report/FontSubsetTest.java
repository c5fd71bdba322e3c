package org.regiochain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Area;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

/** The font of a page against the whole font, read by Java's own font engine. */
class FontSubsetTest {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final String TEXT = "川渝低空经济 eVTOL: áé ½ ≥ −0.5%，“名次”";

  @Test
  void drawsItsCharactersAsTheWholeFontDoes() throws Exception {
    byte[] bytes = ChartFonts.subset(TEXT);
    Font subset =
        Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes)).deriveFont(100f);
    assertThat(subset.canDisplayUpTo(TEXT)).isEqualTo(-1);
    TEXT.codePoints()
        .distinct()
        .forEach(
            c -> {
              GlyphVector small = subset.createGlyphVector(CONTEXT, Character.toString(c));
              GlyphVector whole =
                  ChartFonts.regular(100).createGlyphVector(CONTEXT, Character.toString(c));
              assertThat(small.getGlyphMetrics(0).getAdvance())
                  .as(Character.toString(c))
                  .isEqualTo(whole.getGlyphMetrics(0).getAdvance());
              assertThat(same(small.getOutline(), whole.getOutline())).isTrue();
            });
  }

  @Test
  void leavesOutWhatTheTextDoesNotUse() throws Exception {
    byte[] bytes = ChartFonts.subset(TEXT + TEXT);
    Font subset = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
    assertThat(subset.canDisplay('农')).isFalse();
    assertThat(bytes).hasSizeLessThan(20_000).isEqualTo(ChartFonts.subset(TEXT));
  }

  private static boolean same(Shape a, Shape b) {
    return new Area(a).equals(new Area(b));
  }
}
