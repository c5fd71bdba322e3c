package org.regiochain.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.regiochain.metamorphic.Run.setting;
import static org.regiochain.metamorphic.Run.shock;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.regiochain.data.DataSet;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.engine.Simulation;
import org.regiochain.metamorphic.Run;
import org.regiochain.model.Instrument;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.PolicyAim;
import org.regiochain.model.PolicySetting;
import org.regiochain.model.Shock;
import org.regiochain.state.Economy;
import org.regiochain.state.Structure;
import org.regiochain.state.SupplyNetwork;

/** Limits of the supplier review and of the border's three frictions (oracle 16). */
class SupplierReviewTest {
  private static final DataSet TOY = Fixtures.shipped("toy-3");

  /** Everybody reviews every link every month, in an economy whose prices stay at one. */
  private static ModelParameters restless(Object... changes) {
    ModelParameters p =
        Fixtures.quiet(
            "population.firms", 600,
            "goods.overtimeFactor", 2,
            "prices.repriceProbability", 0,
            "review.reviewHazard", 1);
    return With.values(p, changes);
  }

  /** What a month of reviews did to the links. */
  private static final class Moves {
    private int all;
    private int home;
    private int across;
    private int homeToAcross;
    private int pending;
    private int pendingMonth = -1;

    static Moves of(Run run, int months) {
      Simulation simulation = run.start();
      Economy e = simulation.economy();
      int[] before = e.network.supplier.clone();
      for (int month = 0; month < months; month++) {
        simulation.step();
      }
      Moves moves = new Moves();
      moves.count(e, before);
      return moves;
    }

    private void count(Economy e, int[] before) {
      Structure st = e.structure;
      SupplyNetwork net = e.network;
      for (int c = 0; c < st.cellCount; c++) {
        int home = st.regionOfCell(c);
        for (int s = st.slotBase[c]; s < st.slotBase[c + 1]; s++) {
          if (net.pendingSupplier[s] >= 0) {
            pending++;
            pendingMonth = net.pendingMonth[s];
            assertThat(st.originOfNode(net.pendingSupplier[s])).isNotEqualTo(home);
          }
          for (int l = net.linkStart[s]; l < net.linkStart[s + 1]; l++) {
            if (net.supplier[l] != before[l]) {
              add(st.originOfNode(before[l]), st.originOfNode(net.supplier[l]), home, st);
            }
          }
        }
      }
    }

    private void add(int from, int to, int homeRegion, Structure st) {
      all++;
      if (to == homeRegion) {
        home++;
      } else if (to < st.regionCount) {
        across++;
        if (from == homeRegion) {
          homeToAcross++;
        }
      }
    }
  }

  @Test
  @DisplayName(
      "no noise and equal prices: everybody looks, nobody switches, at any processing cost")
  void equilibrium() {
    for (double flowCost : new double[] {0, 0.05, 0.5}) {
      Moves moves = Moves.of(Run.of(TOY, restless("review.flowCost", flowCost)), 6);
      assertThat(moves.all).isZero();
      assertThat(moves.pending).isZero();
    }
  }

  @Test
  @DisplayName("noise moves links to and fro: home, across and outside keep their links and orders")
  void originsInBalance() {
    ModelParameters p =
        restless(
            "population.firms", 3000,
            "goods.overtimeFactor", 1.25,
            "review.reviewHazard", 0.03,
            "review.searchNoise", 0.2);
    DataSet table = Fixtures.shipped("chuanyu-2020");
    int replications = 4;
    double[] change = new double[6];
    double moved = 0;
    for (int r = 0; r < replications; r++) {
      Simulation simulation = Run.of(table, p).replication(r).start();
      Economy e = simulation.economy();
      int[] suppliers = e.network.supplier.clone();
      double[] before = originShares(e);
      for (int month = 0; month < 60; month++) {
        simulation.step();
      }
      double[] after = originShares(e);
      for (int n = 0; n < change.length; n++) {
        change[n] += (after[n] - before[n]) / replications;
      }
      for (int l = 0; l < suppliers.length; l++) {
        moved += suppliers[l] == e.network.supplier[l] ? 0 : 1.0 / suppliers.length / replications;
      }
    }
    assertThat(moved).as("share of links that moved").isGreaterThan(0.4);
    assertThat(change[0]).as("home links").isCloseTo(0, within(0.005));
    assertThat(change[1]).as("links across").isCloseTo(0, within(0.003));
    assertThat(change[2]).as("outside links").isCloseTo(0, within(0.005));
    assertThat(change[3]).as("orders at home").isCloseTo(0, within(0.008));
    assertThat(change[4]).as("orders across").isCloseTo(0, within(0.004));
    assertThat(change[5]).as("orders outside").isCloseTo(0, within(0.008));
  }

  /** Shares of home, across and outside in the number of links, then in orders of the base year. */
  private static double[] originShares(Economy e) {
    Structure st = e.structure;
    SupplyNetwork net = e.network;
    double[] sums = new double[6];
    double links = net.linkCount();
    double orders = 0;
    for (int c = 0; c < st.cellCount; c++) {
      int slots = st.slotProduct[c].length;
      for (int s = st.slotBase[c]; s < st.slotBase[c + 1]; s++) {
        int buyer = st.firmStart[c] + (s - st.slotBase[c]) / slots;
        double need =
            st.slotCoefficient[c][(s - st.slotBase[c]) % slots] * e.firms.baseOutput[buyer];
        for (int l = net.linkStart[s]; l < net.linkStart[s + 1]; l++) {
          int o = net.origin[l];
          int kind = o == st.regionOfCell(c) ? 0 : o < st.regionCount ? 1 : 2;
          sums[kind] += 1 / links;
          sums[3 + kind] += net.share[l] * need;
          orders += net.share[l] * need;
        }
      }
    }
    for (int n = 3; n < sums.length; n++) {
      sums[n] /= orders;
    }
    return sums;
  }

  @Test
  @DisplayName("with noise they do")
  void noiseMoves() {
    assertThat(Moves.of(Run.of(TOY, restless("review.searchNoise", 0.2)), 1).all)
        .isGreaterThan(500);
  }

  @Test
  @DisplayName("hazard 0 freezes links, whatever prices do")
  void frozen() {
    ModelParameters lively =
        With.defaults(
            "population.firms", 300,
            "review.reviewHazard", 0,
            "review.forcedFillRate", 0,
            "review.searchNoise", 1,
            "noise.productivity", 0.1,
            "noise.turnover", 0,
            "turnover.distress", false);
    assertThat(Moves.of(Run.of(TOY, lively), 24).all).isZero();
    Shock stop = shock(Shock.Kind.PRODUCTION, "CMP", "N", 0, 20, -0.9);
    assertThat(Moves.of(Run.of(TOY, lively).shocks(stop), 8).all).isZero();
  }

  @Test
  @DisplayName("a supplier that fails for two months is reviewed even at hazard 0")
  void forced() {
    ModelParameters p = restless("review.reviewHazard", 0, "review.searchNoise", 0.05);
    Shock stop = shock(Shock.Kind.PRODUCTION, "CMP", "N", 0, 12, -0.9);
    assertThat(Moves.of(Run.of(TOY, p).shocks(stop), 1).all).isZero();
    assertThat(Moves.of(Run.of(TOY, p).shocks(stop), 3).all).isPositive();
    assertThat(Moves.of(Run.of(TOY, p), 3).all).isZero();
  }

  @Test
  @DisplayName("matching loss 1: no candidate comes from across the border")
  void matchingLoss() {
    ModelParameters p =
        restless(
            "review.searchNoise", 1, "review.certificationMonths", 0, "review.matchingLoss", 1);
    Moves none = Moves.of(Run.of(TOY, p), 3);
    assertThat(none.home).isGreaterThan(500);
    assertThat(none.across).isZero();
    assertThat(Moves.of(Run.of(TOY, With.value(p, "review.matchingLoss", 0.9)), 3).across)
        .isPositive();
  }

  @Test
  @DisplayName("matching multiplies the odds of a candidate across the border by 1/(1−b)")
  void matchingPolicy() {
    // One candidate, and noise so large that what it is worth hardly matters for the switch.
    ModelParameters p =
        restless(
            "population.firms", 4000,
            "review.candidates", 1,
            "review.searchNoise", 1000,
            "review.matchingLoss", 0.5,
            "review.certificationMonths", 0,
            "review.distanceCost", 0);
    Moves base = Moves.of(Run.of(TOY, p), 1);
    Moves matched = Moves.of(Run.of(TOY, p).policy(setting(Instrument.BORDER_MATCHING, 0, 1)), 1);
    double odds = (double) matched.across / matched.home / ((double) base.across / base.home);
    double error =
        Math.sqrt(1.0 / base.across + 1.0 / base.home + 1.0 / matched.across + 1.0 / matched.home);
    assertThat(Math.log(odds)).isCloseTo(Math.log(2), within(4 * error));
    assertThat(4 * error).isLessThan(0.3);
  }

  @Test
  @DisplayName("an uncertified supplier across the border waits; recognition shortens and ends it")
  void recognitionEndsWaiting() {
    ModelParameters p = restless("review.searchNoise", 0.2, "review.certificationMonths", 3);
    Moves waiting = Moves.of(Run.of(TOY, p), 1);
    assertThat(waiting.pending).isPositive();
    assertThat(waiting.pendingMonth).isEqualTo(3);
    Moves half = Moves.of(Run.of(TOY, p).policy(setting(Instrument.BORDER_RECOGNITION, 0, 0.5)), 1);
    assertThat(half.pending).isPositive();
    assertThat(half.pendingMonth).isEqualTo(2);
    Moves full = Moves.of(Run.of(TOY, p).policy(setting(Instrument.BORDER_RECOGNITION, 0, 1)), 1);
    assertThat(full.pending).isZero();
    assertThat(full.across).isGreaterThan(waiting.across);
  }

  @ParameterizedTest
  @CsvSource({"0.24, false", "0.26, true", "1, true"})
  @DisplayName("recognition is worth its share of the onboarding cost: 0.2 v against 0.05")
  void recognitionIsWorthItsCost(double v, boolean switches) {
    ModelParameters p =
        restless(
            "review.onboardingCost",
            0.2,
            "review.certificationMonths",
            0,
            "review.distanceCost",
            0,
            "review.switchThreshold",
            0.05);
    Moves moves = Moves.of(Run.of(TOY, p).policy(setting(Instrument.BORDER_RECOGNITION, 0, v)), 1);
    assertThat(moves.across > 0).isEqualTo(switches);
    assertThat(moves.all).isEqualTo(moves.across);
  }

  @ParameterizedTest
  @CsvSource({"0.29, false", "0.30, true", "1, true"})
  @DisplayName("processing is worth ln[(1+τ)/(1+τ(1−v))]: above 0.05 from v = 0.2927 on at τ = 0.2")
  void processingIsWorthItsCost(double v, boolean switches) {
    ModelParameters p =
        restless(
            "review.flowCost",
            0.2,
            "review.certificationMonths",
            0,
            "review.distanceCost",
            0,
            "review.switchThreshold",
            0.05);
    Moves moves = Moves.of(Run.of(TOY, p).policy(setting(Instrument.BORDER_PROCESSING, 0, v)), 1);
    assertThat(moves.across > 0).isEqualTo(switches);
    // Links that stood across the border gain as much as candidates do, and stay.
    assertThat(moves.homeToAcross).as("from home or from outside").isLessThanOrEqualTo(moves.all);
    assertThat(moves.all).isEqualTo(moves.across);
  }

  @ParameterizedTest
  @EnumSource(value = Instrument.class, mode = EnumSource.Mode.MATCH_ALL, names = "BORDER_.*")
  @DisplayName("each border instrument at its largest brings links across the border")
  void direction(Instrument instrument) {
    ModelParameters p =
        restless(
            "population.firms", 3000,
            "review.reviewHazard", 0.3,
            "review.searchNoise", 0.05,
            "review.onboardingCost", 0.1);
    int base = Moves.of(Run.of(TOY, p), 6).across;
    int with = Moves.of(Run.of(TOY, p).policy(setting(instrument, 0, instrument.max())), 6).across;
    assertThat(with).isGreaterThan(base);
  }

  @Test
  @DisplayName("meetings bring candidates, and so more switches; neither changes what is at rest")
  void meetings() {
    ModelParameters noisy = restless("review.searchNoise", 0.2);
    Moves without = Moves.of(Run.of(TOY, noisy), 1);
    Moves with = Moves.of(Run.of(TOY, noisy).policy(setting(Instrument.MATCHING_EVENTS, 0, 8)), 1);
    assertThat(with.all).isGreaterThan((int) (1.2 * without.all));
    Moves quiet =
        Moves.of(Run.of(TOY, restless()).policy(setting(Instrument.MATCHING_EVENTS, 0, 8)), 1);
    assertThat(quiet.all).isZero();
  }

  @Test
  @DisplayName(
      "a part of a candidate is one in that part of reviews, the same ones for a larger part")
  void partOfACandidate() {
    ModelParameters noisy = restless("review.searchNoise", 0.2, "review.certificationMonths", 0);
    int[] none = suppliersAfter(noisy, 0);
    int[] quarter = suppliersAfter(noisy, 0.25);
    int[] half = suppliersAfter(noisy, 0.5);
    int[] one = suppliersAfter(noisy, 1);
    int matters = 0;
    int met = 0;
    for (int l = 0; l < none.length; l++) {
      if (none[l] == one[l]) {
        assertThat(half[l]).isEqualTo(none[l]);
        assertThat(quarter[l]).isEqualTo(none[l]);
        continue;
      }
      matters++;
      met += half[l] == one[l] ? 1 : 0;
      assertThat(half[l]).isIn(none[l], one[l]);
      assertThat(quarter[l]).isIn(none[l], half[l]);
    }
    assertThat(matters).isGreaterThan(50);
    assertThat(met).isBetween((int) (0.3 * matters), (int) (0.7 * matters));
  }

  private static int[] suppliersAfter(ModelParameters p, double met) {
    Economy e = Run.of(TOY, p).policy(setting(Instrument.MATCHING_EVENTS, 0, met)).after(1);
    return e.network.supplier.clone();
  }

  @Test
  @DisplayName("buyers of a cluster's products move to its region, others do not notice")
  void cluster() {
    ModelParameters noisy = restless("review.searchNoise", 0.2);
    PolicyAim aim = new PolicyAim("C", List.of("CMP"), List.of());
    PolicySetting cluster =
        new PolicySetting(Instrument.CLUSTER_SEARCH, 0, Integer.MAX_VALUE, 5, 0, aim);
    Economy base = Run.of(TOY, noisy).after(1);
    Economy e = Run.of(TOY, noisy).policy(cluster).after(1);
    int[] gained = new int[e.structure.productCount];
    for (int c = 0; c < e.structure.cellCount; c++) {
      int slots = e.structure.slotProduct[c].length;
      for (int s = e.structure.slotBase[c]; s < e.structure.slotBase[c + 1]; s++) {
        int k = e.structure.slotProduct[c][(s - e.structure.slotBase[c]) % slots];
        for (int l = e.network.linkStart[s]; l < e.network.linkStart[s + 1]; l++) {
          gained[k] += e.network.origin[l] == 1 ? 1 : 0;
          gained[k] -= base.network.origin[l] == 1 ? 1 : 0;
        }
      }
    }
    for (int k = 0; k < gained.length; k++) {
      if (e.structure.products.get(k).id().equals("CMP")) {
        assertThat(gained[k]).isPositive();
      } else {
        assertThat(gained[k]).isZero();
      }
    }
  }
}
