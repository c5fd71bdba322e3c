package org.regiochain.data;

import org.regiochain.catalog.Label;

/**
 * The banks of one kind in one region.
 *
 * @param region code of the inside region that they lend in
 * @param id the same in every region, such as {@code rural}
 * @param banks how many of them lend there
 * @param loanShare share of the region's loans; the shares of a region add up to 1
 * @param capitalRatio their equity over their loans
 */
public record BankClass(
    String region, String id, Label label, int banks, double loanShare, double capitalRatio) {}
