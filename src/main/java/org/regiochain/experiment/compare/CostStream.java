package org.regiochain.experiment.compare;

import org.regiochain.engine.OutcomeRun;
import org.regiochain.scenario.CostMeasure;
import org.regiochain.state.Structure;

/**
 * What a run cost the public purse against the run without it, present values in yuan.
 *
 * <p>With d_m = (1+ρ)^(−m/12) at the end of month m = 1 … M and Δ the difference between the runs:
 * gross = Σ d_m Δoutlay_m over all classes, tax forgone and capital paid in included; risk-adjusted
 * = gross − d_M ΔS_M, with S the claims of governments on guarantors, funds and banks, so that of
 * capital only the loss and the interest count; net = −Σ d_m Δb_m − d_M ΔS_M, with b the primary
 * balance, so that what governments take in because of the policy counts too.
 *
 * @param gross Σ d_m Δoutlay_m
 * @param net what is left after induced receipts
 * @param riskAdjusted gross less claims left at the end
 */
record CostStream(double gross, double net, double riskAdjusted) {

  /**
   * Takes the difference of two runs.
   *
   * @param ratePerYear discount rate ρ
   */
  static CostStream of(OutcomeRun run, OutcomeRun base, double ratePerYear) {
    int months = run.primaryBalance().length;
    double gross = 0;
    double balance = 0;
    double discount = 1;
    for (int m = 0; m < months; m++) {
      discount = discount(m + 1, ratePerYear);
      for (int c = 0; c < run.outlay().length; c++) {
        gross += discount * (run.outlay()[c][m] - base.outlay()[c][m]);
      }
      balance += discount * (run.primaryBalance()[m] - base.primaryBalance()[m]);
    }
    double stakes = discount * (run.publicStakes()[months - 1] - base.publicStakes()[months - 1]);
    return new CostStream(gross, -balance - stakes, gross - stakes);
  }

  /** Value today of a yuan at the end of a month, counted from 1. */
  static double discount(int month, double ratePerYear) {
    return StrictMath.pow(1 + ratePerYear, -(double) month / Structure.MONTHS);
  }

  double by(CostMeasure measure) {
    return switch (measure) {
      case GROSS -> gross;
      case NET -> net;
      case RISK_ADJUSTED -> riskAdjusted;
    };
  }
}
