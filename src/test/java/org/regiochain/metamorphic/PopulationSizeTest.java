package org.regiochain.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regiochain.metamorphic.Run.shock;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.data.DataSet;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.engine.Simulation;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.Shock;

/** How many rows stand for the firms is a matter of grain, not of outcome. */
class PopulationSizeTest {
  private static final int REPLICATIONS = 24;
  private static final int MONTHS = 24;
  private static final DataSet TOY = Fixtures.shipped("toy-3");

  @Test
  @DisplayName("twice the rows keep average output, prices and unemployment within the interval")
  void doubled() {
    double[][] some = outcomes(200);
    double[][] twice = outcomes(400);
    String[] names = {"output", "consumption prices", "employment"};
    for (int i = 0; i < names.length; i++) {
      double difference = mean(some[i]) - mean(twice[i]);
      double error = Math.sqrt((variance(some[i]) + variance(twice[i])) / REPLICATIONS);
      assertThat(Math.abs(difference)).as(names[i]).isLessThan(4 * error);
      assertThat(error).as("%s: error", names[i]).isPositive().isLessThan(5e-3 * mean(some[i]));
    }
  }

  /** Sums over the run, by outcome and replication; each has a population of its own. */
  private static double[][] outcomes(int rows) {
    ModelParameters p = With.defaults("population.firms", rows);
    double[][] outcomes = new double[3][REPLICATIONS];
    for (int r = 0; r < REPLICATIONS; r++) {
      Simulation run =
          Run.of(TOY, p)
              .seed(1000 + r)
              .shocks(shock(Shock.Kind.PRODUCTION, "CMP", "N", 12, 6, -0.3))
              .start();
      for (int month = 0; month < MONTHS; month++) {
        run.step();
        outcomes[0][r] += Arrays.stream(run.economy().flows.produced).sum();
        outcomes[1][r] += Arrays.stream(run.economy().markets.consumptionPrice).sum();
        outcomes[2][r] += Arrays.stream(run.economy().households.employed).sum();
      }
    }
    return outcomes;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
  }
}
