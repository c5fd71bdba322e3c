package org.regiochain.data;

import org.regiochain.catalog.Label;

/**
 * A product: a sector of the table, or a stage that a chain recipe has split from one.
 *
 * @param id sector code such as {@code AUT}, or stage id such as {@code ev.motor}
 * @param parent the sector it belongs to; its own id for a sector
 * @param chain id of the focal chain, or null for a sector
 * @param storable whether it can be kept in stock; services cannot
 * @param durable whether unmet final orders wait (backlog) instead of lapsing
 * @param farm whether its makers farm
 */
public record Product(
    String id,
    Label label,
    String parent,
    String chain,
    boolean storable,
    boolean durable,
    boolean farm) {}
