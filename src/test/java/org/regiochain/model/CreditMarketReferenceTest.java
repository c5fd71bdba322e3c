package org.regiochain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.numeric.Draws;
import org.regiochain.state.Channel;
import org.regiochain.state.CreditRecords;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.SizeClass;

/**
 * The credit market agrees with {@link PlainCredit} to 1e-12 on 100 random small economies with
 * random balance sheets and policy, two months each.
 */
class CreditMarketReferenceTest {
  private static final double TOLERANCE = 1e-12;
  private static final int ECONOMIES = 100;

  /** How often each thing happened, so that the test shows what it has seen. */
  private final Map<String, Integer> met = new TreeMap<>();

  @Test
  @DisplayName("decisions, amounts and rates are those of the plain credit market")
  void agrees() {
    for (long seed = 0; seed < ECONOMIES; seed++) {
      RandomCredit random = new RandomCredit(seed);
      Economy e = random.economy();
      ModelParameters p = random.parameters();
      Draws draws = new Draws(seed, 1);
      FinancePhases fast = new FinancePhases(e, p, draws);
      double[] bonds = new double[e.structure.regionCount];
      for (int month = 11; month < 13; month++) {
        PolicySetting[] policy = random.policy();
        fast.open(month, policy);
        PolicyStance stance = PolicyStance.at(month, List.of(policy));
        PlainCredit plain = new PlainCredit(e, p, stance, draws, month, bonds);
        plain.run();
        fast.credit();
        compare(e, fast, plain, "seed " + seed + ", month " + month);
        bonds = new double[e.structure.regionCount];
        for (PlainCredit.Firm f : plain.firms) {
          bonds[f.region] += f.bondsSold;
        }
        random.disturb();
      }
    }
    for (String what :
        List.of(
            "NONE",
            "BANK",
            "GUARANTEED",
            "SECOND",
            "REFUSED",
            "across the border",
            "scaled by its bank",
            "scaled by its guarantor",
            "taken over",
            "not taken over",
            "equity",
            "bonds",
            "investment cut",
            "output cut")) {
      assertThat(met.getOrDefault(what, 0)).as(what).isGreaterThan(10);
    }
  }

  private void compare(Economy e, FinancePhases fast, PlainCredit plain, String when) {
    FirmTable f = e.firms;
    for (PlainCredit.Firm firm : plain.firms) {
      int i = firm.index;
      String who = "firm " + i + ", " + when;
      double size = f.assets[i];
      if (!firm.vacant) {
        assertThat(fast.decision(i)).as("decision on " + who).isEqualTo(firm.decision);
        assertThat(fast.lender(i)).as("lender of " + who).isEqualTo(firm.lender.index);
        same(fast.need(i), firm.need, size, "need of " + who);
        same(fast.asked(i), firm.asked, size, "request of " + who);
        if (!firm.decision.equals("NONE") && !firm.decision.equals("REFUSED")) {
          same(fast.rate(i), firm.rate, 0, "rate asked of " + who);
        }
        tally(plain, firm);
      }
      assertThat(f.bank[i]).as("bank of " + who).isEqualTo(firm.bank.index);
      same(f.loans[i], firm.loans, size, "loans of " + who);
      same(f.loanRate[i], firm.loanRate, 1, "loan rate of " + who);
      same(f.guaranteedLoans[i], firm.guaranteed, size, "guaranteed loans of " + who);
      same(f.covered[i], firm.covered, size, "cover of " + who);
      same(f.guaranteeFee[i], firm.fee, size, "fee of " + who);
      same(f.bonds[i], firm.bonds, size, "bonds of " + who);
      same(f.coveredBonds[i], firm.coveredBonds, size, "covered bonds of " + who);
      same(f.bondRate[i], firm.bondRate, 1, "bond rate of " + who);
      same(f.stakes[i], firm.stakes, size, "stakes in " + who);
      same(f.deposits[i], firm.deposits, size, "deposits of " + who);
      same(f.investment[i], firm.investment, size / e.structure.moneyUnit, "investment of " + who);
      double research = e.knowledge.paid[i] / 12;
      same(research, firm.research, size, "research of " + who);
      same(f.financed[i], firm.financed, 1, "financed capacity of " + who);
    }
    double all = 0;
    for (PlainCredit.Firm firm : plain.firms) {
      all += e.firms.assets[firm.index];
    }
    for (PlainCredit.Bank bank : plain.banks) {
      int n = bank.index;
      String who = "bank " + n + ", " + when;
      same(e.banks.grantedShare[n], bank.share, 1, "share granted by " + who);
      assertThat(fast.takesOver(n)).as("takeovers by " + who).isEqualTo(bank.takesOver);
      same(e.banks.lending[n], bank.lending, all, "lending of " + who);
      same(e.banks.depositInflow[n], bank.depositInflow, all, "deposits at " + who);
    }
    for (int z = 0; z < e.structure.regionCount; z++) {
      guarantor(e, e.guarantors.loans(z), plain.guarantors.get(z), all, when);
      enhancer(e, e.guarantors.bonds(z), plain.enhancers.get(z), all, when);
      funnel(e, z, plain, all, when);
    }
    for (int fund = 0; fund < e.funds.count; fund++) {
      PlainCredit.Fund expected = plain.funds.get(fund);
      String who = "fund " + fund + ", " + when;
      same(e.funds.deposits[fund], expected.cash, all, "cash of " + who);
      same(e.funds.invested[fund], expected.invested, all, "purchases of " + who);
      for (int z = 0; z < e.structure.regionCount; z++) {
        same(e.funds.stakes[fund][z], expected.stakes[z], all, "stakes of " + who);
      }
    }
  }

  private static void guarantor(
      Economy e, int g, PlainCredit.Guarantor expected, double all, String when) {
    String who = "guarantor " + g + ", " + when;
    same(e.guarantors.grantedShare[g], expected.share, 1, "share granted by " + who);
    same(e.guarantors.outstanding[g], expected.outstanding, all, "book of " + who);
    same(e.guarantors.outstandingSmall[g], expected.outstandingSmall, all, "small book of " + who);
    same(e.guarantors.issued[g], expected.issued, all, "issues of " + who);
    same(e.guarantors.released[g], expected.released, all, "releases of " + who);
  }

  private static void enhancer(
      Economy e, int g, PlainCredit.Guarantor expected, double all, String when) {
    String who = "enhancer " + g + ", " + when;
    same(e.guarantors.issued[g], expected.issued, all, "issues of " + who);
    same(e.guarantors.released[g], expected.released, all, "releases of " + who);
    double book = expected.outstanding + expected.issued - expected.released;
    same(e.guarantors.outstanding[g], book, all, "book of " + who);
  }

  private static void funnel(Economy e, int z, PlainCredit plain, double all, String when) {
    for (SizeClass size : SizeClass.values()) {
      for (Channel channel : Channel.values()) {
        double[] expected =
            plain.funnel.getOrDefault(PlainCredit.key(z, size, channel), new double[2]);
        int at = CreditRecords.at(z, size.ordinal(), channel);
        String what = size + " " + channel + " in " + z + ", " + when;
        same(e.credit.asked[at], expected[0], all, "asked by " + what);
        same(e.credit.granted[at], expected[1], all, "granted to " + what);
      }
    }
  }

  private void tally(PlainCredit plain, PlainCredit.Firm firm) {
    met(firm.decision, true);
    met("across the border", firm.lender.region != firm.region);
    boolean home = firm.decision.equals("BANK") || firm.decision.equals("GUARANTEED");
    met("scaled by its bank", home && firm.lender.share > 0 && firm.lender.share < 1);
    double share = plain.guarantors.get(firm.region).share;
    met("scaled by its guarantor", firm.decision.equals("GUARANTEED") && share > 0 && share < 1);
    met("taken over", firm.decision.equals("SECOND") && firm.granted > 0);
    met("not taken over", firm.decision.equals("SECOND") && firm.granted == 0);
    met("equity", firm.equity > 0);
    met("bonds", firm.bondsSold > 0);
    met("investment cut", firm.investmentCut > 0);
    met("research cut", firm.researchCut > 0);
    met("output cut", firm.financed < 1);
  }

  private void met(String what, boolean happened) {
    if (happened) {
      met.merge(what, 1, Integer::sum);
    }
  }

  /** Equal to 1e-12 of the larger of the two and of their normal size. */
  private static void same(double fast, double plain, double size, String what) {
    double scale = Math.max(size, Math.max(Math.abs(fast), Math.abs(plain)));
    if (!(Math.abs(fast - plain) <= TOLERANCE * scale)) {
      fail("%s: fast %s, plain %s, difference %.1e", what, fast, plain, (fast - plain) / scale);
    }
  }
}
