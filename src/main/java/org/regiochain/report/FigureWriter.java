package org.regiochain.report;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGHints;
import org.jfree.svg.SVGUnits;
import org.jfree.svg.ViewBox;
import org.regiochain.result.AtomicFile;
import org.regiochain.result.CsvWriter;
import org.regiochain.result.Numbers;

/** Writes a figure as PNG, SVG and, with the numbers drawn, CSV. */
final class FigureWriter {
  /** Pixels of the PNG per pixel of the drawing: sharp on a projector and in print. */
  private static final int SCALE = 2;

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
    BufferedImage image = image(figure);
    AtomicFile.write(file, out -> ImageIO.write(image, "png", out));
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

  private static String svg(Figure figure) {
    SVGGraphics2D g = graphics(figure.height(), figure.id() + "-");
    figure.draw(g);
    ViewBox box = new ViewBox(0, 0, Figure.WIDTH, figure.height());
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + g.getSVGElement(figure.id(), true, box, null, null)
        + "\n";
  }

  /**
   * Writes texts as outlines, so that the picture looks the same where the font is missing.
   *
   * @param idPrefix begins the ids of definitions; the library's default is the time, and two
   *     renders of one figure would differ
   */
  static SVGGraphics2D graphics(int height, String idPrefix) {
    SVGGraphics2D g = new SVGGraphics2D(Figure.WIDTH, height, SVGUnits.PX);
    g.setRenderingHint(SVGHints.KEY_DRAW_STRING_TYPE, SVGHints.VALUE_DRAW_STRING_TYPE_VECTOR);
    g.setDefsKeyPrefix(idPrefix);
    g.setGeomDoubleConverter(FigureWriter::hundredths);
    return g;
  }

  /** Coordinates to a hundredth of a pixel: finer only makes the file larger. */
  static String hundredths(double x) {
    return Numbers.text(Math.rint(x * 100) / 100);
  }
}
