package org.regiochain.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.model.FinancePhases;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.RandomCredit;
import org.regiochain.numeric.Draws;
import org.regiochain.state.BankTable;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;

/** How much banks lend (oracle 15), and that nobody's place in a table matters. */
class BankRoomTest {
  private static final int ECONOMIES = 40;

  /** Then a second bank sees a firm in the same light as the first and refuses it too. */
  private static final Object[] NO_SECOND_LENDERS = {"noise.screening", 0, "finance.greenShare", 0};

  @Test
  @DisplayName("bad loans cut lending by β L ΔNPL/(1 + β NPL), L the limit before")
  void badLoansCutLending() {
    int rationed = 0;
    for (long seed = 0; seed < ECONOMIES; seed++) {
      RandomCredit random = new RandomCredit(seed);
      Economy e = random.economy();
      ModelParameters p = random.parameters();
      halfOfRequests(e, p, seed);
      Economy worse = e.copy();
      BankTable b = worse.banks;
      double[] badShare = new double[b.count];
      double[] rise = new double[b.count];
      for (int n = 0; n < b.count; n++) {
        double all = b.loans[n] + b.badLoans[n];
        badShare[n] = all > 0 ? b.badLoans[n] / all : 0;
        rise[n] = 0.01 * random.uniform();
        b.loans[n] -= rise[n] * all;
        b.badLoans[n] += rise[n] * all;
      }
      FinancePhases phases = phases(e, p, seed).open(0).credit();
      phases(worse, p, seed).open(0).credit();
      double beta = p.finance().badLoanSensitivity();
      for (int n = 0; n < b.count; n++) {
        double before = e.banks.grantedShare[n];
        if (before > 0 && before < 1 && b.grantedShare[n] > 0 && b.loans[n] > 0) {
          double limit =
              e.banks.equity[n] / (p.finance().capitalRequirement() * (1 + beta * badShare[n]));
          double expected = -beta * limit * rise[n] / (1 + beta * (badShare[n] + rise[n]));
          // What the bank would lend; a guarantor short of room may use less of it.
          double found = (b.grantedShare[n] - before) * asked(e, phases, n);
          assertThat(found)
              .as("bank %d, seed %d", n, seed)
              .isCloseTo(expected, within(1e-9 * limit));
          rationed++;
        }
      }
    }
    assertThat(rationed).as("banks short of room").isGreaterThan(20);
  }

  @Test
  @DisplayName("a bank short of room ends at its limit E/[τ(1 + β NPL)], to the last yuan")
  void endsAtTheLimit() {
    int rationed = 0;
    for (long seed = 0; seed < ECONOMIES; seed++) {
      RandomCredit random = new RandomCredit(seed, NO_SECOND_LENDERS);
      Economy e = random.economy();
      ModelParameters p = random.parameters();
      Arrays.fill(e.guarantors.deposits, 1e15);
      halfOfRequests(e, p, seed);
      phases(e, p, seed).open(0).credit();
      BankTable b = e.banks;
      for (int n = 0; n < b.count; n++) {
        if (b.grantedShare[n] > 0 && b.grantedShare[n] < 1 && b.loans[n] > 0) {
          double all = b.loans[n] + b.badLoans[n];
          double beta = p.finance().badLoanSensitivity();
          double requirement = p.finance().capitalRequirement() * (1 + beta * b.badLoans[n] / all);
          assertThat(all + b.lending[n])
              .as("bank %d, seed %d", n, seed)
              .isCloseTo(b.equity[n] / requirement, within(1e-12 * all));
          rationed++;
        }
      }
    }
    assertThat(rationed).as("banks short of room").isGreaterThan(20);
  }

  @Test
  @DisplayName("all requests that a bank accepts get the same share of what they ask")
  void everybodyAlike() {
    int compared = 0;
    for (long seed = 0; seed < ECONOMIES; seed++) {
      RandomCredit random = new RandomCredit(seed);
      Economy e = random.economy();
      FirmTable f = e.firms;
      double[] loans = f.loans.clone();
      FinancePhases phases = phases(e, random.parameters(), seed);
      phases.open(0, random.policy()).needs().decide();
      double[] due = new double[f.count];
      Arrays.setAll(due, phases::due);
      phases.grant();
      for (int i = 0; i < f.count; i++) {
        String decision = phases.decision(i);
        double share = e.banks.grantedShare[phases.lender(i)];
        if (decision.equals("GUARANTEED")) {
          int region = e.structure.regionOfLocation[f.location[i]];
          share *= e.guarantors.grantedShare[e.guarantors.loans(region)];
        } else if (!decision.equals("BANK")) {
          continue;
        }
        double granted = f.loans[i] - Math.max(0, loans[i] - due[i]);
        assertThat(granted)
            .as("firm %d, seed %d", i, seed)
            .isCloseTo(share * phases.asked(i), within(1e-12 * f.assets[i]));
        compared += share > 0 && share < 1 ? 1 : 0;
      }
    }
    assertThat(compared).as("requests scaled").isGreaterThan(30);
  }

  @Test
  @DisplayName("a bank short of room takes nobody over; one with room takes all it accepts")
  void takesNobodyOver() {
    int taken = 0;
    int declined = 0;
    for (long seed = 0; seed < 4 * ECONOMIES; seed++) {
      RandomCredit random = new RandomCredit(seed, "noise.screening", 1);
      Economy e = random.economy();
      for (int n = 0; n < e.banks.count; n += 2) {
        e.banks.equity[n] = 10 * e.banks.loans[n];
      }
      int[] bank = e.firms.bank.clone();
      FinancePhases phases = phases(e, random.parameters(), seed).open(0).credit();
      for (int i = 0; i < e.firms.count; i++) {
        if (!phases.decision(i).equals("SECOND")) {
          assertThat(e.firms.bank[i]).as("firm %d, seed %d", i, seed).isEqualTo(bank[i]);
          continue;
        }
        int lender = phases.lender(i);
        if (e.banks.grantedShare[lender] < 1) {
          assertThat(e.firms.bank[i]).as("firm %d, seed %d", i, seed).isEqualTo(bank[i]);
          declined++;
        } else if (phases.takesOver(lender)) {
          assertThat(e.firms.bank[i]).as("firm %d, seed %d", i, seed).isEqualTo(lender);
          taken++;
        }
      }
    }
    assertThat(taken).as("taken over").isGreaterThan(10);
    assertThat(declined).as("declined").isGreaterThan(10);
  }

  @Test
  @DisplayName("firms in another order get the same credit")
  void firmsInAnotherOrder() {
    for (long seed = 0; seed < ECONOMIES; seed++) {
      RandomCredit one = new RandomCredit(seed);
      RandomCredit two = new RandomCredit(seed);
      Economy e = one.economy();
      int[] order = order(e.firms.count, i -> region(e, i), seed);
      permute(two.economy().firms, order);
      FinancePhases plain = phases(e, one.parameters(), seed).open(0, one.policy()).credit();
      FinancePhases moved =
          phases(two.economy(), two.parameters(), seed).open(0, two.policy()).credit();
      for (int i = 0; i < order.length; i++) {
        int from = order[i];
        String who = "firm " + from + ", seed " + seed;
        assertThat(moved.decision(i)).as(who).isEqualTo(plain.decision(from));
        assertThat(moved.lender(i)).as(who).isEqualTo(plain.lender(from));
        assertThat(moved.rate(i)).as(who).isEqualTo(plain.rate(from));
        double size = 1e-11 * e.firms.assets[from];
        assertThat(two.economy().firms.loans[i])
            .as(who)
            .isCloseTo(e.firms.loans[from], within(size));
        assertThat(two.economy().firms.deposits[i])
            .as(who)
            .isCloseTo(e.firms.deposits[from], within(size));
      }
    }
  }

  @Test
  @DisplayName("banks in another order lend the same")
  void banksInAnotherOrder() {
    int granted = 0;
    for (long seed = 0; seed < ECONOMIES; seed++) {
      // Which second bank is drawn depends on how banks are listed; the model lists them by id.
      RandomCredit one = new RandomCredit(seed, NO_SECOND_LENDERS);
      RandomCredit two = new RandomCredit(seed, NO_SECOND_LENDERS);
      Economy e = one.economy();
      Economy other = two.economy();
      int[] order = order(e.banks.count, n -> e.banks.region[n], seed);
      permute(other.banks, order);
      int[] to = new int[order.length];
      for (int n = 0; n < order.length; n++) {
        to[order[n]] = n;
      }
      for (int i = 0; i < e.firms.count; i++) {
        other.firms.bank[i] = to[e.firms.bank[i]];
      }
      phases(e, one.parameters(), seed).open(0).credit();
      phases(other, two.parameters(), seed).open(0).credit();
      for (int n = 0; n < order.length; n++) {
        String who = "bank " + order[n] + ", seed " + seed;
        double size = Math.max(1, e.banks.loans[order[n]]);
        assertThat(other.banks.grantedShare[n])
            .as(who)
            .isCloseTo(e.banks.grantedShare[order[n]], within(1e-12));
        assertThat(other.banks.lending[n])
            .as(who)
            .isCloseTo(e.banks.lending[order[n]], within(1e-11 * size));
        granted += e.banks.grantedShare[order[n]] > 0 ? 1 : 0;
      }
      for (int i = 0; i < e.firms.count; i++) {
        assertThat(other.firms.loans[i])
            .isCloseTo(e.firms.loans[i], within(1e-11 * e.firms.assets[i]));
      }
    }
    assertThat(granted).isGreaterThan(20);
  }

  private static FinancePhases phases(Economy e, ModelParameters p, long seed) {
    return new FinancePhases(e, p, new Draws(seed, 1));
  }

  /** Gives every bank equity for about half of what firms would ask of it beyond repayments. */
  private static void halfOfRequests(Economy e, ModelParameters p, long seed) {
    Economy copy = e.copy();
    FinancePhases phases = phases(copy, p, seed).open(0).needs().decide();
    BankTable b = e.banks;
    for (int n = 0; n < b.count; n++) {
      double all = b.loans[n] + b.badLoans[n];
      double badShare = all > 0 ? b.badLoans[n] / all : 0;
      double limit = all - copy.banks.amortised[n] + 0.5 * asked(copy, phases, n);
      b.equity[n] =
          limit
              * p.finance().capitalRequirement()
              * (1 + p.finance().badLoanSensitivity() * badShare);
    }
  }

  /** What firms ask of a bank that accepts them, yuan. */
  private static double asked(Economy e, FinancePhases phases, int bank) {
    double sum = 0;
    for (int i = 0; i < e.firms.count; i++) {
      String decision = phases.decision(i);
      boolean accepted = decision.equals("BANK") || decision.equals("GUARANTEED");
      sum += accepted && phases.lender(i) == bank ? phases.asked(i) : 0;
    }
    return sum;
  }

  private static int region(Economy e, int firm) {
    return e.structure.regionOfLocation[e.firms.location[firm]];
  }

  /** A random order in which everybody stays in its region: new[n] = old[order[n]]. */
  private static int[] order(int count, IntUnaryOperator regionOf, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] draw = random.longs(count).toArray();
    return IntStream.range(0, count)
        .boxed()
        .sorted(Comparator.<Integer>comparingInt(regionOf::applyAsInt).thenComparing(n -> draw[n]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Moves every array of a table into another order. */
  private static void permute(Object table, int[] order) {
    try {
      for (Field field : table.getClass().getFields()) {
        if (field.getType().isArray()) {
          Object array = field.get(table);
          Object old = Array.newInstance(field.getType().getComponentType(), order.length);
          System.arraycopy(array, 0, old, 0, order.length);
          for (int n = 0; n < order.length; n++) {
            Array.set(array, n, Array.get(old, order[n]));
          }
        }
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
