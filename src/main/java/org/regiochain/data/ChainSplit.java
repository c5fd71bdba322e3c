package org.regiochain.data;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a chain's stages out of their parent sectors.
 *
 * <p>Every operation moves whole yuan from a cell of a parent to the like cell of a stage, so that
 * sub-products and remainder (which keeps the sector's code) add up to the parent's cell exactly,
 * and row and column totals keep balancing. What a move would take beyond the cell is a fault that
 * names the cell. First the columns are split ({@link StageColumns}), then the rows ({@link
 * StageRows}).
 */
final class ChainSplit {
  private final Inputs inputs;
  private final ChainRecipe recipe;
  private final TableCells before;
  private final TableCells after;

  private ChainSplit(Inputs inputs, ChainRecipe recipe, TableCells before, TableCells after) {
    this.inputs = inputs;
    this.recipe = recipe;
    this.before = before;
    this.after = after;
  }

  /** The table with the recipe's stages behind the products it has; notes faults. */
  static TableCells apply(Inputs inputs, ChainRecipe recipe, TableCells cells) {
    List<Product> products = new ArrayList<>(cells.products);
    for (ChainRecipe.Stage stage : recipe.stages()) {
      Product parent = cells.products.get(cells.product(stage.parent()));
      products.add(
          new Product(
              stage.id(),
              stage.label(),
              stage.parent(),
              recipe.id(),
              parent.storable(),
              stage.durable(),
              parent.farm()));
    }
    ChainSplit split = new ChainSplit(inputs, recipe, cells, cells.widened(products));
    new StageColumns(split).splitAll();
    new StageRows(split).splitAll();
    return split.after;
  }

  ChainRecipe recipe() {
    return recipe;
  }

  /** The cells the recipe starts from: what shares and proportions are taken of. */
  TableCells before() {
    return before;
  }

  /** The cells being split. */
  TableCells after() {
    return after;
  }

  /** Place of a stage among the products. */
  int product(int stage) {
    return before.products.size() + stage;
  }

  /** Moves part of an intermediate flow; a fault if the cell holds less. */
  void move(
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

  /** Moves an amount between two cells. */
  static void shift(double[] cells, int from, int to, double amount) {
    cells[from] -= amount;
    cells[to] += amount;
  }

  /** Notes a fault at the largest cell if the cells together do not hold what is wanted. */
  void requireAll(
      YamlMap.Place place, double wanted, double[] cells, int sector, int z, int parent) {
    double total = WholeParts.sum(cells);
    if (total >= wanted) {
      return;
    }
    int largest = WholeParts.largest(cells);
    double share = total > 0 ? cells[largest] / total : 1;
    fault(place, cell(largest, sector, z, parent), wanted * share, cells[largest]);
  }

  /** Notes that a cell does not hold what is wanted of it. */
  void fault(YamlMap.Place place, String cell, double wanted, double there) {
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

  /** Notes another fault of the recipe. */
  void fault(YamlMap.Place place, String zh, String en) {
    inputs.fault(recipe.text(), place.line(), place.column(), zh, en);
  }

  /** How a cell is named in messages. */
  String cell(int origin, int product, int z, int user) {
    return after.regions.get(origin).code()
        + "."
        + before.products.get(product).id()
        + " → "
        + after.regions.get(z).code()
        + "."
        + before.products.get(user).id();
  }
}
