package org.regiochain.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.regiochain.catalog.Label;
import org.regiochain.result.JsonReader;
import org.regiochain.result.OutputException;

/**
 * Outlines of places: for each code its rings of [longitude, latitude] in degrees. Holes are rings
 * like any other; the even-odd rule leaves them free.
 */
record Outlines(Map<String, List<double[][]>> rings) {

  /**
   * Reads a GeoJSON feature collection of polygons and multi-polygons.
   *
   * @throws OutputException if it is not one
   */
  static Outlines read(Path file) {
    try {
      Map<String, List<double[][]>> rings = new LinkedHashMap<>();
      for (Object item : list(map(JsonReader.read(file)).get("features"))) {
        Map<?, ?> feature = map(item);
        String code = String.valueOf(map(feature.get("properties")).get("code"));
        Map<?, ?> geometry = map(feature.get("geometry"));
        List<?> coordinates = list(geometry.get("coordinates"));
        boolean single = "Polygon".equals(geometry.get("type"));
        List<double[][]> of = rings.computeIfAbsent(code, c -> new ArrayList<>());
        for (Object polygon : single ? List.of(coordinates) : coordinates) {
          for (Object ring : list(polygon)) {
            of.add(points(list(ring)));
          }
        }
      }
      return new Outlines(rings);
    } catch (ClassCastException | NullPointerException | IndexOutOfBoundsException e) {
      throw new OutputException(
          new Label(
              file + "：应为由多边形组成、属性含 code 的 GeoJSON FeatureCollection",
              file + ": expected a GeoJSON feature collection of polygons with the property code"),
          e);
    }
  }

  private static double[][] points(List<?> ring) {
    double[][] points = new double[ring.size()][];
    for (int i = 0; i < points.length; i++) {
      List<?> position = list(ring.get(i));
      points[i] = new double[] {(Double) position.get(0), (Double) position.get(1)};
    }
    return points;
  }

  private static Map<?, ?> map(Object value) {
    return (Map<?, ?>) Objects.requireNonNull(value);
  }

  private static List<?> list(Object value) {
    return (List<?>) Objects.requireNonNull(value);
  }
}
