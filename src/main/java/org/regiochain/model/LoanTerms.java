package org.regiochain.model;

/**
 * What a bank asks for a loan and when it refuses (economics: finance).
 *
 * <p>Rate r = [r_f + c + PD·(1−γ)·LGD]/(1−PD); refused above the cap r̄, so the highest default
 * probability is PD* = (r̄ − r_f − c)/(r̄ + (1−γ)·LGD). Limits: PD = 0 gives r_f + c; LGD = 0 gives
 * PD* = (r̄ − r_f − c)/r̄; a full guarantee does the same.
 *
 * @param base r_f + c, 1/year
 * @param cap r̄, 1/year
 */
public record LoanTerms(double base, double cap) {
  /** Terms without any policy. */
  public static LoanTerms of(FinanceParameters p) {
    return new LoanTerms(p.riskFreeRate() + p.intermediationCost(), p.rateCap());
  }

  /**
   * The rate that pays the bank for the risk, 1/year.
   *
   * @param pd default probability a year
   * @param lgd loss given default, share
   * @param cover guaranteed share γ
   */
  public double rate(double pd, double lgd, double cover) {
    double cost = base + pd * (1 - cover) * lgd;
    if (cost == 0) {
      return 0;
    }
    return pd < 1 ? cost / (1 - pd) : Double.POSITIVE_INFINITY;
  }

  /** The highest default probability at which the bank lends; negative if it never does. */
  public double cutoff(double lgd, double cover) {
    return (cap - base) / (cap + (1 - cover) * lgd);
  }

  /** Λ(score): the default probability that a score stands for. */
  public static double probability(double score) {
    return 1 / (1 + StrictMath.exp(-score));
  }
}
