package org.regiochain.model;

import java.util.Locale;

/** An accounting identity failed; the run that holds it is worthless. */
public final class IdentityException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IdentityException(
      String identity, Period period, String where, double residual, double relative) {
    super(
        String.format(
            Locale.ROOT,
            "accounting identity failed: %s, month %d week %d, %s: residual %.6g (relative %.3g)",
            identity,
            period.month() + 1,
            period.week() + 1,
            where,
            residual,
            relative));
  }
}
