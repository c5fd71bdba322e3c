package org.regiochain.data;

import java.util.List;

/**
 * The real firms of one chain stage in one region, kept at every population size.
 *
 * @param product stage id
 * @param region code of an inside region
 * @param count how many firms
 * @param places location code and share of the unnamed firms; shares add up to 1
 * @param named firms known by name, part of the count
 */
public record ChainFirms(
    String product, String region, int count, List<Place> places, List<Named> named) {
  /** A location and the share of firms found there. */
  public record Place(String location, double share) {}

  /** A named firm: its location and its share of the stage's output in the region. */
  public record Named(String name, String location, double outputShare, String source) {}
}
