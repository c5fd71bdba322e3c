package org.regiochain.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.regiochain.metamorphic.Run.shock;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regiochain.data.DataSet;
import org.regiochain.economy.Fixtures;
import org.regiochain.metamorphic.Run;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.Shock;
import org.regiochain.state.Economy;
import org.regiochain.state.Structure;

/**
 * Freight routes: what one cannot take the others do, and what none can take is not shipped. The
 * teaching data have a river with 60% of base exports and room for 1.5 times that, and a railway
 * with 40% and room for twice that: 1.7 times base exports together.
 */
class CorridorShareTest {
  private static final DataSet TOY = Fixtures.shipped("toy-3");
  private static final double TOGETHER = 0.6 * 1.5 + 0.4 * 2;

  @ParameterizedTest(name = "capacity × {0}, demand × {1}")
  @CsvSource({"1, 1", "1, 1.6", "1, 1.69", "1, 1.71", "1, 3", "0.5, 1", "0.3, 2", "0, 1", "100, 3"})
  @DisplayName("carried share of goods = min(1, capacity / demand); services travel free")
  void carriedShare(double multiple, double demand) {
    ModelParameters p =
        Fixtures.quiet(
            "population.firms", 30,
            "prices.repriceProbability", 0,
            "trade.corridorCapacity", multiple);
    Economy e =
        Run.of(TOY, p)
            .shocks(shock(Shock.Kind.OUTSIDE_DEMAND, Shock.ALL, "W", 0, 4, demand - 1))
            .after(1);
    double carried = Math.min(1, multiple * TOGETHER / demand);
    assertThat(e.markets.exportCapacityShare).isCloseTo(carried, within(1e-14));
    Structure st = e.structure;
    int services = 0;
    for (int c = 0; c < st.cellCount; c++) {
      boolean good = st.products.get(st.productOfCell(c)).storable();
      double wanted = st.baseOutsideSales[st.worldIndex][c] * demand;
      double expected = good ? wanted * carried : wanted;
      int at = st.worldIndex * st.cellCount + c;
      assertThat(e.markets.outsideActual[at]).isCloseTo(expected, within(1e-12 * wanted));
      services += !good && wanted > 0 ? 1 : 0;
    }
    assertThat(services).isPositive();
  }
}
