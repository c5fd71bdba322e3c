package org.regiochain.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.model.InnovationPhases;
import org.regiochain.model.KnowledgeReach;
import org.regiochain.model.LicenceMarket;
import org.regiochain.model.ModelParameters;
import org.regiochain.numeric.Draws;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;
import org.regiochain.state.KnowledgeTable;
import org.regiochain.state.Structure;

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

  @Test
  @DisplayName("what laboratories of a place give together arrives as if each gave by its weights")
  void together() {
    ModelParameters p = With.defaults("population.firms", 300);
    Economy e = PopulationBuilder.build(Fixtures.shipped("chuanyu-2020"), p, 2);
    Structure st = e.structure;
    KnowledgeTable k = e.knowledge;
    KnowledgeReach reach = new KnowledgeReach(p.innovation(), st);
    LicenceMarket market = new LicenceMarket(st, reach, k);
    market.open(k);
    double border = 0.4;
    int labs = k.labField.length;
    double[] given = new double[labs];
    double[] home = new double[k.licenceFlow.length];
    double[] abroad = new double[home.length];
    double[] plainHome = new double[home.length];
    double[] plainAbroad = new double[home.length];
    for (int lab = 0; lab < labs; lab++) {
      given[lab] = lab % 3 == 0 ? 0 : 1 + lab;
      double sum = 0;
      for (int at = 0; at < home.length; at++) {
        double weight = weight(k, st, reach, lab, at, border);
        // Half of a weight further lies within it; places without weight are never picked.
        double middle = sum + weight / 2;
        if (weight > 1e-9 * market.total(k, lab, border)) {
          assertThat(market.pick(k, lab, border, middle)).isEqualTo(at);
        }
        sum += weight;
        boolean same =
            st.regionOfLocation[k.labLocation[lab]] == st.regionOfLocation[at / st.productCount];
        (same ? plainHome : plainAbroad)[at] += given[lab] * weight;
      }
      assertThat(market.total(k, lab, border)).isCloseTo(sum, within(1e-12 * sum));
    }
    market.share(k, given, border, home, abroad);
    for (int at = 0; at < home.length; at++) {
      assertThat(home[at]).isCloseTo(plainHome[at], within(1e-12 * plainHome[at]));
      assertThat(abroad[at]).isCloseTo(plainAbroad[at], within(1e-12 * plainAbroad[at]));
    }
    assertThat(Arrays.stream(abroad).sum()).isPositive();
  }

  /** G·B·T·Σα·sales, T as the fields of a laboratory weigh it. */
  private static double weight(
      KnowledgeTable k, Structure st, KnowledgeReach reach, int lab, int at, double border) {
    double alike = 0;
    for (int field = 0; field < st.productCount; field++) {
      alike += k.labField[lab][field] * reach.similarity(at % st.productCount, field);
    }
    return reach.between(k.labLocation[lab], at / st.productCount, border)
        * alike
        * k.uptakeSum[at];
  }
}
