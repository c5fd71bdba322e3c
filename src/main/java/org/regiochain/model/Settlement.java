package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.state.CellItem;
import org.regiochain.state.Chunk;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.Markets;
import org.regiochain.state.MonthlyFlows;
import org.regiochain.state.Structure;
import org.regiochain.state.SupplyNetwork;

/**
 * Monthly step 7a: firms settle.
 *
 * <p>Profit π = revenue + Δstocks − purchases − wages − production tax − net interest −
 * depreciation; profit tax on π⁺; dividends are what is left of cash above target. A shortfall is
 * drawn on a credit line at the loan rate, repaid first out of cash above target; the credit market
 * will ration it. Capital K ← K(1−δ/12) + goods received.
 *
 * <p>Limit: at rest investment equals depreciation and dividends equal after-tax profit, so that
 * deposits, loans and capital stay. Reads sales, purchases, prices. Writes firms' stocks, monthly
 * sums by cell, wages by location, bank flows.
 */
public final class Settlement implements FirmPhase {
  private static final CellItem[] ITEMS = CellItem.values();

  private final FinanceParameters finance;
  private final GovernmentParameters government;
  private final InvestmentParameters investment;
  private final ReviewParameters review;
  private final Partials partials;
  private final double[] depositInflow;
  private final double[] newLoans;
  private final double[] loanInterest;
  private final double[] depositInterest;
  private final double[] capitalReceived;
  private final double[] capitalCost;

  public Settlement(
      FinanceParameters finance,
      GovernmentParameters government,
      InvestmentParameters investment,
      ReviewParameters review,
      Structure st,
      int banks) {
    this.finance = finance;
    this.government = government;
    this.investment = investment;
    this.review = review;
    // Sums by item, wages by location of the region, then four flows by bank.
    partials =
        new Partials(
            st,
            c ->
                CellItem.COUNT
                    + StaffAndCapitalPlans.locationsOf(st, st.regionOfCell(c))
                    + 4 * banks);
    depositInflow = new double[banks];
    newLoans = new double[banks];
    loanInterest = new double[banks];
    depositInterest = new double[banks];
    capitalReceived = new double[st.regionCount];
    capitalCost = new double[st.regionCount];
  }

  /** What one unit of capital goods ordered this month brought and cost, by region. */
  void prepareCapitalGoods(Economy e) {
    Structure st = e.structure;
    Markets m = e.markets;
    MonthlyFlows flows = e.flows;
    int origins = st.originCount;
    for (int z = 0; z < st.regionCount; z++) {
      int u = st.finalUser(z, Structure.INVESTMENT);
      double ordered = 0;
      double received = 0;
      double cost = 0;
      for (int k : m.productsOf[u]) {
        int uk = u * st.productCount + k;
        ordered += Structure.WEEKS * m.demand[uk];
        for (int o = 0; o < origins; o++) {
          received += flows.poolUnits[uk * origins + o];
          cost += flows.poolValue[uk * origins + o];
        }
      }
      capitalReceived[z] = ordered > 0 ? received / ordered : 0;
      capitalCost[z] = ordered > 0 ? cost / ordered : 0;
    }
  }

  /** Value of the capital goods that a unit ordered this month cost in a region, yuan. */
  double capitalCost(int region) {
    return capitalCost[region];
  }

  @Override
  public void update(Economy e, Period period, Chunk chunk) {
    Structure st = e.structure;
    FirmTable f = e.firms;
    SupplyNetwork net = e.network;
    int c = chunk.cell();
    int z = st.regionOfCell(c);
    int slots = st.slotProduct[c].length;
    int firstLocation = st.locationStart[z];
    int bankBase = CellItem.COUNT + StaffAndCapitalPlans.locationsOf(st, z);
    double loanRate = finance.loanRate() / Structure.MONTHS;
    double depositRate = finance.depositRate() / Structure.MONTHS;
    double wearRate = investment.depreciation() / Structure.MONTHS;
    double capitalPrice = e.markets.investmentPrice[z];
    double[] sums = partials.of(chunk);
    int s = st.firstSlot(c, chunk.from());
    for (int i = chunk.from(); i < chunk.to(); i++) {
      double closing = 0;
      for (int j = 0; j < slots; j++, s++) {
        closing += net.stock[s] * net.price[s];
      }
      double inputChange = closing - f.inputStockOpening[i];
      double inputRevaluation = f.inputStockOpening[i] - f.inputStockClosing[i];
      f.inputStockClosing[i] = closing;

      double price = f.price[i];
      double revenue = price * f.soldUnits[i];
      double outputChange = price * (f.producedUnits[i] - f.soldUnits[i]);
      double openingOutput = f.outputStock[i] - f.producedUnits[i] + f.soldUnits[i];
      double outputRevaluation = openingOutput * (price - f.lastPrice[i]);
      f.lastPrice[i] = price;

      double wages = e.households.wage[f.location[i]] * f.staff[i];
      double productionTax = st.productionTaxRate[c] * revenue;
      double interest = loanRate * f.loans[i];
      double earned = depositRate * f.deposits[i];
      double wear = wearRate * f.capital[i];
      double depreciation = wear * capitalPrice;
      double goods = f.investment[i] * capitalReceived[z];
      double capitalSpending = f.investment[i] * capitalCost[z];
      double costs = f.purchases[i] + wages + productionTax + interest;
      double profit = revenue + outputChange + inputChange - costs + earned - depreciation;
      double profitTax = government.profitTax() * Math.max(0, profit);
      double retainable = profit - profitTax;

      double cash = f.deposits[i] + revenue + earned - costs - capitalSpending - profitTax;
      double target = finance.cashMonths() * costs;
      double above = cash - target;
      double repaid = Math.max(0, Math.min(above, f.loans[i] - f.baseLoans[i]));
      double dividends = Math.max(0, above - repaid);
      double closingCash = cash - repaid - dividends;
      double drawn = Math.max(0, -closingCash);
      double borrowing = drawn - repaid;
      double newDeposits = closingCash + drawn;

      double capital = f.capital[i] - wear + goods;
      double capitalValue = capital * capitalPrice;
      double priceGain = f.capital[i] * (capitalPrice - e.markets.lastInvestmentPrice[z]);
      double revaluation =
          inputRevaluation + outputRevaluation + priceGain + goods * capitalPrice - capitalSpending;

      int bank = f.bank[i];
      sums[bankBase + 4 * bank] += newDeposits - f.deposits[i];
      sums[bankBase + 4 * bank + 1] += borrowing;
      sums[bankBase + 4 * bank + 2] += interest;
      sums[bankBase + 4 * bank + 3] += earned;
      f.capital[i] = capital;
      f.deposits[i] = newDeposits;
      f.loans[i] += borrowing;

      double outputStock = price * f.outputStock[i];
      sums[CellItem.REVENUE.ordinal()] += revenue;
      sums[CellItem.PURCHASES.ordinal()] += f.purchases[i];
      sums[CellItem.WAGES.ordinal()] += wages;
      sums[CellItem.PRODUCTION_TAX.ordinal()] += productionTax;
      sums[CellItem.PROFIT_TAX.ordinal()] += profitTax;
      sums[CellItem.LOAN_INTEREST.ordinal()] += interest;
      sums[CellItem.DEPOSIT_INTEREST.ordinal()] += earned;
      sums[CellItem.DIVIDENDS.ordinal()] += dividends;
      sums[CellItem.CAPITAL_SPENDING.ordinal()] += capitalSpending;
      sums[CellItem.DEPRECIATION.ordinal()] += depreciation;
      sums[CellItem.INPUT_STOCK_CHANGE.ordinal()] += inputChange;
      sums[CellItem.OUTPUT_STOCK_CHANGE.ordinal()] += outputChange;
      sums[CellItem.OUTPUT_VALUE.ordinal()] += revenue + outputChange;
      sums[CellItem.RETAINED_PROFIT.ordinal()] += retainable - dividends;
      sums[CellItem.REVALUATION.ordinal()] += revaluation;
      sums[CellItem.DEPOSITS.ordinal()] += newDeposits;
      sums[CellItem.LOANS.ordinal()] += f.loans[i];
      sums[CellItem.CAPITAL_VALUE.ordinal()] += capitalValue;
      sums[CellItem.INPUT_STOCK.ordinal()] += closing;
      sums[CellItem.OUTPUT_STOCK.ordinal()] += outputStock;
      sums[CellItem.NET_WORTH.ordinal()] +=
          newDeposits - f.loans[i] + capitalValue + closing + outputStock;
      sums[CellItem.STAFF.ordinal()] += f.staff[i];
      sums[CellItem.COUNT + f.location[i] - firstLocation] += wages;

      boolean late = f.soldUnits[i] < review.forcedFillRate() * f.orderedUnits[i];
      f.lowFillMonths[i] = late ? f.lowFillMonths[i] + 1 : 0;
    }
  }

  @Override
  public void close(Economy e, Period period) {
    Structure st = e.structure;
    double[][] ledger = e.flows.ledger;
    for (double[] row : ledger) {
      Arrays.fill(row, 0);
    }
    Arrays.fill(e.households.wages, 0);
    Arrays.fill(depositInflow, 0);
    Arrays.fill(newLoans, 0);
    Arrays.fill(loanInterest, 0);
    Arrays.fill(depositInterest, 0);
    partials.forEach(
        (c, sums) -> {
          for (CellItem item : ITEMS) {
            ledger[item.ordinal()][c] += sums[item.ordinal()];
          }
          int z = st.regionOfCell(c);
          int locations = StaffAndCapitalPlans.locationsOf(st, z);
          for (int j = 0; j < locations; j++) {
            e.households.wages[st.locationStart[z] + j] += sums[CellItem.COUNT + j];
          }
          int at = CellItem.COUNT + locations;
          for (int b = 0; b < depositInflow.length; b++, at += 4) {
            depositInflow[b] += sums[at];
            newLoans[b] += sums[at + 1];
            loanInterest[b] += sums[at + 2];
            depositInterest[b] += sums[at + 3];
          }
        });
  }

  /** Net change of firms' deposits at a bank this month, yuan; likewise the next three. */
  double depositInflow(int bank) {
    return depositInflow[bank];
  }

  double newLoans(int bank) {
    return newLoans[bank];
  }

  double loanInterest(int bank) {
    return loanInterest[bank];
  }

  double depositInterest(int bank) {
    return depositInterest[bank];
  }
}
