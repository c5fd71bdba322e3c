package org.regiochain.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.model.Innovation;
import org.regiochain.model.InnovationPhases;
import org.regiochain.model.ModelParameters;
import org.regiochain.numeric.Draws;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;

/** With fixed inputs patents are a Poisson process of rate Λ, and R^β of it (oracle 9). */
class PatentsTest {
  private static final int MONTHS = 480;

  /** Two-sided probability 1e-6. */
  private static final double STANDARD_ERRORS = 4.9;

  /** Nothing but research moves arrivals. */
  private static final ModelParameters P =
      With.defaults("population.firms", 400, "innovation.spilloverElasticity", 0);

  private record Counted(double patents, double expected, double dispersion) {}

  /** Patents of all firms, what was expected, and the variance of a month's over its mean. */
  private static Counted run(double effort) {
    Economy e = PopulationBuilder.build(Fixtures.shipped("toy-3"), P, 3);
    InnovationPhases phases = new InnovationPhases(e, P, new Draws(3, 0));
    double expected = 0;
    double sum = 0;
    double squares = 0;
    for (int month = 0; month < MONTHS; month++) {
      phases.month(month, i -> effort);
      double granted = Arrays.stream(e.knowledge.granted).sum();
      expected += Arrays.stream(e.knowledge.expected).sum() / 12;
      sum += granted;
      squares += granted * granted;
    }
    double mean = sum / MONTHS;
    return new Counted(sum, expected, (squares / MONTHS - mean * mean) / mean);
  }

  @Test
  @DisplayName("counts over all firms are Poisson with mean ΣΛt; doubled research gives 2^β")
  void poisson() {
    Economy e = PopulationBuilder.build(Fixtures.shipped("toy-3"), P, 3);
    double yearly = 0;
    for (int i = 0; i < e.firms.count; i++) {
      double bonus = e.knowledge.baseFacilityBonus[e.firms.location[i]];
      yearly += Innovation.arrivals(P.innovation(), e.knowledge.baseResearch[i], bonus);
    }
    Counted usual = run(1);
    Counted doubled = run(2);
    assertThat(usual.expected()).isCloseTo(yearly * MONTHS / 12, within(1e-9 * usual.expected()));
    double factor = StrictMath.pow(2, P.innovation().researchElasticity());
    assertThat(doubled.expected())
        .isCloseTo(factor * usual.expected(), within(1e-9 * doubled.expected()));
    for (Counted counted : List.of(usual, doubled)) {
      double error = STANDARD_ERRORS * Math.sqrt(counted.expected());
      assertThat(counted.patents()).isCloseTo(counted.expected(), within(error));
      assertThat(error).as("a narrow interval").isLessThan(0.1 * counted.expected());
      // The variance of an estimated dispersion is 2/months.
      assertThat(counted.dispersion())
          .isCloseTo(1, within(STANDARD_ERRORS * Math.sqrt(2.0 / MONTHS)));
    }
  }
}
