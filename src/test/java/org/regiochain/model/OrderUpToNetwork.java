package org.regiochain.model;

/**
 * The daily network model of Henriet et al. (2012) and Inoue and Todo (2019) in matrices, planned
 * on the orders of the day before: one firm a row, rows sell to columns, every input critical.
 *
 * <p>Orders A x* + (n A d − S)/τ keep n days of inputs; output min(x*, (1−δ) x⁰, min S/A); what is
 * short is rationed, either in proportion to orders (Henriet et al.) or the smallest order relative
 * to normal first (Inoue and Todo). It shares no code with the model.
 */
final class OrderUpToNetwork {
  private final double[][] flows;
  private final double[] finalUse;
  private final double lambda;
  private final double stockDays;
  private final double adjustmentDays;
  private final boolean smallestFirst;
  private final int n;
  final double[] normal;
  final double[][] stock;
  final double[] finished;
  final double[] demand;
  final double[] expected;
  final double[] output;

  OrderUpToNetwork(
      double[][] flows,
      double[] finalUse,
      double lambda,
      double stockDays,
      double adjustmentDays,
      boolean smallestFirst) {
    this.flows = flows;
    this.finalUse = finalUse;
    this.lambda = lambda;
    this.stockDays = stockDays;
    this.adjustmentDays = adjustmentDays;
    this.smallestFirst = smallestFirst;
    n = finalUse.length;
    normal = finalUse.clone();
    stock = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        normal[i] += flows[i][j];
        stock[i][j] = stockDays * flows[i][j];
      }
    }
    finished = new double[n];
    demand = normal.clone();
    expected = normal.clone();
    output = new double[n];
  }

  /** What industry j needs of i for a unit of output. */
  double coefficient(int i, int j) {
    return flows[i][j] / normal[j];
  }

  /** One day in which firms lose the given shares of capacity. */
  void day(double[] damage) {
    double[][] order = new double[n][n];
    for (int j = 0; j < n; j++) {
      expected[j] = (1 - lambda) * expected[j] + lambda * demand[j];
      double plan = Math.max(0, expected[j] - finished[j] / adjustmentDays);
      output[j] = Math.min(plan, (1 - damage[j]) * normal[j]);
      for (int i = 0; i < n; i++) {
        double gap = stockDays * coefficient(i, j) * expected[j] - stock[i][j];
        order[i][j] = Math.max(0, coefficient(i, j) * plan + gap / adjustmentDays);
        if (flows[i][j] > 0) {
          output[j] = Math.min(output[j], stock[i][j] / coefficient(i, j));
        }
      }
    }
    for (int i = 0; i < n; i++) {
      demand[i] = finalUse[i];
      for (int j = 0; j < n; j++) {
        demand[i] += order[i][j];
      }
      double available = finished[i] + output[i];
      double sold = Math.min(available, demand[i]);
      double level = smallestFirst ? level(i, order[i], sold) : 0;
      for (int j = 0; j < n; j++) {
        double received =
            smallestFirst
                ? Math.min(order[i][j], level * flows[i][j])
                : demand[i] > 0 ? order[i][j] * sold / demand[i] : 0;
        stock[i][j] += received - coefficient(i, j) * output[j];
      }
      finished[i] = available - sold;
    }
  }

  /** The multiple of normal purchases up to which orders can be met: found by bisection. */
  private double level(int i, double[] orders, double available) {
    double low = 0;
    double high = 1;
    for (int j = 0; j < n; j++) {
      high = Math.max(high, flows[i][j] > 0 ? orders[j] / flows[i][j] : 0);
    }
    for (int step = 0; step < 200; step++) {
      double middle = 0.5 * (low + high);
      double used = Math.min(1, middle) * finalUse[i];
      for (int j = 0; j < n; j++) {
        used += Math.min(orders[j], middle * flows[i][j]);
      }
      if (used < available) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
