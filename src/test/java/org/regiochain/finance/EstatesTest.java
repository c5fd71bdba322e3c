package org.regiochain.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.metamorphic.Run;
import org.regiochain.model.CreditScore;
import org.regiochain.model.FinancePhases;
import org.regiochain.model.Instrument;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.PolicySetting;
import org.regiochain.model.RandomCredit;
import org.regiochain.numeric.Draws;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.BankTable;
import org.regiochain.state.Economy;
import org.regiochain.state.EstateTable;
import org.regiochain.state.FirmTable;
import org.regiochain.state.GuarantorTable;

/** What failed firms leave, and what courts make of it. */
class EstatesTest {
  private static final int ECONOMIES = 40;

  @Test
  @DisplayName("proceeds are costs, payments and surplus; debts are paid or written off")
  void addUp() {
    boolean shortfall = false;
    boolean surplus = false;
    for (long seed = 0; seed < ECONOMIES; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      RandomCredit credit = new RandomCredit(seed);
      Economy e = credit.economy();
      fill(e.estates, random);
      double speed = 0.9 * random.nextDouble();
      double cost = random.nextDouble();
      EstateTable before = e.copy().estates;
      phases(e, credit.parameters())
          .open(
              0,
              Run.setting(Instrument.COURT_TIME, 0, speed),
              Run.setting(Instrument.COURT_COST, 0, cost))
          .books();
      EstateTable after = e.estates;
      BankTable b = e.banks;
      GuarantorTable gu = e.guarantors;
      double proceeds = sum(before.cash) - sum(after.cash);
      double settled = owed(before) - owed(after);
      double paid = sum(b.recovered) + sum(gu.recovered) + after.paidOutside;
      double legal = sum(after.legalCosts);
      String when = "seed " + seed;
      double digits = 1e-12 * (sum(before.cash) + owed(before));
      double months = 12 * credit.parameters().finance().enforcementYears() * (1 - speed);
      double kappa = credit.parameters().finance().enforcementCost() * (1 - cost);
      assertThat(proceeds).as(when).isCloseTo(sum(before.cash) / months, within(digits));
      assertThat(settled).as(when).isCloseTo(owed(before) / months, within(digits));
      assertThat(legal).as(when).isCloseTo(kappa * proceeds, within(digits));
      assertThat(legal + paid + sum(after.surplus)).as(when).isCloseTo(proceeds, within(digits));
      assertThat(paid + after.writtenOff).as(when).isCloseTo(settled, within(digits));
      double borne = sum(b.writtenOff) + sum(gu.writtenOff) + after.lostOutside;
      assertThat(borne).as(when).isCloseTo(after.writtenOff, within(digits));
      shortfall |= after.writtenOff > 0;
      surplus |= sum(after.surplus) > 0;
    }
    assertThat(shortfall).isTrue();
    assertThat(surplus).isTrue();
  }

  @Test
  @DisplayName("all creditors of an estate get the same share of what they are owed")
  void creditorsAlike() {
    ModelParameters p = With.defaults("population.firms", 3, "finance.banksPerRegion", 1);
    Economy e = PopulationBuilder.build(Fixtures.ring(3), p, 1);
    EstateTable estate = e.estates;
    estate.cash[0] = 100;
    estate.owedBank[0] = 70;
    estate.owedGuarantor[0] = 80;
    estate.owedEnhancer[0] = 30;
    estate.owedOutside[0] = 20;
    GuarantorTable gu = e.guarantors;
    gu.subrogated[gu.loans(0)] = 80;
    gu.subrogated[gu.bonds(0)] = 30;
    phases(e, p).open(0).books();
    // 22% of the proceeds are costs: 78 of 200 come back, a twentieth of it each month.
    double share = 0.39 / (12 * 1.7);
    assertThat(e.banks.recovered[0]).isCloseTo(70 * share, within(1e-12));
    assertThat(gu.recovered[gu.loans(0)]).isCloseTo(80 * share, within(1e-12));
    assertThat(gu.recovered[gu.bonds(0)]).isCloseTo(30 * share, within(1e-12));
    assertThat(estate.paidOutside).isCloseTo(20 * share, within(1e-12));
    assertThat(estate.legalCosts[0]).isCloseTo(22 / (12 * 1.7), within(1e-12));
  }

  @Test
  @DisplayName("half the time to enforce doubles what is recovered in a month")
  void twiceAsFast() {
    for (long seed = 0; seed < ECONOMIES; seed++) {
      RandomCredit credit = new RandomCredit(seed);
      Economy slow = credit.economy();
      fill(slow.estates, new SplittableRandom(seed));
      Economy fast = slow.copy();
      ModelParameters p = credit.parameters();
      phases(slow, p).open(0).books();
      phases(fast, p).open(0, Run.setting(Instrument.COURT_TIME, 0, 0.5)).books();
      for (int n = 0; n < slow.banks.count; n++) {
        double recovered = slow.banks.recovered[n];
        assertThat(fast.banks.recovered[n])
            .as("bank %d, seed %d", n, seed)
            .isCloseTo(2 * recovered, within(1e-12 * recovered));
      }
      assertThat(sum(slow.banks.recovered)).isPositive();
    }
  }

  @Test
  @DisplayName("a failed row without cash leaves its creditors the loss that banks expect")
  void expectedLoss() {
    ModelParameters p =
        With.defaults(
            "population.firms",
            3,
            "finance.banksPerRegion",
            1,
            "turnover.closureRate",
            0,
            "finance.tradeCreditShare",
            0);
    for (double leverage : new double[] {0.3, 0.6, 0.9, 1}) {
      Economy e = PopulationBuilder.build(Fixtures.ring(3), p, 1);
      FirmTable f = e.firms;
      Arrays.fill(f.weight, 10_000);
      Arrays.fill(f.activeFirms, 10_000);
      Arrays.fill(f.deposits, 0);
      Arrays.fill(f.guaranteedLoans, 0);
      Arrays.fill(f.covered, 0);
      Arrays.fill(e.estates.cash, 0);
      Arrays.fill(e.estates.owedBank, 0);
      CreditScore risk = new CreditScore(p.finance());
      double expected = 0;
      double exposed = 0;
      for (int i = 0; i < f.count; i++) {
        f.loans[i] = leverage * f.assets[i];
        f.debt[i] = f.loans[i];
        double lgd =
            risk.lossGivenDefault(
                f.collateral[i], leverage, f.loans[i], p.finance().enforcementCost());
        assertThat(lgd).isBetween(0.0, 1.0);
        expected += lgd * f.loans[i];
        exposed += f.loans[i];
      }
      // Alike firms, so the mean over firms is the loss of whichever fail.
      e.credit.ruinRate = 6;
      FinancePhases phases = phases(e, p).open(0).turnover();
      double turnedBad = sum(e.banks.turnedBad);
      assertThat(turnedBad).isPositive();
      phases.books();
      double lost = sum(e.banks.writtenOff);
      e.credit.ruinRate = 0;
      for (int month = 1; month < 600; month++) {
        phases.open(month).books();
        lost += sum(e.banks.writtenOff);
      }
      assertThat(lost / turnedBad)
          .as("loss at leverage %s", leverage)
          .isCloseTo(expected / exposed, within(1e-5));
    }
  }

  @Test
  @DisplayName("a cheaper court lowers the loss expected and the rate, and refuses nobody more")
  void cheaperCourt() {
    int lower = 0;
    for (long seed = 0; seed < ECONOMIES; seed++) {
      RandomCredit credit = new RandomCredit(seed);
      Economy plain = credit.economy();
      Economy cheap = plain.copy();
      PolicySetting half = Run.setting(Instrument.COURT_COST, 0, 0.5);
      FinancePhases before = phases(plain, credit.parameters()).open(0).credit();
      FinancePhases after = phases(cheap, credit.parameters()).open(0, half).credit();
      for (int i = 0; i < plain.firms.count; i++) {
        if (!before.decision(i).equals("BANK")) {
          continue;
        }
        assertThat(after.decision(i)).as("firm %d, seed %d", i, seed).isEqualTo("BANK");
        assertThat(after.rate(i))
            .as("firm %d, seed %d", i, seed)
            .isLessThanOrEqualTo(before.rate(i));
        lower += after.rate(i) < before.rate(i) ? 1 : 0;
      }
    }
    assertThat(lower).as("lower rates").isGreaterThan(100);
  }

  @Test
  @DisplayName("a faster court leaves fewer bad loans and so more room to lend")
  void fasterCourt() {
    Economy[] after = new Economy[2];
    for (int arm = 0; arm < 2; arm++) {
      PolicySetting speed = Run.setting(Instrument.COURT_TIME, 0, 0.5 * arm);
      ModelParameters p = With.defaults("population.firms", 300, "population.realFirms", 30_000);
      after[arm] = Run.of(Fixtures.shipped("toy-3"), p).policy(speed).after(24);
    }
    assertThat(sum(after[1].banks.badLoans)).isLessThan(0.8 * sum(after[0].banks.badLoans));
  }

  private static void fill(EstateTable estates, SplittableRandom random) {
    for (int row = 0; row < estates.count; row++) {
      estates.cash[row] = random.nextInt(4) == 0 ? 0 : 1e6 * random.nextDouble();
      estates.owedBank[row] = 1e6 * random.nextDouble();
      estates.owedGuarantor[row] = random.nextBoolean() ? 0 : 1e5 * random.nextDouble();
      estates.owedEnhancer[row] = random.nextBoolean() ? 0 : 1e5 * random.nextDouble();
      estates.owedOutside[row] = random.nextBoolean() ? 0 : 1e5 * random.nextDouble();
    }
  }

  private static double owed(EstateTable estates) {
    return sum(estates.owedBank)
        + sum(estates.owedGuarantor)
        + sum(estates.owedEnhancer)
        + sum(estates.owedOutside);
  }

  private static FinancePhases phases(Economy e, ModelParameters p) {
    return new FinancePhases(e, p, new Draws(6, 0));
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }
}
