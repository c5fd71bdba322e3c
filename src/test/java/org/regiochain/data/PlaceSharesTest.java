package org.regiochain.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlaceSharesTest {

  @Test
  @DisplayName("Raked shares add up to one by sector and to GDP by place; sourced shares stay")
  void rakes() {
    double[][] share = {{0.5, 0.3, 0.2}, {0.6, 0.2, 0.2}};
    boolean[][] fixed = {{true, false, false}, {false, false, false}};
    PlaceShares.rake(share, fixed, new double[] {100, 300}, new double[] {150, 150, 100});

    assertThat(share[0][0]).isEqualTo(0.5);
    for (double[] sector : share) {
      assertThat(sector[0] + sector[1] + sector[2]).isCloseTo(1, within(1e-12));
    }
    double[] gdp = {150, 150, 100};
    for (int r = 0; r < 3; r++) {
      assertThat(100 * share[0][r] + 300 * share[1][r]).isCloseTo(gdp[r], within(1e-9 * 400));
    }
  }

  @Test
  @DisplayName("Every place of the shipped data gets its GDP within 2%")
  void shippedPlacesGetTheirGdp() throws Exception {
    DataSet data = DataSets.load(Path.of("scenarios", "data", "chuanyu-2020"), List.of());
    RegionalTable table = data.table();
    for (int z = 0; z < table.insideCount(); z++) {
      String region = table.regions().get(z).code();
      List<Location> places = data.locationsOf(region);
      for (int r = 0; r < places.size(); r++) {
        double product = 0;
        for (int k = 0; k < table.productCount(); k++) {
          double[] share = data.locationWeights().get(region + "|" + table.products().get(k).id());
          product += share[r] * table.valueAdded(z, k) / 1e8;
        }
        assertThat(product / places.get(r).gdp())
            .as(places.get(r).label().en())
            .isCloseTo(1, within(0.02));
      }
    }
  }
}
