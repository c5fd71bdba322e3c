package org.regiochain.metamorphic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.data.DataSet;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.engine.Simulation;
import org.regiochain.model.ModelParameters;
import org.regiochain.state.Structure;

/** Freight routes between nothing and everything. */
class CorridorCapacityTest {
  private static final DataSet TOY = Fixtures.shipped("toy-3");
  private static final int MONTHS = 18;

  private static ModelParameters capacity(double multiple) {
    return With.defaults(
        "population.firms", 200, "trade.corridorCapacity", multiple, "noise.outsideDemand", 0.1);
  }

  private static DataSet withoutCorridors() {
    return new DataSet(
        TOY.folder(),
        TOY.table(),
        TOY.locations(),
        TOY.zones(),
        List.of(),
        TOY.chains(),
        TOY.chainFirms(),
        TOY.locationWeights(),
        TOY.criticality(),
        TOY.bankClasses(),
        TOY.research(),
        TOY.targets(),
        TOY.inputHashes());
  }

  @Test
  @DisplayName("huge capacity is trade without corridors, bit for bit")
  void hugeIsUnconstrained() {
    State free = State.of(Run.of(withoutCorridors(), capacity(1)).after(MONTHS));
    assertSameTrade(State.of(Run.of(TOY, capacity(1e6)).after(MONTHS)), free);
    assertSameTrade(State.of(Run.of(TOY, capacity(100)).after(MONTHS)), free);
    assertThat(State.of(Run.of(TOY, capacity(0.6)).after(MONTHS)).differsFrom(free)).isTrue();
  }

  /** All but the books of the routes themselves, which are empty where there are none. */
  private static void assertSameTrade(State found, State expected) {
    expected
        .arrays()
        .forEach(
            (name, values) -> {
              if (!name.startsWith("routes.")) {
                State.assertSameBits(name, found.get(name), values);
              }
            });
  }

  @Test
  @DisplayName("no capacity is no exports of goods, in every month and to the last unit")
  void zeroIsAutarky() {
    Simulation closed = Run.of(TOY, capacity(0)).start();
    for (int month = 0; month < MONTHS; month++) {
      closed.step();
      Structure st = closed.economy().structure;
      for (int xc = 0; xc < closed.economy().flows.outsideUnits.length; xc++) {
        // Services travel without freight.
        if (st.products.get(st.productOfCell(xc % st.cellCount)).storable()) {
          assertThat(closed.economy().flows.outsideUnits[xc]).isZero();
          assertThat(closed.economy().flows.outsideValue[xc]).isZero();
        }
      }
      assertThat(closed.economy().markets.exportCapacityShare).isZero();
    }
  }
}
