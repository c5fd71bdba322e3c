package org.regiochain.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.model.Theil;
import org.regiochain.numeric.Draws;
import org.regiochain.numeric.Stream;

/** The Theil index and its split (oracle 17). */
class TheilTest {
  private static final long KEY = new Draws(5, 0).key(Stream.named("test.theil"));

  @Test
  @DisplayName("equal income a head: no inequality, whatever the sizes of places and groups")
  void equalIncome() {
    double[] people = {10, 200, 3000, 40, 5};
    double[] income = Arrays.stream(people).map(n -> 7 * n).toArray();
    Theil theil = Theil.of(income, people, new int[] {0, 1, 1, 2, 0}, 3);
    assertThat(theil.total()).isCloseTo(0, within(1e-15));
    assertThat(theil.between()).isCloseTo(0, within(1e-15));
    assertThat(theil.within()).isCloseTo(0, within(1e-15));
  }

  @Test
  @DisplayName("between and within groups add up to the whole for 200 random countries")
  void addsUp() {
    for (int round = 0; round < 200; round++) {
      int places = 2 + round % 60;
      int groups = 1 + round % 5;
      double[] income = new double[places];
      double[] people = new double[places];
      int[] group = new int[places];
      double allIncome = 0;
      double allPeople = 0;
      for (int r = 0; r < places; r++) {
        income[r] = StrictMath.exp(3 * Draws.normal(KEY, r, 3L * round));
        people[r] = StrictMath.exp(2 * Draws.normal(KEY, r, 3L * round + 1));
        group[r] = (int) (groups * Draws.uniform(KEY, r, 3L * round + 2));
        allIncome += income[r];
        allPeople += people[r];
      }
      double whole = 0;
      for (int r = 0; r < places; r++) {
        double share = income[r] / allIncome;
        whole += share * StrictMath.log(share / (people[r] / allPeople));
      }
      Theil theil = Theil.of(income, people, group, groups);
      double tolerance = 1e-12 * (1 + whole);
      assertThat(theil.total()).isCloseTo(whole, within(tolerance));
      assertThat(theil.between() + theil.within()).isCloseTo(whole, within(tolerance));
      assertThat(theil.between()).isGreaterThan(-1e-15);
      assertThat(theil.within()).isGreaterThan(-1e-15);
    }
  }

  @Test
  @DisplayName("one owner of everything: the logarithm of people over owners")
  void oneOwner() {
    Theil theil = Theil.of(new double[] {5, 0, 0}, new double[] {1, 4, 5}, new int[] {0, 0, 1}, 2);
    assertThat(theil.total()).isCloseTo(Math.log(10), within(1e-15));
    assertThat(theil.between()).isCloseTo(Math.log(2), within(1e-15));
    assertThat(theil.within()).isCloseTo(Math.log(5), within(1e-15));
  }

  @Test
  @DisplayName("inequality between groups only, and within groups only")
  void extremes() {
    double[] people = {1, 1, 1, 1};
    Theil between = Theil.of(new double[] {1, 1, 3, 3}, people, new int[] {0, 0, 1, 1}, 2);
    assertThat(between.within()).isCloseTo(0, within(1e-15));
    assertThat(between.total())
        .isCloseTo(0.25 * Math.log(0.5) + 0.75 * Math.log(1.5), within(1e-15));
    Theil inside = Theil.of(new double[] {1, 3, 1, 3}, people, new int[] {0, 0, 1, 1}, 2);
    assertThat(inside.between()).isCloseTo(0, within(1e-15));
    assertThat(inside.total()).isCloseTo(between.total(), within(1e-15));
  }

  @Test
  @DisplayName("doubling all incomes or all people changes nothing")
  void scaleFree() {
    double[] income = {3, 8, 1, 9};
    double[] people = {2, 3, 4, 1};
    int[] group = {0, 1, 1, 0};
    Theil base = Theil.of(income, people, group, 2);
    double[] twice = Arrays.stream(income).map(y -> 2 * y).toArray();
    double[] many = Arrays.stream(people).map(n -> 1024 * n).toArray();
    assertThat(Theil.of(twice, many, group, 2).total()).isCloseTo(base.total(), within(1e-15));
  }
}
