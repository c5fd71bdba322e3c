package org.regiochain.report;

/**
 * Albers equal-area conic projection on a sphere (Snyder, "Map Projections: A Working Manual", USGS
 * 1987, p. 100), fitted to the places shown: a choropleth should not enlarge one place over
 * another.
 */
final class Projection {
  private final double centralLongitude;
  private final double n;
  private final double c;

  /** Standard parallels a sixth of the height inside the southern and northern ends; degrees. */
  Projection(double west, double east, double south, double north) {
    double lower = Math.toRadians(south + (north - south) / 6);
    double upper = Math.toRadians(north - (north - south) / 6);
    centralLongitude = (west + east) / 2;
    double middle = (Math.sin(lower) + Math.sin(upper)) / 2;
    // At the equator the cone becomes a cylinder and the formulas divide by zero.
    n = Math.abs(middle) < 1e-6 ? 1e-6 : middle;
    c = Math.cos(lower) * Math.cos(lower) + 2 * n * Math.sin(lower);
  }

  /** Plane coordinates in earth radii, y growing southward as on a screen. */
  double[] apply(double longitude, double latitude) {
    double rho = Math.sqrt(c - 2 * n * Math.sin(Math.toRadians(latitude))) / n;
    double theta = n * Math.toRadians(longitude - centralLongitude);
    return new double[] {rho * Math.sin(theta), rho * Math.cos(theta)};
  }
}
