package org.regiochain.data;

import java.util.List;
import java.util.Map;

/**
 * What a data set knows of research and skills; empty where it has no such files.
 *
 * @param intensity research over gross output by sector; only the proportions count
 * @param skilledShare share of skilled workers by sector
 * @param regions how much research there is, by code of inside region
 * @param laboratories public research, in order of id
 */
public record Research(
    Map<String, Double> intensity,
    Map<String, Double> skilledShare,
    Map<String, Effort> regions,
    List<Laboratory> laboratories) {
  /** Nothing known. */
  public static final Research NONE = new Research(Map.of(), Map.of(), Map.of(), List.of());

  /**
   * Research of a region in the base year.
   *
   * @param share research over value added
   * @param firmShare the part of it that firms do
   */
  public record Effort(double share, double firmShare) {}

  public Research {
    intensity = Map.copyOf(intensity);
    skilledShare = Map.copyOf(skilledShare);
    regions = Map.copyOf(regions);
    laboratories = List.copyOf(laboratories);
  }

  /** Research over gross output of a product's sector; 0 where unknown. */
  public double intensity(Product product) {
    return intensity.getOrDefault(product.parent(), 0.0);
  }

  /** Share of skilled workers of a product's sector; 0 where unknown. */
  public double skilledShare(Product product) {
    return skilledShare.getOrDefault(product.parent(), 0.0);
  }
}
