package org.regiochain.model;

import org.regiochain.state.Chunk;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.Structure;

/**
 * Monthly step 3c: grants for investment.
 *
 * <p>A share v of what a firm orders, at list prices, once its plans are cut to what it could
 * finance. Replacement that would have come anyway is paid for too: deadweight arises by itself.
 *
 * <p>Limit: v = 0 writes nothing. Reads investment. Writes grants.
 */
public final class InvestmentGrants implements FirmPhase {
  @Override
  public void update(Economy e, Period period, Chunk chunk) {
    Structure st = e.structure;
    int c = chunk.cell();
    double share = period.stance().inCell(Instrument.CAPEX_SUBSIDY, st, c);
    if (share == 0) {
      return;
    }
    FirmTable f = e.firms;
    double perUnit = share * e.markets.investmentPrice[st.regionOfCell(c)];
    for (int i = chunk.from(); i < chunk.to(); i++) {
      f.grants[i] += perUnit * f.investment[i];
    }
  }

  @Override
  public void close(Economy e, Period period) {}
}
