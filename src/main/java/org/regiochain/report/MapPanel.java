package org.regiochain.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jfree.chart.ui.Drawable;

/** A choropleth map: places filled, regions set off by a thick line, an inset for a dense core. */
final class MapPanel implements Drawable {
  /** A place to draw. */
  record Place(String code, String label, String region, Color fill, double weight) {}

  /** A window that shows some places larger. */
  record Inset(String title, Set<String> codes) {}

  /** A line between two places; strength from 0 to 1. */
  record Arc(String from, String to, Color color, double strength) {}

  private static final double THICKEST = 7;
  private static final BasicStroke PLACE_BORDER = round(0.5f);
  private static final BasicStroke REGION_BORDER = round(4f);
  private static final BasicStroke FRAME = round(1.2f);
  private static final BasicStroke HALO = round(3.4f);
  private static final Color REGION_INK = new Color(0x11, 0x11, 0x11);
  private static final Color PLACE_INK = new Color(0x70, 0x76, 0x7C);
  private static final int LABELS = 14;
  private static final double LABEL_SIZE = 13;

  /** Points closer than this to the last are left out, in pixels. */
  private static final double FINEST = 0.8;

  /** The column on the right for key and inset, in pixels. */
  private static final double COLUMN = 212;

  private final List<Place> places;
  private final Outlines outlines;
  private final Inset inset;
  private final List<LegendEntry> key;
  private final List<Arc> arcs;
  private final Projection projection;

  /**
   * @param places only those with outlines are drawn
   * @param inset null for none
   * @param key what the fills and lines stand for
   * @param arcs lines between places, the strongest first
   */
  MapPanel(
      List<Place> places, Outlines outlines, Inset inset, List<LegendEntry> key, List<Arc> arcs) {
    this.places = places.stream().filter(p -> outlines.rings().containsKey(p.code())).toList();
    this.outlines = outlines;
    this.inset = inset;
    this.key = key;
    this.arcs = arcs;
    double[] box = degrees();
    projection = new Projection(box[0], box[1], box[2], box[3]);
  }

  private static BasicStroke round(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /** West, east, south and north limits. */
  private double[] degrees() {
    double[] box = {180, -180, 90, -90};
    for (Place place : places) {
      for (double[][] ring : outlines.rings().get(place.code())) {
        for (double[] point : ring) {
          box[0] = Math.min(box[0], point[0]);
          box[1] = Math.max(box[1], point[0]);
          box[2] = Math.min(box[2], point[1]);
          box[3] = Math.max(box[3], point[1]);
        }
      }
    }
    return box;
  }

  @Override
  public void draw(Graphics2D g, Rectangle2D area) {
    Font font = ChartFonts.regular(Figure.TEXT_SIZE);
    double columnX = area.getMaxX() - COLUMN;
    for (int i = 0; i < key.size(); i++) {
      key.get(i).draw(g, font, columnX, area.getY() + i * LegendEntry.LINE_HEIGHT);
    }
    Rectangle2D main =
        new Rectangle2D.Double(
            area.getX(), area.getY(), area.getWidth() - COLUMN - 10, area.getHeight());
    Map<String, Path2D> shapes = fit(places, inside(main, 3));
    fill(g, places, shapes, REGION_BORDER);
    connect(g, shapes);
    List<Rectangle2D> taken = new ArrayList<>();
    if (inset != null) {
      double keyHeight = (key.size() + 0.6) * LegendEntry.LINE_HEIGHT;
      Rectangle2D window =
          new Rectangle2D.Double(
              columnX, area.getY() + keyHeight, COLUMN - 1, area.getHeight() - keyHeight - 1);
      taken.add(drawInset(g, window, shapes));
    }
    List<Place> toLabel =
        inset == null
            ? places
            : places.stream().filter(p -> !inset.codes().contains(p.code())).toList();
    label(g, toLabel, shapes, main, taken, LABELS);
  }

  private static Rectangle2D inside(Rectangle2D area, double margin) {
    return new Rectangle2D.Double(
        area.getX() + margin,
        area.getY() + margin,
        area.getWidth() - 2 * margin,
        area.getHeight() - 2 * margin);
  }

  /** Draws the window and, on the map, the frame around what it shows; returns that frame. */
  private Rectangle2D drawInset(Graphics2D g, Rectangle2D window, Map<String, Path2D> shapes) {
    List<Place> shown = places.stream().filter(p -> inset.codes().contains(p.code())).toList();
    Rectangle2D source = null;
    for (Place place : shown) {
      Rectangle2D box = shapes.get(place.code()).getBounds2D();
      source = source == null ? box : source.createUnion(box);
    }
    double heading = LABEL_SIZE * 1.9;
    Rectangle2D inner =
        new Rectangle2D.Double(
            window.getX(),
            window.getY() + heading,
            window.getWidth(),
            window.getHeight() - heading);
    Map<String, Path2D> large = fit(shown, inside(inner, 10));
    // Its edge is a cut through a region, not a border: thin.
    fill(g, shown, large, FRAME);
    connect(g, large);
    label(g, shown, large, window, new ArrayList<>(), shown.size());
    g.setFont(ChartFonts.bold(LABEL_SIZE));
    g.setColor(Palette.INK);
    g.drawString(
        inset.title(), (float) window.getX() + 9, (float) (window.getY() + LABEL_SIZE * 1.5));
    Rectangle2D frame = inside(source, -2);
    g.setStroke(FRAME);
    g.draw(window);
    g.draw(frame);
    return frame;
  }

  /** Screen shapes of places, as large as fits, centred. */
  private Map<String, Path2D> fit(List<Place> shown, Rectangle2D area) {
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Place place : shown) {
      for (double[][] ring : outlines.rings().get(place.code())) {
        for (double[] point : ring) {
          double[] xy = projection.apply(point[0], point[1]);
          left = Math.min(left, xy[0]);
          right = Math.max(right, xy[0]);
          top = Math.min(top, xy[1]);
          bottom = Math.max(bottom, xy[1]);
        }
      }
    }
    double scale = Math.min(area.getWidth() / (right - left), area.getHeight() / (bottom - top));
    double x0 = area.getCenterX() - scale * (left + right) / 2;
    double y0 = area.getCenterY() - scale * (top + bottom) / 2;
    Map<String, Path2D> shapes = new LinkedHashMap<>();
    for (Place place : shown) {
      Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
      for (double[][] ring : outlines.rings().get(place.code())) {
        append(path, ring, scale, x0, y0);
      }
      shapes.put(place.code(), path);
    }
    return shapes;
  }

  private void append(Path2D path, double[][] ring, double scale, double x0, double y0) {
    double lastX = 0;
    double lastY = 0;
    for (int i = 0; i < ring.length; i++) {
      double[] xy = projection.apply(ring[i][0], ring[i][1]);
      double x = x0 + scale * xy[0];
      double y = y0 + scale * xy[1];
      if (i == 0) {
        path.moveTo(x, y);
      } else if (Math.abs(x - lastX) + Math.abs(y - lastY) < FINEST) {
        continue;
      } else {
        path.lineTo(x, y);
      }
      lastX = x;
      lastY = y;
    }
    path.closePath();
  }

  /**
   * Region after region: first a thick dark line around each of its places, then their fills, which
   * cover the line everywhere but on the region's own border.
   */
  private static void fill(
      Graphics2D g, List<Place> shown, Map<String, Path2D> shapes, BasicStroke border) {
    List<String> regions = shown.stream().map(Place::region).distinct().toList();
    for (String region : regions) {
      List<Place> own = shown.stream().filter(p -> p.region().equals(region)).toList();
      g.setColor(REGION_INK);
      g.setStroke(border);
      own.forEach(p -> g.draw(shapes.get(p.code())));
      for (Place place : own) {
        g.setColor(place.fill());
        g.fill(shapes.get(place.code()));
      }
      g.setColor(PLACE_INK);
      g.setStroke(PLACE_BORDER);
      own.forEach(p -> g.draw(shapes.get(p.code())));
    }
  }

  /** Bowed lines between the places shown, the weakest first; a dot where they end. */
  private void connect(Graphics2D g, Map<String, Path2D> shapes) {
    for (int i = arcs.size() - 1; i >= 0; i--) {
      Arc arc = arcs.get(i);
      if (!shapes.containsKey(arc.from()) || !shapes.containsKey(arc.to())) {
        continue;
      }
      Point2D a = center(shapes.get(arc.from()));
      Point2D b = center(shapes.get(arc.to()));
      double bowX = 0.12 * (b.getY() - a.getY());
      double bowY = 0.12 * (a.getX() - b.getX());
      double midX = (a.getX() + b.getX()) / 2 + bowX;
      double midY = (a.getY() + b.getY()) / 2 + bowY;
      g.setColor(Palette.fade(arc.color(), 190));
      g.setStroke(round((float) Math.max(0.8, THICKEST * Math.sqrt(arc.strength()))));
      g.draw(new QuadCurve2D.Double(a.getX(), a.getY(), midX, midY, b.getX(), b.getY()));
      g.setColor(Palette.INK);
      for (Point2D end : List.of(a, b)) {
        g.fill(new Ellipse2D.Double(end.getX() - 2.5, end.getY() - 2.5, 5, 5));
      }
    }
  }

  /** Names the places of most weight, where there is room. */
  private static void label(
      Graphics2D g,
      List<Place> candidates,
      Map<String, Path2D> shapes,
      Rectangle2D area,
      List<Rectangle2D> taken,
      int most) {
    Font font = ChartFonts.regular(LABEL_SIZE);
    List<Place> ordered =
        candidates.stream()
            .sorted(Comparator.comparingDouble(Place::weight).reversed())
            .limit(most)
            .toList();
    for (Place place : ordered) {
      Point2D center = center(shapes.get(place.code()));
      GlyphVector glyphs = font.createGlyphVector(g.getFontRenderContext(), place.label());
      Rectangle2D size = glyphs.getVisualBounds();
      double x = center.getX() - size.getCenterX();
      double y = center.getY() - size.getCenterY();
      Rectangle2D box =
          new Rectangle2D.Double(
              x + size.getX() - 3, y + size.getY() - 2, size.getWidth() + 6, size.getHeight() + 4);
      if (!area.contains(box) || taken.stream().anyMatch(box::intersects)) {
        continue;
      }
      taken.add(box);
      Shape outline =
          AffineTransform.getTranslateInstance(x, y).createTransformedShape(glyphs.getOutline());
      g.setColor(new Color(255, 255, 255, 225));
      g.setStroke(HALO);
      g.draw(outline);
      g.setColor(Palette.INK);
      g.fill(outline);
    }
  }

  /** The middle of the widest of some horizontal cuts: inside the shape even if it is curved. */
  private static Point2D center(Path2D shape) {
    Rectangle2D box = shape.getBounds2D();
    Point2D best = new Point2D.Double(box.getCenterX(), box.getCenterY());
    double widest = 0;
    for (int cut : new int[] {10, 9, 11, 8, 12, 7, 13, 6, 14}) {
      double y = box.getY() + box.getHeight() * cut / 20;
      double start = Double.NaN;
      for (int i = 0; i <= 100; i++) {
        double x = box.getX() + box.getWidth() * i / 100;
        boolean in = i < 100 && shape.contains(x, y);
        if (in && Double.isNaN(start)) {
          start = x;
        } else if (!in && !Double.isNaN(start)) {
          // Only clearly wider cuts move a label away from the middle.
          if (x - start > 1.25 * widest) {
            widest = x - start;
            best = new Point2D.Double((start + x) / 2, y);
          }
          start = Double.NaN;
        }
      }
    }
    return best;
  }
}
