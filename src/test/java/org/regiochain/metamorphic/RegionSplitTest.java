package org.regiochain.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.regiochain.metamorphic.Run.shock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.catalog.Label;
import org.regiochain.data.Criticality.Need;
import org.regiochain.data.DataSet;
import org.regiochain.data.Region;
import org.regiochain.data.Region.Role;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.TableSketch;
import org.regiochain.economy.With;
import org.regiochain.engine.Simulation;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.Shock;

/**
 * A border that costs nothing changes nothing: one region, or its two identical halves.
 *
 * <p>Every rule of the model is homogeneous of degree one in quantities, so with one row a cell,
 * mean draws and trade that is itself split in halves, both halves live half the life of the whole.
 * Only the order of sums differs: the tolerance is rounding, 1e-10. With many rows the networks of
 * whole and halves are drawn anew, and agreement is one of distribution.
 */
class RegionSplitTest {
  private static final int PRODUCTS = 3;
  private static final int MONTHS = 36;

  private static ModelParameters frictionless(Object... changes) {
    ModelParameters p =
        With.defaults(
            "review.matchingLoss", 0,
            "review.onboardingCost", 0,
            "review.certificationMonths", 0,
            "review.flowCost", 0,
            "labour.migrationBorderCost", 0,
            "review.distanceCost", 0);
    return With.values(p, changes);
  }

  private static final ModelParameters MEAN =
      Fixtures.meanDraws(
          frictionless(
              "population.firms", 1,
              "review.reviewHazard", 0,
              "review.forcedFillRate", 0));

  private static final Shock[] SHOCKS = {
    shock(Shock.Kind.OUTSIDE_DEMAND, Shock.ALL, "X", 6, 20, 0.2),
    shock(Shock.Kind.PRODUCTION, "P0", Shock.ALL, 40, 6, -0.5),
    shock(Shock.Kind.OUTSIDE_SUPPLY, "P1", "X", 80, 8, -0.6),
    shock(Shock.Kind.CAPITAL_REQUIREMENT, Shock.ALL, Shock.ALL, 60, 40, 1)
  };

  /**
   * The whole or its parts.
   *
   * @param atHome whether industries buy in their own part only, or everywhere alike
   */
  private static DataSet economy(int parts, boolean atHome) {
    List<Region> regions = new ArrayList<>();
    for (int z = 0; z < parts; z++) {
      regions.add(new Region("A" + z, new Label("A" + z, "A" + z), Role.INSIDE));
    }
    regions.add(new Region("X", new Label("X", "X"), Role.WORLD));
    TableSketch table = new TableSketch(regions, TableSketch.goods(PRODUCTS));
    table.need("*", "*", Need.CRITICAL);
    for (int z = 0; z < parts; z++) {
      for (int k = 0; k < PRODUCTS; k++) {
        for (int j = 0; j < PRODUCTS; j++) {
          double flow = 1.2e7 * (1 + (k + 2 * j) % 3) / parts;
          for (int o = 0; o < parts; o++) {
            double fromHere = atHome ? (o == z ? flow : 0) : flow / parts;
            // One origin for each input, so that links do not depend on a draw.
            table.flow((k + j) % 3 == 2 ? parts : o, k, z, j, (k + j) % 3 == 2 ? flow : fromHere);
          }
        }
        for (int o = 0; o < parts; o++) {
          table.use(o, k, z, 8e7 * (1 + k) / parts / parts);
        }
        table.use(parts, k, z, 1e7 / parts).sell(z, k, parts, 2e7 / parts);
      }
    }
    return table.data();
  }

  @Test
  @DisplayName("industries linked at home, final users buying everywhere: aggregates to 1e-10")
  void linkedHalves() {
    assertSameAggregates(MEAN, true);
  }

  @Test
  @DisplayName("everybody buying everywhere through pools: aggregates to 1e-10")
  void pooledHalves() {
    // No input reaches a cost share of one, so none is linked.
    assertSameAggregates(With.values(MEAN, "population.linkThreshold", 1), false);
  }

  @Test
  @DisplayName("many firms and drawn links: aggregates within the spread between networks")
  void drawnNetworks() {
    double[] whole = outputOverSeeds(1);
    double[] halves = outputOverSeeds(2);
    double difference = mean(whole) - mean(halves);
    double error = Math.sqrt((variance(whole) + variance(halves)) / whole.length);
    assertThat(Math.abs(difference)).isLessThan(4 * error);
    assertThat(4 * error).as("a narrow interval").isLessThan(0.02 * mean(whole));
  }

  private static double[] outputOverSeeds(int parts) {
    // With few rows halves, whose largest firms are smaller, do lose less to a shock.
    ModelParameters p = frictionless("population.firms", 480);
    double[] output = new double[16];
    for (int seed = 0; seed < output.length; seed++) {
      Simulation run = Run.of(economy(parts, false), p).shocks(SHOCKS).seed(seed).start();
      for (int month = 0; month < MONTHS; month++) {
        run.step();
        output[seed] += Arrays.stream(run.economy().flows.produced).sum();
      }
    }
    return output;
  }

  private static void assertSameAggregates(ModelParameters p, boolean atHome) {
    Simulation whole = Run.of(economy(1, atHome), p).shocks(SHOCKS).start();
    Simulation halves = Run.of(economy(2, atHome), p).shocks(SHOCKS).start();
    double lowest = Double.POSITIVE_INFINITY;
    double highest = 0;
    double leastGranted = 1;
    for (int month = 0; month < MONTHS; month++) {
      whole.step();
      halves.step();
      double[] one = aggregates(whole);
      double[] two = aggregates(halves);
      for (int i = 0; i < one.length; i++) {
        assertThat(two[i])
            .as("month %d, aggregate %d", month, i)
            .isCloseTo(one[i], within(1e-10 * Math.abs(one[i])));
      }
      lowest = Math.min(lowest, one[0]);
      highest = Math.max(highest, one[0]);
      leastGranted = Math.min(leastGranted, one[one.length - 1] / one[one.length - 2]);
    }
    assertThat(lowest).as("the shocks bite").isLessThan(0.98 * highest);
    assertThat(leastGranted).as("credit is short").isLessThan(0.9);
  }

  /** Gross product, then output, employment and capital by product, prices, wages and money. */
  private static double[] aggregates(Simulation run) {
    double[] sums = new double[1 + 3 * PRODUCTS + 8];
    var e = run.economy();
    int regions = e.structure.regionCount;
    for (int z = 0; z < regions; z++) {
      sums[0] += e.accounts.gdp[z][0];
      for (int k = 0; k < PRODUCTS; k++) {
        int c = e.structure.cell(z, k);
        sums[1 + 3 * k] += e.flows.produced[c];
        sums[2 + 3 * k] += e.firms.staff[c];
        sums[3 + 3 * k] += e.firms.capital[c];
      }
      int at = 1 + 3 * PRODUCTS;
      sums[at] += e.markets.consumptionPrice[z] / regions;
      sums[at + 1] += e.households.wage[z] / regions;
      sums[at + 2] += e.households.deposits[z];
    }
    int at = sums.length - 5;
    sums[at] = Arrays.stream(e.banks.loans).sum();
    sums[at + 1] = Arrays.stream(e.banks.equity).sum();
    sums[at + 2] = Arrays.stream(e.firms.deposits).sum();
    sums[at + 3] = Arrays.stream(e.credit.asked).sum();
    sums[at + 4] = Arrays.stream(e.credit.granted).sum();
    return sums;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
  }
}
