package org.regiochain.model;

import org.regiochain.model.Readings.Selection;
import org.regiochain.state.BankTable;
import org.regiochain.state.CellItem;
import org.regiochain.state.Channel;
import org.regiochain.state.CostClass;
import org.regiochain.state.CreditRecords;
import org.regiochain.state.Economy;
import org.regiochain.state.GuarantorTable;
import org.regiochain.state.SizeClass;
import org.regiochain.state.Structure;

/** What indicators of finance are computed from; NaN where there is nothing to divide by. */
final class FinanceReadings {
  /** Firm-months of guaranteed and of other firms that a stratum needs to be compared. */
  private static final double COMPARABLE = 12;

  private static final int STRATUM = 4;

  private final Economy e;

  FinanceReadings(Economy economy) {
    e = economy;
  }

  private static double ratio(double part, double whole) {
    return whole > 0 ? part / whole : Double.NaN;
  }

  private double ledger(CellItem item, Selection s) {
    double sum = 0;
    for (int z : s.regions()) {
      for (int k = 0; k < e.structure.productCount; k++) {
        sum += e.flows.ledger[item.ordinal()][e.structure.cell(z, k)];
      }
    }
    return sum;
  }

  double loanRate(Selection s) {
    return Structure.MONTHS * ratio(ledger(CellItem.LOAN_INTEREST, s), ledger(CellItem.LOANS, s));
  }

  double leverage(Selection s) {
    double debt =
        ledger(CellItem.LOANS, s) + ledger(CellItem.BONDS, s) + ledger(CellItem.PAYABLES, s);
    return ratio(debt, debt + ledger(CellItem.NET_WORTH, s));
  }

  double bonds(Selection s) {
    return ledger(CellItem.BONDS, s);
  }

  double bondSpread(Selection s, double riskFree) {
    double paid = ledger(CellItem.BOND_INTEREST, s);
    return Structure.MONTHS * ratio(paid, ledger(CellItem.BONDS, s)) - riskFree;
  }

  /** Share of the external finance needed that firms of some size classes did not get. */
  double creditGap(Selection s, SizeClass... classes) {
    double asked = 0;
    double granted = 0;
    for (int z : s.regions()) {
      for (SizeClass size : classes) {
        int at = CreditRecords.at(z, size.ordinal(), Channel.NEED);
        asked += e.credit.asked[at];
        granted += e.credit.granted[at];
      }
    }
    return ratio(asked - granted, asked);
  }

  /** Sum over the banks of a selection. */
  private double banks(Selection s, double[] values) {
    double sum = 0;
    for (int z : s.regions()) {
      for (int i = 0; i < e.banks.count; i++) {
        sum += e.banks.region[i] == z ? values[i] : 0;
      }
    }
    return sum;
  }

  double badLoanRatio(Selection s) {
    BankTable b = e.banks;
    double bad = banks(s, b.badLoans);
    return ratio(bad, bad + banks(s, b.loans));
  }

  double capitalRatio(Selection s) {
    BankTable b = e.banks;
    return ratio(banks(s, b.equity), banks(s, b.badLoans) + banks(s, b.loans));
  }

  /** A running record over another of the last twelve months, at a yearly rate. */
  double yearly(Selection s, double[][] events, double[][] exposed) {
    CreditRecords r = e.credit;
    double part = r.last(Structure.MONTHS, events, s.regions());
    return Structure.MONTHS * ratio(part, r.last(Structure.MONTHS, exposed, s.regions()));
  }

  /** A running record over another of the last twelve months. */
  double share(Selection s, double[][] part, double[][] whole) {
    CreditRecords r = e.credit;
    return ratio(
        r.last(Structure.MONTHS, part, s.regions()), r.last(Structure.MONTHS, whole, s.regions()));
  }

  /** (1 − x)^36 with x the exits over firms of the last 36 months. */
  double survival(Selection s) {
    CreditRecords r = e.credit;
    double exits = r.last(CreditRecords.MONTHS, r.exits, s.regions());
    double monthly = ratio(exits, r.last(CreditRecords.MONTHS, r.firms, s.regions()));
    return StrictMath.pow(1 - monthly, CreditRecords.MONTHS);
  }

  double compensationRate(Selection s) {
    double claims = 0;
    double ended = 0;
    for (int z : s.regions()) {
      int g = e.guarantors.loans(z);
      for (int m = 0; m < GuarantorTable.YEAR; m++) {
        claims += e.guarantors.yearClaims[g][m];
        ended += e.guarantors.yearEnded[g][m];
      }
    }
    return ratio(claims, ended);
  }

  double guarantees(Selection s) {
    double sum = 0;
    for (int z : s.regions()) {
      sum += e.guarantors.outstanding[e.guarantors.loans(z)];
    }
    return sum;
  }

  double guaranteeMultiple(Selection s) {
    double capital = 0;
    for (int z : s.regions()) {
      capital += e.guarantors.deposits[e.guarantors.loans(z)];
    }
    return ratio(guarantees(s), capital);
  }

  double fundPortfolio(Selection s) {
    double sum = 0;
    for (int z : s.regions()) {
      sum += e.funds.held(e.funds.guidance(z)) + e.funds.held(e.funds.venture(z));
    }
    return sum;
  }

  /**
   * Default rate of guaranteed firms less that of others of the same cell and size class, weighted
   * by guaranteed firms, over the last twelve months.
   */
  double guaranteedDefaultGap(Selection s) {
    double weight = 0;
    double gap = 0;
    double[] sums = new double[STRATUM];
    for (int z : s.regions()) {
      for (int k = 0; k < e.structure.productCount; k++) {
        int first = e.structure.cell(z, k) * SizeClass.COUNT * STRATUM;
        for (int n = 0; n < SizeClass.COUNT; n++) {
          for (int q = 0; q < STRATUM; q++) {
            sums[q] = 0;
            for (double[] month : e.credit.matched) {
              sums[q] += month[first + n * STRATUM + q];
            }
          }
          if (sums[0] > 0 && sums[2] >= COMPARABLE) {
            weight += sums[0];
            gap += sums[0] * (sums[1] / sums[0] - sums[3] / sums[2]);
          }
        }
      }
    }
    return Structure.MONTHS * ratio(gap, weight);
  }

  double outlay(Selection s, CostClass costClass) {
    double sum = 0;
    for (int z : s.regions()) {
      sum += e.governments.policyOutlay[z][costClass.ordinal()];
    }
    return sum;
  }
}
