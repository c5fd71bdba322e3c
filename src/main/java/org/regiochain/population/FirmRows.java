package org.regiochain.population;

import java.util.Arrays;
import java.util.List;
import org.regiochain.data.ChainFirms;
import org.regiochain.data.DataSet;
import org.regiochain.data.Location;
import org.regiochain.data.Product;
import org.regiochain.data.RegionalTable;
import org.regiochain.model.PopulationParameters;
import org.regiochain.numeric.Draws;
import org.regiochain.numeric.Hash;
import org.regiochain.numeric.Stream;

/**
 * The firms of every cell: how many rows, their sizes, their places.
 *
 * <p>Sizes are quantiles of a Pareto law with exponent α truncated at a ratio R of largest to
 * smallest, Q(u) = (1 − u(1 − R^{−α}))^{−1/α}, scaled so that a cell's rows add up to its gross
 * output. With fewer rows than real firms the largest half of the rows are single firms, and the
 * rest stand for equal numbers of small ones. Chain stages keep their real number of firms.
 *
 * <p>Real firms are spread over cells in proportion to value added (an assumption: no count by
 * sector and province was found).
 */
final class FirmRows {
  private static final Stream PLACE = Stream.named("population.place");
  private static final int DEFAULT_STAGE_FIRMS = 5;

  /** Rows of one cell, sorted by location, then from large to small. */
  record Cell(long[] id, double[] weight, double[] output, int[] location, int[] rankOrder) {
    int size() {
      return id.length;
    }
  }

  private final DataSet data;
  private final List<Location> locations;
  private final PopulationParameters p;
  private final long placeKey;

  FirmRows(DataSet data, List<Location> locations, PopulationParameters p, Draws draws) {
    this.data = data;
    this.locations = locations;
    this.p = p;
    placeKey = draws.key(PLACE);
  }

  /**
   * Builds all cells.
   *
   * @param weeklyOutput gross output of each cell, units a week
   * @param locationStart first location of each region
   */
  Cell[] build(double[] weeklyOutput, int[] locationStart) {
    RegionalTable table = data.table();
    int products = table.productCount();
    int cells = table.insideCount() * products;
    long[] real = realFirms(weeklyOutput);
    int[] rows = rowCounts(real, weeklyOutput);
    Cell[] built = new Cell[cells];
    for (int c = 0; c < cells; c++) {
      int z = c / products;
      Product product = table.products().get(c % products);
      String region = table.regions().get(z).code();
      if (weeklyOutput[c] <= 0) {
        built[c] = new Cell(new long[0], new double[0], new double[0], new int[0], new int[0]);
      } else if (product.chain() != null) {
        built[c] = stage(product, region, weeklyOutput[c], locationStart[z], locationStart[z + 1]);
      } else {
        built[c] = sector(product, region, weeklyOutput[c], real[c], rows[c], locationStart, z);
      }
    }
    return built;
  }

  private long[] realFirms(double[] weeklyOutput) {
    RegionalTable table = data.table();
    long[] real = new long[weeklyOutput.length];
    double total = 0;
    for (int c = 0; c < real.length; c++) {
      total += sectorValueAdded(c, weeklyOutput);
    }
    for (int c = 0; c < real.length; c++) {
      double share = sectorValueAdded(c, weeklyOutput) / total;
      real[c] = Math.max(1, Math.round(p.realFirms() * share));
      if (table.products().get(c % table.productCount()).chain() != null) {
        real[c] = 0;
      }
    }
    return real;
  }

  private double sectorValueAdded(int c, double[] weeklyOutput) {
    RegionalTable table = data.table();
    int k = c % table.productCount();
    boolean counts = table.products().get(k).chain() == null && weeklyOutput[c] > 0;
    return counts ? Math.max(0, table.valueAdded(c / table.productCount(), k)) : 0;
  }

  /** Rows by largest remainder, at least one a cell with output and at most one a real firm. */
  private int[] rowCounts(long[] real, double[] weeklyOutput) {
    int[] rows = new int[real.length];
    long total = 0;
    for (long count : real) {
      total += count;
    }
    double scale = Math.min(1, (double) p.firms() / total);
    for (int c = 0; c < rows.length; c++) {
      if (weeklyOutput[c] > 0 && real[c] > 0) {
        rows[c] = (int) Math.max(1, Math.min(real[c], Math.round(real[c] * scale)));
      }
    }
    return rows;
  }

  private Cell sector(
      Product product,
      String region,
      double output,
      long real,
      int rows,
      int[] locationStart,
      int z) {
    double[] weight = new double[rows];
    double[] size = new double[rows];
    int singles = rows == real ? rows : rows / 2;
    long grouped = real - singles;
    int groups = rows - singles;
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      long from = row < singles ? row : singles + grouped * (row - singles) / groups;
      long to = row < singles ? row + 1 : singles + grouped * (row - singles + 1) / groups;
      weight[row] = to - from;
      double middle = (from + to) / 2.0 / real;
      size[row] = weight[row] * quantile(1 - middle);
      sum += size[row];
    }
    for (int row = 0; row < rows; row++) {
      size[row] *= output / sum;
    }
    double[] share = data.locationWeights().get(region + "|" + product.parent());
    int count = locationStart[z + 1] - locationStart[z];
    if (share == null || share.length != count) {
      share = equalShares(count);
    }
    long[] id = ids(region, product, rows);
    int[] place = places(id, size, output, share, locationStart[z]);
    return sorted(id, weight, size, place);
  }

  private double quantile(double u) {
    double floor = StrictMath.pow(p.sizeRange(), -p.sizeExponent());
    return StrictMath.pow(1 - u * (1 - floor), -1 / p.sizeExponent());
  }

  private Cell stage(Product product, String region, double output, int first, int end) {
    ChainFirms firms =
        data.chainFirms().stream()
            .filter(f -> f.product().equals(product.id()) && f.region().equals(region))
            .findFirst()
            .orElse(
                new ChainFirms(product.id(), region, DEFAULT_STAGE_FIRMS, List.of(), List.of()));
    int rows = Math.max(1, Math.max(firms.count(), firms.named().size()));
    int named = firms.named().size();
    double[] weight = new double[rows];
    double[] size = new double[rows];
    double left = 1;
    for (int row = 0; row < named; row++) {
      left -= firms.named().get(row).outputShare();
    }
    double sum = 0;
    for (int row = named; row < rows; row++) {
      size[row] = quantile(1 - (row - named + 0.5) / (rows - named));
      sum += size[row];
    }
    for (int row = 0; row < rows; row++) {
      weight[row] = 1;
      size[row] =
          row < named
              ? output * firms.named().get(row).outputShare()
              : output * left * size[row] / sum;
    }
    if (rows == named) {
      for (int row = 0; row < rows; row++) {
        size[row] /= 1 - left;
      }
    }
    double[] share = new double[end - first];
    double listed = 0;
    for (ChainFirms.Place place : firms.places()) {
      share[indexOf(place.location(), first, end) - first] += place.share();
      listed += place.share();
    }
    if (listed == 0) {
      share = stageShares(product, region, end - first);
    }
    long[] id = ids(region, product, rows);
    int[] place = places(id, size, output, share, first);
    for (int row = 0; row < named; row++) {
      place[row] = indexOf(firms.named().get(row).location(), first, end);
    }
    return sorted(id, weight, size, place);
  }

  private double[] stageShares(Product product, String region, int count) {
    double[] share = data.locationWeights().get(region + "|" + product.parent());
    return share != null && share.length == count ? share : equalShares(count);
  }

  private static double[] equalShares(int count) {
    double[] share = new double[count];
    Arrays.fill(share, 1.0 / count);
    return share;
  }

  private int indexOf(String location, int first, int end) {
    for (int r = first; r < end; r++) {
      if (locations.get(r).code().equals(location)) {
        return r;
      }
    }
    throw new IllegalArgumentException("location " + location + " is not in the stage's region");
  }

  private static long[] ids(String region, Product product, int rows) {
    long cell = Hash.of(region + "." + product.id());
    long[] id = new long[rows];
    for (int row = 0; row < rows; row++) {
      id[row] = Hash.of(cell, row);
    }
    return id;
  }

  /**
   * Places rows from large to small: each among the places that still lack as much output as the
   * row has, with probability in proportion to what they lack; where none does, at the one that
   * lacks most. So large firms are in large places, and places come close to their shares.
   */
  private int[] places(long[] id, double[] size, double output, double[] share, int first) {
    double[] lacking = new double[share.length];
    for (int r = 0; r < share.length; r++) {
      lacking[r] = share[r] * output;
    }
    int[] place = new int[id.length];
    for (int row = 0; row < id.length; row++) {
      int at = place(lacking, size[row], Draws.uniform(placeKey, id[row], 0));
      lacking[at] -= size[row];
      place[row] = first + at;
    }
    return place;
  }

  private static int place(double[] lacking, double size, double draw) {
    double sum = 0;
    int neediest = 0;
    for (int r = 0; r < lacking.length; r++) {
      if (lacking[r] >= size) {
        sum += lacking[r];
      }
      if (lacking[r] > lacking[neediest]) {
        neediest = r;
      }
    }
    double target = draw * sum;
    for (int r = 0; r < lacking.length; r++) {
      if (lacking[r] >= size) {
        target -= lacking[r];
        if (target < 0) {
          return r;
        }
      }
    }
    return neediest;
  }

  /** Sorts rows by location, keeping the order of size within one. */
  private static Cell sorted(long[] id, double[] weight, double[] size, int[] place) {
    int n = id.length;
    int max = 0;
    for (int location : place) {
      max = Math.max(max, location);
    }
    int[] next = new int[max + 2];
    for (int location : place) {
      next[location + 1]++;
    }
    for (int r = 0; r <= max; r++) {
      next[r + 1] += next[r];
    }
    Cell cell = new Cell(new long[n], new double[n], new double[n], new int[n], new int[n]);
    for (int row = 0; row < n; row++) {
      int at = next[place[row]]++;
      cell.id[at] = id[row];
      cell.weight[at] = weight[row];
      cell.output[at] = size[row];
      cell.location[at] = place[row];
      cell.rankOrder[row] = at;
    }
    return cell;
  }
}
