package org.regiochain.economy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.regiochain.catalog.Defaults;
import org.regiochain.catalog.FaultException;
import org.regiochain.data.Chain;
import org.regiochain.data.ChainService;
import org.regiochain.data.Criticality.Need;
import org.regiochain.data.DataSet;
import org.regiochain.data.DataSets;
import org.regiochain.data.Product;
import org.regiochain.data.RecipeChoice;
import org.regiochain.data.Region;
import org.regiochain.data.Region.Role;
import org.regiochain.data.Research;
import org.regiochain.model.ModelParameters;
import org.regiochain.numeric.Leontief;

/** Small economies for tests. Flows are in yuan a year; all balances are exact. */
public final class Fixtures {
  /** Yuan a year for one unit of a matrix given by hand. */
  public static final double MATRIX_UNIT = 48e6;

  private static final Path DATA = Path.of("scenarios", "data");
  private static final Path FLIGHTS =
      Path.of("src", "test", "resources", "chains", "toy-flights.yaml");

  private Fixtures() {}

  /** Parameters of the deterministic path: the defaults without noise. */
  public static ModelParameters quiet(Object... namesAndValues) {
    ModelParameters p = Defaults.of(ModelParameters.class).quiet();
    return With.values(p, namesAndValues);
  }

  /** One row a cell, no noise. */
  public static ModelParameters oneFirmPerCell(Object... namesAndValues) {
    return With.values(quiet("population.firms", 1), namesAndValues);
  }

  /** The same where money never binds: banks meet every need and nobody fails. */
  public static ModelParameters ampleMoney(ModelParameters p) {
    return With.values(p, "finance.rationing", false, "turnover.distress", false);
  }

  /** The same where it costs nothing either: no interest, and nobody owes anything. */
  public static ModelParameters neutralMoney(ModelParameters p) {
    return With.values(
        ampleMoney(p),
        "finance.riskFreeRate",
        0,
        "finance.intermediationCost",
        0,
        "finance.depositRate",
        0,
        "finance.leverageCeiling",
        0,
        "finance.tradeCreditShare",
        0);
  }

  /**
   * The same where nothing depends on a draw, provided that a cell has one row and reviews no
   * supplier. Firms still owe money: what interest leaves of their surplus limits debt before the
   * drawn leverage does. An empty plant is taken over at once.
   */
  public static ModelParameters meanDraws(ModelParameters p) {
    return With.values(
        p.quiet(),
        "prices.repriceProbability",
        1,
        "finance.banksPerRegion",
        1,
        "finance.hightechShare",
        0,
        "finance.greenShare",
        0,
        "finance.riskFreeRate",
        0.3,
        "finance.rateCap",
        0.6,
        "finance.leverageCeiling",
        0.95,
        "finance.leverageShape",
        20,
        "turnover.vacancyMonths",
        0.5);
  }

  /** The toy with aircraft and flights split out, and a service that grows. */
  public static DataSet flights() {
    return shipped("toy-3", new RecipeChoice(FLIGHTS, null));
  }

  /** A data set whose chains have another service, or none. */
  public static DataSet withService(DataSet data, UnaryOperator<ChainService> change) {
    List<Chain> chains =
        data.chains().stream()
            .map(
                c ->
                    new Chain(
                        c.id(), c.label(), c.variant(), c.stages(), change.apply(c.service())))
            .toList();
    return new DataSet(
        data.folder(),
        data.table(),
        data.locations(),
        data.zones(),
        data.corridors(),
        chains,
        data.chainFirms(),
        data.locationWeights(),
        data.criticality(),
        data.bankClasses(),
        data.research(),
        data.targets(),
        data.clusters(),
        data.inputHashes());
  }

  /** A data set that knows something else of research and skills. */
  public static DataSet withResearch(DataSet data, Research research) {
    return new DataSet(
        data.folder(),
        data.table(),
        data.locations(),
        data.zones(),
        data.corridors(),
        data.chains(),
        data.chainFirms(),
        data.locationWeights(),
        data.criticality(),
        data.bankClasses(),
        research,
        data.targets(),
        data.clusters(),
        data.inputHashes());
  }

  /** A shipped data set, read from the project folder. */
  public static DataSet shipped(String name, RecipeChoice... recipes) {
    return shipped(name, Map.of(), recipes);
  }

  /** A shipped data set with other roles for some regions. */
  public static DataSet shipped(String name, Map<String, Role> roles, RecipeChoice... recipes) {
    try {
      return DataSets.load(DATA.resolve(name), List.of(recipes), roles);
    } catch (FaultException e) {
      throw new IllegalStateException(e.faults().toString(), e);
    }
  }

  /**
   * One region that makes one good a row of the matrix and sells nothing outside. One unit of the
   * matrix is one million units of the model a week.
   *
   * @param flows intermediate flows, rows sell to columns
   * @param finalUse what final users buy of each good
   */
  public static DataSet fromMatrix(double[][] flows, double[] finalUse) {
    return matrix(flows, finalUse).need("*", "*", Need.CRITICAL).data();
  }

  /** As {@link #fromMatrix}, still open to change; no input is critical yet. */
  public static TableSketch matrix(double[][] flows, double[] finalUse) {
    int n = finalUse.length;
    TableSketch t = new TableSketch(TableSketch.regions(1, true, false), TableSketch.goods(n));
    for (int k = 0; k < n; k++) {
      for (int j = 0; j < n; j++) {
        t.flow(0, k, 0, j, flows[k][j] * MATRIX_UNIT);
      }
      t.use(0, k, 0, finalUse[k] * MATRIX_UNIT);
    }
    return t;
  }

  /** Stage j sells all its output j+1 to stage j+1; only the last sells to final users. */
  public static DataSet chain(int stages) {
    double[][] flows = new double[stages][stages];
    double[] finals = new double[stages];
    for (int j = 0; j + 1 < stages; j++) {
      flows[j][j + 1] = j + 1;
    }
    finals[stages - 1] = stages;
    return fromMatrix(flows, finals);
  }

  /** Every industry sells half of its output to the next and half to final users. */
  public static DataSet ring(int industries) {
    double[][] flows = new double[industries][industries];
    double[] finals = new double[industries];
    for (int j = 0; j < industries; j++) {
      flows[j][(j + 1) % industries] = 1;
      finals[j] = 1;
    }
    return fromMatrix(flows, finals);
  }

  /** Industry 0 supplies all others, which sell to final users only. */
  public static DataSet star(int industries) {
    double[][] flows = new double[industries][industries];
    double[] finals = new double[industries];
    for (int j = 1; j < industries; j++) {
      flows[0][j] = 1;
      finals[j] = 3;
    }
    finals[0] = 1;
    return fromMatrix(flows, finals);
  }

  /** A random economy: 1 to 3 inside regions, 2 to 6 products, services and durables among them. */
  public static DataSet random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return random(seed, random.nextInt(1, 4), random.nextInt(2, 7));
  }

  /**
   * A random economy of a given size, with research, the rest of the country and the world outside.
   */
  public static DataSet random(long seed, int regions, int products) {
    return new RandomTable(seed, regions, products, true).data();
  }

  /** Regions that trade with the outside but not with one another. */
  public static DataSet disconnected(long seed, int regions, int products) {
    return new RandomTable(seed, regions, products, false).data();
  }

  /** Two regions that mirror each other: swapping their names changes nothing. */
  public static DataSet mirrored(long seed, int products) {
    return new RandomTable(seed, 2, products, true).mirrored().data();
  }

  /** Draws coefficients and final demand, then solves for the output that serves them. */
  private static final class RandomTable {
    private final SplittableRandom random;
    private final int inside;
    private final int k;
    private final List<Region> regions;
    private final List<Product> products = new ArrayList<>();
    private final TableSketch sketch;
    private final boolean[] absent;
    private final boolean connected;

    /** Coefficients [origin·k + product][inside cell]. */
    private final double[][] a;

    /** Final use of inside regions [origin·k + product][region] and sales [cell][outside]. */
    private final double[][] use;

    private final double[][] sales;

    RandomTable(long seed, int inside, int k, boolean trade) {
      random = new SplittableRandom(seed);
      connected = trade;
      this.inside = inside;
      this.k = k;
      regions = TableSketch.regions(inside, true, true);
      boolean service = random.nextBoolean();
      for (int p = 0; p < k; p++) {
        products.add(TableSketch.product(p, !(service && p == k - 1), random.nextInt(4) == 0));
      }
      sketch = new TableSketch(regions, products);
      absent = new boolean[inside * k];
      for (int c = 1; c < absent.length; c++) {
        absent[c] = inside > 1 && random.nextInt(8) == 0;
      }
      a = new double[regions.size() * k][inside * k];
      use = new double[regions.size() * k][inside];
      sales = new double[inside * k][regions.size() - inside];
      draw(trade);
      needs();
    }

    private void draw(boolean trade) {
      for (int c = 0; c < inside * k; c++) {
        if (!absent[c]) {
          coefficients(c, trade);
        }
      }
      for (int z = 0; z < inside; z++) {
        for (int p = 0; p < k; p++) {
          double wanted = StrictMath.exp(19 + 3 * random.nextDouble());
          spread(use, z, p, z, wanted, trade);
        }
      }
      for (int c = 0; c < inside * k; c++) {
        for (int x = 0; x < sales[c].length && !absent[c]; x++) {
          sales[c][x] = StrictMath.exp(17 + 4 * random.nextDouble());
        }
      }
    }

    private void coefficients(int c, boolean trade) {
      double left = 0.25 + 0.5 * random.nextDouble();
      double[] weight = new double[k];
      double sum = 0;
      for (int p = 0; p < k; p++) {
        weight[p] = random.nextInt(3) == 0 ? 0 : StrictMath.pow(random.nextDouble(), 3) + 1e-3;
        sum += weight[p];
      }
      for (int p = 0; p < k && sum > 0; p++) {
        spread(a, c, p, c / k, left * weight[p] / sum, trade);
      }
    }

    /** Splits an amount of product p over origins that make it, home first. */
    private void spread(
        double[][] rows, int column, int p, int home, double amount, boolean trade) {
      double[] weight = new double[regions.size()];
      double sum = 0;
      for (int o = 0; o < weight.length; o++) {
        boolean made = o >= inside || !absent[o * k + p];
        boolean reachable = o >= inside || o == home || trade;
        boolean chosen = o == home || o == inside || random.nextInt(3) > 0;
        weight[o] = made && reachable && chosen ? random.nextDouble() + (o == home ? 2 : 0.01) : 0;
        sum += weight[o];
      }
      for (int o = 0; o < weight.length; o++) {
        rows[o * k + p][column] += amount * weight[o] / sum;
      }
    }

    private void needs() {
      Need[] all = Need.values();
      sketch.need("*", "*", all[random.nextInt(all.length)]);
      for (Product input : products) {
        for (Product user : products) {
          sketch.need(input.id(), user.id(), all[random.nextInt(all.length)]);
        }
      }
    }

    RandomTable mirrored() {
      for (int p = 0; p < k; p++) {
        absent[p] = false;
        absent[k + p] = false;
      }
      for (double[][] rows : List.of(a, use)) {
        int half = rows == a ? k : 1;
        for (int row = 0; row < rows.length; row++) {
          int other = row < k ? row + k : row < 2 * k ? row - k : row;
          for (int column = 0; column < half; column++) {
            rows[other][half + column] = rows[row][column];
          }
        }
      }
      for (int p = 0; p < k; p++) {
        sales[k + p] = sales[p];
      }
      return this;
    }

    DataSet data() {
      int cells = inside * k;
      double[][] home = new double[cells][];
      double[] demand = new double[cells];
      for (int c = 0; c < cells; c++) {
        home[c] = a[c];
        for (double yuan : use[c]) {
          demand[c] += yuan;
        }
        for (double yuan : sales[c]) {
          demand[c] += yuan;
        }
      }
      double[] output = Leontief.solve(home, demand);
      for (int row = 0; row < a.length; row++) {
        for (int c = 0; c < cells; c++) {
          sketch.flow(row / k, row % k, c / k, c % k, a[row][c] * output[c]);
        }
        for (int z = 0; z < inside; z++) {
          sketch.use(row / k, row % k, z, use[row][z]);
        }
      }
      for (int c = 0; c < cells; c++) {
        for (int x = 0; x < sales[c].length; x++) {
          sketch.sell(c / k, c % k, inside + x, sales[c][x]);
        }
      }
      places();
      if (random.nextBoolean()) {
        sketch.corridor("C0", 0.6, 1.05 + 0.5 * random.nextDouble());
        sketch.corridor("C1", 0.4, 1.05 + 0.5 * random.nextDouble());
      }
      if (connected) {
        research();
      }
      return sketch.data();
    }

    private void research() {
      for (int p = 0; p < k; p++) {
        boolean none = random.nextInt(5) == 0;
        sketch.skill(p, none ? 0 : 0.03 * random.nextDouble(), 0.5 * random.nextDouble());
      }
      double share = 0.05 * random.nextDouble();
      double firmShare = random.nextDouble();
      for (int z = 0; z < inside; z++) {
        sketch.effort(z, share, firmShare);
      }
    }

    private void places() {
      for (int z = 0; z < inside; z++) {
        for (int r = 0; r < 2; r++) {
          sketch.place(z, regions.get(z).code() + r, 104 + z + 0.5 * r, 1e5 * (1 + r));
        }
      }
    }
  }
}
