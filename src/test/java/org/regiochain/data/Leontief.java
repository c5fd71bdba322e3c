package org.regiochain.data;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** The Leontief inverse by plain linear algebra, to judge tables by. */
final class Leontief {
  private Leontief() {}

  /** (I − A)⁻¹ with A = flows / output of the user. */
  static RealMatrix inverse(double[][] flows, double[] output) {
    int n = output.length;
    RealMatrix a = new Array2DRowRealMatrix(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a.setEntry(i, j, flows[i][j] / output[j]);
      }
    }
    return new LUDecomposition(MatrixUtils.createRealIdentityMatrix(n).subtract(a))
        .getSolver()
        .getInverse();
  }

  /** Flows between the industries of inside regions, in order of region and product. */
  static double[][] flows(RegionalTable table) {
    int k = table.productCount();
    int n = table.insideCount() * k;
    double[][] flows = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        flows[i][j] = table.intermediate(i / k, i % k, j / k, j % k);
      }
    }
    return flows;
  }

  /** Gross output in the same order. */
  static double[] output(RegionalTable table) {
    int k = table.productCount();
    double[] output = new double[table.insideCount() * k];
    for (int i = 0; i < output.length; i++) {
      output[i] = table.grossOutput(i / k, i % k);
    }
    return output;
  }
}
