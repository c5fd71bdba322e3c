package org.regiochain.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.regiochain.state.CellItem;
import org.regiochain.state.Economy;
import org.regiochain.state.EstateTable;
import org.regiochain.state.FlowRow;
import org.regiochain.state.FundTable;
import org.regiochain.state.GuarantorTable;
import org.regiochain.state.Sector;
import org.regiochain.state.SectorAccounts;
import org.regiochain.state.SkillTable;
import org.regiochain.state.StockRow;
import org.regiochain.state.Structure;

/**
 * Monthly step 11: the balance sheet and every identity.
 *
 * <p>(a) rows and columns of the flow matrix add up to zero; (b) so do financial rows of the
 * balance sheet, and M + E = L + R for each bank; (c) Δ net worth = saving + revaluation for each
 * sector; (e) gross domestic product is the same by production, income and use, in each region and
 * in sum; (f) the labour force changes by who comes from outside, skilled people and trainees
 * balance, ledgers of guarantees, funds and public bank equity balance. Goods are checked every
 * week ({@link GoodsBalance}), shares of suppliers every month ({@link InputCosts}). A residual
 * above 1e-9 of the flows compared stops the run.
 */
public final class AccountCheck implements LedgerPhase {
  /** Share of a whole matrix below which a row or column may be nothing but rounding. */
  private static final double NEGLIGIBLE = 1e-4;

  /** Sectors whose net worth belongs to others. */
  private static final Set<Sector> CORPORATE =
      EnumSet.of(Sector.FIRMS, Sector.BANKS, Sector.GUARANTORS, Sector.FUNDS);

  private final TradeMatrix trade;
  private final double[] lastNetWorth = new double[Sector.COUNT];
  private final double[] lastUnits = new double[FundTable.HOLDERS];
  private final double[] lastGuarantees;
  private final double[] largestGuarantees;
  private final double[] lastFundValue;
  private final double[][] lastFundUnits;
  private final double totalLabourForce;

  public AccountCheck(TradeMatrix trade, Economy opening) {
    this.trade = trade;
    totalLabourForce = Arrays.stream(opening.households.labourForce).sum();
    fillBalanceSheet(opening);
    double[] units = opening.accounts.stock[StockRow.FUND_UNITS.ordinal()];
    lastUnits[FundTable.GOVERNMENT] = units[Sector.GOVERNMENT.ordinal()];
    lastUnits[FundTable.HOUSEHOLDS] = units[Sector.HOUSEHOLDS.ordinal()];
    lastUnits[FundTable.OUTSIDE] = units[Sector.OUTSIDE.ordinal()];
    lastGuarantees = opening.guarantors.outstanding.clone();
    largestGuarantees = lastGuarantees.clone();
    lastFundValue = new double[opening.funds.count];
    for (int fund = 0; fund < lastFundValue.length; fund++) {
      lastFundValue[fund] = opening.funds.value(fund);
    }
    lastFundUnits =
        Arrays.stream(opening.funds.units).map(double[]::clone).toArray(double[][]::new);
    System.arraycopy(
        opening.accounts.stock[StockRow.NET_WORTH.ordinal()], 0, lastNetWorth, 0, Sector.COUNT);
  }

  /** Fills the balance sheet from the stocks of the agents. */
  public static void fillBalanceSheet(Economy e) {
    double[][] stock = e.accounts.stock;
    for (double[] row : stock) {
      Arrays.fill(row, 0);
    }
    double[][] ledger = e.flows.ledger;
    int f = Sector.FIRMS.ordinal();
    int b = Sector.BANKS.ordinal();
    int h = Sector.HOUSEHOLDS.ordinal();
    int g = Sector.GOVERNMENT.ordinal();
    int x = Sector.OUTSIDE.ordinal();
    int gu = Sector.GUARANTORS.ordinal();
    int fu = Sector.FUNDS.ordinal();
    EstateTable estates = e.estates;
    double cash = Arrays.stream(estates.cash).sum();
    double guarantorDeposits = Arrays.stream(e.guarantors.deposits).sum();
    double fundDeposits = Arrays.stream(e.funds.deposits).sum();
    set(stock, StockRow.DEPOSITS, f, total(ledger, CellItem.DEPOSITS) + cash);
    set(stock, StockRow.DEPOSITS, gu, guarantorDeposits);
    set(stock, StockRow.DEPOSITS, fu, fundDeposits);
    set(stock, StockRow.DEPOSITS, h, Arrays.stream(e.households.deposits).sum());
    set(stock, StockRow.DEPOSITS, g, Arrays.stream(e.governments.deposits).sum());
    set(stock, StockRow.DEPOSITS, b, -Arrays.stream(e.banks.deposits).sum());
    set(stock, StockRow.LOANS, f, -total(ledger, CellItem.LOANS));
    set(stock, StockRow.LOANS, b, Arrays.stream(e.banks.loans).sum());
    double owedBanks = Arrays.stream(estates.owedBank).sum();
    set(stock, StockRow.BAD_LOANS, f, -owedBanks);
    set(stock, StockRow.BAD_LOANS, b, Arrays.stream(e.banks.badLoans).sum());
    double owedGuarantors =
        Arrays.stream(estates.owedGuarantor).sum() + Arrays.stream(estates.owedEnhancer).sum();
    double subrogated = Arrays.stream(e.guarantors.subrogated).sum();
    set(stock, StockRow.SUBROGATED_CLAIMS, f, -owedGuarantors);
    set(stock, StockRow.SUBROGATED_CLAIMS, gu, subrogated);
    double owedOutside = Arrays.stream(estates.owedOutside).sum();
    set(stock, StockRow.FIRM_BONDS, f, -total(ledger, CellItem.BONDS) - owedOutside);
    set(stock, StockRow.FIRM_BONDS, x, e.credit.bondsHeldOutside);
    double position = Arrays.stream(e.banks.netOutside).sum();
    set(stock, StockRow.OUTSIDE_POSITION, b, position);
    set(stock, StockRow.OUTSIDE_POSITION, x, -position);
    double debt = Arrays.stream(e.governments.debt).sum();
    set(stock, StockRow.GOVERNMENT_BONDS, g, -debt);
    set(stock, StockRow.GOVERNMENT_BONDS, x, debt);
    set(stock, StockRow.GUARANTOR_CAPITAL, gu, -guarantorDeposits - subrogated);
    set(stock, StockRow.GUARANTOR_CAPITAL, g, guarantorDeposits + subrogated);
    double stakes = total(ledger, CellItem.STAKES);
    set(stock, StockRow.FUND_STAKES, f, -stakes);
    set(stock, StockRow.FUND_STAKES, x, e.funds.held(e.funds.outside()));
    for (int fund = 0; fund < e.funds.count; fund++) {
      double value = e.funds.value(fund);
      add(stock, StockRow.FUND_STAKES, fu, e.funds.held(fund));
      add(stock, StockRow.FUND_UNITS, fu, -value);
      add(stock, StockRow.FUND_UNITS, g, e.funds.share(fund, FundTable.GOVERNMENT) * value);
      add(stock, StockRow.FUND_UNITS, h, e.funds.share(fund, FundTable.HOUSEHOLDS) * value);
      add(stock, StockRow.FUND_UNITS, x, e.funds.share(fund, FundTable.OUTSIDE) * value);
    }
    double bankEquity = Arrays.stream(e.banks.equity).sum();
    double publicEquity = Arrays.stream(e.governments.bankEquity).sum();
    set(stock, StockRow.BANK_EQUITY, b, -bankEquity);
    set(stock, StockRow.BANK_EQUITY, g, publicEquity);
    set(stock, StockRow.BANK_EQUITY, h, bankEquity - publicEquity);
    double credit = total(ledger, CellItem.RECEIVABLES) - total(ledger, CellItem.PAYABLES);
    set(stock, StockRow.TRADE_CREDIT, f, credit);
    double firmEquity =
        total(ledger, CellItem.NET_WORTH)
            + cash
            - owedBanks
            - owedGuarantors
            - owedOutside
            - stakes;
    set(stock, StockRow.FIRM_EQUITY, f, -firmEquity);
    set(stock, StockRow.FIRM_EQUITY, h, firmEquity);
    set(stock, StockRow.CAPITAL, f, total(ledger, CellItem.CAPITAL_VALUE));
    set(stock, StockRow.INPUT_STOCKS, f, total(ledger, CellItem.INPUT_STOCK));
    set(stock, StockRow.OUTPUT_STOCKS, f, total(ledger, CellItem.OUTPUT_STOCK));
    for (int s = 0; s < Sector.COUNT; s++) {
      double worth = 0;
      for (StockRow row : StockRow.values()) {
        if (row != StockRow.NET_WORTH) {
          worth += stock[row.ordinal()][s];
        }
      }
      set(stock, StockRow.NET_WORTH, s, worth);
    }
  }

  @Override
  public void run(Economy e, Period period) {
    fillBalanceSheet(e);
    checkFlows(e, period);
    checkStocks(e, period);
    checkLedgers(e, period);
    checkNetWorth(e, period);
    checkProduct(e, period);
    double people = Arrays.stream(e.households.labourForce).sum();
    double settled = Arrays.stream(e.skills.settled).sum();
    Identity.require(
        e.accounts,
        "labour force",
        period,
        "all",
        people - totalLabourForce - settled,
        totalLabourForce + settled);
    checkSkills(e, period, settled);
  }

  /** Skilled people: base year + trained + settled; trainees: begun − finished. */
  private static void checkSkills(Economy e, Period period, double settled) {
    SkillTable skills = e.skills;
    double base = Arrays.stream(skills.base).sum();
    double enrolled = Arrays.stream(skills.enrolled).sum();
    double graduated = Arrays.stream(skills.graduated).sum();
    double now = Arrays.stream(skills.people).sum();
    double training = 0;
    for (double[] stage : skills.trainees) {
      training += Arrays.stream(stage).sum();
    }
    Identity.require(
        e.accounts, "skilled people", period, "all", now - base - graduated - settled, now);
    Identity.require(
        e.accounts, "trainees", period, "all", training + graduated - enrolled, enrolled);
  }

  private void checkFlows(Economy e, Period period) {
    double[][] flow = e.accounts.flow;
    double floor = negligible(flow);
    for (FlowRow row : FlowRow.values()) {
      double sum = 0;
      double scale = floor;
      for (double value : flow[row.ordinal()]) {
        sum += value;
        scale += Math.abs(value);
      }
      Identity.require(e.accounts, "flow row " + row.id(), period, "all sectors", sum, scale);
    }
    for (Sector sector : Sector.values()) {
      double sum = 0;
      double scale = floor;
      for (double[] row : flow) {
        sum += row[sector.ordinal()];
        scale += Math.abs(row[sector.ordinal()]);
      }
      Identity.require(e.accounts, "flow column", period, sector.id(), sum, scale);
    }
    double revenue = total(e.flows.ledger, CellItem.REVENUE);
    double receipts = 0;
    for (double value : e.flows.poolValue) {
      receipts += value;
    }
    for (double value : e.flows.linkedValue) {
      receipts += value;
    }
    for (double value : e.flows.outsideValue) {
      receipts += value;
    }
    double imports = 0;
    Structure st = e.structure;
    for (int o = st.regionCount; o < st.originCount; o++) {
      for (int z = 0; z < st.regionCount; z++) {
        imports += trade.total(o, z);
      }
    }
    Identity.require(
        e.accounts, "sales = purchases", period, "F", revenue + imports - receipts, receipts);
  }

  private static double negligible(double[][] matrix) {
    double sum = 0;
    for (double[] row : matrix) {
      for (double value : row) {
        sum += Math.abs(value);
      }
    }
    return NEGLIGIBLE * sum;
  }

  private static void checkStocks(Economy e, Period period) {
    double[][] stock = e.accounts.stock;
    double floor = negligible(stock);
    for (StockRow row : StockRow.values()) {
      if (row.financial()) {
        double sum = 0;
        double scale = floor;
        for (double value : stock[row.ordinal()]) {
          sum += value;
          scale += Math.abs(value);
        }
        Identity.require(e.accounts, "stock row " + row.id(), period, "all sectors", sum, scale);
      }
    }
    for (int i = 0; i < e.banks.count; i++) {
      double left = e.banks.deposits[i] + e.banks.equity[i];
      double right = e.banks.loans[i] + e.banks.badLoans[i] + e.banks.netOutside[i];
      double scale =
          Math.abs(e.banks.deposits[i])
              + Math.abs(e.banks.equity[i])
              + Math.abs(e.banks.netOutside[i])
              + e.banks.loans[i]
              + e.banks.badLoans[i];
      Identity.require(e.accounts, "M + E = L + R", period, "bank " + i, left - right, scale);
    }
    for (int z = 0; z < e.structure.regionCount; z++) {
      double byBank = 0;
      for (int i = 0; i < e.banks.count; i++) {
        byBank += e.banks.region[i] == z ? e.banks.publicCapital[i] : 0;
      }
      double held = e.governments.bankEquity[z];
      String code = e.structure.regions.get(z).code();
      Identity.require(e.accounts, "public bank equity", period, code, byBank - held, held);
    }
  }

  private void checkNetWorth(Economy e, Period period) {
    SectorAccounts a = e.accounts;
    double floor = negligible(a.stock);
    double[] worth = a.stock[StockRow.NET_WORTH.ordinal()];
    double[] gain = a.revaluation;
    double retained = total(e.flows.ledger, CellItem.RETAINED_PROFIT);
    double firmGains = total(e.flows.ledger, CellItem.REVALUATION);
    Arrays.fill(gain, 0);
    // Equity of firms and banks is a claim of households, guarantors' capital one of governments
    // and
    // fund units one of their holders; so what these retain, gain or lose is a revaluation of
    // theirs, and their own net worth stays zero.
    double bankRetained = saving(a.flow, Sector.BANKS);
    EstateTable estates = e.estates;
    double bankLosses =
        Arrays.stream(e.banks.writtenOff).sum() + Arrays.stream(e.banks.shockLoss).sum();
    double estatePayments =
        Arrays.stream(estates.legalCosts).sum() + Arrays.stream(estates.surplus).sum();
    double stakesLost = Arrays.stream(e.funds.lost).sum() + e.funds.lostOutside;
    gain[Sector.HOUSEHOLDS.ordinal()] =
        retained
            + firmGains
            - estatePayments
            + estates.writtenOff
            + stakesLost
            + bankRetained
            - bankLosses
            + unitGain(e, FundTable.HOUSEHOLDS, Sector.HOUSEHOLDS);
    double guarantorGain =
        saving(a.flow, Sector.GUARANTORS) - Arrays.stream(e.guarantors.writtenOff).sum();
    gain[Sector.GOVERNMENT.ordinal()] =
        guarantorGain + unitGain(e, FundTable.GOVERNMENT, Sector.GOVERNMENT);
    gain[Sector.OUTSIDE.ordinal()] =
        Arrays.stream(e.banks.shockLoss).sum()
            - estates.lostOutside
            - e.funds.lostOutside
            - Arrays.stream(e.funds.gains).sum()
            + unitGain(e, FundTable.OUTSIDE, Sector.OUTSIDE);
    for (Sector sector : Sector.values()) {
      int s = sector.ordinal();
      double saving = CORPORATE.contains(sector) ? 0 : saving(a.flow, sector);
      double scale = floor;
      for (double[] row : a.stock) {
        scale += Math.abs(row[s]);
      }
      Identity.require(
          a,
          "change of net worth",
          period,
          sector.id(),
          worth[s] - lastNetWorth[s] - saving - gain[s],
          scale);
    }
    System.arraycopy(worth, 0, lastNetWorth, 0, worth.length);
  }

  /** Change of the value of a holder's fund units beyond what it paid in and got out. */
  private double unitGain(Economy e, int holder, Sector sector) {
    double now = e.accounts.stock[StockRow.FUND_UNITS.ordinal()][sector.ordinal()];
    double paid = 0;
    for (int fund = 0; fund < e.funds.count; fund++) {
      paid += e.funds.contributed[fund][holder] - e.funds.distributed[fund][holder];
    }
    double gained = now - lastUnits[holder] - paid;
    lastUnits[holder] = now;
    return gained;
  }

  /**
   * Guarantees: opening + issued − released − claims = closing, and the same by firm. Value of a
   * fund: opening + paid in − paid out + interest + gains − losses = closing; its units: opening +
   * paid in at the opening price = closing, for each holder.
   */
  private void checkLedgers(Economy e, Period period) {
    GuarantorTable gu = e.guarantors;
    for (int g = 0; g < gu.count; g++) {
      int z = gu.region(g);
      CellItem item = g == gu.loans(z) ? CellItem.COVERED_LOANS : CellItem.COVERED_BONDS;
      double byFirm = 0;
      for (int k = 0; k < e.structure.productCount; k++) {
        byFirm += at(e, item, e.structure.cell(z, k));
      }
      double closing = lastGuarantees[g] + gu.issued[g] - gu.released[g] - gu.claims[g];
      // A book that has run down to nothing still holds the rounding of what it was.
      largestGuarantees[g] = Math.max(largestGuarantees[g], lastGuarantees[g] + gu.issued[g]);
      double scale = largestGuarantees[g] + Math.abs(gu.capital(g));
      Identity.require(
          e.accounts, "guarantee ledger", period, "guarantor " + g, byFirm - closing, scale);
      Identity.require(
          e.accounts,
          "guarantees by firm",
          period,
          "guarantor " + g,
          byFirm - gu.outstanding[g],
          scale);
      lastGuarantees[g] = byFirm;
    }
    FundTable fu = e.funds;
    double floor = negligible(e.accounts.stock);
    for (int fund = 0; fund < fu.count; fund++) {
      double closing =
          lastFundValue[fund]
              + fu.interest[fund]
              + fu.dividends[fund]
              + fu.gains[fund]
              - fu.lost[fund];
      double scale = lastFundValue[fund] + floor;
      for (int holder = 0; holder < FundTable.HOLDERS; holder++) {
        closing += fu.contributed[fund][holder] - fu.distributed[fund][holder];
        scale += fu.contributed[fund][holder];
      }
      double value = fu.value(fund);
      Identity.require(e.accounts, "fund value", period, "fund " + fund, value - closing, scale);
      checkUnits(e, period, fund);
      lastFundValue[fund] = value;
    }
  }

  private void checkUnits(Economy e, Period period, int fund) {
    double[] units = e.funds.units[fund];
    double[] paid = e.funds.contributed[fund];
    double[] last = lastFundUnits[fund];
    boolean lapsed = FundTable.worthless(lastFundValue[fund], Arrays.stream(paid).sum());
    double issued = lapsed ? 0 : Arrays.stream(last).sum();
    double price = issued > 0 && lastFundValue[fund] > 0 ? lastFundValue[fund] / issued : 1;
    double scale = issued + Arrays.stream(units).sum();
    for (int holder = 0; holder < FundTable.HOLDERS; holder++) {
      double closing = (lapsed ? 0 : last[holder]) + paid[holder] / price;
      Identity.require(
          e.accounts, "fund units", period, "fund " + fund, units[holder] - closing, scale);
    }
    System.arraycopy(units, 0, last, 0, units.length);
  }

  /** Receipts less payments of a sector, financial transactions left out. */
  private static double saving(double[][] flow, Sector sector) {
    double sum = 0;
    for (int row = 0; row < FlowRow.CHANGE_IN_DEPOSITS.ordinal(); row++) {
      sum += flow[row][sector.ordinal()];
    }
    return sum;
  }

  private void checkProduct(Economy e, Period period) {
    Structure st = e.structure;
    double[] all = new double[3];
    double allTurnover = 0;
    for (int z = 0; z < st.regionCount; z++) {
      double[] gdp = e.accounts.gdp[z];
      Arrays.fill(gdp, 0);
      double stocks = 0;
      // Value added may be near zero when everything stands still; turnover is not.
      double turnover = 0;
      for (int k = 0; k < st.productCount; k++) {
        int c = st.cell(z, k);
        double inputs = at(e, CellItem.PURCHASES, c) - at(e, CellItem.INPUT_STOCK_CHANGE, c);
        gdp[0] += at(e, CellItem.OUTPUT_VALUE, c) - inputs;
        turnover += at(e, CellItem.REVENUE, c) + at(e, CellItem.PURCHASES, c);
        turnover += at(e, CellItem.WAGES, c) + at(e, CellItem.DEPRECIATION, c);
        double profit =
            at(e, CellItem.RETAINED_PROFIT, c)
                + at(e, CellItem.DIVIDENDS, c)
                + at(e, CellItem.STAKE_DIVIDENDS, c)
                + at(e, CellItem.PROFIT_TAX, c);
        double interest =
            at(e, CellItem.LOAN_INTEREST, c)
                + at(e, CellItem.BOND_INTEREST, c)
                + at(e, CellItem.GUARANTEE_FEES, c)
                + at(e, CellItem.INSURANCE, c)
                + at(e, CellItem.PAID_ABROAD, c)
                - at(e, CellItem.GRANTS, c)
                - at(e, CellItem.DEPOSIT_INTEREST, c);
        turnover += Math.abs(profit) + at(e, CellItem.DIVIDENDS, c) + Math.abs(interest);
        gdp[1] +=
            at(e, CellItem.WAGES, c)
                + at(e, CellItem.PRODUCTION_TAX, c)
                + profit
                + interest
                + at(e, CellItem.DEPRECIATION, c);
        stocks += at(e, CellItem.INPUT_STOCK_CHANGE, c) + at(e, CellItem.OUTPUT_STOCK_CHANGE, c);
        for (int x = 0; x < st.outsideCount; x++) {
          gdp[2] += e.flows.outsideValue[x * st.cellCount + c];
        }
      }
      gdp[2] += stocks;
      for (int o = 0; o < st.originCount; o++) {
        for (double[] uses : trade.finals) {
          double used = trade.sum(uses, o, z);
          gdp[2] += used;
          turnover += used;
        }
        if (o != z) {
          gdp[2] -= trade.total(o, z);
        }
        if (o != z && o < st.regionCount) {
          gdp[2] += trade.total(z, o);
        }
      }
      String code = st.regions.get(z).code();
      Identity.require(e.accounts, "GDP income", period, code, gdp[1] - gdp[0], turnover);
      Identity.require(e.accounts, "GDP use", period, code, gdp[2] - gdp[0], turnover);
      allTurnover += turnover;
      for (int way = 0; way < 3; way++) {
        all[way] += gdp[way];
      }
    }
    Identity.require(e.accounts, "GDP income", period, "all", all[1] - all[0], allTurnover);
    Identity.require(e.accounts, "GDP use", period, "all", all[2] - all[0], allTurnover);
  }

  private static double at(Economy e, CellItem item, int cell) {
    return e.flows.ledger[item.ordinal()][cell];
  }

  private static double total(double[][] ledger, CellItem item) {
    double sum = 0;
    for (double value : ledger[item.ordinal()]) {
      sum += value;
    }
    return sum;
  }

  private static void add(double[][] stock, StockRow row, int sector, double value) {
    stock[row.ordinal()][sector] += value;
  }

  private static void set(double[][] stock, StockRow row, int sector, double value) {
    stock[row.ordinal()][sector] = value;
  }
}
