package org.regiochain.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits a chain's stages out of their parent sectors.
 *
 * <p>Every operation moves whole yuan from a cell of a parent to the like cell of a stage, so that
 * sub-products and remainder (which keeps the sector's code) add up to the parent's cell exactly,
 * and row and column totals keep balancing. What a move would take beyond the cell is a fault that
 * names the cell.
 *
 * <p>Column of a stage with gross output X in a region: value added in the parent's proportions;
 * each listed input takes its share of X from the cells that sell that input's sector to the
 * parent; the rest of X is spread over the parent's other inputs in their proportions. A stage that
 * is bought comes from the origins of the parent's cell in proportion, but an inside region never
 * sells the chain more than it makes: what is missing comes from the outside regions.
 *
 * <p>Row of a stage: what the chain does not buy goes to the parent's other buyers.
 */
final class ChainSplit {
  private static final int FINALS = TableCells.FINALS;

  private final Inputs inputs;
  private final ChainRecipe recipe;
  private final TableCells before;
  private final TableCells after;
  private final int stageStart;

  private ChainSplit(Inputs inputs, ChainRecipe recipe, TableCells before, TableCells after) {
    this.inputs = inputs;
    this.recipe = recipe;
    this.before = before;
    this.after = after;
    this.stageStart = before.products.size();
  }

  /** The table with the recipe's stages behind the products it has; notes faults. */
  static TableCells apply(Inputs inputs, ChainRecipe recipe, TableCells cells) {
    List<Product> products = new ArrayList<>(cells.products);
    for (ChainRecipe.Stage stage : recipe.stages()) {
      Product parent = cells.products.get(index(cells.products, stage.parent()));
      products.add(
          new Product(
              stage.id(),
              stage.label(),
              stage.parent(),
              recipe.id(),
              parent.storable(),
              stage.durable()));
    }
    TableCells after = widened(cells, products);
    ChainSplit split = new ChainSplit(inputs, recipe, cells, after);
    split.splitColumns();
    split.splitRows();
    return after;
  }

  private static TableCells widened(TableCells from, List<Product> products) {
    TableCells to = new TableCells(from.regions, products);
    int k = from.products.size();
    for (int o = 0; o < from.regions.size(); o++) {
      for (int p = 0; p < k; p++) {
        for (int z = 0; z < from.inside; z++) {
          for (int j = 0; j < k; j++) {
            to.intermediate[to.flow(o, p, z, j)] = from.intermediate[from.flow(o, p, z, j)];
          }
          for (int u = 0; u < FINALS; u++) {
            to.finals[to.finalUse(o, p, z, u)] = from.finals[from.finalUse(o, p, z, u)];
          }
        }
        for (int d = 0; d < from.outside() && o < from.inside; d++) {
          to.outsideSales[to.sale(o, p, d)] = from.outsideSales[from.sale(o, p, d)];
        }
      }
    }
    for (int z = 0; z < from.inside; z++) {
      for (int p = 0; p < k; p++) {
        int a = from.industry(z, p);
        int b = to.industry(z, p);
        to.compensation[b] = from.compensation[a];
        to.productionTax[b] = from.productionTax[a];
        to.depreciation[b] = from.depreciation[a];
        to.surplus[b] = from.surplus[a];
        to.grossOutput[b] = from.grossOutput[a];
      }
    }
    return to;
  }

  // Columns.

  private void splitColumns() {
    double[][] chainShare = insideSupplyShare();
    for (int s = 0; s < recipe.stages().size(); s++) {
      ChainRecipe.Stage stage = recipe.stages().get(s);
      for (ChainRecipe.Site site : stage.sites()) {
        if (site.outputYuan() > 0) {
          splitColumn(stage, stageStart + s, site, chainShare);
        }
      }
    }
  }

  /**
   * For each stage and inside origin, the part of the chain's orders that the output there covers:
   * 1 unless more is asked for than is made.
   */
  private double[][] insideSupplyShare() {
    double[][] asked = new double[recipe.stages().size()][before.inside];
    for (ChainRecipe.Stage user : recipe.stages()) {
      int parent = index(before.products, user.parent());
      for (ChainRecipe.Site site : user.sites()) {
        int z = region(site);
        for (ChainRecipe.Input input : user.inputs()) {
          int i = stageOf(input.product());
          if (i < 0) {
            continue;
          }
          double[] cells = origins(before, index(before.products, parentOf(i)), z, parent);
          double total = sum(cells);
          for (int o = 0; o < before.inside && total > 0; o++) {
            asked[i][o] += input.share() * site.outputYuan() * cells[o] / total;
          }
        }
      }
    }
    double[][] share = new double[asked.length][before.inside];
    for (int i = 0; i < asked.length; i++) {
      for (int o = 0; o < before.inside; o++) {
        share[i][o] = asked[i][o] > 0 ? Math.min(1, output(i, o) / asked[i][o]) : 1;
      }
    }
    return share;
  }

  private void splitColumn(
      ChainRecipe.Stage stage, int product, ChainRecipe.Site site, double[][] supplyShare) {
    int parent = index(before.products, stage.parent());
    int z = region(site);
    int from = after.industry(z, parent);
    int to = after.industry(z, product);
    int parentBefore = before.industry(z, parent);
    double output = site.outputYuan();
    if (output > after.grossOutput[from]) {
      String industry = site.region() + "." + stage.parent();
      fault(site.place(), industry + " → " + stage.id(), output, after.grossOutput[from]);
      return;
    }
    after.grossOutput[from] -= output;
    after.grossOutput[to] = output;

    boolean[] listed = new boolean[stageStart];
    double spent = 0;
    for (ChainRecipe.Input input : stage.inputs()) {
      double amount = Math.rint(input.share() * output);
      int i = stageOf(input.product());
      int sector = index(before.products, i < 0 ? input.product() : parentOf(i));
      listed[sector] = true;
      spent += amount;
      if (i < 0) {
        takeSector(input, sector, z, parent, product, amount);
      } else {
        takeStage(input, i, sector, z, parent, product, amount, supplyShare[i]);
      }
    }
    double share =
        Double.isNaN(stage.valueAdded())
            ? valueAdded(before, parentBefore) / before.grossOutput[parentBefore]
            : stage.valueAdded();
    double open = output - spent - Math.rint(share * output);
    if (open < 0) {
      inputs.fault(
          recipe.text(),
          site.place().line(),
          site.place().column(),
          stage.id() + "：投入与增加值之和超过产出（" + site.region() + "）",
          stage.id() + ": inputs and value added exceed gross output in " + site.region());
      return;
    }
    double taken = takeRest(site, z, parent, product, listed, open);
    moveValueAdded(from, to, parentBefore, output - spent - taken);
  }

  /** A listed sector input comes from the parent's origins in their proportions. */
  private void takeSector(
      ChainRecipe.Input input, int sector, int z, int parent, int product, double amount) {
    double[] cells = origins(before, sector, z, parent);
    requireAll(input.place(), amount, cells, sector, z, parent);
    double[] parts = apportion(amount, cells);
    for (int o = 0; o < parts.length; o++) {
      move(input.place(), o, sector, z, parent, sector, product, parts[o]);
    }
  }

  /** A stage input comes from inside origins as far as they make it, else from outside. */
  private void takeStage(
      ChainRecipe.Input input,
      int stage,
      int sector,
      int z,
      int parent,
      int product,
      double amount,
      double[] supplyShare) {
    double[] cells = origins(before, sector, z, parent);
    double total = sum(cells);
    double rest = amount;
    for (int o = 0; o < before.inside && total > 0; o++) {
      double part = Math.floor(amount * cells[o] / total * supplyShare[o]);
      move(input.place(), o, sector, z, parent, stageStart + stage, product, part);
      rest -= part;
    }
    double[] outside = origins(after, sector, z, parent);
    Arrays.fill(outside, 0, before.inside, 0);
    requireAll(input.place(), rest, outside, sector, z, parent);
    double[] parts = apportion(rest, outside);
    for (int o = before.inside; o < parts.length; o++) {
      move(input.place(), o, sector, z, parent, stageStart + stage, product, parts[o]);
    }
  }

  /**
   * Spreads what is open of a stage's output over the parent's inputs that are not listed; with no
   * such inputs it stays value added.
   */
  private double takeRest(
      ChainRecipe.Site site, int z, int parent, int product, boolean[] listed, double open) {
    int k = before.products.size();
    double[] cells = new double[before.regions.size() * k];
    for (int o = 0; o < before.regions.size(); o++) {
      for (int q = 0; q < k; q++) {
        if (!listed[q]) {
          cells[o * k + q] = before.intermediate[before.flow(o, q, z, parent)];
        }
      }
    }
    double there = sum(cells);
    if (there > 0 && there < open) {
      int largest = largest(cells);
      fault(
          site.place(),
          cell(largest / k, largest % k, z, parent),
          open * (cells[largest] / there),
          cells[largest]);
      return 0;
    }
    double[] parts = apportion(open, cells);
    for (int c = 0; c < parts.length; c++) {
      move(site.place(), c / k, c % k, z, parent, c % k, product, parts[c]);
    }
    return sum(parts);
  }

  /** Value added in the parent's proportions; surplus takes the rounding. */
  private void moveValueAdded(int from, int to, int parentBefore, double amount) {
    double all = valueAdded(before, parentBefore);
    double part = all == 0 ? 0 : amount / all;
    double compensation = Math.rint(part * before.compensation[parentBefore]);
    double tax = Math.rint(part * before.productionTax[parentBefore]);
    double depreciation = Math.rint(part * before.depreciation[parentBefore]);
    double surplus = amount - compensation - tax - depreciation;
    after.compensation[from] -= compensation;
    after.compensation[to] = compensation;
    after.productionTax[from] -= tax;
    after.productionTax[to] = tax;
    after.depreciation[from] -= depreciation;
    after.depreciation[to] = depreciation;
    after.surplus[from] -= surplus;
    after.surplus[to] = surplus;
  }

  // Rows.

  private void splitRows() {
    for (int s = 0; s < recipe.stages().size(); s++) {
      ChainRecipe.Stage stage = recipe.stages().get(s);
      for (ChainRecipe.Site site : stage.sites()) {
        if (site.outputYuan() > 0) {
          splitRow(stage, stageStart + s, site);
        }
      }
    }
  }

  /** Sells what the chain does not buy to the parent's other buyers. */
  private void splitRow(ChainRecipe.Stage stage, int product, ChainRecipe.Site site) {
    int origin = region(site);
    int parent = index(before.products, stage.parent());
    double open = site.outputYuan() - after.sold(origin, product);
    List<ChainRecipe.Sale> sales =
        stage.sales().isEmpty()
            ? List.of(new ChainRecipe.Sale(RecipeReader.OTHERS, 1, site.place()))
            : stage.sales();
    double[] weights = sales.stream().mapToDouble(ChainRecipe.Sale::weight).toArray();
    double all = sum(weights);
    double done = 0;
    double weightDone = 0;
    for (int i = 0; i < weights.length; i++) {
      weightDone += weights[i];
      double amount = Math.rint(open * (weightDone / all)) - done;
      done += amount;
      sell(sales.get(i), origin, parent, product, amount);
    }
  }

  private void sell(ChainRecipe.Sale sale, int origin, int parent, int product, double amount) {
    // One slot a buyer: the sectors and final users of each region, then the outside regions.
    int users = stageStart + FINALS;
    double[] cells = new double[after.inside * users + after.outside()];
    for (int z = 0; z < after.inside; z++) {
      for (int j = 0; j < stageStart; j++) {
        Product user = before.products.get(j);
        if (user.chain() == null && buys(sale, user.id())) {
          cells[z * users + j] = after.intermediate[after.flow(origin, parent, z, j)];
        }
      }
      for (int u = 0; u < FINALS; u++) {
        if (buys(sale, RecipeReader.FINAL_USERS.get(u))) {
          cells[z * users + stageStart + u] = after.finals[after.finalUse(origin, parent, z, u)];
        }
      }
    }
    for (int d = 0; d < after.outside(); d++) {
      if (buys(sale, after.regions.get(after.inside + d).code())) {
        cells[after.inside * users + d] = after.outsideSales[after.sale(origin, parent, d)];
      }
    }
    double[] parts = apportion(amount, cells);
    if (sum(parts) < amount) {
      fault(
          sale.place(),
          after.regions.get(origin).code()
              + "."
              + before.products.get(parent).id()
              + " → "
              + sale.user(),
          amount,
          sum(cells));
      return;
    }
    for (int c = 0; c < parts.length; c++) {
      int z = c / users;
      int j = c % users;
      if (z == after.inside) {
        shift(
            after.outsideSales,
            after.sale(origin, parent, j),
            after.sale(origin, product, j),
            parts[c]);
      } else if (j < stageStart) {
        shift(
            after.intermediate,
            after.flow(origin, parent, z, j),
            after.flow(origin, product, z, j),
            parts[c]);
      } else {
        shift(
            after.finals,
            after.finalUse(origin, parent, z, j - stageStart),
            after.finalUse(origin, product, z, j - stageStart),
            parts[c]);
      }
    }
  }

  private static boolean buys(ChainRecipe.Sale sale, String user) {
    return sale.user().equals(RecipeReader.OTHERS) || sale.user().equals(user);
  }

  // Moves.

  /** Moves part of an intermediate flow; a fault if the cell holds less. */
  private void move(
      YamlMap.Place place,
      int origin,
      int fromProduct,
      int z,
      int fromUser,
      int toProduct,
      int toUser,
      double amount) {
    int from = after.flow(origin, fromProduct, z, fromUser);
    if (amount > after.intermediate[from]) {
      fault(place, cell(origin, fromProduct, z, fromUser), amount, after.intermediate[from]);
      return;
    }
    shift(after.intermediate, from, after.flow(origin, toProduct, z, toUser), amount);
  }

  private static void shift(double[] cells, int from, int to, double amount) {
    cells[from] -= amount;
    cells[to] += amount;
  }

  /** Notes a fault at the largest cell if the cells together do not hold what is wanted. */
  private void requireAll(
      YamlMap.Place place, double wanted, double[] cells, int sector, int z, int parent) {
    double total = sum(cells);
    if (total >= wanted) {
      return;
    }
    int largest = largest(cells);
    double share = total > 0 ? cells[largest] / total : 1;
    fault(place, cell(largest, sector, z, parent), wanted * share, cells[largest]);
  }

  private void fault(YamlMap.Place place, String cell, double wanted, double there) {
    String zhAmounts =
        "要 " + TableReader.tableUnits(wanted) + "，只有 " + TableReader.tableUnits(there) + " 亿元";
    String enAmounts =
        TableReader.tableUnits(wanted)
            + " wanted, "
            + TableReader.tableUnits(there)
            + " there (1e8 CNY)";
    inputs.fault(
        recipe.text(),
        place.line(),
        place.column(),
        "拆分使余额为负：" + cell + "：" + zhAmounts,
        "the split drives the remainder negative: " + cell + ": " + enAmounts);
  }

  private String cell(int origin, int product, int z, int user) {
    return after.regions.get(origin).code()
        + "."
        + before.products.get(product).id()
        + " → "
        + after.regions.get(z).code()
        + "."
        + before.products.get(user).id();
  }

  /**
   * Splits a whole amount over cells in proportion, in whole yuan, none above its cell; less than
   * the amount only if the cells hold less.
   */
  static double[] apportion(double amount, double[] cells) {
    double total = sum(cells);
    double[] parts = new double[cells.length];
    if (total <= 0) {
      return parts;
    }
    double ratio = Math.min(1, amount / total);
    double reached = 0;
    double given = 0;
    for (int c = 0; c < cells.length; c++) {
      reached += cells[c];
      // Rounding the running total keeps every part within a yuan of its share.
      parts[c] = Math.min(cells[c], Math.max(0, Math.rint(ratio * reached) - given));
      given += parts[c];
    }
    for (int c = 0; c < cells.length && given < Math.min(amount, total); c++) {
      double more = Math.min(cells[c] - parts[c], Math.min(amount, total) - given);
      parts[c] += more;
      given += more;
    }
    return parts;
  }

  /** What an industry buys of a product, by origin. */
  private static double[] origins(TableCells cells, int product, int z, int user) {
    double[] by = new double[cells.regions.size()];
    for (int o = 0; o < by.length; o++) {
      by[o] = cells.intermediate[cells.flow(o, product, z, user)];
    }
    return by;
  }

  private double output(int stage, int region) {
    return recipe.stages().get(stage).sites().stream()
        .filter(site -> region(site) == region)
        .mapToDouble(ChainRecipe.Site::outputYuan)
        .sum();
  }

  private int region(ChainRecipe.Site site) {
    for (int r = 0; r < before.inside; r++) {
      if (before.regions.get(r).code().equals(site.region())) {
        return r;
      }
    }
    throw new IllegalArgumentException("not an inside region: " + site.region());
  }

  /** Place of a stage in the recipe, or −1 for a sector. */
  private int stageOf(String id) {
    for (int s = 0; s < recipe.stages().size(); s++) {
      if (recipe.stages().get(s).id().equals(id)) {
        return s;
      }
    }
    return -1;
  }

  private String parentOf(int stage) {
    return recipe.stages().get(stage).parent();
  }

  private static int index(List<Product> products, String id) {
    for (int k = 0; k < products.size(); k++) {
      if (products.get(k).id().equals(id)) {
        return k;
      }
    }
    throw new IllegalArgumentException("no product " + id);
  }

  private static double valueAdded(TableCells cells, int industry) {
    return cells.compensation[industry]
        + cells.productionTax[industry]
        + cells.depreciation[industry]
        + cells.surplus[industry];
  }

  /** Place of the largest value; the last if all are equal. */
  private static int largest(double[] values) {
    int largest = values.length - 1;
    for (int i = 0; i < values.length; i++) {
      if (values[i] > values[largest]) {
        largest = i;
      }
    }
    return largest;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
