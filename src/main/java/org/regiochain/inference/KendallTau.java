package org.regiochain.inference;

/** Agreement of two rankings. */
public final class KendallTau {
  private KendallTau() {}

  /**
   * τ_b = (concordant − discordant)/√(pairs untied in the first × pairs untied in the second): 1
   * for the same order, −1 for the reverse; 0 if either ties everything, as no order is told.
   *
   * @throws IllegalArgumentException if lengths differ, are zero, or a value is not finite
   */
  public static double of(double[] first, double[] second) {
    Sample.requirePaired(first, second);
    long agreement = 0;
    long untiedFirst = 0;
    long untiedSecond = 0;
    for (int i = 0; i < first.length; i++) {
      for (int j = 0; j < i; j++) {
        int a = (int) Math.signum(first[i] - first[j]);
        int b = (int) Math.signum(second[i] - second[j]);
        agreement += (long) a * b;
        untiedFirst += Math.abs(a);
        untiedSecond += Math.abs(b);
      }
    }
    if (untiedFirst == 0 || untiedSecond == 0) {
      return 0;
    }
    return agreement / Math.sqrt((double) untiedFirst * untiedSecond);
  }
}
