package org.regiochain.model;

import java.util.Arrays;
import java.util.List;
import org.regiochain.state.BankTable;
import org.regiochain.state.CostClass;
import org.regiochain.state.Economy;
import org.regiochain.state.FundTable;
import org.regiochain.state.GuarantorTable;
import org.regiochain.state.Structure;

/**
 * Monthly step 1b: a new month in the books of finance, shocks to banks, and public money for
 * banks, guarantors and funds.
 *
 * <p>Yuan of an instrument go to regions in proportion to their banks' loans, within a region to
 * banks by loans. Public money g in a guidance fund draws g/φ − g of private money, φ the public
 * share; venture money is private, and households get a tax relief on it. A loss of bank equity is
 * a loss on claims outside.
 *
 * <p>Limit: without shocks and instruments nothing moves. Writes the capital requirement, bank
 * equity lost and paid in, capital of guarantors, units of funds, outlays by cost class.
 */
public final class CreditConditions implements LedgerPhase {
  private final FundParameters funds;
  private final List<Shock> shocks;

  public CreditConditions(FundParameters funds, List<Shock> shocks) {
    this.funds = funds;
    this.shocks = shocks.stream().filter(shock -> shock.kind().ofBanks()).toList();
  }

  @Override
  public void run(Economy e, Period period) {
    e.banks.startMonth();
    e.guarantors.startMonth();
    e.estates.startMonth();
    e.funds.startMonth();
    e.credit.startMonth(period.month());
    for (double[] outlay : e.governments.policyOutlay) {
      Arrays.fill(outlay, 0);
    }
    Arrays.fill(e.governments.administration, 0);
    Arrays.fill(e.governments.taxRelief, 0);
    Arrays.fill(e.households.equityPaid, 0);
    startSupport(e);
    hitBanks(e, period);
    double loans = Arrays.stream(e.banks.loans).sum();
    for (int z = 0; z < e.structure.regionCount; z++) {
      double share = 1.0 / e.structure.regionCount;
      if (loans > 0) {
        share = regionLoans(e.banks, z) / loans;
      }
      double unit = share * e.structure.moneyUnit;
      paySubscriptions(e, period.stance(), z, unit);
      e.governments.administration[z] = unit * period.stance().administration();
      book(e, z, CostClass.OPERATING, e.governments.administration[z]);
    }
  }

  /** Public money for firms and people is decided anew every month. */
  private static void startSupport(Economy e) {
    Arrays.fill(e.households.programmes, 0);
    Arrays.fill(e.governments.projectUnits, 0);
    Arrays.fill(e.governments.paidAbroad, 0);
    Arrays.fill(e.firms.grants, 0);
    Arrays.fill(e.firms.taxCredit, 0);
    Arrays.fill(e.firms.paidAbroad, 0);
    Arrays.fill(e.firms.researchWages, 0);
  }

  private static double regionLoans(BankTable b, int z) {
    double sum = 0;
    for (int i = 0; i < b.count; i++) {
      if (b.region[i] == z) {
        sum += b.loans[i];
      }
    }
    return sum;
  }

  private static void book(Economy e, int z, CostClass costClass, double yuan) {
    e.governments.policyOutlay[z][costClass.ordinal()] += yuan;
  }

  private void hitBanks(Economy e, Period period) {
    BankTable b = e.banks;
    Arrays.fill(b.requirement, 1);
    for (Shock shock : shocks) {
      boolean on = false;
      for (int week = 0; week < Structure.WEEKS; week++) {
        on |= shock.covers(period.inWeek(week).weekOfRun());
      }
      boolean begins = shock.startWeek() / Structure.WEEKS == period.month();
      for (int i = 0; i < b.count; i++) {
        if (!hits(shock, e, i)) {
          continue;
        }
        if (shock.kind() == Shock.Kind.CAPITAL_REQUIREMENT && on) {
          b.requirement[i] *= 1 + shock.change();
        } else if (shock.kind() == Shock.Kind.BANK_LOSS && begins) {
          b.shockLoss[i] += -shock.change() * Math.max(0, b.equity[i] - b.shockLoss[i]);
        }
      }
    }
    for (int i = 0; i < b.count; i++) {
      b.equity[i] -= b.shockLoss[i];
      b.netOutside[i] -= b.shockLoss[i];
    }
  }

  private boolean hits(Shock shock, Economy e, int bank) {
    String region = e.structure.regions.get(e.banks.region[bank]).code();
    String bankClass = e.banks.classes.get(e.banks.classIndex[bank]);
    return (shock.region().equals(Shock.ALL) || shock.region().equals(region))
        && (shock.bankClass().equals(Shock.ALL) || shock.bankClass().equals(bankClass));
  }

  /**
   * @param unit the region's share of a yuan of an instrument
   */
  private void paySubscriptions(Economy e, PolicyStance stance, int z, double unit) {
    GuarantorTable gu = e.guarantors;
    inject(e, z, gu.loans(z), unit * stance.of(Instrument.GUARANTEE_CAPITAL));
    inject(e, z, gu.bonds(z), unit * stance.of(Instrument.BOND_ENHANCER));
    double toBanks = unit * stance.of(Instrument.BANK_CAPITAL);
    if (toBanks > 0) {
      rescue(e.banks, z, toBanks);
      e.governments.bankEquity[z] += toBanks;
      book(e, z, CostClass.CAPITAL, toBanks);
    }
    FundTable fu = e.funds;
    double publicMoney = unit * stance.of(Instrument.FUND_CAPITAL);
    if (publicMoney > 0) {
      contribute(fu, fu.guidance(z), publicMoney, publicMoney / funds.publicShare() - publicMoney);
      book(e, z, CostClass.CAPITAL, publicMoney);
    }
    double venture = unit * stance.of(Instrument.FUND_VENTURE);
    if (venture > 0) {
      contribute(fu, fu.venture(z), 0, venture);
      double rate = Math.min(1, funds.taxRelief() + stance.of(Instrument.FUND_TAX_RELIEF));
      e.governments.taxRelief[z] = rate * venture;
      book(e, z, CostClass.TAX, e.governments.taxRelief[z]);
    }
  }

  private void contribute(FundTable fu, int fund, double publicMoney, double privateMoney) {
    double fromHouseholds = funds.householdShare() * privateMoney;
    fu.contribute(fund, new double[] {publicMoney, fromHouseholds, privateMoney - fromHouseholds});
  }

  private static void inject(Economy e, int z, int guarantor, double yuan) {
    e.guarantors.injected[guarantor] = yuan;
    e.guarantors.deposits[guarantor] += yuan;
    e.guarantors.target[guarantor] += yuan;
    book(e, z, CostClass.CAPITAL, yuan);
  }

  /** Banks get new equity in proportion to loans, or to their market where nothing is lent. */
  private static void rescue(BankTable b, int z, double yuan) {
    double loans = regionLoans(b, z);
    for (int i = 0; i < b.count; i++) {
      if (b.region[i] == z) {
        b.injected[i] = yuan * (loans > 0 ? b.loans[i] / loans : b.marketShare[i]);
        b.equity[i] += b.injected[i];
        b.publicCapital[i] += b.injected[i];
        b.netOutside[i] += b.injected[i];
      }
    }
  }
}
