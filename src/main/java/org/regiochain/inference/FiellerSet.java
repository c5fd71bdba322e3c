package org.regiochain.inference;

/**
 * The values that a ratio of means may have, by Fieller (1954): all θ for which mean(y) − θ·mean(x)
 * is within Student's t of zero. If mean(x) may be zero the set is unbounded: everything outside an
 * interval, or every number.
 *
 * @param kind shape of the set
 * @param limits the interval, or for {@link Kind#OUTSIDE} the gap
 */
public record FiellerSet(Kind kind, Interval limits) {

  /** Shape of the set. */
  public enum Kind {
    /** All between the limits. */
    BOUNDED,
    /** All but what lies between the limits. */
    OUTSIDE,
    /** Every number. */
    EVERYTHING
  }

  private static final FiellerSet ALL = new FiellerSet(Kind.EVERYTHING, Interval.EVERYTHING);

  /**
   * Solves aθ² − 2bθ + c ≤ 0.
   *
   * @param y numerator by replication
   * @param x denominator, paired
   */
  static FiellerSet of(double[] y, double[] x, double confidence) {
    int n = y.length;
    if (n == 1) {
      return ALL;
    }
    double t = Sample.studentT(confidence, n - 1);
    double factor = t * t / n;
    double meanY = Sample.mean(y);
    double meanX = Sample.mean(x);
    double a = meanX * meanX - factor * Sample.variance(x);
    double b = meanX * meanY - factor * Sample.covariance(x, y);
    double c = meanY * meanY - factor * Sample.variance(y);
    // The estimate solves the inequality, so rounding alone can make it negative when a > 0.
    double root = Math.sqrt(Math.max(0, b * b - a * c));
    if (a > 0) {
      return new FiellerSet(Kind.BOUNDED, new Interval((b - root) / a, (b + root) / a));
    }
    if (a == 0 || b * b <= a * c) {
      return ALL;
    }
    return new FiellerSet(Kind.OUTSIDE, new Interval((b + root) / a, (b - root) / a));
  }

  public boolean contains(double ratio) {
    return switch (kind) {
      case BOUNDED -> limits.contains(ratio);
      case OUTSIDE -> ratio <= limits.lower() || ratio >= limits.upper();
      case EVERYTHING -> true;
    };
  }

  /** The smallest interval that holds the set. */
  public Interval hull() {
    return kind == Kind.BOUNDED ? limits : Interval.EVERYTHING;
  }
}
