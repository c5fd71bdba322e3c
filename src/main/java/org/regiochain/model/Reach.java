package org.regiochain.model;

/** What a setting of an instrument can be aimed at. */
public enum Reach {
  /** Both regions and all products alike. */
  EVERYWHERE(false, false, false, false, false),
  /** Regions. */
  REGIONS(true, false, false, false, false),
  /** Regions and locations. */
  PLACES(true, false, true, false, false),
  /** Regions and products. */
  PRODUCTS(true, true, false, false, false),
  /** Regions, products, locations and sizes of firms. */
  FIRMS(true, true, true, false, true),
  /** Routes to the world, which serve all regions. */
  ROUTES(false, false, false, true, false);

  private final boolean regions;
  private final boolean products;
  private final boolean locations;
  private final boolean routes;
  private final boolean sizes;

  Reach(boolean regions, boolean products, boolean locations, boolean routes, boolean sizes) {
    this.regions = regions;
    this.products = products;
    this.locations = locations;
    this.routes = routes;
    this.sizes = sizes;
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

  public boolean sizes() {
    return sizes;
  }
}
