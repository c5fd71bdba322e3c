package org.regiochain.model;

import org.regiochain.state.FirmTable;
import org.regiochain.state.Structure;

/**
 * How risky a firm looks and is.
 *
 * <p>Perceived: score = b₀ + s·leverage − b₂·coverage + o·opacity·(1−signal), PD = Λ(score), with
 * coverage = earnings over interest at the base rate, between 0 and 10. True: losses larger than
 * the equity arrive at the yearly rate ν·exp(−(1 − leverage)/m), as losses with an exponential law
 * of mean m of assets would; smaller ones are part of the depreciation of the accounts. What is
 * left of the assets at ruin is leverage − m of them, so LGD = 1 − (1−κ)·collateral·(leverage −
 * m)/loans, with κ the cost of enforcement.
 *
 * <p>b₀ and ν are fitted to one base default rate; information moves what is perceived, never what
 * is true. Source: score of the CATS code (ABCredit.jl); ruin in the manner of Cramér and Lundberg.
 */
public final class CreditScore {
  private static final double MOST_COVERAGE = 10;

  private final FinanceParameters p;

  public CreditScore(FinanceParameters p) {
    this.p = p;
  }

  /**
   * A firm's score without the intercept and without a bank's error.
   *
   * @param signal share of its opacity that information lifts
   */
  public double score(FirmTable f, int i, double signal) {
    return p.scoreSlope() * leverage(f, i)
        - p.coverageWeight() * coverage(f, i)
        + p.opacityPenalty() * f.opacity[i] * (1 - signal);
  }

  /** Earnings over interest at the base rate, between 0 and 10. */
  public double coverage(FirmTable f, int i) {
    double interest = (p.riskFreeRate() + p.intermediationCost()) / Structure.MONTHS * f.loans[i];
    if (interest <= 0) {
      return MOST_COVERAGE;
    }
    return Math.min(MOST_COVERAGE, Math.max(0, f.earnings[i] / interest));
  }

  /** Debt over assets; 0 without debt. */
  public static double leverage(FirmTable f, int i) {
    return f.assets[i] > 0 ? f.debt[i] / f.assets[i] : f.debt[i] > 0 ? 1 : 0;
  }

  /** True rate of ruin a year at a leverage, over ν. */
  public double ruin(double leverage) {
    return StrictMath.exp((Math.min(1, leverage) - 1) / p.lossScale());
  }

  /** Share of the assets left at ruin. */
  public double left(double leverage) {
    return Math.min(1, Math.max(0, leverage - p.lossScale()));
  }

  /**
   * Expected loss given default, share of the loan.
   *
   * @param collateral what the assets would fetch piece by piece, yuan
   * @param exposure loans and bonds, yuan
   * @param cost share of proceeds that enforcement takes
   */
  public double lossGivenDefault(double collateral, double leverage, double exposure, double cost) {
    if (!(exposure > 0)) {
      return 0;
    }
    return Math.max(0, 1 - (1 - cost) * collateral * left(leverage) / exposure);
  }
}
