package org.regiochain.model;

/** What a setting of an instrument can be aimed at. */
public enum Reach {
  /** Both regions and all products alike. */
  EVERYWHERE(false, false, false, false),
  /** Regions. */
  REGIONS(true, false, false, false),
  /** Regions and locations. */
  PLACES(true, false, true, false),
  /** Regions and products. */
  PRODUCTS(true, true, false, false),
  /** Regions, products and locations. */
  FIRMS(true, true, true, false),
  /** Routes to the world, which serve all regions. */
  ROUTES(false, false, false, true);

  private final boolean regions;
  private final boolean products;
  private final boolean locations;
  private final boolean routes;

  Reach(boolean regions, boolean products, boolean locations, boolean routes) {
    this.regions = regions;
    this.products = products;
    this.locations = locations;
    this.routes = routes;
  }

  public boolean regions() {
    return regions;
  }

  public boolean products() {
    return products;
  }

  public boolean locations() {
    return locations;
  }

  public boolean routes() {
    return routes;
  }
}
