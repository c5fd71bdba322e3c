package org.regiochain.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Everything a scenario takes from data: the balanced table (chain stages already split), places,
 * corridors and rules.
 *
 * @param folder where it was read from
 * @param locations sorted by region order, then by code
 * @param zones the reporting zones, in file order
 * @param chains the focal chains whose stages are products of the table
 * @param chainFirms firms of the stages
 * @param locationWeights for each inside region and product, each of the region's locations' share
 *     of activity; key {@code region|product}, values in the order of {@link #locationsOf}
 * @param criticality class of an input for a user, key {@code product|user}
 * @param bankClasses the classes of banks, in file order; none where the data do not tell them
 *     apart. Where there are any, every region has some, unless it was made inside on loading
 * @param research what is known of research and skills
 * @param targets what indicators of a run are compared with, in file order; none without a file
 * @param clusters named sets of products, in file order; none without a file
 * @param inputHashes SHA-256 of every file read, by path relative to the folder's parent
 */
public record DataSet(
    Path folder,
    RegionalTable table,
    List<Location> locations,
    List<Zone> zones,
    List<Corridor> corridors,
    List<Chain> chains,
    List<ChainFirms> chainFirms,
    Map<String, double[]> locationWeights,
    Criticality criticality,
    List<BankClass> bankClasses,
    Research research,
    List<Target> targets,
    List<Cluster> clusters,
    Map<String, String> inputHashes) {

  /** A data set without clusters. */
  public DataSet(
      Path folder,
      RegionalTable table,
      List<Location> locations,
      List<Zone> zones,
      List<Corridor> corridors,
      List<Chain> chains,
      List<ChainFirms> chainFirms,
      Map<String, double[]> locationWeights,
      Criticality criticality,
      List<BankClass> bankClasses,
      Research research,
      List<Target> targets,
      Map<String, String> inputHashes) {
    this(
        folder,
        table,
        locations,
        zones,
        corridors,
        chains,
        chainFirms,
        locationWeights,
        criticality,
        bankClasses,
        research,
        targets,
        List.of(),
        inputHashes);
  }

  /** The locations of one region, in order. */
  public List<Location> locationsOf(String region) {
    return locations.stream().filter(l -> l.region().equals(region)).toList();
  }
}
