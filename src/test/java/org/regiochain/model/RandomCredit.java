package org.regiochain.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.BankTable;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.GuarantorTable;
import org.regiochain.state.Structure;

/**
 * Random small economies whose balance sheets are far from rest, so that a credit market on them
 * meets every decision. Nothing adds up across sheets; the phases of the credit market do not ask.
 */
public final class RandomCredit {
  private static final List<Instrument> INSTRUMENTS =
      List.of(
          Instrument.CREDIT_SIGNAL,
          Instrument.CREDIT_POINTS,
          Instrument.CREDIT_SECOND_LENDER,
          Instrument.CREDIT_SCREENING,
          Instrument.CREDIT_COST,
          Instrument.CREDIT_EXPOSURE_CAP,
          Instrument.GUARANTEE_COVER,
          Instrument.FUND_RECOGNITION,
          Instrument.GREEN_DISCOUNT,
          Instrument.GREEN_RECOGNITION,
          Instrument.COURT_COST);

  private final SplittableRandom random;
  private final ModelParameters parameters;
  private final Economy economy;

  /**
   * Draws an economy.
   *
   * @param namesAndValues parameters that are not left to chance
   */
  public RandomCredit(long seed, Object... namesAndValues) {
    random = new SplittableRandom(seed + 5000);
    ModelParameters drawn =
        With.defaults(
            "population.firms",
            random.nextInt(2, 90),
            "population.realFirms",
            random.nextInt(2, 2000),
            "finance.banksPerRegion",
            random.nextInt(1, 6),
            "finance.rateCap",
            0.06 + 0.1 * random.nextDouble(),
            "finance.badLoanSensitivity",
            10 * random.nextDouble(),
            "finance.secondLenderAcross",
            random.nextDouble(),
            "finance.hightechShare",
            0.5 * random.nextDouble(),
            "finance.greenShare",
            random.nextDouble(),
            "guarantees.cover",
            random.nextDouble(),
            "guarantees.coverage",
            3 * random.nextDouble(),
            "funds.returnRatio",
            3 * random.nextDouble(),
            "noise.screening",
            random.nextInt(3) == 0 ? 0 : random.nextDouble());
    parameters = With.values(drawn, namesAndValues);
    economy = PopulationBuilder.build(Fixtures.random(seed), parameters, seed);
    disturb();
  }

  public ModelParameters parameters() {
    return parameters;
  }

  public Economy economy() {
    return economy;
  }

  /** Moves balance sheets of firms, banks, guarantors and funds at random. */
  public void disturb() {
    firms();
    banks();
    GuarantorTable gu = economy.guarantors;
    double loans = 0;
    for (double lent : economy.banks.loans) {
      loans += lent / gu.count;
    }
    for (int g = 0; g < gu.count; g++) {
      gu.deposits[g] = random.nextInt(4) == 0 ? 0 : 0.02 * loans * random.nextDouble();
      gu.subrogated[g] = 0.1 * gu.deposits[g] * random.nextDouble();
      gu.outstanding[g] = 12 * gu.deposits[g] * random.nextDouble();
      gu.outstandingSmall[g] = gu.outstanding[g] * random.nextDouble();
    }
    for (int fund = 0; fund < economy.funds.count; fund++) {
      economy.funds.deposits[fund] =
          random.nextInt(3) == 0 ? 0 : 0.01 * loans * random.nextDouble();
    }
  }

  private void firms() {
    FirmTable f = economy.firms;
    for (int i = 0; i < f.count; i++) {
      // A failed firm leaves no debt behind.
      boolean vacant = random.nextInt(12) == 0;
      f.vacantMonths[i] = vacant ? 1 : 0;
      f.assets[i] *= 0.7 + 0.6 * random.nextDouble();
      f.collateral[i] = f.assets[i] * random.nextDouble();
      f.loans[i] = vacant || random.nextInt(8) == 0 ? 0 : 0.8 * f.assets[i] * random.nextDouble();
      f.guaranteedLoans[i] = random.nextBoolean() ? 0 : f.loans[i] * random.nextDouble();
      f.covered[i] = f.guaranteedLoans[i] * random.nextDouble();
      f.arrears[i] =
          random.nextInt(4) == 0 ? (f.loans[i] - f.guaranteedLoans[i]) * random.nextDouble() : 0;
      f.bonds[i] = !vacant && random.nextInt(4) == 0 ? 0.2 * f.assets[i] * random.nextDouble() : 0;
      f.coveredBonds[i] = f.bonds[i] * random.nextDouble();
      f.bondRate[i] = 0.05 * random.nextDouble();
      f.debt[i] = f.loans[i] + f.bonds[i] + f.payable[i];
      f.earnings[i] *= -0.2 + 2 * random.nextDouble();
      f.profit[i] *= -0.5 + 2 * random.nextDouble();
      f.internalFunds[i] = 0.03 * f.assets[i] * (2 * random.nextDouble() - 1);
      f.investment[i] =
          0.02 * random.nextDouble() * f.assets[i] / economy.markets.investmentPrice[region(i)];
      f.targetLeverage[i] = 0.7 * random.nextDouble();
    }
  }

  private int region(int firm) {
    return economy.structure.regionOfLocation[economy.firms.location[firm]];
  }

  private void banks() {
    BankTable b = economy.banks;
    for (int n = 0; n < b.count; n++) {
      b.loans[n] = 0;
    }
    for (int i = 0; i < economy.firms.count; i++) {
      b.loans[economy.firms.bank[i]] += economy.firms.loans[i];
    }
    for (int n = 0; n < b.count; n++) {
      b.badLoans[n] = random.nextInt(4) == 0 ? 0 : 0.05 * b.loans[n] * random.nextDouble();
      double kept = parameters.finance().capitalRequirement() * b.loans[n];
      b.equity[n] =
          switch (random.nextInt(6)) {
            case 0 -> -0.1 * kept;
            case 1, 2 -> 5 * kept;
            default -> kept * (0.95 + 0.3 * random.nextDouble());
          };
    }
  }

  /** Each credit instrument with even odds, at any value. */
  public PolicySetting[] policy() {
    List<PolicySetting> policy = new ArrayList<>();
    for (Instrument instrument : INSTRUMENTS) {
      if (random.nextBoolean()) {
        double share = random.nextDouble() * (random.nextBoolean() ? 1 : 0.2);
        double value = instrument.min() + share * (instrument.max() - instrument.min());
        policy.add(new PolicySetting(instrument, 0, Structure.MONTHS, value));
      }
    }
    return policy.toArray(PolicySetting[]::new);
  }

  /** A number on (0,1). */
  public double uniform() {
    return random.nextDouble();
  }
}
