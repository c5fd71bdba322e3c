package org.regiochain.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.model.FinancePhases;
import org.regiochain.model.GuaranteeParameters;
import org.regiochain.model.RandomCredit;
import org.regiochain.numeric.Draws;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.GuarantorTable;

/** How much guarantors guarantee. */
class GuarantorRoomTest {
  private static final int ECONOMIES = 150;

  @Test
  @DisplayName("new guarantees never take up more capital than was free; short of it, all of it")
  void withinTheMultiples() {
    int bound = 0;
    int mixed = 0;
    for (long seed = 0; seed < ECONOMIES; seed++) {
      RandomCredit random =
          new RandomCredit(seed, "finance.rateCap", 0.08, "guarantees.coverage", 0);
      Economy e = random.economy();
      GuarantorTable gu = e.guarantors;
      GuaranteeParameters p = random.parameters().guarantees();
      // Banks never bind; the book before is what firms have, less what they repay this month.
      Arrays.fill(e.banks.equity, 1e15);
      for (int g = 0; g < gu.count; g++) {
        gu.deposits[g] *= 0.1;
        gu.outstanding[g] *= 0.1;
        gu.outstandingSmall[g] *= 0.1;
      }
      double[] book = new double[e.structure.regionCount];
      double[] smallBook = new double[e.structure.regionCount];
      for (int i = 0; i < e.firms.count; i++) {
        double kept = (1 - p.amortisation()) * e.firms.covered[i];
        book[region(e, i)] += kept;
        smallBook[region(e, i)] += FirmTable.small(e.firms, i) ? kept : 0;
      }
      double[] free = new double[book.length];
      for (int z = 0; z < book.length; z++) {
        free[z] = Math.max(0, gu.deposits[z] - p.used(gu, z));
      }
      new FinancePhases(e, random.parameters(), new Draws(seed, 1)).open(0).credit();
      for (int z = 0; z < book.length; z++) {
        double small = gu.outstandingSmall[z] - smallBook[z];
        double other = gu.outstanding[z] - book[z] - small;
        double taken = small / p.smallMultiple() + other / p.multiple();
        String who = "guarantor " + z + ", seed " + seed;
        double digits = 1e-9 * (1 + gu.outstanding[z]);
        if (gu.grantedShare[z] < 1) {
          assertThat(taken).as(who).isCloseTo(free[z], within(digits));
          bound += taken > digits ? 1 : 0;
          mixed += small > digits && other > digits ? 1 : 0;
        } else {
          assertThat(taken).as(who).isLessThanOrEqualTo(free[z] + digits);
        }
      }
    }
    assertThat(bound).as("guarantors short of capital").isGreaterThan(20);
    assertThat(mixed).as("of these with firms of both kinds").isGreaterThan(5);
  }

  private static int region(Economy e, int firm) {
    return e.structure.regionOfLocation[e.firms.location[firm]];
  }
}
