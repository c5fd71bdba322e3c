package org.regiochain.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.model.InnovationPhases;
import org.regiochain.model.ModelParameters;
import org.regiochain.numeric.Draws;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;
import org.regiochain.state.KnowledgeTable;

/** What becomes of the patents of laboratories. */
class LicencesTest {
  private static final int MONTHS = 360;

  /** Two-sided probability 1e-6. */
  private static final double STANDARD_ERRORS = 4.9;

  private record Taken(double licences, double across, double expected, double gained) {}

  private static Taken run(ModelParameters p) {
    Economy e = PopulationBuilder.build(Fixtures.shipped("toy-3"), p, 2);
    KnowledgeTable k = e.knowledge;
    InnovationPhases phases = new InnovationPhases(e, p, new Draws(2, 0));
    double usual = Arrays.stream(k.usualLicences).sum();
    double licences = 0;
    double across = 0;
    for (int month = 0; month < MONTHS; month++) {
      phases.month(month, i -> 1);
      double taken = Arrays.stream(k.licences).sum();
      assertThat(taken).isCloseTo(Arrays.stream(k.labLicensed).sum(), within(1e-12 * (1 + taken)));
      licences += taken;
      across += Arrays.stream(k.licencesAcross).sum();
    }
    double gained = Arrays.stream(e.firms.innovationGain).map(Math::abs).max().orElseThrow();
    return new Taken(licences, across, usual * MONTHS, gained);
  }

  @Test
  @DisplayName("by draws as many licences are taken as at means, each once, as many across borders")
  void draws() {
    ModelParameters drawn = With.defaults("population.firms", 300);
    Taken means = run(With.values(drawn, "noise.innovation", false));
    assertThat(means.licences()).isCloseTo(means.expected(), within(1e-9 * means.expected()));
    assertThat(means.gained()).as("at rest nobody gains").isLessThan(1e-12);
    Taken draws = run(drawn);
    double error = STANDARD_ERRORS * Math.sqrt(means.licences());
    assertThat(draws.licences()).isCloseTo(means.licences(), within(error));
    assertThat(draws.across())
        .isCloseTo(means.across(), within(STANDARD_ERRORS * Math.sqrt(means.across())));
    assertThat(error).as("a narrow interval").isLessThan(0.3 * means.licences());
    assertThat(draws.gained()).isGreaterThan(0.01);
  }

  @Test
  @DisplayName(
      "a border that knowledge does not cross keeps licences at home, and keeps all of them")
  void border() {
    ModelParameters open = With.defaults("population.firms", 300, "innovation.borderFactor", 1);
    Taken free = run(open);
    Taken closed = run(With.values(open, "innovation.borderFactor", 0));
    assertThat(closed.across()).isZero();
    assertThat(free.across()).isPositive();
    assertThat(closed.expected()).isCloseTo(free.expected(), within(0.02 * free.expected()));
  }

  @Test
  @DisplayName("where technologies have nothing in common, licences stay in a laboratory's fields")
  void fields() {
    ModelParameters p =
        With.defaults(
            "population.firms", 300, "innovation.similarity", 0, "noise.innovation", false);
    Economy e = PopulationBuilder.build(Fixtures.shipped("toy-3"), p, 2);
    KnowledgeTable k = e.knowledge;
    new InnovationPhases(e, p, new Draws(2, 0)).month(0, i -> 1);
    boolean elsewhere = false;
    for (int c = 0; c < e.structure.cellCount; c++) {
      int product = e.structure.productOfCell(c);
      if (Arrays.stream(k.labField).allMatch(fields -> fields[product] == 0)) {
        assertThat(k.licences[c]).as(e.structure.cellName(c)).isZero();
        elsewhere = true;
      }
    }
    assertThat(elsewhere).as("products that no laboratory studies").isTrue();
    assertThat(Arrays.stream(k.licences).sum()).isPositive();
  }
}
