package org.regiochain.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.regiochain.data.DataSet;
import org.regiochain.economy.Fixtures;
import org.regiochain.metamorphic.Run;
import org.regiochain.metamorphic.State;
import org.regiochain.model.Identity;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.PolicySetting;
import org.regiochain.model.Shock;
import org.regiochain.state.Economy;
import org.regiochain.state.SupplyNetwork;

/**
 * Every identity in every month, whatever the parameters (oracle 18): a run stops by itself when
 * one fails, so it is enough to get to the end. Then nothing is missing a number, no stock is
 * negative and the shares of every slot still add up.
 */
class AccountsHoldTest {
  private static final int MONTHS = 24;

  /** Has corridors, several places a region and five products in three regions. */
  private static final DataSet TOY = Fixtures.shipped("toy-3");

  /** The same with a service that grows. */
  private static final DataSet FLIGHTS = Fixtures.flights();

  private static final List<String> NEVER_NEGATIVE =
      List.of(
          "firms.outputStock",
          "firms.capital",
          "firms.staff",
          "firms.deposits",
          "firms.loans",
          "firms.orders",
          "firms.expectedOrders",
          "firms.plan",
          "firms.poolShare",
          "firms.productivity",
          "firms.price",
          "firms.markup",
          "firms.producedUnits",
          "firms.soldUnits",
          "network.stock",
          "network.order",
          "markets.demand",
          "markets.backlog",
          "markets.outsideBacklog",
          "markets.valueShare",
          "markets.unitShare",
          "markets.poolFill",
          "markets.listPrice",
          "households.labourForce",
          "households.population",
          "households.employed",
          "households.wage",
          "skills.people",
          "skills.trainees",
          "adoption.adopters",
          "adoption.mature");

  @Test
  @DisplayName("300 random parameter sets, economies, shocks and policies")
  void some() {
    for (long set = 0; set < 300; set++) {
      check(set);
    }
  }

  @Test
  @Tag("slow")
  @DisplayName("10,000 random parameter sets, economies, shocks and policies")
  void many() {
    for (long set = 0; set < 10_000; set++) {
      check(set);
    }
  }

  private static void check(long set) {
    RandomSets random = new RandomSets(set);
    ModelParameters p = random.parameters();
    DataSet data = set % 10 == 0 ? TOY : set % 10 == 5 ? FLIGHTS : inhabited(set);
    Shock[] shocks = random.shocks(data, MONTHS);
    PolicySetting[] policy = random.policy(data, MONTHS);
    Economy e;
    try {
      e = Run.of(data, p).shocks(shocks).policy(policy).seed(set).after(MONTHS);
    } catch (RuntimeException failed) {
      fail("set " + set + ": " + failed.getMessage() + "\n" + p, failed);
      return;
    }
    assertThat(e.accounts.largestResidual).isLessThanOrEqualTo(Identity.TOLERANCE);
    Map<String, double[]> state = State.of(e).arrays();
    state.forEach(
        (name, values) -> {
          for (double value : values) {
            if (!Double.isFinite(value)) {
              fail("set " + set + ": " + name + " holds " + value + "\n" + p);
            }
          }
        });
    for (String name : NEVER_NEGATIVE) {
      for (double value : state.get(name)) {
        if (value < 0) {
          fail("set " + set + ": " + name + " holds " + value + "\n" + p);
        }
      }
    }
    assertSharesAddUp(e.network, set);
  }

  /** A random economy whose regions all produce something. */
  private static DataSet inhabited(long seed) {
    for (long attempt = seed; ; attempt += 1_000_003) {
      DataSet data = Fixtures.random(attempt);
      if (IntStream.range(0, data.table().insideCount()).allMatch(z -> produces(data, z))) {
        return data;
      }
    }
  }

  private static boolean produces(DataSet data, int region) {
    return IntStream.range(0, data.table().productCount())
        .anyMatch(k -> data.table().grossOutput(region, k) > 0);
  }

  private static void assertSharesAddUp(SupplyNetwork net, long set) {
    for (int s = 0; s < net.slotCount(); s++) {
      double sum = net.poolShare[s];
      for (int l = net.linkStart[s]; l < net.linkStart[s + 1]; l++) {
        sum += net.share[l];
      }
      if (Math.abs(sum - 1) > 1e-12) {
        fail("set " + set + ": shares of slot " + s + " add up to " + sum);
      }
    }
  }
}
