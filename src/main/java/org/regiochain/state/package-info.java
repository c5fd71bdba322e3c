/**
 * The state of one simulated economy, as flat arrays.
 *
 * <p>Indices used throughout: z inside region, x outside region, o origin (inside regions first,
 * then outside), k product, c = z·K + k cell (the firms of one product in one region), r location,
 * u user (cells first, then three final users for each region), i firm, s slot of an input, l
 * supply link. Quantities are yuan at base prices, called units; prices are yuan for one unit.
 */
package org.regiochain.state;
