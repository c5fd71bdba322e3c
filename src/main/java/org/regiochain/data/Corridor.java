package org.regiochain.data;

import org.regiochain.catalog.Label;

/**
 * A freight route to the rest of the world.
 *
 * @param freight ad-valorem freight cost, share of value
 * @param days door-to-door transit time
 * @param baseShare share of exports in the base year; the shares of a region add up to 1
 * @param capacity largest yearly export value it can carry, as a multiple of its base value
 */
public record Corridor(
    String id, Label label, double freight, double days, double baseShare, double capacity) {}
