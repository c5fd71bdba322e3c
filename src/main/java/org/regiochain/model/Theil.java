package org.regiochain.model;

/**
 * Theil's inequality of income over people, split between and within groups.
 *
 * <p>T = Σ_r (y_r/Y) ln[(y_r/Y)/(n_r/N)] = between groups + within groups. Limit: 0 when income a
 * head is the same everywhere.
 *
 * @param total between + within
 */
public record Theil(double total, double between, double within) {

  /**
   * Measures inequality.
   *
   * @param income of each place; places without income add nothing
   * @param people of each place
   * @param group of each place, from 0 to {@code groups} − 1
   */
  public static Theil of(double[] income, double[] people, int[] group, int groups) {
    double[] groupIncome = new double[groups];
    double[] groupPeople = new double[groups];
    double allIncome = 0;
    double allPeople = 0;
    for (int r = 0; r < income.length; r++) {
      groupIncome[group[r]] += income[r];
      groupPeople[group[r]] += people[r];
      allIncome += income[r];
      allPeople += people[r];
    }
    double between = 0;
    for (int g = 0; g < groups; g++) {
      between += term(groupIncome[g], allIncome, groupPeople[g], allPeople);
    }
    double within = 0;
    for (int r = 0; r < income.length; r++) {
      int g = group[r];
      if (groupIncome[g] > 0) {
        within +=
            groupIncome[g] / allIncome * term(income[r], groupIncome[g], people[r], groupPeople[g]);
      }
    }
    return new Theil(between + within, between, within);
  }

  private static double term(double income, double allIncome, double people, double allPeople) {
    if (!(income > 0) || !(people > 0)) {
      return 0;
    }
    double share = income / allIncome;
    return share * StrictMath.log(share / (people / allPeople));
  }
}
