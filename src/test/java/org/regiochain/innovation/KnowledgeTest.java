package org.regiochain.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.data.DataSet;
import org.regiochain.data.Research;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.engine.Simulation;
import org.regiochain.metamorphic.Run;
import org.regiochain.metamorphic.State;
import org.regiochain.model.Indicator;
import org.regiochain.model.InnovationPhases;
import org.regiochain.model.Instrument;
import org.regiochain.model.KnowledgeReach;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.PolicyAim;
import org.regiochain.model.PolicySetting;
import org.regiochain.model.Readings;
import org.regiochain.numeric.Draws;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;
import org.regiochain.state.Structure;

/** Knowledge, what reaches others, and what research does in the long run (oracle 11). */
class KnowledgeTest {
  private static final DataSet TOY = Fixtures.shipped("toy-3");

  /** Large firms, so that no step is cut, that learn from nobody. */
  private static final ModelParameters ALONE =
      Fixtures.quiet(
          "population.firms", 15,
          "population.realFirms", 15,
          "innovation.largestStep", 1,
          "innovation.spilloverWeight", 0);

  private static final Research KNOWN = TOY.research();

  private static final DataSet FIRMS_ONLY =
      with(new Research(KNOWN.intensity(), KNOWN.skilledShare(), KNOWN.regions(), List.of()));

  private static DataSet with(Research research) {
    return new DataSet(
        TOY.folder(),
        TOY.table(),
        TOY.locations(),
        TOY.zones(),
        TOY.corridors(),
        TOY.chains(),
        TOY.chainFirms(),
        TOY.locationWeights(),
        TOY.criticality(),
        TOY.bankClasses(),
        research,
        TOY.targets(),
        TOY.inputHashes());
  }

  /** After some years in which all firms do the same multiple of the base year's research. */
  private static Economy after(ModelParameters p, int months, double effort) {
    Economy e = PopulationBuilder.build(FIRMS_ONLY, p, 1);
    InnovationPhases phases = new InnovationPhases(e, p, new Draws(1, 0));
    for (int month = 0; month < months; month++) {
      phases.month(month, i -> effort);
    }
    return e;
  }

  @Test
  @DisplayName("constant research R keeps up R/δ; without research half is gone after ln 2/δ")
  void depreciation() {
    double rate = ALONE.innovation().depreciation();
    Economy doubled = after(ALONE, 3000, 2);
    double halfLife = StrictMath.log(2) / rate;
    Economy idle = after(ALONE, (int) Math.rint(12 * halfLife), 0);
    for (int i = 0; i < doubled.firms.count; i++) {
      double base = doubled.knowledge.baseResearch[i] / rate;
      assertThat(doubled.knowledge.knowledge[i]).isCloseTo(2 * base, within(1e-9 * base));
      // Monthly steps and a whole number of months.
      assertThat(idle.knowledge.knowledge[i]).isCloseTo(base / 2, within(0.01 * base));
    }
  }

  @Test
  @DisplayName("doubling research for ever raises productivity and quality by 9% in the long run")
  void longRunGain() {
    Economy doubled = after(ALONE, 3000, 2);
    int found = 0;
    for (int i = 0; i < doubled.firms.count; i++) {
      if (doubled.knowledge.baseResearch[i] > 0) {
        found++;
        double lead = (1 + doubled.knowledge.qualityOfLead) * doubled.firms.innovationGain[i];
        assertThat(StrictMath.exp(lead)).isCloseTo(1.09, within(1e-9));
      }
    }
    assertThat(found).isPositive();
  }

  @Test
  @DisplayName("imitators catch up with part of the lead of the others of their cell, not beyond")
  void imitation() {
    ModelParameters p = With.values(ALONE, "population.firms", 60, "population.realFirms", 60);
    Economy e = PopulationBuilder.build(TOY, p, 1);
    InnovationPhases phases = new InnovationPhases(e, p, new Draws(1, 0));
    for (int month = 0; month < 600; month++) {
      phases.month(month, i -> i % 2 == 0 ? 2 : 1);
    }
    int followers = 0;
    for (int c = 0; c < e.structure.cellCount; c++) {
      for (int i = e.structure.firmStart[c]; i < e.structure.firmStart[c + 1]; i++) {
        double lead = e.firms.innovationGain[i];
        if (i % 2 == 1 && e.knowledge.referenceLead[c] > 1e-6) {
          followers++;
          assertThat(lead).isBetween(1e-6, e.knowledge.referenceLead[c]);
        }
      }
    }
    assertThat(followers).isPositive();
  }

  private static double[] collect(ModelParameters p, Structure st, double[] stock, double border) {
    double[] pool = new double[stock.length];
    double[] borders = new double[st.productCount];
    Arrays.fill(borders, border);
    new KnowledgeReach(p.innovation(), st)
        .collect(stock, new double[st.productCount], borders, pool, new double[stock.length]);
    return pool;
  }

  @Test
  @DisplayName("what reaches others is linear in what is known")
  void linear() {
    Structure st = PopulationBuilder.build(TOY, ALONE, 1).structure;
    SplittableRandom random = new SplittableRandom(5);
    double[] one = random.doubles((long) st.locationCount * st.productCount).toArray();
    double[] other = random.doubles(one.length).toArray();
    double[] both = new double[one.length];
    for (int n = 0; n < one.length; n++) {
      both[n] = 3 * one[n] + other[n];
    }
    double[] ofOne = collect(ALONE, st, one, 0.7);
    double[] ofOther = collect(ALONE, st, other, 0.7);
    double[] ofBoth = collect(ALONE, st, both, 0.7);
    for (int n = 0; n < both.length; n++) {
      assertThat(ofBoth[n]).isCloseTo(3 * ofOne[n] + ofOther[n], within(1e-12 * ofBoth[n]));
    }
  }

  @Test
  @DisplayName("no reach, no border crossing, no similarity: only the same place, region, product")
  void limits() {
    Structure st = PopulationBuilder.build(TOY, ALONE, 1).structure;
    int k = st.productCount;
    double[] stock = new double[st.locationCount * k];
    stock[0] = 1;
    double[] identity =
        collect(
            With.values(ALONE, "innovation.spilloverReach", 1, "innovation.similarity", 0),
            st,
            stock,
            1);
    double[] product = collect(With.values(ALONE, "innovation.similarity", 0), st, stock, 1);
    double[] region = collect(ALONE, st, stock, 0);
    double[] all = collect(ALONE, st, stock, 1);
    for (int r = 0; r < st.locationCount; r++) {
      for (int j = 0; j < k; j++) {
        int n = r * k + j;
        assertThat(identity[n]).isCloseTo(n == 0 ? 1 : 0, within(1e-20));
        assertThat(product[n] > 0).isEqualTo(j == 0);
        assertThat(region[n] > 0).isEqualTo(st.regionOfLocation[r] == 0);
        assertThat(all[n]).isPositive();
      }
    }
  }

  /** Part of what places learn from others that comes from within 250 km. */
  private static double nearby(PolicySetting... policy) {
    ModelParameters p = With.values(ALONE, "innovation.spilloverReach", 100);
    Simulation run = Run.of(TOY, p).policy(policy).start();
    Readings readings = new Readings(run.economy(), run.trade(), p);
    run.step();
    readings.read(false);
    Structure st = run.economy().structure;
    int[] regions = IntStream.range(0, st.regionCount).toArray();
    int[] products = IntStream.range(0, st.productCount).toArray();
    Readings.Selection all = new Readings.Selection(regions, products, true);
    return Indicator.SPILLOVER_NEARBY.of(readings, all);
  }

  @Test
  @DisplayName("what comes from nearby is read on the ways and borders of the month")
  void nearbyFollowsPolicy() {
    double usual = nearby();
    // Near places gain e^{d/200}: less than far ones, which come within reach.
    assertThat(nearby(Run.setting(Instrument.KNOWLEDGE_DISTANCE, 0, 0.5))).isLessThan(usual);
    // The nearest places are at home, where there is no border to remove.
    assertThat(nearby(Run.setting(Instrument.KNOWLEDGE_BORDER, 0, 1))).isNotEqualTo(usual);
    PolicyAim neighbours = new PolicyAim(PolicyAim.ALL, List.of(), List.of("N1", "N2"));
    PolicySetting ways =
        new PolicySetting(Instrument.KNOWLEDGE_DISTANCE, 0, 12, 0.5, 0, neighbours);
    assertThat(nearby(ways)).isGreaterThan(usual);
  }

  @Test
  @DisplayName("switched off, no bit differs from an economy that knows of no research")
  void off() {
    ModelParameters lively = With.defaults("population.firms", 300, "innovation.research", false);
    State with = State.of(Run.of(TOY, lively).after(12));
    DataSet nothing = with(new Research(Map.of(), KNOWN.skilledShare(), Map.of(), List.of()));
    State without = State.of(Run.of(nothing, With.defaults("population.firms", 300)).after(12));
    with.arrays()
        .forEach(
            (name, values) -> {
              if (!name.startsWith("knowledge.")) {
                State.assertSameBits(name, values, without.get(name));
              }
            });
  }

  @Test
  @DisplayName("luck, which others copy, leaves the average lead near zero over the years")
  void chance() {
    ModelParameters p = With.defaults("population.firms", 2000);
    double sum = 0;
    int runs = 4;
    for (int n = 0; n < runs; n++) {
      Economy e = PopulationBuilder.build(TOY, p, 1);
      InnovationPhases phases = new InnovationPhases(e, p, new Draws(1, n));
      for (int month = 0; month < 240; month++) {
        phases.month(month, i -> 1);
      }
      double lead = 0;
      double output = 0;
      for (int i = 0; i < e.firms.count; i++) {
        if (e.knowledge.baseResearch[i] > 0) {
          lead += e.firms.baseOutput[i] * e.firms.innovationGain[i];
          output += e.firms.baseOutput[i];
        }
      }
      sum += lead / output / runs;
    }
    // Without the trend's share of imitation it would be 0.025.
    assertThat(sum).isCloseTo(0, within(0.005));
  }
}
