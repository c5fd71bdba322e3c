package org.regiochain.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.regiochain.catalog.Label;
import org.regiochain.catalog.yaml.Binder;
import org.regiochain.catalog.yaml.Position;
import org.regiochain.model.FinanceParameters;
import org.regiochain.model.Instrument;
import org.regiochain.model.ModelParameters;

/**
 * Checks of finance that need several values: rates that leave banks and investors something to
 * lend for, and policies that add to a parameter which is a share.
 */
final class FinanceChecks {
  private static final String RISK_FREE = "finance.risk_free_rate";
  private static final String COST = "finance.intermediation_cost";

  /** Sums of written numbers may miss a bound by their rounding. */
  private static final double ROUNDING = 1e-12;

  private final Binder binder;
  private final Position top;
  private final ModelParameters parameters;

  /**
   * @param top where a fault is shown that has no place of its own
   */
  FinanceChecks(Binder binder, Position top, ModelParameters parameters) {
    this.binder = binder;
    this.top = top;
    this.parameters = parameters;
  }

  /** No rate may be such that nobody could be lent to, or that every loan loses money. */
  void rates() {
    if (binder.isFaulty("finance")) {
      return;
    }
    FinanceParameters p = parameters.finance();
    double base = safeRate();
    String cap = "finance.rate_cap";
    if (p.rateCap() < base - ROUNDING) {
      Label message =
          ScenarioMessages.rateCapTooLow(cap, p.rateCap(), List.of(RISK_FREE, COST), base);
      report(List.of(cap, RISK_FREE, COST), message);
    }
    String yieldCap = "finance.bond_yield_cap";
    if (p.bondYieldCap() < p.riskFreeRate()) {
      Label message =
          ScenarioMessages.rateCapTooLow(
              yieldCap, p.bondYieldCap(), List.of(RISK_FREE), p.riskFreeRate());
      report(List.of(yieldCap, RISK_FREE), message);
    }
    String deposits = "finance.deposit_rate";
    if (p.depositRate() > base + ROUNDING) {
      Label message =
          ScenarioMessages.depositRateTooHigh(
              deposits, p.depositRate(), List.of(RISK_FREE, COST), base);
      report(List.of(deposits, RISK_FREE, COST), message);
    }
  }

  /** What a loan without any risk costs, 1/year. */
  private double safeRate() {
    return parameters.finance().riskFreeRate() + parameters.finance().intermediationCost();
  }

  /**
   * A policy that moves a share must leave it one; a discount cannot exceed the rate.
   *
   * @param key full key of the policy's value
   */
  void policy(String key, Instrument instrument, double value) {
    switch (instrument) {
      case GUARANTEE_COVER ->
          share(key, instrument, value, "guarantees.cover", parameters.guarantees().cover());
      case GUARANTEE_REGUARANTEE ->
          share(
              key,
              instrument,
              value,
              "guarantees.reguarantee_share",
              parameters.guarantees().reguaranteeShare());
      case CREDIT_SECOND_LENDER ->
          share(
              key,
              instrument,
              value,
              "finance.second_lender_across",
              parameters.finance().secondLenderAcross());
      case FUND_TAX_RELIEF ->
          share(key, instrument, value, "funds.tax_relief", parameters.funds().taxRelief());
      case GREEN_DISCOUNT -> {
        if (value > safeRate() + ROUNDING && !binder.isFaulty("finance")) {
          Label message =
              ScenarioMessages.discountTooLarge(key, value, List.of(RISK_FREE, COST), safeRate());
          binder.report(key, top, message);
        }
      }
      default -> {}
    }
  }

  private void share(
      String key, Instrument instrument, double value, String parameter, double base) {
    double sum = base + value;
    if ((sum < -ROUNDING || sum > 1 + ROUNDING) && !binder.isFaulty(parameter)) {
      Label message = ScenarioMessages.notAShare(key, instrument, value, parameter, base);
      binder.report(key, top, message);
    }
  }

  /** Shows a fault of several values where the first of them was written. */
  private void report(List<String> keys, Label message) {
    Stream<String> written = keys.stream().filter(key -> binder.place(key).isPresent());
    Optional<String> first = written.findFirst();
    binder.report(first.orElse(keys.get(0)), top, message);
  }
}
