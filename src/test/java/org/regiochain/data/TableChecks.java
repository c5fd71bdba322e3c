package org.regiochain.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.regiochain.data.RegionalTable.Final;

/** What holds of every table. */
final class TableChecks {
  private TableChecks() {}

  /** Row and column totals equal gross output exactly (whole yuan); no flow is negative. */
  static void requireBalanced(RegionalTable t) {
    for (int r = 0; r < t.insideCount(); r++) {
      for (int k = 0; k < t.productCount(); k++) {
        String name = t.regions().get(r).code() + "." + t.products().get(k).id();
        double row = 0;
        double column = t.valueAdded(r, k);
        for (int z = 0; z < t.insideCount(); z++) {
          for (int j = 0; j < t.productCount(); j++) {
            row += t.intermediate(r, k, z, j);
          }
          for (Final user : Final.values()) {
            row += t.finalUse(r, k, z, user);
          }
        }
        for (int d = t.insideCount(); d < t.regions().size(); d++) {
          row += requirePositive(t.outsideSales(r, k, d));
        }
        for (int o = 0; o < t.regions().size(); o++) {
          for (int i = 0; i < t.productCount(); i++) {
            column += requirePositive(t.intermediate(o, i, r, k));
          }
        }
        assertThat(row).as("row " + name).isEqualTo(t.grossOutput(r, k));
        assertThat(column).as("column " + name).isEqualTo(t.grossOutput(r, k));
        assertThat(t.compensation(r, k)).isNotNegative();
        assertThat(t.depreciation(r, k)).isNotNegative();
      }
    }
    for (int o = 0; o < t.regions().size(); o++) {
      for (int k = 0; k < t.productCount(); k++) {
        for (int z = 0; z < t.insideCount(); z++) {
          for (Final user : Final.values()) {
            requirePositive(t.finalUse(o, k, z, user));
          }
        }
      }
    }
  }

  /** The same regions, products and amounts. */
  static void requireSame(RegionalTable a, RegionalTable b) {
    assertThat(a.regions()).isEqualTo(b.regions());
    assertThat(a.products()).isEqualTo(b.products());
    for (int o = 0; o < a.regions().size(); o++) {
      for (int k = 0; k < a.productCount(); k++) {
        for (int z = 0; z < a.insideCount(); z++) {
          for (int j = 0; j < a.productCount(); j++) {
            assertThat(a.intermediate(o, k, z, j)).isEqualTo(b.intermediate(o, k, z, j));
          }
          for (Final user : Final.values()) {
            assertThat(a.finalUse(o, k, z, user)).isEqualTo(b.finalUse(o, k, z, user));
          }
        }
        if (o < a.insideCount()) {
          for (int d = a.insideCount(); d < a.regions().size(); d++) {
            assertThat(a.outsideSales(o, k, d)).isEqualTo(b.outsideSales(o, k, d));
          }
          assertThat(a.grossOutput(o, k)).isEqualTo(b.grossOutput(o, k));
          assertThat(a.compensation(o, k)).isEqualTo(b.compensation(o, k));
          assertThat(a.productionTax(o, k)).isEqualTo(b.productionTax(o, k));
          assertThat(a.depreciation(o, k)).isEqualTo(b.depreciation(o, k));
          assertThat(a.surplus(o, k)).isEqualTo(b.surplus(o, k));
        }
      }
    }
  }

  private static double requirePositive(double amount) {
    assertThat(amount).isNotNegative();
    return amount;
  }
}
