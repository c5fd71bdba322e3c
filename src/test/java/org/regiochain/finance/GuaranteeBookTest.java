package org.regiochain.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.model.CreditScore;
import org.regiochain.model.FinancePhases;
import org.regiochain.model.ModelParameters;
import org.regiochain.numeric.Draws;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.GuarantorTable;
import org.regiochain.state.Structure;

/**
 * A guarantee book with constant default hazard h and amortisation θ a month (oracle 14).
 *
 * <p>Sixty rows of 10,000 alike small firms, each so indebted and so opaque that banks lend only
 * with a guarantee. Repayment comes before failure within a month, so that of a yuan guaranteed h
 * fails and θ(1 − h) is repaid in the month after.
 */
class GuaranteeBookTest {
  private static final double HAZARD = 0.005;
  private static final double AMORTISATION = 1 / 12.0;
  private static final double COVER = 0.8;
  private static final double LOSS = 0.55;
  private static final int YEARS = 40;

  /** Relative standard error of what fails: 50 of 10,000 a month in 60 rows over the years. */
  private static final double ERROR = 1 / Math.sqrt(50 * 60.0 * YEARS * Structure.MONTHS);

  /** Two-sided probability 1e-6. */
  private static final double STANDARD_ERRORS = 4.9;

  private final double ended = HAZARD + AMORTISATION * (1 - HAZARD);

  /** The fee that pays for the losses of a yuan covered over its whole life. */
  private final double fee = HAZARD * LOSS / ended;

  private final ModelParameters p =
      With.defaults(
          "population.firms",
          60,
          "population.realFirms",
          600_000,
          "finance.tradeCreditShare",
          0,
          "finance.scoreSlope",
          0,
          "finance.coverageWeight",
          0,
          "finance.opacityPenalty",
          0,
          "noise.screening",
          0,
          "guarantees.cover",
          COVER,
          "guarantees.coverage",
          0,
          "guarantees.amortisation",
          AMORTISATION,
          "guarantees.reguaranteeShare",
          0,
          "guarantees.fee",
          fee,
          "turnover.closureRate",
          0,
          "turnover.distress",
          false);

  private final Economy e = PopulationBuilder.build(Fixtures.ring(3), p, 1);
  private final FinancePhases phases = new FinancePhases(e, p, new Draws(14, 0));

  @Test
  @DisplayName("the compensation rate is h/(θ + h), the break-even fee a year 12 h γ LGD of loans")
  void steadyBook() {
    FirmTable f = e.firms;
    GuarantorTable gu = e.guarantors;
    int fund = gu.loans(0);
    prepare();
    double claims = 0;
    double all = 0;
    double fees = 0;
    double gained = 0;
    double guaranteedLoans = 0;
    double opening = 0;
    for (int month = 0; month < (YEARS + 10) * Structure.MONTHS; month++) {
      if (month == 10 * Structure.MONTHS) {
        opening = value(fund);
      }
      setLoss();
      phases.open(month).credit();
      boolean counts = month >= 10 * Structure.MONTHS;
      guaranteedLoans += counts ? Arrays.stream(f.guaranteedLoans).sum() : 0;
      Arrays.fill(f.deposits, 0);
      setLoss();
      phases.turnover().books();
      fees += counts ? gu.fees[fund] : 0;
      gained += counts ? gu.paidOut[fund] - gu.injected[fund] - gu.interest[fund] : 0;
      if (counts && month % GuarantorTable.YEAR == GuarantorTable.YEAR - 1) {
        claims += Arrays.stream(gu.yearClaims[fund]).sum();
        all += Arrays.stream(gu.yearEnded[fund]).sum();
      }
    }
    double error = STANDARD_ERRORS * ERROR;
    assertThat(claims / all)
        .as("compensation rate")
        .isCloseTo(HAZARD / ended, within(error * HAZARD / ended))
        // The month's order of events matters by less than h.
        .isCloseTo(HAZARD / (AMORTISATION + HAZARD), within(0.012 * HAZARD / AMORTISATION));
    double yearly = 12 * HAZARD * COVER * LOSS;
    assertThat(Structure.MONTHS * fees / guaranteedLoans)
        .as("fees a year over guaranteed loans")
        .isCloseTo(yearly, within(error * yearly));
    assertThat((gained + value(fund) - opening) / fees)
        .as("what the fund has gained at the break-even fee, over fees")
        .isCloseTo(0, within(error));
  }

  /** Capital with recoveries to come, less what is expected to fail of the fees already taken. */
  private double value(int fund) {
    GuarantorTable gu = e.guarantors;
    return gu.deposits[fund] + (1 - LOSS) * gu.subrogated[fund] - fee * gu.outstanding[fund];
  }

  private void prepare() {
    FirmTable f = e.firms;
    Arrays.fill(f.weight, 10_000);
    Arrays.fill(f.activeFirms, 10_000);
    Arrays.fill(f.internalFunds, 0);
    Arrays.fill(f.investment, 0);
    Arrays.fill(f.targetLeverage, 0.5);
    System.arraycopy(f.assets, 0, f.debt, 0, f.count);
    for (int i = 0; i < f.count; i++) {
      f.loans[i] = 0.5 * f.assets[i];
    }
    double loans = Arrays.stream(f.loans).sum();
    Arrays.fill(e.banks.equity, loans);
    Arrays.fill(e.guarantors.deposits, loans);
    Arrays.fill(e.guarantors.target, 10 * loans);
    Arrays.fill(e.estates.cash, 0);
    Arrays.fill(e.estates.owedBank, 0);
    // Perceived default of a tenth: refused at a loss of 0.55, accepted with a guarantee.
    e.credit.scoreIntercept = Math.log(0.1 / 0.9);
    e.credit.ruinRate = Structure.MONTHS * HAZARD;
  }

  /** Keeps firms at the brink and gives them plants that leave creditors the loss wanted. */
  private void setLoss() {
    FirmTable f = e.firms;
    double fetched = (1 - p.finance().enforcementCost()) * new CreditScore(p.finance()).left(1);
    for (int i = 0; i < f.count; i++) {
      f.debt[i] = f.assets[i];
      f.collateral[i] = (1 - LOSS) * f.loans[i] / fetched;
    }
  }
}
