package org.regiochain.result;

import java.math.BigInteger;

/**
 * The shortest decimal that rounds to a double, by the Schubfach algorithm (R. Giulietti, "The
 * Schubfach way to render doubles", 2020), which JDK 19 adopted for {@code Double.toString}. JDK 17
 * prints some doubles with a digit too many, so files written through it would differ between Java
 * versions; these do not.
 *
 * @param digits significant digits; may end in zeros
 * @param exponent power of ten that multiplies them
 */
record ShortestDecimal(long digits, int exponent) {
  private static final int PRECISION = 53;
  private static final int MIN_EXPONENT = -1074;
  private static final long MIN_NORMAL_MANTISSA = 1L << (PRECISION - 1);
  private static final long MASK_63 = (1L << 63) - 1;
  private static final int MIN_K = -324;
  private static final int MAX_K = 292;

  /** 126-bit approximations from above of 10^(-k), as pairs of 63 bits, made when first needed. */
  private static final long[][] POWERS = new long[MAX_K - MIN_K + 1][];

  /** Of a finite double greater than zero. */
  static ShortestDecimal of(double x) {
    long bits = Double.doubleToRawLongBits(x);
    long fraction = bits & (MIN_NORMAL_MANTISSA - 1);
    int biased = (int) (bits >>> (PRECISION - 1)) & 0x7FF;
    if (biased == 0) {
      // A subnormal with few bits needs one more digit to have two candidates to choose from.
      return fraction < 3
          ? nearest(MIN_EXPONENT, 10 * fraction, -1)
          : nearest(MIN_EXPONENT, fraction, 0);
    }
    return nearest(MIN_EXPONENT - 1 + biased, MIN_NORMAL_MANTISSA | fraction, 0);
  }

  /** The shortest decimal in the rounding interval of c 2^q; {@code shift} corrects the result. */
  private static ShortestDecimal nearest(int q, long c, int shift) {
    int odd = (int) c & 1;
    long middle = c << 2;
    long upper = middle + 2;
    boolean regular = c != MIN_NORMAL_MANTISSA || q == MIN_EXPONENT;
    long lower = regular ? middle - 2 : middle - 1;
    int k = regular ? floorLog10Pow2(q) : floorLog10ThreeQuartersPow2(q);
    int h = q + floorLog2Pow10(-k) + 2;
    long[] g = power(k);
    long v = scaled(g, middle << h);
    long vLower = scaled(g, lower << h) + odd;
    long vUpper = scaled(g, upper << h) - odd;
    long s = v >> 2;
    if (s >= 100) {
      long below = s / 10 * 10;
      long above = below + 10;
      boolean belowFits = vLower <= below << 2;
      boolean aboveFits = above << 2 <= vUpper;
      if (belowFits != aboveFits) {
        return new ShortestDecimal(belowFits ? below : above, k);
      }
    }
    long t = s + 1;
    boolean sFits = vLower <= s << 2;
    boolean tFits = t << 2 <= vUpper;
    if (sFits != tFits) {
      return new ShortestDecimal(sFits ? s : t, k + shift);
    }
    long side = v - ((s + t) << 1);
    boolean down = side < 0 || (side == 0 && (s & 1) == 0);
    return new ShortestDecimal(down ? s : t, k + shift);
  }

  /** The product of g and c rounded to odd, as the paper's "rop". */
  private static long scaled(long[] g, long c) {
    long x1 = Math.multiplyHigh(g[1], c);
    long y0 = g[0] * c;
    long y1 = Math.multiplyHigh(g[0], c);
    long z = (y0 >>> 1) + x1;
    long w = y1 + (z >>> 63);
    return w | ((z & MASK_63) + MASK_63) >>> 63;
  }

  private static long[] power(int k) {
    long[] pair = POWERS[k - MIN_K];
    if (pair == null) {
      // Two threads may both compute it; they store the same numbers.
      pair = computePower(-k);
      POWERS[k - MIN_K] = pair;
    }
    return pair;
  }

  private static long[] computePower(int exponent) {
    BigInteger ten = BigInteger.TEN.pow(Math.abs(exponent));
    BigInteger g;
    if (exponent >= 0) {
      int excess = ten.bitLength() - 126;
      g = excess > 0 ? ten.shiftRight(excess) : ten.shiftLeft(-excess);
    } else {
      int bits = ten.bitLength() + 126;
      g = BigInteger.ONE.shiftLeft(bits).divide(ten);
      g = g.shiftRight(g.bitLength() - 126);
    }
    g = g.add(BigInteger.ONE);
    return new long[] {g.shiftRight(63).longValueExact(), g.longValue() & MASK_63};
  }

  private static int floorLog10Pow2(int e) {
    return (int) (e * 661_971_961_083L >> 41);
  }

  private static int floorLog10ThreeQuartersPow2(int e) {
    return (int) (e * 661_971_961_083L - 274_743_187_321L >> 41);
  }

  private static int floorLog2Pow10(int e) {
    return (int) (e * 913_124_641_741L >> 38);
  }
}
