package org.regiochain.data;

import org.regiochain.catalog.Label;

/**
 * A place where firms and households are.
 *
 * @param region code of the inside region it lies in
 * @param zone code of the reporting zone
 * @param inCircle whether it belongs to the policy area (for 川渝: the economic circle)
 * @param longitude degrees east
 * @param latitude degrees north
 * @param areaKm2 land area
 * @param population residents in the base year
 * @param gdp in 1e8 CNY a year, scaled so that a region's locations add up to its value added
 */
public record Location(
    String code,
    Label label,
    String region,
    String zone,
    boolean inCircle,
    double longitude,
    double latitude,
    double areaKm2,
    double population,
    double gdp) {}
