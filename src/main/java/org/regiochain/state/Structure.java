package org.regiochain.state;

import java.util.ArrayList;
import java.util.List;
import org.regiochain.data.Chain;
import org.regiochain.data.Cluster;
import org.regiochain.data.Corridor;
import org.regiochain.data.Criticality.Need;
import org.regiochain.data.Location;
import org.regiochain.data.Product;
import org.regiochain.data.Region;

/**
 * What never changes in a run: places, products, technology, and which firms make up which cell.
 * One structure is shared by all replications. Arrays are read-only by convention.
 */
public final class Structure {
  /** Final users of a region, in the order of {@link #finalUser}. */
  public static final int HOUSEHOLDS = 0;

  public static final int GOVERNMENT = 1;
  public static final int INVESTMENT = 2;
  public static final int FINAL_USERS = 3;

  /** Weeks in a month: 48 weeks of 7.6 days a year. */
  public static final int WEEKS = 4;

  public static final int MONTHS = 12;
  public static final int WEEKS_PER_YEAR = WEEKS * MONTHS;

  /** All regions, inside ones first. */
  public final List<Region> regions;

  public final List<Product> products;

  /** Which products are goods that can be stored, and which of them last: loops ask each week. */
  public final boolean[] storable;

  public final boolean[] durable;
  public final List<Location> locations;
  public final List<Chain> chains;
  public final List<Corridor> corridors;
  public final List<Cluster> clusters;

  public final int regionCount;
  public final int outsideCount;
  public final int originCount;
  public final int productCount;
  public final int cellCount;
  public final int locationCount;
  public final int userCount;

  /** Index into the outside regions (0-based) of the one whose sales go by corridor, or −1. */
  public final int worldIndex;

  public final int[] regionOfLocation;

  /** First location of each region; locations are sorted by region. */
  public final int[] locationStart;

  /** Road distance, km: great circle × 1.3; within a place two thirds of the radius of its disc. */
  public final double[][] distanceKm;

  /** First firm of each cell, and the number of firms at the end. */
  public final int[] firmStart;

  /** First firm of each cell at each location of its region, and the end: [cell][local + 1]. */
  public final int[][] groupStart;

  /** Product of each linked input slot of a cell. */
  public final int[][] slotProduct;

  /** Technical coefficient of each linked slot, units per unit. */
  public final double[][] slotCoefficient;

  /** How badly each slot is needed. */
  public final Need[][] slotNeed;

  /** First slot of a cell's first firm, and the total number of slots at the end. */
  public final int[] slotBase;

  /** Technical coefficients of inputs bought through pools only, [cell][product]. */
  public final double[][] pooledCoefficient;

  /** Workers for one unit of output a week. */
  public final double[] labourPerUnit;

  /** Units of capital for one unit of output a week at normal use. */
  public final double[] capitalPerUnit;

  /** Depreciation in a unit of output at base prices, units. */
  public final double[] depreciationPerUnit;

  /** Net production tax over revenue; negative is a subsidy. */
  public final double[] productionTaxRate;

  /** Mark-up of the base year. */
  public final double[] baseMarkup;

  /** Gross output of a cell in the base year, units a week. */
  public final double[] baseOutput;

  /** Composition of household consumption and of investment, shares by [region][product]. */
  public final double[][] consumptionShare;

  public final double[][] investmentShare;

  /** Base purchases of a region's final users, units a week: [region][final user]. */
  public final double[][] baseFinal;

  /** Government purchases, units a week, [region][product]. */
  public final double[][] governmentUnits;

  /** Share of housing in household spending. */
  public final double[] housingShareOfSpending;

  /** Public works, units a week, by region. */
  public final double[] publicWorksUnits;

  /** Sales to each outside region in the base year, units a week: [outside][origin·K + product]. */
  public final double[][] baseOutsideSales;

  /** Share of each origin in a region's intermediate use of a product: [region·K + product][o]. */
  public final double[][] originMix;

  /** Share of ownership income that each location of a region receives. */
  public final double[] ownershipShare;

  /** Yuan for one unit at base prices: a power of two, 1 unless a test rescales money. */
  public final double moneyUnit;

  public final List<Chunk> chunks;

  /**
   * One past the last supplier index of each origin: firms of inside regions, then outside nodes.
   */
  private final int[] originEnd;

  /** Region code, dot, product id. */
  private final String[] cellName;

  /** Everything is given by the population builder, which also checks it. */
  public Structure(Parts parts) {
    regions = List.copyOf(parts.regions);
    products = List.copyOf(parts.products);
    locations = List.copyOf(parts.locations);
    chains = List.copyOf(parts.chains);
    corridors = List.copyOf(parts.corridors);
    clusters = List.copyOf(parts.clusters);
    regionCount = (int) regions.stream().filter(r -> r.role() == Region.Role.INSIDE).count();
    outsideCount = regions.size() - regionCount;
    originCount = regions.size();
    productCount = products.size();
    storable = new boolean[productCount];
    durable = new boolean[productCount];
    for (int k = 0; k < productCount; k++) {
      storable[k] = products.get(k).storable();
      durable[k] = products.get(k).durable();
    }
    cellCount = regionCount * productCount;
    locationCount = locations.size();
    userCount = cellCount + regionCount * FINAL_USERS;
    worldIndex = indexOfWorld();
    regionOfLocation = parts.regionOfLocation;
    locationStart = starts(regionOfLocation, regionCount);
    distanceKm = parts.distanceKm;
    firmStart = parts.firmStart;
    groupStart = parts.groupStart;
    slotProduct = parts.slotProduct;
    slotCoefficient = parts.slotCoefficient;
    slotNeed = parts.slotNeed;
    slotBase = parts.slotBase;
    pooledCoefficient = parts.pooledCoefficient;
    labourPerUnit = parts.labourPerUnit;
    capitalPerUnit = parts.capitalPerUnit;
    depreciationPerUnit = parts.depreciationPerUnit;
    productionTaxRate = parts.productionTaxRate;
    baseMarkup = parts.baseMarkup;
    baseOutput = parts.baseOutput;
    consumptionShare = parts.consumptionShare;
    investmentShare = parts.investmentShare;
    baseFinal = parts.baseFinal;
    governmentUnits = parts.governmentUnits;
    housingShareOfSpending = parts.housingShareOfSpending;
    publicWorksUnits = parts.publicWorksUnits;
    baseOutsideSales = parts.baseOutsideSales;
    originMix = parts.originMix;
    ownershipShare = parts.ownershipShare;
    moneyUnit = parts.moneyUnit;
    chunks = chunksOf(firmStart);
    cellName = new String[cellCount];
    for (int c = 0; c < cellCount; c++) {
      String region = regions.get(regionOfCell(c)).code();
      cellName[c] = region + "." + products.get(productOfCell(c)).id();
    }
    originEnd = new int[originCount];
    for (int o = 0; o < originCount; o++) {
      originEnd[o] =
          o < regionCount
              ? firmStart[(o + 1) * productCount]
              : firmCount() + (o - regionCount + 1) * productCount;
    }
  }

  /** The arguments of the constructor, by name; filled by the population builder. */
  public static final class Parts {
    public List<Region> regions;
    public List<Product> products;
    public List<Location> locations;
    public List<Chain> chains;
    public List<Corridor> corridors;
    public List<Cluster> clusters = List.of();
    public int[] regionOfLocation;
    public double[][] distanceKm;
    public int[] firmStart;
    public int[][] groupStart;
    public int[][] slotProduct;
    public double[][] slotCoefficient;
    public Need[][] slotNeed;
    public int[] slotBase;
    public double[][] pooledCoefficient;
    public double[] labourPerUnit;
    public double[] capitalPerUnit;
    public double[] depreciationPerUnit;
    public double[] productionTaxRate;
    public double[] baseMarkup;
    public double[] baseOutput;
    public double[][] consumptionShare;
    public double[][] investmentShare;
    public double[][] baseFinal;
    public double[][] governmentUnits;
    public double[] housingShareOfSpending;
    public double[] publicWorksUnits;
    public double[][] baseOutsideSales;
    public double[][] originMix;
    public double[] ownershipShare;
    public double moneyUnit = 1;
  }

  public int cell(int region, int product) {
    return region * productCount + product;
  }

  public int regionOfCell(int cell) {
    return cell / productCount;
  }

  public int productOfCell(int cell) {
    return cell % productCount;
  }

  /**
   * Whether a product is meant by a name: its own id, {@code chain:<id>} of its chain, or {@code
   * cluster:<id>} of a cluster it is in.
   */
  public boolean isNamed(String name, int product) {
    Product p = products.get(product);
    if (name.startsWith(Cluster.PREFIX)) {
      String id = name.substring(Cluster.PREFIX.length());
      return clusters.stream().anyMatch(c -> c.id().equals(id) && c.holds(p));
    }
    return name.equals(p.id()) || p.chain() != null && name.equals(Chain.PREFIX + p.chain());
  }

  /** A cell as messages name it: region code, dot, product id. */
  public String cellName(int cell) {
    return cellName[cell];
  }

  /** The user index of a region's final user. */
  public int finalUser(int region, int user) {
    return cellCount + region * FINAL_USERS + user;
  }

  /** The region of any user. */
  public int regionOfUser(int user) {
    return user < cellCount ? user / productCount : (user - cellCount) / FINAL_USERS;
  }

  /** Origin index of an outside region. */
  public int outsideOrigin(int outside) {
    return regionCount + outside;
  }

  /** Supplier index that stands for all suppliers of a product in an outside region. */
  public int outsideNode(int outside, int product) {
    return firmCount() + outside * productCount + product;
  }

  /** Number of supplier indices: firms, then outside nodes. */
  public int nodeCount() {
    return firmCount() + outsideCount * productCount;
  }

  /** The origin region of a supplier index. */
  public int originOfNode(int node) {
    int o = 0;
    while (node >= originEnd[o]) {
      o++;
    }
    return o;
  }

  public int firmCount() {
    return firmStart[cellCount];
  }

  public int slotCount() {
    return slotBase[cellCount];
  }

  /** The first slot of a firm. */
  public int firstSlot(int cell, int firm) {
    return slotBase[cell] + (firm - firmStart[cell]) * slotProduct[cell].length;
  }

  private int indexOfWorld() {
    for (int x = 0; x < outsideCount; x++) {
      if (regions.get(regionCount + x).role() == Region.Role.WORLD) {
        return x;
      }
    }
    return -1;
  }

  private static int[] starts(int[] group, int groups) {
    int[] starts = new int[groups + 1];
    for (int g : group) {
      starts[g + 1]++;
    }
    for (int g = 0; g < groups; g++) {
      starts[g + 1] += starts[g];
    }
    return starts;
  }

  private static List<Chunk> chunksOf(int[] firmStart) {
    List<Chunk> chunks = new ArrayList<>();
    for (int c = 0; c + 1 < firmStart.length; c++) {
      for (int from = firmStart[c]; from < firmStart[c + 1]; from += Chunk.FIRMS) {
        int to = Math.min(from + Chunk.FIRMS, firmStart[c + 1]);
        chunks.add(new Chunk(chunks.size(), c, from, to));
      }
    }
    return List.copyOf(chunks);
  }
}
