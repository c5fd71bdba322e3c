package org.regiochain.model;

import java.util.Arrays;
import java.util.List;
import org.regiochain.data.ChainService;
import org.regiochain.numeric.Draws;
import org.regiochain.numeric.Hash;
import org.regiochain.numeric.Stream;
import org.regiochain.state.Economy;
import org.regiochain.state.FutureTable;
import org.regiochain.state.Markets;
import org.regiochain.state.Structure;

/**
 * Monthly step 1e: services of future industries, by region.
 *
 * <p>Potential m = m⁰ · airspace open · min(1, sites/needed) · (P/P⁰)^ε, P the price of the service
 * over that of the consumption basket. Users' spending follows a discrete Bass curve F ← F + (p +
 * qF/m)(m − F)⁺/12; what is spent is min(F, m), and never less than in the base year. Sites: plan
 * and public money, built in a mean time. Experience (Wright): the labour for a unit of a stage
 * that learns is (Q/Q⁰)^{−b}, Q its output so far.
 *
 * <p>Certification: the steps of a region's durable come one after the other, each an Erlang time
 * with the recipe's mean. With a share π in parallel, steps after the first are worked on at speed
 * π while they wait: two left of a and b months take max(a, b) instead of a + b at π = 1. With a
 * share v recognised, a step that another region has passed counts as passed once the share 1 − v
 * of its work is done: a follower saves v times its time. Support that saves a share s makes work
 * 1/(1 − s) times as fast. Until the last step a region's makers meet only the demonstration share
 * of the demand that exceeds the base year; from then on sales rise evenly to all of it over the
 * ramp, and the order book goes out over its years at least.
 *
 * <p>Limits: airspace or sites 0 keep demand at the base year's; everything open gives F/m =
 * (1−e^{−(p+q)t})/(1+(q/p)e^{−(p+q)t}); a doubling of Q gives 2^{−b}. Without a service nothing
 * moves. Reads prices, last month's output, the stance. Writes the future table, learning gains,
 * capital goods ordered for sites.
 */
public final class FutureServices implements LedgerPhase {
  private static final Stream CERTIFICATION = Stream.named("future.certification");

  private final FutureParameters p;
  private final NoiseParameters noise;

  public FutureServices(FutureParameters p, NoiseParameters noise) {
    this.p = p;
    this.noise = noise;
  }

  @Override
  public void run(Economy e, Period period) {
    demonstrate(e, period.stance());
    if (!p.growth()) {
      return;
    }
    FutureTable fu = e.future;
    if (period.month() == 0) {
      drawSteps(e, period.draws());
    }
    FutureDemand.takeBack(e);
    learn(e);
    buildSites(e, period.stance());
    double[] opened = period.stance().byRegion(Instrument.AIRSPACE_OPEN, e.structure);
    for (int n = 0; n < fu.count; n++) {
      certify(e, period, n);
      for (int z = 0; z < e.structure.regionCount; z++) {
        ChainService.Place place = fu.place(e.structure, n, z);
        if (place != null) {
          grow(e, n, z, place, opened[z]);
          deliverOrders(fu, n, z, place);
        }
      }
    }
  }

  private void grow(Economy e, int n, int z, ChainService.Place place, double opened) {
    FutureTable fu = e.future;
    ChainService service = fu.services.get(n);
    int row = fu.row(n, z);
    double m = place.potential() * FutureTable.open(place, opened, fu.sites[row]);
    double price = relativePrice(e, z, fu.product[n]);
    if (price != 1) {
      m *= StrictMath.pow(price, service.priceElasticity());
    }
    double f = fu.users[row];
    if (m > f) {
      f += bass(service.innovation(), service.imitation(), f, m);
    }
    double opening = service.openingShare() * fu.baseSpending[row];
    fu.potential[row] = m;
    fu.users[row] = f;
    fu.added[row] = fu.baseSpending[row] > 0 ? Math.max(0, Math.min(f, m) - opening) : 0;
  }

  /** Spending that new users bring in a month; never beyond the potential. */
  static double bass(double p, double q, double f, double m) {
    return Math.min(m - f, (p + q * f / m) * (m - f) / Structure.MONTHS);
  }

  private static double relativePrice(Economy e, int z, int k) {
    int consumers = e.structure.finalUser(z, Structure.HOUSEHOLDS) * e.structure.productCount;
    Markets m = e.markets;
    double price = m.userPrice[consumers + k];
    // Where households buy none of it, the makers' price stands for theirs.
    return (price > 0 ? price : m.listPrice[e.structure.cell(z, k)]) / m.consumptionPrice[z];
  }

  private void learn(Economy e) {
    Structure st = e.structure;
    FutureTable fu = e.future;
    for (int n = 0; n < fu.count; n++) {
      ChainService service = fu.services.get(n);
      for (int k = 0; k < st.productCount; k++) {
        if (fu.experience[k] > 0 && service.experience().containsKey(st.products.get(k).id())) {
          learn(e, k, service.learning());
        }
      }
    }
  }

  private static void learn(Economy e, int k, double exponent) {
    Structure st = e.structure;
    FutureTable fu = e.future;
    for (int z = 0; z < st.regionCount; z++) {
      fu.cumulative[k] += e.flows.produced[st.cell(z, k)];
    }
    double gain = exponent * StrictMath.log(fu.cumulative[k] / fu.experience[k]);
    for (int z = 0; z < st.regionCount; z++) {
      int c = st.cell(z, k);
      Arrays.fill(e.firms.learningGain, st.firmStart[c], st.firmStart[c + 1], gain);
    }
  }

  private void buildSites(Economy e, PolicyStance stance) {
    Structure st = e.structure;
    FutureTable fu = e.future;
    for (PolicySetting setting : stance.settings(Instrument.VERTIPORT_SITES)) {
      double needed = 0;
      for (int n = 0; n < fu.count; n++) {
        for (int z = 0; z < st.regionCount; z++) {
          needed += sitesNeeded(fu, st, setting, n, z);
        }
      }
      for (int n = 0; n < fu.count && needed > 0; n++) {
        for (int z = 0; z < st.regionCount; z++) {
          double share = sitesNeeded(fu, st, setting, n, z) / needed;
          double units = share * setting.value() * st.moneyUnit / e.markets.investmentPrice[z];
          e.governments.projectUnits[z] += units;
          fu.building[fu.row(n, z)] += share > 0 ? units / fu.services.get(n).siteCost() : 0;
        }
      }
    }
    for (int n = 0; n < fu.count; n++) {
      for (int z = 0; z < st.regionCount; z++) {
        ChainService.Place place = fu.place(st, n, z);
        if (place != null) {
          int row = fu.row(n, z);
          double ready = fu.building[row] / p.siteMonths();
          fu.building[row] -= ready;
          double open = Math.max(0, place.sitesNeeded() - fu.sites[row]);
          fu.sites[row] += ready + Math.min(open, place.sitesPlanned() / Structure.MONTHS);
        }
      }
    }
  }

  private static double sitesNeeded(
      FutureTable fu, Structure st, PolicySetting setting, int n, int z) {
    ChainService.Place place = fu.place(st, n, z);
    return place != null && setting.aim().holdsInRegion(st, z) ? place.sitesNeeded() : 0;
  }

  /** A region's makers deliver as much of their order book as certificates and years allow. */
  private static void deliverOrders(FutureTable fu, int n, int z, ChainService.Place place) {
    int row = fu.row(n, z);
    double most = place.aircraft() / place.orderYears() / Structure.MONTHS;
    fu.orders[row] = Math.min(fu.ordersLeft[row], gate(fu, n, z) * most);
    fu.ordersLeft[row] -= fu.orders[row];
  }

  /** Share of the demand above the base year that makers of a region's durable may meet. */
  static double gate(FutureTable fu, int n, int z) {
    double demonstration = fu.services.get(n).demonstration();
    return demonstration + (1 - demonstration) * fu.certified[fu.row(n, z)];
  }

  private void drawSteps(Economy e, Draws draws) {
    Structure st = e.structure;
    FutureTable fu = e.future;
    long key = draws.key(CERTIFICATION);
    for (int n = 0; n < fu.count; n++) {
      List<ChainService.Step> steps = fu.services.get(n).steps();
      for (int z = 0; z < st.regionCount; z++) {
        ChainService.Place place = fu.place(st, n, z);
        for (int j = 0; place != null && j < place.months().size(); j++) {
          long name = Hash.of(fu.services.get(n).durable() + "." + steps.get(j).id());
          long entity = Hash.of(Hash.of(st.regions.get(z).code()), name);
          double chance = erlang(key, entity, steps.get(j).shape()) - 1;
          int row = fu.row(n, z);
          fu.stepMonths[row][j] = place.months().get(j) * (1 + noise.certification() * chance);
          fu.stepLeft[row][j] = fu.stepMonths[row][j];
        }
      }
    }
  }

  /** An Erlang time with mean 1. */
  static double erlang(long key, long entity, int shape) {
    double sum = 0;
    for (int draw = 0; draw < shape; draw++) {
      sum -= StrictMath.log(Draws.uniform(key, entity, draw));
    }
    return sum / shape;
  }

  private void certify(Economy e, Period period, int n) {
    Structure st = e.structure;
    FutureTable fu = e.future;
    double[] recognised = period.stance().byCell(Instrument.BORDER_RECOGNITION, st);
    double[] parallel = period.stance().byRegion(Instrument.CERTIFICATION_PARALLEL, st);
    double[] support = period.stance().byRegion(Instrument.CERTIFICATION_SUPPORT, st);
    List<ChainService.Step> steps = fu.services.get(n).steps();
    boolean[][] passed = new boolean[st.regionCount][steps.size()];
    for (int z = 0; z < st.regionCount; z++) {
      for (int j = 0; j < steps.size(); j++) {
        passed[z][j] = fu.stepReached[fu.row(n, z)][j] != FutureTable.NOT_YET;
      }
    }
    for (int z = 0; z < st.regionCount; z++) {
      ChainService.Place place = fu.place(st, n, z);
      if (place == null || place.months().isEmpty()) {
        continue;
      }
      int row = fu.row(n, z);
      double share = fu.durable[n] < 0 ? 0 : recognised[st.cell(z, fu.durable[n])];
      double[] counted = new double[steps.size()];
      for (int j = 0; j < counted.length; j++) {
        boolean elsewhere = steps.get(j).accepted() && elsewhere(passed, z, j);
        counted[j] = elsewhere ? share * fu.stepMonths[row][j] : 0;
      }
      work(fu, row, counted, 1 / (1 - support[z]), parallel[z], period.month() + 1);
      int last = fu.stepReached[row][steps.size() - 1];
      double since = last == FutureTable.NOT_YET ? 0 : period.month() + 2 - last;
      fu.certified[row] = Math.min(1, since / p.rampMonths());
    }
  }

  private static boolean elsewhere(boolean[][] passed, int region, int step) {
    for (int z = 0; z < passed.length; z++) {
      if (z != region && passed[z][step]) {
        return true;
      }
    }
    return false;
  }

  /**
   * A month of work on a region's certificates.
   *
   * @param counted work on each step that need not be done
   * @param speed months of work done in a month
   * @param parallel speed of work on later steps, relative to that on the present one
   */
  static void work(
      FutureTable fu, int row, double[] counted, double speed, double parallel, int month) {
    double[] left = fu.stepLeft[row];
    double time = 1;
    for (int j = 0; j < left.length; j++) {
      if (fu.stepReached[row][j] != FutureTable.NOT_YET) {
        continue;
      }
      double need = Math.max(0, left[j] - counted[j]) / speed;
      double spent = Math.min(time, need);
      left[j] -= spent * speed;
      for (int later = j + 1; j > 0 && later < left.length; later++) {
        left[later] -= parallel * spent * speed;
      }
      if (need > time) {
        return;
      }
      time -= spent;
      fu.stepReached[row][j] = month;
    }
  }

  /** Public orders of a product to try it out, on the market where its users buy. */
  private static void demonstrate(Economy e, PolicyStance stance) {
    Structure st = e.structure;
    FutureTable fu = e.future;
    Arrays.fill(fu.demonstrationDurables, 0);
    Arrays.fill(fu.demonstrationPurchases, 0);
    for (PolicySetting setting : stance.settings(Instrument.FUTURE_DEMONSTRATION)) {
      double[] weight = new double[st.cellCount];
      double sum = 0;
      for (int c = 0; c < st.cellCount; c++) {
        int z = st.regionOfCell(c);
        int k = st.productOfCell(c);
        boolean aimed = setting.aim().holdsInRegion(st, z) && aimedAt(fu, st, setting.aim(), k);
        weight[c] = aimed && buyer(e, z, k) >= 0 ? st.baseOutput[c] : 0;
        sum += weight[c];
      }
      for (int c = 0; c < st.cellCount && sum > 0; c++) {
        if (weight[c] > 0) {
          int z = st.regionOfCell(c);
          int k = st.productOfCell(c);
          int u = buyer(e, z, k);
          double yuan = weight[c] / sum * setting.value() * st.moneyUnit;
          double units = yuan / e.markets.userPrice[u * st.productCount + k] / Structure.WEEKS;
          double[] to =
              u == st.finalUser(z, Structure.GOVERNMENT)
                  ? fu.demonstrationPurchases
                  : fu.demonstrationDurables;
          to[fu.at(z, k)] += units;
        }
      }
    }
  }

  /** Without a list of products: the services and their durables. */
  private static boolean aimedAt(FutureTable fu, Structure st, PolicyAim aim, int k) {
    if (!aim.products().isEmpty()) {
      return aim.holdsForProduct(st, k);
    }
    for (int n = 0; n < fu.count; n++) {
      if (fu.product[n] == k || fu.durable[n] == k) {
        return true;
      }
    }
    return false;
  }

  /** The government if it buys the product anyway, else investors; −1 if neither does. */
  private static int buyer(Economy e, int z, int k) {
    Structure st = e.structure;
    for (int user : new int[] {Structure.GOVERNMENT, Structure.INVESTMENT}) {
      int u = st.finalUser(z, user);
      if (Arrays.binarySearch(e.markets.productsOf[u], k) >= 0) {
        return u;
      }
    }
    return -1;
  }
}
