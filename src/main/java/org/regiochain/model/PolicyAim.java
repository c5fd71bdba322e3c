package org.regiochain.model;

import java.util.List;
import org.regiochain.data.Corridor;
import org.regiochain.state.SizeClass;
import org.regiochain.state.Structure;

/**
 * Where a policy holds. Empty lists and {@link #EVERYWHERE}'s region mean no limit.
 *
 * @param region code of an inside region, or {@code all}
 * @param products ids of products or stages, {@code chain:<id>} or {@code cluster:<id>}
 * @param locations codes of locations
 * @param routes ids of corridors to the world
 * @param sizes classes of firms, by their size in the base year
 */
public record PolicyAim(
    String region,
    List<String> products,
    List<String> locations,
    List<String> routes,
    List<SizeClass> sizes) {
  /** Stands for every region. */
  public static final String ALL = "all";

  /** No limit at all. */
  public static final PolicyAim EVERYWHERE = new PolicyAim(ALL, List.of(), List.of());

  public PolicyAim {
    products = List.copyOf(products);
    locations = List.copyOf(locations);
    routes = List.copyOf(routes);
    sizes = List.copyOf(sizes);
  }

  /** An aim at firms of any size. */
  public PolicyAim(
      String region, List<String> products, List<String> locations, List<String> routes) {
    this(region, products, locations, routes, List.of());
  }

  /** An aim at firms: no limit on routes. */
  public PolicyAim(String region, List<String> products, List<String> locations) {
    this(region, products, locations, List.of());
  }

  /** This aim with another's limits where it has none of its own. */
  public PolicyAim orElse(PolicyAim other) {
    return new PolicyAim(
        region.equals(ALL) ? other.region : region,
        products.isEmpty() ? other.products : products,
        locations.isEmpty() ? other.locations : locations,
        routes.isEmpty() ? other.routes : routes,
        sizes.isEmpty() ? other.sizes : sizes);
  }

  /** This aim without the limits that an instrument cannot tell apart. */
  public PolicyAim limitedTo(Reach reach) {
    return new PolicyAim(
        reach.regions() ? region : ALL,
        reach.products() ? products : List.of(),
        reach.locations() ? locations : List.of(),
        reach.routes() ? routes : List.of(),
        reach.sizes() ? sizes : List.of());
  }

  /** Whether a region lies within it; one of its locations is enough. */
  public boolean holdsInRegion(Structure st, int region) {
    if (!this.region.equals(ALL) && !this.region.equals(st.regions.get(region).code())) {
      return false;
    }
    if (locations.isEmpty()) {
      return true;
    }
    for (int r = st.locationStart[region]; r < st.locationStart[region + 1]; r++) {
      if (locations.contains(st.locations.get(r).code())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a location lies within it. */
  public boolean holdsAt(Structure st, int location) {
    return holdsInRegion(st, st.regionOfLocation[location])
        && (locations.isEmpty() || locations.contains(st.locations.get(location).code()));
  }

  /** Whether the makers of a product lie within it. */
  public boolean holdsForProduct(Structure st, int product) {
    return products.isEmpty() || products.stream().anyMatch(name -> st.isNamed(name, product));
  }

  /** Which locations lie within it, for loops that would ask of each many times. */
  boolean[] locationsWithin(Structure st) {
    boolean[] within = new boolean[st.locationCount];
    for (int r = 0; r < within.length; r++) {
      within[r] = holdsAt(st, r);
    }
    return within;
  }

  /** Which products lie within it, for loops that would ask of each many times. */
  boolean[] productsWithin(Structure st) {
    boolean[] within = new boolean[st.productCount];
    for (int k = 0; k < within.length; k++) {
      within[k] = holdsForProduct(st, k);
    }
    return within;
  }

  /** Whether firms of a size class, by its ordinal, lie within it. */
  public boolean holdsForSize(int sizeClass) {
    return sizes.isEmpty() || sizes.contains(SizeClass.values()[sizeClass]);
  }

  /** Whether a route lies within it. */
  public boolean holdsForRoute(Corridor route) {
    return routes.isEmpty() || routes.contains(route.id());
  }
}
