package org.regiochain.economy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.regiochain.catalog.Label;
import org.regiochain.data.Corridor;
import org.regiochain.data.Criticality;
import org.regiochain.data.Criticality.Need;
import org.regiochain.data.DataSet;
import org.regiochain.data.Location;
import org.regiochain.data.Product;
import org.regiochain.data.Region;
import org.regiochain.data.Region.Role;
import org.regiochain.data.RegionalTable;
import org.regiochain.data.RegionalTable.Final;
import org.regiochain.data.Research;
import org.regiochain.data.Zone;

/**
 * A small table drawn by hand, flows in whole yuan a year. Gross output is what is sold, value
 * added what is left of it after purchases, so both balances hold exactly.
 */
public final class TableSketch {
  private static final int FINALS = Final.values().length;

  /** Value added of an industry: pay, taxes, depreciation; the rest is surplus. */
  private static final double PAY = 0.5;

  private static final double TAX = 0.04;
  private static final double DEPRECIATION = 0.1;

  private final List<Region> regions;
  private final List<Product> products;
  private final List<Location> locations = new ArrayList<>();
  private final Map<String, Need> needs = new HashMap<>();
  private final int inside;
  private final double[] intermediate;
  private final double[] finals;
  private final double[] outsideSales;
  private final List<Corridor> corridors = new ArrayList<>();
  private final Map<String, Double> intensity = new HashMap<>();
  private final Map<String, Double> skilledShare = new HashMap<>();
  private final Map<String, Research.Effort> efforts = new HashMap<>();
  private final Set<String> withoutStaff = new HashSet<>();
  private final Set<String> withoutCapital = new HashSet<>();

  public TableSketch(List<Region> regions, List<Product> products) {
    this.regions = List.copyOf(regions);
    this.products = List.copyOf(products);
    inside = (int) regions.stream().filter(r -> r.role() == Role.INSIDE).count();
    int k = products.size();
    intermediate = new double[regions.size() * k * inside * k];
    finals = new double[regions.size() * k * inside * FINALS];
    outsideSales = new double[inside * k * (regions.size() - inside)];
  }

  /** Regions named A, B, … inside, then the rest of the country and of the world. */
  public static List<Region> regions(int inside, boolean domestic, boolean world) {
    List<Region> regions = new ArrayList<>();
    for (int z = 0; z < inside; z++) {
      String code = Character.toString('A' + z);
      regions.add(new Region(code, new Label(code, code), Role.INSIDE));
    }
    if (domestic) {
      regions.add(new Region("ROC", new Label("国内其他", "Rest of the country"), Role.DOMESTIC));
    }
    if (world) {
      regions.add(new Region("ROW", new Label("世界", "World"), Role.WORLD));
    }
    return regions;
  }

  /** Storable goods P0, P1, … */
  public static List<Product> goods(int count) {
    List<Product> goods = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      goods.add(product(k, true, false));
    }
    return goods;
  }

  /** The product with index k. */
  public static Product product(int k, boolean storable, boolean durable) {
    String id = "P" + k;
    return new Product(id, new Label(id, id), id, null, storable, durable, false);
  }

  /** Sets a flow of a product from an origin to an industry of an inside region. */
  public TableSketch flow(int origin, int product, int region, int user, double yuan) {
    intermediate[at(origin, product, region) * products.size() + user] = Math.rint(yuan);
    return this;
  }

  /** Sets a flow to a final user of an inside region. */
  public TableSketch use(int origin, int product, int region, Final user, double yuan) {
    finals[at(origin, product, region) * FINALS + user.ordinal()] = Math.rint(yuan);
    return this;
  }

  /** Spreads final use over households, government and investors. */
  public TableSketch use(int origin, int product, int region, double yuan) {
    double government = Math.rint(0.2 * yuan);
    double investment = Math.rint(0.3 * yuan);
    use(origin, product, region, Final.HOUSEHOLDS, yuan - government - investment);
    use(origin, product, region, Final.GOVERNMENT, government);
    return use(origin, product, region, Final.INVESTMENT, investment);
  }

  /** Sets sales of an inside region to an outside one, both by index among all regions. */
  public TableSketch sell(int origin, int product, int outside, double yuan) {
    int row = origin * products.size() + product;
    outsideSales[row * (regions.size() - inside) + outside - inside] = Math.rint(yuan);
    return this;
  }

  /** Sets how badly a user needs an input; {@code *} stands for any. */
  public TableSketch need(String product, String user, Need need) {
    needs.put(product + "|" + user, need);
    return this;
  }

  /** Sets research over output and the share of skilled workers of an industry. */
  public TableSketch skill(int product, double researchIntensity, double skilled) {
    intensity.put(products.get(product).id(), researchIntensity);
    skilledShare.put(products.get(product).id(), skilled);
    return this;
  }

  /** Sets research over value added in a region, and the part of it that firms do. */
  public TableSketch effort(int region, double share, double firmShare) {
    efforts.put(regions.get(region).code(), new Research.Effort(share, firmShare));
    return this;
  }

  /** Adds a place; a region without one is one place of its own. */
  public TableSketch place(int region, String code, double longitude, double population) {
    locations.add(
        new Location(
            code,
            new Label(code, code),
            regions.get(region).code(),
            regions.get(region).code(),
            true,
            longitude,
            30,
            1000,
            population,
            1));
    return this;
  }

  /**
   * Adds a route to the world.
   *
   * @param share of exports in the base year
   * @param capacity over its exports in the base year
   */
  public TableSketch corridor(String id, double share, double capacity) {
    corridors.add(new Corridor(id, new Label(id, id), 0.05, 10, share, capacity));
    return this;
  }

  /** Lets an industry of every region work without paid staff; its pay becomes surplus. */
  public TableSketch withoutStaff(String product) {
    withoutStaff.add(product);
    return this;
  }

  /** Lets an industry of every region work without capital; its depreciation becomes surplus. */
  public TableSketch withoutCapital(String product) {
    withoutCapital.add(product);
    return this;
  }

  private int at(int origin, int product, int region) {
    return (origin * products.size() + product) * inside + region;
  }

  /**
   * The balanced data set.
   *
   * @throws IllegalStateException if an industry would have no value added
   */
  public DataSet data() {
    List<Zone> zones =
        regions.subList(0, inside).stream()
            .map(r -> new Zone(r.code(), r.label(), r.code()))
            .toList();
    return new DataSet(
        Path.of("in-memory"),
        table(),
        List.copyOf(locations),
        zones,
        List.copyOf(corridors),
        List.of(),
        List.of(),
        Map.of(),
        new Criticality(Map.copyOf(needs)),
        List.of(),
        new Research(intensity, skilledShare, efforts, List.of()),
        List.of(),
        Map.of());
  }

  /** The balanced table. */
  public RegionalTable table() {
    int k = products.size();
    int cells = inside * k;
    double[] output = new double[cells];
    double[] pay = new double[cells];
    double[] tax = new double[cells];
    double[] depreciation = new double[cells];
    double[] surplus = new double[cells];
    for (int z = 0; z < inside; z++) {
      double[] added = new double[k];
      double sum = 0;
      for (int j = 0; j < k; j++) {
        output[z * k + j] = sold(z, j);
        added[j] = output[z * k + j] - bought(z, j);
        if (output[z * k + j] > 0 ? added[j] <= 0 : added[j] != 0) {
          throw new IllegalStateException("no value added in " + z + "." + products.get(j).id());
        }
        sum += added[j];
      }
      double wear = Math.min(DEPRECIATION, 0.5 * investment(z) / sum);
      for (int j = 0; j < k; j++) {
        int c = z * k + j;
        String id = products.get(j).id();
        pay[c] = withoutStaff.contains(id) ? 0 : Math.rint(PAY * added[j]);
        tax[c] = Math.rint(TAX * added[j]);
        depreciation[c] = withoutCapital.contains(id) ? 0 : Math.floor(wear * added[j]);
        surplus[c] = added[j] - pay[c] - tax[c] - depreciation[c];
      }
    }
    return new RegionalTable(
        regions,
        products,
        intermediate.clone(),
        finals.clone(),
        outsideSales.clone(),
        pay,
        tax,
        depreciation,
        surplus,
        output);
  }

  private double investment(int region) {
    double sum = 0;
    for (int o = 0; o < regions.size(); o++) {
      for (int k = 0; k < products.size(); k++) {
        sum += finals[at(o, k, region) * FINALS + Final.INVESTMENT.ordinal()];
      }
    }
    return sum;
  }

  private double sold(int origin, int product) {
    double sum = 0;
    for (int z = 0; z < inside; z++) {
      for (int j = 0; j < products.size(); j++) {
        sum += intermediate[at(origin, product, z) * products.size() + j];
      }
      for (int u = 0; u < FINALS; u++) {
        sum += finals[at(origin, product, z) * FINALS + u];
      }
    }
    int outside = regions.size() - inside;
    for (int x = 0; x < outside; x++) {
      sum += outsideSales[(origin * products.size() + product) * outside + x];
    }
    return sum;
  }

  private double bought(int region, int user) {
    double sum = 0;
    for (int o = 0; o < regions.size(); o++) {
      for (int k = 0; k < products.size(); k++) {
        sum += intermediate[at(o, k, region) * products.size() + user];
      }
    }
    return sum;
  }
}
