package org.regiochain.model;

import org.regiochain.state.BankTable;
import org.regiochain.state.CellItem;
import org.regiochain.state.CostClass;
import org.regiochain.state.Economy;
import org.regiochain.state.EstateTable;
import org.regiochain.state.FundTable;
import org.regiochain.state.GuarantorTable;
import org.regiochain.state.Structure;

/**
 * Monthly step 9c: estates pay out, guarantors and funds close their month.
 *
 * <p>A share 1/(12 T) of an estate's cash and debts comes out of court each month, T the time to
 * enforce; κ of the cash goes to those who enforce, the rest to the creditors in proportion, and
 * what they do not get is written off. A guarantor that paid has taken the creditor's place.
 * Re-guarantors outside bear a share of its claims less recoveries; its government takes what is
 * above the capital paid in and makes good what is missing. Funds sell stakes at the exit rate, at
 * a multiple of book, to outside holders and pay the money out.
 *
 * <p>Limit: compensation rate of a steady guarantee book with default hazard h and amortisation θ a
 * month: h/(θ + h). Reads estates, claims. Writes recoveries, write-offs, capital, stakes.
 */
public final class FinanceBooks implements LedgerPhase {
  private final FinanceParameters finance;
  private final GuaranteeParameters guarantees;
  private final FundParameters funds;

  public FinanceBooks(
      FinanceParameters finance, GuaranteeParameters guarantees, FundParameters funds) {
    this.finance = finance;
    this.guarantees = guarantees;
    this.funds = funds;
  }

  @Override
  public void run(Economy e, Period period) {
    estates(e, period.stance());
    for (int g = 0; g < e.guarantors.count; g++) {
      guarantor(e, period, g);
    }
    for (int z = 0; z < e.structure.regionCount; z++) {
      shareDividends(e, z);
    }
    for (int fund = 0; fund < e.funds.count; fund++) {
      exits(e, period.stance(), fund);
    }
  }

  private void estates(Economy e, PolicyStance stance) {
    EstateTable estates = e.estates;
    BankTable b = e.banks;
    GuarantorTable gu = e.guarantors;
    double years = finance.enforcementYears() * (1 - stance.of(Instrument.COURT_TIME));
    double done = Math.min(1, 1 / (Structure.MONTHS * years));
    double cost = finance.enforcementCost() * (1 - stance.of(Instrument.COURT_COST));
    for (int row = 0; row < estates.count; row++) {
      int bank = estates.bank(row);
      int z = estates.region(row);
      double proceeds = done * estates.cash[row];
      double legal = cost * proceeds;
      double toBank = done * estates.owedBank[row];
      double toGuarantor = done * estates.owedGuarantor[row];
      double toEnhancer = done * estates.owedEnhancer[row];
      double toOutside = done * estates.owedOutside[row];
      double debts = toBank + toGuarantor + toEnhancer + toOutside;
      double paid = Math.min(proceeds - legal, debts);
      double rate = debts > 0 ? paid / debts : 0;
      estates.cash[row] -= proceeds;
      estates.owedBank[row] -= toBank;
      estates.owedGuarantor[row] -= toGuarantor;
      estates.owedEnhancer[row] -= toEnhancer;
      estates.owedOutside[row] -= toOutside;
      estates.legalCosts[z] += legal;
      estates.surplus[z] += proceeds - legal - paid;
      estates.writtenOff += (1 - rate) * debts;
      estates.paidOutside += rate * toOutside;
      estates.lostOutside += (1 - rate) * toOutside;
      b.depositInflow[bank] -= proceeds;
      b.recovered[bank] += rate * toBank;
      b.writtenOff[bank] += (1 - rate) * toBank;
      recover(gu, gu.loans(z), rate, toGuarantor);
      recover(gu, gu.bonds(z), rate, toEnhancer);
    }
  }

  private static void recover(GuarantorTable gu, int g, double rate, double owed) {
    gu.recovered[g] += rate * owed;
    gu.writtenOff[g] += (1 - rate) * owed;
  }

  private void guarantor(Economy e, Period period, int g) {
    GuarantorTable gu = e.guarantors;
    int z = gu.region(g);
    double outside = guarantees.reguaranteeShare();
    outside += period.stance().of(Instrument.GUARANTEE_REGUARANTEE);
    gu.reguaranteed[g] = Math.min(1, Math.max(0, outside)) * (gu.claims[g] - gu.recovered[g]);
    fees(e, period.stance(), g);
    gu.subrogated[g] += gu.claims[g] - gu.recovered[g] - gu.writtenOff[g];
    double interest = finance.depositRate() / Structure.MONTHS * openingDeposits(gu, g);
    gu.interest[g] = interest;
    gu.deposits[g] += gu.fees[g] + interest + gu.reguaranteed[g] + gu.recovered[g] - gu.claims[g];
    double surplus = gu.deposits[g] - gu.target[g];
    gu.paidOut[g] = Math.max(0, surplus);
    double refill = Math.max(0, -surplus);
    gu.injected[g] += refill;
    gu.deposits[g] = gu.target[g];
    e.governments.policyOutlay[z][CostClass.CAPITAL.ordinal()] += refill;
    int month = period.month() % GuarantorTable.YEAR;
    gu.yearClaims[g][month] = gu.claims[g];
    gu.yearEnded[g][month] = gu.released[g] + gu.claims[g];
  }

  /** Deposits at the start of the month; capital paid in this month earns nothing yet. */
  private static double openingDeposits(GuarantorTable gu, int g) {
    return gu.deposits[g] - gu.injected[g];
  }

  /** A fee on what was issued, of which the government pays a share. */
  private void fees(Economy e, PolicyStance stance, int g) {
    GuarantorTable gu = e.guarantors;
    gu.fees[g] = guarantees.fee() * gu.issued[g];
    gu.feeSubsidy[g] = stance.of(Instrument.GUARANTEE_FEE) * gu.fees[g];
    e.governments.policyOutlay[gu.region(g)][CostClass.TRANSFER.ordinal()] += gu.feeSubsidy[g];
  }

  /** Dividends on stakes in a region go to those who hold them. */
  private static void shareDividends(Economy e, int z) {
    FundTable fu = e.funds;
    double paid = 0;
    for (int k = 0; k < e.structure.productCount; k++) {
      paid += e.flows.ledger[CellItem.STAKE_DIVIDENDS.ordinal()][e.structure.cell(z, k)];
    }
    double held = 0;
    for (double[] stakes : fu.stakes) {
      held += stakes[z];
    }
    for (int fund = 0; fund < fu.count && held > 0; fund++) {
      double share = paid * fu.stakes[fund][z] / held;
      fu.dividends[fund] += share;
      fu.deposits[fund] += share;
    }
  }

  private void exits(Economy e, PolicyStance stance, int fund) {
    FundTable fu = e.funds;
    double rate = funds.exitRate() / Structure.MONTHS * (1 + stance.of(Instrument.FUND_EXIT));
    double share = Math.min(1, rate);
    for (int z = 0; z < e.structure.regionCount; z++) {
      double sold = share * fu.stakes[fund][z];
      fu.stakes[fund][z] -= sold;
      fu.stakes[fu.outside()][z] += sold;
      fu.sold[fund] += sold;
      fu.gains[fund] += (funds.exitMultiple() - 1) * sold;
    }
    double proceeds = fu.sold[fund] + fu.gains[fund];
    fu.interest[fund] = finance.depositRate() / Structure.MONTHS * Math.max(0, fu.deposits[fund]);
    fu.deposits[fund] += proceeds + fu.interest[fund];
    fu.distribute(fund, proceeds);
  }
}
