package org.regiochain.population;

import java.util.ArrayList;
import java.util.List;
import org.regiochain.data.Criticality;
import org.regiochain.data.Criticality.Need;
import org.regiochain.data.DataSet;
import org.regiochain.data.Product;
import org.regiochain.data.RegionalTable;
import org.regiochain.data.RegionalTable.Final;
import org.regiochain.model.InvestmentParameters;
import org.regiochain.model.PopulationParameters;
import org.regiochain.state.Structure;

/**
 * Technical coefficients and base-year flows of the cells. Storable inputs with a cost share from
 * the threshold on become linked slots; all else is bought from pools.
 */
final class Technology {
  private final DataSet data;
  private final RegionalTable table;
  private final int products;
  private final int cells;

  Technology(DataSet data) {
    this.data = data;
    this.table = data.table();
    products = table.productCount();
    cells = table.insideCount() * products;
  }

  /** Fills slots, coefficients, rates and base flows. */
  void fill(Structure.Parts parts, PopulationParameters p, InvestmentParameters investment) {
    double weeks = Structure.WEEKS_PER_YEAR;
    parts.slotProduct = new int[cells][];
    parts.slotCoefficient = new double[cells][];
    parts.slotNeed = new Need[cells][];
    parts.pooledCoefficient = new double[cells][products];
    parts.capitalPerUnit = new double[cells];
    parts.depreciationPerUnit = new double[cells];
    parts.productionTaxRate = new double[cells];
    parts.baseMarkup = new double[cells];
    parts.baseOutput = new double[cells];
    for (int c = 0; c < cells; c++) {
      int z = c / products;
      int k = c % products;
      double output = table.grossOutput(z, k);
      parts.baseOutput[c] = output / weeks;
      slots(parts, p, c);
      if (output > 0) {
        double depreciation = table.depreciation(z, k);
        parts.depreciationPerUnit[c] = depreciation / output;
        parts.capitalPerUnit[c] = depreciation / investment.depreciation() / (output / weeks);
        parts.productionTaxRate[c] = table.productionTax(z, k) / output;
        parts.baseMarkup[c] = output / (output - table.surplus(z, k)) - 1;
      }
    }
    finals(parts);
    outside(parts);
  }

  private void slots(Structure.Parts parts, PopulationParameters p, int c) {
    int z = c / products;
    int k = c % products;
    double output = table.grossOutput(z, k);
    Criticality criticality = data.criticality();
    List<Integer> slots = new ArrayList<>();
    if (output > 0) {
      for (int input = 0; input < products; input++) {
        double a = use(input, z, k) / output;
        Product product = table.products().get(input);
        if (a > 0 && a >= p.linkThreshold() && product.storable()) {
          slots.add(input);
        } else {
          parts.pooledCoefficient[c][input] = a;
        }
      }
    }
    parts.slotProduct[c] = slots.stream().mapToInt(Integer::intValue).toArray();
    parts.slotCoefficient[c] =
        slots.stream().mapToDouble(input -> use(input, z, k) / output).toArray();
    parts.slotNeed[c] =
        slots.stream()
            .map(input -> criticality.of(table.products().get(input), table.products().get(k)))
            .toArray(Need[]::new);
  }

  /** All purchases of an input by an industry, over all origins, yuan a year. */
  private double use(int input, int region, int user) {
    double sum = 0;
    for (int o = 0; o < table.regions().size(); o++) {
      sum += table.intermediate(o, input, region, user);
    }
    return sum;
  }

  private void finals(Structure.Parts parts) {
    int regions = table.insideCount();
    parts.baseFinal = new double[regions][Structure.FINAL_USERS];
    parts.consumptionShare = new double[regions][products];
    parts.investmentShare = new double[regions][products];
    parts.governmentUnits = new double[regions][products];
    for (int z = 0; z < regions; z++) {
      for (int k = 0; k < products; k++) {
        double consumption = finalUse(k, z, Final.HOUSEHOLDS) / Structure.WEEKS_PER_YEAR;
        double investment = finalUse(k, z, Final.INVESTMENT) / Structure.WEEKS_PER_YEAR;
        parts.consumptionShare[z][k] = consumption;
        parts.investmentShare[z][k] = investment;
        parts.governmentUnits[z][k] = finalUse(k, z, Final.GOVERNMENT) / Structure.WEEKS_PER_YEAR;
        parts.baseFinal[z][Structure.HOUSEHOLDS] += consumption;
        parts.baseFinal[z][Structure.INVESTMENT] += investment;
        parts.baseFinal[z][Structure.GOVERNMENT] += parts.governmentUnits[z][k];
      }
      for (int k = 0; k < products; k++) {
        parts.consumptionShare[z][k] =
            ratio(parts.consumptionShare[z][k], parts.baseFinal[z][Structure.HOUSEHOLDS]);
        parts.investmentShare[z][k] =
            ratio(parts.investmentShare[z][k], parts.baseFinal[z][Structure.INVESTMENT]);
      }
    }
  }

  private double finalUse(int product, int region, Final user) {
    double sum = 0;
    for (int o = 0; o < table.regions().size(); o++) {
      sum += table.finalUse(o, product, region, user);
    }
    return sum;
  }

  private void outside(Structure.Parts parts) {
    int inside = table.insideCount();
    int outside = table.outsideCount();
    parts.baseOutsideSales = new double[outside][cells];
    parts.originMix = new double[cells][table.regions().size()];
    for (int c = 0; c < cells; c++) {
      int z = c / products;
      int k = c % products;
      for (int x = 0; x < outside; x++) {
        parts.baseOutsideSales[x][c] =
            table.outsideSales(z, k, inside + x) / Structure.WEEKS_PER_YEAR;
      }
      double total = 0;
      for (int o = 0; o < table.regions().size(); o++) {
        for (int user = 0; user < products; user++) {
          double flow = table.intermediate(o, k, z, user);
          total += flow;
          parts.originMix[c][o] += flow;
        }
      }
      for (int o = 0; o < table.regions().size(); o++) {
        parts.originMix[c][o] = ratio(parts.originMix[c][o], total);
      }
    }
  }

  private static double ratio(double part, double whole) {
    return whole > 0 ? part / whole : 0;
  }
}
