package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.state.CellItem;
import org.regiochain.state.Chunk;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.Structure;

/**
 * Monthly step 9b: balance sheets of firms at the end of the month, added up by cell. Net worth
 * here is what is left to owners, funds included.
 */
public final class FirmBalances implements FirmPhase {
  private static final CellItem[] ITEMS = {
    CellItem.DEPOSITS,
    CellItem.LOANS,
    CellItem.BONDS,
    CellItem.RECEIVABLES,
    CellItem.PAYABLES,
    CellItem.STAKES,
    CellItem.COVERED_LOANS,
    CellItem.COVERED_BONDS
  };

  private final Partials partials;

  public FirmBalances(Structure st) {
    partials = new Partials(st, c -> ITEMS.length);
  }

  @Override
  public void update(Economy e, Period period, Chunk chunk) {
    FirmTable f = e.firms;
    double[] sums = partials.of(chunk);
    for (int i = chunk.from(); i < chunk.to(); i++) {
      sums[0] += f.deposits[i];
      sums[1] += f.loans[i];
      sums[2] += f.bonds[i];
      sums[3] += f.receivable[i];
      sums[4] += f.payable[i];
      sums[5] += f.stakes[i];
      sums[6] += f.covered[i];
      sums[7] += f.coveredBonds[i];
    }
  }

  @Override
  public void close(Economy e, Period period) {
    double[][] ledger = e.flows.ledger;
    for (CellItem item : ITEMS) {
      Arrays.fill(ledger[item.ordinal()], 0);
    }
    partials.forEach(
        (c, sums) -> {
          for (int n = 0; n < ITEMS.length; n++) {
            ledger[ITEMS[n].ordinal()][c] += sums[n];
          }
        });
    for (int c = 0; c < e.structure.cellCount; c++) {
      ledger[CellItem.NET_WORTH.ordinal()][c] =
          ledger[CellItem.DEPOSITS.ordinal()][c]
              + ledger[CellItem.RECEIVABLES.ordinal()][c]
              + ledger[CellItem.CAPITAL_VALUE.ordinal()][c]
              + ledger[CellItem.INPUT_STOCK.ordinal()][c]
              + ledger[CellItem.OUTPUT_STOCK.ordinal()][c]
              - ledger[CellItem.LOANS.ordinal()][c]
              - ledger[CellItem.BONDS.ordinal()][c]
              - ledger[CellItem.PAYABLES.ordinal()][c];
    }
  }
}
