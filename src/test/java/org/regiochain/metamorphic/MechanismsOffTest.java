package org.regiochain.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regiochain.metamorphic.Run.shock;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.data.DataSet;
import org.regiochain.data.Research;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.model.Instrument;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.PolicySetting;
import org.regiochain.model.Shock;

/**
 * A mechanism switched off is one that never was: a run with every other mechanism, noise, shocks
 * and all other policies gives the same bits as one in which the mechanism runs but has nothing to
 * act on. The two take different ways through the code, so neither can hide what the other does.
 */
class MechanismsOffTest {
  private static final int MONTHS = 15;
  private static final DataSet FLIGHTS = Fixtures.flights();

  /** Much happens, and adopters, exporters, services and research all move. */
  private static final ModelParameters LIVELY =
      With.defaults(
          "population.firms", 300,
          "review.reviewHazard", 0.2,
          "noise.screening", 2.0,
          "noise.turnover", 3.0,
          "turnover.entryCost", 0.3,
          "adoption.ai", true);

  private static final Shock[] SHOCKS = {
    shock(Shock.Kind.PRODUCTION, "MCH", "N", 6, 10, -0.6),
    shock(Shock.Kind.OUTSIDE_DEMAND, Shock.ALL, "W", 12, 20, -0.2),
    shock(Shock.Kind.CAPITAL_REQUIREMENT, Shock.ALL, Shock.ALL, 20, 20, 0.5)
  };

  /** Every instrument at a tenth of what it can do but for those of one mechanism. */
  private static PolicySetting[] others(Predicate<Instrument> own) {
    return Arrays.stream(Instrument.values())
        .filter(own.negate())
        .map(i -> Run.setting(i, 2, i.unit().startsWith("CNY") ? 1e7 : value(i)))
        .toArray(PolicySetting[]::new);
  }

  private static double value(Instrument i) {
    return Math.max(i.min(), 0) + 0.1 * (i.max() - Math.max(i.min(), 0));
  }

  private static State run(DataSet data, PolicySetting[] policy, Object... changes) {
    ModelParameters p = With.values(LIVELY, changes);
    return State.of(Run.of(data, p).shocks(SHOCKS).policy(policy).after(MONTHS));
  }

  /** The same numbers in every table but the mechanism's own, and other ones with it at work. */
  private static void assertSame(State off, State idle, State atWork, String... ownTables) {
    Set<String> own = Set.of(ownTables);
    Map<String, double[]> arrays = off.arrays();
    boolean moved = false;
    for (String name : arrays.keySet()) {
      if (!own.contains(name.substring(0, name.indexOf('.')))) {
        State.assertSameBits(name, off.get(name), idle.get(name));
        moved |= !Arrays.equals(off.get(name), atWork.get(name));
      }
    }
    assertThat(moved).as("the mechanism at work moves something").isTrue();
  }

  private static DataSet with(UnaryOperator<Research> change) {
    return Fixtures.withResearch(FLIGHTS, change.apply(FLIGHTS.research()));
  }

  private static boolean ofResearch(Instrument i) {
    return i.ordinal() >= Instrument.RESEARCH_GRANT.ordinal()
        && i.ordinal() <= Instrument.LICENCE_BORDER.ordinal();
  }

  @Test
  @DisplayName("research off is an economy that does none")
  void research() {
    PolicySetting[] policy = others(MechanismsOffTest::ofResearch);
    DataSet none = with(r -> new Research(Map.of(), r.skilledShare(), Map.of(), r.laboratories()));
    State atWork = run(FLIGHTS, policy);
    assertSame(
        run(FLIGHTS, policy, "innovation.research", false), run(none, policy), atWork, "knowledge");
    DataSet noLaboratories =
        with(r -> new Research(Map.of(), r.skilledShare(), Map.of(), List.of()));
    assertSame(
        run(noLaboratories, policy, "innovation.research", false),
        run(noLaboratories, policy),
        atWork,
        "knowledge");
  }

  @Test
  @DisplayName("no skilled pools are an economy where all workers are alike")
  void skilledPools() {
    PolicySetting[] policy = others(i -> i.id().startsWith("talent."));
    DataSet none = with(r -> new Research(r.intensity(), Map.of(), r.regions(), r.laboratories()));
    assertSame(
        run(FLIGHTS, policy, "talent.skilledPools", false),
        run(none, policy),
        run(FLIGHTS, policy),
        "skills");
  }

  @Test
  @DisplayName("adoption off is one that nobody begins")
  void adoption() {
    PolicySetting[] policy = others(i -> i.id().startsWith("ai."));
    assertSame(
        run(FLIGHTS, policy, "adoption.ai", false),
        run(FLIGHTS, policy, "adoption.innovation", 0.0, "adoption.imitation", 0.0),
        run(FLIGHTS, policy),
        "adoption");
  }

  @Test
  @DisplayName("no growth of services is a chain without one")
  void services() {
    PolicySetting[] policy =
        others(
            i ->
                i.ordinal() >= Instrument.AIRSPACE_OPEN.ordinal()
                    && i.ordinal() <= Instrument.FUTURE_DEMONSTRATION.ordinal());
    assertSame(
        run(FLIGHTS, policy, "future.growth", false),
        run(Fixtures.withService(FLIGHTS, s -> null), policy),
        run(FLIGHTS, policy),
        "future");
  }

  @Test
  @DisplayName(
      "exporters off are as many as ever: none comes or goes, or their number is of no use")
  void exporters() {
    PolicySetting[] policy = others(i -> i == Instrument.EXPORT_SUNK_SHARE);
    State off = run(FLIGHTS, policy, "trade.exporters", false);
    State atWork = run(FLIGHTS, policy);
    assertSame(off, run(FLIGHTS, policy, "trade.exporterTurnover", 0.0), atWork);
    assertSame(off, run(FLIGHTS, policy, "trade.exporterElasticity", 0.0), atWork, "routes");
  }
}
