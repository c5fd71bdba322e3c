package org.regiochain.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regiochain.data.DataSet;
import org.regiochain.economy.Fixtures;
import org.regiochain.model.ModelParameters;
import org.regiochain.numeric.Draws;
import org.regiochain.numeric.Leontief;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.Markets;
import org.regiochain.state.Structure;
import org.regiochain.state.SupplyNetwork;

/**
 * Mark-up prices over the input-output network (oracle 5): with mark-ups, productivity and wages
 * frozen and everybody repricing every month, prices go to the solution of
 *
 * <p>p_i = (1+μ_i)(w ℓ_i/A_i + Σ_s a_s p̄_s + δ_i p_I + t_i p_i).
 *
 * <p>p̄ and p_I are averages of prices with the weights of links, pool shares and baskets, so this
 * is the linear system [I − diag(1+μ)(Aᵀ + diag t + δ b′)] p = diag(1+μ)(w ℓ/A + outside costs).
 */
class PriceEquilibriumTest {
  private static final double TOLERANCE = 1e-10;

  /** Enough for a contraction of at least 0.95 a month to leave less than 1e-12. */
  private static final int MONTHS = 600;

  private static ModelParameters frozen(int firms) {
    return Fixtures.quiet(
        "population.firms", firms,
        "prices.repriceProbability", 1,
        "prices.markupAdjustment", 0,
        "prices.shareSensitivity", 0);
  }

  /** Shakes everything the price level depends on. */
  private static void shake(Economy e, long seed) {
    long key = new Draws(seed, 0).key(org.regiochain.numeric.Stream.named("test.shake"));
    FirmTable f = e.firms;
    for (int i = 0; i < f.count; i++) {
      f.productivity[i] = 0.8 + 0.4 * Draws.uniform(key, i, 0);
      f.productivityLog[i] = StrictMath.log(f.productivity[i]);
      // Below the cap, which would bind otherwise.
      f.markup[i] *= 0.4 + 0.6 * Draws.uniform(key, i, 1);
    }
    for (int r = 0; r < e.households.wage.length; r++) {
      e.households.wage[r] *= 0.9 + 0.3 * Draws.uniform(key, r, 2);
    }
  }

  @ParameterizedTest
  @MethodSource("closedEconomies")
  @DisplayName("closed economies, one firm a good: the textbook price system to 1e-10")
  void textbook(DataSet data) {
    ModelParameters p = frozen(1);
    Economy e = PopulationBuilder.build(data, p, 3);
    shake(e, 7);
    Structure st = e.structure;
    int n = st.productCount;
    double[][] a = new double[n][n];
    double[] wages = new double[n];
    for (int j = 0; j < n; j++) {
      double output = data.table().grossOutput(0, j);
      double rise = 1 + e.firms.markup[j];
      double invested = 0;
      for (int k = 0; k < n; k++) {
        invested += st.investmentShare[0][k];
        a[j][k] = data.table().intermediate(0, k, 0, j) / output;
        a[j][k] += data.table().depreciation(0, j) / output * st.investmentShare[0][k];
        a[j][k] *= rise;
      }
      assertThat(invested).isCloseTo(1, within(1e-12));
      a[j][j] += rise * data.table().productionTax(0, j) / output;
      double wageRise = e.households.wage[0] / e.households.baseWage[0];
      wages[j] =
          rise * data.table().compensation(0, j) / output * wageRise / e.firms.productivity[j];
    }
    double[] expected = Leontief.solve(a, wages);

    new PricePhases(e, p, new Draws(1, 0)).months(MONTHS);
    for (int j = 0; j < n; j++) {
      assertThat(Math.abs(expected[j] - 1)).as("a price far from the base").isGreaterThan(1e-3);
      assertThat(e.firms.price[j]).isCloseTo(expected[j], within(TOLERANCE * expected[j]));
    }
  }

  static Stream<Named<DataSet>> closedEconomies() {
    return Stream.of(
        Named.of("ring", Fixtures.ring(5)),
        Named.of("star", Fixtures.star(6)),
        Named.of("chain", Fixtures.chain(4)),
        Named.of(
            "Miller and Blair",
            Fixtures.fromMatrix(
                new double[][] {{150, 500}, {200, 100}}, new double[] {1000 - 650, 2000 - 300})));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @DisplayName("many firms, links, regions and outside supplies: the same system at firm level")
  void firmLevel(long seed) {
    DataSet data = Fixtures.random(seed, 2, 4);
    ModelParameters p = frozen(60);
    Economy e = PopulationBuilder.build(data, p, seed);
    shake(e, seed);
    new PricePhases(e, p, new Draws(1, 0)).months(MONTHS);
    double[] expected = solveFirmLevel(e);
    boolean moved = false;
    for (int i = 0; i < e.firms.count; i++) {
      moved |= Math.abs(expected[i] - 1) > 1e-3;
      assertThat(e.firms.price[i]).isCloseTo(expected[i], within(TOLERANCE * expected[i]));
    }
    assertThat(moved).isTrue();
  }

  static LongStream seeds() {
    return LongStream.range(0, 8);
  }

  @Test
  @DisplayName("at base productivity, wages and mark-ups every price is one")
  void base() {
    DataSet data = Fixtures.random(11, 3, 5);
    ModelParameters p = frozen(100);
    Economy e = PopulationBuilder.build(data, p, 11);
    new PricePhases(e, p, new Draws(1, 0)).months(24);
    for (double price : e.firms.price) {
      assertThat(price).isCloseTo(1, within(1e-12));
    }
  }

  /** The linear system with the weights that links, pools and baskets have in the end. */
  private static double[] solveFirmLevel(Economy e) {
    Structure st = e.structure;
    FirmTable f = e.firms;
    SupplyNetwork net = e.network;
    Markets m = e.markets;
    int n = f.count;
    double[][] a = new double[n][n];
    double[] costs = new double[n];
    for (int c = 0; c < st.cellCount; c++) {
      int z = st.regionOfCell(c);
      int investors = st.finalUser(z, Structure.INVESTMENT);
      for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
        double wage = e.households.wage[f.location[i]] / Structure.WEEKS;
        costs[i] += wage * st.labourPerUnit[c] / f.productivity[i];
        a[i][i] += st.productionTaxRate[c];
        for (int j = 0; j < st.slotProduct[c].length; j++) {
          int s = st.firstSlot(c, i) + j;
          double amount = st.slotCoefficient[c][j];
          addPool(e, a, costs, i, c, st.slotProduct[c][j], amount * net.poolShare[s]);
          for (int l = net.linkStart[s]; l < net.linkStart[s + 1]; l++) {
            double units = amount * net.share[l];
            if (net.supplier[l] < n) {
              a[i][net.supplier[l]] += units;
            } else {
              costs[i] += units * m.listPrice[st.cellCount + net.supplier[l] - n];
            }
          }
        }
        for (int k = 0; k < st.productCount; k++) {
          addPool(e, a, costs, i, c, k, st.pooledCoefficient[c][k]);
          double worn = st.depreciationPerUnit[c] * st.investmentShare[z][k];
          addPool(e, a, costs, i, investors, k, worn);
        }
        for (int other = 0; other < n; other++) {
          a[i][other] *= 1 + f.markup[i];
        }
        costs[i] *= 1 + f.markup[i];
      }
    }
    return Leontief.solve(a, costs);
  }

  /** Adds units of a product that firm i buys in the pool of a user. */
  private static void addPool(
      Economy e, double[][] a, double[] costs, int i, int user, int k, double units) {
    Structure st = e.structure;
    for (int o = 0; o < st.originCount && units > 0; o++) {
      int uk = user * st.productCount + k;
      double share = units * e.markets.unitShare[uk * st.originCount + o];
      if (o >= st.regionCount) {
        costs[i] += share * e.markets.listPrice[o * st.productCount + k];
        continue;
      }
      int cell = st.cell(o, k);
      for (int j = st.firmStart[cell]; j < st.firmStart[cell + 1]; j++) {
        a[i][j] += share * e.firms.poolShare[j];
      }
    }
  }
}
