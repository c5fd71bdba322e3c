package org.regiochain.model;

import java.util.ArrayList;
import java.util.List;
import org.regiochain.numeric.Draws;
import org.regiochain.numeric.Hash;
import org.regiochain.numeric.Stream;
import org.regiochain.state.Chunk;
import org.regiochain.state.Economy;
import org.regiochain.state.FirmTable;
import org.regiochain.state.Structure;
import org.regiochain.state.SupplyNetwork;

/**
 * Monthly step 10: buyers review their suppliers, across the border with its three frictions.
 *
 * <p>A link is reviewed with hazard ρ a month, or at once when its supplier's fill stayed low. The
 * buyer draws m candidates: the origin from the base-year mix of orders of its size ({@link
 * OriginMix}), across an inside border scaled by (1−b)/(1−b⁰) (通配); a location ∝ X_{kr}/d; a firm ∝
 * size that has room for the order. Utility of a candidate V = ln q − ln p − ln[(1+T_d)/(1+T_d′)] −
 * ln[(1+τ)/(1+τ⁰)] + (φ−1) + (c⁰−c)·1{border} + noise: T_d cost of distance against that of the
 * standing supplier (′) where both are in one region, τ processing cost (通接), c onboarding cost
 * (通认). The buyer switches if V gains more than the threshold; an uncertified supplier across the
 * border takes over only after the certification time. The standing supplier may win again, an
 * outside one as another firm behind the same index. Suppliers outside decline orders as often as
 * those of the buyer's own region would have in the base year. A customer too large for the
 * overtime of a firm of its supplier's size does not look for another one unless deliveries fail:
 * no supplier could have taken it back. Nobody chooses itself. Policy on the border holds for the
 * products it is aimed at, bought in the regions it is aimed at; meetings add candidates; suppliers
 * of a cluster are looked at (1 + v) times as often as their share.
 *
 * <p>Frictions are measured from the base year (superscript 0) and distance counts within an origin
 * only, because the table's origin mix already bears both; so the base-year network is an
 * equilibrium of the review: what moves links back and forth is in balance. Limits: without noise
 * and price differences nobody switches while distance costs stay below the threshold; b = 1 draws
 * no candidate across the border; ρ = 0 freezes unforced links.
 *
 * <p>Reads prices, fill, certification of suppliers. Writes suppliers of own links.
 */
public final class SupplierReview implements FirmPhase {
  private static final Stream HAZARD = Stream.named("review.hazard");
  private static final Stream ORIGIN = Stream.named("review.origin");
  private static final Stream PLACE = Stream.named("review.place");
  private static final Stream FIRM = Stream.named("review.firm");
  private static final Stream NOISE = Stream.named("review.noise");
  private static final Stream MEETING = Stream.named("review.meeting");

  /** Firms of the chosen origin asked before the buyer gives up on the candidate. */
  private static final int FIRM_DRAWS = 4;

  private static final double DISTANCE_EXPONENT = 1;

  private final ReviewParameters p;
  private final double overtimeFactor;
  private final Structure st;

  /** A hash of each product's id, so that draws do not depend on its place in a list. */
  private final long[] productKey;

  /** ln(1 + T_d) between locations. */
  private final double[][] logDistanceCost;

  /** What tells the links of a firm apart in draws: [cell][slot][position in the slot]. */
  private long[][][] linkKey;

  /** Suppliers that the buyers of a chunk took on this month. */
  private final List<List<Integer>> engaged;

  private SupplierDraw supplierDraw;
  private OriginMix originMix;

  /** Policy of the month by buying region and product bought, and by cell of the supplier. */
  private double[] recognition;

  private double[] matching;
  private double[] processing;
  private double[] events;
  private double[] cluster;
  private long originKey;
  private long placeKey;
  private long firmKey;
  private long noiseKey;
  private long meetingKey;
  private boolean anyFailing;

  public SupplierReview(ReviewParameters p, GoodsParameters goods, Structure structure) {
    this.p = p;
    overtimeFactor = goods.overtimeFactor();
    st = structure;
    engaged = st.chunks.stream().<List<Integer>>map(chunk -> new ArrayList<>()).toList();
    productKey = st.products.stream().mapToLong(product -> Hash.of(product.id())).toArray();
    logDistanceCost = new double[st.locationCount][st.locationCount];
    for (int here = 0; here < st.locationCount; here++) {
      for (int there = 0; there < st.locationCount; there++) {
        double km = st.distanceKm[here][there];
        logDistanceCost[here][there] = StrictMath.log(1 + p.distanceCost() * km / 1000);
      }
    }
  }

  /** Counts months of low outside supply; before the first review, ranks places and origins. */
  void prepare(Economy e, Period period) {
    originKey = period.draws().key(ORIGIN);
    placeKey = period.draws().key(PLACE);
    firmKey = period.draws().key(FIRM);
    noiseKey = period.draws().key(NOISE);
    meetingKey = period.draws().key(MEETING);
    PolicyStance stance = period.stance();
    recognition = stance.byCell(Instrument.BORDER_RECOGNITION, st);
    matching = stance.byCell(Instrument.BORDER_MATCHING, st);
    processing = stance.byCell(Instrument.BORDER_PROCESSING, st);
    events = stance.byCell(Instrument.MATCHING_EVENTS, st);
    cluster = stance.byCell(Instrument.CLUSTER_SEARCH, st);
    anyFailing = false;
    for (int xk = 0; xk < e.markets.outsideLowMonths.length; xk++) {
      double fill = e.markets.outsideFillSum[xk] / Structure.WEEKS;
      boolean low = fill < p.forcedFillRate();
      e.markets.outsideLowMonths[xk] = low ? e.markets.outsideLowMonths[xk] + 1 : 0;
      anyFailing |= e.markets.outsideLowMonths[xk] >= p.forcedMonths();
    }
    for (int i = 0; i < e.firms.count && !anyFailing; i++) {
      anyFailing = failing(e, i);
    }
    if (supplierDraw == null) {
      supplierDraw = new SupplierDraw(st, e.firms, DISTANCE_EXPONENT);
      originMix = new OriginMix(e, overtimeFactor);
      linkKey = linkKeys(e.network);
    }
  }

  @Override
  public void update(Economy e, Period period, Chunk chunk) {
    FirmTable f = e.firms;
    SupplyNetwork net = e.network;
    int c = chunk.cell();
    int slots = st.slotProduct[c].length;
    long hazard = period.draws().key(HAZARD);
    long[][] keys = linkKey[c];
    engaged.get(chunk.index()).clear();
    int s = st.firstSlot(c, chunk.from());
    for (int i = chunk.from(); i < chunk.to(); i++) {
      long firm = Hash.prefix(f.id[i]);
      for (int j = 0; j < slots; j++, s++) {
        if (net.pendingSupplier[s] >= 0) {
          takeOver(e, period, chunk, s);
          continue;
        }
        int first = net.linkStart[s];
        for (int l = first; l < net.linkStart[s + 1]; l++) {
          long link = Hash.extend(firm, keys[j][l - first]);
          boolean forced = anyFailing && failing(e, net.supplier[l]);
          double baseOrder = net.share[l] * st.slotCoefficient[c][j] * f.baseOutput[i];
          if (forced
              || (Draws.uniform(hazard, link, period.month()) < p.reviewHazard()
                  && serves(e, net.supplier[l], baseOrder))) {
            Review review = new Review(i, st.slotProduct[c][j], s, l, link, baseOrder);
            review(e, period, chunk, review);
            if (net.pendingSupplier[s] >= 0) {
              break;
            }
          }
        }
      }
    }
  }

  private long[][][] linkKeys(SupplyNetwork net) {
    int most = 0;
    for (int s = 0; s < net.slotCount(); s++) {
      most = Math.max(most, net.linkStart[s + 1] - net.linkStart[s]);
    }
    long[][][] keys = new long[st.cellCount][][];
    for (int c = 0; c < st.cellCount; c++) {
      int[] products = st.slotProduct[c];
      keys[c] = new long[products.length][most];
      for (int j = 0; j < products.length; j++) {
        for (int n = 0; n < most; n++) {
          keys[c][j][n] = Hash.of(productKey[products[j]], n);
        }
      }
    }
    return keys;
  }

  /** Suppliers that now sell across the border are recognised there. */
  @Override
  public void close(Economy e, Period period) {
    boolean any = false;
    for (Chunk chunk : st.chunks) {
      if (!engaged.get(chunk.index()).isEmpty()) {
        any = true;
        certifySuppliers(e, chunk);
      }
    }
    if (any) {
      e.network.sortBySupplier();
    }
  }

  private void certifySuppliers(Economy e, Chunk chunk) {
    int region = st.regionOfCell(chunk.cell());
    for (int node : engaged.get(chunk.index())) {
      if (node < e.firms.count && st.originOfNode(node) != region) {
        e.firms.certified[node] = true;
      }
    }
  }

  private void takeOver(Economy e, Period period, Chunk chunk, int slot) {
    SupplyNetwork net = e.network;
    if (period.month() >= net.pendingMonth[slot]) {
      int node = net.pendingSupplier[slot];
      net.replaceSupplier(net.pendingLink[slot], node, st.originOfNode(node));
      net.pendingSupplier[slot] = -1;
      engaged.get(chunk.index()).add(node);
    }
  }

  private boolean failing(Economy e, int node) {
    int firms = e.firms.count;
    if (node < firms) {
      return e.firms.vacantMonths[node] > 0 || e.firms.lowFillMonths[node] >= p.forcedMonths();
    }
    return e.markets.outsideLowMonths[node - firms] >= p.forcedMonths();
  }

  /** Whether suppliers of this size can take an order on, and so may also lose it. */
  private boolean serves(Economy e, int supplier, double baseOrder) {
    return supplier >= e.firms.count
        || OriginMix.serves(overtimeFactor, e.firms.baseOutput[supplier], baseOrder);
  }

  /**
   * A link under review.
   *
   * @param key what tells it apart in draws
   * @param baseOrder its orders in the base year, units a week
   */
  private record Review(int buyer, int product, int slot, int link, long key, double baseOrder) {}

  private void review(Economy e, Period period, Chunk chunk, Review review) {
    SupplyNetwork net = e.network;
    int here = e.firms.location[review.buyer()];
    int incumbent = net.supplier[review.link()];
    int market = st.cell(region(here), review.product());
    double flowCost = p.flowCost() * (1 - processing[market]);
    double recognised = p.onboardingCost() * recognition[market];
    int candidates = p.candidates() + met(events[market], review.key(), period.month());
    int best = -1;
    double bestUtility = supplierUtility(e, here, incumbent, flowCost) + p.switchThreshold();
    for (int n = 0; n < candidates; n++) {
      long event = Hash.of(review.key(), n);
      int candidate = draw(e, period, event, review);
      if (candidate < 0) {
        continue;
      }
      double utility =
          supplierUtility(e, here, candidate, flowCost)
              - distanceLoss(e, here, candidate, incumbent)
              + (across(e, here, candidate) ? recognised : 0);
      if (p.searchNoise() > 0) {
        utility += p.searchNoise() * Draws.gumbel(noiseKey, event, period.month());
      }
      if (utility > bestUtility) {
        bestUtility = utility;
        best = candidate;
      }
    }
    if (best >= 0 && best != incumbent) {
      engage(e, period, chunk, review, best);
    }
  }

  /**
   * Candidates met at events: whole ones, and one more with the probability of the rest, so that
   * half a meeting more is half as many suppliers met, not none.
   */
  private int met(double expected, long review, int month) {
    int whole = (int) expected;
    double rest = expected - whole;
    return whole + (rest > 0 && Draws.uniform(meetingKey, review, month) < rest ? 1 : 0);
  }

  /** Takes a supplier on, at once or when it is certified. */
  private void engage(Economy e, Period period, Chunk chunk, Review review, int node) {
    SupplyNetwork net = e.network;
    int slot = review.slot();
    int l = review.link();
    int here = st.regionOfCell(chunk.cell());
    boolean certify =
        node < e.firms.count && region(e.firms.location[node]) != here && !e.firms.certified[node];
    double left = 1 - recognition[st.cell(here, review.product())];
    int wait = certify ? (int) Math.ceil(p.certificationMonths() * left) : 0;
    if (wait > 0) {
      net.pendingSupplier[slot] = node;
      net.pendingLink[slot] = l;
      net.pendingMonth[slot] = period.month() + wait;
    } else {
      net.replaceSupplier(l, node, st.originOfNode(node));
      engaged.get(chunk.index()).add(node);
    }
  }

  /** A candidate supplier index, or −1 where there is none. */
  private int draw(Economy e, Period period, long event, Review review) {
    FirmTable f = e.firms;
    SupplyNetwork net = e.network;
    int here = f.location[review.buyer()];
    int k = review.product();
    double order = net.share[review.link()] * net.order[review.slot()];
    int o =
        drawOrigin(
            period, event, region(here), k, originMix.of(region(here), k, review.baseOrder()));
    if (o < 0) {
      return -1;
    }
    boolean outside = o >= st.regionCount;
    int region = outside ? region(here) : o;
    int cell = st.cell(region, k);
    if (outside && st.baseOutput[cell] <= 0) {
      return st.outsideNode(o - st.regionCount, k);
    }
    for (int attempt = 0; attempt < FIRM_DRAWS; attempt++) {
      long asked = Hash.of(event, attempt);
      int firm =
          supplierDraw.draw(
              k,
              here,
              region,
              Draws.uniform(placeKey, asked, period.month()),
              Draws.uniform(firmKey, asked, period.month()));
      if (firm < 0
          || firm == review.buyer()
          || f.vacantMonths[firm] > 0
          || !serves(e, firm, review.baseOrder())) {
        continue;
      }
      if (outside) {
        return st.outsideNode(o - st.regionCount, k);
      }
      if (firm == net.supplier[review.link()] || hasRoom(e, firm, cell, order)) {
        return firm;
      }
    }
    return -1;
  }

  /** An origin of the mix, tilted by the change of the matching loss and towards clusters. */
  private int drawOrigin(Period period, long event, int region, int k, double[] mix) {
    double loss = p.matchingLoss() * (1 - matching[st.cell(region, k)]);
    double across = p.matchingLoss() < 1 ? (1 - loss) / (1 - p.matchingLoss()) : 0;
    double sum = 0;
    for (int o = 0; o < mix.length; o++) {
      sum += originWeight(mix, o, region, k, across);
    }
    double target = Draws.uniform(originKey, event, period.month()) * sum;
    int chosen = -1;
    for (int o = 0; o < mix.length; o++) {
      double weight = originWeight(mix, o, region, k, across);
      if (weight > 0) {
        chosen = o;
        target -= weight;
        if (target < 0) {
          break;
        }
      }
    }
    return chosen;
  }

  private double originWeight(double[] mix, int o, int region, int k, double across) {
    double weight = o != region && o < st.regionCount ? mix[o] * across : mix[o];
    return o < st.regionCount ? weight * (1 + cluster[st.cell(o, k)]) : weight;
  }

  /** A firm declines an order that overtime could not serve beside what it expects. */
  private boolean hasRoom(Economy e, int firm, int cell, double order) {
    FirmTable f = e.firms;
    double perWorker = st.labourPerUnit[cell];
    double normal = perWorker > 0 ? f.productivity[firm] * f.staff[firm] / perWorker : f.plan[firm];
    return f.expectedOrders[firm] + order <= overtimeFactor * normal * (1 - f.damage[firm]);
  }

  /** Utility of a supplier, the change of border friction since the base year included. */
  private double supplierUtility(Economy e, int here, int node, double flowCost) {
    double utility = valueOf(e, node);
    if (across(e, here, node)) {
      utility -= StrictMath.log((1 + flowCost) / (1 + p.flowCost()));
    }
    return utility;
  }

  /** What a candidate's distance costs more than the standing supplier's in the same region. */
  private double distanceLoss(Economy e, int here, int candidate, int incumbent) {
    int origin = st.originOfNode(candidate);
    if (origin >= st.regionCount || origin != st.originOfNode(incumbent)) {
      return 0;
    }
    return distanceCost(e, here, candidate) - distanceCost(e, here, incumbent);
  }

  private double distanceCost(Economy e, int here, int node) {
    return logDistanceCost[here][e.firms.location[node]];
  }

  private boolean across(Economy e, int here, int node) {
    return node < e.firms.count && region(e.firms.location[node]) != region(here);
  }

  /** What price and last month's reliability are worth. */
  private double valueOf(Economy e, int node) {
    FirmTable f = e.firms;
    double price;
    double fill;
    double quality = 0;
    if (node < f.count) {
      price = f.price[node];
      fill = f.orderedUnits[node] > 0 ? f.soldUnits[node] / f.orderedUnits[node] : 1;
      quality = e.knowledge.qualityOfLead * f.innovationGain[node];
    } else {
      price = e.markets.listPrice[st.cellCount + node - f.count];
      fill = e.markets.outsideFillSum[node - f.count] / Structure.WEEKS;
    }
    return quality - StrictMath.log(price / st.moneyUnit) + fill - 1;
  }

  private int region(int location) {
    return st.regionOfLocation[location];
  }
}
