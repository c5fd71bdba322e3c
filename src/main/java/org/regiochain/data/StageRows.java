package org.regiochain.data;

import java.util.List;
import org.regiochain.data.ChainRecipe.Sale;

/**
 * Splits the rows of a chain's stages from those of their parents: what the chain does not buy goes
 * to the parent's other buyers, in proportion or by the recipe's weights.
 */
final class StageRows {
  private static final int FINALS = TableCells.FINALS;

  private final ChainSplit split;
  private final ChainRecipe recipe;
  private final TableCells before;
  private final TableCells after;
  private final int sectors;

  StageRows(ChainSplit split) {
    this.split = split;
    this.recipe = split.recipe();
    this.before = split.before();
    this.after = split.after();
    this.sectors = before.products.size();
  }

  void splitAll() {
    for (int s = 0; s < recipe.stages().size(); s++) {
      ChainRecipe.Stage stage = recipe.stages().get(s);
      for (ChainRecipe.Site site : stage.sites()) {
        if (site.outputYuan() > 0) {
          splitRow(stage, split.product(s), site);
        }
      }
    }
  }

  /** Sells what the chain does not buy to the parent's other buyers. */
  private void splitRow(ChainRecipe.Stage stage, int product, ChainRecipe.Site site) {
    int origin = before.region(site.region());
    int parent = before.product(stage.parent());
    double open = site.outputYuan() - after.sold(origin, product);
    List<Sale> sales =
        stage.sales().isEmpty()
            ? List.of(new Sale(RecipeReader.OTHERS, 1, site.place()))
            : stage.sales();
    double[] weights = sales.stream().mapToDouble(Sale::weight).toArray();
    double all = WholeParts.sum(weights);
    double done = 0;
    double weightDone = 0;
    for (int i = 0; i < weights.length; i++) {
      weightDone += weights[i];
      double amount = Math.rint(open * (weightDone / all)) - done;
      done += amount;
      sell(sales.get(i), origin, parent, product, amount);
    }
  }

  private void sell(Sale sale, int origin, int parent, int product, double amount) {
    // One slot a buyer: the sectors and final users of each region, then the outside regions.
    int users = sectors + FINALS;
    double[] cells = new double[after.inside * users + after.outside()];
    for (int z = 0; z < after.inside; z++) {
      for (int j = 0; j < sectors; j++) {
        Product user = before.products.get(j);
        if (user.chain() == null && buys(sale, user.id())) {
          cells[z * users + j] = after.intermediate[after.flow(origin, parent, z, j)];
        }
      }
      for (int u = 0; u < FINALS; u++) {
        if (buys(sale, RecipeReader.FINAL_USERS.get(u))) {
          cells[z * users + sectors + u] = after.finals[after.finalUse(origin, parent, z, u)];
        }
      }
    }
    for (int d = 0; d < after.outside(); d++) {
      if (buys(sale, after.regions.get(after.inside + d).code())) {
        cells[after.inside * users + d] = after.outsideSales[after.sale(origin, parent, d)];
      }
    }
    double[] parts = WholeParts.of(amount, cells);
    if (WholeParts.sum(parts) < amount) {
      split.fault(
          sale.place(),
          after.regions.get(origin).code()
              + "."
              + before.products.get(parent).id()
              + " → "
              + sale.user(),
          amount,
          WholeParts.sum(cells));
      return;
    }
    for (int c = 0; c < parts.length; c++) {
      int z = c / users;
      int j = c % users;
      if (z == after.inside) {
        ChainSplit.shift(
            after.outsideSales,
            after.sale(origin, parent, j),
            after.sale(origin, product, j),
            parts[c]);
      } else if (j < sectors) {
        ChainSplit.shift(
            after.intermediate,
            after.flow(origin, parent, z, j),
            after.flow(origin, product, z, j),
            parts[c]);
      } else {
        ChainSplit.shift(
            after.finals,
            after.finalUse(origin, parent, z, j - sectors),
            after.finalUse(origin, product, z, j - sectors),
            parts[c]);
      }
    }
  }

  private static boolean buys(Sale sale, String user) {
    return sale.user().equals(RecipeReader.OTHERS) || sale.user().equals(user);
  }
}
