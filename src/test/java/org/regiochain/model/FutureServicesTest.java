package org.regiochain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.regiochain.metamorphic.Run.setting;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.data.ChainService;
import org.regiochain.data.DataSet;
import org.regiochain.data.RecipeChoice;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.engine.Simulation;
import org.regiochain.metamorphic.Run;
import org.regiochain.metamorphic.State;
import org.regiochain.numeric.Draws;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;
import org.regiochain.state.FutureTable;
import org.regiochain.state.Structure;

/** Services of future industries against closed forms (oracle 12), their gates and their limits. */
class FutureServicesTest {
  private static final ModelParameters QUIET = Fixtures.quiet("population.firms", 60);
  private static final int N = 0;
  private static final int C = 1;

  @Test
  @DisplayName("Everything open: spending follows the Bass curve and peaks at ln(q/p)/(p+q)")
  void bassCurve() {
    Economy e = alone(open(Fixtures.flights()));
    FutureTable fu = e.future;
    double p = 0.03;
    double q = 0.38;
    double m = 20e8;
    double last = 0;
    double most = 0;
    int peak = 0;
    FutureServices phase = new FutureServices(QUIET.future(), QUIET.noise());
    for (int month = 1; month <= 240; month++) {
      phase.run(e, period(month - 1));
      double t = month / 12.0;
      double decay = StrictMath.exp(-(p + q) * t);
      double closed = (1 - decay) / (1 + q / p * decay);
      // Twelve steps a year lag behind the smooth curve by a fraction of a month.
      assertThat(fu.users[fu.row(0, N)] / m).isCloseTo(closed, within(0.01));
      if (fu.users[fu.row(0, N)] - last > most) {
        most = fu.users[fu.row(0, N)] - last;
        peak = month;
      }
      last = fu.users[fu.row(0, N)];
    }
    assertThat(peak / 12.0).isCloseTo(StrictMath.log(q / p) / (p + q), within(0.25));
    assertThat(last).isLessThanOrEqualTo(m);
  }

  @Test
  @DisplayName("Without airspace, or without sites, demand stays at the base year's")
  void gates() {
    for (double[] gates : new double[][] {{0, 100}, {1, 0}}) {
      DataSet data =
          changed(
              Fixtures.flights(),
              p -> place(p, gates[0], gates[1], 0, p.sitesNeeded(), p.months()));
      Economy e = alone(data);
      FutureServices phase = new FutureServices(QUIET.future(), QUIET.noise());
      for (int month = 0; month < 120; month++) {
        phase.run(e, period(month));
      }
      assertThat(e.future.added).containsOnly(0);
    }
  }

  @Test
  @DisplayName("Dearer service, smaller potential: elasticity −1.5")
  void elasticity() {
    Economy e = alone(open(Fixtures.flights()));
    FutureServices phase = new FutureServices(QUIET.future(), QUIET.noise());
    phase.run(e, period(0));
    double before = e.future.potential[0];
    int consumers = e.structure.finalUser(N, Structure.HOUSEHOLDS) * e.structure.productCount;
    e.markets.userPrice[consumers + e.future.product[0]] *= 2;
    phase.run(e, period(1));
    assertThat(e.future.potential[0] / before).isCloseTo(StrictMath.pow(2, -1.5), within(1e-12));
  }

  @Test
  @DisplayName("Wright: twice the output so far needs 2^−b of the labour for a unit")
  void wright() {
    Economy e = alone(Fixtures.flights());
    FutureTable fu = e.future;
    int k = fu.durable[0];
    e.flows.produced[e.structure.cell(N, k)] = fu.experience[k];
    new FutureServices(QUIET.future(), QUIET.noise()).run(e, period(0));
    int c = e.structure.cell(C, k);
    for (int i = e.structure.firmStart[c]; i < e.structure.firmStart[c + 1]; i++) {
      assertThat(StrictMath.exp(-e.firms.learningGain[i]))
          .isCloseTo(StrictMath.pow(2, -0.32), within(1e-15));
    }
    int other = e.structure.firmStart[e.structure.cell(C, fu.product[0])];
    assertThat(e.firms.learningGain[other]).isZero();
  }

  @Test
  @DisplayName("Certificates at their means: in a row, side by side, accepted, and supported")
  void certification() {
    assertThat(reached(N)).containsExactly(4, 8, 11);
    assertThat(reached(C)).containsExactly(5, 11, 17);
    // Side by side, max(a, b) instead of a + b.
    PolicySetting parallel = setting(Instrument.CERTIFICATION_PARALLEL, 0, 1);
    assertThat(reached(N, parallel)).containsExactly(4, 8, 8);
    assertThat(reached(C, parallel)).containsExactly(5, 11, 11);
    // The follower waits for the leader, whose certificates of months 8 and 11 it takes over.
    assertThat(reached(C, setting(Instrument.BORDER_RECOGNITION, 0, 1))).containsExactly(5, 9, 12);
    // Half recognised and the leader ahead: half of 6 + 6 months saved, as far as it is ahead.
    assertThat(reached(C, setting(Instrument.BORDER_RECOGNITION, 0, 0.5)))
        .containsExactly(5, 9, 12);
    assertThat(reached(C, setting(Instrument.BORDER_RECOGNITION, 0, 0.25)))
        .containsExactly(5, 10, 14);
    assertThat(reached(N, setting(Instrument.CERTIFICATION_SUPPORT, 0, 0.5)))
        .containsExactly(2, 4, 6);
  }

  @Test
  @DisplayName("Erlang times: mean 1, variance 1/shape")
  void erlang() {
    int draws = 40_000;
    for (int shape : new int[] {1, 3, 10}) {
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < draws; i++) {
        double x = FutureServices.erlang(7, i, shape);
        sum += x;
        squares += x * x;
      }
      double mean = sum / draws;
      assertThat(mean).isCloseTo(1, within(0.02));
      assertThat(squares / draws - mean * mean).isCloseTo(1.0 / shape, within(0.05 / shape));
    }
  }

  @Test
  @DisplayName("New users pay by buying less of the rest; only visitors and orders come on top")
  void budgets() {
    Economy e = Run.of(open(Fixtures.flights()), QUIET).after(12);
    Structure st = e.structure;
    assertThat(e.future.added[e.future.row(0, N)]).isGreaterThan(1e7);
    for (int z : new int[] {N, C}) {
      double planned = 0;
      for (int r = st.locationStart[z]; r < st.locationStart[z + 1]; r++) {
        planned += e.households.spending[r];
      }
      double consumption = (1 - st.housingShareOfSpending[z]) * planned / Structure.WEEKS;
      assertThat(value(e, z, Structure.HOUSEHOLDS) / consumption).isCloseTo(1, within(1e-12));
      double purchases = 0;
      int government = st.finalUser(z, Structure.GOVERNMENT) * st.productCount;
      for (int k = 0; k < st.productCount; k++) {
        purchases += st.governmentUnits[z][k] * e.markets.userPrice[government + k];
      }
      assertThat(value(e, z, Structure.GOVERNMENT) / purchases).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  @DisplayName("Without a certificate a maker's order book leaves at the demonstration share")
  void orderBook() {
    DataSet never =
        changed(
            Fixtures.flights(),
            p -> place(p, 1, p.sites(), 0, p.sitesNeeded(), List.of(1200.0, 0.0, 0.0)));
    Economy e = alone(never);
    FutureServices phase = new FutureServices(QUIET.future(), QUIET.noise());
    for (int month = 0; month < 24; month++) {
      phase.run(e, period(month));
    }
    // 100 aircraft over four years at least, a tenth of them for demonstration.
    assertThat(e.future.ordersLeft[N]).isCloseTo(100 - 0.1 * 100 / 4 * 2, within(1e-9));
  }

  @Test
  @DisplayName("Aircraft that are not delivered stay in the order book and are not ordered twice")
  void undelivered() {
    DataSet certified =
        changed(
            Fixtures.flights(),
            p -> place(p, 1, p.sites(), 0, p.sitesNeeded(), List.of(0.0, 0.0, 0.0)));
    Run run =
        Run.of(certified, With.values(QUIET, "future.rampMonths", 1))
            .shocks(Run.shock(Shock.Kind.PRODUCTION, "fl.aircraft", "N", 24, 40, -1));
    double[] left = new double[15];
    Simulation simulation = run.start();
    for (int month = 0; month < left.length; month++) {
      simulation.step();
      left[month] = simulation.economy().future.ordersLeft[N];
    }
    double monthly = 100.0 / 4 / 12;
    assertThat(left[4]).isBetween(100 - 5 * monthly, 100 - 4 * monthly);
    // No output from month 6 on: each month's orders come back in the next.
    assertThat(left[14]).isCloseTo(left[10], within(0.02));
    assertThat(left[14]).isGreaterThan(100 - 8 * monthly);
  }

  @Test
  @DisplayName("Growth switched off, and a recipe without a service, are the same bit for bit")
  void switchedOff() {
    ModelParameters lively = With.defaults("population.firms", 60);
    Economy off = Run.of(Fixtures.flights(), With.values(lively, "future.growth", false)).after(24);
    Economy none = Run.of(Fixtures.withService(Fixtures.flights(), s -> null), lively).after(24);
    State.of(off).assertSameBits(State.of(none));
  }

  @Test
  @DisplayName("A policy aimed at a cluster or a chain holds for its products and no others")
  void aims() {
    RecipeChoice hydrogen = new RecipeChoice(Path.of("scenarios", "chains", "hydrogen.yaml"), null);
    DataSet data = Fixtures.shipped("chuanyu-2020", hydrogen);
    Structure st = PopulationBuilder.build(data, Fixtures.oneFirmPerCell(), 1).structure;
    assertThat(aimedAt(st, "cluster:materials"))
        .containsExactlyInAnyOrder("CHM", "NMM", "MET", "hy.production");
    assertThat(aimedAt(st, "chain:hydrogen")).hasSize(6).allMatch(id -> id.startsWith("hy."));
    assertThat(aimedAt(st, "cluster:cq-storage")).isEmpty();
  }

  private static List<String> aimedAt(Structure st, String name) {
    PolicyAim aim = new PolicyAim(PolicyAim.ALL, List.of(name), List.of());
    return IntStream.range(0, st.productCount)
        .filter(k -> aim.holdsForProduct(st, k))
        .mapToObj(k -> st.products.get(k).id())
        .toList();
  }

  private static double value(Economy e, int z, int user) {
    int from = e.structure.finalUser(z, user) * e.structure.productCount;
    double sum = 0;
    for (int k = 0; k < e.structure.productCount; k++) {
      sum += e.markets.demand[from + k] * e.markets.userPrice[from + k];
    }
    return sum;
  }

  /** Months in which a region of the toy reaches its certificates. */
  private static int[] reached(int region, PolicySetting... policy) {
    Economy e = alone(Fixtures.flights());
    FutureServices phase = new FutureServices(QUIET.future(), QUIET.noise());
    for (int month = 0; month < 24; month++) {
      phase.run(e, period(month, policy));
    }
    return e.future.stepReached[e.future.row(0, region)];
  }

  private static Economy alone(DataSet data) {
    return PopulationBuilder.build(data, QUIET, 3);
  }

  private static Period period(int month, PolicySetting... policy) {
    PolicyStance stance = PolicyStance.at(month, Arrays.asList(policy));
    return new Period(month, 0, stance, new Draws(3, 0));
  }

  /** All airspace open, all sites there, nobody flies yet. */
  private static DataSet open(DataSet data) {
    return changed(data, p -> place(p, 1, 0, 0, 0, p.months()));
  }

  private static ChainService.Place place(
      ChainService.Place p,
      double airspace,
      double sites,
      double planned,
      double needed,
      List<Double> months) {
    return new ChainService.Place(
        p.region(),
        p.potential(),
        airspace,
        sites,
        planned,
        needed,
        months,
        p.aircraft(),
        p.aircraftPrice(),
        p.orderYears());
  }

  private static DataSet changed(DataSet data, UnaryOperator<ChainService.Place> place) {
    return Fixtures.withService(
        data,
        s ->
            new ChainService(
                s.product(),
                s.durable(),
                s.demand(),
                0,
                s.innovation(),
                s.imitation(),
                s.priceElasticity(),
                s.siteCost(),
                s.learning(),
                s.experience(),
                s.demonstration(),
                s.steps(),
                s.places().stream().map(place).toList()));
  }
}
