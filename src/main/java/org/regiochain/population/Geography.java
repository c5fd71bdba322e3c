package org.regiochain.population;

import java.util.ArrayList;
import java.util.List;
import org.regiochain.catalog.Label;
import org.regiochain.data.DataSet;
import org.regiochain.data.Location;
import org.regiochain.data.Region;

/** Places and the distances between them. */
final class Geography {
  private static final double EARTH_RADIUS_KM = 6371.0088;
  private static final double ROAD_FACTOR = 1.3;

  private Geography() {}

  /** Locations in region order; a region without any is one place of its own. */
  static List<Location> locations(DataSet data) {
    List<Location> all = new ArrayList<>();
    for (int z = 0; z < data.table().insideCount(); z++) {
      Region region = data.table().regions().get(z);
      List<Location> own = data.locationsOf(region.code());
      all.addAll(own.isEmpty() ? List.of(whole(region, data, z)) : own);
    }
    return all;
  }

  private static Location whole(Region region, DataSet data, int z) {
    double product = 0;
    for (int k = 0; k < data.table().productCount(); k++) {
      product += data.table().valueAdded(z, k);
    }
    // 1e5 yuan of value added a head only sets the number of workers, not any flow.
    return new Location(
        region.code(),
        new Label(region.label().zh(), region.label().en()),
        region.code(),
        region.code(),
        false,
        0,
        0,
        100_000,
        product / 1e5,
        product / 1e8);
  }

  /** Road distance in km: great circle × 1.3; within a place (2/3)√(area/π). */
  static double[][] distances(List<Location> locations) {
    int n = locations.size();
    double[][] km = new double[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        km[a][b] =
            a == b
                ? 2.0 / 3 * StrictMath.sqrt(locations.get(a).areaKm2() / StrictMath.PI)
                : Math.max(1, ROAD_FACTOR * greatCircle(locations.get(a), locations.get(b)));
      }
      km[a][a] = Math.max(1, km[a][a]);
    }
    return km;
  }

  private static double greatCircle(Location a, Location b) {
    double lat1 = StrictMath.toRadians(a.latitude());
    double lat2 = StrictMath.toRadians(b.latitude());
    double sinLat = StrictMath.sin((lat2 - lat1) / 2);
    double sinLon = StrictMath.sin(StrictMath.toRadians(b.longitude() - a.longitude()) / 2);
    double h = sinLat * sinLat + StrictMath.cos(lat1) * StrictMath.cos(lat2) * sinLon * sinLon;
    return 2 * EARTH_RADIUS_KM * StrictMath.asin(Math.min(1, StrictMath.sqrt(h)));
  }
}
