package org.regiochain.data;

import java.util.Arrays;

/**
 * Splits the columns of a chain's stages from those of their parents.
 *
 * <p>Column of a stage with gross output X in a region: value added in the parent's proportions;
 * each listed input takes its share of X from the cells that sell that input's sector to the
 * parent; the rest of X is spread over the parent's other inputs in their proportions. A stage that
 * is bought comes from the origins of the parent's cell in proportion, but an inside region never
 * sells the chain more than it makes: what is missing comes from the outside regions.
 */
final class StageColumns {
  private final ChainSplit split;
  private final ChainRecipe recipe;
  private final TableCells before;
  private final TableCells after;

  StageColumns(ChainSplit split) {
    this.split = split;
    this.recipe = split.recipe();
    this.before = split.before();
    this.after = split.after();
  }

  void splitAll() {
    double[][] supplyShare = insideSupplyShare();
    for (int s = 0; s < recipe.stages().size(); s++) {
      ChainRecipe.Stage stage = recipe.stages().get(s);
      for (ChainRecipe.Site site : stage.sites()) {
        if (site.outputYuan() > 0) {
          splitColumn(stage, split.product(s), site, supplyShare);
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
      int parent = before.product(user.parent());
      for (ChainRecipe.Site site : user.sites()) {
        int z = before.region(site.region());
        for (ChainRecipe.Input input : user.inputs()) {
          int i = recipe.stageOf(input.product());
          if (i < 0) {
            continue;
          }
          double[] cells =
              before.origins(before.product(recipe.stages().get(i).parent()), z, parent);
          double total = WholeParts.sum(cells);
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
    int parent = before.product(stage.parent());
    int z = before.region(site.region());
    int from = after.industry(z, parent);
    int to = after.industry(z, product);
    int parentBefore = before.industry(z, parent);
    double output = site.outputYuan();
    if (output > after.grossOutput[from]) {
      String industry = site.region() + "." + stage.parent();
      split.fault(site.place(), industry + " → " + stage.id(), output, after.grossOutput[from]);
      return;
    }
    after.grossOutput[from] -= output;
    after.grossOutput[to] = output;

    boolean[] listed = new boolean[before.products.size()];
    double spent = 0;
    for (ChainRecipe.Input input : stage.inputs()) {
      double amount = Math.rint(input.share() * output);
      int i = recipe.stageOf(input.product());
      int sector = before.product(i < 0 ? input.product() : recipe.stages().get(i).parent());
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
            ? before.valueAdded(parentBefore) / before.grossOutput[parentBefore]
            : stage.valueAdded();
    double open = output - spent - Math.rint(share * output);
    if (open < 0) {
      split.fault(
          site.place(),
          stage.id() + "：投入与增加值之和超过产出（" + site.region() + "）",
          stage.id() + ": inputs and value added exceed gross output in " + site.region());
      return;
    }
    double taken = takeRest(site, z, parent, product, listed, open);
    double valueAdded = output - spent - taken;
    if (valueAdded > Math.max(0, after.valueAdded(from))) {
      String industry = site.region() + "." + stage.parent();
      split.fault(site.place(), "value_added → " + industry, valueAdded, after.valueAdded(from));
      return;
    }
    moveValueAdded(from, to, parentBefore, valueAdded);
  }

  /** A listed sector input comes from the parent's origins in their proportions. */
  private void takeSector(
      ChainRecipe.Input input, int sector, int z, int parent, int product, double amount) {
    double[] cells = before.origins(sector, z, parent);
    split.requireAll(input.place(), amount, cells, sector, z, parent);
    double[] parts = WholeParts.of(amount, cells);
    for (int o = 0; o < parts.length; o++) {
      split.move(input.place(), o, sector, z, parent, sector, product, parts[o]);
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
    double[] cells = before.origins(sector, z, parent);
    double total = WholeParts.sum(cells);
    double rest = amount;
    for (int o = 0; o < before.inside && total > 0; o++) {
      double part = Math.floor(amount * cells[o] / total * supplyShare[o]);
      split.move(input.place(), o, sector, z, parent, split.product(stage), product, part);
      rest -= part;
    }
    double[] outside = after.origins(sector, z, parent);
    Arrays.fill(outside, 0, before.inside, 0);
    split.requireAll(input.place(), rest, outside, sector, z, parent);
    double[] parts = WholeParts.of(rest, outside);
    for (int o = before.inside; o < parts.length; o++) {
      split.move(input.place(), o, sector, z, parent, split.product(stage), product, parts[o]);
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
    double there = WholeParts.sum(cells);
    if (there > 0 && there < open) {
      int largest = WholeParts.largest(cells);
      split.fault(
          site.place(),
          split.cell(largest / k, largest % k, z, parent),
          open * (cells[largest] / there),
          cells[largest]);
      return 0;
    }
    double[] parts = WholeParts.of(open, cells);
    for (int c = 0; c < parts.length; c++) {
      split.move(site.place(), c / k, c % k, z, parent, c % k, product, parts[c]);
    }
    return WholeParts.sum(parts);
  }

  /** Value added in the parent's proportions; surplus takes the rounding. */
  private void moveValueAdded(int from, int to, int parentBefore, double amount) {
    double all = before.valueAdded(parentBefore);
    double part = all == 0 ? 0 : amount / all;
    double compensation =
        Math.min(after.compensation[from], Math.rint(part * before.compensation[parentBefore]));
    double tax = Math.rint(part * before.productionTax[parentBefore]);
    double depreciation =
        Math.min(after.depreciation[from], Math.rint(part * before.depreciation[parentBefore]));
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

  private double output(int stage, int region) {
    return recipe.stages().get(stage).sites().stream()
        .filter(site -> before.region(site.region()) == region)
        .mapToDouble(ChainRecipe.Site::outputYuan)
        .sum();
  }
}
