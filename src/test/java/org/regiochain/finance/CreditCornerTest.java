package org.regiochain.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.engine.Simulation;
import org.regiochain.metamorphic.Run;
import org.regiochain.model.CreditScore;
import org.regiochain.model.FinancePhases;
import org.regiochain.model.LoanTerms;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.RandomCredit;
import org.regiochain.model.Shock;
import org.regiochain.numeric.Draws;
import org.regiochain.state.Channel;
import org.regiochain.state.CreditRecords;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.SizeClass;

/** The credit corner (oracle 13) in whole economies: limits that need no numbers but the rule's. */
class CreditCornerTest {
  private static final int ECONOMIES = 40;
  private static final Channel[] LOANS = {Channel.BANK, Channel.GUARANTEE, Channel.SECOND_LENDER};

  @Test
  @DisplayName("banks without equity grant no loan anywhere")
  void noEquityNoLoans() {
    double asked = 0;
    for (long seed = 0; seed < ECONOMIES; seed++) {
      RandomCredit random = new RandomCredit(seed);
      Economy e = random.economy();
      Arrays.fill(e.banks.equity, 0);
      double[] loans = e.firms.loans.clone();
      phases(random, seed).open(0, random.policy()).credit();
      assertThat(granted(e)).as("seed %d", seed).isZero();
      for (int i = 0; i < e.firms.count; i++) {
        assertThat(e.firms.loans[i]).as("firm %d, seed %d", i, seed).isLessThanOrEqualTo(loans[i]);
      }
      asked += asked(e);
    }
    assertThat(asked).isPositive();
  }

  @Test
  @DisplayName("banks that lose their equity every month grant no loan in any month of a run")
  void noEquityNoLoansInARun() {
    Shock[] losses = new Shock[12];
    Arrays.setAll(
        losses, month -> Run.shock(Shock.Kind.BANK_LOSS, Shock.ALL, Shock.ALL, 4 * month, 1, -1));
    ModelParameters p = With.defaults("population.firms", 200);
    Simulation run = Run.of(Fixtures.shipped("toy-3"), p).shocks(losses).start();
    for (int month = 0; month < losses.length; month++) {
      run.step();
      assertThat(asked(run.economy())).as("asked in month %d", month).isPositive();
      assertThat(granted(run.economy())).as("granted in month %d", month).isZero();
    }
  }

  @Test
  @DisplayName("a base default rate of zero: every loan of two years costs r_f + c")
  void noRiskNoPremium() {
    ModelParameters p =
        With.defaults("population.firms", 300, "finance.baseDefaultRate", 0, "noise.screening", 1);
    Simulation run = Run.of(Fixtures.shipped("toy-3"), p).start();
    double granted = 0;
    for (int month = 0; month < 24; month++) {
      run.step();
      granted += granted(run.economy());
      FirmTable f = run.economy().firms;
      for (int i = 0; i < f.count; i++) {
        if (f.loans[i] > 0) {
          assertThat(f.loanRate[i]).as("firm %d, month %d", i, month).isEqualTo(0.031 + 0.012);
        }
      }
    }
    assertThat(granted).isPositive();
  }

  @Test
  @DisplayName("full guarantees and ample capital close the credit gap while r_f + c ≤ r̄(1 − PD)")
  void fullGuaranteesCloseTheGap() {
    double gapWithout = 0;
    for (long seed = 0; seed < ECONOMIES; seed++) {
      for (double cover : new double[] {0, 1}) {
        RandomCredit random =
            new RandomCredit(
                seed,
                "finance.rateCap",
                0.08,
                "guarantees.cover",
                cover,
                "guarantees.coverage",
                0,
                "noise.screening",
                0);
        Economy e = random.economy();
        Arrays.fill(e.firms.sizeClass, (byte) SizeClass.SMALL.ordinal());
        ample(e);
        riskiest(e, random.parameters(), 0.46);
        phases(random, seed).open(0).credit();
        double gap = asked(e) - granted(e);
        if (cover == 1) {
          assertThat(gap).as("gap, seed %d", seed).isCloseTo(0, within(1e-12 * asked(e)));
        } else {
          gapWithout += gap;
        }
      }
    }
    assertThat(gapWithout).as("gap without guarantees").isPositive();
  }

  @Test
  @DisplayName("a guarantee of 0.8 admits exactly the firms between 5.9% and 19.5% at LGD 0.55")
  void guaranteesAdmitThoseBetweenTheCutoffs() {
    int[] met = new int[4];
    for (long seed = 0; seed < ECONOMIES; seed++) {
      RandomCredit random =
          new RandomCredit(
              seed,
              "finance.rateCap",
              0.08,
              "guarantees.cover",
              0.8,
              "guarantees.coverage",
              0,
              "noise.screening",
              0);
      Economy e = random.economy();
      ModelParameters p = random.parameters();
      FirmTable f = e.firms;
      ample(e);
      for (int i = 0; i < f.count; i++) {
        f.debt[i] = (0.2 + 0.5 * random.uniform()) * f.assets[i];
      }
      riskiest(e, p, 0.6);
      FinancePhases phases = phases(random, seed).open(0).needs();
      setLossGivenDefault(e, p, phases, 0.55);
      phases.decide();
      CreditScore risk = new CreditScore(p.finance());
      for (int i = 0; i < f.count; i++) {
        if (!(phases.asked(i) > 0)) {
          continue;
        }
        double pd = LoanTerms.probability(e.credit.scoreIntercept + risk.score(f, i, 0));
        boolean large = f.sizeClass[i] == SizeClass.LARGE.ordinal();
        String expected =
            pd <= 0.0587301587301587
                ? "BANK"
                : pd <= 0.1947368421052632 && !large ? "GUARANTEED" : "REFUSED";
        assertThat(phases.decision(i))
            .as("firm %d with default probability %s, seed %d", i, pd, seed)
            .isEqualTo(expected);
        met[expected.equals("BANK") ? 0 : expected.equals("GUARANTEED") ? 1 : large ? 3 : 2]++;
        if (!expected.equals("REFUSED")) {
          double cover = expected.equals("BANK") ? 0 : 0.8;
          double rate = (0.043 + pd * (1 - cover) * 0.55) / (1 - pd);
          assertThat(phases.rate(i)).isCloseTo(rate, within(1e-14)).isLessThanOrEqualTo(0.08);
        }
      }
    }
    assertThat(met).as("lent, guaranteed, refused, large and refused").doesNotContain(0);
    assertThat(met[1]).isGreaterThan(20);
  }

  private static FinancePhases phases(RandomCredit random, long seed) {
    return new FinancePhases(random.economy(), random.parameters(), new Draws(seed, 1));
  }

  /** More capital than anybody could use. */
  private static void ample(Economy e) {
    double loans = Arrays.stream(e.firms.assets).sum();
    Arrays.fill(e.banks.equity, 100 * loans);
    Arrays.fill(e.guarantors.deposits, 100 * loans);
  }

  /** Lets the firm that looks worst seem to default with a given probability. */
  private static void riskiest(Economy e, ModelParameters p, double pd) {
    CreditScore risk = new CreditScore(p.finance());
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < e.firms.count; i++) {
      highest = Math.max(highest, risk.score(e.firms, i, 0));
    }
    e.credit.scoreIntercept = StrictMath.log(pd / (1 - pd)) - highest;
  }

  /** Gives every firm that asks the collateral that makes its loss given default the one wanted. */
  private static void setLossGivenDefault(
      Economy e, ModelParameters p, FinancePhases phases, double lgd) {
    FirmTable f = e.firms;
    CreditScore risk = new CreditScore(p.finance());
    for (int i = 0; i < f.count; i++) {
      double asked = phases.need(i) - e.funds.grantedShare[region(e, i)] * phases.equityAsked(i);
      double exposure = f.loans[i] - phases.due(i) + Math.max(0, asked) + f.bonds[i];
      double fetched = (1 - p.finance().enforcementCost()) * risk.left(CreditScore.leverage(f, i));
      f.collateral[i] = (1 - lgd) * exposure / fetched;
    }
  }

  private static int region(Economy e, int firm) {
    return e.structure.regionOfLocation[e.firms.location[firm]];
  }

  /** Loans that banks granted this month, yuan. */
  private static double granted(Economy e) {
    double sum = 0;
    for (int z = 0; z < e.structure.regionCount; z++) {
      for (int size = 0; size < SizeClass.COUNT; size++) {
        for (Channel channel : LOANS) {
          sum += e.credit.granted[CreditRecords.at(z, size, channel)];
        }
      }
    }
    return sum;
  }

  /** Loans that firms asked their banks for this month, yuan. */
  private static double asked(Economy e) {
    double sum = 0;
    for (int z = 0; z < e.structure.regionCount; z++) {
      for (int size = 0; size < SizeClass.COUNT; size++) {
        sum += e.credit.asked[CreditRecords.at(z, size, Channel.BANK)];
      }
    }
    return sum;
  }
}
