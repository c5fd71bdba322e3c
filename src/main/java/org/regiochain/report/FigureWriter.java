package org.regiochain.report;

import com.pngencoder.PngEncoder;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGUnits;
import org.jfree.svg.ViewBox;
import org.regiochain.result.AtomicFile;
import org.regiochain.result.CsvWriter;
import org.regiochain.result.Numbers;

/** Writes a figure as PNG, SVG and, with the numbers drawn, CSV. */
final class FigureWriter {
  /** Pixels of the PNG per pixel of the drawing: sharp on a projector and in print. */
  private static final int SCALE = 2;

  /** From the next level on files hardly become smaller. */
  private static final int COMPRESSION = 4;

  /** The chart library draws a see-through area under each line and line around each area. */
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "<g style='[^']*(?:fill|stroke)-opacity:0\\.0;[^']*'[^>]*><path d='[^']*'/></g>");

  private FigureWriter() {}

  /** Writes the three files and returns them. */
  static List<Path> write(Figure figure, Path folder) {
    Path png = folder.resolve(figure.id() + ".png");
    Path svg = folder.resolve(figure.id() + ".svg");
    Path csv = folder.resolve(figure.id() + ".csv");
    writePng(figure, png);
    AtomicFile.writeText(svg, svg(figure));
    CsvWriter.write(figure.data(), csv, false);
    return List.of(png, svg, csv);
  }

  private static void writePng(Figure figure, Path file) {
    byte[] bytes = png(figure);
    AtomicFile.write(file, out -> out.write(bytes));
  }

  /**
   * The figure as PNG. Lines and areas of one colour gain nothing from the filters of the JDK's.
   */
  static byte[] png(Figure figure) {
    return new PngEncoder()
        .withBufferedImage(image(figure))
        .withCompressionLevel(COMPRESSION)
        .withMultiThreadedCompressionEnabled(false)
        .toBytes();
  }

  /** The figure as a picture in memory, twice its size. */
  static BufferedImage image(Figure figure) {
    BufferedImage image =
        new BufferedImage(
            Figure.WIDTH * SCALE, figure.height() * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(SCALE, SCALE);
    figure.draw(g);
    g.dispose();
    return image;
  }

  /**
   * The picture as SVG text. Ids begin with that of the figure, so that several pictures can stand
   * on one page.
   */
  static String svg(Figure figure) {
    SVGGraphics2D g = graphics(figure);
    String element = element(figure, g, true);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + SvgText.outlined(element, figure.id() + "-", g.getFontRenderContext())
        + "\n";
  }

  /** Something to draw an SVG on whose texts stay texts. */
  static SVGGraphics2D graphics(Figure figure) {
    SVGGraphics2D g = new SVGGraphics2D(Figure.WIDTH, figure.height(), SVGUnits.PX);
    // The library's default prefix is the time, and two renders of one figure would differ.
    g.setDefsKeyPrefix(figure.id() + "-");
    g.setGeomDoubleConverter(FigureWriter::tenths);
    return g;
  }

  /** The SVG element of a figure drawn, without what cannot be seen. */
  static String element(Figure figure, SVGGraphics2D g, boolean withSize) {
    figure.draw(g);
    ViewBox box = new ViewBox(0, 0, Figure.WIDTH, figure.height());
    String element = g.getSVGElement(figure.id(), withSize, box, null, null);
    return INVISIBLE.matcher(element).replaceAll("");
  }

  /** Coordinates to a tenth of a pixel: finer only makes the file larger. */
  private static String tenths(double x) {
    return Numbers.text(Math.rint(x * 10) / 10);
  }
}
