package org.regiochain.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.regiochain.metamorphic.Run.shock;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regiochain.data.DataSet;
import org.regiochain.data.RegionalTable;
import org.regiochain.data.RegionalTable.Final;
import org.regiochain.economy.Fixtures;
import org.regiochain.engine.Simulation;
import org.regiochain.metamorphic.Run;
import org.regiochain.model.ModelParameters;
import org.regiochain.model.Shock;
import org.regiochain.numeric.Leontief;
import org.regiochain.state.Economy;
import org.regiochain.state.Structure;

/**
 * A lasting rise of outside demand with households endogenous (oracle 4): Δx = (I − A − Σ_z c_z h_z
 * v_z′)⁻¹ Δf.
 *
 * <p>The household block reduces to this when prices and wages are frozen ({@code
 * prices.reprice_probability = 0}, {@code labour.wage_elasticity = 0}), nobody moves, staff follows
 * orders at once ({@code labour.hiring_speed = 1}), capital is only replaced ({@code
 * investment.gap_closing = 0}), research is what the base year's costs contain ({@code
 * innovation.research = false}), money is neutral ({@link Fixtures#neutralMoney}) and the
 * unemployed get nothing ({@code households.benefit_replacement = 0}). Then:
 *
 * <ul>
 *   <li>v is income paid to households for a unit of output: wages, and after profit tax t the
 *       margin that value added leaves over wages and production tax. Depreciation does not grow
 *       with output while capital is frozen, so it is part of that margin. With t = 1 only wages
 *       are left: the textbook case.
 *   <li>c is 1 − τ, with τ the income tax rate. The propensity out of disposable income is one in
 *       the long run whatever α₁ is, because deposits M settle where α₁Y + α₂M/12 = Y; α₁ and α₂
 *       only say how long it takes. The test runs over several.
 *   <li>h is the basket: consumption, and the housing share in capital goods.
 * </ul>
 */
class TypeTwoMultiplierTest {
  private static final double RISE = 0.01;
  private static final int MONTHS = 1500;

  private static ModelParameters reduced(double profitTax, double income, double wealth) {
    return Fixtures.neutralMoney(
        Fixtures.oneFirmPerCell(
            "prices.repriceProbability", 0,
            "prices.shareSensitivity", 0,
            "labour.wageElasticity", 0,
            "labour.migrationRate", 0,
            "labour.hiringSpeed", 1,
            "households.incomePropensity", income,
            "households.wealthPropensity", wealth,
            "households.benefitReplacement", 0,
            "investment.gapClosing", 0,
            "innovation.research", false,
            "government.profitTax", profitTax,
            "government.debtCeiling", 100,
            "review.reviewHazard", 0,
            "review.forcedFillRate", 0,
            "innovation.research", false));
  }

  @ParameterizedTest(name = "economy {0}, profit tax {1}, α₁ {2}, α₂ {3}")
  @CsvSource({
    "1, 1, 0.85, 1",
    "2, 1, 0.6, 1",
    "3, 0.25, 0.85, 1",
    "4, 0, 1, 1",
    "5, 0.25, 0.7, 0.6"
  })
  @DisplayName("the lasting effect on output is the Type II multiplier to 1e-9")
  void lastingRise(long seed, double profitTax, double income, double wealth) {
    DataSet data = Fixtures.random(seed, 2, 4);
    ModelParameters p = reduced(profitTax, income, wealth);
    Shock rise =
        shock(Shock.Kind.OUTSIDE_DEMAND, Shock.ALL, "ROC", 0, MONTHS * Structure.WEEKS, RISE);
    Simulation run = Run.of(data, p).shocks(rise).start();
    double[] before = run.economy().structure.baseOutput;
    double[] expected = multiplier(data, run.economy(), profitTax);
    for (int month = 0; month < MONTHS; month++) {
      run.step();
    }
    double scale = 0;
    for (double change : expected) {
      scale = Math.max(scale, change);
    }
    double[] after = run.economy().flows.weeklyOutput[Structure.WEEKS - 1];
    for (int c = 0; c < before.length; c++) {
      assertThat(after[c] - before[c])
          .as("cell %d", c)
          .isCloseTo(expected[c], within(1e-9 * scale));
    }
    double direct = 0;
    double all = 0;
    for (int c = 0; c < before.length; c++) {
      direct += RISE * run.economy().structure.baseOutsideSales[0][c];
      all += expected[c];
    }
    assertThat(all).as("rounds after the first matter").isGreaterThan(1.5 * direct);
  }

  private static double[] multiplier(DataSet data, Economy e, double profitTax) {
    RegionalTable t = data.table();
    Structure st = e.structure;
    int products = t.productCount();
    int cells = st.cellCount;
    double[][] a = new double[cells][cells];
    double[] demand = new double[cells];
    for (int i = 0; i < cells; i++) {
      int origin = i / products;
      int k = i % products;
      demand[i] = RISE * st.baseOutsideSales[0][i];
      for (int j = 0; j < cells; j++) {
        int z = j / products;
        double output = t.grossOutput(z, j % products);
        if (output > 0) {
          a[i][j] = t.intermediate(origin, k, z, j % products) / output;
          a[i][j] += basket(t, st, origin, k, z) * income(t, e, z, j % products, profitTax);
        }
      }
    }
    return Leontief.solve(a, demand);
  }

  /** Spendable income that a unit of output pays to the households of its region. */
  private static double income(RegionalTable t, Economy e, int z, int k, double profitTax) {
    double wages = t.compensation(z, k);
    double margin = t.surplus(z, k) + t.depreciation(z, k);
    double paid = (wages + (1 - profitTax) * margin) / t.grossOutput(z, k);
    return (1 - e.governments.incomeTaxRate[z]) * paid;
  }

  /** Purchases of a product from an origin in a yuan spent by the households of a region. */
  private static double basket(RegionalTable t, Structure st, int origin, int k, int z) {
    double housing = st.housingShareOfSpending[z];
    return (1 - housing) * share(t, origin, k, z, Final.HOUSEHOLDS)
        + housing * share(t, origin, k, z, Final.INVESTMENT);
  }

  private static double share(RegionalTable t, int origin, int k, int z, Final user) {
    double sum = 0;
    for (int o = 0; o < t.regions().size(); o++) {
      for (int product = 0; product < t.productCount(); product++) {
        sum += t.finalUse(o, product, z, user);
      }
    }
    return t.finalUse(origin, k, z, user) / sum;
  }
}
