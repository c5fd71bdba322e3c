package org.regiochain.model;

/** What a setting of an instrument can be aimed at. */
public enum Reach {
  /** Both regions and all products alike. */
  EVERYWHERE(false, false, false),
  /** Regions. */
  REGIONS(true, false, false),
  /** Regions and locations. */
  PLACES(true, false, true),
  /** Regions and products. */
  PRODUCTS(true, true, false),
  /** Regions, products and locations. */
  FIRMS(true, true, true);

  private final boolean regions;
  private final boolean products;
  private final boolean locations;

  Reach(boolean regions, boolean products, boolean locations) {
    this.regions = regions;
    this.products = products;
    this.locations = locations;
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
}
