package org.regiochain.model;

import java.util.Arrays;
import org.regiochain.state.BankTable;
import org.regiochain.state.CellItem;
import org.regiochain.state.Chunk;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.FutureTable;
import org.regiochain.state.Markets;
import org.regiochain.state.MonthlyFlows;
import org.regiochain.state.Structure;
import org.regiochain.state.SupplyNetwork;

/**
 * Monthly step 7a: firms settle.
 *
 * <p>Profit π = revenue + Δstocks − purchases − wages − production tax − finance charges −
 * depreciation; profit tax on π⁺. A share of linked invoices is paid next month, so cash moves by
 * revenue − ΔAR and purchases − ΔAP. Cash above target first clears arrears; what of it was not
 * meant for dividends then repays loans above the target leverage, so that a good month makes up
 * for a bad one; the rest is paid out: profit and depreciation pay for investment before debt does.
 * What cannot be paid is owed to the bank as arrears. Capital K ← K(1−δ/12) + goods received.
 *
 * <p>Limit: at rest investment equals depreciation and dividends equal after-tax profit, so that
 * deposits, loans and capital stay. Reads sales, purchases, prices. Writes firms' stocks and
 * balance sheets, monthly flows by cell, wages by location, bank flows.
 */
public final class Settlement implements FirmPhase {
  private static final CellItem[] ITEMS = CellItem.values();

  /** Where sums by bank begin, and how many a bank has. */
  private static final int BANKS = CellItem.COUNT;

  private static final int BANK_SUMS = 4;

  /** Premium of farm insurance over expected claims. */
  private static final double FARM_LOADING = 1.2;

  private final FinanceParameters finance;
  private final GovernmentParameters government;
  private final InvestmentParameters investment;
  private final ReviewParameters review;
  private final NoiseParameters noise;
  private final FinanceNeeds needs;
  private final CreditScore risk;
  private final Partials partials;
  private final int banks;
  private final double[] capitalReceived;
  private final double[] capitalCost;
  private final double[] generalReceived;
  private final double[] generalCost;
  private final double[] demonstrationCost;

  public Settlement(ModelParameters p, FinanceNeeds needs, Structure st, int banks) {
    this.needs = needs;
    finance = p.finance();
    government = p.government();
    investment = p.investment();
    review = p.review();
    noise = p.noise();
    risk = new CreditScore(finance);
    // Sums by item, flows by bank, then wages by location of the region.
    partials =
        new Partials(
            st,
            c ->
                BANKS
                    + BANK_SUMS * banks
                    + StaffAndCapitalPlans.locationsOf(st, st.regionOfCell(c)));
    this.banks = banks;
    capitalReceived = new double[st.cellCount];
    capitalCost = new double[st.cellCount];
    generalReceived = new double[st.regionCount];
    generalCost = new double[st.regionCount];
    demonstrationCost = new double[st.regionCount];
  }

  /** What one unit of capital goods ordered this month brought and cost, by region and cell. */
  void prepareCapitalGoods(Economy e) {
    Structure st = e.structure;
    Markets m = e.markets;
    MonthlyFlows flows = e.flows;
    FutureTable fu = e.future;
    int origins = st.originCount;
    Arrays.fill(demonstrationCost, 0);
    for (int z = 0; z < st.regionCount; z++) {
      int u = st.finalUser(z, Structure.INVESTMENT);
      double ordered = 0;
      double received = 0;
      double cost = 0;
      for (int k : m.productsOf[u]) {
        int uk = u * st.productCount + k;
        double alone = fu.investorOrders[fu.at(z, k)];
        double part = alone > 0 ? Math.max(0, 1 - alone / m.demand[uk]) : 1;
        ordered += Structure.WEEKS * (m.demand[uk] - alone);
        for (int o = 0; o < origins; o++) {
          received += part * flows.poolUnits[uk * origins + o];
          cost += part * flows.poolValue[uk * origins + o];
        }
        if (alone > 0) {
          double units = Structure.WEEKS * fu.demonstrationDurables[fu.at(z, k)];
          demonstrationCost[z] += units * perUnit(e, flows.poolValue, uk);
        }
      }
      generalReceived[z] = ordered > 0 ? received / ordered : 0;
      generalCost[z] = ordered > 0 ? cost / ordered : 0;
      Arrays.fill(capitalReceived, st.cell(z, 0), st.cell(z + 1, 0), generalReceived[z]);
      Arrays.fill(capitalCost, st.cell(z, 0), st.cell(z + 1, 0), generalCost[z]);
      for (int n = 0; n < fu.count; n++) {
        fleet(e, n, z);
      }
    }
  }

  /** Sellers of a growing service invest in its durable, as far as certificates let them. */
  private void fleet(Economy e, int n, int z) {
    Structure st = e.structure;
    FutureTable fu = e.future;
    double share = fu.fleetShare[fu.row(n, z)];
    if (share > 0) {
      int c = st.cell(z, fu.product[n]);
      int uk = st.finalUser(z, Structure.INVESTMENT) * st.productCount + fu.durable[n];
      double ordered = share * fu.fleetOrdered[fu.row(n, z)];
      double rest = 1 - share;
      capitalReceived[c] = ordered * perUnit(e, e.flows.poolUnits, uk) + rest * generalReceived[z];
      capitalCost[c] = ordered * perUnit(e, e.flows.poolValue, uk) + rest * generalCost[z];
    }
  }

  /** What a unit that a user ordered this month brought or cost. */
  private static double perUnit(Economy e, double[] flow, int uk) {
    int origins = e.structure.originCount;
    double sum = 0;
    for (int o = 0; o < origins; o++) {
      sum += flow[uk * origins + o];
    }
    double ordered = Structure.WEEKS * e.markets.demand[uk];
    return ordered > 0 ? sum / ordered : 0;
  }

  /** Value of the capital goods that a unit ordered this month cost in a region, yuan. */
  double capitalCost(int region) {
    return generalCost[region];
  }

  /** What durables cost that a government ordered for demonstration, yuan a month. */
  double demonstrationCost(int region) {
    return demonstrationCost[region];
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
    int locations = BANKS + BANK_SUMS * banks;
    double depositRate = finance.depositRate() / Structure.MONTHS;
    double wearRate = investment.depreciation() / Structure.MONTHS;
    double capitalPrice = e.markets.capitalPrice[c];
    double dueLater = finance.tradeCreditShare();
    double feePaid = 1 - period.stance().of(Instrument.GUARANTEE_FEE);
    // Claims only make good losses that ruin would have brought, so neither is booked.
    double insured = period.stance().of(Instrument.FARM_INSURANCE);
    double ruinRate = noise.turnover() * e.credit.ruinRate / Structure.MONTHS;
    double premiumPaid = 1 - period.stance().of(Instrument.FARM_SUBSIDY);
    double taxCut = period.stance().inCell(Instrument.TAX_PROFIT_CUT, st, c);
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

      double staffPay = e.households.wage[f.location[i]] * f.staff[i];
      // After layoffs less may be left of the pay from which research was to be saved.
      double wages = Math.max(0, staffPay + f.researchWages[i]);
      double productionTax = st.productionTaxRate[c] * revenue;
      double interest = f.loanRate[i] / Structure.MONTHS * f.loans[i];
      double bondInterest = f.bondRate[i] / Structure.MONTHS * f.bonds[i];
      double fee = feePaid * f.guaranteeFee[i];
      double earned = depositRate * f.deposits[i];
      double wear = wearRate * f.capital[i];
      double depreciation = wear * capitalPrice;
      double goods = f.investment[i] * capitalReceived[c];
      double capitalSpending = f.investment[i] * capitalCost[c];
      double premium = 0;
      if (insured > 0 && f.insurable[i]) {
        double leverage = CreditScore.leverage(f, i);
        double loss = (1 - risk.left(leverage)) * f.assets[i];
        premium = FARM_LOADING * insured * Math.min(1, ruinRate * risk.ruin(leverage)) * loss;
      }
      double charges = interest + bondInterest + fee + premiumPaid * premium;
      double costs = f.purchases[i] + wages + productionTax + charges;
      double received = f.grants[i] - f.paidAbroad[i];
      double profit =
          revenue + outputChange + inputChange - costs + earned - depreciation + received;
      double fullTax = government.profitTax() * Math.max(0, profit);
      double relief = f.taxCredit[i] + taxCut * Math.max(0, profit);
      double credited = Math.min(fullTax, relief);
      double profitTax = fullTax - credited;
      double retainable = profit - profitTax;

      double receivable = dueLater * f.linkedSales[i];
      double payable = dueLater * f.linkedPurchases[i];
      double operations =
          revenue
              - receivable
              + f.receivable[i]
              + earned
              - costs
              + payable
              - f.payable[i]
              + received
              - profitTax;
      double cash = f.deposits[i] + operations - capitalSpending;
      double target = finance.cashMonths() * Math.max(0, costs);
      double above = cash - target;
      boolean working = f.vacantMonths[i] == 0;
      double repaid = Math.max(0, Math.min(above, f.arrears[i]));
      double unplanned = above - repaid - needs.dividends(i);
      double prepaid = Math.max(0, Math.min(unplanned, tooMuchDebt(f, i)));
      double dividends = working ? Math.max(0, above - repaid - prepaid) : 0;
      double onStakes = 0;
      if (f.stakes[i] > 0) {
        double equity = f.assets[i] - f.debt[i];
        onStakes = equity > f.stakes[i] ? dividends * f.stakes[i] / equity : dividends;
      }
      double closingCash = cash - repaid - prepaid - dividends;
      double overdue = Math.max(0, -closingCash);
      double borrowing = overdue - repaid - prepaid;
      double newDeposits = closingCash + overdue;

      double capital = f.capital[i] - wear + goods;
      double capitalValue = capital * capitalPrice;
      double priceGain = f.capital[i] * (capitalPrice - e.markets.lastCapitalPrice[c]);
      double outputStock = price * f.outputStock[i];
      double revaluation =
          inputRevaluation + outputRevaluation + priceGain + goods * capitalPrice - capitalSpending;

      int bank = BANKS + BANK_SUMS * f.bank[i];
      sums[bank] += newDeposits - f.deposits[i];
      sums[bank + 1] += borrowing;
      sums[bank + 2] += interest;
      sums[bank + 3] += earned;
      f.capital[i] = capital;
      f.deposits[i] = newDeposits;
      f.loans[i] = Math.max(0, f.loans[i] + borrowing);
      f.arrears[i] = Math.max(0, f.arrears[i] + overdue - repaid);
      f.arrearsMonths[i] = f.arrears[i] > 0 ? f.arrearsMonths[i] + 1 : 0;
      f.receivable[i] = receivable;
      f.payable[i] = payable;
      f.profit[i] = retainable;
      f.costs[i] = costs;
      f.internalFunds[i] = operations + newDeposits - target;
      f.earnings[i] += (profit + charges - earned - f.earnings[i]) / Structure.MONTHS;
      f.assets[i] = newDeposits + receivable + capitalValue + closing + outputStock;
      f.debt[i] = f.loans[i] + f.bonds[i] + payable;
      f.collateral[i] =
          finance.capitalHaircut() * capitalValue
              + finance.stockHaircut() * (closing + outputStock)
              + receivable;

      sums[CellItem.REVENUE.ordinal()] += revenue;
      sums[CellItem.PURCHASES.ordinal()] += f.purchases[i];
      sums[CellItem.WAGES.ordinal()] += wages;
      sums[CellItem.PRODUCTION_TAX.ordinal()] += productionTax;
      sums[CellItem.PROFIT_TAX.ordinal()] += profitTax;
      sums[CellItem.LOAN_INTEREST.ordinal()] += interest;
      sums[CellItem.BOND_INTEREST.ordinal()] += bondInterest;
      sums[CellItem.GUARANTEE_FEES.ordinal()] += fee;
      sums[CellItem.INSURANCE.ordinal()] += premiumPaid * premium;
      sums[CellItem.INSURANCE_SUBSIDY.ordinal()] += (1 - premiumPaid) * premium;
      sums[CellItem.GRANTS.ordinal()] += f.grants[i];
      sums[CellItem.TAX_CREDITS.ordinal()] += credited;
      sums[CellItem.PAID_ABROAD.ordinal()] += f.paidAbroad[i];
      sums[CellItem.DEPOSIT_INTEREST.ordinal()] += earned;
      sums[CellItem.DIVIDENDS.ordinal()] += dividends - onStakes;
      sums[CellItem.STAKE_DIVIDENDS.ordinal()] += onStakes;
      sums[CellItem.CAPITAL_SPENDING.ordinal()] += capitalSpending;
      sums[CellItem.DEPRECIATION.ordinal()] += depreciation;
      sums[CellItem.INPUT_STOCK_CHANGE.ordinal()] += inputChange;
      sums[CellItem.OUTPUT_STOCK_CHANGE.ordinal()] += outputChange;
      sums[CellItem.OUTPUT_VALUE.ordinal()] += revenue + outputChange;
      sums[CellItem.RETAINED_PROFIT.ordinal()] += retainable - dividends;
      sums[CellItem.REVALUATION.ordinal()] += revaluation;
      sums[CellItem.CAPITAL_VALUE.ordinal()] += capitalValue;
      sums[CellItem.INPUT_STOCK.ordinal()] += closing;
      sums[CellItem.OUTPUT_STOCK.ordinal()] += outputStock;
      sums[CellItem.STAFF.ordinal()] += f.staff[i];
      sums[locations + f.location[i] - firstLocation] += wages;

      boolean late = f.soldUnits[i] < review.forcedFillRate() * f.orderedUnits[i];
      f.lowFillMonths[i] = late ? f.lowFillMonths[i] + 1 : 0;
    }
  }

  /** What a firm may pay back at any time of the loans above its target leverage, yuan. */
  private static double tooMuchDebt(FirmTable f, int i) {
    double ordinary = f.loans[i] - f.guaranteedLoans[i] - f.arrears[i];
    return Math.min(ordinary, f.loans[i] - f.targetLeverage[i] * f.assets[i]);
  }

  @Override
  public void close(Economy e, Period period) {
    Structure st = e.structure;
    double[][] ledger = e.flows.ledger;
    for (CellItem item : ITEMS) {
      if (item != CellItem.BONDS_ISSUED && item != CellItem.BONDS_REPAID) {
        Arrays.fill(ledger[item.ordinal()], 0);
      }
    }
    Arrays.fill(e.households.wages, 0);
    BankTable b = e.banks;
    partials.forEach(
        (c, sums) -> {
          for (CellItem item : ITEMS) {
            ledger[item.ordinal()][c] += sums[item.ordinal()];
          }
          for (int i = 0; i < banks; i++) {
            int at = BANKS + BANK_SUMS * i;
            b.depositInflow[i] += sums[at];
            b.lending[i] += sums[at + 1];
            b.interest[i] += sums[at + 2];
            b.depositInterest[i] += sums[at + 3];
          }
          int z = st.regionOfCell(c);
          int locations = StaffAndCapitalPlans.locationsOf(st, z);
          int at = BANKS + BANK_SUMS * banks;
          for (int j = 0; j < locations; j++) {
            e.households.wages[st.locationStart[z] + j] += sums[at + j];
          }
        });
  }
}
