package org.regiochain.state;

import java.util.Arrays;

/**
 * Guarantors: for each region a guarantee fund for loans, then for each region a credit enhancer
 * for bonds. Stocks in yuan, flows in yuan a month. Capital = deposits + subrogated claims.
 */
public final class GuarantorTable {
  /** Months over which the compensation rate is taken. */
  public static final int YEAR = Structure.MONTHS;

  private final int regions;
  public final int count;
  public final double[] deposits;

  /** Claims on failed firms taken over with a payment. */
  public final double[] subrogated;

  /** Capital that its government has paid in; what is above goes back. */
  public final double[] target;

  public final double[] paidOut;

  /** What would be paid if all covered debtors failed. */
  public final double[] outstanding;

  /** The part for micro, small and farm firms. */
  public final double[] outstandingSmall;

  public final double[] issued;
  public final double[] released;
  public final double[] claims;
  public final double[] reguaranteed;
  public final double[] fees;
  public final double[] recovered;
  public final double[] writtenOff;
  public final double[] injected;
  public final double[] interest;

  /** The part of fees that governments pay. */
  public final double[] feeSubsidy;

  /** Share of requests for which there was room this month. */
  public final double[] grantedShare;

  /** Claims paid and guarantees ended, claims included, in each of the last twelve months. */
  public final double[][] yearClaims;

  public final double[][] yearEnded;

  public GuarantorTable(int regions) {
    this.regions = regions;
    count = 2 * regions;
    deposits = new double[count];
    subrogated = new double[count];
    target = new double[count];
    paidOut = new double[count];
    outstanding = new double[count];
    outstandingSmall = new double[count];
    issued = new double[count];
    released = new double[count];
    claims = new double[count];
    reguaranteed = new double[count];
    fees = new double[count];
    recovered = new double[count];
    writtenOff = new double[count];
    injected = new double[count];
    interest = new double[count];
    feeSubsidy = new double[count];
    grantedShare = new double[count];
    Arrays.fill(grantedShare, 1);
    yearClaims = new double[count][YEAR];
    yearEnded = new double[count][YEAR];
  }

  /** The region's guarantee fund. */
  public int loans(int region) {
    return region;
  }

  /** The region's credit enhancer. */
  public int bonds(int region) {
    return regions + region;
  }

  /** The region a guarantor works in. */
  public int region(int guarantor) {
    return guarantor % regions;
  }

  public double capital(int guarantor) {
    return deposits[guarantor] + subrogated[guarantor];
  }

  /** Forgets the flows of the last month; stocks stay. */
  public void startMonth() {
    for (double[] flow :
        new double[][] {
          issued,
          released,
          claims,
          reguaranteed,
          fees,
          recovered,
          writtenOff,
          injected,
          interest,
          paidOut,
          feeSubsidy
        }) {
      Arrays.fill(flow, 0);
    }
  }

  public GuarantorTable copy() {
    GuarantorTable copy = new GuarantorTable(regions);
    double[][] from = arrays();
    double[][] to = copy.arrays();
    for (int n = 0; n < from.length; n++) {
      System.arraycopy(from[n], 0, to[n], 0, from[n].length);
    }
    return copy;
  }

  private double[][] arrays() {
    double[][] single = {
      deposits,
      subrogated,
      outstanding,
      outstandingSmall,
      issued,
      released,
      claims,
      reguaranteed,
      fees,
      recovered,
      writtenOff,
      injected,
      interest,
      paidOut,
      target,
      feeSubsidy,
      grantedShare
    };
    double[][] all = Arrays.copyOf(single, single.length + 2 * count);
    for (int g = 0; g < count; g++) {
      all[single.length + g] = yearClaims[g];
      all[single.length + count + g] = yearEnded[g];
    }
    return all;
  }
}
