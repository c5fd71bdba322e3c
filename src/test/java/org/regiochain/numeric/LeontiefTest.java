package org.regiochain.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.linear.SingularMatrixException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LeontiefTest {
  private static final long KEY = new Draws(4, 0).key(Stream.named("test.leontief"));

  @Test
  @DisplayName("the two-sector example of Miller and Blair")
  void millerAndBlair() {
    double[][] a = {{150.0 / 1000, 500.0 / 2000}, {200.0 / 1000, 100.0 / 2000}};
    double[][] inverse = Leontief.inverse(a);
    double[][] expected = {{1.25413, .33003}, {.26403, 1.12211}};
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        assertThat(inverse[i][j]).isCloseTo(expected[i][j], within(5e-6));
      }
    }
    double[] x = Leontief.solve(a, new double[] {600, 1500});
    assertThat(x[0]).isCloseTo(1247.525, within(5e-4));
    assertThat(x[1]).isCloseTo(1841.584, within(5e-4));
  }

  @Test
  @DisplayName("solution and inverse are the power series I + A + A² + …")
  void powerSeries() {
    for (int n : new int[] {1, 2, 5, 30, 80}) {
      double[][] a = new double[n][n];
      double[] f = new double[n];
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
          a[i][j] = Draws.uniform(KEY, i * 1000L + j, n);
          sum += a[i][j];
        }
        for (int i = 0; i < n; i++) {
          // Inputs take 30 to 80 % of output, so the series shrinks by at least a fifth a round.
          a[i][j] *= (0.3 + 0.5 * Draws.uniform(KEY, j, -n)) / sum;
        }
        f[j] = Draws.uniform(KEY, j, -2L * n - 1);
      }
      double[] series = new double[n];
      double[] round = f.clone();
      for (int k = 0; k < 300; k++) {
        for (int i = 0; i < n; i++) {
          series[i] += round[i];
        }
        round = times(a, round);
      }
      double[] solved = Leontief.solve(a, f);
      double[] inverted = times(Leontief.inverse(a), f);
      for (int i = 0; i < n; i++) {
        assertThat(solved[i]).isCloseTo(series[i], within(1e-12 * series[i]));
        assertThat(inverted[i]).isCloseTo(series[i], within(1e-12 * series[i]));
      }
    }
  }

  @Test
  @DisplayName("an economy that uses up all it makes has no solution, and says so")
  void unproductive() {
    assertThatThrownBy(() -> Leontief.solve(new double[][] {{1}}, new double[] {1}))
        .isInstanceOf(SingularMatrixException.class);
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      for (int j = 0; j < vector.length; j++) {
        product[i] += matrix[i][j] * vector[j];
      }
    }
    return product;
  }
}
