package org.regiochain.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.data.DataSet;
import org.regiochain.data.Region.Role;
import org.regiochain.data.RegionalTable;
import org.regiochain.model.ModelParameters;
import org.regiochain.numeric.Leontief;
import org.regiochain.population.PopulationBuilder;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.Structure;
import org.regiochain.state.SupplyNetwork;

/**
 * Oracle 3: with slack capacity the goods loop adds up to the Leontief inverse. Extra final demand
 * Δf in one week gives Σ_w (x−x⁰) = (I−A)⁻¹Δf once all stocks are back, a permanent step gives x →
 * x⁰ + (I−A)⁻¹Δf. The slowest mode decays by about 0.96 a week, so 1,600 weeks leave nothing.
 */
class LeontiefTest {
  private static final int WEEKS = 1600;

  /**
   * Relative to the largest response. A sum of 1,600 differences x−x⁰ carries the rounding of x⁰,
   * which in the largest sector is some thousand times the response; x⁰ is taken from a run without
   * the impulse, so that it has the same rounding.
   */
  private static final double TOLERANCE = 1e-9;

  /** Small enough that neither stocks nor orders come near a bound. */
  private static final double IMPULSE = 0.02;

  @Test
  @DisplayName(
      "An impulse on the 87-sector table for cars sums to the Leontief inverse in every sector")
  void impulseOnTheTable() {
    Economy e = economy(threeRegions(), Fixtures.oneFirmPerCell());
    double[][] a = cellCoefficients(threeRegions().table());
    int c = e.structure.cell(1, threeRegions().table().indexOfProduct("AUT"));
    double[] impulse = new double[e.structure.cellCount];
    impulse[c] = IMPULSE * e.structure.baseOutput[c];
    assertClose(
        response(e, Fixtures.oneFirmPerCell(), impulse), Leontief.solve(a, impulse), "cars");
  }

  @Test
  @DisplayName("A permanent step on the 87-sector table raises output by the Leontief inverse")
  void stepOnTheTable() {
    RegionalTable table = threeRegions().table();
    Economy e = economy(threeRegions(), Fixtures.oneFirmPerCell());
    WeeklyLoop loop = new WeeklyLoop(e, Fixtures.oneFirmPerCell()).withSlackCapacity();
    double[] step = new double[e.structure.cellCount];
    for (int c = 0; c < step.length; c++) {
      step[c] = IMPULSE * ((c % 3) - 0.5) * e.structure.baseOutput[c];
    }
    order(e, step);
    loop.weeks(WEEKS);
    double[] change = new double[step.length];
    for (int c = 0; c < step.length; c++) {
      change[c] = loop.cellOutput(c) - e.structure.baseOutput[c];
    }
    assertClose(change, Leontief.solve(cellCoefficients(table), step), "step");
  }

  @Test
  @DisplayName("Firm by firm, over links and pools, an impulse sums to the Leontief inverse")
  void impulseOnFirms() {
    ModelParameters p = Fixtures.quiet("population.firms", 300);
    Economy e = economy(Fixtures.shipped("chuanyu-2020"), p);
    double[][] a = firmCoefficients(e);
    double[] impulse = new double[e.structure.cellCount];
    for (int k = 0; k < e.structure.productCount; k += 3) {
      int c = e.structure.cell(k % 2, k);
      impulse[c] = IMPULSE * e.structure.baseOutput[c];
    }
    double[] byFirm = new double[e.firms.count];
    for (int c = 0; c < impulse.length; c++) {
      for (int i = e.structure.firmStart[c]; i < e.structure.firmStart[c + 1]; i++) {
        byFirm[i] = impulse[c] * e.firms.poolShare[i];
      }
    }
    assertClose(response(e, p, impulse), Leontief.solve(a, byFirm), "firms");
  }

  @Test
  @DisplayName("Random economies answer an impulse with the Leontief inverse of their firms")
  void impulseOnRandomEconomies() {
    for (long seed = 0; seed < 10; seed++) {
      ModelParameters p = Fixtures.quiet("population.firms", 30);
      Economy e = economy(Fixtures.random(seed), p);
      double[] impulse = new double[e.structure.cellCount];
      double[] byFirm = new double[e.firms.count];
      impulse[0] = IMPULSE * e.structure.baseOutput[0];
      for (int i = e.structure.firmStart[0]; i < e.structure.firmStart[1]; i++) {
        byFirm[i] = impulse[0] * e.firms.poolShare[i];
      }
      double[] expected = Leontief.solve(firmCoefficients(e), byFirm);
      assertClose(response(e, p, impulse), expected, "seed " + seed);
    }
  }

  @Test
  @DisplayName("Miller and Blair's two-sector example comes out of the goods loop")
  void millerAndBlair() {
    double[][] flows = {{150, 500}, {200, 100}};
    double[] finalUse = {350, 1700};
    double unit = Fixtures.MATRIX_UNIT / Structure.WEEKS_PER_YEAR;
    ModelParameters p = Fixtures.oneFirmPerCell();
    DataSet data = Fixtures.fromMatrix(flows, finalUse);
    double[][] inverse = new double[2][2];
    for (int k = 0; k < 2; k++) {
      Economy e = economy(data, p);
      assertThat(e.structure.baseOutput).containsExactly(1000 * unit, 2000 * unit);
      double[] impulse = new double[2];
      impulse[k] = unit;
      double[] sum = response(e, p, impulse);
      inverse[0][k] = sum[0] / unit;
      inverse[1][k] = sum[1] / unit;
    }
    assertThat(inverse[0][0]).isCloseTo(1.25413, within(5e-6));
    assertThat(inverse[0][1]).isCloseTo(0.33003, within(5e-6));
    assertThat(inverse[1][0]).isCloseTo(0.26403, within(5e-6));
    assertThat(inverse[1][1]).isCloseTo(1.12211, within(5e-6));
    assertThat(inverse[0][0] + inverse[1][0]).isCloseTo(1.51815, within(1e-5));
    assertThat(inverse[0][1] + inverse[1][1]).isCloseTo(1.45215, within(1e-5));

    Economy e = economy(data, p);
    WeeklyLoop loop = new WeeklyLoop(e, p).withSlackCapacity();
    order(e, new double[] {(600 - 350) * unit, (1500 - 1700) * unit});
    loop.weeks(WEEKS);
    assertThat(loop.cellOutput(0) / unit).isCloseTo(1247.525, within(1e-3));
    assertThat(loop.cellOutput(1) / unit).isCloseTo(1841.584, within(1e-3));
  }

  private static DataSet threeRegions() {
    return Fixtures.shipped("chuanyu-2020", Map.of("ROC", Role.INSIDE));
  }

  private static Economy economy(DataSet data, ModelParameters p) {
    return PopulationBuilder.build(data, p, 20200101);
  }

  /** Orders of an outside region on top of what stands, units a week by cell. */
  private static void order(Economy e, double[] extra) {
    for (int c = 0; c < extra.length; c++) {
      e.markets.outsideOrders[c] += extra[c];
    }
  }

  /** Σ_w (x−x⁰) by firm after one week of extra orders, from two runs that differ in it alone. */
  private static double[] response(Economy e, ModelParameters p, double[] impulse) {
    WeeklyLoop base = new WeeklyLoop(e.copy(), p).withSlackCapacity();
    WeeklyLoop hit = new WeeklyLoop(e.copy(), p).withSlackCapacity();
    double[] sum = new double[e.firms.count];
    order(hit.economy(), impulse);
    for (int w = 0; w < WEEKS; w++) {
      base.week();
      hit.week();
      hit.baseDemand();
      for (int i = 0; i < sum.length; i++) {
        sum[i] += hit.output()[i] - base.output()[i];
      }
    }
    return sum;
  }

  /** A of the table: inside cells by inside cells. */
  private static double[][] cellCoefficients(RegionalTable table) {
    int k = table.productCount();
    int cells = table.insideCount() * k;
    double[][] a = new double[cells][cells];
    for (int seller = 0; seller < cells; seller++) {
      for (int user = 0; user < cells; user++) {
        double output = table.grossOutput(user / k, user % k);
        double flow = table.intermediate(seller / k, seller % k, user / k, user % k);
        a[seller][user] = output > 0 ? flow / output : 0;
      }
    }
    return a;
  }

  /** A of the firms: what each needs of every other, over links and from pools. */
  private static double[][] firmCoefficients(Economy e) {
    Structure st = e.structure;
    FirmTable f = e.firms;
    SupplyNetwork net = e.network;
    double[][] a = new double[f.count][f.count];
    for (int c = 0; c < st.cellCount; c++) {
      for (int i = st.firmStart[c]; i < st.firmStart[c + 1]; i++) {
        double[] pooled = st.pooledCoefficient[c].clone();
        for (int j = 0; j < st.slotProduct[c].length; j++) {
          int s = st.firstSlot(c, i) + j;
          double need = st.slotCoefficient[c][j];
          pooled[st.slotProduct[c][j]] += net.poolShare[s] * need;
          for (int l = net.linkStart[s]; l < net.linkStart[s + 1]; l++) {
            if (net.supplier[l] < f.count) {
              a[net.supplier[l]][i] += net.share[l] * need;
            }
          }
        }
        for (int seller = 0; seller < st.cellCount; seller++) {
          int k = st.productOfCell(seller);
          int at = (c * st.productCount + k) * st.originCount + st.regionOfCell(seller);
          double units = pooled[k] * e.markets.baseShare[at];
          for (int n = st.firmStart[seller]; n < st.firmStart[seller + 1]; n++) {
            a[n][i] += units * f.poolShare[n];
          }
        }
      }
    }
    return a;
  }

  private static void assertClose(double[] value, double[] expected, String name) {
    double largest = 0;
    for (double v : expected) {
      largest = Math.max(largest, Math.abs(v));
    }
    double worst = 0;
    for (int i = 0; i < value.length; i++) {
      worst = Math.max(worst, Math.abs(value[i] - expected[i]) / largest);
    }
    assertThat(largest).isPositive();
    assertThat(worst).as(name).isLessThanOrEqualTo(TOLERANCE);
  }
}
