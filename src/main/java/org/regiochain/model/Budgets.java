package org.regiochain.model;

import static org.regiochain.state.CellItem.DIVIDENDS;
import static org.regiochain.state.CellItem.PRODUCTION_TAX;
import static org.regiochain.state.CellItem.PROFIT_TAX;

import java.util.Arrays;
import org.regiochain.state.BankTable;
import org.regiochain.state.CellItem;
import org.regiochain.state.CostClass;
import org.regiochain.state.Economy;
import org.regiochain.state.EstateTable;
import org.regiochain.state.FlowRow;
import org.regiochain.state.FundTable;
import org.regiochain.state.GovernmentTable;
import org.regiochain.state.GuarantorTable;
import org.regiochain.state.HouseholdTable;
import org.regiochain.state.Sector;
import org.regiochain.state.Structure;

/**
 * Monthly step 7b: budgets of households, banks, governments and the outside, and the flow matrix.
 *
 * <p>Income Y_r = wages + dividends − equity paid into new firms + benefits + interest − income
 * tax; deposits M_r ← M_r + Y_r − spending. Banks earn interest on loans and on their outside
 * position, pay it on deposits, and distribute after-tax profit. A government's deficit is financed
 * by bonds sold outside; above the ceiling public works stop. Net payments between banks and with
 * the outside change R.
 *
 * <p>Limit: at rest every saving is zero. Reads firms' monthly sums, flows. Writes deposits, bank
 * balance sheets, debt, the flow matrix.
 */
public final class Budgets implements LedgerPhase {
  private final HouseholdParameters households;
  private final FinanceParameters finance;
  private final GovernmentParameters government;
  private final FinalDemand demand;
  private final Settlement settlement;
  private final TradeMatrix trade;
  private final double[] openingHouseholds;
  private final double[] benefits;
  private final double[] housing;
  private final double[] works;
  private final double[] projects;
  private final double[] bankProfit;
  private final double[] bankTax;
  private final double[] bankDividends;
  private final double[] publicDividends;
  private final double[] householdDeposits;
  private final double[] publicDepositChange;

  /** Deposits of guarantors and of funds at the end of last month, by region. */
  private final double[] guarantorDeposits;

  private final double[] fundDeposits;
  private final double[] institutionChange;

  public Budgets(
      HouseholdParameters households,
      FinanceParameters finance,
      GovernmentParameters government,
      FinalDemand demand,
      Settlement settlement,
      TradeMatrix trade,
      Economy opening) {
    Structure st = opening.structure;
    int banks = opening.banks.count;
    this.households = households;
    this.finance = finance;
    this.government = government;
    this.demand = demand;
    this.settlement = settlement;
    this.trade = trade;
    openingHouseholds = new double[st.regionCount];
    benefits = new double[st.locationCount];
    housing = new double[st.regionCount];
    works = new double[st.regionCount];
    projects = new double[st.regionCount];
    bankProfit = new double[banks];
    bankTax = new double[st.regionCount];
    bankDividends = new double[st.regionCount];
    publicDividends = new double[st.regionCount];
    householdDeposits = new double[st.regionCount];
    publicDepositChange = new double[st.regionCount];
    guarantorDeposits = new double[st.regionCount];
    fundDeposits = new double[st.regionCount];
    institutionChange = new double[st.regionCount];
    for (int z = 0; z < st.regionCount; z++) {
      guarantorDeposits[z] = guarantorDeposits(opening, z);
      fundDeposits[z] = fundDeposits(opening, z);
    }
  }

  @Override
  public void run(Economy e, Period period) {
    Structure st = e.structure;
    trade.read(e);
    double[][] flow = e.accounts.flow;
    for (double[] row : flow) {
      Arrays.fill(row, 0);
    }
    // Interest is on what banks held at the end of last month, before migrants moved theirs.
    for (int z = 0; z < st.regionCount; z++) {
      openingHouseholds[z] = 0;
      for (int r = st.locationStart[z]; r < st.locationStart[z + 1]; r++) {
        openingHouseholds[z] += e.households.openingDeposits[r];
      }
    }
    banksEarn(e);
    for (int z = 0; z < st.regionCount; z++) {
      housing[z] = demand.housingUnits(z) * settlement.capitalCost(z);
      works[z] =
          Structure.WEEKS
              * st.publicWorksUnits[z]
              * e.governments.worksShare[z]
              * settlement.capitalCost(z);
      projects[z] =
          e.governments.projectUnits[z] * settlement.capitalCost(z)
              + settlement.demonstrationCost(z);
      works[z] += projects[z];
      double incomeTax = householdsSettle(e, z);
      governmentSettles(e, z, incomeTax);
      financeRows(e, z);
    }
    double onStakes = 0;
    for (int z = 0; z < st.regionCount; z++) {
      onStakes += cellSum(e, CellItem.STAKE_DIVIDENDS, z);
    }
    double toFunds = Arrays.stream(e.funds.dividends).sum();
    book(e, FlowRow.DIVIDENDS, Sector.FIRMS, Sector.FUNDS, toFunds);
    book(e, FlowRow.DIVIDENDS, Sector.FIRMS, Sector.OUTSIDE, onStakes - toFunds);
    double paidOutside = e.estates.paidOutside;
    book(e, FlowRow.RECOVERIES, Sector.FIRMS, Sector.OUTSIDE, paidOutside);
    e.credit.bondsHeldOutside -= paidOutside + e.estates.lostOutside;
    banksSettle(e);
    goodsRows(e);
  }

  private static double cellSum(Economy e, CellItem item, int z) {
    double sum = 0;
    for (int k = 0; k < e.structure.productCount; k++) {
      sum += e.flows.ledger[item.ordinal()][e.structure.cell(z, k)];
    }
    return sum;
  }

  /** Books a payment; one within a sector nets out and would only leave rounding behind. */
  private static void book(Economy e, FlowRow row, Sector payer, Sector receiver, double yuan) {
    if (payer == receiver) {
      return;
    }
    e.accounts.flow[row.ordinal()][payer.ordinal()] -= yuan;
    e.accounts.flow[row.ordinal()][receiver.ordinal()] += yuan;
  }

  private static double guarantorDeposits(Economy e, int z) {
    return e.guarantors.deposits[e.guarantors.loans(z)]
        + e.guarantors.deposits[e.guarantors.bonds(z)];
  }

  private static double fundDeposits(Economy e, int z) {
    return e.funds.deposits[e.funds.guidance(z)] + e.funds.deposits[e.funds.venture(z)];
  }

  /**
   * Loans and losses of banks, profits from interest on opening positions, taxes and dividends:
   * what is above the capital they aim at, at most the profit.
   */
  private void banksEarn(Economy e) {
    BankTable b = e.banks;
    GuarantorTable gu = e.guarantors;
    FundTable fu = e.funds;
    double rate = finance.depositRate() / Structure.MONTHS;
    Arrays.fill(bankTax, 0);
    Arrays.fill(bankDividends, 0);
    Arrays.fill(publicDividends, 0);
    for (int i = 0; i < b.count; i++) {
      int z = b.region[i];
      b.loans[i] += b.lending[i] - b.turnedBad[i] - b.claims[i];
      b.badLoans[i] += b.turnedBad[i] - b.recovered[i] - b.writtenOff[i];
      b.equity[i] -= b.writtenOff[i];
      double toGuarantors =
          b.marketShare[i] * (gu.interest[gu.loans(z)] + gu.interest[gu.bonds(z)]);
      double toFunds =
          b.marketShare[i] * (fu.interest[fu.guidance(z)] + fu.interest[fu.venture(z)]);
      double publicDeposits = openingHouseholds[z] + e.governments.deposits[z];
      double paid =
          b.depositInterest[i] + rate * b.marketShare[i] * publicDeposits + toGuarantors + toFunds;
      double outside = rate * b.netOutside[i];
      double profit = b.interest[i] - paid + outside;
      double tax = government.profitTax() * Math.max(0, profit);
      double target = b.publicCapital[i] + b.targetCapitalRatio[i] * (b.loans[i] + b.badLoans[i]);
      double above = b.equity[i] + profit - tax - target;
      double dividends = Math.max(0, Math.min(profit - tax, above));
      bankProfit[i] = profit - tax - dividends;
      bankTax[z] += tax;
      double toGovernment = 0;
      if (b.publicCapital[i] > 0) {
        toGovernment =
            b.equity[i] > b.publicCapital[i]
                ? dividends * b.publicCapital[i] / b.equity[i]
                : dividends;
      }
      publicDividends[z] += toGovernment;
      bankDividends[z] += dividends - toGovernment;
      book(e, FlowRow.DIVIDENDS, Sector.BANKS, Sector.GOVERNMENT, toGovernment);
      b.equity[i] += bankProfit[i];
      book(e, FlowRow.LOAN_INTEREST, Sector.FIRMS, Sector.BANKS, b.interest[i]);
      book(e, FlowRow.DEPOSIT_INTEREST, Sector.BANKS, Sector.FIRMS, b.depositInterest[i]);
      book(e, FlowRow.DEPOSIT_INTEREST, Sector.BANKS, Sector.GUARANTORS, toGuarantors);
      book(e, FlowRow.DEPOSIT_INTEREST, Sector.BANKS, Sector.FUNDS, toFunds);
      book(e, FlowRow.OUTSIDE_INTEREST, Sector.OUTSIDE, Sector.BANKS, outside);
      book(e, FlowRow.RECOVERIES, Sector.FIRMS, Sector.BANKS, b.recovered[i]);
      book(e, FlowRow.GUARANTEE_CLAIMS, Sector.GUARANTORS, Sector.BANKS, b.claims[i]);
      book(e, FlowRow.CAPITAL_INJECTIONS, Sector.GOVERNMENT, Sector.BANKS, b.injected[i]);
    }
  }

  /** Returns the income tax paid. */
  private double householdsSettle(Economy e, int z) {
    Structure st = e.structure;
    HouseholdTable h = e.households;
    double rate = finance.depositRate() / Structure.MONTHS;
    double taxRate = e.governments.incomeTaxRate[z];
    double firmDividends = cellSum(e, DIVIDENDS, z);
    double dividends = firmDividends + bankDividends[z];
    double paid = housing[z];
    for (int o = 0; o < st.originCount; o++) {
      paid += trade.sum(trade.finals[Structure.HOUSEHOLDS], o, z);
    }
    double planned = 0;
    for (int r = st.locationStart[z]; r < st.locationStart[z + 1]; r++) {
      planned += h.spending[r];
    }
    EstateTable estates = e.estates;
    GovernmentTable g = e.governments;
    double other =
        estates.legalCosts[z] + estates.surplus[z] + g.taxRelief[z] + g.administration[z];
    double toFunds = fundFlow(e.funds, z, FundTable.HOUSEHOLDS);
    double equity = 0;
    double wages = 0;
    double interest = 0;
    double benefitSum = 0;
    double incomeTax = 0;
    for (int r = st.locationStart[z]; r < st.locationStart[z + 1]; r++) {
      double share = st.ownershipShare[r];
      // Owners live and pay tax on what firms pay them less what they put into new ones.
      double earned = h.wages[r] + share * dividends - h.equityPaid[r];
      double tax = taxRate * earned;
      double bankInterest = rate * h.openingDeposits[r];
      benefits[r] =
          households.benefitReplacement()
              * h.wage[r]
              * Math.max(0, h.labourForce[r] - h.employed[r]);
      h.income[r] = earned - tax + bankInterest + benefits[r] + h.programmes[r] + share * other;
      // What waited from better months arrives even if nobody plans to spend now.
      double spent = paid * (planned > 0 ? h.spending[r] / planned : st.ownershipShare[r]);
      h.deposits[r] += h.income[r] - spent - share * toFunds;
      equity += h.equityPaid[r];
      wages += h.wages[r];
      interest += bankInterest;
      benefitSum += benefits[r];
      incomeTax += tax;
    }
    book(e, FlowRow.LEGAL_COSTS, Sector.FIRMS, Sector.HOUSEHOLDS, estates.legalCosts[z]);
    book(e, FlowRow.DIVIDENDS, Sector.FIRMS, Sector.HOUSEHOLDS, estates.surplus[z]);
    book(e, FlowRow.TAX_RELIEF, Sector.GOVERNMENT, Sector.HOUSEHOLDS, g.taxRelief[z]);
    book(
        e,
        FlowRow.POLICY_ADMINISTRATION,
        Sector.GOVERNMENT,
        Sector.HOUSEHOLDS,
        g.administration[z]);
    book(e, FlowRow.PROGRAMMES, Sector.GOVERNMENT, Sector.HOUSEHOLDS, programmes(h, st, z));
    book(e, FlowRow.EQUITY_PAID_IN, Sector.HOUSEHOLDS, Sector.FIRMS, equity);
    book(e, FlowRow.FUND_UNITS, Sector.HOUSEHOLDS, Sector.FUNDS, toFunds);
    book(e, FlowRow.WAGES, Sector.FIRMS, Sector.HOUSEHOLDS, wages);
    book(e, FlowRow.DIVIDENDS, Sector.FIRMS, Sector.HOUSEHOLDS, firmDividends);
    book(e, FlowRow.DIVIDENDS, Sector.BANKS, Sector.HOUSEHOLDS, bankDividends[z]);
    book(e, FlowRow.DEPOSIT_INTEREST, Sector.BANKS, Sector.HOUSEHOLDS, interest);
    book(e, FlowRow.BENEFITS, Sector.GOVERNMENT, Sector.HOUSEHOLDS, benefitSum);
    book(e, FlowRow.INCOME_TAX, Sector.HOUSEHOLDS, Sector.GOVERNMENT, incomeTax);
    return incomeTax;
  }

  /** Public money that people of a region received for research and training. */
  private static double programmes(HouseholdTable h, Structure st, int z) {
    double sum = 0;
    for (int r = st.locationStart[z]; r < st.locationStart[z + 1]; r++) {
      sum += h.programmes[r];
    }
    return sum;
  }

  /** What a holder paid into the funds of a region less what it got back. */
  private static double fundFlow(FundTable fu, int z, int holder) {
    double sum = 0;
    for (int fund : new int[] {fu.guidance(z), fu.venture(z)}) {
      sum += fu.contributed[fund][holder] - fu.distributed[fund][holder];
    }
    return sum;
  }

  private void governmentSettles(Economy e, int z, double incomeTax) {
    Structure st = e.structure;
    GovernmentTable g = e.governments;
    double productionTax = cellSum(e, PRODUCTION_TAX, z);
    double profitTax = cellSum(e, PROFIT_TAX, z);
    double interest = finance.depositRate() / Structure.MONTHS * g.deposits[z];
    double bondInterest = government.bondRate() / Structure.MONTHS * g.debt[z];
    double purchases = 0;
    for (int o = 0; o < st.originCount; o++) {
      purchases += trade.sum(trade.finals[Structure.GOVERNMENT], o, z);
    }
    double benefitSum = 0;
    for (int r = st.locationStart[z]; r < st.locationStart[z + 1]; r++) {
      benefitSum += benefits[r];
    }
    double revenue =
        productionTax
            + profitTax
            + bankTax[z]
            + incomeTax
            + g.centralTransfer[z]
            + interest
            + guarantorDividends(e, z)
            + publicDividends[z];
    double balance =
        revenue - purchases - works[z] - benefitSum - bondInterest - policyOutlays(e, z);
    double bonds = Math.max(-g.debt[z], -balance);
    g.debt[z] += bonds;
    g.deposits[z] += balance + bonds;
    g.revenue[z] = revenue;
    g.worksShare[z] = g.debt[z] > government.debtCeiling() * Structure.MONTHS * revenue ? 0 : 1;
    book(e, FlowRow.PRODUCTION_TAX, Sector.FIRMS, Sector.GOVERNMENT, productionTax);
    book(e, FlowRow.PROFIT_TAX, Sector.FIRMS, Sector.GOVERNMENT, profitTax);
    book(e, FlowRow.PROFIT_TAX, Sector.BANKS, Sector.GOVERNMENT, bankTax[z]);
    book(e, FlowRow.CENTRAL_TRANSFER, Sector.OUTSIDE, Sector.GOVERNMENT, g.centralTransfer[z]);
    book(e, FlowRow.DEPOSIT_INTEREST, Sector.BANKS, Sector.GOVERNMENT, interest);
    book(e, FlowRow.BOND_INTEREST, Sector.GOVERNMENT, Sector.OUTSIDE, bondInterest);
    book(e, FlowRow.CHANGE_IN_BONDS, Sector.OUTSIDE, Sector.GOVERNMENT, bonds);
    book(e, FlowRow.CHANGE_IN_DEPOSITS, Sector.GOVERNMENT, Sector.BANKS, balance + bonds);
    publicDepositChange[z] = balance + bonds;
  }

  /** What guarantors pay their government. */
  private static double guarantorDividends(Economy e, int z) {
    GuarantorTable gu = e.guarantors;
    return gu.paidOut[gu.loans(z)] + gu.paidOut[gu.bonds(z)];
  }

  private static double feeSubsidy(GuarantorTable gu, int z) {
    return gu.feeSubsidy[gu.loans(z)] + gu.feeSubsidy[gu.bonds(z)];
  }

  /** What a government pays for policy, capital goods apart; books it. */
  private double policyOutlays(Economy e, int z) {
    GovernmentTable g = e.governments;
    GuarantorTable gu = e.guarantors;
    BankTable b = e.banks;
    double premiums = cellSum(e, CellItem.INSURANCE_SUBSIDY, z);
    double toGuarantors = gu.injected[gu.loans(z)] + gu.injected[gu.bonds(z)];
    double toFunds = fundFlow(e.funds, z, FundTable.GOVERNMENT);
    double toBanks = 0;
    for (int i = 0; i < b.count; i++) {
      toBanks += b.region[i] == z ? b.injected[i] : 0;
    }
    g.policyOutlay[z][CostClass.TRANSFER.ordinal()] += premiums;
    book(e, FlowRow.FARM_INSURANCE, Sector.GOVERNMENT, Sector.OUTSIDE, premiums);
    double dividends = guarantorDividends(e, z);
    book(e, FlowRow.DIVIDENDS, Sector.GUARANTORS, Sector.GOVERNMENT, dividends);
    book(e, FlowRow.GUARANTEE_FEES, Sector.GOVERNMENT, Sector.GUARANTORS, feeSubsidy(gu, z));
    book(e, FlowRow.CAPITAL_INJECTIONS, Sector.GOVERNMENT, Sector.GUARANTORS, toGuarantors);
    book(e, FlowRow.FUND_UNITS, Sector.GOVERNMENT, Sector.FUNDS, toFunds);
    double grants = cellSum(e, CellItem.GRANTS, z);
    double abroad = g.paidAbroad[z];
    g.policyOutlay[z][CostClass.TRANSFER.ordinal()] += grants;
    g.policyOutlay[z][CostClass.TAX.ordinal()] += cellSum(e, CellItem.TAX_CREDITS, z);
    g.policyOutlay[z][CostClass.CAPEX.ordinal()] += projects[z];
    g.policyOutlay[z][CostClass.TRANSFER.ordinal()] += demonstrations(e, z);
    book(e, FlowRow.GRANTS, Sector.GOVERNMENT, Sector.FIRMS, grants);
    book(e, FlowRow.PAYMENTS_ABROAD, Sector.GOVERNMENT, Sector.OUTSIDE, abroad);
    return premiums
        + grants
        + abroad
        + programmes(e.households, e.structure, z)
        + feeSubsidy(gu, z)
        + g.taxRelief[z]
        + g.administration[z]
        + toGuarantors
        + toFunds
        + toBanks;
  }

  /** The part of a government's purchases that is for demonstration, yuan. */
  private static double demonstrations(Economy e, int z) {
    Structure st = e.structure;
    int u = st.finalUser(z, Structure.GOVERNMENT);
    double sum = 0;
    for (int k = 0; k < st.productCount; k++) {
      double units = e.future.demonstrationPurchases[e.future.at(z, k)];
      if (units > 0) {
        int uk = u * st.productCount + k;
        double value = 0;
        for (int o = 0; o < st.originCount; o++) {
          value += e.flows.poolValue[uk * st.originCount + o];
        }
        sum += value * units / e.markets.demand[uk];
      }
    }
    return sum;
  }

  /** Flows between firms, guarantors, funds and the outside. */
  private static void financeRows(Economy e, int z) {
    GuarantorTable gu = e.guarantors;
    FundTable fu = e.funds;
    int loans = gu.loans(z);
    int bonds = gu.bonds(z);
    book(
        e,
        FlowRow.GUARANTEE_FEES,
        Sector.FIRMS,
        Sector.GUARANTORS,
        gu.fees[loans] + gu.fees[bonds] - feeSubsidy(gu, z));
    book(
        e,
        FlowRow.REGUARANTEE,
        Sector.OUTSIDE,
        Sector.GUARANTORS,
        gu.reguaranteed[loans] + gu.reguaranteed[bonds]);
    book(
        e,
        FlowRow.RECOVERIES,
        Sector.FIRMS,
        Sector.GUARANTORS,
        gu.recovered[loans] + gu.recovered[bonds]);
    book(e, FlowRow.GUARANTEE_CLAIMS, Sector.GUARANTORS, Sector.OUTSIDE, gu.claims[bonds]);
    double bondInterest = cellSum(e, CellItem.BOND_INTEREST, z);
    book(e, FlowRow.FIRM_BOND_INTEREST, Sector.FIRMS, Sector.OUTSIDE, bondInterest);
    double issued = cellSum(e, CellItem.BONDS_ISSUED, z);
    double repaid = cellSum(e, CellItem.BONDS_REPAID, z);
    book(e, FlowRow.CHANGE_IN_FIRM_BONDS, Sector.OUTSIDE, Sector.FIRMS, issued - repaid);
    e.credit.bondsHeldOutside += issued - repaid - gu.claims[bonds];
    book(
        e, FlowRow.FARM_INSURANCE, Sector.FIRMS, Sector.OUTSIDE, cellSum(e, CellItem.INSURANCE, z));
    double abroad = cellSum(e, CellItem.PAID_ABROAD, z);
    book(e, FlowRow.PAYMENTS_ABROAD, Sector.FIRMS, Sector.OUTSIDE, abroad);
    double outsideUnits = fundFlow(fu, z, FundTable.OUTSIDE);
    book(e, FlowRow.FUND_UNITS, Sector.OUTSIDE, Sector.FUNDS, outsideUnits);
    book(e, FlowRow.EQUITY_PAID_IN, Sector.OUTSIDE, Sector.FIRMS, e.routes.foreignEquity[z]);
    for (int fund : new int[] {fu.guidance(z), fu.venture(z)}) {
      book(e, FlowRow.EQUITY_PAID_IN, Sector.FUNDS, Sector.FIRMS, fu.invested[fund]);
      double proceeds = fu.sold[fund] + fu.gains[fund];
      book(e, FlowRow.FUND_EXITS, Sector.OUTSIDE, Sector.FUNDS, proceeds);
    }
  }

  private void banksSettle(Economy e) {
    Structure st = e.structure;
    BankTable b = e.banks;
    for (int z = 0; z < st.regionCount; z++) {
      householdDeposits[z] = 0;
      for (int r = st.locationStart[z]; r < st.locationStart[z + 1]; r++) {
        householdDeposits[z] += e.households.deposits[r];
      }
      double guarantors = guarantorDeposits(e, z);
      double funds = fundDeposits(e, z);
      double guarantorChange = guarantors - guarantorDeposits[z];
      double fundChange = funds - fundDeposits[z];
      book(e, FlowRow.CHANGE_IN_DEPOSITS, Sector.GUARANTORS, Sector.BANKS, guarantorChange);
      book(e, FlowRow.CHANGE_IN_DEPOSITS, Sector.FUNDS, Sector.BANKS, fundChange);
      institutionChange[z] = guarantorChange + fundChange;
      guarantorDeposits[z] = guarantors;
      fundDeposits[z] = funds;
    }
    for (int i = 0; i < b.count; i++) {
      int z = b.region[i];
      double change = householdDeposits[z] - openingHouseholds[z];
      double inflow =
          b.depositInflow[i]
              + b.marketShare[i] * (change + publicDepositChange[z] + institutionChange[z]);
      double position = inflow - b.lending[i] + b.claims[i] + b.recovered[i] + bankProfit[i];
      b.deposits[i] += inflow;
      b.netOutside[i] += position;
      book(e, FlowRow.CHANGE_IN_DEPOSITS, Sector.FIRMS, Sector.BANKS, b.depositInflow[i]);
      book(
          e,
          FlowRow.CHANGE_IN_DEPOSITS,
          Sector.HOUSEHOLDS,
          Sector.BANKS,
          b.marketShare[i] * change);
      book(e, FlowRow.CHANGE_IN_LOANS, Sector.BANKS, Sector.FIRMS, b.lending[i]);
      book(
          e,
          FlowRow.CHANGE_IN_OUTSIDE_POSITION,
          Sector.BANKS,
          Sector.OUTSIDE,
          position + b.injected[i]);
    }
    System.arraycopy(e.households.deposits, 0, e.households.openingDeposits, 0, st.locationCount);
  }

  /** Purchases of goods: buyers pay, firms inside and the outside receive. */
  private void goodsRows(Economy e) {
    Structure st = e.structure;
    for (int z = 0; z < st.regionCount; z++) {
      double capital = 0;
      for (int o = 0; o < st.originCount; o++) {
        capital += trade.sum(trade.finals[Structure.INVESTMENT], o, z);
      }
      double firms = capital - housing[z] - works[z];
      for (int o = 0; o < st.originCount; o++) {
        Sector seller = o < st.regionCount ? Sector.FIRMS : Sector.OUTSIDE;
        book(
            e,
            FlowRow.CONSUMPTION,
            Sector.HOUSEHOLDS,
            seller,
            trade.sum(trade.finals[Structure.HOUSEHOLDS], o, z));
        book(
            e,
            FlowRow.GOVERNMENT_PURCHASES,
            Sector.GOVERNMENT,
            seller,
            trade.sum(trade.finals[Structure.GOVERNMENT], o, z));
        double goods = trade.sum(trade.finals[Structure.INVESTMENT], o, z);
        if (capital > 0) {
          book(e, FlowRow.HOUSING, Sector.HOUSEHOLDS, seller, goods * housing[z] / capital);
          book(e, FlowRow.PUBLIC_WORKS, Sector.GOVERNMENT, seller, goods * works[z] / capital);
          book(e, FlowRow.CAPITAL_GOODS, Sector.FIRMS, seller, goods * firms / capital);
        }
        book(e, FlowRow.INTERMEDIATE, Sector.FIRMS, seller, trade.sum(trade.intermediate, o, z));
      }
    }
    for (int xc = 0; xc < e.flows.outsideValue.length; xc++) {
      book(e, FlowRow.OUTSIDE_SALES, Sector.OUTSIDE, Sector.FIRMS, e.flows.outsideValue[xc]);
    }
  }
}
