package org.regiochain.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regiochain.economy.With;
import org.regiochain.metamorphic.Run;
import org.regiochain.model.FinancePhases;
import org.regiochain.model.Instrument;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.PolicySetting;
import org.regiochain.model.RandomCredit;
import org.regiochain.numeric.Draws;
import org.regiochain.state.Channel;
import org.regiochain.state.CreditRecords;
import org.regiochain.state.Economy;
import org.regiochain.state.SizeClass;

/**
 * More of what credit needs never means less credit in the same month from the same state.
 *
 * <p>Capital decides how much of accepted requests is met, so more of it is more credit always.
 * Cover, information and cost decide who is accepted, so with ample capital they are more credit
 * too. With scarce capital they move firms between channels, and lending may fall a little: a firm
 * that a second bank would have taken over in full stays with its own, which scales everybody down.
 */
class MonotoneCreditTest {
  private static final int ECONOMIES = 150;
  private static final Channel[] LOANS = {Channel.BANK, Channel.GUARANTEE, Channel.SECOND_LENDER};

  @Test
  @DisplayName("more equity of banks")
  void bankCapital() {
    neverLess(e -> Arrays.setAll(e.banks.equity, n -> e.banks.equity[n] + 0.02 * e.banks.loans[n]));
  }

  @Test
  @DisplayName("more capital of guarantee funds that have some")
  void guaranteeCapital() {
    neverLess(e -> scaleGuarantors(e, 2));
  }

  @Test
  @DisplayName("a lower capital requirement, and so a higher one never means more")
  void capitalRequirement() {
    int more = 0;
    for (long seed = 0; seed < ECONOMIES; seed++) {
      RandomCredit random = new RandomCredit(seed);
      Economy e = random.economy();
      double high = granted(e.copy(), requirement(random, 0.12), seed);
      double low = granted(e.copy(), requirement(random, 0.1), seed);
      assertThat(low).as("granted, seed %d", seed).isGreaterThanOrEqualTo(high * (1 - 1e-12));
      more += low > high ? 1 : 0;
    }
    assertThat(more).as("economies with more credit").isGreaterThan(ECONOMIES / 4);
  }

  private static ModelParameters requirement(RandomCredit random, double value) {
    return With.values(random.parameters(), "finance.capitalRequirement", value);
  }

  @ParameterizedTest
  @EnumSource(
      value = Instrument.class,
      names = {"CREDIT_SIGNAL", "CREDIT_COST", "GUARANTEE_COVER", "COURT_COST"})
  @DisplayName("with ample capital, more of")
  void withAmpleCapital(Instrument instrument) {
    int more = 0;
    for (long seed = 0; seed < ECONOMIES; seed++) {
      RandomCredit random = new RandomCredit(seed, "finance.rateCap", 0.08);
      Economy e = random.economy();
      Arrays.fill(e.banks.equity, 1e15);
      Arrays.fill(e.guarantors.deposits, 1e15);
      double before = granted(e.copy(), random.parameters(), seed);
      PolicySetting some = Run.setting(instrument, 0, 0.4);
      double after = granted(e.copy(), random.parameters(), seed, some);
      assertThat(after).as("granted, seed %d", seed).isGreaterThanOrEqualTo(before * (1 - 1e-12));
      more += after > before * (1 + 1e-9) ? 1 : 0;
    }
    assertThat(more).as("economies with more credit").isGreaterThan(ECONOMIES / 10);
  }

  @ParameterizedTest
  @EnumSource(
      value = Instrument.class,
      names = {"CREDIT_SIGNAL", "CREDIT_COST", "GUARANTEE_COVER", "COURT_COST"})
  @DisplayName("with any capital nobody who was accepted is refused after more of")
  void acceptedStayAccepted(Instrument instrument) {
    int more = 0;
    for (long seed = 0; seed < ECONOMIES; seed++) {
      RandomCredit random = new RandomCredit(seed, "finance.rateCap", 0.08);
      Economy e = random.economy();
      ModelParameters p = random.parameters();
      Economy other = e.copy();
      FinancePhases before = new FinancePhases(e, p, new Draws(seed, 1)).open(0).credit();
      FinancePhases after =
          new FinancePhases(other, p, new Draws(seed, 1))
              .open(0, Run.setting(instrument, 0, 0.4))
              .credit();
      for (int i = 0; i < e.firms.count; i++) {
        if (rank(after.decision(i)) < rank(before.decision(i))) {
          assertThat(after.decision(i))
              .as("firm %d, seed %d", i, seed)
              .isEqualTo(before.decision(i));
        }
        more += rank(after.decision(i)) > rank(before.decision(i)) ? 1 : 0;
      }
    }
    assertThat(more).as("firms better off").isGreaterThan(10);
  }

  /** How early in its search for money a firm is accepted. */
  private static int rank(String decision) {
    return Arrays.asList("REFUSED", "SECOND", "GUARANTEED", "BANK").indexOf(decision);
  }

  private static void neverLess(Consumer<Economy> change) {
    int more = 0;
    for (long seed = 0; seed < ECONOMIES; seed++) {
      RandomCredit random = new RandomCredit(seed);
      Economy e = random.economy();
      scaleGuarantors(e, 0.2);
      Economy other = e.copy();
      change.accept(other);
      PolicySetting[] policy = random.policy();
      double before = granted(e, random.parameters(), seed, policy);
      double after = granted(other, random.parameters(), seed, policy);
      assertThat(after).as("granted, seed %d", seed).isGreaterThanOrEqualTo(before * (1 - 1e-12));
      more += after > before * (1 + 1e-9) ? 1 : 0;
    }
    assertThat(more).as("economies with more credit").isGreaterThan(10);
  }

  private static void scaleGuarantors(Economy e, double factor) {
    for (int g = 0; g < e.guarantors.count; g++) {
      e.guarantors.deposits[g] *= factor;
    }
  }

  /** Loans granted in a month, yuan. */
  private static double granted(Economy e, ModelParameters p, long seed, PolicySetting... policy) {
    new FinancePhases(e, p, new Draws(seed, 1)).open(0, policy).credit();
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
}
