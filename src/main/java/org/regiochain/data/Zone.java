package org.regiochain.data;

import org.regiochain.catalog.Label;

/**
 * A reporting zone: a group of locations of one region.
 *
 * @param region code of the inside region it lies in
 */
public record Zone(String code, Label label, String region) {}
