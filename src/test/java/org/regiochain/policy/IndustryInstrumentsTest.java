package org.regiochain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.regiochain.metamorphic.Run.setting;
import static org.regiochain.metamorphic.Run.shock;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.regiochain.data.Chain;
import org.regiochain.data.DataSet;
import org.regiochain.economy.Fixtures;
import org.regiochain.economy.With;
import org.regiochain.engine.Simulation;
import org.regiochain.metamorphic.Run;
import org.regiochain.model.Instrument;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.PolicyAim;
import org.regiochain.model.PolicySetting;
import org.regiochain.model.Shock;
import org.regiochain.state.CellItem;
import org.regiochain.state.CostClass;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.FlowRow;
import org.regiochain.state.Sector;
import org.regiochain.state.Structure;

/** What fiscal and industrial instruments do in numbers that can be worked out by hand. */
class IndustryInstrumentsTest {
  private static final DataSet TOY = Fixtures.shipped("toy-3");

  private static ModelParameters quiet(Object... changes) {
    return With.values(
        Fixtures.quiet("population.firms", 200, "prices.repriceProbability", 0), changes);
  }

  private static PolicySetting aimed(
      Instrument instrument, double value, String region, String... products) {
    PolicyAim aim = new PolicyAim(region, List.of(products), List.of());
    return new PolicySetting(instrument, 0, Integer.MAX_VALUE, value, 0, aim);
  }

  private static Economy after(int months, ModelParameters p, PolicySetting... policy) {
    return Run.of(TOY, p).policy(policy).after(months);
  }

  private static int cellOf(Structure st, int firm) {
    int c = 0;
    while (firm >= st.firmStart[c + 1]) {
      c++;
    }
    return c;
  }

  private static boolean isAimed(Structure st, int cell, String region, String product) {
    return st.cellName(cell).equals(region + "." + product);
  }

  private static double outlay(Economy e, CostClass costClass) {
    return Arrays.stream(e.governments.policyOutlay).mapToDouble(o -> o[costClass.ordinal()]).sum();
  }

  private static double flow(Economy e, FlowRow row, Sector sector) {
    return e.accounts.flow[row.ordinal()][sector.ordinal()];
  }

  @Test
  @DisplayName("a grant by sales: the whole sum, to the firms aimed at, in proportion to sales")
  void outputGrant() {
    Economy e = after(1, quiet(), aimed(Instrument.OUTPUT_GRANT, 1e6, "N", "MCH"));
    Structure st = e.structure;
    FirmTable f = e.firms;
    double perUnit = Double.NaN;
    for (int i = 0; i < f.count; i++) {
      if (isAimed(st, cellOf(st, i), "N", "MCH")) {
        double share = f.grants[i] / f.baseOutput[i];
        assertThat(share).isCloseTo(Double.isNaN(perUnit) ? share : perUnit, within(1e-9 * share));
        perUnit = share;
      } else {
        assertThat(f.grants[i]).isZero();
      }
    }
    assertThat(Arrays.stream(f.grants).sum()).isCloseTo(1e6, within(1e-3));
    assertThat(outlay(e, CostClass.TRANSFER)).isCloseTo(1e6, within(1e-3));
    assertThat(flow(e, FlowRow.GRANTS, Sector.FIRMS)).isCloseTo(1e6, within(1e-3));
  }

  @Test
  @DisplayName("an investment grant v: v of all investment is paid; capital goes to κd (1−v)^−η")
  void capexSubsidy() {
    double v = 0.2;
    ModelParameters p = quiet("finance.rationing", false, "goods.expectationGain", 0);
    Simulation run = Run.of(TOY, p).policy(aimed(Instrument.CAPEX_SUBSIDY, v, "N", "MCH")).start();
    Economy e = run.economy();
    Structure st = e.structure;
    run.step();
    double deeper = Math.pow(1 - v, -0.5);
    for (int i = 0; i < e.firms.count; i++) {
      int c = cellOf(st, i);
      boolean paid = isAimed(st, c, "N", "MCH");
      double base = st.capitalPerUnit[c] * e.firms.baseOutput[i];
      double investment = base * (0.08 / 12 + (paid ? (deeper - 1) / 12 : 0));
      assertThat(e.firms.investment[i]).isCloseTo(investment, within(1e-9 * investment + 1e-12));
      double grant = paid ? v * investment : 0;
      assertThat(e.firms.grants[i]).isCloseTo(grant, within(1e-9 * grant + 1e-12));
    }
    for (int month = 0; month < 240; month++) {
      run.step();
    }
    for (int i = 0; i < e.firms.count; i++) {
      int c = cellOf(st, i);
      double base = st.capitalPerUnit[c] * e.firms.expectedOrders[i];
      double expected = isAimed(st, c, "N", "MCH") ? base * deeper : base;
      assertThat(e.firms.capital[i]).isCloseTo(expected, within(1e-6 * base + 1e-12));
    }
  }

  @Test
  @DisplayName("a profit tax cut of the whole rate forgoes exactly the tax of those it is aimed at")
  void profitTaxCut() {
    Economy base = after(1, quiet());
    Economy cut = after(1, quiet(), aimed(Instrument.TAX_PROFIT_CUT, 0.25, "C", "CMP"));
    int aimed = cut.structure.cell(1, 2);
    assertThat(cut.structure.cellName(aimed)).isEqualTo("C.CMP");
    for (int c = 0; c < cut.structure.cellCount; c++) {
      double before = base.flows.ledger[CellItem.PROFIT_TAX.ordinal()][c];
      double now = cut.flows.ledger[CellItem.PROFIT_TAX.ordinal()][c];
      assertThat(now).isCloseTo(c == aimed ? 0 : before, within(1e-6));
    }
    double forgone = base.flows.ledger[CellItem.PROFIT_TAX.ordinal()][aimed];
    assertThat(forgone).isPositive();
    assertThat(outlay(cut, CostClass.TAX)).isCloseTo(forgone, within(1e-6 * forgone));
    Economy part = after(1, quiet(), aimed(Instrument.TAX_PROFIT_CUT, 0.05, "C", "CMP"));
    assertThat(outlay(part, CostClass.TAX)).isCloseTo(0.2 * forgone, within(1e-6 * forgone));
  }

  @Test
  @DisplayName("offices that take no time: staff do 1/(1−Φ) as much, in the region aimed at")
  void adminRelief() {
    Economy e = after(1, quiet(), aimed(Instrument.ADMIN_RELIEF, 1, "N"));
    for (int i = 0; i < e.firms.count; i++) {
      boolean here = e.structure.regionOfLocation[e.firms.location[i]] == 0;
      assertThat(e.firms.productivity[i]).isCloseTo(here ? 1 / 0.98 : 1, within(1e-14));
    }
  }

  @Test
  @DisplayName(
      "joint projects: shares by value added, capital goods ordered and booked for the sum")
  void jointProjects() {
    Economy e = after(1, quiet(), setting(Instrument.PROJECT_JOINT, 0, 2e6));
    double[] gdp = product(e);
    double[] before = product(after(1, quiet()));
    double all = Arrays.stream(before).sum();
    for (int z = 0; z < gdp.length; z++) {
      double units = 2e6 * before[z] / all;
      assertThat(e.governments.projectUnits[z]).isCloseTo(units, within(1e-9 * units));
    }
    assertThat(outlay(e, CostClass.CAPEX)).isCloseTo(2e6, within(2e4));
    assertThat(Arrays.stream(gdp).sum()).isGreaterThan(all);
  }

  private static double[] product(Economy e) {
    return Arrays.stream(e.accounts.gdp).mapToDouble(ways -> ways[0]).toArray();
  }

  @Test
  @DisplayName("works abroad: credit goes out, and the world orders capital goods for as much")
  void worksAbroad() {
    ModelParameters p = quiet("trade.corridorCapacity", 100);
    Economy base = after(1, p);
    Economy e = after(1, p, setting(Instrument.EXPORT_BUILD, 0, 1e6));
    assertThat(outlay(e, CostClass.CAPITAL) - outlay(base, CostClass.CAPITAL))
        .isCloseTo(1e6, within(1e-3));
    assertThat(flow(e, FlowRow.PAYMENTS_ABROAD, Sector.OUTSIDE)).isCloseTo(1e6, within(1.0));
    double ordered = 0;
    for (int i = 0; i < e.markets.outsideOrders.length; i++) {
      ordered += Structure.WEEKS * (e.markets.outsideOrders[i] - base.markets.outsideOrders[i]);
    }
    assertThat(ordered).isCloseTo(1e6, within(1e-3));
  }

  @Test
  @DisplayName("a grant for entry: money over its cost in newcomers, who take market share")
  void entryGrant() {
    ModelParameters p = quiet("population.real_firms", 100000, "noise.turnover", 0);
    Economy base = after(1, p);
    Economy e = after(1, p, aimed(Instrument.ENTRY_GRANT, 1e5, PolicyAim.ALL, "MCH"));
    FirmTable f = e.firms;
    double more = 0;
    double market = 0;
    for (int i = 0; i < f.count; i++) {
      double drawn = f.activeFirms[i] - base.firms.activeFirms[i];
      more += drawn;
      // A newcomer starts at half the size of its peers, and 30% of that are granted.
      double opening = base.firms.assets[i] / base.firms.activeFirms[i];
      assertThat(f.grants[i]).isCloseTo(drawn * 0.15 * opening, within(1e-3 * f.grants[i]));
      market += drawn > 0 ? f.poolShare[i] - base.firms.poolShare[i] : 0;
    }
    assertThat(more).isPositive();
    assertThat(market).as("small firms take from large ones").isPositive();
    assertThat(Arrays.stream(f.grants).sum()).isCloseTo(1e5, within(1e-3));
    double entered = Arrays.stream(e.credit.entries[0]).sum();
    assertThat(entered - Arrays.stream(base.credit.entries[0]).sum())
        .isCloseTo(more, within(1e-9 * more));
  }

  private static Economy entryIntoFlights(double yuan) {
    DataSet flights = Fixtures.flights();
    String chain = Chain.PREFIX + flights.chains().get(0).id();
    PolicySetting grant = aimed(Instrument.ENTRY_GRANT, yuan, PolicyAim.ALL, chain);
    return Run.of(flights, quiet("noise.turnover", 0)).policy(grant).after(1);
  }

  @Test
  @DisplayName("a grant for entry reaches stages of single firms, whose rows newcomers join")
  void entryIntoAStage() {
    Economy base = entryIntoFlights(0);
    Economy e = entryIntoFlights(1e4);
    FirmTable f = e.firms;
    int granted = 0;
    for (int c = 0; c < e.structure.cellCount; c++) {
      double market = 0;
      for (int i = e.structure.firmStart[c]; i < e.structure.firmStart[c + 1]; i++) {
        if (f.weight[i] == 1) {
          assertThat(f.activeFirms[i]).isEqualTo(base.firms.activeFirms[i]);
        }
        granted += f.grants[i] > 0 && f.weight[i] == 1 ? 1 : 0;
        market += f.poolShare[i];
      }
      assertThat(market).isCloseTo(e.structure.baseOutput[c] > 0 ? 1 : 0, within(1e-9));
    }
    assertThat(granted).isPositive();
    assertThat(Arrays.stream(f.grants).sum()).isCloseTo(1e4, within(1e-3));
  }

  @Test
  @DisplayName("where newcomers join all rows alike, no row gains on another for owning little")
  void entryAlike() {
    Economy base = entryIntoFlights(0);
    Economy e = entryIntoFlights(1e4);
    FirmTable f = e.firms;
    int rows = 0;
    for (int c = 0; c < e.structure.cellCount; c++) {
      int from = e.structure.firmStart[c];
      int to = e.structure.firmStart[c + 1];
      if (IntStream.range(from, to).allMatch(i -> f.grants[i] > 0)) {
        for (int i = from; i < to; i++, rows++) {
          double before = base.firms.poolShare[i];
          assertThat(f.poolShare[i]).isCloseTo(before, within(1e-12));
        }
      }
    }
    assertThat(rows).isGreaterThan(1);
  }

  @Test
  @DisplayName("shared forecasts take restocking out of orders: the upstream whip is shorter")
  void sharedForecasts() {
    double without = upstreamVariance(0);
    double half = upstreamVariance(0.5);
    double full = upstreamVariance(1);
    assertThat(half).isLessThan(0.9 * without);
    assertThat(full).isLessThan(0.9 * half);
  }

  /** Variance of expected orders for materials after a temporary rise of demand for machines. */
  private static double upstreamVariance(double weight) {
    Shock[] shocks = {
      shock(Shock.Kind.OUTSIDE_DEMAND, "MCH", "W", 8, 8, 0.3),
      shock(Shock.Kind.OUTSIDE_DEMAND, "MCH", "W", 40, 8, -0.3)
    };
    ModelParameters p =
        quiet(
            "goods.expectationGain",
            0.2,
            "goods.stockAdjustmentWeeks",
            4,
            "goods.overtimeFactor",
            2);
    Simulation run =
        Run.of(TOY, p)
            .shocks(shocks)
            .policy(aimed(Instrument.LEADER_FORECAST, weight, PolicyAim.ALL, "CMP", "MAT"))
            .start();
    Economy e = run.economy();
    double squares = 0;
    for (int month = 0; month < 24; month++) {
      run.step();
      for (int c = 0; c < e.structure.cellCount; c++) {
        String product = e.structure.products.get(e.structure.productOfCell(c)).id();
        double base = e.structure.baseOutput[c];
        for (int i = e.structure.firmStart[c]; i < e.structure.firmStart[c + 1]; i++) {
          double gap = e.firms.expectedOrders[i] - e.firms.baseOutput[i];
          squares += product.equals("MAT") ? gap * gap / base / base : 0;
        }
      }
    }
    return squares;
  }
}
