package org.regiochain.data;

/**
 * Shares of places in each sector's activity, raked so that every place ends up with its GDP: Σ_k
 * w_kr VA_k = GDP_r and Σ_r w_kr = 1 (iterative proportional fitting). Shares that a source states
 * are kept. Where GDP cannot be met with them, the shares come as near as the bounds allow.
 */
final class PlaceShares {
  private static final int ROUNDS = 200;

  /** Most that one round may move a place's shares. */
  private static final double STEP = 4;

  private PlaceShares() {}

  /**
   * Rakes shares in place.
   *
   * @param share [sector][place], rows add up to 1
   * @param fixed which shares are sourced
   * @param valueAdded by sector
   * @param gdp by place, in the unit of value added, same total
   */
  static void rake(double[][] share, boolean[][] fixed, double[] valueAdded, double[] gdp) {
    for (int round = 0; round < ROUNDS; round++) {
      for (int r = 0; r < gdp.length; r++) {
        double held = 0;
        double free = 0;
        for (int k = 0; k < share.length; k++) {
          double activity = share[k][r] * Math.max(0, valueAdded[k]);
          held += fixed[k][r] ? activity : 0;
          free += fixed[k][r] ? 0 : activity;
        }
        double factor = free > 0 ? (gdp[r] - held) / free : 1;
        factor = Math.min(STEP, Math.max(1 / STEP, factor));
        for (int k = 0; k < share.length; k++) {
          share[k][r] *= fixed[k][r] ? 1 : factor;
        }
      }
      for (int k = 0; k < share.length; k++) {
        normalise(share[k], fixed[k]);
      }
    }
  }

  private static void normalise(double[] share, boolean[] fixed) {
    double held = 0;
    double free = 0;
    for (int r = 0; r < share.length; r++) {
      held += fixed[r] ? share[r] : 0;
      free += fixed[r] ? 0 : share[r];
    }
    for (int r = 0; r < share.length; r++) {
      if (!fixed[r] && free > 0) {
        share[r] *= (1 - held) / free;
      }
    }
  }
}
