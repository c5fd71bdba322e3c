package org.regiochain.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regiochain.metamorphic.Run.setting;
import static org.regiochain.metamorphic.Run.shock;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regiochain.data.DataSet;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.model.Instrument;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.PolicySetting;
import org.regiochain.model.Shock;
import org.regiochain.state.CellItem;

/** Money is a unit of account: a power of two scales it without rounding. */
class MoneyUnitTest {
  /** Arrays in yuan or yuan a unit; all others are counts, units, shares or pure numbers. */
  private static final Set<String> NOMINAL =
      Set.of(
          "firms.researchWages",
          "firms.taxCredit",
          "knowledge.paid",
          "knowledge.relabelled",
          "knowledge.sales",
          "knowledge.uptake",
          "knowledge.uptakeSum",
          "knowledge.spending",
          "knowledge.spendingAt",
          "firms.guaranteedLoans",
          "firms.covered",
          "firms.arrears",
          "firms.bonds",
          "firms.coveredBonds",
          "firms.stakes",
          "firms.receivable",
          "firms.payable",
          "firms.linkedSales",
          "firms.linkedPurchases",
          "firms.badDebt",
          "firms.earnings",
          "firms.assets",
          "firms.debt",
          "firms.collateral",
          "firms.profit",
          "firms.internalFunds",
          "firms.costs",
          "firms.guaranteeFee",
          "firms.vacatedCash",
          "banks.badLoans",
          "banks.publicCapital",
          "banks.depositInflow",
          "banks.lending",
          "banks.amortised",
          "banks.interest",
          "banks.depositInterest",
          "banks.turnedBad",
          "banks.claims",
          "banks.recovered",
          "banks.writtenOff",
          "banks.shockLoss",
          "banks.injected",
          "guarantors.deposits",
          "guarantors.subrogated",
          "guarantors.target",
          "guarantors.paidOut",
          "guarantors.outstanding",
          "guarantors.outstandingSmall",
          "guarantors.issued",
          "guarantors.released",
          "guarantors.claims",
          "guarantors.reguaranteed",
          "guarantors.fees",
          "guarantors.recovered",
          "guarantors.writtenOff",
          "guarantors.injected",
          "guarantors.interest",
          "guarantors.feeSubsidy",
          "guarantors.yearClaims",
          "guarantors.yearEnded",
          "estates.cash",
          "estates.owedBank",
          "estates.owedGuarantor",
          "estates.owedEnhancer",
          "estates.owedOutside",
          "estates.legalCosts",
          "estates.surplus",
          "estates.writtenOff",
          "estates.paidOutside",
          "estates.lostOutside",
          "funds.deposits",
          "funds.stakes",
          "funds.units",
          "funds.contributed",
          "funds.distributed",
          "funds.invested",
          "funds.sold",
          "funds.gains",
          "funds.dividends",
          "funds.interest",
          "funds.lost",
          "funds.lostOutside",
          "credit.bondsHeldOutside",
          "credit.asked",
          "credit.bondsFailed",
          "credit.tradeCreditLost",
          "credit.granted",
          "credit.loans",
          "credit.defaultedLoans",
          "credit.distressLoans",
          "credit.contagionLoans",
          "governments.policyOutlay",
          "governments.bankEquity",
          "governments.administration",
          "governments.paidAbroad",
          "routes.foreignEquity",
          "governments.taxRelief",
          "households.programmes",
          "households.equityPaid",
          "firms.grants",
          "firms.paidAbroad",
          "firms.price",
          "firms.lastPrice",
          "firms.unitCost",
          "firms.purchases",
          "firms.inputStockOpening",
          "firms.inputStockClosing",
          "firms.deposits",
          "firms.loans",
          "network.price",
          "markets.poolValue",
          "markets.listPrice",
          "markets.userPrice",
          "markets.costPerUnitOrdered",
          "markets.pooledInputCost",
          "markets.consumptionPrice",
          "markets.investmentPrice",
          "markets.capitalPrice",
          "markets.lastCapitalPrice",
          "flows.poolValue",
          "flows.outsideValue",
          "flows.linkedValue",
          "households.wage",
          "households.baseWage",
          "households.income",
          "households.spending",
          "households.deposits",
          "households.openingDeposits",
          "households.wages",
          "banks.deposits",
          "banks.loans",
          "banks.netOutside",
          "banks.equity",
          "governments.deposits",
          "governments.debt",
          "governments.centralTransfer",
          "governments.revenue",
          "accounts.flow",
          "accounts.stock",
          "accounts.gdp",
          "accounts.revaluation");

  /** Policies whose value or effect is in yuan; they do nothing where nobody is skilled. */
  private static final PolicySetting[] POLICY = {
    setting(Instrument.TALENT_TRAINING, 2, 1e7),
    setting(Instrument.TALENT_ATTRACT, 3, 1e7),
    setting(Instrument.AI_SUBSIDY, 4, 0.4)
  };

  /** Arrays that hold units and yuan side by side. */
  private static final Set<String> MIXED = Set.of("flows.ledger", "markets.fillAndValue");

  @ParameterizedTest
  @ValueSource(doubles = {0x1p10, 0x1p-7})
  @DisplayName("money × 2^k: after 24 months every real bit is the same, every price exactly 2^k")
  void powerOfTwo(double unit) {
    assertScaled(
        Fixtures.shipped("toy-3"),
        With.defaults("population.firms", 300, "review.reviewHazard", 0.05, "adoption.ai", true),
        unit,
        shock(Shock.Kind.PRODUCTION, "CMP", "N", 10, 8, -0.8),
        shock(Shock.Kind.OUTSIDE_SUPPLY, "MAT", "W", 20, 12, -1),
        shock(Shock.Kind.OUTSIDE_DEMAND, "MCH", "W", 40, 12, 0.3));
    assertScaled(
        Fixtures.random(5, 2, 5),
        With.defaults("population.firms", 120),
        unit,
        shock(Shock.Kind.OUTSIDE_DEMAND, "all", "ROC", 3, 30, -0.4));
    assertScaled(
        Fixtures.flights(),
        With.defaults("population.firms", 120),
        unit,
        shock(Shock.Kind.PRODUCTION, "fl.aircraft", "N", 30, 8, -0.8));
  }

  private static void assertScaled(DataSet data, ModelParameters p, double unit, Shock... shocks) {
    Map<String, double[]> one =
        State.of(Run.of(data, p).shocks(shocks).policy(POLICY).after(24)).arrays();
    Map<String, double[]> scaled =
        State.of(Run.of(data, p).shocks(shocks).policy(POLICY).moneyUnit(unit).after(24)).arrays();
    assertThat(new TreeSet<>(one.keySet())).containsAll(NOMINAL).containsAll(MIXED);
    one.forEach(
        (name, values) -> {
          double[] expected = values.clone();
          if (NOMINAL.contains(name)) {
            Arrays.setAll(expected, i -> values[i] * unit);
          } else if (name.equals("flows.ledger")) {
            int cells = values.length / CellItem.COUNT;
            int staff = CellItem.STAFF.ordinal() * cells;
            Arrays.setAll(
                expected, i -> i >= staff && i < staff + cells ? values[i] : values[i] * unit);
          } else if (name.equals("markets.fillAndValue")) {
            Arrays.setAll(expected, i -> i % 2 == 0 ? values[i] : values[i] * unit);
          }
          State.assertSameBits(name, scaled.get(name), expected);
        });
  }
}
