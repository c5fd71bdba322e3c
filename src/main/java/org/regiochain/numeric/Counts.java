package org.regiochain.numeric;

/** Numbers of events by inversion: one uniform draw, one count. */
public final class Counts {
  /**
   * Above this mean the normal approximation is off by less than a tenth of a standard error within
   * two standard errors of the mean.
   */
  private static final double LARGE = 50;

  /** Up to this many multiplications of P(0) are off by less than 1e-13. */
  private static final long FEW = 512;

  private Counts() {}

  /**
   * Binomial count: how many of n meet with an event of probability p.
   *
   * @param u uniform on (0,1)
   */
  public static long binomial(double u, long n, double p) {
    if (n <= 0 || p <= 0) {
      return 0;
    }
    if (p >= 1) {
      return n;
    }
    if (p > 0.5) {
      // Counts those that are spared: P(0) could be too small for a number.
      return n - binomial(1 - u, n, 1 - p);
    }
    double mean = n * p;
    // P(0) ≥ 1 − np, so most draws need no power.
    if (u < 1 - mean) {
      return 0;
    }
    if (mean > LARGE) {
      return Math.min(n, rounded(mean, mean * (1 - p), u));
    }
    double term = n <= FEW ? power(1 - p, n) : StrictMath.exp(n * StrictMath.log1p(-p));
    double sum = term;
    long k = 0;
    while (u > sum && k < n && term > 0) {
      term *= (n - k) / (k + 1.0) * (p / (1 - p));
      k++;
      sum += term;
    }
    return k;
  }

  /**
   * Poisson count of a mean.
   *
   * @param u uniform on (0,1)
   */
  public static long poisson(double u, double mean) {
    // P(0) ≥ 1 − mean, so most draws need no power.
    if (!(mean > 0) || u < 1 - mean) {
      return 0;
    }
    if (mean > LARGE) {
      return rounded(mean, mean, u);
    }
    double term = StrictMath.exp(-mean);
    double sum = term;
    long k = 0;
    while (u > sum && term > 0) {
      k++;
      term *= mean / k;
      sum += term;
    }
    return k;
  }

  /** xⁿ by squaring, a third of the time of a logarithm; errors grow with n. */
  private static double power(double x, long n) {
    double power = 1;
    double square = x;
    for (long rest = n; rest > 0; rest >>= 1) {
      power *= (rest & 1) == 1 ? square : 1;
      square *= square;
    }
    return power;
  }

  private static long rounded(double mean, double variance, double u) {
    return Math.max(0, (long) Math.rint(mean + Math.sqrt(variance) * Normal.inverse(u)));
  }
}
