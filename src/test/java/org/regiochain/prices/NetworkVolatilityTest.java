package org.regiochain.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.regiochain.data.Criticality;
import org.regiochain.data.DataSet;
import org.regiochain.data.RegionalTable;
import org.regiochain.data.Research;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.TableSketch;
import org.regiochain.economy.With;
import org.regiochain.model.ModelParameters;
import org.regiochain.numeric.Draws;
import org.regiochain.numeric.Leontief;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;

/**
 * Independent productivity shocks and the price level (oracle 20; Acemoglu, Carvalho, Ozdaglar and
 * Tahbaz-Salehi 2012).
 *
 * <p>n industries of one firm each pay a share α of their output as wages and 1−α for inputs with
 * weights W (rows add up to 1), without mark-up, tax or capital; consumers buy equal shares of all.
 * Linear in shocks ε to log productivity, d ln p = −α[I − (1−α)W]⁻¹ε, so that the log price level
 * moves by −v′ε with v′ = (α/n) 1′[I − (1−α)W]⁻¹ and has standard deviation σ‖v‖₂: real value added
 * at fixed wages moves by the opposite.
 */
class NetworkVolatilityTest {
  private static final double ALPHA = 1.0 / 3;
  private static final ModelParameters FLEXIBLE =
      Fixtures.oneFirmPerCell(
          "prices.repriceProbability", 1,
          "prices.markupAdjustment", 0,
          "prices.shareSensitivity", 0,
          "prices.originAdjustment", 0);

  /** Who buys from whom. */
  enum Network {
    /** Everybody buys from the neighbour. */
    RING {
      @Override
      double weight(int buyer, int seller, int n) {
        return seller == (buyer + 1) % n ? 1 : 0;
      }
    },
    /** Everybody buys the same from all. */
    COMPLETE {
      @Override
      double weight(int buyer, int seller, int n) {
        return 1.0 / n;
      }
    },
    /** Everybody, the first included, buys from the first. */
    STAR {
      @Override
      double weight(int buyer, int seller, int n) {
        return seller == 0 ? 1 : 0;
      }
    };

    abstract double weight(int buyer, int seller, int n);
  }

  @ParameterizedTest
  @CsvSource({
    "STAR, 10, 0.707107",
    "STAR, 100, 0.670820",
    "STAR, 1000, 0.667083",
    "RING, 10, 0.316228",
    "RING, 100, 0.1",
    "COMPLETE, 10, 0.316228",
    "COMPLETE, 100, 0.1"
  })
  @DisplayName("influence of each industry on the price level: ‖v‖ to 1e-6")
  void influence(Network network, int n, double published) {
    double[] v = influenceVector(network, n);
    assertThat(norm(v)).isCloseTo(published, within(1e-6));

    Economy e = PopulationBuilder.build(economy(network, n), FLEXIBLE, 1);
    // All industries but the first are alike, so the second stands for them when n is large.
    int different = n > 10 ? 2 : n;
    double[] found = new double[n];
    for (int i = 0; i < different; i++) {
      found[i] = response(e, i);
      assertThat(found[i]).as("industry %d", i).isCloseTo(v[i], within(1e-6 * v[i]));
    }
    Arrays.fill(found, different, n, found[different - 1]);
    assertThat(norm(found)).isCloseTo(published, within(1e-6));
  }

  @ParameterizedTest
  @EnumSource(Network.class)
  @DisplayName("Monte Carlo: the price level's standard deviation is ‖v‖σ within sampling error")
  void monteCarlo(Network network) {
    int n = 10;
    int draws = 4000;
    double sigma = 0.005;
    ModelParameters shocked =
        With.values(FLEXIBLE, "noise.productivity", sigma, "noise.productivityPersistence", 0);
    // One real firm in each industry: noise shrinks with the number of firms in a row.
    ModelParameters single = With.values(FLEXIBLE, "population.realFirms", 1);
    Economy e = PopulationBuilder.build(economy(network, n), single, 1);
    PricePhases phases = new PricePhases(e, FLEXIBLE, new Draws(9, 0));
    double sum = 0;
    double squares = 0;
    for (int draw = 0; draw < draws; draw++) {
      phases.drawProductivity(shocked.noise());
      phases.months(50);
      double level = StrictMath.log(e.markets.consumptionPrice[0]);
      sum += level;
      squares += level * level;
    }
    double mean = sum / draws;
    double deviation = Math.sqrt(squares / draws - mean * mean);
    double expected = sigma * norm(influenceVector(network, n));
    // A normal sample's standard deviation has relative standard error 1/√(2n); four of them.
    assertThat(deviation / expected).isCloseTo(1, within(4 / Math.sqrt(2.0 * draws)));
    assertThat(Math.abs(mean)).isLessThan(4 * expected / Math.sqrt(draws) + sigma * sigma);
  }

  /** v′ = (α/n) 1′[I − (1−α)W]⁻¹, from the transposed system. */
  private static double[] influenceVector(Network network, int n) {
    double[][] transposed = new double[n][n];
    double[] share = new double[n];
    for (int i = 0; i < n; i++) {
      share[i] = ALPHA / n;
      for (int j = 0; j < n; j++) {
        transposed[j][i] = (1 - ALPHA) * network.weight(i, j, n);
      }
    }
    return Leontief.solve(transposed, share);
  }

  /** Fall of the log price level for a rise of one industry's log productivity. */
  private static double response(Economy opening, int industry) {
    double h = 1e-4;
    double[] level = new double[2];
    for (int side = 0; side < 2; side++) {
      Economy e = opening.copy();
      e.firms.productivityLog[industry] = side == 0 ? h : -h;
      new PricePhases(e, FLEXIBLE, new Draws(1, 0)).months(45);
      level[side] = StrictMath.log(e.markets.consumptionPrice[0]);
    }
    return (level[1] - level[0]) / (2 * h);
  }

  private static double norm(double[] v) {
    return Math.sqrt(Arrays.stream(v).map(x -> x * x).sum());
  }

  /** The table whose cost shares are α for labour and (1−α)W for inputs. */
  private static DataSet economy(Network network, int n) {
    double[][] used = new double[n][n];
    double[] consumption = new double[n];
    for (int i = 0; i < n; i++) {
      consumption[i] = 1e9 / n;
      for (int j = 0; j < n; j++) {
        used[j][i] = (1 - ALPHA) * network.weight(i, j, n);
      }
    }
    double[] output = Leontief.solve(used, consumption);
    double[] flows = new double[n * n];
    double[] finals = new double[n * 3];
    double[] pay = new double[n];
    for (int j = 0; j < n; j++) {
      finals[j * 3] = consumption[j];
      pay[j] = ALPHA * output[j];
      for (int i = 0; i < n; i++) {
        flows[j * n + i] = used[j][i] * output[i];
      }
    }
    RegionalTable table =
        new RegionalTable(
            TableSketch.regions(1, false, false),
            TableSketch.goods(n),
            flows,
            finals,
            new double[0],
            pay,
            new double[n],
            new double[n],
            new double[n],
            output);
    return new DataSet(
        Path.of("in-memory"),
        table,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        new Criticality(Map.of()),
        List.of(),
        Research.NONE,
        List.of(),
        Map.of());
  }
}
