package org.regiochain.population;

import java.util.List;
import org.regiochain.data.Location;
import org.regiochain.data.RegionalTable;
import org.regiochain.model.ModelParameters;
import org.regiochain.numeric.Draws;
import org.regiochain.state.BankTable;
import org.regiochain.state.CellItem;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.GovernmentTable;
import org.regiochain.state.HouseholdTable;
import org.regiochain.state.Structure;

/**
 * Wages, balance sheets and the closure of the base year, so that every saving is zero at rest.
 *
 * <p>Household income is what the table says households spend, housing included; wealth follows
 * from zero saving, M = 12(1−α₁)Y/α₂; the income-tax rate closes the household budget and the
 * central transfer the government's. Firms, banks and guarantors: {@link OpeningCredit}.
 */
final class OpeningAccounts {

  private final RegionalTable table;
  private final ModelParameters p;
  private final double money;
  private double[] wage;

  OpeningAccounts(RegionalTable table, ModelParameters p, double moneyUnit) {
    this.table = table;
    this.p = p;
    this.money = moneyUnit;
  }

  /** Wages by region, workers for a unit of output, and who owns firms. */
  void labour(Structure.Parts parts, List<Location> locations, int[] locationStart) {
    int regions = table.insideCount();
    int products = table.productCount();
    wage = new double[regions];
    parts.labourPerUnit = new double[regions * products];
    parts.ownershipShare = new double[locations.size()];
    parts.housingShareOfSpending = new double[regions];
    parts.publicWorksUnits = new double[regions];
    for (int z = 0; z < regions; z++) {
      double people = 0;
      for (int r = locationStart[z]; r < locationStart[z + 1]; r++) {
        people += locations.get(r).population();
      }
      double compensation = 0;
      double depreciation = 0;
      for (int k = 0; k < products; k++) {
        compensation += table.compensation(z, k);
        depreciation += table.depreciation(z, k);
      }
      double workers = p.labour().employmentRate() * people;
      wage[z] = compensation / workers / Structure.MONTHS * money;
      for (int k = 0; k < products; k++) {
        int c = z * products + k;
        if (parts.baseOutput[c] > 0) {
          parts.labourPerUnit[c] =
              table.compensation(z, k) / compensation * workers / parts.baseOutput[c];
        }
      }
      for (int r = locationStart[z]; r < locationStart[z + 1]; r++) {
        parts.ownershipShare[r] = locations.get(r).population() / people;
      }
      spending(parts, z, depreciation / Structure.WEEKS_PER_YEAR);
    }
  }

  /** Splits investment beyond replacement into housing and public works. */
  private void spending(Structure.Parts parts, int z, double replacement) {
    double autonomous = parts.baseFinal[z][Structure.INVESTMENT] - replacement;
    if (autonomous < 0) {
      String code = table.regions().get(z).code();
      throw new BaseYearException(
          "地区 " + code + "：value_added.csv 中的折旧大于 final_demand.csv 中的资本形成，投资不足以更新磨损的资本",
          "region "
              + code
              + ": depreciation in value_added.csv exceeds capital formation in final_demand.csv,"
              + " so investment cannot replace worn-out capital");
    }
    double housing = p.households().housingShare() * autonomous;
    double consumption = parts.baseFinal[z][Structure.HOUSEHOLDS];
    parts.housingShareOfSpending[z] =
        consumption + housing > 0 ? housing / (consumption + housing) : 0;
    parts.publicWorksUnits[z] = autonomous - housing;
  }

  /** Fills all balance sheets and base-year budgets. */
  void close(Economy e, Draws draws) {
    Structure st = e.structure;
    HouseholdTable h = e.households;
    for (int r = 0; r < st.locationCount; r++) {
      h.wage[r] = wage[st.regionOfLocation[r]];
      h.baseWage[r] = h.wage[r];
      h.population[r] = st.locations.get(r).population();
    }
    new OpeningCredit(e, table, p, money).build(draws);
    double[] dividends = new double[st.regionCount];
    double[] profitTax = new double[st.regionCount];
    double[] productionTax = new double[st.regionCount];
    profits(e, dividends, profitTax, productionTax);
    employment(e);
    for (int z = 0; z < st.regionCount; z++) {
      region(e, z, dividends[z], profitTax[z], productionTax[z]);
    }
    System.arraycopy(h.deposits, 0, h.openingDeposits, 0, st.locationCount);
    stocks(e);
  }

  /** Opening stocks by cell, from which the first month's balance sheet moves on. */
  private static void stocks(Economy e) {
    Structure st = e.structure;
    FirmTable f = e.firms;
    double[][] ledger = e.flows.ledger;
    for (int c = 0; c < st.cellCount; c++) {
      for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
        ledger[CellItem.DEPOSITS.ordinal()][c] += f.deposits[i];
        ledger[CellItem.LOANS.ordinal()][c] += f.loans[i];
        ledger[CellItem.RECEIVABLES.ordinal()][c] += f.receivable[i];
        ledger[CellItem.PAYABLES.ordinal()][c] += f.payable[i];
        ledger[CellItem.CAPITAL_VALUE.ordinal()][c] +=
            f.capital[i] * e.markets.investmentPrice[st.regionOfCell(c)];
        ledger[CellItem.INPUT_STOCK.ordinal()][c] += f.inputStockClosing[i];
        ledger[CellItem.OUTPUT_STOCK.ordinal()][c] += f.price[i] * f.outputStock[i];
        ledger[CellItem.STAFF.ordinal()][c] += f.staff[i];
        ledger[CellItem.NET_WORTH.ordinal()][c] += f.assets[i] - f.debt[i];
      }
    }
  }

  /** Monthly dividends and taxes of firms at rest. */
  private void profits(Economy e, double[] dividends, double[] profitTax, double[] productionTax) {
    Structure st = e.structure;
    FirmTable f = e.firms;
    for (int c = 0; c < st.cellCount; c++) {
      int z = st.regionOfCell(c);
      int k = st.productOfCell(c);
      double output = table.grossOutput(z, k);
      double surplus = output > 0 ? table.surplus(z, k) / output : 0;
      for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
        double yearly = f.baseOutput[i] * Structure.WEEKS_PER_YEAR * money;
        double profit =
            (surplus * yearly
                    - f.loanRate[i] * f.loans[i]
                    - Structure.MONTHS * f.guaranteeFee[i]
                    + p.finance().depositRate() * f.deposits[i])
                / Structure.MONTHS;
        double tax = p.government().profitTax() * Math.max(0, profit);
        profitTax[z] += tax;
        dividends[z] += Math.max(0, profit - tax);
        productionTax[z] += st.productionTaxRate[c] * yearly / Structure.MONTHS;
      }
    }
  }

  private void employment(Economy e) {
    HouseholdTable h = e.households;
    FirmTable f = e.firms;
    for (int i = 0; i < f.count; i++) {
      h.employed[f.location[i]] += f.staff[i];
    }
    for (int r = 0; r < h.employed.length; r++) {
      h.labourForce[r] = h.employed[r] / (1 - p.labour().baseUnemployment());
      h.baseLabourForce[r] = h.labourForce[r];
    }
  }

  private void region(
      Economy e, int z, double firmDividends, double firmProfitTax, double productionTax) {
    Structure st = e.structure;
    GovernmentTable g = e.governments;
    double weeks = Structure.WEEKS;
    double income =
        (st.baseFinal[z][Structure.HOUSEHOLDS] / (1 - st.housingShareOfSpending[z]))
            * weeks
            * money;
    double wealthMonths =
        Structure.MONTHS
            * (1 - p.households().incomePropensity())
            / p.households().wealthPropensity();
    double householdDeposits = wealthMonths * income;
    double purchases = st.baseFinal[z][Structure.GOVERNMENT] * weeks * money;
    double works = st.publicWorksUnits[z] * weeks * money;
    g.deposits[z] = purchases + works;

    double guarantors =
        e.guarantors.deposits[e.guarantors.loans(z)] + e.guarantors.deposits[e.guarantors.bonds(z)];
    double bankDividends = 0;
    double bankTax = 0;
    double rate = p.finance().depositRate() / Structure.MONTHS;
    BankTable b = e.banks;
    for (int i = 0; i < b.count; i++) {
      if (b.region[i] != z) {
        continue;
      }
      // Cash of estates earns nothing.
      double earning =
          b.deposits[i] + b.marketShare[i] * (householdDeposits + g.deposits[z] + guarantors);
      b.deposits[i] = earning;
      for (int origin = 0; origin < st.regionCount; origin++) {
        b.deposits[i] += e.estates.cash[e.estates.row(i, origin)];
      }
      double lent = b.loans[i] + b.badLoans[i];
      b.equity[i] = b.targetCapitalRatio[i] * lent;
      b.grantedShare[i] = lent > 0 ? 1 : 0;
      b.netOutside[i] = b.deposits[i] + b.equity[i] - lent;
      double profit = b.interest[i] - rate * earning + rate * b.netOutside[i];
      double tax = p.government().profitTax() * Math.max(0, profit);
      bankTax += tax;
      bankDividends += Math.max(0, profit - tax);
    }
    double incomeTax = households(e, z, income, wealthMonths, rate, firmDividends + bankDividends);
    double benefits = benefits(e, z);
    double yearlySpending = Structure.MONTHS * (purchases + works + benefits);
    g.debt[z] = p.government().openingDebt() * yearlySpending;
    double revenue =
        productionTax
            + firmProfitTax
            + bankTax
            + incomeTax
            + rate * (g.deposits[z] + guarantors)
            + e.guarantors.fees[e.guarantors.loans(z)];
    double spending =
        purchases + works + benefits + p.government().bondRate() / Structure.MONTHS * g.debt[z];
    g.centralTransfer[z] = spending - revenue;
    g.revenue[z] = spending;
  }

  private double benefits(Economy e, int z) {
    Structure st = e.structure;
    HouseholdTable h = e.households;
    double sum = 0;
    for (int r = st.locationStart[z]; r < st.locationStart[z + 1]; r++) {
      sum += p.households().benefitReplacement() * h.wage[r] * (h.labourForce[r] - h.employed[r]);
    }
    return sum;
  }

  /** Sets the tax rate, incomes and deposits; returns the income tax paid in a month. */
  private double households(
      Economy e, int z, double income, double wealthMonths, double rate, double dividends) {
    Structure st = e.structure;
    HouseholdTable h = e.households;
    double wages = 0;
    for (int r = st.locationStart[z]; r < st.locationStart[z + 1]; r++) {
      h.wages[r] = h.wage[r] * h.employed[r];
      wages += h.wages[r];
    }
    if (!(wages + dividends > 0)) {
      String code = table.regions().get(z).code();
      throw new BaseYearException(
          "地区 " + code + "：value_added.csv 中没有行业支付工资或利润，居民没有可支出的收入",
          "region "
              + code
              + ": no industry in value_added.csv pays wages or profits, so its households have no"
              + " income to spend");
    }
    // Income is (wages + dividends)(1 − τ) + benefits + interest, and interest is a share of
    // income.
    double interestShare = rate * wealthMonths;
    if (interestShare >= 1) {
      throw new BaseYearException(
          "居民仅靠利息就够生活：households.wealth_propensity 必须大于 finance.deposit_rate ×（1 −"
              + " households.income_propensity）",
          "households would live on interest alone: households.wealth_propensity must exceed"
              + " finance.deposit_rate × (1 − households.income_propensity)");
    }
    double benefits = benefits(e, z);
    double taxRate = 1 - (income * (1 - interestShare) - benefits) / (wages + dividends);
    e.governments.incomeTaxRate[z] = taxRate;
    for (int r = st.locationStart[z]; r < st.locationStart[z + 1]; r++) {
      double earned = h.wages[r] + st.ownershipShare[r] * dividends;
      double unemployed = h.labourForce[r] - h.employed[r];
      double before =
          earned * (1 - taxRate) + p.households().benefitReplacement() * h.wage[r] * unemployed;
      h.income[r] = before / (1 - interestShare);
      h.deposits[r] = wealthMonths * h.income[r];
      h.spending[r] = h.income[r];
    }
    return taxRate * (wages + dividends);
  }
}
