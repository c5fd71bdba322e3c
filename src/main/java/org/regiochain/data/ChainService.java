package org.regiochain.data;

import java.util.List;
import java.util.Map;
import org.regiochain.catalog.Label;

/**
 * The service that a chain exists for, and what its market waits on: one demand case of a recipe.
 * Times are counted from the start of a run.
 *
 * @param product the stage that sells the service
 * @param durable the stage that makes what its sellers invest in, or null
 * @param demand id of the demand case
 * @param openingShare part of the base year's final demand for the product that is the new service
 * @param innovation coefficient p of Bass, 1/year
 * @param imitation coefficient q of Bass, 1/year
 * @param priceElasticity of the potential
 * @param siteCost yuan for one site
 * @param learning exponent b of Wright
 * @param experience output so far of the stages that learn, in years of base output
 * @param demonstration part of the demand for uncertified durables above the base year that is met
 * @param steps of certification, one after the other
 * @param places what differs between inside regions
 */
public record ChainService(
    String product,
    String durable,
    String demand,
    double openingShare,
    double innovation,
    double imitation,
    double priceElasticity,
    double siteCost,
    double learning,
    Map<String, Double> experience,
    double demonstration,
    List<Step> steps,
    List<Place> places) {

  /**
   * A step of certification.
   *
   * @param shape of the Erlang law of its time
   * @param accepted whether a region can accept it from another
   */
  public record Step(String id, Label label, int shape, boolean accepted) {}

  /**
   * The market of one region.
   *
   * @param potential spending on the service with everything open, yuan a year
   * @param airspace share that is open
   * @param sites at the start; without any limit where {@code sitesNeeded} is 0
   * @param sitesPlanned added each year without a policy, until there are enough
   * @param sitesNeeded for the whole potential
   * @param months mean time that is left of each step; none where nothing waits for certificates
   * @param aircraft units in the order book
   * @param aircraftPrice yuan for a unit
   * @param orderYears years over which the order book is delivered at most
   */
  public record Place(
      String region,
      double potential,
      double airspace,
      double sites,
      double sitesPlanned,
      double sitesNeeded,
      List<Double> months,
      double aircraft,
      double aircraftPrice,
      double orderYears) {}
}
