package org.regiochain.population;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.regiochain.catalog.Label;
import org.regiochain.data.BankClass;
import org.regiochain.model.FinanceParameters;
import org.regiochain.numeric.Hash;
import org.regiochain.state.BankTable;
import org.regiochain.state.Structure;

/**
 * The banks of the base year: those of the data set's classes, or alike ones in a region without
 * any. Within a class sizes follow a rank-size rule, share ∝ rank^−0.8.
 */
final class Banks {
  private static final double SIZE_EXPONENT = 0.8;
  private static final Label ANY = new Label("银行", "Banks");

  private Banks() {}

  static BankTable build(Structure st, List<BankClass> classes, FinanceParameters p) {
    List<BankClass> all = new ArrayList<>();
    for (int z = 0; z < st.regionCount; z++) {
      String region = st.regions.get(z).code();
      List<BankClass> here = classes.stream().filter(one -> one.region().equals(region)).toList();
      double ratio = p.capitalRequirement() * (1 + p.capitalBuffer());
      // Sorted by id, so that the order of a file's rows does not matter.
      all.addAll(
          here.isEmpty()
              ? List.of(new BankClass(region, "", ANY, p.banksPerRegion(), 1, ratio))
              : here.stream().sorted(Comparator.comparing(BankClass::id)).toList());
    }
    List<String> ids = all.stream().map(BankClass::id).distinct().toList();
    BankTable banks = new BankTable(all.stream().mapToInt(BankClass::banks).sum(), ids);
    int next = 0;
    int region = 0;
    for (BankClass one : all) {
      while (!one.region().equals(st.regions.get(region).code())) {
        region++;
      }
      next = add(banks, next, region, ids.indexOf(one.id()), one);
    }
    return banks;
  }

  private static int add(BankTable b, int first, int region, int classIndex, BankClass one) {
    double sum = 0;
    for (int n = 0; n < one.banks(); n++) {
      b.marketShare[first + n] = StrictMath.pow(n + 1, -SIZE_EXPONENT);
      sum += b.marketShare[first + n];
    }
    long key = Hash.of(Hash.of(one.region()), Hash.of(one.id()));
    for (int n = 0; n < one.banks(); n++) {
      b.id[first + n] = Hash.of(key, n);
      b.region[first + n] = region;
      b.classIndex[first + n] = classIndex;
      b.marketShare[first + n] *= one.loanShare() / sum;
      b.targetCapitalRatio[first + n] = one.capitalRatio();
    }
    return first + one.banks();
  }
}
