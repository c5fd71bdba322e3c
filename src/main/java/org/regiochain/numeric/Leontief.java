package org.regiochain.numeric;

import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** The Leontief system x = A x + f. */
public final class Leontief {
  private Leontief() {}

  /**
   * Solves (I − A) x = f.
   *
   * @param a technical coefficients, rows are suppliers, columns users
   * @param f final demand
   * @throws org.apache.commons.math3.linear.SingularMatrixException if the economy is not
   *     productive
   */
  public static double[] solve(double[][] a, double[] f) {
    return new LUDecomposition(identityMinus(a))
        .getSolver()
        .solve(MatrixUtils.createRealVector(f))
        .toArray();
  }

  /** The inverse (I − A)⁻¹. */
  public static double[][] inverse(double[][] a) {
    return new LUDecomposition(identityMinus(a)).getSolver().getInverse().getData();
  }

  private static RealMatrix identityMinus(double[][] a) {
    RealMatrix m = MatrixUtils.createRealIdentityMatrix(a.length);
    return m.subtract(MatrixUtils.createRealMatrix(a));
  }
}
