package org.regiochain.model;

import org.regiochain.state.SectorAccounts;

/** Accounting identities, checked in every run. */
public final class Identity {
  /** Largest residual allowed, relative to the flows compared. */
  public static final double TOLERANCE = 1e-9;

  private Identity() {}

  /**
   * Notes the residual of an identity and stops the run if it is too large.
   *
   * @param scale sum of the absolute flows compared
   * @throws IdentityException naming the identity, the month and where
   */
  static void require(
      SectorAccounts accounts,
      String identity,
      Period period,
      String where,
      double residual,
      double scale) {
    // Numbers below the normal ones have too few digits to compare.
    boolean comparable = scale >= Double.MIN_NORMAL;
    double relative = comparable ? Math.abs(residual) / scale : Math.abs(residual);
    if (!(relative <= TOLERANCE)) {
      throw new IdentityException(identity, period, where, residual, relative);
    }
    accounts.largestResidual = Math.max(accounts.largestResidual, relative);
  }
}
